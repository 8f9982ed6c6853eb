"""Good documents of every sort, small, from which hostile ones are made."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from governance.generated_reports import answers_for, boxes, efterlevet, marks, sections, self_assessment
from governance.written_reports import CHOICES, TICKED, TICKS, WORDED, choices, items

from os2lint import skeletons

ROOT = Path(__file__).resolve().parents[2]

CONFIGURATION = b"""\
product: OS2example
level: 2
language: da
kind: product
governance-report: docs/governance.md
documentation: github:OS2offdig/example-docs
fail-on: warning
fail-scope: new
baseline: .os2lint-baseline.json
severities:
  missing-license: warning
  unedited-template: "off"
extends: github:OS2offdig/rules/os2lint.yml@0123456789abcdef0123456789abcdef01234567
locked: [missing-license]
rules: lint/rules
waivers:
  - rule: missing-readme
    path: docs/
    reason: The documentation is written elsewhere
    owner: Anna Holm
    until: 2027-01-31
"""

MARKDOWN = b"""\
---
title: Example
---
# Example

One *line* with a [link](docs/a.md "title"), ![picture](a.png) and <https://example.org>.

[second]: docs/b.md
Second [link][second] and `code`[^1].

> [!NOTE]
> Quoted [text](../c.md)

1. one
   - two
     ```sh
     three
     ```

| a | b |
|---|:-:|
| [x](y) | `|` |

<details><summary>More</summary><a href="d.md" id="more">d</a></details>

Underlined {#name}
==================
"""

RESTRUCTURED = b"""\
=======
Example
=======

A `link <docs/a.rst>`_ and https://example.org

Second
------
.. note:: text
"""

ASCIIDOC = b"= Example\n\n:toc:\n\n== Second\n\nA link:docs/a.adoc[link] and xref:b.adoc#c[another]\n"

PUBLICCODE = b"""\
publiccodeYmlVersion: "0.4"
name: Example
url: https://github.com/OS2offdig/example
releaseDate: 2026-01-31
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
description:
  da:
    shortDescription: Et eksempel
    longDescription: Et eksempel, der fylder lidt mere end den korte tekst
    features: [Et, To]
legal:
  license: MPL-2.0
maintenance:
  type: community
  contacts:
    - name: Anna Holm
      email: anna@example.org
localisation:
  localisationReady: true
  availableLanguages: [da]
"""

PACKAGE = b'{"name": "example", "version": "1.0.0", "license": "MPL-2.0", "dependencies": {"a": "^1"}}\n'
COMPOSER = b'{"name": "os2/example", "license": ["MPL-2.0", "MIT"]}\n'
PYPROJECT = b"""\
[project]
name = "example"
license = { text = "MPL-2.0" }
classifiers = ["License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)"]
[tool.poetry]
license = "MIT"
"""
POM = b"""\
<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <licenses><license><name>MPL-2.0</name><url>https://www.mozilla.org/MPL/2.0/</url></license></licenses>
</project>
"""
CSPROJ = b"""\
<Project>
  <PropertyGroup><PackageLicenseExpression>MIT</PackageLicenseExpression></PropertyGroup>
</Project>
"""
CARGO = b'[package]\nname = "example"\nlicense = "MIT OR Apache-2.0"\n'
REUSE = b"""\
version = 1
[[annotations]]
path = ["**", "src/*.py"]
SPDX-FileCopyrightText = "2026 Anna Holm"
SPDX-License-Identifier = "MPL-2.0"
"""
SETUP = b"[metadata]\nname = example\nlicense = MIT\n\n[options]\nlicense: no\n"
DEP5 = b"Format: https://example.org\n\nFiles: *\nCopyright: 2026 Anna Holm\nLicense: MPL-2.0\n text\n"
SOURCE = b"# SPDX-FileCopyrightText: 2026 Anna Holm\n# SPDX-License-Identifier: MPL-2.0 OR MIT\nprint()\n"

MIT = b"""\
MIT License

Copyright (c) 2026 Anna Holm

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""


@cache
def licenses() -> tuple[bytes, ...]:
    """Return license files: a long one, a short one, and both dressed up."""
    own = (ROOT / "LICENSE").read_bytes()
    return MIT, own, MIT.replace(b"\n", b"\r\n"), b"# License\n\n> " + MIT.replace(b"\n", b"\n> "), MIT + own


@cache
def rules() -> tuple[bytes, ...]:
    """Return the rule files that os2lint ships."""
    return tuple(
        path.read_bytes()
        for path in sorted((ROOT / "rules").glob("*/*.yml"))
        if b"\ncheck:" in path.read_bytes()
    )


@cache
def reports() -> tuple[bytes, ...]:
    """Return governance reports of every format and layout."""
    every = ["met", "not-met", "not-applicable", "unknown", "partly", "planned", "blank"]
    ticks = ["met", "not-met", "blank"]
    current, older, oldest = (
        answers_for("1.1.0", every),
        answers_for("2024", every),
        answers_for("2021", ticks),
    )
    tables = (
        marks(current),
        marks(older, 5),
        efterlevet(current),
        boxes("2021", oldest, "<ul><li> [x] </li>", "<ul><li> [ ] </li>", "checkbox-html"),
        boxes("2022", answers_for("2022", ticks), "☑︎", "☐", "ballot-box"),
    )
    written = [table.text() for table in tables] + [sections(current), self_assessment(current)]
    given = items("1.1.0", current)
    written += [layout(given) for layout in (WORDED | TICKED).values()]
    written += [choices(given, CHOICES[number], *TICKS[number]) for number in range(len(CHOICES))]
    return tuple(text.encode() for text in written)


@cache
def documents() -> tuple[bytes, ...]:
    """Return documents for people, in every markup."""
    written = sorted(Path(skeletons.__file__).parent.glob("da/*.md"))
    return MARKDOWN, RESTRUCTURED, ASCIIDOC, *(path.read_bytes() for path in written)


def baseline() -> bytes:
    """Return a baseline file."""
    finding = {"fingerprint": "0" * 32, "rule": "missing-license", "path": None}
    return json.dumps({"schema": "os2lint-baseline/1", "findings": [finding]}).encode()
