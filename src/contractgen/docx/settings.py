"""The settings part: what a look may settle, and what every agreement is opened with (ECMA-376 Part 1, 17.15)."""

from __future__ import annotations

from contractgen.docx.ooxml import local, make
from contractgen.word.xml import Element

_KEPT = frozenset(
    {
        "mirrorMargins", "defaultTabStop", "autoHyphenation", "evenAndOddHeaders", "characterSpacingControl",
        "noLineBreaksAfter", "noLineBreaksBefore", "themeFontLang", "clrSchemeMapping", "decimalSymbol",
        "listSeparator",
    },
)  # fmt: skip
_AFTER_COMPAT = frozenset({"themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator"})
_OFFICE = "http://schemas.microsoft.com/office/word"
_MODERN = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}


def settings(look: Element | None) -> Element:
    """Return the settings of an agreement: the look's own ones about pages and typesetting, and our compatibility.

    Not kept are revision ids, tracking, protection, links to other files, and fields to be updated on opening.
    `ulTrailSpace` draws the rule of a blank at the end of a line; `doNotExpandShiftReturn` keeps a justified line
    before a line break from being spread out.
    """
    kept = [element for element in (look if look is not None else ()) if local(element) in _KEPT]
    compatibility = make(
        "compat",
        make("ulTrailSpace"),
        make("doNotExpandShiftReturn"),
        *(make("compatSetting", name=name, uri=_OFFICE, val=value) for name, value in _MODERN.items()),
    )
    before = [element for element in kept if local(element) not in _AFTER_COMPAT]
    after = [element for element in kept if local(element) in _AFTER_COMPAT]
    return make("settings", *before, compatibility, *after)
