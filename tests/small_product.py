"""A small product, good enough to lint, and the shape of a call of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping

LICENSE = (Path(__file__).parents[1] / "LICENSE").read_text(encoding="utf-8")
FILES = {
    "LICENSE": LICENSE,
    "README.md": (
        "# Havneplan\n\n"
        "Havneplan fordeler kajpladser i kommunale lystbådehavne, så havnefogeden slipper for regneark og\n"
        "gæstesejlere kan se ledige pladser, før de lægger til.\n\n"
        "## Kontakt\n\nProduktkoordinator: Bodil Krag, bodil@eksempelkommune.dk\n"
    ),
    "SECURITY.md": "# Sikkerhed\n\nSkriv til sikkerhed@eksempelkommune.dk, hvis du finder en sårbarhed.\n",
    ".os2lint.yml": "product: Havneplan\nlevel: sandbox\nkind: product\nlanguage: en\n",
}


class Call(Protocol):
    def __call__(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]: ...


def write(root: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
