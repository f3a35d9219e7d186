"""The table of contents of an agreement: what it must say, and the pages on which its headings really are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from contractgen.lang.languages import is_chinese
from contractgen.model.assembly import Document, Hole, Inline
from contractgen.model.contents import contents_levels, contents_title, headings_of, lead_of
from contractgen.model.outline import CONTENTS_ENTRIES, CONTENTS_TITLE, Line, Link, Outline, ParagraphLine
from contractgen.prove.characters import squeezed
from contractgen.prove.compare_links import starts_of
from contractgen.prove.difference import Difference, text_difference
from contractgen.prove.pdf_matching import Matching
from contractgen.prove.stream import Unit
from contractgen.word.model import FieldKind, WordBlock, WordDocument, WordField, WordParagraph, WordTab

_UNKNOWN = "?"
_ENTRIES = frozenset(CONTENTS_ENTRIES.values())


def shown_pages(document: WordDocument) -> tuple[str, ...]:
    """Return the page numbers that the entries of a table of contents keep, in their order."""
    return tuple(field.cached for block in document.blocks for field in page_fields(block))


def page_fields(block: WordBlock) -> Iterator[WordField]:
    """Yield the page number of an entry of a table of contents: the last thing in it, behind a tab, and a link."""
    if not isinstance(block, WordParagraph) or block.style not in _ENTRIES:
        return
    match block.inlines:
        case (_, *_, WordTab(), WordField(kind=FieldKind.PAGEREF) as last) if last.link == last.bookmark:
            yield last


def is_contents(line: Line) -> bool:
    """Say whether a line is of a table of contents."""
    return isinstance(line, ParagraphLine) and line.style in (CONTENTS_TITLE, *_ENTRIES)


def contents_lines(document: Document, pages: Sequence[str], places: Mapping[int, int]) -> Iterator[Line]:
    """Yield the lines of a table of contents; `places` are those of the headings' blocks, by their identity."""
    assembly, values = document.assembly, document.values
    title = _printed(contents_title(assembly.language), values)
    yield ParagraphLine(label="", level=None, text=title, style=CONTENTS_TITLE, links=())
    headings, levels = headings_of(assembly), contents_levels(assembly)
    shown = (*pages, *[_UNKNOWN] * len(headings))
    for heading, page in zip(headings, shown, strict=False):
        lead = lead_of(heading, chinese=is_chinese(assembly.language))
        words = _printed((*lead, *heading.content), values)
        target = places[id(heading)]
        links = (Link(words, target), Link(page, target))
        yield ParagraphLine(
            label="", level=None, text=f"{words}\t{page}", style=CONTENTS_ENTRIES[levels[heading.role]], links=links
        )


def compare_pages(outline: Outline, units: Sequence[Unit], matching: Matching) -> tuple[Difference, ...]:
    """Return the first entry of a table of contents that shows another page than that of its heading."""
    if not any(map(is_contents, outline.lines)):
        return ()
    pages = {place: page for page, _, place in starts_of(units, matching)}
    for place, line in enumerate(outline.lines, 1):
        if not is_contents(line) or not line.links:
            continue
        link = line.links[-1]
        page = None if link.target is None else pages.get(link.target + 1)
        printed = _UNKNOWN if page is None else matching.printed[page]
        if squeezed(link.text) != squeezed(printed):
            return (text_difference("OUT-808", place, "", printed, link.text),)
    return ()


def _printed(content: Sequence[Inline], values: Mapping[str, str]) -> str:
    return "".join(values[inline.key] if isinstance(inline, Hole) else inline.text for inline in content)
