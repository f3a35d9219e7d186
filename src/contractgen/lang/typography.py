"""Characters: which ones a text may hold, which are Chinese, and how the lines of a block become one line.

What is refused is refused because a reader could not see it, or because it would change what stands beside
it: control and format characters, lone surrogates, private use. A sentinel of the private use area can
therefore never collide with a text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt) covers soft hyphen, zero-width characters,
# joiners, bidi controls, fillers, variation selectors and tags. Added to it: controls, line and paragraph
# separators, surrogates, private use, noncharacters, interlinear annotation, and the two characters that stand
# for something lost (U+FFFC, U+FFFD).
_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_PLANE_ENDS = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
_REFUSED = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\ufffd"
    f"\U000f0000-\U000ffffd\U00100000-\U0010fffd{_PLANE_ENDS}{_IGNORABLE}"
)
_MULTI_LINE = re.compile(f"[{_REFUSED}]")
_SINGLE_LINE = re.compile(f"[\n{_REFUSED}]")

_CJK = re.compile(
    "[\u2e80-\u2fdf\u2ff0-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff9f"
    "\uffe0-\uffe6\U00016fe0-\U00018dff\U0001aff0-\U0001b2ff\U00020000-\U0003ffff]"
)

# Marks take the place of words of the language around them, and these signs serve Chinese and Latin text alike,
# so that a line break beside either is judged by the nearest letter.
_TRANSPARENT = re.compile(r"\$\{[^{}]*\}|[“”‘’…—·]|\s+")


class Refused(NamedTuple):
    """A character that a text may not hold: its code point (`U+202E`) and its place, counted from 1."""

    code_point: str
    position: int


def gate(text: str, multiline: bool = False) -> tuple[Refused, ...]:
    """Return the characters of a text that may not be printed; none means that the text is exact or nothing.

    A line feed is for multi-line texts alone. A text (or a line of it) may not begin with a combining mark,
    which would be drawn on the character before it. Compare and store texts as `normalised` gives them.
    """
    pattern = _MULTI_LINE if multiline else _SINGLE_LINE
    found = {match.start() for match in pattern.finditer(text)}
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    found.update(start for start in starts if unicodedata.category(text[start : start + 1] or "x").startswith("M"))
    return tuple(Refused(f"U+{ord(text[place]):04X}", place + 1) for place in sorted(found))


def normalised(text: str) -> str:
    """Return a text in Unicode's Normalization Form C, the one form in which contractgen keeps texts."""
    return unicodedata.normalize("NFC", text)


def is_cjk(character: str) -> bool:
    """Say whether a character is a Chinese or Japanese one, or a mark or letter of their full width.

    Hangul is not among them: Korean separates its words by spaces. The signs “”‘’…—· are neither.
    """
    return bool(_CJK.match(character))


def join_lines(text: str) -> str:
    """Return the lines of a block as one line, without the spaces around them; empty lines vanish.

    A line break beside a Chinese character is nothing, any other is one space. What stands beside it is the
    nearest letter, digit or mark of punctuation that is not inside `${…}`.
    """
    lines = [stripped for line in text.split("\n") if (stripped := line.strip())]
    if not lines:
        return ""
    bare = [_TRANSPARENT.sub("", line) for line in lines]
    before = _carried([line[-1:] for line in bare])
    after = _carried([line[:1] for line in reversed(bare)])[::-1]
    joined = [lines[0]]
    for index in range(1, len(lines)):
        glued = is_cjk(before[index - 1]) or is_cjk(after[index])
        joined += ["" if glued else " ", lines[index]]
    return "".join(joined)


def _carried(characters: list[str]) -> list[str]:
    """Return the characters, each empty one replaced by the last one before it that is not."""
    carried, last = [], ""
    for character in characters:
        last = character or last
        carried.append(last)
    return carried
