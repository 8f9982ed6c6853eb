"""What `os2lint license` says of a file: for people as a word diff, for programs as one line of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from os2lint.output.characters import shorten, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Sized

    from os2lint.language import Language, Localized
    from os2lint.licenses import Difference, Identification

#: Differences that a person is shown, the characters of each side, and those of the line around it.
_SHOWN, _WORDS, _AROUND = 100, 400, 40

_VERDICTS: dict[str, Localized] = {
    "exact": {"da": "ord for ord", "en": "word for word"},
    "extra-text": {
        "da": "licensens ord med mere tekst før eller efter",
        "en": "its words with more text around them",
    },
    "modified": {"da": "licensens ord er ændret", "en": "its words have been changed"},
    "notice-only": {"da": "kun nævnt, teksten mangler", "en": "only named, the text is missing"},
    "unidentified": {"da": "ikke genkendt", "en": "not identified"},
}
_APPROVED: dict[bool | None, Localized] = {
    True: {"da": "OSI-godkendt", "en": "OSI-approved"},
    False: {"da": "ikke OSI-godkendt", "en": "not OSI-approved"},
    None: {
        "da": "et menneske må vurdere, om den er OSI-godkendt",
        "en": "a person must judge whether OSI has approved it",
    },
}
_KINDS: dict[str, Localized] = {
    "added": {"da": "tilføjet", "en": "added"},
    "removed": {"da": "mangler", "en": "removed"},
    "changed": {"da": "ændret", "en": "changed"},
    "typo": {"da": "slåfejl", "en": "misspelt"},
    "extra-before": {"da": "før licensen", "en": "before the license"},
    "extra-after": {"da": "efter licensen", "en": "after the license"},
}
_REASONS: dict[str, Localized] = {
    "too-large": {
        "da": "filen er større end 1 MiB og er ikke sammenlignet med nogen licens",
        "en": "the file is larger than 1 MiB and was compared with no license",
    },
    "too-many-words": {
        "da": "filen har flere ord end nogen licens og er ikke sammenlignet",
        "en": "the file has more words than any license and was compared with none",
    },
    "no-words": {"da": "filen indeholder ingen ord", "en": "the file holds no words"},
    "no-license": {
        "da": "teksten ligner ingen af licenserne på SPDX-listen",
        "en": "the text resembles none of the licenses on the SPDX list",
    },
    "gave-up": {
        "da": "filen har for mange licenser eller afvigelser til at blive sammenlignet til ende",
        "en": "the file has too many licenses or differences to be compared to its end",
    },
}
_COPYRIGHT: Localized = {"da": "ophavsretslinje", "en": "copyright line"}
_UNFILLED: Localized = {"da": "ikke udfyldt", "en": "not filled in"}
_TAG: Localized = {"da": "mærke", "en": "tag"}
_LIST: Localized = {"da": "SPDX-listen", "en": "SPDX list"}
_MORE: Localized = {
    "da": "… og {} til (alle står i JSON-svaret)",
    "en": "… and {} more (all are in the JSON answer)",
}


def as_json(path: str, found: Identification) -> str:
    """Return a file's identification as one line of JSON in ASCII, which is safe to print anywhere."""
    fields = asdict(found)
    ordered = {"path": visible(path), "verdict": fields.pop("verdict"), **fields}
    return json.dumps(ordered).replace("\x7f", r"\u007f").replace("##[", r"#\u0023[")


def as_text(path: str, found: Identification, lines: Sequence[str], language: Language) -> Iterator[str]:
    """Yield the lines that a person reads: the verdict, then each difference with the words around it."""
    ids = f" {', '.join(found.spdx)}:" if found.spdx else ""
    verdict, approved = _VERDICTS[found.verdict][language], _APPROVED[found.osi_approved][language]
    version = f"{_LIST[language]} {found.list_version}"
    yield f"{visible(path)}:{ids} {verdict} ({found.verdict}); {approved} ({version})"
    if found.reason:
        yield f"  {_REASONS[found.reason][language]}"
    if len(found.regions) > 1:
        for region in found.regions[:_SHOWN]:
            verdict = f"{_VERDICTS[region.verdict][language]} ({region.verdict})"
            yield f"  {region.start_line}-{region.end_line} {', '.join(region.spdx)}: {verdict}"
        yield from _left_out(found.regions, language)
    for difference in found.differences[:_SHOWN]:
        place = f"{difference.line}:{difference.column}"
        yield f"  {place} {_KINDS[difference.kind][language]}: {_word_diff(difference, lines)}"
    yield from _left_out(found.differences, language)
    for placeholder in found.placeholders:
        place = f"{placeholder.line}:{placeholder.column}"
        yield f"  {place} {_UNFILLED[language]}: {visible(placeholder.words)}"
    for line in found.copyrights[:_SHOWN]:
        yield f"  {_COPYRIGHT[language]}: {visible(shorten(line, _WORDS))}"
    yield from _left_out(found.copyrights, language)
    for tag in found.tags:
        yield f"  {_TAG[language]}: SPDX-License-Identifier: {visible(shorten(tag, _WORDS))}"


def _left_out(items: Sized, language: Language) -> Iterator[str]:
    """Yield how many of a list weren't shown, and where all of them are."""
    if len(items) > _SHOWN:
        yield f"  {_MORE[language].format(len(items) - _SHOWN)}"


def _word_diff(difference: Difference, lines: Sequence[str]) -> str:
    """Return the license's words as `[-…-]`, the file's as `{+…+}`, with what stands beside them."""
    own, words = (shorten(visible(side), _WORDS) for side in (difference.license_words, difference.words))
    removed, added = f"[-{own}-]" if own else "", f"{{+{words}+}}" if words else ""
    # A word that opens a line is read with the end of the line before.
    opening = _line(lines, difference.line)[: difference.column - 1]
    before = _end(f"{_line(lines, difference.line - 1)} {opening}")
    end = difference.end_column if words else difference.column - 1
    after = _beginning(_line(lines, difference.end_line)[end:])
    return f"{before}{f'{removed} {added}'.strip()}{after if words else f' {after}'}".strip()


def _end(text: str) -> str:
    """Return the last words of a line, and a blank if it ends in one."""
    words = visible(" ".join(text[-_AROUND:].split()))
    if len(text) > _AROUND:
        words = f"…{words.partition(' ')[2]}"
    return f"{words} " if text[-1:].isspace() else words


def _beginning(text: str) -> str:
    """Return the first words of the rest of a line."""
    words = visible(text[:_AROUND].rstrip())
    return f"{words.rpartition(' ')[0]}…" if len(text) > _AROUND else words


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""
