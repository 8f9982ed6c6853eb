"""The drafts' own words. Where a person is to write, `[UDFYLD: …]` and `[FILL IN: …]` stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.sights import Light
from os2lint.language import plain, segments

if TYPE_CHECKING:
    from os2lint.language import Argument, Language, Localized

#: The lights as OS2's evaluation form has them, and a sign for what it leaves to people.
DOTS = {
    Light.GREEN: "🟢",
    Light.YELLOW: "🟡",
    Light.RED: "🔴",
    Light.NOT_RELEVANT: "⚪",
    Light.FOR_A_PERSON: "👤",
}
LIGHTS: dict[Light, Localized] = {
    Light.GREEN: {"da": "grøn", "en": "green"},
    Light.YELLOW: {"da": "gul", "en": "yellow"},
    Light.RED: {"da": "rød", "en": "red"},
    Light.NOT_RELEVANT: {"da": "ikke relevant", "en": "not relevant"},
    Light.FOR_A_PERSON: {"da": "vurderes af et menneske", "en": "for a person to judge"},
}
MEANINGS: dict[Light, Localized] = {
    Light.GREEN: {
        "da": "Der er set noget, som viser, at kravet er opfyldt.",
        "en": "Something was seen that shows the requirement to be met.",
    },
    Light.YELLOW: {
        "da": "Kravet er kun delvist opfyldt, svaret mangler dokumentation, eller der er svaret nej til en "
        "anbefaling.",
        "en": "The requirement is only partly met, the answer lacks documentation, or it is no to a "
        "recommendation.",
    },
    Light.RED: {
        "da": "Produktet svarer selv nej til et krav, der ikke kun er en anbefaling, eller repositoriet "
        "viser, at kravet ikke er opfyldt.",
        "en": "The product itself says no to more than a recommendation, or the repository shows that the "
        "requirement is not met.",
    },
    Light.NOT_RELEVANT: {
        "da": "Produktet forklarer, hvorfor kravet ikke gælder. Det tæller ikke med.",
        "en": "The product explains why the requirement does not apply. It does not count.",
    },
    Light.FOR_A_PERSON: {
        "da": "En maskine kan ikke afgøre det. Læs dokumentationen, og vælg et af de andre lys.",
        "en": "A machine can't decide it. Read the documentation and choose one of the other lights.",
    },
}
_TEXTS: dict[str, Localized] = {
    "title": {"da": "Evaluering af OS2-produkt: $product", "en": "Evaluation of OS2 product: $product"},
    "draft": {"da": "UDKAST", "en": "DRAFT"},
    "unnamed": {"da": "[UDFYLD: produktets navn]", "en": "[FILL IN: the product's name]"},
    "information": {"da": "Dokumentinformation", "en": "Document information"},
    "form": {"da": "Følger evalueringsskabelon", "en": "Follows evaluation form"},
    "form-version": {"da": "version $version", "en": "version $version"},
    "drafted": {"da": "Udkast lavet", "en": "Drafted"},
    "by-machine": {"da": "$date af os2lint $version", "en": "$date by os2lint $version"},
    "date": {"da": "Dato for evalueringen", "en": "Date of the evaluation"},
    "fill-date": {"da": "[UDFYLD: dato]", "en": "[FILL IN: date]"},
    "author": {"da": "Evalueringen er lavet af", "en": "Evaluation made by"},
    "fill-author": {"da": "[UDFYLD: navn]", "en": "[FILL IN: name]"},
    "repository": {"da": "Repositorium", "en": "Repository"},
    "fill-repository": {"da": "[UDFYLD: repositorium]", "en": "[FILL IN: repository]"},
    "report": {"da": "Governancerapport", "en": "Governance report"},
    "report-facts": {"da": "$path (model $model)", "en": "$path (model $model)"},
    "unfilled-report": {"da": "$path, som ikke er udfyldt", "en": "$path, which is not filled in"},
    "no-report": {
        "da": "ikke fundet, så svarene nedenfor er tomme",
        "en": "not found, so the answers below are empty",
    },
    "report-date": {"da": "Rapporten udfyldt den", "en": "Report filled in on"},
    "report-author": {"da": "Rapporten udfyldt af", "en": "Report filled in by"},
    "not-said": {"da": "står ikke i rapporten", "en": "the report does not say"},
    "other-reports": {"da": "Andre rapporter, som ikke tæller", "en": "Other reports, which do not count"},
    "and-others": {"da": "og $count til", "en": "and $count more"},
    "notice": {
        "da": "Dette er et udkast. En maskine har kigget i repositoriet og læst governancerapporten, hvis "
        "der var en; lysene er forslag. Et menneske læser det igennem, retter det og skriver under.",
        "en": "This is a draft. A machine has looked into the repository and read the product's governance "
        "report, if there was one; the lights are proposals. A person reads it, corrects it and signs it.",
    },
    "summary": {"da": "Resumé", "en": "Summary"},
    "answers": {
        "da": "Rapporten svarer på $answered af $total krav.",
        "en": "The report answers $answered of $total requirements.",
    },
    "not-asked": {
        "da": "Den udgave af rapporten, der er udfyldt, spørger ikke om $ids.",
        "en": "The version of the report that was filled in does not ask for $ids.",
    },
    "proposals": {
        "da": "Forslag til lys: $counts (👤 skal vurderes af et menneske).",
        "en": "Proposed lights: $counts (👤 is for a person to judge).",
    },
    "fill-summary": {
        "da": "[UDFYLD: to-tre linjer om, hvad produktet er, og hvordan det står til]",
        "en": "[FILL IN: two or three lines on what the product is and how it is doing]",
    },
    "judgement": {"da": "Overordnet vurdering", "en": "Overall assessment"},
    "against": {"da": "Krav, der trækker ned:", "en": "Requirements that count against it:"},
    "nothing-against": {
        "da": "Maskinen fandt ikke noget, der trækker ned.",
        "en": "The machine found nothing that counts against it.",
    },
    "for": {"da": "Krav, der ser ud til at være på plads:", "en": "Requirements that seem to be met:"},
    "and-more": {
        "da": "desuden $ids; se dem i tabellerne nedenfor",
        "en": "also $ids; see them in the tables below",
    },
    "code-elsewhere": {
        "da": "Koden ligger i et andet repositorium, som ikke er undersøgt: om $ids siger udkastet kun, hvad "
        "der står i rapporten.",
        "en": "The code is in another repository, which was not looked at: about $ids the draft only says "
        "what the report does.",
    },
    "code-unseen": {
        "da": "Koden ligger i et andet repositorium, som ikke er undersøgt, så udkastet siger intet om $ids.",
        "en": "The code is in another repository, which was not looked at: nothing is said about $ids.",
    },
    "unticked": {
        "da": "Ikke krydset af, men der er skrevet noget til dem: $ids.",
        "en": "Not ticked, but something is written about them: $ids.",
    },
    "fill-judgement": {
        "da": "[UDFYLD: sekretariatets vurdering]",
        "en": "[FILL IN: the secretariat's assessment]",
    },
    "recommendation": {"da": "Anbefaling", "en": "Recommendation"},
    "fill-recommendation": {
        "da": "[UDFYLD: hvad vi foreslår produktet at gøre først, og hvornår vi ser på det igen]",
        "en": "[FILL IN: what we suggest the product do first, and when we look again]",
    },
    "requirements": {"da": "Kravene ét for ét", "en": "The requirements one by one"},
    "level": {"da": "Niveau", "en": "Level"},
    "requirement": {"da": "Krav", "en": "Requirement"},
    "looked-for": {"da": "Det ser vi efter", "en": "What we look for"},
    "light": {"da": "Forslag", "en": "Proposal"},
    "grounds": {"da": "Grundlag", "en": "Basis"},
    "answer": {"da": "Svar", "en": "Answer"},
    "line": {"da": "linje $line", "en": "line $line"},
    "own-ids": {"da": "rapportens $ids, $line", "en": "the report's $ids, $line"},
    "next-steps": {
        "da": "Vi foreslår at begynde med det, rapporten mangler at dokumentere til næste niveau:",
        "en": "We suggest starting with what the report does not yet document for the next level:",
    },
    "fill-a-report": {
        "da": "Vi foreslår, at produktkoordinatoren først udfylder en governancerapport og lægger den i "
        "repositoriet, så resten af kravene kan vurderes.",
        "en": "We suggest that the coordinator first fills in a governance report and puts it into the "
        "repository, so that the other requirements can be judged.",
    },
    "first-steps": {
        "da": "Vi foreslår at begynde med det, der trækker ned, det røde før det gule:",
        "en": "We suggest starting with what counts against it, red before yellow:",
    },
    "listed-link": {"da": "(link)", "en": "(link)"},
    "told": {"da": "Produktets egne ord", "en": "The product's own words"},
    "seen": {"da": "Set", "en": "Seen"},
    "unseen": {"da": "Kunne ikke vurderes", "en": "Not assessed"},
    "ground": {"da": "Begrundelse", "en": "Reason"},
    "recommended": {"da": "anbefaling", "en": "recommendation"},
    "counts": {"da": "Optælling", "en": "Counts"},
    "total": {"da": "I alt", "en": "Total"},
    "theme": {"da": "Tema", "en": "Theme"},
    "pie": {"da": "$name ($count krav)", "en": "$name ($count requirements)"},
    "meaning": {"da": "Hvad lysene betyder", "en": "What the lights mean"},
    "no-answer": {"da": "intet svar", "en": "no answer"},
    "skip": {"da": "Gå til indholdet", "en": "Skip to the content"},
    "application": {
        "da": "Oplæg til OS2-sekretariatet: optagelse af $product",
        "en": "For OS2's secretariat: admission of $product",
    },
    "application-notice": {
        "da": "OS2 ser på fire ting, når et produkt vil optages. Herunder står det, en maskine kunne finde "
        "i repositoriet og governancerapporten, og det, der stadig mangler. Produktkoordinatoren retter og "
        "udfylder, før siden gives videre.",
        "en": "OS2 looks at four things when a product wants to join. Below is what a machine could find in "
        "the repository and the governance report, and what is still missing. The coordinator corrects and "
        "fills in the page before handing it on.",
    },
    "application-lights": {
        "da": "🟢 er på plads · 🟡 der mangler noget · 🔴 er ikke opfyldt · 👤 skal læses af et menneske",
        "en": "🟢 in place · 🟡 something is missing · 🔴 not met · 👤 for a person to read",
    },
    "nothing-seen": {"da": "Vi fandt ikke noget om det.", "en": "We found nothing about it."},
    "wanted": {"da": "Det mangler vi", "en": "Still missing"},
    "fill-criterion": {
        "da": "[UDFYLD: egne bemærkninger]",
        "en": "[FILL IN: your own remarks]",
    },
}


def say(key: str, language: Language, **arguments: Argument) -> str:
    """Return a text with its values."""
    return plain(segments(_TEXTS[key][language], arguments))
