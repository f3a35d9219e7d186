"""What Word's counting alone says of a label: that it is the next one of its level, or that it was sent back to begin.

It holds over the whole document, whatever stands between: words, tables, other lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

_DEEPEST = 8


@dataclass(slots=True)
class Counted:
    """What every level of every list of Word has counted so far."""

    _last: dict[tuple[str, int], frozenset[int]] = field(default_factory=dict)
    _sent_back: set[tuple[str, int]] = field(default_factory=set)

    def step(self, level: tuple[str, int], numbers: Iterable[int]) -> tuple[bool, bool]:
        """Take the next label of a level, with all that its number can be.

        Return whether it goes on from the label before it on that level, and whether an outer level of its list has
        come between the two.
        """
        read = frozenset(numbers)
        goes_on = any(number - 1 in self._last.get(level, ()) for number in read)
        is_anew = level in self._sent_back
        self._last[level] = read
        self._sent_back.discard(level)
        self._sent_back.update((level[0], deeper) for deeper in range(level[1] + 1, _DEEPEST + 1))
        return goes_on, is_anew
