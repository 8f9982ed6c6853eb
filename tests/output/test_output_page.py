"""The page in a real browser: accessible at WCAG 2.1 AA, asking nothing of any host, and wide enough nowhere.

Needs Chromium, and the file that AXE_CORE names (axe.min.js of the npm package axe-core).
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from io import StringIO
from pathlib import Path

import pytest
from output.reports import RULES, clean, everything, many, read

from os2lint.language import LANGUAGES
from os2lint.output import Options
from os2lint.output.changes import changes
from os2lint.output.html import write
from os2lint.output.json import report_data

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = os.environ.get("AXE_CORE", "")

needs_browser = pytest.mark.skipif(
    not CHROMIUM or not Path(AXE).is_file(), reason="needs chromium, and AXE_CORE naming axe.min.js"
)

PROBE = """
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}).then(found => {
  const report = document.createElement("pre");
  report.id = "probe";
  report.textContent = JSON.stringify({
    violations: found.violations.map(v => [v.id, v.nodes.map(n => n.html + " " + n.failureSummary)]),
    passes: found.passes.length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  });
  document.body.append(report);
});
"""


def page(report, **options) -> str:
    stream = StringIO()
    write(report, RULES, stream, Options(source=read, **options))
    return stream.getvalue()


def probed(tmp_path, text: str, *flags: str) -> dict:
    """Return what axe-core and the layout say of a page."""
    assert CHROMIUM is not None
    # The page's own policy forbids scripts, this one included.
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    scripts = f"<script>{Path(AXE).read_text(encoding='utf-8')}</script><script>{PROBE}</script></body>"
    file = tmp_path / "page.html"
    file.write_text(text.replace("<details>", "<details open>").replace("</body>", scripts), encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", *flags, "--dump-dom", file.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    found = re.search(r'<pre id="probe">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found, done.stderr[-2000:]
    return json.loads(html.unescape(found[1]))


@needs_browser
@pytest.mark.parametrize(
    "flags",
    [
        ("--window-size=1280,900",),
        ("--window-size=500,900",),
        ("--window-size=1280,900", "--force-dark-mode"),
    ],
    ids=["desktop", "narrow", "dark"],
)
def test_is_accessible_and_fits(tmp_path, flags):
    previous = report_data(many(2), RULES, "da")
    found = probed(tmp_path, page(everything(), language="da", previous=previous), *flags)
    assert found["violations"] == []
    assert found["passes"] > 20
    assert found["wide"] <= 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", [clean(), everything()])
def test_asks_nothing_of_any_host(report, language):
    text = page(report, language=language)
    assert f'<html lang="{language}">' in text
    assert "default-src 'none'" in text
    assert not re.search(r"<(script|img|link|iframe|object|embed)\b|url\(|@import|\bsrc=", text)


def test_says_what_came_and_what_went():
    before = report_data(everything(), RULES, "en")
    before["findings"] = before["findings"][1:]
    before["findings"][0] = {**before["findings"][0], "fingerprint": "f" * 32, "message": "an old fault"}
    before["assessment"]["level_documented"] = None
    text = page(everything(), previous={**before, "today": "2026-05-01"})
    assert "Since 1 May 2026" in text
    assert "Fixed: 1" in text
    assert "an old fault" in text
    assert "The self-assessment has gone from no level to level 1." in text


def test_what_has_since_been_explained_is_neither_new_nor_gone():
    report = everything()
    before = report_data(report, RULES, "da")
    before["findings"] += before["waived"]
    before["waived"] = []
    found = changes(report, before)
    assert found is not None
    assert (found.came, found.gone) == ((), ())


def test_many_findings_are_cut_and_counted():
    text = page(many(500), language="en")
    assert text.count('<li class="finding') == 1_000
    assert "and 500 more findings (all are in the JSON report)" in text
