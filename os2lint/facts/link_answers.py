"""What becomes of the links in the governance report: to files, and to the web where it may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.facts.link_targets import LinkTargets
from os2lint.facts.own_addresses import relative

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.facts import Facts
    from os2lint.facts.link_targets import BrokenTarget
    from os2lint.links.request import Answer

_WEB = ("http://", "https://")


def ask_links(facts: Facts) -> Mapping[str, Answer]:
    """Ask every address of the report once; nothing where other hosts aren't to be asked."""
    file = facts.governance.file
    if file is None or not facts.circumstances.check_links:
        return {}
    from os2lint.links.cache import cache_file
    from os2lint.links.checker import check_links

    targets = [
        link
        for requirement in file.report.requirements.values()
        for link in requirement.links
        if link.startswith(_WEB)
    ]
    return check_links(targets, cache=cache_file())


def follow_links(facts: Facts) -> Mapping[str, BrokenTarget]:
    """Return the report's links to this repository's files that lead to nothing.

    Those of a report that another repository holds can't be followed.
    """
    file = facts.governance.file
    if file is None or facts.governance.elsewhere:
        return {}
    followed = LinkTargets(facts)
    links = dict.fromkeys(link for item in file.report.requirements.values() for link in item.links)
    found = ((link, followed.follow(file.path, relative(facts, link))) for link in links)
    return {link: broken for link, broken in found if broken}
