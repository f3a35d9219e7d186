"""The characters of a text as a page shows them: what lines and tables do to white space is not part of it."""

from __future__ import annotations

# Zero-width characters that an engine may set to steer line breaks; the gate lets none into a text.
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
# PDFium reads the presentation forms of Latin ligatures as their letters, whether or not the text had them.
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_TABLE = str.maketrans({**dict.fromkeys(_UNSEEN, ""), **_LIGATURES})


def squeezed(text: str) -> str:
    """Return a text without white space and ligatures, in otherwise raw characters: widths are kept."""
    return "".join(text.split()).translate(_TABLE)
