"""The links that a claim is documented with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

from os2lint.facts.link_targets import Break
from os2lint.governance.denials import clauses, is_claimed
from os2lint.governance.mentions import is_below, is_inflected, mentioned, mentions_host, without_addresses
from os2lint.governance.other_places import named_places
from os2lint.governance.report import Status
from os2lint.governance.sights import Light, Sight
from os2lint.governance.wording import links_in, squash, unlinked, without_links
from os2lint.language import localize
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "no-file": {
        "da": "linket `$target` fører ikke til noget i repositoriet",
        "en": "the link `$target` leads to nothing in the repository",
    },
    "dead": {"da": "linket `$target` virker ikke ($problem)", "en": "the link `$target` is dead ($problem)"},
    "silent": {
        "da": "der kom intet brugbart svar fra `$target` ($problem); det kan skyldes nettet eller serveren",
        "en": "`$target` gave no useful answer ($problem); that may be the network's or the server's fault",
    },
    "refused": {
        "da": "`$target` er en adresse, som os2lint ikke spørger",
        "en": "`$target` is an address that os2lint doesn't ask",
    },
    "link": {"da": "svaret henviser til $target", "en": "the answer points to $target"},
    "words": {"da": "svaret nævner $words", "en": "the answer mentions $words"},
    "not-on-os2": {
        "da": "dokumentationen henviser ikke til os2.eu",
        "en": "the documentation does not point to os2.eu",
    },
    "no-tracker": {
        "da": "dokumentationen henviser ikke til en åben opgaveliste",
        "en": "the documentation does not point to an open issue tracker",
    },
    "outside": {
        "da": "svaret henviser til kode hos $owner, som ikke er en af OS2's organisationer",
        "en": "the answer points to code kept by $owner, which is not one of OS2's organisations",
    },
    "closed": {
        "da": "dokumentationen findes kun som $targets, som ikke er åbne formater",
        "en": "the documentation is only kept as $targets, which are not open formats",
    },
}
_SHOWN = 3
#: What parts an answer into what is said of each of its links.
_PART = re.compile(r"[.!?,](?=\s|$)|[;\n]|(?<!\S)(?:men|og|but|and|til)(?!\S)")
#: Words before whom the code is with.
_AT = ("under", "hos", "til", "i", "på", "in", "to", "with", "at", "by")
_EDGES = ".,;:!?()[]<>`\"'"


def look_at_link(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the link or the words that the requirement asks for.

    Parameters:
        hosts: host names; those below them count. Empty for any host.
        parts: words of which the address must hold one.
        words: words that do as well.
        unless: words beside which those don't count.
        others: whether another address leaves it to a person; a site's front page never does.
        except: hosts whose addresses don't either.
        missing: what is called missing where neither is there, and the claim has words of its own.
    """
    if not claim.documented:
        return
    today = facts.circumstances.today
    addresses = (*claim.links, *_without_scheme(claim.text, today)) if "parts" in parameters else claim.links
    target = next((link for link in addresses if _fits(link, parameters)), None)
    if target:
        yield Sight(text=localize(_TEXTS["link"], target=target), told=True)
        return
    hosts = parameters.get("hosts", ())
    words = [host for host in hosts if mentions_host(claim.text, [host], today)] or mentioned(
        claim.text, parameters.get("words", ()), today, parameters.get("unless", ())
    )
    if words:
        yield Sight(text=localize(_TEXTS["words"], words=", ".join(words[:_SHOWN])), told=True)
    elif "missing" in parameters and not any(_leaves_doubt(link, parameters) for link in claim.links):
        yield Sight(text=_TEXTS[parameters["missing"]], contradiction=parameters["missing"])


def look_at_targets(facts: Facts, claim: Claim) -> Iterator[Sight]:
    """Yield what becomes of the claim's links where it isn't simply well: files, and the web if it is asked.

    A claim speaks for less only where nothing is left of what it points to.
    """
    gone = {link: broken for link in claim.links if (broken := facts.broken_links.get(link))}
    gone = {link: broken for link, broken in gone.items() if broken.why is not Break.ANCHOR}
    answers = {link: facts.link_answers[link] for link in claim.links if link in facts.link_answers}
    dead = [link for link, answer in answers.items() if answer.fate.value == "dead"]
    is_bare = bool(claim.links) and len(gone) + len(dead) == len(claim.links) and claim.status is Status.MET
    light = Light.YELLOW if is_bare else None
    for link in gone:
        yield Sight(text=localize(_TEXTS["no-file"], target=link), light=light, arguments={"target": link})
    for link, answer in answers.items():
        if answer.fate.value != "alive":
            yield Sight(
                text=localize(_TEXTS[answer.fate.value], target=link, problem=answer.problem),
                light=light,
                unseen=answer.fate.value != "dead",
            )


def look_at_code_links(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where every link to code leads outside OS2's organisations.

    Parameters:
        hosts: hosts that keep code under an owner's name.
        routes: first parts of a path there behind which an owner's name follows, if it isn't one of a page
            of the host's own; `orgs/OS2iot` is OS2's, and `features` nobody's.
        origins: words before a link to where the code came from, which says nothing of where it is.
        people: the same before a link to whoever makes it.
        unless: words beside which the code isn't with OS2 yet: "flyttes til OS2offdig".
        rule: the rule that knows OS2's organisations.
    """
    organisations = built_in()[parameters["rule"]].parameters["organisations"]
    known = {name.casefold() for name in organisations}
    placed = [f"{word} {name}" for word in _AT for name in organisations]
    if mentioned(claim.text, placed, facts.circumstances.today, parameters.get("unless", ())):
        return
    owners = [
        owner
        for link in _code_links(claim, parameters)
        if (owner := _owner(_split(link).path, parameters.get("routes", {})))
    ]
    outside = [owner for owner in owners if owner.casefold() not in known]
    if outside and len(outside) == len(owners):
        yield Sight(
            text=localize(_TEXTS["outside"], owner=outside[0]),
            light=Light.YELLOW,
            contradiction="outside-os2",
            arguments={"owner": outside[0]},
        )


def _code_links(claim: Claim, parameters: Mapping[str, Any]) -> Iterator[str]:
    """Yield the links to where the code is, but not to where it came from and who makes it."""
    for part in _PART.split(claim.text):
        hosts = parameters["hosts"]
        links = [link for link in links_in(part) if is_below(_split(link).hostname or "", hosts)]
        addresses = dict.fromkeys([*links, *_bare_addresses(without_links(part), hosts)])
        said = squash(without_addresses(part)).split()
        if _says(said, parameters.get("origins", ())):
            continue
        is_by = _says(said, parameters.get("people", ()))
        yield from (link for link in addresses if not (is_by and "/" not in _split(link).path.strip("/")))


def _says(said: Sequence[str], phrases: Sequence[str]) -> bool:
    """Whether words hold a phrase, or one of a single word inflected or at the end of a compound."""
    text = f" {' '.join(said)} "
    return any(
        f" {phrase} " in text or any(is_inflected(word, phrase) for word in said) for phrase in phrases
    )


def _owner(path: str, routes: Mapping[str, Sequence[str]]) -> str:
    first, _slash, rest = path.strip("/").partition("/")
    if first.casefold() in routes.get("nobody", ()):
        return ""
    return rest.partition("/")[0] if first.casefold() in routes.get("owner", ()) else first


def _bare_addresses(text: str, hosts: Sequence[str]) -> Iterator[str]:
    """Yield the addresses of code that stand as people say them, and as git writes them, without a scheme."""
    for word in text.split():
        bare = word.strip(_EDGES).removeprefix("ssh://").removeprefix("git@").removeprefix("www.")
        host = bare.replace(":", "/", 1).partition("/")[0].casefold()
        if host in hosts:
            yield f"https://{host}/{bare[len(host) + 1 :]}"


def _without_scheme(text: str, today: date) -> Iterator[str]:
    """Yield the addresses that stand as people say them, where they are claimed: `trello.com/b/x`."""
    for clause in clauses(unlinked(text)):
        if is_claimed(clause, today):
            bare = (word.strip(_EDGES) for word in clause.split() if "://" not in word)
            yield from (f"https://{word}" for word in bare if "." in word.partition("/")[0])


def look_at_open_links(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where all that the claim links to are files in closed formats.

    A file or a folder of the repository's that it names in words is something else, as "README.md".

    Parameters:
        closed: file extensions.
        parts: what an address holds of a file that is only opened with a program for it.
    """
    closed = [file for link in claim.links if (file := _closed_file(link, parameters))]
    if closed and len(closed) == len(claim.links) and not _names_file(facts, claim, parameters):
        targets = ", ".join(closed[:_SHOWN])
        yield Sight(
            text=localize(_TEXTS["closed"], targets=targets),
            light=Light.YELLOW,
            contradiction="closed-format",
            arguments={"targets": targets},
        )


def _names_file(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> bool:
    """Whether a claim's words name a file of the repository's that isn't in a closed format, or a folder."""
    return any(
        facts.repository.entries().is_folder(name) or not _closed_file(name, parameters)
        for name in named_places(facts, without_links(claim.text))
    )


def _closed_file(link: str, parameters: Mapping[str, Any]) -> str:
    """Return the file in a closed format that a link leads to; "" for any other."""
    file: str = _split(link).path.rpartition("/")[2]
    stem, dot, extension = file.rpartition(".")
    if stem and dot and extension.casefold() in parameters["closed"]:
        return file
    return link if any(part in link for part in parameters.get("parts", ())) else ""


def _fits(link: str, parameters: Mapping[str, Any]) -> bool:
    split = _split(link)
    hosts, parts = parameters.get("hosts", ()), parameters.get("parts", ())
    if hosts and not is_below(split.hostname or "", hosts):
        return False
    return not parts or any(part in link.casefold() for part in parts)


def _leaves_doubt(link: str, parameters: Mapping[str, Any]) -> bool:
    """Whether only a person can tell what an address leads to."""
    split = _split(link)
    host = (split.hostname or "").removeprefix("www.")
    is_front_page = host.count(".") == 1 and not (split.path.strip("/") or split.query or split.fragment)
    return (
        parameters.get("others", False)
        and "://" in link
        and not is_front_page
        and not is_below(host, parameters.get("except", ()))
    )


def _split(link: str) -> SplitResult:
    try:
        return urlsplit(link)
    except ValueError:  # brackets that hold no IPv6 address
        return urlsplit("")
