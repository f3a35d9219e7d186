"""A difference between what was assembled and what a file says, and the finding that tells of it."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.findings import Finding, Location, finding
from contractgen.prove.masking import excerpt, first_difference

# So many findings of one kind of comparison are told.
MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, side by side.

    `expected` and `actual` are the texts themselves: they may hold private values and are for the eyes of who
    asked for them. `paragraph` is the place of the paragraph or table (from 1), `label` the label of the
    provision in which it stands. `details` are the other names that the finding's sentences mention.
    """

    code: str
    paragraph: int
    label: str
    expected: str = ""
    actual: str = ""
    details: tuple[tuple[str, str], ...] = ()


def difference(
    code: str, paragraph: int, label: str, expected: str = "", actual: str = "", /, **details: object
) -> Difference:
    """Make a difference; `details` are the names that its sentences in the catalogue mention."""
    named = tuple((name, str(value)) for name, value in details.items())
    return Difference(code, paragraph, label, expected, actual, named)


def text_difference(
    code: str, paragraph: int, label: str, expected: str, actual: str, /, **details: object
) -> Difference:
    """Make a difference of two texts; its finding tells where they part and how long they are."""
    place = first_difference(expected, actual) + 1
    lengths = {"position": place, "expected_length": len(expected), "actual_length": len(actual)}
    return difference(code, paragraph, label, expected, actual, **lengths, **details)


def findings_of(differences: tuple[Difference, ...], file: str, form: str) -> tuple[Finding, ...]:
    """Return the findings about differences in a file; `form` is what the file is (DOCX, PDF).

    They say where and what kind; of the texts they show the shape alone. The first ones are told: a file that differs
    everywhere is another file.
    """
    return tuple(_finding(item, file, form) for item in differences[:MOST_TOLD])


def _finding(item: Difference, file: str, form: str) -> Finding:
    names: dict[str, object] = dict(item.details)
    return finding(
        item.code,
        Location(file),
        paragraph=item.paragraph,
        label=item.label,
        excerpt=excerpt(item.expected, item.actual) if item.expected or item.actual else "",
        format=form,
        place=item.paragraph,
        provision=item.label or "–",
        **names,  # type: ignore[arg-type]  # details never bear the names of the fields above
    )
