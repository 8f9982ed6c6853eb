"""Makes the license index out of license texts. Imported when the package is built, never at run time."""

from __future__ import annotations

import json
import re
import zlib
from array import array
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

from os2lint.licenses.align import Block, Budget, align
from os2lint.licenses.blanks import blanks
from os2lint.licenses.dress import COPYRIGHT, NUMBER, TAG, Undressed, split
from os2lint.licenses.form import ANY_NAME, ANY_YEARS
from os2lint.licenses.index import FIRST_CHARACTER, HEADER, MAGIC, PROBE_SIZE, digest
from os2lint.licenses.layout import commented, end_of_terms, lists_of_years, with_items
from os2lint.licenses.names import names_of
from os2lint.licenses.ordinary import ordinary_words
from os2lint.licenses.own import beginnings, own_line
from os2lint.licenses.sources import License, read
from os2lint.licenses.template import COPYRIGHT_PLACE, with_kept_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.licenses.template import Template

#: An optional part this long, and longer than what stands before it, is another license put behind the first.
_WHOLE_LICENSE = 1500
_FEW_WORDS = 12
_LONGEST_TITLE = 12
_MAX_FINE = 120
_LEAST_BEFORE_APPENDIX = 500
_PROBES = 16
_GENERIC_TITLE_WORDS = frozenset(("license", "licens", "lizenz", "the", "v", "version"))
#: Where licenses are listed; their addresses stand beside titles.
_LISTS = ("https://opensource.org", "https://spdx.org", "https://choosealicense.com")
_DATE_TEXT = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec dated draft final revision rev release
"""
_DATE_WORDS = frozenset(_DATE_TEXT.split())


@dataclass(slots=True, kw_only=True)
class Draft:
    """A form in the making."""

    licenses: list[License]
    words: tuple[str, ...]
    #: the same as a file has them, in which fewer numbers can be told to open an item
    unmarked: tuple[str, ...]
    optional: list[tuple[int, int]]
    fields: list[tuple[int, int, tuple[tuple[str, ...], ...]]]
    title: int
    head: int
    tail: int
    title_words: frozenset[str]


def compile_index() -> bytes:
    """Return the bytes of the index, the same for the same versions of the source packages."""
    sources = read()
    own_lines = _own_lines(sources.licenses)
    facts = {
        "list_version": sources.list_version,
        "osi_list_version": sources.osi_list_version,
        "exceptions": sources.exceptions,
        "own_lines": own_lines,
    }
    return _written(sources.licenses, _drafts(sources.licenses, beginnings(own_lines)), facts)


def _own_lines(licenses: list[License]) -> list[str]:
    texts = [text for license_ in licenses if license_.osi_approved for text in license_.texts]
    lines = {own_line(statement.text) for text in texts for statement in Undressed(text).statements}
    return sorted(line for line in lines if line)


def _drafts(licenses: list[License], own: Mapping[str, bool]) -> list[Draft]:
    drafts: dict[tuple[str, ...], Draft] = {}
    for license_ in sorted(
        licenses, key=lambda one: (one.deprecated, not one.osi_approved, len(one.spdx), one.spdx)
    ):
        for text in license_.texts:
            draft = _draft(license_, text, own)
            known = drafts.setdefault(draft.unmarked, draft)
            if license_ not in known.licenses:
                known.licenses.append(license_)
    by_id = {license_.spdx: draft for draft in reversed(drafts.values()) for license_ in draft.licenses}
    for draft in drafts.values():
        for license_ in by_id[draft.licenses[0].spdx].licenses:
            if license_ not in draft.licenses:
                draft.licenses.append(license_)
        draft.title_words = draft.title_words.union(*map(_name_words, draft.licenses))
    return list(drafts.values())


def _draft(license_: License, text: str, own: Mapping[str, bool]) -> Draft:
    undressed = Undressed(text, own)
    whole = undressed.words
    words = with_items(undressed)
    rows = [(undressed.lines[line], row) for line, row in undressed.rows()]
    name_words = _name_words(license_)
    title = _title_length(rows, name_words)
    optional, fields = _variations(words, license_.template)
    cut = min((start for start, end in optional if end - start > max(_WHOLE_LICENSE, start)), default=None)
    if cut is not None:
        words = words[:cut]
        optional = [span for span in optional if span[1] <= cut]
        fields = [field for field in fields if field[1] <= cut]
    optional = [span for span in optional if _may_be_left_out(span, title, len(words))]
    terms_end = end_of_terms(words)
    # The line that ends the terms may stand without the appendix behind it.
    optional += [(terms_end, end) for start, end in optional if start < terms_end < end == len(words)]
    if title:
        optional.append((0, title))
    mandatory = _mandatory(words, optional, fields)
    head, tail = (mandatory[0], mandatory[-1] + 1) if mandatory else (title, len(words))
    tail = min(tail, terms_end)
    fields += [(at, at, (("%",),)) for at in commented(undressed) if at <= len(words)]
    fields += [(start, end, ((ANY_YEARS,),)) for start, end in lists_of_years(words)]
    fields += [blank for blank in blanks(text, own, whole, tail) if blank.end <= len(words)]
    title_words = {word for word in words[:head] if word not in {COPYRIGHT, TAG}} | name_words
    title_words |= {word for address in (*license_.addresses, *_LISTS) for word in Undressed(address).words}
    title_words |= _GENERIC_TITLE_WORDS
    return Draft(
        licenses=[license_],
        words=tuple(words),
        unmarked=tuple(whole[: len(words)]),
        optional=sorted(set(optional)),
        fields=[(start, end, with_kept_names(words[:start], fits)) for start, end, fits in fields],
        title=title,
        head=head,
        tail=tail,
        title_words=frozenset(title_words),
    )


def _name_words(license_: License) -> frozenset[str]:
    """Return the words that a license's name, its id, and what people call it are made of."""
    known = " ".join((license_.name, license_.spdx, *names_of(license_.spdx)))
    return frozenset(split(known)) | _short_names(license_.spdx)


def _short_names(spdx: str) -> set[str]:
    """Return how an id is written for short: `GPL-3.0-only` as gpl, 3, 0, gplv3, gpl3."""
    name, *rest = spdx.lower().split("-")
    version = next((part for part in rest if part[:1].isdecimal()), "")
    short = version.removesuffix(".0")
    major = version.partition(".")[0]
    dense = {f"{name}{short}", f"{name}v{short}", f"{name}v{major}", f"v{major}"} if major else set[str]()
    return {spdx.lower().replace("-", ""), *split(spdx), *dense}


def _may_be_left_out(span: tuple[int, int], title: int, length: int) -> bool:
    """Tell whether to follow a template in that words are optional: a few words, the title, or an appendix.

    A few templates let whole conditions or disclaimers go; whether that still is the license, people decide.
    """
    start, end = span
    is_appendix = end == length and start >= _LEAST_BEFORE_APPENDIX
    return end - start <= _FEW_WORDS or end <= title or is_appendix


def _title_length(rows: list[tuple[str, list[str]]], name_words: frozenset[str]) -> int:
    """Return how many words the title and the copyright lines at the top take."""
    allowed = name_words | _GENERIC_TITLE_WORDS | _DATE_WORDS | {COPYRIGHT, TAG}
    length = 0
    for line, row in rows:
        of_title = all(word in allowed or re.fullmatch(r"v?\d\w{0,4}|\ue007\w+", word) for word in row)
        is_heading = "license" in row and len(row) <= _LONGEST_TITLE and line.rstrip()[-1] not in ".:;,"
        if not (of_title or (length == 0 and is_heading)):
            break
        length += len(row)
    return length if length < sum(len(row) for _, row in rows) else 0


def _variations(
    words: list[str], template: Template | None
) -> tuple[list[tuple[int, int]], list[tuple[int, int, tuple[tuple[str, ...], ...]]]]:
    """Carry a template's optional and varying places over to a text."""
    if template is None or not template.words:
        return [], []
    place = _places(template.words, words)

    def after(at: int) -> int | None:
        """Where, in the text, the words before the template's position `at` end."""
        if at == 0:
            return 0
        known = place[at - 1]
        return known + 1 if known is not None else _copyright_end(place, words, at - 1)

    def before(at: int) -> int | None:
        return len(words) if at == len(template.words) else place[at]

    optional = []
    for start, end in template.optional:
        first, stop = after(start), before(end)
        # A few words more may be web addresses, which templates don't spell out.
        longest = end - start + (end - start) // 8
        if start < end and first is not None and stop is not None and first < stop <= first + longest:
            optional.append((first, stop))
    fields = []
    for at, alternatives in template.variables:
        first, stop = after(at), before(at)
        if (
            first is not None
            and stop is not None
            and first <= stop
            and stop - first <= _field_limit(alternatives)
        ):
            fields.append((first, stop, alternatives))
    return optional, fields


def _field_limit(alternatives: tuple[tuple[str, ...], ...]) -> int:
    """Return how long a field's own text may be: what it stands for, and a name."""
    if alternatives == COPYRIGHT_PLACE:
        return 30
    return max(map(len, alternatives)) + 12 * any(ANY_NAME in words for words in alternatives)


def _copyright_end(place: list[int | None], words: list[str], at: int) -> int | None:
    """Return where the copyright line that the template's word at `at` is in ends; it is one mark."""
    low = next((known + 1 for known in reversed(place[:at]) if known is not None), 0)
    high = next((known for known in place[at:] if known is not None), len(words))
    return words.index(COPYRIGHT, low, high) + 1 if COPYRIGHT in words[low:high] else None


def _places(template: list[str], words: list[str]) -> list[int | None]:
    """Return where in `words` each word of the template stands, None where it doesn't."""
    alphabet: dict[str, str] = {}
    codes = [
        "".join([alphabet.setdefault(word, chr(FIRST_CHARACTER + len(alphabet))) for word in side])
        for side in (template, words)
    ]
    places: list[int | None] = [None] * len(template)
    anchor = _anchor(*codes)
    if anchor is None:
        return places
    blocks = align(codes[0], codes[1], anchor, (0, len(words)), Budget(1_000_000))
    for block in [*blocks, *_finer(codes[0], codes[1], blocks)]:
        places[block.ref : block.ref + block.size] = range(block.text, block.text + block.size)
    return places


def _finer(template: str, text: str, blocks: list[Block]) -> Iterator[Block]:
    """Return what agrees between the blocks: a word or two between places that vary."""
    for before, after in pairwise([Block(0, 0, 0), *blocks, Block(len(template), len(text), 0)]):
        i, j = before.ref + before.size, before.text + before.size
        if after.ref - i > _MAX_FINE or after.text - j > _MAX_FINE:
            continue
        matcher = SequenceMatcher(None, template[i : after.ref], text[j : after.text], autojunk=False)
        for found in matcher.get_matching_blocks():
            if found.size:
                yield Block(i + found.a, j + found.b, found.size)


def _anchor(template: str, text: str) -> Block | None:
    for size in (12, 8, 5, 3):
        for at in range(max(1, len(template) - size + 1)):
            gram = template[at : at + size]
            if template.count(gram) == 1 and text.count(gram) == 1:
                return Block(at, text.index(gram), len(gram))
    return None


def _mandatory(
    words: Sequence[str], optional: list[tuple[int, int]], fields: list[tuple[int, int, Any]]
) -> list[int]:
    """Return the places of the words that no copy of the license lacks."""
    free = {at for start, end in optional for at in range(start, end)}
    free |= {at for start, end, _ in fields for at in range(start, end)}
    return [
        at
        for at, word in enumerate(words)
        if at not in free and word not in {COPYRIGHT, TAG} and word[0] != NUMBER
    ]


def _look_ups(draft: Draft) -> Iterator[list[str]]:
    """Return the texts that are the license: with and without title, copyright lines and optional parts."""
    spans = sorted({span for span in draft.optional if span[0] >= draft.head})
    appendix = [span for span in spans if span[1] == len(draft.words)]
    optional = sorted({*_outermost(spans)[-2:], *appendix[:2]})
    lefts = [
        {at for gone, span in zip(left_out, optional, strict=True) if gone for at in range(*span)}
        for left_out in product((False, True), repeat=len(optional))
    ]
    for words in dict.fromkeys((draft.words, draft.unmarked)):
        heads = list(_heads(draft, words))
        for dropped in lefts:
            body = [word for at, word in enumerate(words) if at >= draft.head and at not in dropped]
            for head in heads:
                yield head + body


def _heads(draft: Draft, words: tuple[str, ...]) -> Iterator[list[str]]:
    """Return what may stand before the terms: with and without title and copyright lines."""
    title = [word for word in words[: draft.title] if word not in {COPYRIGHT, TAG}]
    between = list(words[draft.title : draft.head])
    if all(word in {COPYRIGHT, TAG} for word in between):
        between = []
    for before, named, after in product(([], [COPYRIGHT]), ([], title), ([], [COPYRIGHT])):
        yield [*before, *named, *after, *between]
    yield list(words[: draft.head])


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [one for one in spans if not any(o != one and o[0] <= one[0] and one[1] <= o[1] for o in spans)]


def _written(licenses: list[License], drafts: list[Draft], facts: dict[str, Any]) -> bytes:
    number = {license_.spdx: at for at, license_ in enumerate(licenses)}
    vocabulary = sorted({word for draft in drafts for word in draft.unmarked})
    alphabet = {word: chr(FIRST_CHARACTER + at) for at, word in enumerate(vocabulary)}
    characters = ["".join([alphabet[word] for word in draft.unmarked]) for draft in drafts]
    probes = _probes(drafts, characters)

    facts["licenses"] = [[one.spdx, one.osi_approved] for one in licenses]
    facts["forms"] = [[number[one.spdx] for one in draft.licenses] for draft in drafts]
    facts["words"] = [len(draft.words) for draft in drafts]
    facts["probes"] = [len(own) for own in probes]
    records: dict[bytes, int] = {}
    for at, draft in enumerate(drafts):
        for words in _look_ups(draft):
            records.setdefault(digest(words), at)
    parts = [_packed(_form_part(draft, text)) for draft, text in zip(drafts, characters, strict=True)]
    offsets = array("I", [0])
    for part in parts:
        offsets.append(offsets[-1] + len(part))

    head = json.dumps(facts, separators=(",", ":")).encode()
    digests = b"".join(key + form.to_bytes(2, "little") for key, form in sorted(records.items()))
    lexicon = _packed("\n".join([" ".join(vocabulary), *_probe_parts(probes)]))
    ordinary = _packed(" ".join(ordinary_words(text for one in licenses for text in one.texts)))
    table = offsets.tobytes()
    body = b"".join([head, digests, lexicon, ordinary, table, *parts])
    lengths = (len(head), len(digests), len(lexicon), len(ordinary), len(table))
    return MAGIC + HEADER.pack(zlib.crc32(body), *lengths) + body


def _packed(text: str) -> bytes:
    return zlib.compress(text.encode(), 9)


def _form_part(draft: Draft, characters: str) -> str:
    facts = {
        "items": [at for at, word in enumerate(draft.words) if word != draft.unmarked[at]],
        "optional": draft.optional,
        "fields": draft.fields,
        "head": draft.head,
        "tail": draft.tail,
        "title_words": sorted(draft.title_words),
    }
    return characters + "\n" + json.dumps(facts, separators=(",", ":"), ensure_ascii=False)


def _probes(drafts: list[Draft], characters: list[str]) -> list[list[tuple[str, int]]]:
    """Choose for each form the rarest runs of words, spread over its terms."""
    count: Counter[str] = Counter()
    for text in characters:
        count.update({text[at : at + PROBE_SIZE] for at in range(len(text) - PROBE_SIZE + 1)})
    chosen = []
    for draft, text in zip(drafts, characters, strict=True):
        fixed = set(_mandatory(draft.words, draft.optional, draft.fields))
        starts = [at for at in sorted(fixed) if all(at + step in fixed for step in range(PROBE_SIZE))]
        once = Counter(text[at : at + PROBE_SIZE] for at in range(len(text) - PROBE_SIZE + 1))
        starts = [at for at in starts if once[text[at : at + PROBE_SIZE]] == 1]
        starts = starts or list(range(len(text) - PROBE_SIZE + 1))
        size = max(1, len(starts) / _PROBES)
        own = []
        for segment in range(min(_PROBES, len(starts))):
            stretch = starts[int(segment * size) : int((segment + 1) * size)] or starts[-1:]
            at = min(stretch, key=lambda start: (count[text[start : start + PROBE_SIZE]], start))
            own.append((text[at : at + PROBE_SIZE], at))
        chosen.append(sorted(set(own), key=lambda probe: probe[1]))
    return chosen


def _probe_parts(probes: list[list[tuple[str, int]]]) -> tuple[str, str, str]:
    places: dict[str, list[int]] = {}
    for form, own in enumerate(probes):
        for gram, at in own:
            places.setdefault(gram, []).append(form << 16 | at)
    grams = sorted(places)
    ends, total = [], 0
    for gram in grams:
        total += len(places[gram])
        ends.append(total)
    return (
        "".join(grams),
        " ".join(str(place) for gram in grams for place in places[gram]),
        " ".join(map(str, ends)),
    )
