"""The label that would be right at a place of a list, written as its siblings are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from contractgen.model.structure import Label
from contractgen.recover.labels import write_label


class Spelling:
    """How the labels of one list are written: most of them alike."""

    def __init__(self, siblings: Sequence[Label]) -> None:
        """Take the labels of a list, in order."""
        self._siblings = siblings
        forms = [(one.form, one.system) for one in siblings]
        usual = Counter(forms).most_common(1)[0][0]
        self._usual = [at for at, form in enumerate(forms) if form == usual]

    def written(self, at: int, path: tuple[int, ...]) -> str:
        """Return the label with a path, like the nearest of the siblings that is written as most of them are.

        `at` is the place in the list, -1 for the last one; its own label is asked only where there is no other.
        """
        like = self._siblings[self._nearest(at)]
        written = write_label(like, path[-1])
        return _with_outer(written, like, path) if like.numbers[:-1] != path[:-1] else written

    def _nearest(self, at: int) -> int:
        """Return the last of the usual ones before a place, or else the first after it, or else the place itself."""
        before = bisect_left(self._usual, at if at >= 0 else len(self._siblings) - 1)
        if before:
            return self._usual[before - 1]
        after = bisect_right(self._usual, at)
        return self._usual[after] if after < len(self._usual) else at


def _with_outer(written: str, like: Label, path: tuple[int, ...]) -> str:
    """Return a written label with other outer numbers, where they are figures."""
    outer = iter(path[:-1])
    if len(like.numbers) != len(path):
        return written
    return re.sub("[0-9]+", lambda _: str(next(outer)), written, count=len(path) - 1)
