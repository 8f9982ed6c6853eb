"""Why a part of a repository could not be looked at, and what helps, in both languages."""

from __future__ import annotations

from typing import TypedDict

from os2lint.language import Localized  # noqa: TC001 - the TypedDict's fields are read at run time

__all__ = ["NOTES", "REASONS", "Reason"]


class Reason(TypedDict):
    """A reason and its remedy; `$name` stands for a value."""

    text: Localized
    remedy: Localized


_ORDINARY: Localized = {
    "da": "Udvikleren ser på filen; den skal være en almindelig fil inden for repositoriet",
    "en": "Developer: look at the file; it must be an ordinary file inside the repository",
}
_FETCH: Localized = {
    "da": "Udvikleren sætter `fetch-depth: 0` ved `actions/checkout`, så hele historikken er med",
    "en": "Developer: set `fetch-depth: 0` for `actions/checkout`, so that the whole history is there",
}
_CLONE: Localized = {
    "da": "Udvikleren kører os2lint i en almindelig klon af repositoriet",
    "en": "Developer: run os2lint in an ordinary clone of the repository",
}
_REPAIR: Localized = {
    "da": "Udvikleren kører `git fsck` eller kloner repositoriet på ny",
    "en": "Developer: run `git fsck`, or clone the repository anew",
}
_AGAIN: Localized = {
    "da": "Udvikleren kører os2lint igen",
    "en": "Developer: run os2lint again",
}
_PERSON: Localized = {
    "da": "Produktkoordinatoren fortæller i governancerapporten, hvordan koden udvikles",
    "en": "Coordinator: say in the governance report how the code is developed",
}
_WAIT: Localized = {
    "da": "Der er intet at gøre nu: det kan vurderes, når der er mere historik",
    "en": "There is nothing to do now: it can be judged once there is more history",
}
_GIT: Localized = {
    "da": "Udvikleren installerer git eller `os2lint[libgit]`",
    "en": "Developer: install git or `os2lint[libgit]`",
}

_FILES: dict[str, tuple[str, str, Localized]] = {
    "missing": ("filen `$path` er der ikke", "the file `$path` isn't there", _ORDINARY),
    "not-a-file": ("`$path` er en mappe", "`$path` is a folder", _ORDINARY),
    "special-file": (
        "`$path` er ikke en almindelig fil, men en enhed, en socket eller et rør",
        "`$path` is not an ordinary file but a device, a socket or a pipe",
        _ORDINARY,
    ),
    "submodule": (
        "`$path` er et andet repositorium (en submodule)",
        "`$path` is another repository (a submodule)",
        {
            "da": "Udvikleren kører også os2lint i det andet repositorium",
            "en": "Developer: run os2lint in the other repository too",
        },
    ),
    "outside": (
        "`$path` er et symbolsk link ud af repositoriet, og sådan et følges ikke",
        "`$path` is a symbolic link out of the repository, which is not followed",
        _ORDINARY,
    ),
    "loop": (
        "`$path` er et symbolsk link, der går i ring",
        "`$path` is a symbolic link that goes in circles",
        _ORDINARY,
    ),
    "permission": (
        "der er ikke adgang til at læse `$path`",
        "there is no permission to read `$path`",
        {
            "da": "Udvikleren giver den bruger, der kører os2lint, adgang til filen",
            "en": "Developer: let the user that runs os2lint read the file",
        },
    ),
    "vanished": (
        "`$path` blev ændret eller fjernet, mens den blev læst",
        "`$path` was changed or removed while it was read",
        _AGAIN,
    ),
    "too-large": (
        "`$path` er for stor til at blive læst (over 1 MiB)",
        "`$path` is too large to be read (over 1 MiB)",
        {
            "da": "Udvikleren deler filen op eller flytter det store ud af den",
            "en": "Developer: split the file, or move what is large out of it",
        },
    ),
    "budget": (
        "der er mere tekst i repositoriet, end der læses i én kørsel; `$path` er ikke læst",
        "there is more text in the repository than is read in one run; `$path` was not read",
        {
            "da": "Udvikleren kører os2lint på de enkelte mapper hver for sig",
            "en": "Developer: run os2lint on the folders one by one",
        },
    ),
    "lfs-pointer": (
        "indholdet af `$path` ligger i Git LFS og er ikke hentet",
        "the content of `$path` is kept in Git LFS and was not fetched",
        {
            "da": "Udvikleren henter det (`lfs: true` ved `actions/checkout`) eller tager filen ud af LFS",
            "en": "Developer: fetch it (`lfs: true` for `actions/checkout`), or take the file out of LFS",
        },
    ),
    "not-fetched": (
        "indholdet af `$path` blev ikke hentet, da repositoriet blev klonet",
        "the content of `$path` was not fetched when the repository was cloned",
        _CLONE,
    ),
    "corrupt": ("gits data om `$path` er ødelagt", "git's data about `$path` is corrupt", _REPAIR),
    "timeout": ("det tog for lang tid at læse `$path`", "reading `$path` took too long", _AGAIN),
    "io-error": ("`$path` kunne ikke læses fra disken", "`$path` could not be read from the disk", _AGAIN),
    "no-reader": (
        "`$path` kunne ikke læses: her er hverken git eller pygit2",
        "`$path` could not be read: there is neither git nor pygit2 here",
        _GIT,
    ),
    "unreachable": (
        "GitHub svarede ikke, da `$path` skulle læses",
        "GitHub did not answer when `$path` was to be read",
        _AGAIN,
    ),
}

_HISTORY: dict[str, tuple[str, str, Localized]] = {
    "not-git": ("mappen er ikke et git-repositorium", "the folder is not a git repository", _CLONE),
    "no-reader": (
        "historikken kunne ikke læses: her er hverken git eller pygit2",
        "the history could not be read: there is neither git nor pygit2 here",
        _GIT,
    ),
    "no-scratch": (
        "historikken kunne ikke læses: der kan ikke laves en midlertidig mappe",
        "the history could not be read: no temporary folder can be made",
        {
            "da": "Udvikleren lader TMPDIR pege på en mappe, der kan skrives i",
            "en": "Developer: let TMPDIR name a folder that can be written to",
        },
    ),
    "no-commits": ("der er ingen commits endnu", "there are no commits yet", _WAIT),
    "corrupt": ("gits historik er ødelagt", "git's history is corrupt", _REPAIR),
    "unsupported": (
        "repositoriet har et git-format, der ikke kan læses her",
        "the repository has a git format that can't be read here",
        {
            "da": "Udvikleren kører os2lint, hvor git selv er installeret i en ny udgave",
            "en": "Developer: run os2lint where git itself is installed in a recent version",
        },
    ),
    "timeout": ("det tog for lang tid at læse historikken", "reading the history took too long", _AGAIN),
    "foreign-git-folder": (
        "`.git` peger på et sted, der ikke hører til denne mappe",
        "`.git` points to a place that doesn't belong to this folder",
        _CLONE,
    ),
    "needs-clone": (
        "historikken læses ikke gennem GitHubs API",
        "the history is not read through GitHub's API",
        _CLONE,
    ),
    "shallow": (
        "der er hentet for lidt af historikken til at bedømme den (ændringer af koden: $commits)",
        "too little of the history was fetched to judge it (changes to the code: $commits)",
        _FETCH,
    ),
    "few": (
        "der er for få ændringer af koden til at bedømme dem (ændringer: $commits, filer: $files)",
        "there are too few changes to the code to judge them (changes: $commits, files: $files)",
        _WAIT,
    ),
    "young": (
        "repositoriet er under et halvt år gammelt (ændringer: $commits, filer: $files)",
        "the repository is less than half a year old (changes: $commits, files: $files)",
        _WAIT,
    ),
    "mixed": (
        "den del af historikken, der er hentet, er ikke entydig (ændringer: $commits, filer: $files)",
        "the part of the history that was fetched points both ways (changes: $commits, files: $files)",
        _FETCH,
    ),
    "other-forge": (
        "koden kommer i store portioner, og historikken viser, at den også udvikles på $forge",
        "the code comes in large batches, and the history shows that it is developed on $forge too",
        _PERSON,
    ),
}

REASONS: dict[str, Reason] = {
    f"{area}-{key}": {"text": {"da": danish, "en": english}, "remedy": remedy}
    for area, reasons in (("unreadable", _FILES), ("history", _HISTORY))
    for key, (danish, english, remedy) in reasons.items()
}
REASONS["no-remote"] = {
    "text": {
        "da": "det kan ikke ses, hvor repositoriet ligger: det har ingen fjernadresse (remote)",
        "en": "there is no telling where the repository is kept: it has no remote",
    },
    "remedy": _CLONE,
}
REASONS["remote-local"] = {
    "text": {
        "da": "det kan ikke ses, hvor repositoriet ligger: dets fjernadresse (remote) er en mappe på "
        "denne maskine",
        "en": "there is no telling where the repository is kept: its remote is a folder of this machine",
    },
    "remedy": _CLONE,
}
REASONS["remote-alias"] = {
    "text": {
        "da": "det kan ikke ses, hvor repositoriet ligger: $hosts er et navn, som kun denne maskines "
        "ssh-opsætning kender",
        "en": "there is no telling where the repository is kept: $hosts is a name that only this machine's "
        "ssh configuration knows",
    },
    "remedy": {
        "da": "Udvikleren kører os2lint på en klon, hvis fjernadresse har værtens eget navn, fx github.com",
        "en": "Developer: run os2lint on a clone whose remote has the host's own name, such as github.com",
    },
}
REASONS["listing-incomplete"] = {
    "text": {
        "da": "listen over repositoriets filer er ikke fuldstændig, så det kan ikke ses, om noget mangler",
        "en": "the list of the repository's files is incomplete, so nothing can be said to be missing",
    },
    "remedy": _CLONE,
}

NOTES: dict[str, Localized] = {
    "gap-dependency-folder": {
        "da": "`$path` er ikke set igennem: den og andre af det navn indeholder hentede pakker",
        "en": "`$path` was not looked through: it and others of that name contain fetched packages",
    },
    "gap-permission": {
        "da": "`$path` er ikke set igennem: der er ikke adgang til mappen",
        "en": "`$path` was not looked through: there is no permission to enter it",
    },
    "gap-vanished": {
        "da": "`$path` er ikke set igennem: mappen forsvandt undervejs",
        "en": "`$path` was not looked through: the folder vanished on the way",
    },
    "gap-too-deep": {
        "da": "`$path` er ikke set igennem: mapperne ligger for dybt i hinanden",
        "en": "`$path` was not looked through: the folders are nested too deeply",
    },
    "gap-without-git": {
        "da": "`$path` kunne ikke læses, så også filer, som git ville se bort fra, tæller med",
        "en": "`$path` could not be read, so files that git would ignore count as well",
    },
    "gap-too-many-files": {
        "da": "Repositoriet har flere filer, end der er undersøgt",
        "en": "The repository has more files than were checked",
    },
    "gap-too-many-gaps": {
        "da": "Flere mapper, end der kan nævnes, kunne ikke ses igennem",
        "en": "More folders than can be named could not be looked through",
    },
    "gap-truncated": {
        "da": "GitHub gav kun en del af listen over repositoriets filer",
        "en": "GitHub gave only a part of the list of the repository's files",
    },
}
