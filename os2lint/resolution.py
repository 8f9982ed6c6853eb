"""Which configuration holds: the file of a trusted commit or folder, and the parents it extends."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import fields, replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from os2lint import checks
from os2lint.configuration import FILE_NAMES, MAX_BYTES, Configuration, parse_configuration
from os2lint.findings import Location, Note
from os2lint.language import localize
from os2lint.mistakes import ConfigurationError, Mistake
from os2lint.parsers.decode import decode
from os2lint.reasons import REASONS
from os2lint.references import Reference, is_remote, parse_reference
from os2lint.repository import Unreadable
from os2lint.repository.store import GitUnreadableError
from os2lint.rules import built_in, read_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.language import Localized
    from os2lint.repository import Repository
    from os2lint.rules import Rule

MAX_PARENTS = 3
MAX_RULES = 200
#: What a configuration is called by those who forget its dot.
_MISNAMED = ("os2lint.yml", "os2lint.yaml")
#: Why a file can't be read that lies in the file itself: another commit can mend it. Every other reason is
#: this machine's, the clone's or GitHub's.
_OF_THE_FILE = frozenset(
    {"missing", "outside", "too-large", "not-a-file", "special-file", "submodule", "loop", "lfs-pointer"}
)
#: Stands for the severity that a rule itself has; None would turn the rule off.
_OWN = object()

_TEXTS: dict[str, Localized] = {
    "missing": {"da": "`$path` findes ikke i repositoriet", "en": "`$path` does not exist in the repository"},
    "outside": {"da": "`$path` ligger uden for repositoriet", "en": "`$path` is outside the repository"},
    "too-large": {"da": "`$path` fylder mere end $limit bytes", "en": "`$path` is larger than $limit bytes"},
    "no-repository": {
        "da": "`$path` findes ikke på GitHub, eller der er ikke adgang til det",
        "en": "`$path` isn't on GitHub, or there is no permission to read it",
    },
    "no-rules": {
        "da": "mappen `$path` har ingen regler (`*.yml`)",
        "en": "the folder `$path` has no rules (`*.yml`)",
    },
    "cycle": {"da": "`$path` bygger på sig selv (`extends`)", "en": "`$path` extends itself"},
    "deep": {
        "da": "`extends` går mere end $limit led tilbage",
        "en": "`extends` goes back more than $limit steps",
    },
    "local": {
        "da": "en konfiguration fra GitHub kan kun pege på `github:EJER/REPO/sti`, ikke på `$path`",
        "en": "a configuration from GitHub can only point to `github:OWNER/REPO/path`, not to `$path`",
    },
    "reference": {
        "da": "`$path` skal skrives som `github:EJER/REPO/sti@commit`",
        "en": "`$path` must be written as `github:OWNER/REPO/path@commit`",
    },
    "unknown-rule": {"da": "reglen `$rule` kendes ikke", "en": "unknown rule `$rule`"},
    "unknown-rule-guess": {
        "da": "reglen `$rule` kendes ikke (mente du `$guess`?)",
        "en": "unknown rule `$rule` (did you mean `$guess`?)",
    },
    "rule-twice": {"da": "reglen `$rule` findes allerede", "en": "there is a rule `$rule` already"},
    "unknown-check": {"da": "kontrollen `$check` findes ikke", "en": "there is no check `$check`"},
    "many-rules": {"da": "flere end $limit regler", "en": "more than $limit rules"},
}


class Remote(Protocol):
    """Files on the configured GitHub host."""

    def repository(self, reference: Reference) -> Repository:
        """Return the commit that a reference names. Raises GitUnreadableError."""
        ...


class OutOfReachError(ConfigurationError):
    """A configuration that can't be used, where a change to the repository's own files is no sure remedy."""


class _UnaskedError(Exception):
    """GitHub would have to be asked."""


class _Nobody:
    """Stands where GitHub would be asked by what nobody has approved yet."""

    def repository(self, reference: Reference) -> Repository:
        raise _UnaskedError(reference)


class Resolved(NamedTuple):
    """The configuration that holds, the rules it asks for, and what the reader should know of both."""

    configuration: Configuration
    rules: Mapping[str, Rule]
    notes: tuple[Note, ...]


def resolve(trusted: Repository | None, path: str | None, remote: Remote) -> Resolved:
    """Read the configuration of a trusted commit or folder, its parents and its rules.

    Args:
        trusted: Where configuration may come from; None where the base commit can't be read, so that
            the defaults hold.
        path: The configuration file, where it was given; it must then exist.
        remote: Where `github:` references are read.

    Raises:
        OutOfReachError: for parents or rules on GitHub that aren't there, aren't shown to us, aren't answered
            for or have mistakes of their own; and for a file of the trusted commit whose content the clone,
            this machine or GitHub doesn't give. With an unknown rule of the own file beside it, all the same.
        ConfigurationError: for what the trusted commit's own files say or are: a slip, an unknown rule, a
            local file that isn't there or can't be one, a reference that is none. A slip shows before GitHub
            is asked, an unknown rule only once it has answered. Nothing may be linted in either case.
    """
    if trusted is None:
        return Resolved(configuration=Configuration(), rules=built_in(), notes=())
    found = path or _own_file(trusted)
    own = parse_configuration(_read(trusted, found, None), found) if found else Configuration()
    notes = [] if path else list(_unread(trusted, found))
    try:
        configuration = _extended(own, trusted, found, remote, notes) if found else own
        rules = {**built_in(), **_more_rules(configuration, trusted, remote, notes)}
        _known(configuration, rules)
    except ConfigurationError as error:
        error.language = own.language or error.language
        raise
    return Resolved(configuration=configuration, rules=rules, notes=tuple(notes))


def check_proposed(repository: Repository, path: str | None) -> Configuration | None:
    """Refuse a configuration that couldn't be used once merged, as far as that shows without asking GitHub.

    Returns:
        What will hold once it is merged; None where GitHub would have to be asked.

    Raises:
        ConfigurationError: as `resolve` does.
    """
    with suppress(_UnaskedError):
        return resolve(repository, path, _Nobody()).configuration
    return None


def own_configuration(repository: Repository) -> Configuration:
    """Return what a repository's own file says, without its parents, so that nobody else is asked."""
    found = _own_file(repository)
    return parse_configuration(_read(repository, found, None), found) if found else Configuration()


def _own_file(repository: Repository) -> str | None:
    return next((name for name in FILE_NAMES if _is_there(repository, name)), None)


def _unread(repository: Repository, found: str | None) -> Iterator[Note]:
    """Tell of files that look like the configuration and aren't read: somebody may believe they count."""
    for name in (*FILE_NAMES, *_MISNAMED):
        if name != found and name in repository.entries():
            key = "configuration-beside" if found else "configuration-misnamed"
            yield Note(key=key, arguments={"path": name, "used": found or FILE_NAMES[0]})


def merge(parent: Configuration, child: Configuration) -> Configuration:
    """Return the child with what it leaves open taken from its parent, whose locked rules hold."""
    own = set(child.locations)
    inherited = {
        field.name: getattr(parent, field.name)
        for field in fields(Configuration)
        if field.name.replace("_", "-") not in own and field.name not in {"extends", "locations"}
    }
    locked = parent.locked | child.locked
    severities = {
        **parent.severities,
        **{rule: severity for rule, severity in child.severities.items() if rule not in parent.locked},
    }
    return replace(
        child,
        **{**inherited, "locked": locked, "severities": severities},
        locations={**parent.locations, **child.locations},
    )


def _extended(
    child: Configuration, trusted: Repository, path: str, remote: Remote, notes: list[Note]
) -> Configuration:
    chain = [child]
    seen = {path}
    while (target := chain[-1].extends) is not None:
        place = chain[-1].locations["extends"]
        with _told_of(place.path):
            if target in seen:
                raise _refusal("cycle", place, path=target)
            if len(chain) > MAX_PARENTS:
                raise _refusal("deep", place, limit=MAX_PARENTS)
            seen.add(target)
            chain.append(_parent(target, place, trusted, remote, notes))
    merged = chain.pop()
    while chain:
        notes += _overruled(merged, chain[-1])
        merged = merge(merged, chain.pop())
    return merged


def _parent(
    target: str, place: Location, trusted: Repository, remote: Remote, notes: list[Note]
) -> Configuration:
    """Read the configuration that another one extends."""
    repository, file = trusted, target
    if is_remote(target):
        repository, file = _fetched(target, place, remote, notes)
    elif "://" in target:
        raise _refusal("reference", place, path=target)
    elif is_remote(place.path):
        raise _refusal("local", place, path=target)
    with _told_of(target):
        parent = parse_configuration(_read(repository, file, place), target)
        if parent.rules and is_remote(target) and not is_remote(parent.rules):
            raise _refusal("local", parent.locations["rules"], path=parent.rules)
    return parent


@contextmanager
def _told_of(source: str) -> Iterator[None]:
    """Let what is wrong in a file or folder be out of reach, where that is on GitHub."""
    try:
        yield
    except ConfigurationError as error:
        if not is_remote(source):
            raise
        raise OutOfReachError(*error.mistakes, language=error.language) from None


def _overruled(parent: Configuration, child: Configuration) -> Iterator[Note]:
    """Tell of each severity that a parent's lock keeps from counting."""
    for rule, severity in child.severities.items():
        if rule in parent.locked and parent.severities.get(rule, _OWN) != severity:
            place = child.locations[f"severities.{rule}"]
            yield Note(
                key="locked-severity", arguments={"rule": rule, "path": place.path, "line": place.line or 1}
            )


def _fetched(target: str, place: Location, remote: Remote, notes: list[Note]) -> tuple[Repository, str]:
    reference = parse_reference(target)
    if reference is None:
        raise _refusal("reference", place, path=target)
    try:
        repository = remote.repository(reference)
    except GitUnreadableError as problem:
        reason = "no-repository" if problem.reason == "missing" else problem.reason
        raise OutOfReachError(*unreadable(target, reason, place).mistakes) from None
    notes.append(Note(key="resolved", arguments={"reference": target, "commit": repository.commit or ""}))
    return repository, reference.path


def _read(repository: Repository, path: str, place: Location | None) -> str:
    """Return the text of a file that is named at a place. Raises ConfigurationError."""
    try:
        return decode(repository.read(path, MAX_BYTES)).text
    except Unreadable as problem:
        raise unreadable(path, problem.reason, place) from None


def _more_rules(
    configuration: Configuration, trusted: Repository, remote: Remote, notes: list[Note]
) -> dict[str, Rule]:
    if configuration.rules is None:
        return {}
    repository, folder = trusted, configuration.rules.rstrip("/")
    place = configuration.locations["rules"]
    if is_remote(configuration.rules):
        repository, folder = _fetched(configuration.rules, place, remote, notes)
    with _told_of(configuration.rules):
        return _rules_in(repository, folder, place)


def _rules_in(repository: Repository, folder: str, place: Location) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for file in _rule_files(repository, folder, place):
        rule = read_rule(_read(repository, file, place), file)
        start = Location(path=file, line=1, column=1)
        if rule.id in built_in() or rule.id in rules:
            raise _refusal("rule-twice", start, rule=rule.id)
        if rule.check not in checks.names():
            raise _refusal("unknown-check", start, check=rule.check)
        rules[rule.id] = rule
    return rules


def _rule_files(repository: Repository, folder: str, place: Location) -> Iterator[str]:
    files = [path for path in repository.entries().below(folder) if path.endswith((".yml", ".yaml"))]
    if not files:
        raise _refusal("no-rules", place, path=folder)
    if len(files) > MAX_RULES:
        raise _refusal("many-rules", place, limit=MAX_RULES)
    yield from files


def _known(configuration: Configuration, rules: Mapping[str, Rule]) -> None:
    """Refuse a severity or a lock for a rule that does not exist: a slip there would silently do nothing."""
    named = [
        *((rule, f"severities.{rule}") for rule in configuration.severities),
        *((rule, f"locked.{rule}") for rule in sorted(configuration.locked)),
    ]
    unknown = [(rule, configuration.locations[key]) for rule, key in named if rule not in rules]
    mistakes = [Mistake(_unknown(rule, rules), place) for rule, place in unknown]
    if any(is_remote(place.path) for _, place in unknown):
        raise OutOfReachError(*mistakes)
    if mistakes:
        raise ConfigurationError(*mistakes)


def _unknown(rule: str, rules: Mapping[str, Rule]) -> Localized:
    from difflib import get_close_matches

    guess = get_close_matches(rule, rules, 1)
    return _error(f"unknown-rule{'-guess' if guess else ''}", rule=rule, guess="".join(guess))


def _is_there(repository: Repository, name: str) -> bool:
    """Return whether there is something of that name: a folder can't be read, and that must be said."""
    entries = repository.entries()
    return name in entries or any(entries.below(name))


def unreadable(path: str, reason: str, place: Location | None, limit: int = MAX_BYTES) -> ConfigurationError:
    """Return why a file that is named at a place can't be used."""
    if reason in _TEXTS:
        return _refusal(reason, place, path=path, limit=limit)
    kind = ConfigurationError if reason in _OF_THE_FILE else OutOfReachError
    return kind(Mistake(localize(REASONS[f"unreadable-{reason}"]["text"], path=path), place))


def _refusal(key: str, place: Location | None, **arguments: str | int) -> ConfigurationError:
    return ConfigurationError(Mistake(_error(key, **arguments), place))


def _error(key: str, **arguments: str | int) -> Localized:
    return localize(_TEXTS[key], **arguments)
