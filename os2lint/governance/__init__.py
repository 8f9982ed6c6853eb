"""Governance reports: read any version and layout, compare with the evidence, assess, convert, draft.

Who calls whom, each part knowing only those above it:

The model
    `model` loads `rules/model/`, a file a version (`model_mistakes`: what is wrong with one that was edited);
    `wording` and `titles` compare words loosely, and `report` is what all are read into:
    `GovernanceReport`. `naming` is what its file is called.

Reading, begun by `reader.read_report` (bytes to a report, or a key of `refusals` for why it is none)
    `document` splits the text into lines (`fences`: which of them are code; `references`: its links and
    footnotes; `markup` and `html_tables`: pages in HTML; `unfolding`: folded sections and definitions;
    `callouts`: boxes for notes; `uprights`: tables of one requirement).
    `shapes` reads it in each shape, and the one that finds the most requirements counts: `shapes.tables`,
    of rows (`rows`) that `layouts.pipes`, `layouts.grids`, `layouts.rulers`, `layouts.wiki`,
    `layouts.html`, `layouts.delimited`, `layouts.asciidoc` and `layouts.directives` cut; `numbering`
    gives ids to rows without, `tables` puts them under their headers and leaves out `totals`, `choices`
    makes one status of a column for each answer, `columns` tells what each column holds and `headings` what
    its name says beside, `alignment` fits ragged rows to it; `shapes.sections` and `shapes.lists`, by
    `shapes.openings` (the line that a requirement begins with) and `shapes.labels` (what stands below it,
    but for the paper's `tails`); `shapes.titled`, which gives ids to headings and items without; and
    `shapes.self_assessment`, JSON, whose requirements `shapes.json_items` gathers. All make `entries`
    (`shapes.parts`), in which `marks` reads the status: by the words of `answers`, behind what announces it
    (`announcements`), if it is one (`unmade`), or by a sentence (`statements`); `pictures` tells what
    stands for words, `glyphs` signs
    that say nothing, and `worth` what a yes is worth: `doubts`, `hesitations` and `trials` take it back,
    `reassurances` don't, `moments` and `yearless` tell from and until when it holds, and `spelling` knows
    words without æ, ø and å. `guidance` tells the form's words from those behind them,
    `hints` what any form would say there, `evaluations` an evaluation of the secretariat's from a report,
    and `plans` a list of tasks.
    Then `version` tells the model's version, and `editions` which of several reports in a file is today's;
    `formats` the format, and `identity` the product, the author, the date (`dates`) and the level, with what
    the `preamble` says, else the `report_dates` of title, front matter and log.

Finding
    `search` names the files that may be a report; `os2lint.facts.governance` chooses the one that counts.

Checking
    `claims` is the report by the newest model's ids (`bare_words` tells where it only answers once more,
    `absences` where it says that there is no documentation), and `looks` sees what the repository says to
    each: `sights`. `denials` knows how an answer says no, `mentions` tells what it says from what it
    denies, and `self_denial` where it denies its own yes (`undone`: what it says isn't done, or is to come);
    `license_words` tells the license that it claims, and `other_places` what it says of other repositories.
    The checks `os2lint.checks.governance_*` yield the findings, where `places` says.

Showing and converting
    `display` prints a report, in the words of `texts`; `conversion` moves it to the newest model, with
    the `remainder` that answers no requirement and other `leftovers`, and `writing` writes it.

Assessing
    `assessment` proposes a light for each claim (`proposal`; `unticked` tells what stands beside a box that
    nobody ticked) and the level that is documented (`standing`);
    `admission` answers the criteria for joining, in `parts`, with what the repository's own pages say of
    `governing`, and the `ownership` of the `parties` that `bodies` and `party_lists` find by their
    `public_names`, unless their `participation` is denied. `drafts` writes both.
"""

#: Versions of the model, the newest last: everything after reading a report speaks of that one.
VERSIONS = ("2021", "2022", "2024", "1.1.0")
NEWEST = VERSIONS[-1]
