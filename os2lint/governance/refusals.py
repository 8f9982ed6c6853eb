"""Why a text isn't read as a governance report, in one sentence."""

from __future__ import annotations

from os2lint.language import Localized  # noqa: TC001 - read by the type checker only through REFUSALS

REFUSALS: dict[str, Localized] = {
    "evaluation": {
        "da": "det er sekretariatets evaluering af et produkt (trafiklys og vurderingsgrundlag), "
        "ikke produktets egen governancerapport",
        "en": "this is the secretariat's evaluation of a product (lights and reasons), "
        "not the product's own governance report",
    },
    "evaluation-form": {
        "da": "det er sekretariatets skema til at evaluere et produkt, "
        "ikke produktets egen governancerapport",
        "en": "this is the secretariat's form for evaluating a product, "
        "not the product's own governance report",
    },
    "web-page": {
        "da": "det er en webside med et program i, for eksempel den formular, der danner rapporten, "
        "ikke en udfyldt rapport",
        "en": "this is a web page with a program in it, such as the form that makes the report, "
        "not a report that somebody filled in",
    },
    "code": {
        "da": "OS2's krav står i en kodeblok (mellem linjer med ```), så det er et eksempel, ikke en "
        "rapport; er det rapporten, så slet de to linjer",
        "en": "OS2's requirements stand in a block of code (between lines of ```), so they are a sample, "
        "not a report; if it is the report, delete those two lines",
    },
    "prose": {
        "da": "vi kan ikke finde svar på OS2's krav i teksten; en governancerapport er en tjekliste "
        "med kravene fra R1 til G14, hvor svaret på hvert krav står i en tabel eller efter “Status:” "
        "under kravets overskrift",
        "en": "we find no answers to OS2's requirements in the text; a governance report is a checklist "
        "of the requirements from R1 to G14, each answered in a table or after “Status:” below its heading",
    },
    "too-few-requirements": {
        "da": "der er for få af OS2's krav i den, til at den kan være en governancerapport",
        "en": "it has too few of OS2's requirements to be a governance report",
    },
    "other-table": {
        "da": "den har rækker med numre som R1 og F2, men teksterne er ikke OS2's krav; er det "
        "rapporten, så skriv “Governancerapport” i overskriften",
        "en": "it has rows with numbers such as R1 and F2, but their texts aren't OS2's requirements; if "
        "it is the report, write “Governance report” in its heading",
    },
    "other-question": {
        "da": "tabellen siger noget andet om kravene, end om et produkt opfylder dem, for eksempel om de er "
        "drøftet, eller hvordan flere produkter klarer sig; er det rapporten, så kald kolonnen med svar "
        "“Efterlevet?”",
        "en": "the table says something else of the requirements than whether a product meets them, such as "
        "whether they were discussed, or how several products do; if it is the report, call the column of "
        "answers “Met?”",
    },
    "plan": {
        "da": "det er en liste over opgaver med numrene på OS2's krav, ikke en rapport med svar på kravene; "
        "er det rapporten, så skriv kravenes tekst og svaret ved hvert nummer",
        "en": "this is a list of tasks with the numbers of OS2's requirements, not a report with answers; "
        "if it is the report, write each requirement's text and the answer beside its number",
    },
    "json": {
        "da": "det er en JSON-fil, men ikke en selvevaluering: en liste `krav`, hvor hvert krav har sit `id` "
        "og et svar som `efterlevet`, mangler",
        "en": "this is a JSON file, but not a self-assessment: a list `krav`, in which each requirement "
        "has its `id` and an answer such as `efterlevet`, is missing",
    },
    "json-invalid": {
        "da": "det er ikke gyldig JSON, så filen kan ikke læses; det kan skyldes et komma eller en parentes "
        "for meget eller for lidt",
        "en": "this isn't valid JSON, so the file can't be read; a comma or a bracket too many or too few "
        "may be why",
    },
    "binary": {
        "da": "filen indeholder ikke tekst",
        "en": "the file does not contain text",
    },
}
