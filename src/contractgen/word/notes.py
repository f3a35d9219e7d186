"""Notes: what a reading finds, and the place where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from contractgen.findings import Finding, Location, finding
from contractgen.word.xml import Element, w

_EXCERPT = 24
_LONGEST = 200  # characters of what a file names something


@dataclass(frozen=True, slots=True)
class Problem:
    """A defect without its place: properties that are read once and used often carry these."""

    code: str
    arguments: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def of(code: str, **arguments: object) -> Problem:
        """Make a problem; `arguments` are the named places of its sentences in the catalogue."""
        return Problem(code, tuple((name, str(value)[:_LONGEST]) for name, value in arguments.items()))


@dataclass(slots=True)
class Notes:
    """Gathers findings of one part, each once for every paragraph it stands in.

    `paragraph` is the 1-based number of the paragraph that is being read, 0 outside; `element` is its XML.
    """

    part: str
    paragraph: int = 0
    element: Element | None = None
    _found: dict[Finding, None] = field(default_factory=dict)

    def add(self, code: str, **arguments: object) -> None:
        """Note a defect at the paragraph that is being read."""
        self.report((Problem.of(code, **arguments),))

    def report(self, problems: Iterable[Problem]) -> None:
        """Note defects that were found apart from their place."""
        for problem in problems:
            found = finding(
                problem.code,
                Location(self.part),
                paragraph=self.paragraph,
                excerpt=_excerpt(self.element),
                **dict(problem.arguments),
            )
            self._found.setdefault(found)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, in the order of reading."""
        return tuple(self._found)


def _excerpt(element: Element | None) -> str:
    """Return the first words of a paragraph."""
    if element is None:
        return ""
    text = ""
    for item in element.iter(w("t")):
        text += item.text or ""
        if len(text) > _EXCERPT:
            return text[:_EXCERPT] + "…"
    return text
