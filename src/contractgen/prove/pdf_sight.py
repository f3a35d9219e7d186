"""Which texts of a page can be seen: drawn at all, on the page, in a colour that shows, under nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.prove.pdf_model import Box

Colour = tuple[int, int, int]

# More areas than this are no agreement's, and could hide anything.
MOST_AREAS = 5_000

_WHITE: Colour = (255, 255, 255)
_LEAST_CONTRAST = 48
_STEPS = 12


@dataclass(slots=True)
class Canvas:
    """A page as it is painted: what was written, and which areas were covered, in painting order."""

    page: Box
    covered: list[tuple[Box, Colour | None]] = field(default_factory=list)
    written: list[tuple[Box, int, int]] = field(default_factory=list)
    reasons: dict[str, int] = field(default_factory=dict)

    def cover(self, box: Box, colour: Colour | None) -> None:
        """Paint an area; a picture is of no one colour."""
        if len(self.covered) < MOST_AREAS:
            self.covered.append((box, colour))
        else:
            self._unseen("f", 1)

    def write(self, box: Box, colour: Colour | None, count: int) -> None:
        """Write `count` characters; a colour of None leaves no mark."""
        if colour is None:
            self._unseen("Tr", count)
        elif not self.page.holds(box.middle):
            self._unseen("MediaBox", count)
        elif _alike(colour, self._background(box)):
            self._unseen("rg", count)
        else:
            self.written.append((box, len(self.covered), count))

    def shown(self, box: Box, before: int) -> float:
        """Return the share of a large area that nothing covers which was painted after the first `before` areas."""
        steps = [(step + 0.5) / _STEPS for step in range(_STEPS)]
        points = [
            (box.left + (box.right - box.left) * across, box.bottom + (box.top - box.bottom) * up)
            for across in steps
            for up in steps
        ]
        free = [point for point in points if not any(area.holds(point) for area, _ in self.covered[before:])]
        return len(free) / len(points)

    def unseen(self) -> dict[str, int]:
        """Return how many characters cannot be seen, once everything is painted.

        The reasons are named as in the file (ISO 32000-1): `Tr` text that is not drawn, `MediaBox` outside the
        page, `rg` in the colour of its ground, `f` filled over.
        """
        for box, before, count in self.written:
            if any(area.holds(box.middle) for area, _ in self.covered[before:]):
                self._unseen("f", count)
        return self.reasons

    def _unseen(self, reason: str, count: int) -> None:
        self.reasons[reason] = self.reasons.get(reason, 0) + count

    def _background(self, box: Box) -> Colour | None:
        return next((colour for area, colour in reversed(self.covered) if area.holds(box.middle)), _WHITE)


def _alike(one: Colour, other: Colour | None) -> bool:
    return other is not None and all(
        abs(first - second) < _LEAST_CONTRAST for first, second in zip(one, other, strict=True)
    )
