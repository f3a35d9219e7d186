"""The units that labels are looked for in: the lines of the passages of a manuscript, by the stream they belong to.

A label begins a paragraph, or a line of one (several clauses in one paragraph, separated by line breaks). Paragraphs
that are read one after another are one stream: those of the body, those of each column of a table, those of a text
box, those of the notes. Entries of a table of contents and what stands in the margins are no part of any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.model.structure import Label
from contractgen.recover.counted import Counted
from contractgen.recover.labels import Candidate, candidates, inline_labels, native_labels

_LONGEST_HEADING = 60
_MOST_WORDS = 2000  # at the end of a unit that are searched for labels
_OVERVIEW = 3  # lines that an overview of headings has at least
_LEADERS, _DIGITS = " \t\u3000.．…·_-", "0123456789"
_SURE, _NEAR, _PAIRS = 0.5, 12, 2  # of twins: how sure their labels are, how near they stand, how many there must be
_HAN, _WORD = re.compile("[\u4e00-\u9fff]"), re.compile("[A-Za-z]{2}|[\u4e00-\u9fff]")
_LEAD = re.compile(
    r"[ \t\u3000]{0,8}(?:注|备注|附注|注意|说明|备注说明|Notes?)[ \t]?[:：][ \t\u3000]{0,4}(?=\S)"
)  # 注：1、…
_ENDED = tuple("。；;.！!？?，,、")
_OPENS = tuple("：:—–")
_OPENS_IN_WORDS = re.compile(r"(?:as follows|the following|following|下列|如下|以下)[ \t]*[.。]?$", re.IGNORECASE)
_AGREES = re.compile(
    r"(?:(?:达成|订立|签订|签署|缔结)[^，。；]{0,12}(?:协议|合同|条款|一致)[^，。；]{0,10}|[协约][议定]如下|as follows)"
    r"[ \t]*[：:。.]$"
)

StreamKey = tuple[int, int, int]
BODY: StreamKey = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of a passage: where it begins and ends there, and the ways to read its beginning as a label.

    `native` are the list and level of a label that Word counts; such a label has a single reading, and is one.
    `agrees` says that the articles of an agreement follow; `inside` are the labels amid its words.
    Of what Word counts, `goes_on` says that it is the next one of its level, `is_anew` that an outer level of its list
    has come between.
    """

    passage: int
    start: int
    end: int
    readings: tuple[Candidate, ...]
    native: tuple[str, int] | None = None
    opens: bool = False
    is_heading: bool = False
    agrees: bool = False
    inside: tuple[Label, ...] = ()
    goes_on: bool = False
    is_anew: bool = False


def streams(manuscript: Manuscript, apart: Mapping[int, int]) -> dict[StreamKey, list[Unit]]:
    """Return the units of a manuscript by stream, each in reading order.

    `apart` gives a passage the number of the scope that it stands in; every scope has streams of its own. A passage
    that it lacks is left out.
    """
    found: dict[StreamKey, list[Unit]] = {}
    counted = Counted()
    for index, passage in enumerate(manuscript.passages):
        if passage.setting in {Setting.CONTENTS, Setting.MARGIN} or index not in apart:
            continue
        key = (apart[index], *_column(passage))
        found.setdefault(key, []).extend(_with_count(counted, unit) for unit in _units(index, passage))
    return {
        key: _with_inside(manuscript, _without_overview(manuscript, without_twins(manuscript, units)))
        for key, units in found.items()
    }


def _with_count(counted: Counted, unit: Unit) -> Unit:
    """Give a unit what is known of its label from Word's counting."""
    if unit.native is None:
        return unit
    goes_on, is_anew = counted.step(unit.native, (reading.label.number for reading in unit.readings))
    return replace(unit, goes_on=goes_on, is_anew=is_anew)


def _without_overview(manuscript: Manuscript, units: list[Unit]) -> list[Unit]:
    """Return units in which an overview, lines that all come again later in the same order, has no labels."""
    lines = [_without_page(manuscript.passages[unit.passage].text[unit.start : unit.end].strip()) for unit in units]
    last = {line: index for index, line in enumerate(lines)}
    overview: set[int] = set()
    run: list[int] = []
    for index, line in enumerate((*lines, "")):
        again = last[line] if line else 0
        if (
            again > index
            and units[index].readings
            and not units[index].native
            and (not run or again > last[lines[run[-1]]])
        ):
            run.append(index)
            continue
        if len(run) >= _OVERVIEW and last[lines[run[0]]] > run[-1]:
            overview.update(run)
        run = []
    return (
        [replace(unit, readings=()) if at in overview else unit for at, unit in enumerate(units)] if overview else units
    )


def _without_page(line: str) -> str:
    """Return a line of an overview without its page number, and what leads to it."""
    words = line.rstrip(_DIGITS)
    return words.rstrip(_LEADERS) if words[-1:] and words[-1] in _LEADERS else line


def _with_inside(manuscript: Manuscript, units: list[Unit]) -> list[Unit]:
    """Give units that may be labelled the labels amid their words."""
    return [
        replace(unit, inside=_inside(manuscript.passages[unit.passage].text[unit.start : unit.end], unit.native))
        if unit.readings
        else unit
        for unit in units
    ]


def _inside(words: str, native: tuple[str, int] | None) -> tuple[Label, ...]:
    """Return the labels amid the words of a unit, of very long ones those at the end; behind Word's, the first too."""
    first = candidates(words) if native and words.startswith("(") else ()
    return tuple(one.label for one in (*first, *inline_labels(words[-_MOST_WORDS:])))


def without_twins(manuscript: Manuscript, units: list[Unit]) -> list[Unit]:
    """Return units in which a translation that repeats the label of its original (1.1 产品…, 1.1 Products…) has none.

    One such pair alone may be a mistake; a text in two languages has several.
    """
    twins: set[int] = set()
    last: dict[tuple[str, tuple[int, ...], str], int] = {}
    for index, unit in enumerate(units):
        if not unit.readings or unit.readings[0].strength < _SURE:
            continue
        label = unit.readings[0].label
        before = last.get((label.form, label.numbers, label.system))
        if before is not None and index - before <= _NEAR and _is_twin(manuscript, units[before], unit):
            twins.add(index)
        else:
            last[label.form, label.numbers, label.system] = index
    if len(twins) < _PAIRS:
        return units
    return [replace(unit, readings=(), native=None) if at in twins else unit for at, unit in enumerate(units)]


def _is_twin(manuscript: Manuscript, one: Unit, other: Unit) -> bool:
    """Say whether of two units, which have the same label, one has Chinese words and one has others."""
    words = [manuscript.passages[unit.passage].text[unit.readings[0].body : unit.end] for unit in (one, other)]
    return [bool(_HAN.search(text)) for text in words] in ([True, False], [False, True]) and all(
        _WORD.search(text) for text in words
    )


def _column(passage: Passage) -> tuple[int, int]:
    """Return what tells the streams of one scope apart: (0, 0) is its running text."""
    if passage.cell is not None:
        table, _, column = passage.cell
        return 1 + table, column
    return {Setting.BOX: (-1, 0), Setting.NOTE: (-2, 0)}.get(passage.setting, (0, 0))


def _units(index: int, passage: Passage) -> Iterator[Unit]:
    """Yield the lines of a passage that say anything."""
    text = passage.text
    native = _native(passage)
    if native:
        first = text.find("\n")
        end = len(text) if first < 0 else first
        level = 0 if passage.level is None else passage.level
        yield Unit(index, 0, end, native, (passage.list, level), *_shape(text[:end]))
        start = end + 1
    else:
        start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        lead = _LEAD.match(line)
        if lead and (after := candidates(text, start + lead.end())) and after[0].label.number == 1:
            yield Unit(index, start, start + lead.end(), (), None, opens=True)
            yield Unit(index, start + lead.end(), end, after, None, *_shape(line))
        elif line.strip():
            read = () if _is_led(passage, start, index) else candidates(text, start)
            yield Unit(index, start, end, read, None, *_shape(line))
        start = end + 1


def _is_led(passage: Passage, start: int, index: int) -> bool:
    """Say whether a line begins with a link or field that leads elsewhere: a reference (`第三条：新增`), no label."""
    return any(
        pointer.start <= start < pointer.end and pointer.target not in {None, index} for pointer in passage.pointers
    )


def _native(passage: Passage) -> tuple[Candidate, ...]:
    """Return the readings of a label that Word counts."""
    return tuple(Candidate(label, 0, 0, 1.0) for label in native_labels(passage.label)) if passage.label else ()


def _shape(line: str) -> tuple[bool, bool, bool]:
    """Say whether a line opens a list, whether it looks like a heading, and whether the articles follow it."""
    words = line.rstrip()
    opens = words.endswith(_OPENS) or bool(_OPENS_IN_WORDS.search(words[-20:]))
    is_heading = not opens and 0 < len(words) <= _LONGEST_HEADING and not words.endswith(_ENDED)
    return opens, is_heading, bool(_AGREES.search(words[-_LONGEST_HEADING:]))
