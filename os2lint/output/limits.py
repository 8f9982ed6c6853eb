"""How much of a report an output shows, and what GitHub takes of one.

Figures about GitHub are from its documentation of workflow commands and from the runner's source.
"""

from __future__ import annotations

#: Characters of one value from a repository (a name, a quotation) in a sentence.
VALUE_CHARACTERS = 240
#: Items of a list in a sentence; the rest is counted.
LIST_ITEMS = 10
#: The same of what was not assessed, such as links that nobody answered, which somebody will want to look at.
GAP_ITEMS, HTML_GAP_ITEMS = 12, 500
#: Characters of a whole rendered text, whatever a rule file holds.
TEXT_CHARACTERS = 4_000
#: Places that a finding rests on, shown for one finding.
EVIDENCE = 5
#: What to do first: so many steps.
FIRST_STEPS = 3
#: Findings of the next level that are named; the rest is counted.
NEXT_LEVEL = 5
#: Characters of a value and items of a list in the JSON report, which is for programs; longer than any path.
JSON_CHARACTERS = 5_000
JSON_ITEMS = 1_000

#: GitHub shows so many workflow commands of each severity from one step; the rest is dropped.
COMMANDS_PER_SEVERITY = 10
#: The runner cuts a command's message there (characters).
COMMAND_MESSAGE = 4_096
#: GitHub refuses longer titles of annotations (characters).
COMMAND_TITLE = 255
#: Bytes of a step's summary; over it nothing at all is shown.
STEP_SUMMARY_BYTES = 1024 * 1024

#: Code scanning keeps so many results of a run, the most severe first.
SARIF_RESULTS = 5_000
#: Tags of a rule that code scanning shows.
SARIF_TAGS = 10
#: Places of a result that code scanning shows.
SARIF_LOCATIONS = 100

#: Findings that the page shows in full; the rest is counted for each rule.
HTML_FINDINGS = 1_000
