"""Formats of words that the embedded engine does not draw, or in which words could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.pdf.places import Place
from contractgen.pdf.rules import BORDERS
from contractgen.pdf.strokes import UNDERLINES
from contractgen.word.model import LineRule, ParagraphFormat, RunFormat

_VERTICAL = ("baseline", "superscript", "subscript")
_SMALLEST = 1.0  # of a font, as in Word; smaller words cannot be seen
_CLOSEST = 1 / 3  # of the size: characters that are closer together lie over each other
_THICKEST = 3.0  # points: a thicker border lies over its words
_NATURAL = 1.2  # times the size, about how tall words are


def foreign_run(place: Place, run: RunFormat, layout: ParagraphFormat) -> Iterator[Finding]:
    """Find what is not drawn in the format of a run of a paragraph."""
    if run.size < _SMALLEST:
        yield undrawn(place, "w:sz", f"{run.size:g} pt")
    if run.underline != "none" and run.underline not in UNDERLINES:
        yield undrawn(place, "w:u", run.underline)
    if run.border and run.border.border.style not in BORDERS:
        yield undrawn(place, "w:bdr", run.border.border.style)
    elif run.border and run.border.border.width > _THICKEST:
        yield undrawn(place, "w:bdr", f"{run.border.border.width:g} pt")
    if run.vertical not in _VERTICAL:
        yield undrawn(place, "w:vertAlign", run.vertical)
    if -run.spacing > run.size * _CLOSEST:
        yield undrawn(place, "w:spacing", f"{run.spacing:g} pt")
    if run.raised and _leaves_its_line(run, layout):
        yield undrawn(place, "w:position", f"{run.raised:g} pt")


def undrawn(place: Place, element: str, value: str) -> Finding:
    """Make the finding about formatting that is not drawn."""
    return place.finding("PDF-709", element=element, value=value)


def _leaves_its_line(run: RunFormat, layout: ParagraphFormat) -> bool:
    """Say whether raised words would reach into other lines, because theirs does not grow with them."""
    line = layout.line if layout.line_rule is LineRule.EXACT else layout.pitch
    return line > 0 and run.size * _NATURAL + abs(run.raised) > line
