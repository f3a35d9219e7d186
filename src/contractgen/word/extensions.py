"""Extensions of run properties (`w14:` and later): which of them show, and are refused for it."""

from __future__ import annotations

from contractgen.word.notes import Problem
from contractgen.word.xml import Element, shown

_EXTENSIONS = "{http://schemas.microsoft.com/office/word/"
_EXTENDED_EFFECTS = ("glow", "shadow", "reflection", "textOutline", "textFill", "scene3d", "props3d")
# What of these draws figures as a font draws them anyway.
_EXTENDED_FIGURES = {"numForm": ("default", "lining"), "numSpacing": ("default",)}


def extension_problems(item: Element) -> list[Problem]:
    """Judge an element that is none of the known: extensions that do not show are no problem."""
    if not item.tag.startswith(_EXTENSIONS):
        return [Problem.of("DOCX-628", construct=shown(item.tag))]
    name = item.tag.rpartition("}")[2]
    if name in _EXTENDED_FIGURES:
        kind = next((text for key, text in item.items() if str(key).endswith("}val")), "default")
        shows = kind not in _EXTENDED_FIGURES[name]
    elif name == "stylisticSets":
        shows = len(item) > 0
    else:
        invisible = name == "textOutline" and any(part.tag.endswith("}noFill") for part in item)
        shows = name in _EXTENDED_EFFECTS and not invisible
    return [Problem.of("DOCX-629", property=shown(item.tag))] if shows else []
