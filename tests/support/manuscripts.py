"""Manuscripts made of a text, one passage a line, as the readers of files make them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from contractgen.findings import Location
from contractgen.model.manuscript import Manuscript, MarkupNote, Passage, Pointer, Setting

_COUNTED = re.compile("‹([^›]*)›")
_FIELD = re.compile(r"\{(?P<kind>REF|LINK) (?P<target>[0-9]+) (?P<shown>[^{}]+)\}")
_MARKUP = re.compile(r"\{(?P<name>w:[A-Za-z]+)(?: (?P<other>[^{}]+))?\} ")
_ENTRY = "{TOC} "
_BULLETS = "•-–"


def manuscript(text: str, file: str = "") -> Manuscript:
    """Return the manuscript of a text: every line that says anything is a passage.

    A line of a Word file begins with what Word counts before it, or its bullet, in ‹…›: `‹1.› Services`, `‹•› Fees`.
    {REF 3 第五条} is a field that shows 第五条 and asks for the number of the third line, 0 where that is lost,
    {LINK 3 第五条} a link to that line; a line that begins with {TOC} is an entry of the table of contents, one that
    begins with {w:lvlRestart 2.1} has that markup, for which LibreOffice prints 2.1.
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    markup = _markup([line for _, line in lines])
    lines = [(number, _MARKUP.sub("", line)) for number, line in lines]
    native = any(_COUNTED.match(line) for _, line in lines)
    forms: dict[str, int] = {}
    passages = tuple(
        _passage(line, index, Location(file, number, 1), forms) for index, (number, line) in enumerate(lines, 1)
    )
    return Manuscript(passages, is_native=native, markup=markup)


def _markup(lines: list[str]) -> tuple[MarkupNote, ...]:
    """Return the markup that lines say they have, each kind once."""
    found = [(at, match) for at, line in enumerate(lines) if (match := _MARKUP.match(line))]
    counts = Counter(match["name"] for _, match in found)
    notes = {}
    for at, match in reversed(found):
        label = _COUNTED.match(lines[at], match.end())
        programs = "LibreOffice" if match["other"] else ""
        word = label[1] if label and programs else ""
        notes[match["name"]] = MarkupNote(
            match["name"], at, counts[match["name"]], word, match["other"] or "", programs
        )
    return tuple(notes.values())


def _passage(line: str, number: int, where: Location, forms: dict[str, int]) -> Passage:
    """Return the passage of a line; labels of one form are of one list and level."""
    setting = Setting.CONTENTS if line.startswith(_ENTRY) else Setting.BODY
    line = line.removeprefix(_ENTRY)
    counted = _COUNTED.match(line)
    words, pointers = _fields(line[counted.end() :].strip() if counted else line)
    here = Passage(words, number, ((0, where),), setting=setting, pointers=pointers)
    if not counted or counted[1] in _BULLETS:
        return replace(here, marker=counted[1] if counted else "")
    level = forms.setdefault(re.sub(r"\w+", "#", counted[1]), len(forms))
    return replace(here, label=counted[1], list="1", level=level)


def _fields(line: str) -> tuple[str, tuple[Pointer, ...]]:
    """Return the words of a line as they are shown, and its fields."""
    text, at, pointers = "", 0, list[Pointer]()
    for match in _FIELD.finditer(line):
        text += line[at : match.start()]
        target = int(match["target"]) - 1
        is_number = match["kind"] == "REF"
        end = len(text + match["shown"])
        pointers.append(Pointer(len(text), end, target if target >= 0 else None, is_number=is_number))
        text, at = text + match["shown"], match.end()
    return text + line[at:], tuple(pointers)
