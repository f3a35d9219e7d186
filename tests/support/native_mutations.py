"""Single mutations of a DOCX whose labels Word counts: what is changed in its XML, and where that has to be told."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from live_damages import WORD, Element, edited, fields_in, parent
from lxml import etree
from mutations import ORDER, REFER, Mutant

from contractgen.model.manuscript import Manuscript
from contractgen.model.structure import Item
from contractgen.pipeline.lint import model_of
from contractgen.recover.recover import recover
from contractgen.source.housestyles import shipped_house
from contractgen.word.manuscript import manuscript_of_docx

_TYPED = ("NUM-116", "NUM-117", "NUM-119", *ORDER)
_NEW = "9001"  # the numId of a list that a mutation adds
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Native:
    """A DOCX with native labels, and what can be changed in it."""

    def __init__(self, data: bytes, scheme: str, model: Manuscript | None = None) -> None:
        self.data, self.scheme, self.file = data, scheme, "a.docx"
        manuscript, _ = manuscript_of_docx(data, "a.docx")
        assert manuscript is not None
        self.model = model_of(model or manuscript, shipped_house("default"))
        self.structure = recover(manuscript)
        self.items = {index: item for index, item in enumerate(self.structure.items) if item.is_native}

    def number(self, item: int) -> int:
        """Return the number of the paragraph of an item."""
        return self.structure.manuscript.passages[self.structure.items[item].passage].number

    def mutants(self, rng: random.Random, most: int) -> Iterator[Mutant]:
        """Yield mutants: of some items each kind that can be, and of some fields."""
        for index in rng.sample(sorted(self.items), min(most, len(self.items))):
            yield from self._of_item(index, self.items[index])
        yield from self._of_fields(rng, most)

    def _made(
        self,
        kind: str,
        edit: Callable[[Element], None],
        places: set[int],
        codes: tuple[str, ...],
        invisible: str = "",
    ) -> Mutant:
        return self._of(kind, edited(self.data, edit), places, codes, invisible)

    def _of(self, kind: str, data: bytes, places: set[int], codes: tuple[str, ...], invisible: str = "") -> Mutant:
        return Mutant(kind, "native", self.scheme, data, self.file, frozenset(places), codes, invisible, self.model)

    def _overridden(self, here: int, start: int) -> bytes:
        """Return the file with a paragraph in a list of its own, of the same kind, whose level starts anew."""
        name = ""

        def own(root: Element) -> None:
            nonlocal name
            name = _list_of(_paragraph(root, here))
            _set_list(_paragraph(root, here), _NEW)

        moved = edited(self.data, own)
        at = next(one.level for one in self.structure.manuscript.passages if one.number == here)

        def override(root: Element) -> None:
            old = next(one for one in root.iter(f"{WORD}num") if one.get(f"{WORD}numId") == name)
            new = copy.deepcopy(old)
            new.set(f"{WORD}numId", _NEW)
            for one in new.findall(f"{WORD}lvlOverride"):
                new.remove(one)
            override = etree.SubElement(new, f"{WORD}lvlOverride")
            override.set(f"{WORD}ilvl", str(at))
            etree.SubElement(override, f"{WORD}startOverride").set(f"{WORD}val", str(start))
            old.addnext(new)

        return edited(moved, override, "word/numbering.xml")

    def _of_item(self, index: int, item: Item) -> Iterator[Mutant]:
        siblings = self.structure.lists[item.list].items
        place, here = siblings.index(index), self.number(index)
        is_last, is_alone = index == siblings[-1], len(siblings) == 1
        near = {here, here + 1, *(self.number(one) for one in siblings[place + 1 : place + 2])}

        def without(root: Element) -> None:
            _set_list(_paragraph(root, here), "0")

        def typed(root: Element) -> None:
            without(root)
            _type(_paragraph(root, here), item.label.text)

        def beside(root: Element) -> None:
            _type(_paragraph(root, here), item.label.text)

        def gone(root: Element) -> None:
            paragraph = _paragraph(root, here)
            parent(paragraph).remove(paragraph)

        yield self._made("native: numPr removed", without, near, ORDER, "counted")
        yield self._made("native: deleted", gone, {*near, here - 1}, (*ORDER, *REFER), "counted")
        yield self._made("native: label typed instead", typed, near, _TYPED, "typed" if is_last else "")
        yield self._made("native: label typed as well", beside, {here}, _TYPED)
        if place > 0 and item.label.number > 1 and self._list_at(here):
            labelled = {self.number(one) for one in self.items}
            hidden = "words" if is_last and here - 1 not in labelled else ""
            yield self._of("native: startOverride, back to 1", self._overridden(here, 1), near, ORDER, hidden)
            later = self._overridden(here, item.label.number + 1)
            yield self._of("native: startOverride, one more", later, near, ORDER)
        if not is_alone and place > 0 and item.label.number > 1:
            name = self._other_list(here)
            if name:
                codes = (*ORDER, "NUM-110", "NUM-112", "NUM-113", "NUM-114", "NUM-121", "NUM-108")
                other = self._made(
                    "native: wrong numId", lambda root: _set_list(_paragraph(root, here), name), near, codes
                )
                hidden = "inner" if is_last else "" if _shows_label(other.data, here) else "counted"
                yield replace(other, invisible=hidden)

    def _list_at(self, here: int) -> str:
        """Return the numId of a paragraph, empty where its style counts it."""
        found: list[str] = []
        edited(self.data, lambda root: found.append(_list_of(_paragraph(root, here))))
        return found[0]

    def _other_list(self, here: int) -> str:
        """Return the numId of another list than the one of a paragraph, empty where there is none."""
        found: list[str] = []

        def look(root: Element) -> None:
            own = _list_of(_paragraph(root, here))
            every = dict.fromkeys(_list_of(one) for one in root.iter(f"{WORD}p"))
            found.extend(name for name in every if name not in {own, "", "0"})

        edited(self.data, look)
        return found[0] if found else ""

    def _of_fields(self, rng: random.Random, most: int) -> Iterator[Mutant]:
        """Yield mutants of reference fields: another cached number, a bookmark that is gone."""
        counts: list[tuple[int, ...]] = []

        def look(root: Element) -> None:
            paragraphs = list(root.iter(f"{WORD}p"))
            numbers = {paragraph: number for number, paragraph in enumerate(paragraphs, 1)}
            counts.extend(
                (place, numbers[_around(field.runs[0])])
                for place, field in enumerate(fields_in(root))
                if field.results and _uses(root, field.bookmark) == 1
            )

        edited(self.data, look)
        for place, number in rng.sample(counts, min(most, len(counts))):

            def stale(root: Element, place: int = place) -> None:
                text = fields_in(root)[place].text
                text.text = (text.text or "") + "9" if (text.text or "")[-1:].isascii() else "九十" + (text.text or "")

            def lost(root: Element, place: int = place) -> None:
                name = fields_in(root)[place].bookmark
                for mark in [one for one in root.iter(f"{WORD}bookmarkStart") if one.get(f"{WORD}name") == name]:
                    parent(mark).remove(mark)

            yield self._made("native: field shows another number", stale, {number}, REFER)
            yield self._made("native: bookmark removed", lost, {number}, REFER)


def _shows_label(data: bytes, here: int) -> bool:
    """Say whether Word prints a label before a paragraph: a list may have no such level."""
    manuscript, _ = manuscript_of_docx(data, "a.docx")
    assert manuscript is not None
    return any(passage.number == here and passage.label for passage in manuscript.passages)


def _paragraph(root: Element, number: int) -> Element:
    for count, paragraph in enumerate(root.iter(f"{WORD}p"), 1):
        if count == number:
            return paragraph
    raise IndexError(number)


def _uses(root: Element, bookmark: str) -> int:
    """Count the fields and links that lead to a bookmark: each of them is another place to mend."""
    fields = sum(field.bookmark == bookmark for field in fields_in(root))
    return fields + sum(link.get(f"{WORD}anchor") == bookmark for link in root.iter(f"{WORD}hyperlink"))


def _around(element: Element) -> Element:
    while element.tag != f"{WORD}p":
        element = parent(element)
    return element


def _list_of(paragraph: Element) -> str:
    found = paragraph.find(f"{WORD}pPr/{WORD}numPr/{WORD}numId")
    return "" if found is None else found.get(f"{WORD}val") or ""


def _set_list(paragraph: Element, name: str) -> None:
    found = paragraph.find(f"{WORD}pPr/{WORD}numPr/{WORD}numId")
    assert found is not None
    found.set(f"{WORD}val", name)


def _type(paragraph: Element, label: str) -> None:
    """Type a label before the words of a paragraph."""
    run = etree.Element(f"{WORD}r")
    text = etree.SubElement(run, f"{WORD}t")
    text.text = label + ("" if label[-1] in "、）" else " ")
    text.set(_SPACE, "preserve")
    properties = paragraph.find(f"{WORD}pPr")
    paragraph.insert(0 if properties is None else 1, copy.copy(run))
