"""Ways to damage the live references of a finished DOCX, as data: each makes a field that tells another story."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Element = etree._Element


@dataclass(frozen=True, slots=True)
class Field:
    """A field REF in a document: its runs, from the one that begins it to the one that ends it."""

    runs: tuple[Element, ...]

    @property
    def begin(self) -> Element:
        return next(self.runs[0].iter(f"{WORD}fldChar"))

    @property
    def instruction(self) -> Element:
        return next(self.runs[1].iter(f"{WORD}instrText"))

    @property
    def bookmark(self) -> str:
        return (self.instruction.text or "").split()[1]

    @property
    def results(self) -> tuple[Element, ...]:
        return self.runs[3:-1]

    @property
    def text(self) -> Element:
        return next(self.results[0].iter(f"{WORD}t"))


def fields_in(root: Element) -> list[Field]:
    """Return the fields REF of a document as contractgen writes them."""
    found = []
    for instruction in root.iter(f"{WORD}instrText"):
        if (instruction.text or "").split()[:1] == ["REF"]:
            run = parent(instruction)
            runs = [previous(run), run]
            while not any(mark.get(f"{WORD}fldCharType") == "end" for mark in runs[-1].iter(f"{WORD}fldChar")):
                runs.append(following(runs[-1]))
            found.append(Field(tuple(runs)))
    return found


def edited(docx: bytes, edit: Callable[[Element], None], part: str = "word/document.xml") -> bytes:
    """Edit a part of a package, the main one unless told, and pack it again."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[part])
    edit(root)
    parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    return stream.getvalue()


def garble(root: Element) -> None:
    """Let every field cache something that no field computes."""
    for field in fields_in(root):
        for run in field.results[1:]:
            parent(run).remove(run)
        field.text.text = "§"


def parent(element: Element) -> Element:
    found = element.getparent()
    assert found is not None
    return found


def previous(element: Element) -> Element:
    found = element.getprevious()
    assert found is not None
    return found


def following(element: Element) -> Element:
    found = element.getnext()
    assert found is not None
    return found


def _first(root: Element) -> Field:
    return fields_in(root)[0]


def _stale(root: Element) -> None:
    text = _first(root).text
    text.text = f"{text.text}1"


def _lead_elsewhere(root: Element) -> None:
    field = _first(root)
    names = [mark.get(f"{WORD}name") or "" for mark in root.iter(f"{WORD}bookmarkStart")]
    other = next(name for name in names if name != field.bookmark)
    field.instruction.text = (field.instruction.text or "").replace(field.bookmark, other)


def _lose_bookmark(root: Element) -> None:
    name = _first(root).bookmark
    mark = next(mark for mark in root.iter(f"{WORD}bookmarkStart") if mark.get(f"{WORD}name") == name)
    number = mark.get(f"{WORD}id")
    end = next(mark for mark in root.iter(f"{WORD}bookmarkEnd") if mark.get(f"{WORD}id") == number)
    parent(mark).remove(mark)
    parent(end).remove(end)


def _move_bookmark(root: Element) -> None:
    """Let the bookmark stand on another paragraph."""
    name = _first(root).bookmark
    mark = next(mark for mark in root.iter(f"{WORD}bookmarkStart") if mark.get(f"{WORD}name") == name)
    number = mark.get(f"{WORD}id")
    end = next(mark for mark in root.iter(f"{WORD}bookmarkEnd") if mark.get(f"{WORD}id") == number)
    others = [item for item in root.iter(f"{WORD}p") if item.find(f"{WORD}r") is not None and item is not parent(mark)]
    others[0].extend((mark, end))


def _instruct(old: str, new: str) -> Callable[[Element], None]:
    def edit(root: Element) -> None:
        instruction = _first(root).instruction
        assert old in (instruction.text or "")
        instruction.text = (instruction.text or "").replace(old, new)

    return edit


def _say(attribute: str) -> Callable[[Element], None]:
    return lambda root: _first(root).begin.set(f"{WORD}{attribute}", "true")


def _abbreviate(root: Element) -> None:
    field = _first(root)
    simple = etree.Element(f"{WORD}fldSimple", {f"{WORD}instr": field.instruction.text or ""})
    field.runs[0].addprevious(simple)
    _unpack(field)
    simple.extend(field.results)


def _unpack(field: Field) -> None:
    """Leave of a field its result alone."""
    for run in (*field.runs[:3], field.runs[-1]):
        parent(run).remove(run)


def _turn_into_text(root: Element) -> None:
    _unpack(_first(root))


def _turn_into_link(root: Element) -> None:
    field = _first(root)
    link = etree.Element(f"{WORD}hyperlink", {f"{WORD}anchor": field.bookmark, f"{WORD}history": "1"})
    field.runs[0].addprevious(link)
    _unpack(field)
    link.extend(field.results)


def _empty(root: Element) -> None:
    for run in _first(root).results:
        parent(run).remove(run)


def _swallow(root: Element) -> None:
    """Move the words before a number into the field."""
    field = next(item for item in fields_in(root) if previous(item.runs[0]).tag == f"{WORD}hyperlink")
    link = previous(field.runs[0])
    words = list(link)
    for run in reversed(words):
        field.runs[2].addnext(run)
    parent(link).remove(link)


def _nest(root: Element) -> None:
    """Put a page number into the result of a field."""
    field = _first(root)
    made = [copy.deepcopy(run) for run in field.runs[:3]]
    next(made[1].iter(f"{WORD}instrText")).text = " PAGE "
    for run in (copy.deepcopy(field.runs[-1]), *reversed(made)):
        field.results[-1].addnext(run)


# Every damage: what does it, what tells of it in the DOCX, and in a PDF that is drawn from it beside the sound DOCX
# (nothing where such a PDF says the same as before, or cannot be drawn).
LIVE_DAMAGES: dict[str, tuple[Callable[[Element], None], frozenset[str], frozenset[str]]] = {
    "number stale": (_stale, frozenset({"REF-208"}), frozenset()),
    "led to another bookmark": (_lead_elsewhere, frozenset({"REF-208", "OUT-810"}), frozenset()),
    "bookmark lost": (_lose_bookmark, frozenset({"DOCX-636"}), frozenset()),
    "bookmark moved": (_move_bookmark, frozenset({"REF-208"}), frozenset()),
    "number in relative context": (_instruct("\\n", "\\r"), frozenset({"REF-222", "DOCX-690"}), frozenset()),
    "number in full context": (_instruct("\\n", "\\w"), frozenset({"REF-222", "DOCX-690"}), frozenset()),
    "words instead of the number": (_instruct("\\n", ""), frozenset({"DOCX-690"}), frozenset()),
    "place added": (_instruct("\\n", "\\n \\p"), frozenset({"DOCX-623"}), frozenset()),
    "only figures kept": (_instruct("\\n", "\\n \\t"), frozenset({"DOCX-623"}), frozenset()),
    "format switched": (_instruct("\\h", "\\h \\* Upper"), frozenset({"DOCX-623"}), frozenset()),
    "link switched off": (_instruct("\\h", ""), frozenset({"OUT-809", "OUT-811"}), frozenset()),
    "field locked": (_say("fldLock"), frozenset({"DOCX-623"}), frozenset()),
    "field out of date": (_say("dirty"), frozenset({"DOCX-623"}), frozenset()),
    "field abbreviated": (_abbreviate, frozenset({"DOCX-623"}), frozenset()),
    "field turned into text": (_turn_into_text, frozenset({"OUT-809", "OUT-811"}), frozenset({"OUT-809", "OUT-811"})),
    "field turned into a link": (_turn_into_link, frozenset({"REF-222"}), frozenset()),
    "field emptied": (_empty, frozenset({"DOCX-700"}), frozenset()),
    "words swallowed by a field": (_swallow, frozenset({"REF-222", "REF-208"}), frozenset()),
    "field in a field": (_nest, frozenset({"DOCX-623"}), frozenset()),
}
