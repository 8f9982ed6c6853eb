"""Every format as a reader gets it, in both languages. `--update` writes the snapshots anew."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from output.reports import RULES, clean, everything, many, read

from os2lint import __version__
from os2lint.language import LANGUAGES
from os2lint.licenses.index import load
from os2lint.output import FORMATS, Options, find

SNAPSHOTS = Path(__file__).parent / "snapshots"
SUFFIXES = {
    "text": "txt",
    "github": "txt",
    "markdown": "md",
    "json": "json",
    "sarif": "sarif",
    "junit": "xml",
    "gitlab": "json",
    "html": "html",
    "badge": "json",
    "badge-svg": "svg",
}
VERSIONS = {__version__: "VERSION", load().list_version: "LIST"}
STYLE = re.compile("<style>.*</style>", re.DOTALL)
REPORTS = {"clean": clean, "everything": everything, "many": lambda: many(12)}


def test_each_format_has_a_snapshot_suffix():
    assert SUFFIXES.keys() == FORMATS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("format_", FORMATS)
def test_output(format_, name, language, update):
    stream = StringIO()
    options = Options(language=language, source=read, width=80)
    find(format_)(REPORTS[name](), RULES, stream, options)
    file = SNAPSHOTS / f"{name}-{format_}.{language}.{SUFFIXES[format_]}"
    text = STYLE.sub("", stream.getvalue())
    for version, name_of_it in VERSIONS.items():
        text = text.replace(version, name_of_it)
    if update:
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
