"""Document settings (17.15): what of them changes how the text stands."""

from __future__ import annotations

from dataclasses import dataclass

from contractgen.word.xml import Element, child, integer, is_on, points, value, w

_OLDEST_MODE = 12  # Word 2007, which wrote no mode
# What lays pages out as those of a book or a leaflet (17.15.1.58, 17.15.1.11, 17.15.1.12, 17.15.1.66).
_UNDRAWN = ("mirrorMargins", "bookFoldPrinting", "bookFoldRevPrinting", "printTwoOnOne")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that are read.

    `spacing_adds`: the spaces after and before two paragraphs add up, where otherwise the larger one stands.
    `grid_in_tables`: the lines of tables keep to the page's line grid too (17.15.3.1).
    `squeezes_marks`: neighbouring punctuation marks share their blank halves (17.15.1.18).
    `frames_spare_headers`, `frames_spare_footers`: page borders around the text leave these out (17.15.1.7, 17.15.1.6).
    `mode` is the version of Word whose layout is kept (12 to 15). `undrawn` are settings that change all pages, and
    are not drawn.
    """

    even_and_odd: bool = False
    theme_language: str = ""
    default_tab_stop: float = 36
    spacing_adds: bool = False
    gutter_at_top: bool = False
    grid_in_tables: bool = False
    squeezes_marks: bool = False
    mode: int = _OLDEST_MODE
    undrawn: tuple[str, ...] = ()
    shows_background: bool = False
    frames_spare_headers: bool = False
    frames_spare_footers: bool = False


def read_settings(root: Element | None) -> Settings:
    """Read a settings part; without one everything has its default."""
    if root is None:
        return Settings()
    compat = child(root, "compat")
    tab = points(value(child(root, "defaultTabStop")))
    mode = _OLDEST_MODE
    for item in () if compat is None else compat.iterchildren(w("compatSetting")):
        if value(item, "name") == "compatibilityMode":
            mode = integer(value(item)) or _OLDEST_MODE
    return Settings(
        even_and_odd=is_on(child(root, "evenAndOddHeaders")),
        theme_language=value(child(root, "themeFontLang"), "eastAsia") or "",
        default_tab_stop=36 if tab is None or tab <= 0 else tab,
        spacing_adds=is_on(child(compat, "doNotUseHTMLParagraphAutoSpacing")),
        gutter_at_top=is_on(child(root, "gutterAtTop")),
        squeezes_marks=(value(child(root, "characterSpacingControl")) or "").startswith("compress"),
        grid_in_tables=is_on(child(compat, "adjustLineHeightInTable")),
        mode=mode,
        undrawn=tuple(f"w:{name}" for name in _UNDRAWN if is_on(child(root, name))),
        shows_background=is_on(child(root, "displayBackgroundShape")),
        frames_spare_headers=is_on(child(root, "bordersDoNotSurroundHeader")),
        frames_spare_footers=is_on(child(root, "bordersDoNotSurroundFooter")),
    )
