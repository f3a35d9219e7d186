"""The body: every block of an assembly as paragraphs and tables in the styles of the look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractgen.docx.contents import mark_heading
from contractgen.docx.look import Look
from contractgen.docx.numbering import ListLevel, leading_roles, list_numbers, numbering_properties
from contractgen.docx.ooxml import make, put, unwritable
from contractgen.docx.runs import Writer, bookmark_name
from contractgen.docx.segments import is_reserved
from contractgen.docx.styles import Spacing
from contractgen.docx.tables import Prototype, price_table, signature_table
from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import (
    Assembly,
    Block,
    Hole,
    Inline,
    Mark,
    Paragraph,
    Reference,
    Role,
    Signatures,
    Table,
    inlines_of,
)
from contractgen.model.contents import headings_of
from contractgen.word.xml import Element, child, w


@dataclass(frozen=True, slots=True)
class Drawing:
    """What blocks are drawn with: the look, its prototype tables, and the writer of runs."""

    look: Look
    price: Prototype
    signatures: Prototype
    writer: Writer


def body(assembly: Assembly, drawing: Drawing) -> Iterator[Element]:
    """Yield the elements of the body in order.

    A table that ends the document or stands before another one is followed by an empty paragraph: Word wants
    one at the end, and joins tables that touch.
    """
    numbering = _Numbering(list_numbers(assembly), leading_roles(assembly))
    names = _Bookmarks(_targets(assembly))
    before: tuple[Block, Element] | None = None
    headings = {id(heading): number for number, heading in enumerate(headings_of(assembly))}
    for instrument in assembly.instruments:
        for place, block in enumerate(instrument.blocks):
            element = _element(block, drawing, numbering)
            anchors = {block.anchor, instrument.anchor} if place == 0 else {block.anchor}
            names.mark(element, sorted(anchors - {""}))
            if drawing.look.contents and id(block) in headings:
                mark_heading(_first_paragraph(element), headings[id(block)])
            if place == 0 and instrument.new_page:
                put(_first_paragraph(element), make("pageBreakBefore"))
            if before is not None:
                yield from _between(before, (block, element), drawing.look)
            yield element
            before = (block, element)
    if before is not None and not isinstance(before[0], Paragraph):
        yield _spacer()


def defects(assembly: Assembly) -> tuple[Finding, ...]:
    """Find what cannot be written: references into nothing, characters that Word text cannot hold."""
    anchors = {block.anchor for block in assembly.blocks()} | {item.anchor for item in assembly.instruments}
    found: list[Finding] = []
    for block in assembly.blocks():
        where = Location(block.origin.file, block.origin.line, 1)
        for inline in inlines_of(block):
            lost = (target for target in _leads_to(inline) if target not in anchors)
            found.extend(finding("DOCX-673", where, target=target) for target in lost)
            if not isinstance(inline, Hole):
                found.extend(_unwritable(inline.text, where))
    return tuple(found)


def _between(before: tuple[Block, Element], after: tuple[Block, Element], look: Look) -> Iterator[Element]:
    """Settle two neighbours: air around a price table, no signature block without the words above it."""
    (upper, above), (lower, below) = before, after
    if isinstance(upper, Paragraph) and isinstance(lower, Table):
        _keep_off(_first_paragraph(above), "after", look.spacings[upper.role.value], look.air)
    elif isinstance(upper, Table) and isinstance(lower, Paragraph):
        _keep_off(_first_paragraph(below), "before", look.spacings[lower.role.value], look.air)
    elif isinstance(upper, Paragraph) and isinstance(lower, Signatures):
        put(_first_paragraph(above), make("keepNext"))
    elif not isinstance(upper, Paragraph) and not isinstance(lower, Paragraph):
        yield _spacer(look.air)


def _keep_off(properties: Element, edge: str, own: Spacing, air: int) -> None:
    if own[edge] >= air:
        return
    spacing = child(properties, "spacing")
    if spacing is None:
        spacing = make("spacing")
        put(properties, spacing)
    spacing.set(w(edge), str(air))


def _unwritable(text: str, where: Location) -> Iterator[Finding]:
    bad = unwritable(text)
    if bad is not None:
        yield finding("DOCX-670", where, character=bad[1])
    elif is_reserved(text):
        yield finding("DOCX-670", where, character="U+E000–U+E019")


def _targets(assembly: Assembly) -> set[str]:
    return {target for block in assembly.blocks() for inline in inlines_of(block) for target in _leads_to(inline)}


def _leads_to(inline: Inline) -> tuple[str, ...]:
    return inline.targets if isinstance(inline, Reference) else ()


@dataclass(frozen=True, slots=True)
class _Numbering:
    """The numbers of the lists, and the role whose indent every level has."""

    numbers: Mapping[str, int]
    roles: Mapping[ListLevel, Role]


def _element(block: Block, drawing: Drawing, numbering: _Numbering) -> Element:
    if isinstance(block, Table):
        return price_table(block, drawing.price, drawing.writer, drawing.look.width)
    if isinstance(block, Signatures):
        return signature_table(block, drawing.signatures, drawing.writer, drawing.look.width)
    properties = make("pPr", make("pStyle", val=drawing.look.styles[block.role.value]))
    if block.keep_with_next:
        properties.append(make("keepNext"))
    if block.label is not None:
        properties.append(numbering_properties(block.label, numbering.numbers))
        if numbering.roles[block.label.list, block.label.level] is not block.role:
            properties.append(make("ind", **drawing.look.indents[block.role.value]))
    mark = Mark.NOTICE if block.emphasis else None
    return make("p", properties, *drawing.writer.inlines(block.content, mark=mark))


class _Bookmarks:
    """Puts bookmarks (17.13.6) around what references lead to, once a target, numbered in reading order."""

    def __init__(self, targets: set[str]) -> None:
        self._open = set(targets)
        self._count = 0

    def mark(self, element: Element, anchors: list[str]) -> None:
        """Bookmark the first paragraph of an element by those of its anchors that are referred to."""
        for anchor in anchors:
            if anchor not in self._open:
                continue
            self._open.remove(anchor)
            self._count += 1
            number = str(self._count)
            properties = _first_paragraph(element)
            paragraph = properties.getparent()
            properties.addnext(make("bookmarkStart", id=number, name=bookmark_name(anchor)))
            if paragraph is not None:
                paragraph.append(make("bookmarkEnd", id=number))


def _first_paragraph(element: Element) -> Element:
    """Return the properties of the first paragraph of an element of ours: it has some."""
    return next(element.iter(w("pPr")))


def _spacer(air: int = 0) -> Element:
    """Return an empty paragraph of one point's height, and so much air above it."""
    spacing = make("spacing", before=str(air), after="0", line="20", lineRule="exact")
    return make("p", make("pPr", spacing, make("rPr", make("sz", val="2"))))
