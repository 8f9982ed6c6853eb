"""Governance reports: read any version, compare with the evidence, assess, draft.

`reader.read_report` reads a report, `assessment.assess` holds it against a repository.
"""
