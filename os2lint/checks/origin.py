"""Whether the repository is kept under one of OS2's organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.repository.remotes import github_name, place, ssh_alias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault if no remote is OS2's; a fork is never asked.

    Parameters:
        organisations: names of OS2's organisations on GitHub; case doesn't matter.
    """
    repository = facts.repository
    if repository.is_fork:
        return
    own = {name.casefold() for name in parameters["organisations"]}
    names = [repository.name, *(github_name([url]) for url in repository.remotes)]
    if any(name and name.partition("/")[0].casefold() in own for name in names):
        return
    aliases = tuple(dict.fromkeys(filter(None, map(ssh_alias, repository.remotes))))
    places = tuple(dict.fromkeys(filter(None, map(place, repository.remotes))))
    if aliases:
        yield Unassessed(reason="remote-alias", arguments={"hosts": aliases})
    elif places:
        yield Fault(key="outside", arguments={"places": places})
    else:
        yield Unassessed(reason="remote-local" if repository.remotes else "no-remote")
