"""Runs: the words, values and references of a paragraph as WordprocessingML."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from contractgen.docx.ooxml import drop, instruction_element, make, put, text_element
from contractgen.docx.segments import Sentinels
from contractgen.docx.symbols import Symbols, symbol_properties, symbol_runs
from contractgen.model.assembly import Hole, Inline, Mark, Reference, Stretch, Text
from contractgen.word.xml import Element, w

_MARKS = {"blank": Mark.BLANK, "missing": Mark.MISSING}
_EAST_ASIAN = ("zh", "ja", "ko")


@dataclass(frozen=True, slots=True)
class Writer:
    """What every run of one document needs: the look's character styles, the symbol font, the language.

    `notice` are the properties of the style of emphasis that another style can turn off again (bold, italic).
    `made` keeps the run properties made so far by what they start from and their mark: runs get copies.
    """

    styles: Mapping[str, str]
    symbols: Symbols
    language: str
    sentinels: Sentinels
    notice: tuple[Element, ...] = ()
    made: dict[tuple[Element | None, Mark | None], Element] = field(default_factory=dict)

    def inlines(
        self,
        content: tuple[Inline, ...],
        base: Element | None = None,
        mark: Mark | None = None,
    ) -> Iterator[Element]:
        """Write a paragraph's content; `base` are run properties to start from, `mark` covers all of it."""
        for inline in content:
            if isinstance(inline, Reference):
                for part in inline.stretches or (Stretch(inline.text, inline.target),):
                    yield from self._stretch(part, base, mark or Mark.REFERENCE)
            elif isinstance(inline, Hole):
                marked = mark or _MARKS.get(inline.kind, Mark.FILLED)
                yield _run(self._properties(base, marked), self.sentinels.of(inline.key))
            elif isinstance(inline, Text):
                yield from self._runs(inline.text, base, mark or inline.mark)

    def plain(self, content: tuple[Inline, ...]) -> Iterator[Element]:
        """Write words and values without their marks, as a table of contents repeats them."""
        for inline in content:
            if isinstance(inline, Hole):
                yield from self.value(inline.key)
            else:
                yield from self._runs(inline.text, None, None)

    def value(self, key: str) -> Iterator[Element]:
        """Write the place of a value."""
        yield _run(self._properties(None, None), self.sentinels.of(key))

    def _stretch(self, part: Stretch, base: Element | None, mark: Mark) -> Iterator[Element]:
        r"""Write words of a reference: as a link (17.16.22), as plain words, a number as a field (17.16.5.51).

        The field caches the computed number; `\n` is the number of that paragraph's level alone, `\h` links to it.
        """
        runs = self._runs(part.text, base, mark)
        if part.number:
            properties = self._properties(base, mark)
            instruction = instruction_element(f" REF {bookmark_name(part.target)} \\n \\h ")
            yield make("r", deepcopy(properties), make("fldChar", fldCharType="begin"))
            yield make("r", deepcopy(properties), instruction)
            yield make("r", deepcopy(properties), make("fldChar", fldCharType="separate"))
            yield from runs
            yield make("r", deepcopy(properties), make("fldChar", fldCharType="end"))
        elif part.target:
            yield make("hyperlink", *runs, anchor=bookmark_name(part.target), history="1")
        else:
            yield from runs

    def _runs(self, text: str, base: Element | None, mark: Mark | None) -> Iterator[Element]:
        properties = self._properties(base, mark)
        for place, piece in enumerate(symbol_runs(text)):
            if piece:
                yield _run(symbol_properties(properties, self.symbols) if place % 2 else properties, piece)

    def _properties(self, base: Element | None, mark: Mark | None) -> Element:
        """Return run properties, to be copied."""
        if (base, mark) not in self.made:
            self.made[base, mark] = self._new_properties(base, mark)
        return self.made[base, mark]

    def _new_properties(self, base: Element | None, mark: Mark | None) -> Element:
        """Return run properties: those of the prototype, then the mark's style, then the East Asian hint.

        The hint (17.18.38) makes Word draw “ ” … — and their like with the Chinese font in a Chinese text.
        """
        made = make("rPr") if base is None else deepcopy(base)
        if base is not None and mark is Mark.NOTICE:
            # What a prototype's runs say directly, or bold in both styles (17.7.3), would undo the emphasis.
            drop(made, "rFonts", "u", "em")
            for toggle in self.notice:
                put(made, deepcopy(toggle))
        if mark is not None:
            put(made, make("rStyle", val=self.styles[mark.value]))
        if self.language.lower().startswith(_EAST_ASIAN):
            fonts = made.find(w("rFonts"))
            if fonts is None:
                fonts = make("rFonts")
                put(made, fonts)
            fonts.set(w("hint"), "eastAsia")
        return made


def bookmark_name(anchor: str) -> str:
    """Return the bookmark of an anchor: hidden in Word for its underscore, short, and the same forever."""
    return "_Ref" + hashlib.sha256(anchor.encode()).hexdigest()[:16]


def _run(properties: Element, text: str) -> Element:
    made = make("r")
    if len(properties):
        made.append(deepcopy(properties))
    for place, line in enumerate(text.split("\n")):
        if place:
            made.append(make("br"))
        if line:
            made.append(text_element(line))
    return made
