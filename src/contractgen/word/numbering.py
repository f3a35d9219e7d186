"""Numbering definitions (17.9): lists, their abstract lists, levels and overrides, as numbering.xml has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from contractgen.word.notes import Problem
from contractgen.word.paragraph_properties import DEEPEST, ParagraphProperties, read_paragraph_properties
from contractgen.word.run_properties import RunProperties, bad_value, read_run_properties
from contractgen.word.xml import MARKUP, Element, child, integer, is_on, on_off, shown, value, w

_ALTERNATE = f"{{{MARKUP}}}AlternateContent"
_KNOWN = frozenset(
    w(name)
    for name in (
        "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "lvlJc", "pPr", "rPr",
    )
)  # fmt: skip
_NUMBERS = frozenset(w(name) for name in ("start", "lvlRestart"))


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list (17.9.6). `restart` is the 1-based level that restarts it, 0 for never, None for any above.

    `format` is the `w:numFmt` value, `text` the `w:lvlText` pattern, `style` the paragraph style linked to it.
    """

    index: int
    start: int
    format: str
    text: str
    suffix: str
    legal: bool
    restart: int | None
    style: str
    paragraph: ParagraphProperties
    run: RunProperties
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class NumberingList:
    """A list as a paragraph uses it: the abstract list that counts it, its levels and its own starts."""

    num: int
    abstract: str
    levels: Mapping[int, ListLevel]
    starts: Mapping[int, int]

    def level_of_style(self, style: str) -> int | None:
        """Return the level that a paragraph style is linked to (17.9.23)."""
        return next((index for index, level in self.levels.items() if level.style == style), None)


@dataclass(slots=True)
class Numbering:
    """All lists of a document, read when they are first used.

    `style_lists` are the lists that numbering styles name, by the style's id: abstract lists may point there.
    """

    nums: Mapping[int, Element] = field(default_factory=dict)
    abstracts: Mapping[str, Element] = field(default_factory=dict)
    style_lists: Mapping[str, int] = field(default_factory=dict)
    _lists: dict[int, NumberingList | None] = field(default_factory=dict)
    _levels: dict[str, dict[int, ListLevel]] = field(default_factory=dict)

    def list(self, num: int) -> NumberingList | None:
        """Return a list by its numId; None where it, or the abstract list it leads to, is not there."""
        if num not in self._lists:
            self._lists[num] = self._read(num, frozenset())
        return self._lists[num]

    def _read(self, num: int, seen: frozenset[int]) -> NumberingList | None:
        element = self.nums.get(num)
        if element is None or num in seen:
            return None
        name = value(child(element, "abstractNumId")) or ""
        abstract = self.abstracts.get(name)
        if abstract is None:
            return None
        link = value(child(abstract, "numStyleLink"))
        if link is not None:
            linked = self._read(self.style_lists.get(link, -1), seen | {num})
            if linked is None:
                return None
            name, levels, starts = linked.abstract, dict(linked.levels), dict(linked.starts)
        else:
            levels, starts = dict(self._levels_of(name, abstract)), {}
        for override in element.iterchildren(w("lvlOverride")):
            _override(override, levels, starts)
        return NumberingList(num, name, levels, starts)

    def _levels_of(self, name: str, abstract: Element) -> dict[int, ListLevel]:
        """Read the levels of an abstract list, once for all lists that share it."""
        if name not in self._levels:
            read = (_read_level(item) for item in abstract.iterchildren(w("lvl")))
            self._levels[name] = {level.index: level for level in read}
        return self._levels[name]


def read_numbering(root: Element | None, style_lists: Mapping[str, int]) -> Numbering:
    """Read a numbering part; of definitions with one id the first counts."""
    nums: dict[int, Element] = {}
    abstracts: dict[str, Element] = {}
    for item in () if root is None else root:
        if item.tag == w("num"):
            number = integer(value(item, "numId"))
            if number is not None:
                nums.setdefault(number, item)
        elif item.tag == w("abstractNum"):
            abstracts.setdefault(value(item, "abstractNumId") or "", item)
    return Numbering(nums, abstracts, style_lists)


def _override(element: Element, levels: dict[int, ListLevel], starts: dict[int, int]) -> None:
    """Apply a `w:lvlOverride` (17.9.8); Word does not let it change when the level restarts."""
    index = integer(value(element, "ilvl"))
    if index is None or not 0 <= index <= DEEPEST:
        return
    replacement = child(element, "lvl")
    if replacement is not None:
        read = replace(_read_level(replacement), index=index)
        levels[index] = replace(read, restart=levels[index].restart) if index in levels else read
        starts.pop(index, None)
    start = integer(value(child(element, "startOverride")))
    if start is not None:
        starts[index] = start


def _read_level(element: Element) -> ListLevel:
    """Read a `w:lvl`; a format that only newer readers know, a picture and an aligned label are its problems."""
    form = child(element, "numFmt")
    kind = value(form) or "decimal"
    problems = []
    if element.find(_ALTERNATE) is not None:
        kind = _custom(element)
    elif child(element, "lvlPicBulletId") is not None:
        problems.append(Problem.of("DOCX-642", format="w:lvlPicBulletId"))
    if value(child(element, "lvlJc")) not in (None, "left", "start"):
        problems.append(Problem.of("DOCX-630", property="w:lvlJc"))
    for item in element:
        if item.tag == w("legacy"):
            # the distances of Word 6 between the label and the text (17.9.8)
            old = on_off(value(item, "legacy")) is not False
            problems += [Problem.of("DOCX-630", property="w:legacy")] if old else []
        elif item.tag in _NUMBERS and integer(value(item)) is None:
            problems.append(bad_value(item))
        elif item.tag not in _KNOWN and item.tag != _ALTERNATE:
            problems.append(Problem.of("DOCX-628", construct=shown(item.tag)))
    start = integer(value(child(element, "start")))
    return ListLevel(
        integer(value(element, "ilvl")) or 0,
        0 if start is None else start,
        kind,
        value(child(element, "lvlText")) or "",
        value(child(element, "suff")) or "tab",
        is_on(child(element, "isLgl")),
        integer(value(child(element, "lvlRestart"))),
        value(child(element, "pStyle")) or "",
        read_paragraph_properties(child(element, "pPr")),
        read_run_properties(child(element, "rPr")),
        tuple(problems),
    )


def _custom(element: Element) -> str:
    """Return the format that newer readers know: its first number where that is one with zeros before it (`001`)."""
    forms = (value(item, "format") or "" for item in element.iter(w("numFmt")))
    first = next((form.partition(",")[0] for form in forms if form), "")
    return first if first.strip("0") == "1" and first.endswith("1") else "custom"
