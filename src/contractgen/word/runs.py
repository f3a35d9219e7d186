"""Runs and what else stands in a line (17.3.2, 17.3.3): text, tabs, breaks, fields, links, bookmarks."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.word.cascade import ResolvedRun, RunBase
from contractgen.word.characters import by_slot, forbidden_in
from contractgen.word.constructs import CONTAINERS, IGNORED, inside, refusal
from contractgen.word.fields import OpenField, Shows, meaning_of, special
from contractgen.word.images import Pictures, image_in
from contractgen.word.model import (
    RunFormat,
    WordField,
    WordImage,
    WordInline,
    WordPageBreak,
    WordTab,
    WordText,
    text_in,
)
from contractgen.word.relationships import web_address
from contractgen.word.run_properties import bad_value
from contractgen.word.story import Shown, Story
from contractgen.word.symbols import symbol_in_unicode
from contractgen.word.tab_marks import ALIGNED_TAB, TAB, tab_mark
from contractgen.word.watermarks import watermark_in
from contractgen.word.xml import REFERENCE, XML_SPACE, Element, value, w

_SPACES = " \t\r\n"
_RUN, _RUN_PROPERTIES, _TEXT, _BREAK = w("r"), w("rPr"), w("t"), w("br")
_TABS = (TAB, ALIGNED_TAB)
_FIELD_MARK, _INSTRUCTION, _SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
_SYMBOL = w("sym")
_HYPERLINK, _BOOKMARK, _BOOKMARK_END = w("hyperlink"), w("bookmarkStart"), w("bookmarkEnd")
_VML = w("pict")
_PICTURES = (w("drawing"), _VML)
_CHARACTERS = {w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad", _SYMBOL: None}


@dataclass(slots=True)
class Line:
    """Reads the content of one paragraph into inlines and bookmarks; text of one format and link becomes one."""

    story: Story
    base: RunBase
    inlines: list[WordInline] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    link: str = ""
    address: str = ""
    _begun: dict[str, tuple[str, int]] = field(default_factory=dict)

    def read(self, element: Element) -> None:
        """Read the inline content of a paragraph, or of something in it."""
        for item in element:
            tag = item.tag
            if tag == _RUN:
                self._run(item)
            elif tag == _BOOKMARK:
                self._bookmark(item)
            elif tag == _BOOKMARK_END:
                self._bookmark_end(item)
            elif tag == _HYPERLINK:
                self._hyperlink(item)
            elif tag == _SIMPLE_FIELD:
                self._simple_field(item)
            elif tag in CONTAINERS:
                content = inside(item, self.story.notes)
                if content is not None:
                    self.read(content)
            elif tag not in IGNORED:
                self.story.notes.report(refusal(item))

    def _run(self, element: Element) -> None:
        """Read a run (17.3.2.25)."""
        resolved = self.story.book.cascade.run(self.base, self.story.book.direct.run(element.find(_RUN_PROPERTIES)))
        for item in element:
            tag = item.tag
            if tag == _TEXT:
                self._text(item, resolved)
            elif tag in _CHARACTERS:
                self._character(item, resolved)
            elif tag in _TABS:
                self._tab(item, resolved)
            elif tag == _BREAK:
                self._break(item, resolved)
            elif tag == _FIELD_MARK:
                self._field_mark(item, resolved)
            elif tag == _INSTRUCTION:
                self._instruction(item)
            elif tag in _PICTURES:
                self._picture(item, resolved)
            elif tag not in IGNORED:
                self.story.notes.report(refusal(item))

    def _text(self, element: Element, resolved: ResolvedRun) -> None:
        """Read `w:t`: without `xml:space="preserve"` the space at its ends is none (17.3.3.31)."""
        self.story.notes.report(refusal(element[0]) if len(element) else ())
        text = element.text or ""
        if element.get(XML_SPACE) != "preserve":
            text = text.strip(_SPACES)
        if text:
            if character := forbidden_in(text):
                self.story.notes.add("DOCX-634", character=character)
            self._add(text, resolved)

    def _character(self, element: Element, resolved: ResolvedRun) -> None:
        """Read a character that is an element; `w:sym` (17.3.3.30) as the sign that it shows, where that is known."""
        sign = _CHARACTERS[element.tag]
        if element.tag == _SYMBOL:
            sign = symbol_in_unicode(value(element, "char") or "", value(element, "font") or "")
        if sign is None:
            self.story.notes.report(refusal(element))
        else:
            self._add(sign, resolved)

    def _add(self, text: str, resolved: ResolvedRun) -> None:
        """Add characters where they belong: to the line, to a field's cached result, or nowhere."""
        if not self._shows(resolved):
            return
        if field_here := self.story.fields.drawn:
            field_here.shown += text
            field_here.format = field_here.format or resolved.pair
            return
        for shown in self.story.fields.shown_as_kept:
            shown.shown += text
        for slot, stretch in by_slot(text, hint=resolved.hint, chinese=self.story.book.chinese):
            look = resolved.pair if slot == "pair" else resolved.h_ansi if slot == "h_ansi" else resolved.east_asia
            self._append(stretch, look)

    def _append(self, text: str, look: RunFormat) -> None:
        link, address, is_number = self._lead()
        last = self.inlines[-1] if self.inlines else None
        if (
            isinstance(last, WordText)
            and (last.link == link and last.number is is_number and last.address == address)
            and (last.format is look or last.format == look)
        ):
            self.inlines[-1] = WordText(last.text + text, look, link, is_number, address)
        else:
            self.inlines.append(WordText(text, look, link, is_number, address))

    def _lead(self) -> tuple[str, str, bool]:
        """Return the bookmark or the address that what stands here leads to, and whether it is a number."""
        if field_here := self.story.fields.leading:
            return field_here.link, field_here.address, field_here.is_number
        return self.link, self.address, False

    def _shows(self, resolved: ResolvedRun) -> bool:
        """Say whether what stands here is seen or kept, and note what is wrong with its format."""
        if self.story.fields.hides_text:
            return False
        if resolved.problems:
            self.story.notes.report(resolved.problems)
        if resolved.pair.hidden:
            self.story.notes.add("DOCX-635")
        return True

    def _picture(self, element: Element, resolved: ResolvedRun) -> None:
        """Read `w:drawing` (17.3.3.9), or the watermark of a header; a computed number can be no picture."""
        fields = self.story.fields
        if element.tag == _VML:
            mark = watermark_in(element) if self.story.header else None
            if mark is None:
                self.story.notes.report(refusal(element))
            else:
                self.story.watermarks.append(mark)
        elif self._shows(resolved) and (fields.drawn or fields.shown_as_kept):
            self.story.notes.add("DOCX-624")
        elif not fields.hides_text:
            pictures = Pictures(self.story.parts, self.story.types, self.story.relationships)
            read = image_in(element, pictures, resolved.pair, *self._lead()[:2])
            if isinstance(read, WordImage):
                self.inlines.append(read)
            else:
                self.story.notes.report(read)

    def _tab(self, element: Element, resolved: ResolvedRun) -> None:
        mark = tab_mark(element, resolved.pair)
        if mark is None:
            self.story.notes.report((bad_value(element),))
            mark = WordTab(resolved.pair)
        if self.story.fields.drawn:
            self._add("\t", resolved)
        elif self._shows(resolved):
            for shown in self.story.fields.shown_as_kept:
                shown.shown += "\t"
            self.inlines.append(mark)

    def _break(self, element: Element, resolved: ResolvedRun) -> None:
        """Read `w:br` (17.3.3.1)."""
        kind = value(element, "type") or "textWrapping"
        if kind == "textWrapping":
            self._add("\n", resolved)
        elif kind == "page":
            if self._shows(resolved):
                self.inlines.append(WordPageBreak())
        else:
            self.story.notes.add("DOCX-628", construct=f"w:br {kind}"[:40])

    def _field_mark(self, element: Element, resolved: ResolvedRun) -> None:
        """Read `w:fldChar`: begin, separate, end (17.16.18)."""
        kind = value(element, "fldCharType")
        stack = self.story.fields.stack
        if kind == "begin":
            stack.append(OpenField(special=special(element)))
        elif kind not in ("separate", "end") or not stack:
            self.story.notes.add("DOCX-624")
        else:
            if not stack[-1].in_result:
                self._enter_result(stack[-1])
            if kind == "end":
                self._close(stack.pop(), resolved)

    def _enter_result(self, opened: OpenField) -> None:
        """Judge a field once its instruction is complete."""
        inside = self.story.fields.shown_as_kept
        opened.in_result = True
        opened.meaning, name = meaning_of(opened)
        if opened.meaning is None or (inside and inside != [opened]):
            self.story.notes.add("DOCX-623", name=name)
            return
        for bookmark in dict.fromkeys((opened.meaning.bookmark, opened.meaning.link)):
            if bookmark:
                self.story.links.append((bookmark, self.story.notes.paragraph, self.story.notes.element))
        if opened.meaning.contents:
            place = (opened.meaning.contents, self.story.index - 1, self.story.notes.element)
            self.story.places.contents.append(place)

    def _close(self, closed: OpenField, resolved: ResolvedRun) -> None:
        """Put a field that is drawn into the line; one inside an instruction or another field is nothing."""
        meaning = closed.meaning
        if meaning is None or self.story.fields.hides_text:
            return
        name = (closed.instruction.split() or ["?"])[0].upper()
        here = (self.story.index - 1, self.story.notes.element)
        if meaning.shows:
            if not closed.shown and meaning.shows is not Shows.TITLE:
                self.story.notes.add("DOCX-700")
            self.story.places.shown.append(Shown(meaning, name, closed.shown, *here))
        elif meaning.kind and not self.story.fields.drawn and self._shows(resolved):
            link, address, _ = (meaning.link, "", False) if meaning.link else self._lead()
            look = closed.format or resolved.pair
            self.inlines.append(
                WordField(meaning.kind, closed.shown, look, meaning.number_format, meaning.bookmark, link, address)
            )
            if meaning.bookmark:
                self.story.places.pages.append(Shown(meaning, name, closed.shown, *here))

    def _instruction(self, element: Element) -> None:
        stack = self.story.fields.stack
        if not stack or stack[-1].in_result:
            self.story.notes.add("DOCX-624")
        else:
            stack[-1].instruction += element.text or ""

    def _simple_field(self, element: Element) -> None:
        """Read `w:fldSimple` (17.16.19) as the complex field that it abbreviates."""
        stack = self.story.fields.stack
        opened = OpenField(value(element, "instr") or "", "w:fldSimple")
        self._enter_result(opened)
        stack.append(opened)
        depth = len(stack)
        self.read(element)
        whole = len(stack) == depth and stack[-1] is opened
        del stack[depth - 1 :]
        if whole:
            self._close(opened, self.story.book.cascade.run(self.base, self.story.book.direct.run(None)))
        else:
            self.story.notes.add("DOCX-624")

    def _hyperlink(self, element: Element) -> None:
        """Read `w:hyperlink` (17.16.22): a link inside the document, or out of it to an address."""
        outer = self.link, self.address
        related = self.story.relationships.get(element.get(REFERENCE, ""))
        anchor, address = value(element, "anchor") or "", ""
        if related is not None and related.external:
            address, anchor = web_address(f"{related.target}#{anchor}" if anchor else related.target), ""
            if not address:
                self.story.notes.add("DOCX-623", name="HYPERLINK")
        elif related is not None:
            anchor = related.target.removeprefix("#")
        if anchor:
            self.story.links.append((anchor, self.story.notes.paragraph, self.story.notes.element))
        self.link, self.address = anchor, address
        self.read(element)
        self.link, self.address = outer

    def _bookmark(self, element: Element) -> None:
        name = value(element, "name")
        if name:
            self.bookmarks.append(name)
            self._begun[value(element, "id") or ""] = name, len(text_in(self.inlines))
            if any(not isinstance(item, WordField) or item.cached for item in self.inlines):
                self.story.places.inner.add(name)

    def _bookmark_end(self, element: Element) -> None:
        """Take down the words of a bookmark that begins and ends here."""
        name, start = self._begun.pop(value(element, "id") or "", ("", 0))
        if name:
            self.story.places.words.setdefault(name, text_in(self.inlines)[start:])
