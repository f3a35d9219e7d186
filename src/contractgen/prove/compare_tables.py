"""Two tables side by side: their rows, their header rows, every cell."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.model.outline import TableLine
from contractgen.prove.alignment import Pair, align
from contractgen.prove.difference import Difference, difference, text_difference


def compare_tables(place: int, label: str, expected: TableLine, actual: TableLine) -> Iterator[Difference]:
    """Yield the differences of a table from the one it must equal; `place` and `label` say where it stands."""
    if expected.header != actual.header:
        numbers = {"expected_number": expected.header, "actual_number": actual.header}
        yield difference("OUT-818", place, label, **numbers)
    for pair in _pairs(expected, actual):
        if pair.expected is None and pair.actual is not None:
            yield difference("OUT-816", place, label, "", "\t".join(actual.rows[pair.actual]), row=pair.actual + 1)
        elif pair.expected is not None and pair.actual is None:
            yield difference("OUT-815", place, label, "\t".join(expected.rows[pair.expected]), row=pair.expected + 1)
        elif pair.expected is not None and pair.actual is not None:
            row, other = expected.rows[pair.expected], actual.rows[pair.actual]
            yield from _compare_rows(place, label, pair.expected, row, other)


def _pairs(expected: TableLine, actual: TableLine) -> tuple[Pair, ...]:
    """Pair the rows of two tables: one by one where they have equally many, else by what they say."""
    if len(expected.rows) == len(actual.rows):
        return tuple(Pair(row, row) for row in range(len(expected.rows)))
    ours, theirs = (["\x1f".join(row) for row in table.rows] for table in (expected, actual))
    return align(ours, theirs)


def _compare_rows(
    place: int, label: str, row: int, expected: tuple[str, ...], actual: tuple[str, ...]
) -> Iterator[Difference]:
    if len(expected) != len(actual):
        numbers = {"row": row + 1, "expected_number": len(expected), "actual_number": len(actual)}
        yield difference("OUT-819", place, label, "\t".join(expected), "\t".join(actual), **numbers)
        return
    for column, (wanted, found) in enumerate(zip(expected, actual, strict=True)):
        if wanted != found:
            yield text_difference("OUT-817", place, label, wanted, found, row=row + 1, column=column + 1)
