"""What the operating system refuses, in the reader's language: by itself it speaks the machine's."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os2lint.language import Localized

_DANISH = {
    errno.ENOENT: "det findes ikke",
    errno.ENOTDIR: "en del af stien er ikke en mappe",
    errno.EISDIR: "det er en mappe",
    errno.EACCES: "der er ikke adgang",
    errno.EPERM: "der er ikke adgang",
    errno.EROFS: "her kan kun læses",
    errno.ENOSPC: "der er ikke mere plads",
    errno.EDQUOT: "der er ikke mere plads",
    errno.EFBIG: "filen bliver for stor",
    errno.ELOOP: "et symbolsk link fører i ring eller må ikke følges",
    errno.ENAMETOOLONG: "navnet er for langt",
}


def refusal(error: OSError) -> Localized:
    """Return why the system refused; a rare reason is in the system's own words."""
    own = error.strerror or type(error).__name__
    return {"da": _DANISH.get(error.errno or 0, own), "en": own}
