"""Passages: the stories of any DOCX read paragraph by paragraph, labels counted, as in Word's final view."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from contractgen.model.manuscript import Setting
from contractgen.word.cascade import NO_TABLE, RunBase
from contractgen.word.divergence import Divergence, Divergences
from contractgen.word.formats import printed
from contractgen.word.labels import Counters, Numbered, numbered
from contractgen.word.lines import ALTERNATE, UNREAD, Lines, alternative
from contractgen.word.model import ParagraphFormat
from contractgen.word.paragraph_properties import ParagraphProperties
from contractgen.word.symbols import in_unicode
from contractgen.word.words import Words
from contractgen.word.xml import Element, child, integer, value, w

_PARAGRAPH, _TABLE, _ROW, _CELL = w("p"), w("tbl"), w("tr"), w("tc")
_BOOKMARK, _CONTROL, _EMBEDDED = w("bookmarkStart"), w("sdt"), (w("altChunk"), w("subDoc"))
_PROPERTIES, _SECTION = w("pPr"), w("sectPr")
_DELETED = (w("del"), w("moveFrom"))
_CONTENTS_STYLE = re.compile(r"(?:toc|contents|index|table of)\b|目录", re.IGNORECASE)
_HEADING_STYLE = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_QUOTES = ("quote", "intense quote", "quotations")
_BLANKS = " \t\u3000\xa0"


@dataclass(slots=True, eq=False)
class Draft:
    """A paragraph as read, before it is known which passage a bookmark stands in.

    `label` is what is seen before it, `list` the identity of the list that counts it, `divergent` what in its markup
    programs do not read alike.
    """

    words: Words
    setting: Setting
    cell: tuple[int, int, int] | None
    style: str
    look: ParagraphFormat
    mark_hidden: bool
    label: str = ""
    list: str = ""
    level: int | None = None
    marker: str = ""
    divergent: tuple[Divergence, ...] = ()

    @property
    def is_hidden(self) -> bool:
        """Whether nothing of it is seen."""
        if "".join(self.words.parts).strip():
            return False
        return self.mark_hidden or (bool(self.words.unseen) and not self.label)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it at all, not even a label."""
        return not self.label and not self.marker and not "".join((*self.words.parts, *self.words.unseen)).strip()

    @property
    def heading(self) -> int:
        """The level of the heading that it is declared as, 0 for none."""
        if self.look.outline_level is not None:
            return self.look.outline_level + 1
        named = _HEADING_STYLE.fullmatch(self.style)
        return int(named.group(1)) if named else 0

    @property
    def is_quoted(self) -> bool:
        """Whether its style says that it quotes."""
        return self.style.lower() in _QUOTES


@dataclass(slots=True)
class Telling:
    """The reading of one story of any DOCX: the main text, a text box, a note, a header.

    `name` tells the lists of this story from those of others, empty for the main text; `fixed` is the number of all
    its paragraphs where they have none of their own. `drafts` takes what is read, in reading order; `tables` counts
    tables and `embedded` the files in the text that are not read.
    """

    lines: Lines
    drafts: list[Draft]
    setting: Setting = Setting.BODY
    name: str = ""
    fixed: int = 0
    number: int = 0
    tables: int = 0
    embedded: int = 0
    contents: int = 0
    cell: tuple[int, int, int] | None = None
    counters: Counters = field(default_factory=lambda: Counters(printed))
    divergences: Divergences = field(default_factory=Divergences)
    _deleted: Words | None = None
    _open: Draft | None = None
    _bookmarks: list[str] = field(default_factory=list)

    def blocks(self, element: Element) -> None:
        """Read the paragraphs and tables of a container."""
        for item in element:
            tag = item.tag
            if tag == _PARAGRAPH:
                self._paragraph(item)
            elif tag == _TABLE:
                self._table(item)
            elif tag == _BOOKMARK:
                self._bookmarks.append(value(item, "name") or "")
            elif tag == _CONTROL:
                is_contents = _is_contents(item)
                self.contents += is_contents
                self.blocks(item)
                self.contents -= is_contents
            elif tag in _EMBEDDED:
                self.embedded += 1
            elif tag == ALTERNATE:
                chosen = alternative(item)
                if chosen is not None:
                    self.blocks(chosen)
            elif tag not in UNREAD and isinstance(tag, str):
                self.blocks(item)

    def finish(self) -> None:
        """End what waits for a following paragraph: nothing follows in this cell or story."""
        words, self._deleted, self._open = self._deleted, None, None
        if words is not None:
            style = self.lines.book.cascade.sheet.chain("paragraph", None).name
            self._emit(Draft(words, self._setting(style), self.cell, style, ParagraphFormat(), mark_hidden=False))

    def _paragraph(self, element: Element) -> None:
        """Read a `w:p`; where its mark is deleted, or it is a drop cap, its words go on into the next paragraph."""
        self.number += 1
        book = self.lines.book
        properties = element.find(_PROPERTIES)
        direct = book.direct.paragraph(properties)
        style = direct.values.get("style")
        base = book.cascade.run_base(style, NO_TABLE)
        in_contents = self.lines.in_contents
        words = self._deleted or Words(self.fixed or self.number)
        words.bookmarks += self._bookmarks
        self._bookmarks, self._deleted = [], None
        self.lines.read(element, words, base)
        mark = child(properties, "rPr")
        if (mark is not None and any(item.tag in _DELETED for item in mark)) or _is_drop_cap(properties):
            self._deleted = words
            return
        number = self._numbered(direct)
        draft = self._draft(words, direct, base, mark, number)
        if in_contents or self.lines.in_contents or _leads_to_heading(words):
            draft.setting = Setting.CONTENTS if draft.setting in (Setting.BODY, Setting.TABLE) else draft.setting
        # an empty paragraph that only carries a section break takes no number
        if words.length or properties is None or properties.find(_SECTION) is None:
            self._number(draft, number, style)
        if self._open is not None and not draft.label and not draft.marker:
            self._boxes(words, self._open.words.number)
            self._open.words.join(words)
            self._open = self._open if draft.mark_hidden else None
            return
        self._open = draft if draft.mark_hidden and words.text.strip() else None
        self._emit(draft)

    def _draft(
        self, words: Words, direct: ParagraphProperties, base: RunBase, mark: Element | None, number: Numbered | None
    ) -> Draft:
        """Return a paragraph without its label."""
        book = self.lines.book
        style = direct.values.get("style")
        name = book.cascade.sheet.chain("paragraph", style).name
        look, _ = book.cascade.paragraph(
            style,
            NO_TABLE,
            direct,
            level=number.level.paragraph if number else None,
            holder=book.cascade.style_numbering(style).holder if number and number.by_style else None,
        )
        hidden = book.cascade.run(base, book.direct.run(mark)).pair.hidden
        return Draft(words, self._setting(name), self.cell, name, look, mark_hidden=hidden)

    def _numbered(self, direct: ParagraphProperties) -> Numbered | None:
        by_style = self.lines.book.cascade.style_numbering(direct.values.get("style"))
        return numbered(self.lines.book.numbering, direct.numbering, by_style.reference, by_style.chain)[0]

    def _number(self, draft: Draft, number: Numbered | None, style: str | None) -> None:
        """Count a paragraph; a label that is hidden, or has no signs, is not seen."""
        if number is None:
            return
        counted, _ = self.counters.count(number)
        divergent = tuple(self._divergent(number, counted.text, style))
        if number.level.run.toggles.get("vanish"):
            return
        draft.divergent = divergent
        fonts = number.level.run.values
        label = in_unicode(counted.text, fonts.get("h_ansi", "") or fonts.get("ascii", "")).strip(_BLANKS)
        if number.level.format == "bullet":
            draft.marker = label
        elif label:
            draft.label, draft.level = label, number.level.index
            draft.list = f"{number.list.abstract}@{self.name}" if self.name else number.list.abstract

    def _divergent(self, number: Numbered, label: str, style: str | None) -> Iterator[Divergence]:
        """Yield what in the numbering of a paragraph programs do not read alike."""
        yield from self.divergences.of(number, label, self.counters)
        abstract = number.list.abstract
        identity = value(child(self.lines.book.numbering.abstracts.get(abstract), "nsid")) or ""
        if self.divergences.shares_identity(abstract, identity):
            yield Divergence("w:nsid")
        if number.by_style and self.lines.book.cascade.style_numbering(style).reference.level is not None:
            yield Divergence("w:ilvl")

    def _setting(self, style: str) -> Setting:
        """Say where a paragraph stands; a story beside the main text is one whatever it holds."""
        if self.setting is not Setting.BODY:
            return self.setting
        if self.contents or _CONTENTS_STYLE.match(style):
            return Setting.CONTENTS
        return Setting.TABLE if self.cell else Setting.BODY

    def _emit(self, draft: Draft) -> None:
        """Add a paragraph, and the text boxes on it after it."""
        self.drafts.append(draft)
        self._boxes(draft.words, draft.words.number)

    def _boxes(self, words: Words, number: int) -> None:
        """Add the paragraphs of text boxes; each box is a story of its own."""
        for box in words.boxes:
            place = f"{self.name}box{len(self.drafts)}"
            lines = Lines(self.lines.book, self.lines.relationships, self.lines.whole)
            setting = Setting.BOX if self.setting is Setting.BODY else self.setting
            inner = Telling(lines, self.drafts, setting, place, number, tables=self.tables)
            inner.blocks(box)
            inner.finish()
            self.tables, self.embedded = inner.tables, self.embedded + inner.embedded

    def _table(self, element: Element) -> None:
        """Read a `w:tbl` (17.4) cell by cell; rows and cells that are deleted are not there."""
        self.finish()
        outer, table = self.cell, self.tables
        self.tables += 1
        for place, row in enumerate(_within(element, _ROW)):
            column = integer(value(child(child(row, "trPr"), "gridBefore"))) or 0
            for cell in _within(row, _CELL):
                self.cell = (table, place, column)
                self.blocks(cell)
                self.finish()
                column += max(integer(value(child(child(cell, "tcPr"), "gridSpan"))) or 1, 1)
        self.cell = outer


def _within(element: Element, wanted: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, through what wraps them; not those that are deleted."""
    for item in element:
        if item.tag == wanted:
            properties = child(item, "trPr" if wanted == _ROW else "tcPr")
            if child(properties, "del") is None and child(properties, "cellDel") is None:
                yield item
        elif item.tag == ALTERNATE:
            chosen = alternative(item)
            if chosen is not None:
                yield from _within(chosen, wanted)
        elif item.tag not in UNREAD and isinstance(item.tag, str):
            yield from _within(item, wanted)


def _is_drop_cap(properties: Element | None) -> bool:
    """Say whether a paragraph is the first letter of the next one, drawn large (17.3.1.11)."""
    return value(child(properties, "framePr"), "dropCap") in ("drop", "margin")


def _leads_to_heading(words: Words) -> bool:
    """Say whether all of a paragraph is a link that Word makes in tables of contents."""
    return any(
        lead.start == 0 and lead.end == words.length and lead.bookmark.startswith("_Toc") and not lead.is_number
        for lead in words.leads
    )


def _is_contents(control: Element) -> bool:
    """Say whether a content control holds a table of contents (17.5.2.11)."""
    properties = child(control, "sdtPr")
    part = child(properties, "docPartObj")
    gallery = value(child(child(properties, "docPartList") if part is None else part, "docPartGallery"))
    return gallery == "Table of Contents"
