"""Pictures: the nodes that draw them, and which of them no line, page or cell can hold as Word means it."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.pdf.inks import Leading
from contractgen.pdf.nodes import Node
from contractgen.pdf.places import Place
from contractgen.pdf.sheet import Sheet
from contractgen.word.model import LineRule, ParagraphFormat, WordImage, WordParagraph

ROUNDING = 0.05  # points by which a picture may be larger than its place: Word rounds to less than that
_IN_CELL = 0.4  # of the page, what a picture in a table may take: a header of half the page may stand above it
_FORMATS = {"png": "png", "jpeg": "jpg", "svg": "svg"}


def images_of(paragraph: WordParagraph) -> Iterator[WordImage]:
    """Yield the pictures of a paragraph."""
    yield from (inline for inline in paragraph.inlines if isinstance(inline, WordImage))


def widest_picture(paragraph: WordParagraph) -> float:
    """Return the width of a paragraph's widest picture, 0 where there is none."""
    return max((image.width for image in images_of(paragraph)), default=0)


def picture_format(kind: str) -> str:
    """Return what the engine calls a kind of picture."""
    return _FORMATS[kind]


def picture_node(image: WordImage, leading: Leading, sheet: Sheet) -> Node:
    """Return the node of a picture: it stands on the baseline, and its line is no less tall than its font asks for."""
    top, bottom = sheet.inks.edges(image.format, leading)
    node: Node = {
        "picture": sheet.picture(image),
        "width": round(image.width, 3),
        "height": round(image.height, 3),
        "top": round(max(top - image.height, 0), 3),
        "below": round(bottom, 3),
        "alt": "" if image.decorative else image.alternative,
    }
    return node | ({"decorative": True} if image.decorative else {}) | ({"link": image.link} if image.link else {})


def foreign_pictures(place: Place, paragraph: WordParagraph, page: float, *, in_table: bool) -> Iterator[Finding]:
    """Find pictures that Word would clip, or that no page of a `page` high text area can hold.

    One without words for those who cannot see it is drawn, and warned of.
    """
    for image in images_of(paragraph):
        if _clips(paragraph.format):
            yield place.finding("PDF-727")
        if image.height + paragraph.mark.size > page * (_IN_CELL if in_table else 1):
            yield place.finding("PDF-725")
        if not image.alternative and not image.decorative:
            yield place.finding("PDF-728")


def _clips(layout: ParagraphFormat) -> bool:
    """Say whether lines do not simply grow with what stands in them: exact ones, less than single ones, on a grid."""
    less = layout.line_rule is LineRule.MULTIPLE and layout.line < 1
    return layout.line_rule is LineRule.EXACT or less or layout.pitch > 0
