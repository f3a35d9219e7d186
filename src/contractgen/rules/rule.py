"""A rule: its code, the function that finds it, and texts that show what it finds and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from contractgen.findings import Finding, Fix, Severity, finding
from contractgen.model.house import House
from contractgen.model.structure import Structure

__all__ = ["House", "Rule", "found"]

_BEFORE, _AFTER = 24, 48  # characters of a passage that an excerpt shows around what is meant


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the checker.

    `check` takes a structure and the house style. `wrong` are texts in which the rule, and no other of severity error
    or warning, finds something exactly once; `right` are near misses, in which it finds nothing. A line of a Word file
    begins with what Word counts before it, or its bullet, in ‹…›: `‹1.› Services`. {REF 3 第五条} is a field that shows
    第五条 and asks for the number of the third line; what begins with {TOC} is an entry of the table of contents, what
    begins with {w:lvlRestart 2.1} has that markup, for which LibreOffice prints 2.1.
    """

    code: str
    check: Callable[[Structure, House], Iterable[Finding]]
    wrong: tuple[str, ...]
    right: tuple[str, ...]


def found(
    structure: Structure,
    code: str,
    passage: int,
    span: tuple[int, int],
    *,
    fix: str | None = None,
    graded: Severity | None = None,
    **arguments: object,
) -> Finding:
    """Make a finding about a stretch of a passage.

    `span` are offsets in the passage's text; an empty span at 0 of a passage that Word numbers means its label. `fix`
    is what should stand there instead.
    """
    here = structure.manuscript.passages[passage]
    start, end = span
    if here.label and span == (0, 0):
        excerpt, caret, old = here.label + " " + here.text[:_AFTER], (0, len(here.label)), here.label
    else:
        first = max(0, start - _BEFORE)
        excerpt, caret, old = here.text[first : end + _AFTER], (start - first, end - first), here.text[start:end]
    # one character for one, so that the caret stays under what it points at
    excerpt = "".join(sign if sign.isprintable() else " " for sign in excerpt)
    named = {name: str(value) for name, value in arguments.items()}
    made = finding(code, here.place(start), paragraph=here.number, label=here.label, excerpt=excerpt, **named)
    return replace(made, caret=caret, fix=None if fix is None else Fix(old, fix), graded=graded)
