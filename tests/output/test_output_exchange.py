"""SARIF, JUnit, GitLab's report and the badges, as the programs that read them want them."""

from __future__ import annotations

import json
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from output.reports import RULES, clean, everything, many

from os2lint.output import Options, find
from os2lint.output.limits import SARIF_RESULTS


def written(format_: str, report, **options) -> str:
    stream = StringIO()
    find(format_)(report, RULES, stream, Options(**options))
    return stream.getvalue()


def sarif(report, **options) -> dict:
    (run,) = json.loads(written("sarif", report, **options))["runs"]
    return run


@pytest.mark.parametrize("report", [clean(), everything(), many(3)])
def test_sarif_keeps_to_its_schema(report):
    model = pytest.importorskip("pydantic_sarif.model", reason="the SARIF schema's models aren't installed")
    model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(written("sarif", report))


def test_sarif_tells_apart_what_is_wrong_and_what_is_explained():
    run = sarif(everything())
    assert [result["ruleId"] for result in run["results"]] == [
        "missing-license",
        "unedited-template",
        "claim-without-documentation",
        "outside-os2-organisation",
    ]
    notifications = run["invocations"][0]["toolExecutionNotifications"]
    assert [item["descriptor"]["id"] for item in notifications] == [
        "not-assessed/sample",
        "not-assessed/sample",
        "waived",
        "note/sample",
    ]


def test_sarif_results_point_to_their_rules():
    run = sarif(everything())
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["text"]
        assert rule["helpUri"].startswith("https://")
        assert len(rule["properties"]["tags"]) <= 10
        assert result["partialFingerprints"]


def test_sarif_columns_end_behind_the_last_character():
    place = sarif(everything())["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 3, "endLine": 3, "startColumn": 29, "endColumn": 51}


def test_sarif_keeps_the_worst_and_counts_the_rest():
    run = sarif(many(SARIF_RESULTS // 2))
    assert len(run["results"]) == SARIF_RESULTS
    assert {result["level"] for result in run["results"]} == {"error", "warning"}
    assert "2500 more" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


def test_junit_counts_what_it_holds():
    suite = ET.fromstring(written("junit", everything())).find("testsuite")  # noqa: S314 - our own output
    assert suite is not None
    assert suite.attrib == {
        "name": "OS2træffe",
        "tests": "6",
        "failures": "3",
        "errors": "0",
        "skipped": "2",
    }
    assert len(suite.findall("testcase")) == 6
    assert len(suite.findall("testcase/failure")) == 3
    assert len(suite.findall("testcase/skipped")) == 2
    assert len(suite.findall("testcase/system-out")) == 1


def test_junit_of_a_clean_repository_has_a_test_that_passed():
    suite = ET.fromstring(written("junit", clean())).find("testsuite")  # noqa: S314 - our own output
    assert suite is not None
    assert suite.get("tests") == "1"
    assert [len(case) for case in suite] == [0]


def test_gitlab_has_a_file_and_a_fingerprint_for_each():
    issues = json.loads(written("gitlab", everything(), prefix="sub/"))
    assert [issue["location"]["path"] for issue in issues] == [
        "sub/README.md",
        "sub/docs/governance.md",
        "sub/SECURITY.md",
        "sub/README.md",
    ]
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({issue["fingerprint"] for issue in issues}) == 4


@pytest.mark.parametrize(
    ("report", "message", "color"),
    [(clean(), "no findings", "#1b6e3c"), (everything(), "1 error · self-assessment: level 1", "#b31d1d")],
)
def test_badges_say_the_worst(report, message, color):
    badge = json.loads(written("badge", report))
    assert (badge["schemaVersion"], badge["message"], badge["color"]) == (1, message, color)
    picture = written("badge-svg", report)
    assert f"<title>os2lint: {message}</title>" in picture
    assert f'fill="{color}"' in picture
