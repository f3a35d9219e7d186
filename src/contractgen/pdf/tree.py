"""The tree: a whole document as the data that the fixed program draws, versioned, without any code in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractgen.findings import Finding, in_order
from contractgen.pdf.estimate import Heights
from contractgen.pdf.faces import FontSet
from contractgen.pdf.flow import flow, space
from contractgen.pdf.inks import Inks
from contractgen.pdf.languages import language_and_region, usual_language
from contractgen.pdf.nodes import TREE_VERSION, Node
from contractgen.pdf.page_frames import frame_node
from contractgen.pdf.paragraphs import visible
from contractgen.pdf.pictures import picture_format
from contractgen.pdf.scripts import is_chinese
from contractgen.pdf.sheet import Column, PageFormats, Sheet
from contractgen.pdf.watermarks import watermark_formats, watermark_nodes
from contractgen.word.model import (
    FieldKind,
    PageSetup,
    RunFormat,
    WordBlock,
    WordDocument,
    WordField,
    WordImage,
    WordInline,
    WordPageBreak,
    WordParagraph,
    WordSection,
    WordTable,
    WordText,
    paragraphs_in,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph with the part of the DOCX it stands in."""

    part: str
    paragraph: WordParagraph
    in_table: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """A document as data: its nodes as JSON, and the pictures that they number."""

    nodes: str
    pictures: tuple[bytes, ...]


def build_tree(document: WordDocument, record: str | None, fonts: FontSet) -> tuple[Tree, tuple[Finding, ...]]:
    """Return the node tree of a document, and what its fonts cannot draw, which is left out of the tree.

    The document is one that `dialect` found nothing wrong with. `record` is the build record to attach.
    """
    asked = _families_asked_for(document)
    spare = tuple(family.name for key, family in fonts.families.items() if key not in asked)
    faces = (face for family in fonts.families.values() for face in family.faces)
    natural = max((face.ascent + face.descent for face in faces), default=1)
    language = document.language or _guessed_language(document)
    sheet = Sheet(
        language=language,
        tab=document.default_tab_stop,
        spacing_adds=document.spacing_adds,
        squeezed=document.squeezes_marks,
        inks=Inks(fonts, spare, usual_language(placed.paragraph for placed in placed_paragraphs(document))),
        heights=Heights(natural),
        linked=frozenset(links_in(document)),
        page_formats=_page_formats(document),
    )
    sections = [_section_node(section, index, sheet) for index, section in enumerate(document.sections)]
    tag, region = language_and_region(language) or ("en", "")
    tree = {
        "version": TREE_VERSION,
        "title": document.title,
        "author": document.creator,
        "record": record,
        "language": tag,
        "region": region,
        "styles": sheet.inks.styles,
        "formats": sheet.formats,
        "frames": sheet.frames,
        "pictures": [picture_format(kind) for _, kind in sheet.pictures],
        "numerals": sheet.numerals,
        "counted": _shows_number_of_pages(document),
        "sections": sections,
    }
    nodes = json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
    return Tree(nodes, tuple(data for data, _ in sheet.pictures)), in_order(sheet.inks.found)


def placed_paragraphs(document: WordDocument) -> Iterator[Placed]:
    """Yield every paragraph of a document: body, headers and footers, cells included."""
    for section in document.sections:
        yield from _placed(section.blocks, "body", in_table=False)
        for part, kinds in (("header", section.headers), ("footer", section.footers)):
            for kind in sorted(kinds):
                yield from _placed(kinds[kind], part, in_table=False)


def links_in(document: WordDocument) -> Iterator[str]:
    """Yield the bookmarks that links lead to."""
    for placed in placed_paragraphs(document):
        for inline in placed.paragraph.inlines:
            yield from targets_of(inline)


def targets_of(inline: WordInline) -> tuple[str, ...]:
    """Return the bookmarks that an inline needs: the one it leads to, the one whose page it shows."""
    if isinstance(inline, (WordText, WordImage)):
        return (inline.link,) if inline.link else ()
    if isinstance(inline, WordField):
        return tuple(dict.fromkeys(name for name in (inline.link, inline.bookmark) if name))
    return ()


def text_area(page: PageSetup) -> tuple[float, float]:
    """Return the width and height between the margins; a negative margin (17.6.11) counts by its amount."""
    return page.width - page.left - page.right, page.height - abs(page.top) - abs(page.bottom)


def _placed(blocks: tuple[WordBlock, ...], part: str, *, in_table: bool) -> Iterator[Placed]:
    """Yield the paragraphs of blocks."""
    for block in blocks:
        if isinstance(block, WordTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from _placed(cell.blocks, part, in_table=True)
        else:
            yield Placed(part, block, in_table)


def _section_node(section: WordSection, index: int, sheet: Sheet) -> Node:
    """Return the node of a section."""
    page = section.page
    width, height = text_area(page)
    return {
        "number": index,
        "page": {
            "width": round(page.width, 3),
            "height": round(page.height, 3),
            "margin": [round(side, 3) for side in (abs(page.top), page.right, abs(page.bottom), page.left)],
            "distance": [round(page.header, 3), round(page.footer, 3)],
            "room": round(width, 3),
        },
        "start": section.page_start,
        "odd": {"oddPage": 1, "evenPage": 0}.get(section.begins) if index else None,
        "vertical": section.vertical,
        "header": _margin_nodes(
            section.headers,
            abs(page.top) - page.header,
            Column(width, 0, "header", index, repeated=True, beside=page.right),
            sheet,
            section.lowered,
        ),
        "footer": _margin_nodes(
            section.footers,
            abs(page.bottom) - page.footer,
            Column(width, 0, "footer", index, repeated=True, beside=page.right),
            sheet,
        ),
        "watermarks": watermark_nodes(section, sheet.inks),
        "frame": frame_node(section.frame, page) if section.frame else None,
        "blocks": [
            *([space(section.lowered)] if section.lowered else []),
            *flow(section.blocks, sheet, Column(width, height, "body", index, beside=page.right)),
        ],
    }


def _margin_nodes(
    kinds: Mapping[str, tuple[WordBlock, ...]], room: float, column: Column, sheet: Sheet, lowered: float = 0
) -> dict[str, Node]:
    """Return the nodes of headers or footers by kind, and whether their margin is known to have room for them.

    `lowered` is what the first page has beside its margin.
    """
    return {
        kind: {
            "blocks": flow(kinds[kind], sheet, column),
            "lowered": round(lowered, 3) if kind == "first" else 0,
            "fits": sheet.heights.blocks(kinds[kind], column.width) <= room,
        }
        for kind in sorted(kinds)
    }


def _families_asked_for(document: WordDocument) -> frozenset[str]:
    """Return the families that runs with words name as their Latin or Chinese font."""
    formats: set[RunFormat] = set()
    for placed in placed_paragraphs(document):
        shown = visible(placed.paragraph)
        if shown is None:
            continue
        formats.update(inline.format for inline in shown.inlines if not isinstance(inline, WordPageBreak))
        if shown.label:
            formats.add(shown.label.format)
    formats.update(watermark_formats(document))
    return frozenset(name.casefold() for run in formats for name in (run.latin_font, run.cjk_font))


def _shows_number_of_pages(document: WordDocument) -> bool:
    """Say whether the number of all pages stands anywhere."""
    inlines = (inline for placed in placed_paragraphs(document) for inline in placed.paragraph.inlines)
    return any(isinstance(inline, WordField) and inline.kind is FieldKind.NUMPAGES for inline in inlines)


def _page_formats(document: WordDocument) -> PageFormats:
    """Return how page numbers are written: in every section, and on the page of every bookmark."""
    of_bookmarks = {
        name: section.number_format
        for section in document.sections
        for paragraph in paragraphs_in(section.blocks)
        for name in paragraph.bookmarks
    }
    return PageFormats(tuple(section.number_format for section in document.sections), of_bookmarks)


def _guessed_language(document: WordDocument) -> str:
    """Return the language of a document that names none: Chinese if any paragraph is."""
    texts = (placed.paragraph.text for placed in placed_paragraphs(document))
    return "zh-CN" if any(is_chinese(text, "") for text in texts) else "en"
