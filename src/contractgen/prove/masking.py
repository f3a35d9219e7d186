"""Texts without what they say: enough to find a place in a document, nothing that is a customer's."""

from __future__ import annotations

import re
import unicodedata

_AROUND = 8
# What labels and references consist of: level words, counting words, short numbers, single letters, brackets.
_LABEL = re.compile(
    "(?:[第本条款项目章节编附件录（）()〔〕、．.:：\\s①-⑳一二三四五六七八九十百千零〇壹贰叁肆伍陆柒捌玖拾佰仟]"
    "|(?<![0-9])[0-9]{1,3}(?![0-9])|(?<![A-Za-z])(?:[A-Za-z]{1,2}|[ivxl]{3,7}|[IVXL]{3,7})(?![A-Za-z])"
    "|Section|Clause|Article|ARTICLE|Schedule|Annex|Exhibit)*"
)
_ELLIPSIS = "…"


def masked(text: str) -> str:
    """Return the shape of a text: every letter and digit as a stand-in for its class, all else as it is.

    Han becomes 字, a Latin capital A, any other letter a, a digit 0; full-width forms stay full-width, so that
    a changed width can be seen.
    """
    return "".join(_stand_in(character) for character in text)


def shown_label(text: str) -> str:
    """Return a label or reference as found in a file if it reads like one, masked if it might be anything else."""
    return text if _LABEL.fullmatch(text) else masked(text)


def first_difference(expected: str, actual: str) -> int:
    """Return the 0-based place of the first character that differs (the shorter length if one continues the other)."""
    for place, (wanted, found) in enumerate(zip(expected, actual, strict=False)):
        if wanted != found:
            return place
    return min(len(expected), len(actual))


def excerpt(expected: str, actual: str) -> str:
    """Return the masked surroundings of the first difference in two texts, side by side; once if masked alike."""
    place = first_difference(expected, actual)
    wanted, found = _window(expected, place), _window(actual, place)
    return f"{wanted} ≠ {found}" if wanted != found else wanted


def _window(text: str, place: int) -> str:
    start, end = max(0, place - _AROUND), place + _AROUND
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if end < len(text) else ""
    return f"“{before}{masked(text[start:end])}{after}”"


def _stand_in(character: str) -> str:
    category = unicodedata.category(character)
    wide = unicodedata.east_asian_width(character) == "F"
    if category.startswith("N"):
        return "０" if wide else "0"
    if category in {"Lu", "Lt"}:
        return "Ａ" if wide else "A"
    if category == "Ll" or (category.startswith("L") and not _is_ideographic(character)):
        return "ａ" if wide else "a"
    return "字" if category.startswith("L") else character


_IDEOGRAPHS = ((0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
_LATER_PLANES = 0x20000


def _is_ideographic(character: str) -> bool:
    code = ord(character)
    return code >= _LATER_PLANES or any(first <= code <= last for first, last in _IDEOGRAPHS)
