"""The label that would be right at a place of a list, written as its siblings are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from contractgen.model.structure import Label
from contractgen.recover.labels import write_label


def written_like(siblings: Sequence[Label], at: int, path: tuple[int, ...]) -> str:
    """Return the label with a path, like the nearest of the siblings that is written as most of them are.

    `at` is the place in the list; its own label is asked only where there is no other.
    """
    usual = Counter((one.form, one.system) for one in siblings).most_common(1)[0][0]
    near = [*reversed(siblings[:at]), *siblings[at + 1 :], siblings[at]]
    like = next((one for one in near if (one.form, one.system) == usual), siblings[at])
    written = write_label(like, path[-1])
    return _with_outer(written, like, path) if like.numbers[:-1] != path[:-1] else written


def _with_outer(written: str, like: Label, path: tuple[int, ...]) -> str:
    """Return a written label with other outer numbers, where they are figures."""
    outer = iter(path[:-1])
    if len(like.numbers) != len(path):
        return written
    return re.sub("[0-9]+", lambda _: str(next(outer)), written, count=len(path) - 1)
