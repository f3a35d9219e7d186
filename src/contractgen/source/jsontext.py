"""JSON through the YAML door: what JSON allows and YAML readers refuse, put so that no column moves."""

from __future__ import annotations

import re

# A string that is never closed ends with its line, lest every quote in it be tried for a beginning.
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"?')
_STRING_OR_TAB = re.compile(rf"{_STRING.pattern}|\t")
_PAIR = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def is_json(text: str) -> bool:
    """Say whether a file is written as JSON: its first character opens an object or a list."""
    return text.lstrip()[:1] in {"{", "["}


def as_yaml(text: str) -> str:
    """Return a JSON text with the tabs between its values as spaces and its pairs of surrogates as one escape.

    RFC 8259 clause 7 writes a character beyond U+FFFF as two escapes, which YAML does not know. The two columns
    that one escape saves are made up for by spaces after the closing quote.
    """
    spaced = _STRING_OR_TAB.sub(lambda match: " " if match[0] == "\t" else match[0], text) if "\t" in text else text
    return _STRING.sub(_without_pairs, spaced) if _PAIR.search(spaced) else spaced


def _without_pairs(string: re.Match[str]) -> str:
    joined, count = _PAIR.subn(_one_escape, string[0])
    return joined + " " * (2 * count)


def _one_escape(pair: re.Match[str]) -> str:
    high, low = int(pair[1], 16), int(pair[2], 16)
    return f"\\U{0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00:08X}"
