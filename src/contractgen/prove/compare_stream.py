"""The first difference between what the pages of a PDF say and what the document says, and what kind it is."""

from __future__ import annotations

from collections.abc import Sequence

from contractgen.prove.difference import Difference, difference, text_difference
from contractgen.prove.masking import first_difference, shown_label
from contractgen.prove.pdf_matching import Matching
from contractgen.prove.stream import Unit

# So many characters of a unit tell where it begins; a unit of fewer than the least is known by its label too.
_TELLING = 24
_LEAST_TELLING = 4
# A wrong label is at most so much longer than the right one.
_SPARE = 8


def first_stream_difference(units: Sequence[Unit], matching: Matching) -> Difference | None:
    """Return the first difference, None when the pages say exactly what the document says.

    Told apart are a wrong label, a unit (paragraph or table row) that is lost, doubled or moved, characters
    that are added or missing at the end, and changed text.
    """
    if matching.equal:
        return None
    position = first_difference(matching.stream, matching.text)
    place = matching.unit_at(min(position, max(0, len(matching.stream) - 1)))
    if position == len(matching.stream):
        return _after_the_end(units, matching)
    unit = units[place]
    start = matching.starts[place]
    rest = matching.text[start:]
    return (
        _label(unit, rest, position - start)
        or _doubled(units, place, rest)
        or _appended(units, place, rest)
        or _lost_or_moved(units, place, rest)
        or _changed(units, place, rest)
    )


def _label(unit: Unit, rest: str, offset: int) -> Difference | None:
    """The text is there, but another label, or none, stands before it."""
    if offset >= len(unit.label) or not unit.text:
        return None
    found = rest.find(unit.text[:_TELLING], 0, len(unit.label) + _SPARE + _TELLING)
    if found < 0:
        return None
    wrong = rest[:found]
    if wrong.endswith(unit.label):
        return None
    names = {"expected_label": unit.label, "actual_label": shown_label(wrong) or "–", "more": 0}
    return difference("OUT-805", unit.paragraph, unit.provision, unit.stream, wrong + unit.text, **names)


def _lost_or_moved(units: Sequence[Unit], place: int, rest: str) -> Difference | None:
    """A later unit stands where this one should: lost if it is nowhere, moved if it comes later or came earlier."""
    unit = units[place]
    for later in range(place + 1, len(units)):
        if _starts_with(rest, units[later]):
            break
    else:
        return None if rest else _told("OUT-801", unit)
    following = units[later]
    after = rest[rest.find(following.text) + len(following.text) :]
    if later > place + 1 and _starts_with(after, unit):
        return _told("OUT-804", following, actual_place=unit.paragraph)
    if unit.stream in rest if len(unit.text) < _TELLING else unit.text in rest:
        return _told("OUT-804", unit, actual_place=following.paragraph)
    return _told("OUT-801", unit)


def _doubled(units: Sequence[Unit], place: int, rest: str) -> Difference | None:
    """An earlier unit stands here once more."""
    for earlier in range(place - 1, -1, -1):
        unit = units[earlier]
        if len(unit.text) > 1 and _starts_with(rest, unit) and _starts_with(rest[len(unit.stream) :], units[place]):
            return _told("OUT-803", unit, actual_place=units[place].paragraph)
    return None


def _appended(units: Sequence[Unit], place: int, rest: str) -> Difference | None:
    """A few characters stand before the unit, which is whole behind them: they were added to the one before."""
    found = rest.find(units[place].stream, 0, len(units[place].stream) + _SPARE)
    if found <= 0 or place == 0:
        return None
    before = units[place - 1]
    if before.row:
        return _row_difference(before, before.text + rest[:found])
    return text_difference("OUT-808", before.paragraph, before.provision, before.text, before.text + rest[:found])


def _changed(units: Sequence[Unit], place: int, rest: str) -> Difference:
    """The unit's own text differs; it ends where the next unit begins."""
    unit = units[place]
    end = len(rest)
    if place + 1 < len(units):
        wanted = units[place + 1].stream[:_TELLING]
        found = rest.find(wanted) if wanted else -1
        end = found if found >= 0 else min(end, len(unit.stream) + _SPARE)
    found_text = rest[:end]
    if unit.row:
        return _row_difference(unit, found_text)
    if unit.label and found_text.startswith(unit.label):
        return text_difference("OUT-808", unit.paragraph, unit.provision, unit.text, found_text[len(unit.label) :])
    return text_difference("OUT-808", unit.paragraph, unit.provision, unit.stream, found_text)


def _row_difference(unit: Unit, found: str) -> Difference:
    return text_difference("OUT-814", unit.paragraph, unit.provision, unit.text, found, row=unit.row)


def _after_the_end(units: Sequence[Unit], matching: Matching) -> Difference:
    added = matching.text[len(matching.stream) :]
    for unit in reversed(units):
        if len(unit.text) > 1 and (added in {unit.stream, unit.text}):
            return _told("OUT-803", unit, actual_place=units[-1].paragraph)
    last = units[-1]
    return difference("OUT-802", last.paragraph, last.provision, "", added)


def _told(code: str, unit: Unit, **details: object) -> Difference:
    """Tell of a unit as a whole: a paragraph by its own code, a row by that of rows."""
    if unit.row:
        code = {"OUT-801": "OUT-815", "OUT-803": "OUT-816", "OUT-804": "OUT-815"}[code]
        return difference(code, unit.paragraph, unit.provision, unit.text, row=unit.row)
    return difference(code, unit.paragraph, unit.provision, unit.stream, **details)


def _starts_with(text: str, unit: Unit) -> bool:
    """Say whether a text begins with a unit, under its own label or, if it is long enough to tell, another one."""
    if text.startswith(unit.stream):
        return True
    if not unit.label or len(unit.text) < _LEAST_TELLING:
        return False
    return text.find(unit.text, 0, len(unit.label) + _SPARE + len(unit.text)) >= 0
