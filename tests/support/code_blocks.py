"""The code blocks of the documentation, each with its page, line, section and kind."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FENCED = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A code block: its page, its line there, the heading above it, its kind (yaml, console …) and its text."""

    page: str
    line: int
    section: str
    kind: str
    text: str

    def __str__(self) -> str:
        """Return its place."""
        return f"{self.page}:{self.line}"


def blocks_of(page: Path) -> Iterator[Block]:
    """Yield the code blocks of a page, from its beginning to its end."""
    text = page.read_text("utf-8")
    plain = _FENCED.sub(lambda match: "\n" * match[0].count("\n"), text)
    headings = [(plain[: match.start()].count("\n"), match[1]) for match in re.finditer(r"(?m)^#+ (.+)$", plain)]
    for match in _FENCED.finditer(text):
        line = text[: match.start()].count("\n") + 1
        section = [heading for at, heading in headings if at < line][-1]
        name = page.relative_to(ROOT).as_posix()
        yield Block(name, line, section, match["kind"], textwrap.dedent(match["text"]))


def pages() -> list[Path]:
    """Return the pages that people read: the READMEs and what else stands at the top, and the documentation."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def all_blocks() -> list[Block]:
    """Return the code blocks of all pages."""
    return [block for page in pages() for block in blocks_of(page)]
