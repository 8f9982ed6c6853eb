"""An image of the project, built and run as GitHub's runner does.

$CONTAINER_TOOL is a program that builds a Dockerfile and runs images with the runner's mounts and variables:

    build CONTEXT TAG
    rootfs TAG FOLDER       lay the image's files out
    size TAG                print the bytes of the image and of its base
    run TAG WORKSPACE --action FILE --out FOLDER [--input NAME=VALUE] [--network none] [--token TOKEN]
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
TOOL = os.environ.get("CONTAINER_TOOL")


@dataclass(frozen=True, slots=True)
class Job:
    """What a run left behind."""

    exit_code: int
    stdout: str
    stderr: str
    summary: str
    outputs: dict[str, str]
    workspace: Path

    @property
    def annotations(self) -> list[dict[str, str]]:
        """Return the workflow commands with a severity, in order."""
        lines = [line for line in self.stdout.splitlines() if line.startswith("::")]
        commands = [line.removeprefix("::").split("::", 1) for line in lines]
        return [
            {"severity": head.split(" ")[0], "message": message, **_properties(head)}
            for head, message in commands
            if head.split(" ")[0] in {"error", "warning", "notice"}
        ]


def _properties(head: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in head.partition(" ")[2].split(",")]
    return {name: value for name, _, value in pairs if name}


class Image:
    """An image of the project, by its tag."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def run(self, workspace: Path, out: Path, *options: str, **inputs: str) -> Job:
        """Run the action on a copy of the folder that belongs to somebody else; `_` stands for `-`."""
        given = [f"--input={name.replace('_', '-')}={value}" for name, value in inputs.items()]
        arguments = [argument for option in given for argument in option.split("=", 1)]
        done = _tool(
            "run", self.tag, str(workspace), "--action", str(ROOT / "action.yml"), "--out", str(out),
            *arguments, *options, check=False,
        )  # fmt: skip
        return Job(
            exit_code=done.returncode,
            stdout=(out / "stdout").read_text(encoding="utf-8"),
            stderr=(out / "stderr").read_text(encoding="utf-8"),
            summary=(out / "step_summary").read_text(encoding="utf-8"),
            outputs=_outputs((out / "output").read_text(encoding="utf-8")),
            workspace=out / "workspace",
        )

    def unpack(self, folder: Path) -> Path:
        """Lay out the image's file system."""
        _tool("rootfs", self.tag, str(folder))
        return folder

    def over_base(self) -> int:
        """Return the bytes that the image adds to its base."""
        own, base = _tool("size", self.tag).stdout.split()
        return int(own) - int(base)


def build(context: Path, tag: str) -> Image:
    """Build a Dockerfile."""
    _tool("build", str(context), tag)
    return Image(tag)


def _tool(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    assert TOOL
    done = subprocess.run([TOOL, *arguments], capture_output=True, text=True, check=False)
    assert not check or done.returncode == 0, done.stderr[-2000:]
    return done


def _outputs(text: str) -> dict[str, str]:
    values, lines = {}, iter(text.splitlines())
    for line in lines:
        name, _, delimiter = line.partition("<<")
        value = []
        while (part := next(lines)) != delimiter:
            value.append(part)
        values[name] = "\n".join(value)
    return values
