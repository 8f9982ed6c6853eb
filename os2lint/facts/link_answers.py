"""What became of the web addresses in the governance report, where other hosts may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.facts import Facts
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
