"""Paragraphs: from a Word paragraph to the nodes that draw it."""

from __future__ import annotations

from dataclasses import replace

from contractgen.pdf.grid import is_undecided
from contractgen.pdf.grounds import is_dark, on_dark_ground
from contractgen.pdf.inks import Leading
from contractgen.pdf.inlines import Writer
from contractgen.pdf.nodes import Node
from contractgen.pdf.pictures import ROUNDING, widest_picture
from contractgen.pdf.places import Place
from contractgen.pdf.scripts import is_chinese
from contractgen.pdf.sheet import Column, Sheet
from contractgen.word.model import RunFormat, WordInline, WordPageBreak, WordParagraph


def visible(paragraph: WordParagraph) -> WordParagraph | None:
    """Return a paragraph without its hidden words; None when nothing of it shows, its mark included."""
    shown = tuple(inline for inline in paragraph.inlines if not _hidden(inline))
    if paragraph.mark.hidden and not shown:
        return None
    label_hidden = paragraph.label is not None and paragraph.label.format.hidden
    if len(shown) == len(paragraph.inlines) and not label_hidden:
        return paragraph
    return replace(paragraph, inlines=shown, label=None if label_hidden else paragraph.label)


def split_at_page_breaks(paragraph: WordParagraph) -> list[WordParagraph | None]:
    """Return the parts of a paragraph between its page breaks; None where there is nothing to draw.

    What follows a break goes on as a line of the same paragraph: without label, without first-line indent.
    """
    runs: list[list[WordInline]] = [[]]
    for inline in paragraph.inlines:
        if isinstance(inline, WordPageBreak):
            runs.append([])
        else:
            runs[-1].append(inline)
    if len(runs) == 1:
        return [paragraph]
    first = replace(paragraph, inlines=tuple(runs[0])) if runs[0] or paragraph.label else None
    layout = replace(paragraph.format, first_line=0, before=0)
    rest = [
        replace(paragraph, inlines=tuple(run), label=None, format=layout, bookmarks=()) if run else None
        for run in runs[1:]
    ]
    return [first, *rest]


def paragraph_node(paragraph: WordParagraph, above: float, sheet: Sheet, column: Column) -> Node:
    """Return the node of a visible paragraph; `above` is the space to the block before it."""
    layout = paragraph.format
    place = sheet.place(paragraph, column)
    node: Node = {"k": "p", "f": sheet.format(layout), "above": round(above, 3)}
    words = f"{paragraph.label.text if paragraph.label else ''}{paragraph.text}"
    room = column.width - layout.left - layout.right
    if words and min(room, room - layout.first_line) < paragraph.mark.size:
        sheet.report(place.finding("PDF-717"))
    if widest_picture(paragraph) > min(room, room - layout.first_line) + ROUNDING:
        sheet.report(place.finding("PDF-726"))
    chinese = is_chinese(words, sheet.language)
    leading = Leading(layout.line_rule, layout.line)
    if layout.pitch:
        leading = _on_grid(paragraph, sheet, place, chinese=chinese)
    writer = Writer(sheet, column, place, room, leading, chinese=chinese)
    writer.write(on_dark_ground(paragraph) if is_dark(layout.shading or column.ground) else paragraph)
    node.update(writer.nodes(paragraph))
    if "r" in node and not node["r"]:
        node["height"] = round(sheet.inks.height(paragraph.mark, leading), 3)
    if marks := sheet.marks(paragraph.bookmarks, column):
        node["marks"] = marks
    if column.height and layout.keep_next:
        node["keep"] = True
    if column.height and layout.keep_lines and sheet.heights.paragraph(paragraph, column.width) <= column.height:
        node["whole"] = True
    if column.part == "body" and layout.outline_level is not None and words.strip():
        node["level"] = layout.outline_level + 1
        node["title"] = _title(paragraph)
    return node


def _on_grid(paragraph: WordParagraph, sheet: Sheet, place: Place, *, chinese: bool) -> Leading:
    """Return the line spacing of a paragraph on a page with a line grid, and report what programs differ on."""
    runs = _formats_of(paragraph)
    if any(is_undecided(paragraph.format, sheet.inks.natural(run, chinese=chinese)) for run in runs):
        sheet.report(place.finding("PDF-734"))
    return sheet.inks.leading(paragraph.format, runs, chinese=chinese)


def _formats_of(paragraph: WordParagraph) -> tuple[RunFormat, ...]:
    """Return the formats that give a paragraph's lines their height; those of its mark where it has no words."""
    runs = dict.fromkeys(item.format for item in paragraph.inlines if not isinstance(item, WordPageBreak))
    if paragraph.label and paragraph.label.text:
        runs[paragraph.label.format] = None
    return tuple(runs) or (paragraph.mark,)


def mark_nodes(paragraph: WordParagraph, sheet: Sheet, column: Column) -> list[Node]:
    """Return what keeps the bookmarks of a paragraph that is not drawn, so that links to them lead there."""
    marks = sheet.marks(paragraph.bookmarks, column)
    return [{"k": "m", "marks": marks}] if marks else []


def _hidden(inline: WordInline) -> bool:
    """Say whether an inline is hidden text."""
    return not isinstance(inline, WordPageBreak) and inline.format.hidden


def _title(paragraph: WordParagraph) -> str:
    """Return a heading as the PDF's outline shows it: label and words on one line."""
    label = paragraph.label
    gap = " " if label and label.suffix != "nothing" else ""
    return " ".join(f"{label.text if label else ''}{gap}{paragraph.text}".split())
