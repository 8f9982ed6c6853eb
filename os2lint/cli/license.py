"""`os2lint license`: which license a file holds, and every word in which it differs."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING, TextIO

import click

from os2lint.cli.options import language_option, output_option, say
from os2lint.exits import Exit
from os2lint.language import spoken_language
from os2lint.output.characters import visible
from os2lint.output.destination import emit, parse_destinations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from os2lint.language import Language, Localized
    from os2lint.licenses import Identification

_FORMATS = ["text", "json"]
#: Bytes of a list of paths that are read.
_LONGEST_LIST = 16 * 1024 * 1024
#: What the operating system says in English alone.
_DANISH_PROBLEMS = {
    errno.ENOENT: "findes ikke",
    errno.ENOTDIR: "findes ikke",
    errno.EISDIR: "er en mappe",
    errno.EACCES: "der er ikke adgang til at læse den",
    errno.ELOOP: "er et symbolsk link, der går i ring",
    errno.ENAMETOOLONG: "navnet er for langt",
}
_NO_FILE: Localized = {"da": "ikke en almindelig fil", "en": "not an ordinary file"}
_NO_PATH: Localized = {"da": "er ingen sti", "en": "is no path"}
_NOTHING_LISTED: Localized = {
    "da": "Listen er tom, så der er ingen filer at se på.",
    "en": "The list is empty, so there is no file to look at.",
}


@click.command(
    "license",
    help=say(
        da="Fortæl, hvilken licens en fil er, og vis hvert ord, der afviger fra licensens egen tekst: "
        "[-licensens ord-] {+filens ord+}.\n\n"
        "Afslutningskode: 0 alle filer er en licens ord for ord (også en, som OSI ikke har godkendt), "
        "1 mindst én er det ikke eller kunne ikke læses, 2 forkert brug, 3 ingen fil kunne læses.",
        en="Say which license a file is, and show every word that differs from the license's own text: "
        "[-the license's words-] {+the file's words+}.\n\n"
        "Exit code: 0 every file is a license word for word (also one that OSI has not approved), "
        "1 at least one isn't or couldn't be read, 2 wrong use, 3 no file could be read.",
    ),
    short_help=say(da="Genkend licensen i en fil", en="Identify the license in a file"),
)
@click.argument("files", nargs=-1, type=click.Path(), metavar="FILE…")
@click.option(
    "--files-from",
    type=click.Path(),
    metavar="FILE|-",
    help=say(
        da="Læs stierne fra en fil eller, med `-`, fra standardinput; én sti på hver linje.",
        en="Read the paths from a file or, with `-`, from standard input; one path per line.",
    ),
)
@language_option
@output_option(_FORMATS)
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    files_from: str | None,
    language: Language | None,
    outputs: tuple[str, ...],
) -> None:
    """Identify each file and print what was found."""
    language = language or spoken_language()
    destinations = parse_destinations(outputs, _FORMATS, "text")
    paths = [*files, *(_listed(files_from, language) if files_from else ())]
    if not paths and not files_from:
        raise click.UsageError(
            say(
                da="Skriv mindst én fil, for eksempel `os2lint license LICENSE`.",
                en="Name at least one file, such as `os2lint license LICENSE`.",
            )
        )
    if not paths:
        click.echo(_NOTHING_LISTED[language], err=True)
    found = list(_identified(paths, language))

    def write(form: str, stream: TextIO) -> None:
        stream.writelines(f"{line}\n" for line in _lines(found, form, language))

    emit(destinations, write)
    ctx.exit(_exit_code(found, len(paths)))


def _identified(paths: Iterable[str], language: Language) -> Iterator[tuple[str, bytes, Identification]]:
    """Yield each file that can be read; of one that can't, a sentence on stderr tells why."""
    from os2lint.licenses import identify
    from os2lint.licenses.identify import MAX_BYTES

    for path in paths:
        try:
            data = _read(path, MAX_BYTES + 1)
        except (OSError, ValueError) as error:
            click.echo(f"{visible(path)}: {_problem(error, language)}", err=True)
            continue
        yield path, data, identify(data)


def _read(path: str, most: int) -> bytes:
    """Return the beginning of an ordinary file. Raises OSError, and ValueError for what is no path.

    Opened without waiting, so that a pipe planted among the files can't hold the run up.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "not an ordinary file", path)
        return file.read(most)


def _problem(error: OSError | ValueError, language: Language) -> str:
    """Return why a file couldn't be read."""
    if not isinstance(error, OSError):
        return _NO_PATH[language]
    if not error.errno:
        return _NO_FILE[language]
    known = _DANISH_PROBLEMS.get(error.errno) if language == "da" else None
    return visible(known or error.strerror or str(error))


def _listed(source: str, language: Language) -> list[str]:
    """Return the paths of a list. Raises UsageError where it can't be read or is too long."""
    try:
        data = sys.stdin.buffer.read(_LONGEST_LIST + 1) if source == "-" else _read(source, _LONGEST_LIST + 1)
    except (OSError, ValueError) as error:
        raise click.UsageError(f"--files-from: {visible(source)}: {_problem(error, language)}") from None
    if len(data) > _LONGEST_LIST:
        raise click.UsageError(
            say(
                da=f"--files-from: listen er længere end {_LONGEST_LIST} bytes; del den op.",
                en=f"--files-from: the list is longer than {_LONGEST_LIST} bytes; split it.",
            )
        )
    return [os.fsdecode(line.removesuffix(b"\r")) for line in data.split(b"\n") if line.strip()]


def _lines(found: list[tuple[str, bytes, Identification]], form: str, language: Language) -> Iterator[str]:
    from os2lint.licenses.dress import Undressed
    from os2lint.output.licenses import as_json, as_text
    from os2lint.parsers.decode import decode

    for path, data, identification in found:
        if form == "json":
            yield as_json(path, identification)
        else:
            # The lines that the differences' places count in.
            lines = Undressed(decode(data).text).lines if identification.differences else []
            yield from as_text(path, identification, lines, language)


def _exit_code(found: list[tuple[str, bytes, Identification]], asked: int) -> Exit:
    if not found:
        return Exit.NOTHING_CHECKED
    all_exact = all(identification.verdict == "exact" for _, _, identification in found)
    return Exit.CLEAN if all_exact and len(found) == asked else Exit.FINDINGS
