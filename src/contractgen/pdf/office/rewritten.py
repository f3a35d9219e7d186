"""What LibreOffice misreads in a DOCX, written otherwise in the copy that it is given, so that its pages are right.

Bullets of the fonts Symbol and Wingdings, for which it draws boxes where no such font is there, are written as the
signs that they show. Links whose words have no character style, which it drops, get one that changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from contractgen.word.symbols import bullet_in_unicode
from contractgen.word.xml import VAL, Element, child, w

_STYLE: Final = "contractgenLink"
_LINKING: Final = "HYPERLINK"


def rewrite(root: Element) -> bool:
    """Write a part as LibreOffice must have it; say whether anything was changed."""
    if root.tag == w("styles"):
        return _add_style(root)
    changed = [_show_bullet(level) for level in root.iter(w("lvl"))]
    changed += [_style(run) for run in _linked_runs(root)]
    return any(changed)


def _add_style(styles: Element) -> bool:
    """Add the character style of links without one (17.7.4.17): it has no properties."""
    style = styles.makeelement(w("style"), {w("type"): "character", w("customStyle"): "1", w("styleId"): _STYLE})
    style.append(style.makeelement(w("name"), {VAL: _STYLE}))
    styles.append(style)
    return True


def _show_bullet(level: Element) -> bool:
    """Write the bullet of a list level (17.9.6) as the sign that it shows, in the font of the paragraph's words."""
    kind, text, look = (child(level, name) for name in ("numFmt", "lvlText", "rPr"))
    names = child(look, "rFonts") if look is not None else None
    if kind is None or kind.get(VAL) != "bullet" or text is None or look is None or names is None:
        return False
    sign = bullet_in_unicode(text.get(VAL, ""), names.get(w("ascii"), ""))
    if not sign:
        return False
    text.set(VAL, sign)
    look.remove(names)
    return True


def _linked_runs(root: Element) -> Iterator[Element]:
    """Yield the runs that links and fields HYPERLINK show (17.16.22, 17.16.18)."""
    for link in root.iter(w("hyperlink"), w("fldSimple")):
        if link.tag == w("hyperlink") or _is_linking(link.get(w("instr"), "")):
            yield from link.iter(w("r"))
    fields: list[_Field] = []
    for run in root.iter(w("r")):
        for item in run.iter(w("fldChar"), w("instrText")):
            _follow(fields, item)
        if any(field.is_shown and _is_linking(field.instruction) for field in fields):
            yield run


@dataclass(slots=True)
class _Field:
    """A field that has begun: its instruction so far, and whether its result has."""

    instruction: str = ""
    is_shown: bool = False


def _follow(fields: list[_Field], item: Element) -> None:
    """Follow the fields that are open to the next of their marks."""
    kind = item.get(w("fldCharType"))
    if kind == "begin":
        fields.append(_Field())
    elif not fields:
        return
    elif kind == "separate":
        fields[-1].is_shown = True
    elif kind == "end":
        fields.pop()
    else:
        fields[-1].instruction += item.text or ""


def _is_linking(instruction: str) -> bool:
    return (instruction.split() or [""])[0].upper() == _LINKING


def _style(run: Element) -> bool:
    """Give a run without a character style the one of links; it stands first among the properties (17.3.2.28)."""
    look = child(run, "rPr")
    if look is None:
        look = run.makeelement(w("rPr"))
        run.insert(0, look)
    if child(look, "rStyle") is not None:
        return False
    look.insert(0, look.makeelement(w("rStyle"), {VAL: _STYLE}))
    return True
