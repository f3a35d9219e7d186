"""Borders: the lines around cells, paragraphs, runs and pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Border:
    """One edge: its style (`single`, `none` …), width in points and colour (RRGGBB or "")."""

    style: str = "none"
    width: float = 0
    color: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphRule:
    """A border of a paragraph (17.3.1.24): its line, and its distance from the words in points."""

    border: Border
    space: float


@dataclass(frozen=True, slots=True)
class ParagraphRules:
    """The borders of a paragraph by side; `between` stands between neighbours that have the same ones."""

    top: ParagraphRule | None = None
    left: ParagraphRule | None = None
    bottom: ParagraphRule | None = None
    right: ParagraphRule | None = None
    between: ParagraphRule | None = None

    @property
    def by_side(self) -> dict[str, ParagraphRule]:
        """Return those that are drawn by the name of their side."""
        sides = {
            "top": self.top,
            "left": self.left,
            "bottom": self.bottom,
            "right": self.right,
            "between": self.between,
        }
        return {side: rule for side, rule in sides.items() if rule}


NO_RULES = ParagraphRules()
