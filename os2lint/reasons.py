"""Why something was not assessed, and what a reader of a report must know, in both languages.

`text` says what was not looked at; `remedy` how it will be next time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.repository import reasons as of_repository

if TYPE_CHECKING:
    from os2lint.language import Localized
    from os2lint.repository.reasons import Reason

REASONS: dict[str, Reason] = {
    **of_repository.REASONS,
    "documentation-elsewhere": {
        "text": {
            "da": "dokumentationen ligger ifølge konfigurationen i `$place`, som ikke er læst her",
            "en": "the configuration names `$place` for the documentation, which was not read here",
        },
        "remedy": {
            "da": "Udvikleren kører også os2lint i det repositorium, hvor dokumentationen ligger",
            "en": "Developer: run os2lint in the repository that holds the documentation too",
        },
    },
    "documentation-linked": {
        "text": {
            "da": "README henviser til dokumentation på $target, som ikke er læst her",
            "en": "the README refers to documentation at $target, which was not read here",
        },
        "remedy": {
            "da": "Udvikleren skriver dokumentationens repositorium i `.os2lint.yml` under `documentation`",
            "en": "Developer: name the documentation's repository in `.os2lint.yml` as `documentation`",
        },
    },
    "links-too-many": {
        "text": {
            "da": "der er mere tekst, end der læses i én kørsel; fra og med `$path` er links ikke undersøgt",
            "en": "there is more text than is read in one run; from `$path` on, links were not checked",
        },
        "remedy": {
            "da": "Udvikleren kører os2lint på de enkelte mapper hver for sig",
            "en": "Developer: run os2lint on the folders one by one",
        },
    },
    "page-too-long": {
        "text": {
            "da": "`$path` er så lang, at kun begyndelsen er læst",
            "en": "`$path` is so long that only its beginning was read",
        },
        "remedy": {
            "da": "Udvikleren deler siden op i flere",
            "en": "Developer: split the page into several",
        },
    },
    "report-search-cut": {
        "text": {
            "da": "der er for mange filer til, at alle er set igennem efter en governancerapport",
            "en": "there are too many files to look through all of them for a governance report",
        },
        "remedy": {
            "da": "Produktkoordinatoren skriver i `.os2lint.yml` under `governance-report`, "
            "hvor rapporten ligger",
            "en": "Coordinator: write in `.os2lint.yml` under `governance-report` where the report is",
        },
    },
    "manifest-entities": {
        "text": {
            "da": "`$path` erklærer entiteter i linje $line, og dem følger os2lint ikke; hvad filen siger om "
            "licensen, er ikke undersøgt",
            "en": "`$path` declares entities on line $line, which os2lint doesn't follow; what it says of "
            "the license was not checked",
        },
        "remedy": {
            "da": "Udvikleren kan skrive licensen uden en entitet, eller et menneske kan se efter",
            "en": "Developer: the license could be written without an entity, or a person can look",
        },
    },
    "manifest-unreadable": {
        "text": {
            "da": "`$path` har en fejl i linje $line, så programmer ikke kan læse den, og hvad den siger om "
            "licensen, er ikke undersøgt",
            "en": "`$path` has a mistake on line $line, so that programs can't read it, and what it says of "
            "the license was not checked",
        },
        "remedy": {
            "da": "Udvikleren retter filen; den bruges også af de værktøjer, der bygger produktet",
            "en": "Developer: correct the file; the tools that build the product read it too",
        },
    },
    "report-unreachable": {
        "text": {
            "da": "governancerapporten ligger i `$place`, som ikke kunne læses",
            "en": "the governance report is at `$place`, which could not be read",
        },
        "remedy": {
            "da": "Udvikleren giver kørslen et token, der må læse repositoriet, eller retter stien",
            "en": "Developer: give the run a token that may read the repository, or correct the path",
        },
    },
    "links-refused": {
        "text": {
            "da": "$count links fører til adresser, som os2lint ikke spørger (kun åbne adresser på nettet "
            "og de sædvanlige porte): $links",
            "en": "$count links lead to addresses that os2lint doesn't ask (only public ones on the usual "
            "ports): $links",
        },
        "remedy": {
            "da": "Produktkoordinatoren henviser til en side, som alle kan åbne",
            "en": "Coordinator: point to a page that anybody can open",
        },
    },
    "links-silent": {
        "text": {
            "da": "der kom intet brugbart svar fra $count links, og det kan skyldes nettet eller serveren: "
            "$links",
            "en": "$count links gave no useful answer, which may be the network's or the server's fault: "
            "$links",
        },
        "remedy": {
            "da": "Produktkoordinatoren åbner linkene i en browser; os2lint kan også køres igen senere",
            "en": "Coordinator: open the links in a browser; os2lint can also be run again later",
        },
    },
}

#: What the reader of a report must know beside its findings.
NOTES: dict[str, Localized] = {
    **of_repository.NOTES,
    "part-of-repository": {
        "da": "Kun denne mappe er undersøgt, ikke hele det repositorium, som den er en del af",
        "en": "Only this folder was checked, not the whole repository that it is a part of",
    },
    "resolved": {
        "da": "`$reference` blev læst ved commit $commit",
        "en": "`$reference` was read at commit $commit",
    },
    "base-configuration": {
        "da": "Konfigurationen er læst ved commit $commit; en ændring virker først, når den er flettet",
        "en": "The configuration was read at commit $commit; a change to it takes effect once merged",
    },
    "base-default": {
        "da": "Den gren, der flettes ind i, har ingen konfiguration (commit $commit): os2lints standard "
        "gælder. En ny konfiguration virker først, når den er flettet",
        "en": "The branch that is merged into has no configuration (commit $commit): the defaults apply. "
        "A new configuration takes effect once merged",
    },
    "base-unreadable": {
        "da": "Den gren, der flettes ind i, kunne ikke læses: os2lints standard gælder, og ingen "
        "undtagelser. Skriv `fetch-depth: 0` under `actions/checkout`, så den kan læses",
        "en": "The branch that is merged into could not be read: the defaults apply, and no waivers. "
        "Write `fetch-depth: 0` under `actions/checkout` so that it can be read",
    },
    "base-unusable": {
        "da": "På den gren, der flettes ind i, kan konfigurationen ikke bruges: $da. "
        "os2lints standard gælder, og ingen undtagelser",
        "en": "On the branch that is merged into, the configuration can't be used: $en. "
        "The defaults apply, and no waivers",
    },
    "base-baseline-unusable": {
        "da": "På den gren, der flettes ind i, kan udgangspunktet ikke bruges, så det tæller ikke: $da",
        "en": "On the branch that is merged into, the baseline can't be used, so it doesn't count: $en",
    },
    "configuration-misnamed": {
        "da": "`$path` er ikke læst: konfigurationen skal hedde `$used`, med punktum først",
        "en": "`$path` was not read: the configuration must be called `$used`, with the dot",
    },
    "configuration-beside": {
        "da": "`$path` er ikke læst: konfigurationen i `$used` gælder",
        "en": "`$path` was not read: the configuration in `$used` applies",
    },
    "locked-severity": {
        "da": "Alvoren for `$rule` i `$path`, linje $line, gælder ikke: reglen er låst i den konfiguration, "
        "som denne bygger på",
        "en": "The severity of `$rule` in `$path`, line $line, doesn't count: the rule is locked by the "
        "configuration that this one extends",
    },
    "report-not-found": {
        "da": "Konfigurationen siger, at governancerapporten ligger i `$place`, men der er ingen, "
        "vi kan læse. Ret stien i `.os2lint.yml`, eller læg rapporten der",
        "en": "The configuration says that the governance report is at `$place`, but none could be "
        "read there. Correct the path in `.os2lint.yml`, or put the report there",
    },
    "not-compared": {
        "da": "Alle fund tæller, også gamle: commit $commit, som der skulle sammenlignes med, kunne ikke "
        "læses. Hent hele historikken med `fetch-depth: 0`; efter et force-push sker det kun denne ene gang",
        "en": "All findings count, old ones too: commit $commit, to be compared with, could not be "
        "read. Fetch the whole history with `fetch-depth: 0`; after a force-push this happens only once",
    },
    "outside-changes": {
        "da": "$count fund i filer, som ændringen ikke rører, står kun her, ikke ved linjerne i filerne",
        "en": "$count findings in files that the change doesn't touch are here only, not as annotations",
    },
    "github-no-token": {
        "da": "Ingen check run eller kommentar uden et token. Sæt `github-token: $${{ github.token }}`",
        "en": "No check run or comment: there is no token. Set `github-token: $${{ github.token }}`",
    },
    "github-no-permission": {
        "da": "Ingen check run: tokenet må ikke skrive den. Tilføj `checks: write` under `permissions`",
        "en": "No check run: the token may not write one. Add `checks: write` to `permissions`",
    },
    "github-no-comment": {
        "da": "Ingen kommentar: tokenet må ikke. Tilføj `pull-requests: write` under `permissions`",
        "en": "No comment: the token may not write one. Add `pull-requests: write` to `permissions`",
    },
    "github-fork": {
        "da": "Ingen check run eller kommentar: ændringen kommer fra en fork, hvis token kun må læse. "
        "Opskriften i `docs/da/github.md` viser, hvordan et betroet job kan skrive dem",
        "en": "No check run or comment: the change comes from a fork, whose token may only read. "
        "The recipe in `docs/en/github.md` shows how a trusted job can write them",
    },
    "github-dependabot": {
        "da": "Ingen check run eller kommentar: Dependabots token må kun læse. "
        "Opskriften i `docs/da/github.md` viser, hvordan et betroet job kan skrive dem",
        "en": "No check run or comment: Dependabot's token may only read. "
        "The recipe in `docs/en/github.md` shows how a trusted job can write them",
    },
    "github-bad-token": {
        "da": "Ingen check run eller kommentar: GitHub kender ikke tokenet i `github-token`",
        "en": "No check run or comment: GitHub doesn't know the token in `github-token`",
    },
    "github-rate-limit": {
        "da": "GitHub tager ikke imod flere forespørgsler lige nu. Kør jobbet igen om en time",
        "en": "GitHub accepts no more requests just now. Run the job again in an hour",
    },
    "github-unreachable": {
        "da": "GitHub svarede ikke. Fundene står i jobbets opsummering; kør jobbet igen senere",
        "en": "GitHub did not answer. The findings are in the job's summary; run the job again later",
    },
    "github-rejected": {
        "da": "GitHub afviste check run eller kommentar ($status). Passer `repository` og `commit`? "
        "Ellers er det en fejl i os2lint, som vi gerne hører om",
        "en": "GitHub refused the check run or comment ($status). Are `repository` and `commit` right? "
        "If so, it is a fault in os2lint that we would like to hear about",
    },
    "github-insecure-address": {
        "da": "Ingen check run eller kommentar: GITHUB_API_URL er ikke krypteret. Brug en adresse med https",
        "en": "No check run or comment: GITHUB_API_URL is not encrypted. Use an address with https",
    },
    "github-no-commit": {
        "da": "Ingen check run: hændelsen siger ikke, hvilken commit det er. Sæt `repository` og `commit`",
        "en": "No check run: the event doesn't say which commit it is about. Set `repository` and `commit`",
    },
    "unknown-findings": {
        "da": "$count fund følger regler, som ikke findes her, og vises ikke",
        "en": "$count findings are by rules that don't exist here and are not shown",
    },
    "untrusted-report": {
        "da": "Fundene kommer fra et job uden rettigheder, og ingen har efterprøvet dem",
        "en": "The findings come from a job without rights, and nobody has verified them",
    },
    "github-in-progress": {
        "da": "Check run `$name` står som i gang på GitHub, for den kunne ikke afsluttes. Kør jobbet igen "
        "om en time: så bliver den færdig. Jobbets eget resultat gælder imens",
        "en": "The check run `$name` stands in progress on GitHub, as it could not be completed. Run the job "
        "again in an hour: it is completed then. The job's own result holds meanwhile",
    },
    "github-unfinished": {
        "da": "$count af $total fund nåede ind i check run; resten står her og i loggen",
        "en": "$count of $total findings made it into the check run; the rest is here and in the log",
    },
    "other-reports": {
        "da": "Der er flere governancerapporter; den nyeste, `$path`, er brugt. De andre er $others",
        "en": "There are several governance reports; the newest, `$path`, was used. The others are $others",
    },
}
