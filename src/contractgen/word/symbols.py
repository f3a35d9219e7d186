"""Symbol fonts: the characters that Word draws with Symbol, Wingdings and Webdings, as Unicode has them."""

from __future__ import annotations

import re

_PRIVATE = 0xF000  # where Word keeps the codes of symbol fonts
_CODES = 0x100


def in_unicode(text: str, font: str) -> str:
    """Return a text of a symbol font as it looks; a text of any other font is returned as it is.

    A sign that is not known here becomes a bullet.
    """
    table = _FONTS.get(font.lower())
    if table is None:
        return text if text.isascii() else _PRIVATE_SIGN.sub(_OTHER, text)
    return "".join(_sign(sign, table) for sign in text)


def symbol_in_unicode(code: str, font: str) -> str | None:
    """Return the sign that `w:sym` (17.3.3.30) names by its code and font; None for one that is not known."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return None
    table = _FONTS.get(font.lower())
    number = ord(sign)
    if table is not None and (number < _CODES or _PRIVATE <= number < _PRIVATE + _CODES):
        return table.get(number % _PRIVATE)
    return sign if sign.isprintable() and not sign.isspace() and table is None else None


def bullet_in_unicode(text: str, font: str) -> str:
    """Return a bullet in a symbol font as the signs that it shows; empty for one not known, and in any other font."""
    signs = [symbol_in_unicode(f"{ord(sign):X}", font) for sign in text] if font.lower() in _FONTS else []
    return "".join(sign for sign in signs if sign) if all(signs) else ""


def _sign(sign: str, table: dict[int, str]) -> str:
    code = ord(sign)
    if _PRIVATE <= code < _PRIVATE + _CODES:
        code -= _PRIVATE
    elif code >= _CODES or sign.isspace():
        return sign
    return table.get(code, _OTHER)


_OTHER = "•"
# A private sign of a font that is not known becomes a bullet: that is what such signs are used for.
_PRIVATE_SIGN = re.compile("[\uf000-\uf0ff]")
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL = {
    **{0x41 + place: sign for place, sign in enumerate(_GREEK)},
    **{0x61 + place: sign for place, sign in enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")},
    **{code: chr(code) for code in (*range(0x21, 0x40), 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
    0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBE: "—", 0xA8: "♦",
    0xAE: "→", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xA0: "€", 0x2D: "−", 0xBC: "…",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆",
    0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪",
    0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑", 0x21: "✏", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x46: "☞", 0xE1: "↑", 0xE2: "↓",
    **{0x80 + number: sign for number, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x8B + number: sign for number, sign in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "⮽", 0xA3: "□", 0x2A: "□", 0x30: "□",
    0x95: "•", 0x96: "●", 0x97: "●", 0x98: "●", 0x99: "○", 0x9A: "○", 0x9F: "■", 0xA0: "■", 0xA1: "■", 0xA2: "□",
    **{0x69 + number: sign for number, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x74 + number: sign for number, sign in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: "□", 0x67: "■", 0x72: "☒", 0x34: "▶", 0x3D: "■"}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": _WEBDINGS,
}
