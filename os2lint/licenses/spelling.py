"""Words that SPDX's matching guidelines hold to be the same, besides those that only differ by a hyphen."""

from __future__ import annotations

_SAME = """
acknowledgment acknowledgement
analogue analog
analyse analyze
artefact artifact
authorisation authorization
authorised authorized
calibre caliber
cancelled canceled
capitalisations capitalizations
catalogue catalog
categorise categorize
centre center
emphasised emphasized
favour favor
favourite favorite
fulfil fulfill
fulfilment fulfillment
initialise initialize
judgment judgement
labelling labeling
labour labor
licence license
licences licenses
licenced licensed
maximise maximize
modelled modeled
modelling modeling
offence offense
optimise optimize
organisation organization
organise organize
practise practice
programme program
realise realize
recognise recognize
signalling signaling
utilisation utilization
whilst while
wilful willful
"""

#: Variant to the one spelling used in comparisons.
SPELLINGS: dict[str, str] = dict(tuple(line.split()) for line in _SAME.split("\n") if line)  # type: ignore[misc]  # two words a line
