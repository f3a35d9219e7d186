r"""Lines: what stands in the paragraphs of any DOCX, read as in Word's final view, nothing refused (17.3.2, 17.3.3).

Tracked insertions count, deletions do not; a field is what it shows. A container that is not known is read through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from contractgen.word.cascade import RunBase
from contractgen.word.model import RunFormat
from contractgen.word.relationships import Relationship
from contractgen.word.story import Book
from contractgen.word.symbols import in_unicode
from contractgen.word.words import Words
from contractgen.word.xml import MARKUP, MATH, REFERENCE, XML_SPACE, Element, child, integer, is_on, value, w

ALTERNATE, CHOICE, FALLBACK = (f"{{{MARKUP}}}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
BOX = w("txbxContent")
# What holds no words of the final view: properties, deletions, instructions, the small letters of ruby.
UNREAD = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "smartTagPr",
        "customXmlPr", "rubyPr", "rt", "del", "moveFrom", "delText", "delInstrText", "instrText", "fldData", "ffData",
        "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "annotationRef", "commentReference",
    )
)  # fmt: skip
_SPACES = " \t\r\n"
_TEXT, _RUN, _RUN_PROPERTIES = w("t"), w("r"), w("rPr")
_MATH_TEXT = f"{{{MATH}}}t"
_HYPERLINK, _BOOKMARK, _MARK, _SIMPLE = w("hyperlink"), w("bookmarkStart"), w("fldChar"), w("fldSimple")
_INSTRUCTION = w("instrText")
_DRAWN = frozenset((w("drawing"), w("pict"), w("object")))
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_CONTENTS = frozenset(("TOC", "TOA", "INDEX"))
_REFERENCES = frozenset(("REF", "PAGEREF"))
_COUNTING = frozenset(("LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"))
_NUMBER_SWITCHES = frozenset((r"\n", r"\r", r"\w"))


@dataclass(slots=True, eq=False)
class OpenField:
    """A complex field whose end is still to come: its instruction, then where in which words its result began."""

    form: Element | None
    instruction: list[str] = field(default_factory=list)
    in_result: bool = False
    words: Words | None = None
    start: int = 0
    is_contents: bool = False


@dataclass(slots=True)
class Lines:
    """Reads what stands in paragraphs. One for every story: its fields may reach over paragraphs.

    `whole` are the `w:fldChar` of fields that have a beginning and an end: any other says nothing. Of the open ones so
    many are still at their instruction, and so many are tables of contents.
    """

    book: Book
    relationships: Mapping[str, Relationship]
    whole: frozenset[Element]
    fields: list[OpenField] = field(default_factory=list)
    _instructions: int = 0
    _contents: int = 0

    @property
    def in_contents(self) -> bool:
        """Whether what stands here is an entry of a table of contents."""
        return self._contents > 0

    def read(self, element: Element, words: Words, base: RunBase) -> None:
        """Read what a paragraph, or something in it, holds."""
        for item in element:
            tag = item.tag
            if tag == _RUN:
                self._run(item, words, base)
            elif tag in UNREAD or not isinstance(tag, str):
                continue
            elif tag == _BOOKMARK:
                words.bookmarks.append(value(item, "name") or "")
            elif tag == _HYPERLINK:
                start = words.length
                self.read(item, words, base)
                words.lead(start, self._anchor(item), is_number=False)
            elif tag == _SIMPLE:
                start = words.length
                self.read(item, words, base)
                instruction = value(item, "instr") or ""
                self._lead(words, start, instruction)
                words.unlike += ["w:fldSimple"] if _target(instruction)[0] else []
                self._uncounted(words, start, instruction)
            elif tag == _MATH_TEXT:
                words.add(item.text or "")
            elif tag == ALTERNATE:
                chosen = alternative(item)
                if chosen is not None:
                    self.read(chosen, words, base)
            else:
                self.read(item, words, base)

    def _run(self, element: Element, words: Words, base: RunBase) -> None:
        """Read a run (17.3.2.25)."""
        look = self.book.cascade.run(base, self.book.direct.run(element.find(_RUN_PROPERTIES))).h_ansi
        for item in element:
            tag = item.tag
            if tag in _SIGNS:
                self._add(_SIGNS[tag](item, look.latin_font, words), words, look)
            elif tag == _MARK:
                self._mark(item, words, look)
            elif tag == _INSTRUCTION:
                self._instruction(item)
            elif tag in _DRAWN:
                words.boxes += boxes_in(item)
            elif tag in _NOTES:
                words.notes.append((_NOTES[tag], value(item, "id") or ""))
            elif tag == ALTERNATE:
                chosen = alternative(item)
                if chosen is not None:
                    self._run(chosen, words, base)
            elif tag not in UNREAD:
                self.read(item, words, base)

    def _add(self, text: str, words: Words, look: RunFormat) -> None:
        """Add characters, but those inside an instruction, which nobody sees."""
        if text and not self._instructions:
            words.add(text, bold=look.bold, hidden=look.hidden, style=look.style)

    def _instruction(self, element: Element) -> None:
        if self.fields and not self.fields[-1].in_result:
            self.fields[-1].instruction.append(element.text or "")

    def _mark(self, element: Element, words: Words, look: RunFormat) -> None:
        """Read `w:fldChar` (17.16.18)."""
        if element not in self.whole:
            return
        kind = value(element, "fldCharType")
        if kind == "begin":
            self.fields.append(OpenField(child(element, "ffData")))
            self._instructions += 1
        elif self.fields and kind == "separate" and not self.fields[-1].in_result:
            opened = self.fields[-1]
            name = "".join(opened.instruction).split()[:1]
            opened.in_result, opened.words, opened.start = True, words, words.length
            opened.is_contents = bool(name) and name[0].upper() in _CONTENTS
            self._instructions -= 1
            self._contents += opened.is_contents
        elif self.fields and kind == "end":
            closed = self.fields.pop()
            self._instructions -= not closed.in_result
            self._contents -= closed.is_contents
            if closed.words is words:
                self._lead(words, closed.start, "".join(closed.instruction))
            start = closed.start if closed.words is words else words.length
            self._uncounted(words, start, "".join(closed.instruction))
            if closed.form is not None and not closed.in_result:
                self._add(_form_value(closed.form), words, look)

    def _lead(self, words: Words, start: int, instruction: str) -> None:
        bookmark, is_number = _target(instruction)
        words.lead(start, bookmark, is_number=is_number)

    @staticmethod
    def _uncounted(words: Words, start: int, instruction: str) -> None:
        """Note a field that counts by itself where it has no words to be read: its number is not known."""
        name = (instruction.split() or [""])[0].upper()
        if name in _COUNTING and words.length == start:
            words.unlike.append(name)

    def _anchor(self, element: Element) -> str:
        """Return the bookmark that `w:hyperlink` (17.16.22) leads to, empty for one that leads outside."""
        related = self.relationships.get(element.get(REFERENCE, ""))
        if related is not None:
            return "" if related.external or not related.target.startswith("#") else related.target[1:]
        return value(element, "anchor") or ""


def alternative(element: Element) -> Element | None:
    """Return the one of `mc:AlternateContent` (Part 3, 9.3) to be read: the first choice that holds words.

    What a choice cannot say in words, the fallback may.
    """
    choices = [item for item in element if item.tag in (CHOICE, FALLBACK)]
    return next((item for item in choices if next(item.iter(_TEXT), None) is not None), choices[0] if choices else None)


def boxes_in(element: Element) -> Iterator[Element]:
    """Yield the text boxes of a drawing, the outermost ones, each once."""
    for item in element:
        if item.tag == BOX:
            yield item
        elif item.tag == ALTERNATE:
            chosen = alternative(item)
            if chosen is not None:
                yield from boxes_in(chosen)
        else:
            yield from boxes_in(item)


def whole_fields(root: Element) -> frozenset[Element]:
    """Return the marks of the complex fields of a part that have a beginning and an end; deleted marks are none."""
    found: list[Element] = []
    stack: list[list[Element]] = []
    for item in root.iter(_MARK):
        if any(outer.tag in UNREAD for outer in item.iterancestors()):
            continue
        kind = value(item, "fldCharType")
        if kind == "begin":
            stack.append([item])
        elif stack:
            stack[-1].append(item)
            if kind == "end":
                found += stack.pop()
    return frozenset(found)


def _target(instruction: str) -> tuple[str, bool]:
    """Return the bookmark that a field leads to, empty for none, and whether it shows a paragraph's number."""
    name, *arguments = instruction.split() or [""]
    if name.upper() in _REFERENCES and arguments:
        is_number = name.upper() == "REF" and any(item.lower() in _NUMBER_SWITCHES for item in arguments)
        return arguments[0].strip('"'), is_number
    if name.upper() == "HYPERLINK" and r"\l" in arguments:
        after = arguments[arguments.index(r"\l") + 1 :]
        return (after[0].strip('"') if after else ""), False
    return "", False


def _text(element: Element, font: str, _words: Words) -> str:
    """Read `w:t`: without `xml:space="preserve"` the space at its ends is none (17.3.3.31); a line end is a space."""
    text = element.text or ""
    if element.get(XML_SPACE) != "preserve":
        text = text.strip(_SPACES)
    if "\n" in text:
        text = text.replace("\r\n", " ").replace("\n", " ")
    return in_unicode(text, font)


def _break(element: Element, _font: str, words: Words) -> str:
    """Read `w:br` (17.3.3.1); a page that ends before the words begins no line."""
    return "\n" if words.length or value(element, "type") in (None, "textWrapping") else ""


def _symbol(element: Element, _font: str, _words: Words) -> str:
    """Read `w:sym` (17.3.3.30)."""
    try:
        sign = chr(int(value(element, "char") or "", 16))
    except (ValueError, OverflowError):
        return ""
    return in_unicode(sign, value(element, "font") or "")


def _fixed(sign: str) -> Callable[[Element, str, Words], str]:
    return lambda _element, _font, _words: sign


# What adds characters, and which.
_SIGNS: dict[str, Callable[[Element, str, Words], str]] = {
    w("t"): _text,
    w("br"): _break,
    w("sym"): _symbol,
    w("cr"): _fixed("\n"),
    w("tab"): _fixed("\t"),
    w("ptab"): _fixed("\t"),
    w("noBreakHyphen"): _fixed("\u2011"),
}


def _form_value(form: Element) -> str:
    """Return what a form field without a result shows: a check box, or what is chosen of a list (17.16.17)."""
    box, choices = child(form, "checkBox"), child(form, "ddList")
    if box is not None:
        state = child(box, "checked")
        return "☑" if is_on(child(box, "default") if state is None else state) else "☐"
    if choices is None:
        return ""
    entries = [value(item) or "" for item in choices.iterchildren(w("listEntry"))]
    chosen = integer(value(child(choices, "result"))) or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""
