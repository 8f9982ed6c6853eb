"""Governance reports: read any version, compare with the evidence, assess, draft.

`reader.read_report` reads a report, `assessment.assess` holds it against a repository.
"""

#: Versions of the model, the newest last: everything after reading a report speaks of that one.
VERSIONS = ("2021", "2022", "2024", "1.1.0")
NEWEST = VERSIONS[-1]
