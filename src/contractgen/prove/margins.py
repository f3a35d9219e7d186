"""What the header and the footer of every page must say: the DOCX's own, with its page numbers computed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from contractgen.prove.characters import squeezed
from contractgen.prove.pdf_cells import paragraphs_as_drawn
from contractgen.word.capitals import as_shown, capitals
from contractgen.word.formats import page_number
from contractgen.word.model import (
    FieldKind,
    RunFormat,
    WordBlock,
    WordDocument,
    WordField,
    WordParagraph,
    WordSection,
    WordText,
    paragraphs_in,
)

_TAG = re.compile(r"\{\{([A-Za-z_][\w.]*)\}\}")


@dataclass(frozen=True, slots=True)
class Counted:
    """A page number in a header or footer: what it counts, and how it is written (17.18.59; empty: as its section)."""

    kind: FieldKind
    form: str
    capitals: bool = False


Parts = tuple[str | Counted, ...]
_Order = Callable[[Iterable[WordBlock]], Iterator[WordParagraph]]


@dataclass(frozen=True, slots=True)
class Margins:
    """The header and the footer of one page; `page` is the number it shows, `pages` how many there are.

    `form` is how the section writes its page numbers.
    """

    header: Parts
    footer: Parts
    page: int
    pages: int
    form: str = "decimal"

    def printed(self, section_pages: int) -> tuple[str, str]:
        """Return header and footer as printed, without white space, in a section of so many pages."""
        values = {FieldKind.PAGE: self.page, FieldKind.NUMPAGES: self.pages, FieldKind.SECTIONPAGES: section_pages}
        header, footer = (
            "".join(self._written(part, values) if isinstance(part, Counted) else part for part in parts)
            for parts in (self.header, self.footer)
        )
        return header, footer

    @property
    def counts_section(self) -> bool:
        """Whether the number of pages of the section is printed."""
        parts = (*self.header, *self.footer)
        return any(isinstance(part, Counted) and part.kind is FieldKind.SECTIONPAGES for part in parts)

    def _written(self, part: Counted, values: Mapping[FieldKind, int]) -> str:
        written = page_number(values.get(part.kind, 0), part.form or self.form)
        return "?" if written is None else squeezed(capitals(written) if part.capitals else written)


def margins_of(section: WordSection, page: int, pages: int, *, first: bool) -> tuple[Margins, ...]:
    """Return the header and footer of a page; `first` says that it begins its section (17.10.6, 17.10.1).

    They come as they are read, and where that is something else, as the embedded engine draws them.
    """
    orders: tuple[_Order, ...] = (paragraphs_in, paragraphs_as_drawn)
    found = (
        Margins(
            _chosen(section.headers, page, first, order),
            _chosen(section.footers, page, first, order),
            page,
            pages,
            section.number_format,
        )
        for order in orders
    )
    return tuple(dict.fromkeys(found))


def all_margins(document: WordDocument) -> Iterator[Parts]:
    """Yield every header and footer of a document."""
    for section in document.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            yield tuple(_parts(blocks))


def filled_margins(look: WordDocument, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the headers and footers of a look must say once its tags have the values of a document."""
    return tuple(_TAG.sub(lambda tag: squeezed(values.get(tag[1], tag[0])), said) for said in said_in_margins(look))


def said_in_margins(document: WordDocument) -> tuple[str, ...]:
    """Return the words of every header and footer that has any, and where they stand.

    They are without white space, fields by their names. A draft has headers without words where a look has none.
    """
    return tuple(
        f"{number} {part} {kind} {said}"
        for number, section in enumerate(document.sections, 1)
        for part, kinds in (("header", section.headers), ("footer", section.footers))
        for kind, blocks in kinds.items()
        if (said := "".join(map(_named, _parts(blocks))))
    )


def _chosen(kinds: Mapping[str, tuple[WordBlock, ...]], page: int, first: bool, order: _Order) -> Parts:
    if first and "first" in kinds:
        return tuple(_parts(kinds["first"], as_shown, order))
    if page % 2 == 0 and "even" in kinds:
        return tuple(_parts(kinds["even"], as_shown, order))
    return tuple(_parts(kinds.get("default", ()), as_shown, order))


def _named(part: str | Counted) -> str:
    return part if isinstance(part, str) else f"<{part.kind}{part.form and ' '}{part.form}>"


def _as_written(text: str, _look: RunFormat) -> str:
    return text


def _parts(
    blocks: Iterable[WordBlock],
    letters: Callable[[str, RunFormat], str] = _as_written,
    order: _Order = paragraphs_in,
) -> Iterator[str | Counted]:
    """Yield what blocks say, in the letters that are written or in those that are shown."""
    for paragraph in order(blocks):
        if paragraph.label:
            yield squeezed(letters(paragraph.label.text, paragraph.label.format))
        for inline in paragraph.inlines:
            if isinstance(inline, WordText) and not inline.format.hidden:
                yield squeezed(letters(inline.text, inline.format))
            elif isinstance(inline, WordField):
                yield Counted(inline.kind, inline.number_format, inline.format.capitals != "none")
