"""What several rules ask of lists: how labels stand in their passages, and which of them are unlike their siblings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Item, Siblings, Structure
from contractgen.rules.rule import found

_Look = TypeVar("_Look", bound=Hashable)
_MARKED = re.compile(r"[^()（）\s]+?([、.．,，:：])")
_TO_FULL = str.maketrans("()", "（）")
_TO_HALF = str.maketrans("（）", "()")
_HALF = str.maketrans("．，：", ".,:")


class Odd(NamedTuple):
    """The items of a list that look unlike the others: the first of them, one of the others, and how many of each."""

    items: tuple[Item, ...]
    usual: Item
    total: int


def items_of(structure: Structure, siblings: Siblings) -> tuple[Item, ...]:
    """Return the items of a list, in order."""
    return tuple(structure.items[item] for item in siblings.items)


def odd_ones(items: Sequence[Item], looks: Sequence[_Look | None], proper: _Look | None = None) -> Odd | None:
    """Return the items whose look is another than that of most.

    Of looks that are as frequent, the `proper` one is usual, else the first.

    Items without a look (None) are left out. None where all look alike, or where an odd one has the first number again
    amid the list, so that it may be another list altogether.
    """
    seen = [(item, look) for item, look in zip(items, looks, strict=True) if look is not None]
    counted = Counter(look for _, look in seen)
    if len(counted) < 2:  # noqa: PLR2004 - two looks differ
        return None
    usual = max(counted, key=lambda look: (counted[look], look == proper))
    odd = tuple(item for item, look in seen if look != usual)
    if any(item.label.number == 1 and item is not seen[0][0] for item, _ in seen):
        return None
    return Odd(odd, next(item for item, look in seen if look == usual), len(seen))


def told(structure: Structure, code: str, odd: Odd, fix: str | None, *, graded: Severity | None = None) -> Finding:
    """Tell odd items once, at the first of them; `fix` is what its label should be."""
    first = odd.items[0]
    return found(
        structure,
        code,
        first.passage,
        span_of(first),
        fix=fix,
        graded=graded,
        shown=first.label.text,
        usual=odd.usual.label.text,
        count=len(odd.items),
        total=odd.total,
    )


def of_width(text: str, width: str) -> str:
    """Return a label with brackets of a width, half or full."""
    return text.translate(_TO_HALF if width == "half" else _TO_FULL)


def span_of(item: Item) -> tuple[int, int]:
    """Return where a label stands in its passage, as `found` takes it."""
    return (item.start, item.start) if item.is_native else (item.start, item.start + len(item.label.text))


def words_of(structure: Structure, item: Item) -> str:
    """Return the words after a label, up to the end of its line."""
    return structure.manuscript.passages[item.passage].text[item.body :].partition("\n")[0]


def gap_of(structure: Structure, item: Item) -> str:
    """Return what stands between a typed label and the words after it."""
    return structure.manuscript.passages[item.passage].text[item.start + len(item.label.text) : item.body]


def delimiter_of(item: Item) -> str | None:
    """Return the mark that ends a label without brackets and level word, in half width; None where there is none."""
    match = _MARKED.fullmatch(item.label.text)
    return match[1].translate(_HALF) if match and not item.label.word else None


def width_of(item: Item) -> str | None:
    """Return the width of the brackets of a label: full, half, or both; None where it has none."""
    full = sum(sign in "（）" for sign in item.label.text)
    half = sum(sign in "()" for sign in item.label.text)
    if not full and not half:
        return None
    return "both" if full and half else "full" if full else "half"


def rarer(lists: Iterable[tuple[Hashable, str, tuple[Item, ...]]]) -> tuple[Odd, str] | None:
    """Return the labels of those lists that look unlike the other lists of their kind, and the usual look.

    Each list comes with its kind, its look and its items. Of several kinds that are mixed, the one with the most
    unusual labels is returned, else the first.
    """
    kinds: dict[Hashable, dict[str, list[Item]]] = {}
    for kind, look, items in lists:
        kinds.setdefault(kind, {}).setdefault(look, []).extend(items)
    mixed = [looks for looks in kinds.values() if len(looks) > 1]
    if not mixed:
        return None
    looks = max(mixed, key=lambda one: min(map(len, one.values())))
    odd, usual = min(looks, key=lambda look: (len(looks[look]), look)), max(looks, key=lambda look: len(looks[look]))
    if odd == usual:
        odd = max(look for look in looks if look != usual)
    total = len(looks[odd]) + len(looks[usual])
    return Odd(tuple(looks[odd]), looks[usual][0], total), usual
