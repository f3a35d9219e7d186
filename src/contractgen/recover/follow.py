"""What follows a label: the text after it, and the gap between."""

from __future__ import annotations

LOOK = 32  # how many characters after a label are looked at


class Follow:
    """What follows a label: its text, whether a gap is before it, and which."""

    __slots__ = ("gap", "tab", "text", "wide")

    def __init__(self, text: str, *, gap: bool, tab: bool, wide: bool) -> None:
        """Take what follows without the gap."""
        self.text, self.gap, self.tab, self.wide = text, gap, tab, wide

    @property
    def is_han(self) -> bool:
        """Say whether a Chinese character follows."""
        return "\u3400" <= self.text[:1] <= "\u9fff"

    @property
    def is_lower(self) -> bool:
        """Say whether a small Latin letter follows."""
        return self.text[:1].isascii() and self.text[:1].islower()

    @property
    def is_latin(self) -> bool:
        """Say whether a Latin letter follows."""
        return self.text[:1].isascii() and self.text[:1].isalpha()

    @property
    def is_digit(self) -> bool:
        """Say whether a digit follows."""
        return self.text[:1].isdecimal()


def follow_of(text: str, end: int) -> Follow:
    """Return what follows a label that ends at a place of a text."""
    after = text[end : end + LOOK]
    bare = after.lstrip(" \t\u3000\u00a0*_")
    wide = after[:1] in ("\t", "\u3000") or after[:2] == "  "
    gap = not bare or after[:1] != bare[:1]
    return Follow(bare, gap=gap, tab="\t" in after[: len(after) - len(bare)], wide=wide)
