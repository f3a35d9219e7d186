"""What a look says around an agreement: the lines of its main text before and after the body, its tags filled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from contractgen.model.outline import Line, ParagraphLine, TableLine
from contractgen.prove.characters import squeezed
from contractgen.word.model import WordBlock, WordDocument, WordTable
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

_BODY, _CONTENTS, _PROTOTYPE = "{{body}}", "{{contents}}", "prototype:"
_TAG = re.compile(r"\{\{\s*([A-Za-z_][\w.]*)\s*\}\}")
_LOOKS = 8


@dataclass(frozen=True, slots=True)
class Around:
    """The lines of a look around an agreement: before its contents, between these and its body, after the body.

    Without a table of contents (`contents`) all that come before the body are `before`. Their links lead out of the
    document: looks have no bookmarks.
    """

    before: tuple[Line, ...] = ()
    between: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()
    contents: bool = False

    @property
    def counts(self) -> tuple[int, int]:
        """How many lines stand before the body, and how many after it."""
        return len(self.before) + len(self.between), len(self.after)


NOTHING = Around()


@lru_cache(maxsize=_LOOKS)
def designed(look: bytes) -> WordDocument | None:
    """Return a look as it is read, with the tags in it."""
    return read_docx(look)[0]


def around_of(look: WordDocument, values: Mapping[str, str]) -> Around:
    """Return the lines of a look around an agreement with so many values; lines that say nothing then are left out."""
    sections = tuple(replace(part, blocks=tuple(filter(_stays, part.blocks))) for part in look.sections)
    lines = outline_of(replace(look, sections=sections)).lines
    tags = [squeezed(line.text) if isinstance(line, ParagraphLine) else "" for line in lines]
    body = tags.index(_BODY) if _BODY in tags else len(lines)
    contents = tags.index(_CONTENTS) if _CONTENTS in tags[:body] else None
    upper = body if contents is None else contents
    said = {place: _filled(line, values) for place, line in enumerate(lines) if place not in (body, contents)}
    said = {place: line for place, line in said.items() if _says_something(line)}
    return Around(
        tuple(line for place, line in said.items() if place < upper),
        tuple(line for place, line in said.items() if upper < place < body),
        tuple(line for place, line in said.items() if place > body),
        contents is not None,
    )


def _stays(block: WordBlock) -> bool:
    return not (isinstance(block, WordTable) and block.caption.startswith(_PROTOTYPE))


def _says_something(line: Line) -> bool:
    return isinstance(line, TableLine) or bool(line.label or line.text)


def _filled(line: Line, values: Mapping[str, str]) -> Line:
    """Return a line with the values of an agreement in the places of its tags."""

    def text(words: str) -> str:
        return _TAG.sub(lambda tag: values.get(tag[1], tag[0]), words)

    def texts(stretches: Sequence[str]) -> tuple[str, ...]:
        return tuple(filter(None, map(text, stretches)))

    links = tuple(replace(link, text=text(link.text)) for link in line.links)
    notice, blank, missing = texts(line.notice), texts(line.blank), texts(line.missing)
    if isinstance(line, TableLine):
        rows = tuple(tuple(map(text, row)) for row in line.rows)
        return replace(line, rows=rows, links=links, notice=notice, blank=blank, missing=missing)
    return replace(line, text=text(line.text), links=links, notice=notice, blank=blank, missing=missing)
