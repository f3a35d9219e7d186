"""Pages: the paper of a section, and what lies on it besides its text."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.word.model.borders import ParagraphRule


@dataclass(frozen=True, slots=True)
class PageSetup:
    """A section's page (17.6.13, 17.6.11): size, margins, header and footer distances."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float


@dataclass(frozen=True, slots=True)
class Watermark:
    """Words across a page, behind its text: centred between the margins, stretched to a size in points.

    `turn` are degrees clockwise; `color` is RRGGBB.
    """

    text: str
    font: str
    color: str
    width: float
    height: float
    turn: float


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Page borders (17.6.10): the sides (top, right, bottom, left) of a frame, and the `pages` of a section it is on.

    Their space is that to the edge of the page (`from_page`), or to the text between the margins.
    """

    sides: tuple[ParagraphRule, ParagraphRule, ParagraphRule, ParagraphRule]
    from_page: bool
    pages: str

    def edges(self, page: PageSetup) -> tuple[float, ...]:
        """Return how far within the edges of a page the outer edge of each side stands, in points."""
        if self.from_page:
            return tuple(rule.space for rule in self.sides)
        margins = (abs(page.top), page.right, abs(page.bottom), page.left)
        return tuple(
            margin - rule.space - rule.border.width * {"double": 3, "triple": 5}.get(rule.border.style, 1)
            for margin, rule in zip(margins, self.sides, strict=True)
        )
