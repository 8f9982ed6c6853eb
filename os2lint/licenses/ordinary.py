"""Which words are ordinary: licenses use them within sentences. Imported when the package is built.

A clause in the shape of a name is made of such words, "Hosting Costs Extra", and a name hardly is. Words that
the licenses' own copyright lines hold, such as "Mark" or "Media", are names as well.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from os2lint.licenses.dress import Undressed
from os2lint.licenses.wording import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

#: In lower case, and no part of an address.
_ORDINARY = re.compile(r"(?<![\w@./-])[a-zà-öø-ÿ]{3,}(?![\w@])")
_NAME = re.compile(r"[^\W\d_]+")
#: A word of fewer licenses may be somebody's name in lower case.
_LEAST_LICENSES = 2


def ordinary_words(texts: Iterable[str]) -> list[str]:
    """Return the words that several of the texts use in lower case, and none as a holder's name."""
    count: Counter[str] = Counter()
    names = set(SURNAMES)
    for text in texts:
        count.update(set(_ORDINARY.findall(text)))
        for statement in Undressed(text).statements:
            names.update(word.lower() for word in _NAME.findall(statement.text))
    return sorted(
        word for word, licenses in count.items() if licenses >= _LEAST_LICENSES and word not in names
    )
