"""Where an output goes: the screen, or a file that no planted symbolic link can lead astray."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager, suppress
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from os2lint.language import localize
from os2lint.mistakes import ConfigurationError, Mistake
from os2lint.output.characters import visible
from os2lint.system import refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from os2lint.language import Localized

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_PROBLEMS: dict[str, Localized] = {
    "format": {
        "da": "--output: formatet `$format` kendes ikke; vælg $formats",
        "en": "--output: unknown format `$format`; choose $formats",
    },
    "format-guess": {
        "da": "--output: formatet `$format` kendes ikke (mente du `$guess`?)",
        "en": "--output: unknown format `$format` (did you mean `$guess`?)",
    },
    "no-file": {
        "da": "--output: skriv en fil efter `$format=`, eller `-` for skærmen",
        "en": "--output: write a file after `$format=`, or `-` for the screen",
    },
    "same": {
        "da": "--output: to formater kan ikke skrives til `$path`",
        "en": "--output: two formats can't be written to `$path`",
    },
    "outside": {
        "da": "`$path` ligger uden for mappen; skriv en sti i mappen eller en fuld sti fra `/`",
        "en": "`$path` lies outside the folder; write a path inside it, or a full path from `/`",
    },
    "link": {
        "da": "`$path` skrives ikke: den går gennem et symbolsk link",
        "en": "`$path` isn't written: it goes through a symbolic link",
    },
    "not-a-file": {
        "da": "`$path` skrives ikke: der er allerede noget, som ikke er en almindelig fil",
        "en": "`$path` isn't written: something that isn't an ordinary file is there already",
    },
    "exists": {"da": "`$path` findes i forvejen", "en": "`$path` exists already"},
    "system": {"da": "`$path` kunne ikke skrives: $problem", "en": "`$path` could not be written: $problem"},
}


class DestinationError(ConfigurationError):
    """A place that can't be written to."""


class Destination(NamedTuple):
    """A format and the file it goes to; `-` is standard output."""

    format: str
    file: str = "-"


def parse_destination(text: str, formats: Collection[str]) -> Destination:
    """Read `FORMAT[=FILE]`. Raises DestinationError."""
    name, equals, file = text.partition("=")
    if name not in formats:
        from difflib import get_close_matches

        guess = get_close_matches(name, formats, 1)
        if guess:
            raise _error("format-guess", format=visible(name), guess=guess[0])
        raise _error("format", format=visible(name), formats=", ".join(formats))
    if equals and not file:
        raise _error("no-file", format=name)
    return Destination(name, file or "-")


def parse_destinations(texts: Iterable[str], formats: Collection[str], default: str) -> list[Destination]:
    """Read all values of `--output`; the default goes to standard output where there are none.

    Raises DestinationError, also where two formats would be written to one place.
    """
    destinations = [parse_destination(text, formats) for text in texts] or [Destination(default)]
    files = [destination.file for destination in destinations]
    for file in files:
        if files.count(file) > 1:
            raise _error("same", path=visible(file))
    return destinations


def emit(
    destinations: Iterable[Destination], write: Callable[[str, TextIO], None], root: Path | None = None
) -> None:
    """Let `write(format, stream)` write each format to its destination.

    A file is written whole or not at all. Raises DestinationError.
    """
    for destination in destinations:
        if destination.file == "-":
            _show(destination.format, write)
            continue
        stream = StringIO()
        write(destination.format, stream)
        # A path that came from a repository may hold bytes that are no text.
        write_file(
            root or Path.cwd(), destination.file, stream.getvalue().encode("utf-8", "backslashreplace")
        )


def _show(format_: str, write: Callable[[str, TextIO], None]) -> None:
    """Write to standard output: text in the terminal's encoding, what programs read in UTF-8."""
    if isinstance(sys.stdout, TextIOWrapper):
        encoding = sys.stdout.encoding if format_ == "text" else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    try:
        write(format_, sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; what the run comes to is told all the same.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_file(root: Path, path: str, data: bytes, *, replace: bool = True) -> None:
    """Write a file below the root, folders included, through no symbolic link and never by halves.

    A path from `/` that leads out of the root is taken as it stands, links refused in it as well.

    Raises:
        DestinationError: if the path leaves the root, meets a link or something that is no ordinary file,
            exists and may not be replaced, or the system refuses.
    """
    top, relative = _split(root, path)
    parts = Path(relative).parts
    if not parts or ".." in parts:
        raise _error("outside", path=visible(path))
    try:
        with _folder(top, parts[:-1], path) as folder:
            mode = _mode(folder, parts[-1], path)
            _write(folder, parts[-1], data, mode, replace=replace)
    except FileExistsError:
        raise _error("exists", path=visible(path)) from None
    except OSError as error:
        raise _error("system", path=visible(path), problem=refusal(error)) from None
    except ValueError as error:
        raise _error("system", path=visible(path), problem=str(error)) from None


def _split(root: Path, path: str) -> tuple[Path, str]:
    if not path.startswith("/"):
        return root, path
    for known in (root, root.resolve()):
        with suppress(ValueError):
            return root, str(Path(path).relative_to(known))
    return Path("/"), path.lstrip("/")


@contextmanager
def _folder(top: Path, names: Iterable[str], path: str) -> Iterator[int]:
    descriptor = os.open(top, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for name in names:
            with suppress(FileExistsError):
                os.mkdir(name, dir_fd=descriptor)
            try:
                inner = os.open(name, _FOLDER, dir_fd=descriptor)
            except NotADirectoryError:
                _mode(descriptor, name, path)  # Says so if it is a link.
                raise
            os.close(descriptor)
            descriptor = inner
        yield descriptor
    finally:
        os.close(descriptor)


def _mode(folder: int, name: str, path: str) -> int:
    """Return the permissions that the file has, or that a new one is asked for with."""
    try:
        status = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return 0o666
    if stat.S_ISLNK(status.st_mode):
        raise _error("link", path=visible(path))
    if not stat.S_ISREG(status.st_mode):
        raise _error("not-a-file", path=visible(path))
    return stat.S_IMODE(status.st_mode)


def _write(folder: int, name: str, data: bytes, mode: int, *, replace: bool) -> None:
    temporary = f".os2lint-{os.urandom(8).hex()}"
    descriptor = os.open(temporary, _NEW, mode, dir_fd=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        if replace:
            os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
        else:
            # Unlike a rename, a hard link refuses a name that appeared in the meantime.
            os.link(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary, dir_fd=folder)


def _error(key: str, **arguments: str | Localized) -> DestinationError:
    return DestinationError(Mistake(localize(_PROBLEMS[key], **arguments)))
