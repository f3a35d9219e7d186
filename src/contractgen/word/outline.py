"""The outline of a DOCX: what its reader sees, for comparison with what was assembled and what was drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from contractgen.model.assembly import Mark
from contractgen.model.outline import Line, Link, Outline, ParagraphLine, TableLine
from contractgen.word.model import (
    RunFormat,
    WordBlock,
    WordDocument,
    WordField,
    WordInline,
    WordParagraph,
    WordTab,
    WordTable,
    WordText,
    paragraphs_in,
)
from contractgen.word.shown_pictures import picture_digest, pictures_in_margins, pictures_in_text

_SHOWS = (
    "latin_font", "cjk_font", "size", "bold", "italic", "underline", "color", "shading", "emphasis_mark",
    "capitals", "spacing", "double_strike",
)  # fmt: skip


def outline_of(document: WordDocument) -> Outline:
    """Return the outline of a document as read.

    Lines are the blocks of the main part that can be seen: paragraphs without text and label, and hidden text, are
    none. A link leads to the line whose block holds its bookmark, for a bookmark in a table to the table.
    """
    seen = [block for block in document.blocks if _is_seen(block)]
    targets: dict[str, int] = {}
    for index, block in enumerate(seen):
        for name in _bookmarks(block):
            targets.setdefault(name, index)
    return Outline(
        lines=tuple(_line(block, targets) for block in seen),
        headers=_texts(blocks for section in document.sections for blocks in section.headers.values()),
        footers=_texts(blocks for section in document.sections for blocks in section.footers.values()),
        title=document.title,
        language=document.language,
        pictures=tuple(map(picture_digest, (*pictures_in_margins(document), *pictures_in_text(document)))),
    )


def _is_seen(block: WordBlock) -> bool:
    """Say whether there is anything of a block on the page."""
    if isinstance(block, WordTable):
        return True
    return _label(block) is not None or any(_words(item) for item in _visible(block))


def _line(block: WordBlock, targets: dict[str, int]) -> Line:
    """Return the line of a block."""
    if isinstance(block, WordTable):
        rows = tuple(tuple(_cell_text(cell.blocks) for cell in row.cells) for row in block.rows)
        return TableLine(
            rows,
            sum(1 for row in block.rows if row.header),
            notice=tuple(_marked_in_cells(block, Mark.NOTICE)),
            blank=tuple(_marked_in_cells(block, Mark.BLANK)),
            missing=tuple(_marked_in_cells(block, Mark.MISSING)),
            links=tuple(link for inner in paragraphs_in((block,)) for link in _links(tuple(_visible(inner)), targets)),
        )
    inlines = tuple(_visible(block))
    label = _label(block)
    return ParagraphLine(
        label=label or "",
        level=None if label is None or block.label is None else block.label.level,
        text="".join(_words(item) for item in inlines),
        style=block.style,
        links=tuple(_links(inlines, targets)),
        notice=tuple(_marked(inlines, Mark.NOTICE, block.plain)),
        blank=tuple(_marked(inlines, Mark.BLANK, None)),
        missing=tuple(_marked(inlines, Mark.MISSING, block.plain)),
    )


def _label(paragraph: WordParagraph) -> str | None:
    """Return the label as seen, None where there is none."""
    label = paragraph.label
    return None if label is None or label.format.hidden else label.text


def _visible(paragraph: WordParagraph) -> Iterator[WordInline]:
    """Yield the inlines that are not hidden."""
    for item in paragraph.inlines:
        if not isinstance(item, (WordText, WordTab, WordField)) or not item.format.hidden:
            yield item


def _words(item: WordInline) -> str:
    r"""Return what an inline reads as: a tab `\t`, a field as cached, a page break nothing."""
    if isinstance(item, WordText):
        return item.text
    if isinstance(item, WordField):
        return item.cached
    return "\t" if isinstance(item, WordTab) else ""


def _links(inlines: Sequence[WordInline], targets: Mapping[str, int]) -> Iterator[Link]:
    """Yield the links of a paragraph, each with its words: text that follows on with one link is one."""
    for (name, address), group in groupby(inlines, key=link_of):
        if name or address:
            items = list(group)
            numbers = ("".join(map(_words, kind)) for number, kind in groupby(items, _is_number) if number)
            yield Link("".join(map(_words, items)), targets.get(name), tuple(numbers), address)


def link_of(item: WordInline) -> tuple[str, str]:
    """Return the bookmark and the address that an inline leads to, empty where it leads nowhere."""
    return (item.link, item.address) if isinstance(item, (WordText, WordField)) else ("", "")


def _is_number(item: WordInline) -> bool:
    return isinstance(item, WordText) and item.number


def _marked(inlines: Sequence[WordInline], mark: Mark, plain: RunFormat | None) -> Iterator[str]:
    """Yield the stretches that carry a mark; with `plain` only as far as they also look unlike it."""

    def carries(item: WordInline) -> bool:
        if isinstance(item, (WordText, WordTab, WordField)):
            return item.format.style == mark and (plain is None or _stands_out(item.format, plain))
        return False

    for marked, items in groupby(inlines, key=carries):
        if marked:
            yield "".join(_words(item) for item in items)


def _marked_in_cells(table: WordTable, mark: Mark) -> Iterator[str]:
    """Yield the stretches in a table's cells that carry a mark; those of header rows stand out anyway."""
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                if isinstance(block, WordTable):
                    yield from _marked_in_cells(block, mark)
                else:
                    plain = None if mark is Mark.BLANK or row.header else block.plain
                    yield from _marked(tuple(_visible(block)), mark, plain)


def _stands_out(format_: RunFormat, plain: RunFormat) -> bool:
    """Say whether a format differs to the eye from the one its paragraph has anyway."""
    return any(getattr(format_, name) != getattr(plain, name) for name in _SHOWS)


def _bookmarks(block: WordBlock) -> Iterator[str]:
    """Yield the bookmarks that begin in a block."""
    for paragraph in paragraphs_in((block,)):
        yield from paragraph.bookmarks


def _cell_text(blocks: Sequence[WordBlock]) -> str:
    r"""Return the words of a cell: its paragraphs, with their labels, one to a line; a table inside as its cells."""
    return "\n".join(text for block in blocks for text in _block_texts(block))


def _block_texts(block: WordBlock, *, fields: bool = True) -> Iterator[str]:
    """Yield the words of a block, paragraph by paragraph; `fields` leaves computed numbers in."""
    if isinstance(block, WordTable):
        for row in block.rows:
            for cell in row.cells:
                for inner in cell.blocks:
                    yield from _block_texts(inner, fields=fields)
        return
    words = "".join(_words(item) for item in _visible(block) if fields or not isinstance(item, WordField))
    label = _label(block) or ""
    if label or words:
        yield label + words


def _texts(parts: Iterator[Sequence[WordBlock]]) -> tuple[str, ...]:
    """Return the texts of headers or footers without page numbers, each once, in their order."""
    texts = (text for blocks in parts for block in blocks for text in _block_texts(block, fields=False))
    return tuple(dict.fromkeys(texts))
