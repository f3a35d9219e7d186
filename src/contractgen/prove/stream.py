"""A document as one stream of characters: what a PDF must show, in this order, whatever its lines and pages do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contractgen.model.outline import Outline, ParagraphLine, TableLine
from contractgen.prove.characters import squeezed
from contractgen.prove.compare import provision_labels

# How far on a value of the same table or paragraph is expected; beyond, the whole text is searched.
_NEAR = 4096


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or a row of a table, without white space.

    `paragraph` is the place of its paragraph or table in the document (from 1), `row` that of the row (from 1; 0 for
    a paragraph), `provision` the label of the provision it stands in. `header` are the characters of the
    table's repeating rows, which may come again at the top of a page.
    """

    paragraph: int
    row: int
    provision: str
    label: str
    text: str
    header: str = ""

    @property
    def stream(self) -> str:
        """The label and the text, as a page shows them."""
        return self.label + self.text


def units_of(outline: Outline) -> tuple[Unit, ...]:
    """Return the units of an outline in reading order; units without characters are left out."""
    provisions = provision_labels(outline.lines)
    units: list[Unit] = []
    for place, (line, provision) in enumerate(zip(outline.lines, provisions, strict=True), 1):
        if isinstance(line, ParagraphLine):
            units.append(Unit(place, 0, provision, squeezed(line.label), squeezed(line.text)))
        else:
            units += _rows(place, provision, line)
    return tuple(unit for unit in units if unit.stream)


def _rows(place: int, provision: str, table: TableLine) -> Iterator[Unit]:
    texts = [squeezed("".join(row)) for row in table.rows]
    header = "".join(texts[: table.header])
    for number, text in enumerate(texts, 1):
        yield Unit(place, number, provision, "", text, header if number > table.header else "")


class Search:
    """A text in which many parts are looked for, mostly one after another: near the last one first, then anywhere."""

    __slots__ = ("_place", "_text")

    def __init__(self, text: str) -> None:
        """Begin at the beginning of the text."""
        self._text = text
        self._place = 0

    def __contains__(self, part: str) -> bool:
        """Say whether the text holds a part, anywhere."""
        found = self._text.find(part, self._place, self._place + len(part) + _NEAR)
        if found < 0:
            return part in self._text
        self._place = found + len(part)
        return True
