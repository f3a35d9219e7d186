"""Theme fonts (20.1.4.1.18): which fonts `majorEastAsia`, `minorHAnsi` and the like stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from contractgen.word.xml import DRAWING, Element

_A = f"{{{DRAWING}}}"
_SLOTS = {
    "majorAscii": ("majorFont", "latin"),
    "majorHAnsi": ("majorFont", "latin"),
    "majorEastAsia": ("majorFont", "ea"),
    "majorBidi": ("majorFont", "cs"),
    "minorAscii": ("minorFont", "latin"),
    "minorHAnsi": ("minorFont", "latin"),
    "minorEastAsia": ("minorFont", "ea"),
    "minorBidi": ("minorFont", "cs"),
}
_TRADITIONAL = ("zh-tw", "zh-hk", "zh-mo", "zh-hant")


@dataclass(frozen=True, slots=True)
class Theme:
    """The fonts of a theme by name (`minorEastAsia`)."""

    fonts: dict[str, str] = field(default_factory=dict)

    def font(self, name: str) -> str:
        """Return a font; `@minorEastAsia` is the theme's, empty where the theme has none, any other is itself."""
        return self.fonts.get(name[1:], "") if name.startswith("@") else name


def read_theme(root: Element | None, east_asian_language: str) -> Theme:
    """Read a theme part; an empty East Asian font is that of the script of `w:themeFontLang` (17.15.1.88)."""
    if root is None:
        return Theme()
    script = _script(east_asian_language)
    fonts = {}
    for name, (collection, slot) in _SLOTS.items():
        element = root.find(f"{_A}themeElements/{_A}fontScheme/{_A}{collection}")
        if element is None:
            continue
        named = element.find(f"{_A}{slot}")
        typeface = "" if named is None else named.get("typeface", "")
        if not typeface and slot == "ea":
            typeface = next(
                (item.get("typeface", "") for item in element.iter(f"{_A}font") if item.get("script") == script), ""
            )
        fonts[name] = typeface
    return Theme(fonts)


def _script(language: str) -> str:
    """Return the script of an East Asian language tag as themes name it."""
    tag = language.lower()
    if tag.startswith("ja"):
        return "Jpan"
    if tag.startswith("ko"):
        return "Hang"
    return "Hant" if tag.startswith(_TRADITIONAL) else "Hans"
