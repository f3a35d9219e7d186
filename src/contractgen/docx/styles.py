"""The styles part: what a look must define, what its styles may not do, and the language they set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contractgen.docx.ooxml import drop, make, put, twips, val
from contractgen.docx.symbols import symbols_of
from contractgen.findings import Finding, Location, finding
from contractgen.model.assembly import Mark, Role
from contractgen.word.xml import Element, child, w

TABLE_TEXT, TABLE_HEAD, SIGNATURE_LINE = "Table Text", "Table Head", "Signature Line"
SYMBOL = "Symbol"
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "paragraph": (*(role.value for role in Role), TABLE_TEXT, TABLE_HEAD, SIGNATURE_LINE),
    "character": (*(mark.value for mark in Mark if mark is not Mark.MISSING), SYMBOL),
}
Indent = Mapping[str, str]
Spacing = Mapping[str, int]
_EDGES = ("before", "after")
_SPECIAL = frozenset({"firstLine", "firstLineChars", "hanging", "hangingChars"})
_EAST_ASIAN = ("zh", "ja", "ko")
_OFF = {"0", "false", "off"}
_UNFIT = {"pPr": ("numPr", "framePr", "pageBreakBefore"), "rPr": ("vanish", "specVanish", "webHidden")}


def style_ids(styles: Element) -> dict[str, str]:
    """Return the ids of the styles that a look must define, by name."""
    found = {(kind, name): style for kind, name, style in _required(styles) if style is not None}
    return {name: style.get(w("styleId"), "") for (_, name), style in found.items()}


def style_named(styles: Element, kind: str, name: str) -> Element | None:
    """Return a style by its type (`paragraph`, `character`) and its name."""
    for style in styles.iter(w("style")):
        if style.get(w("type")) == kind and val(style, "name") == name:
            return style
    return None


def toggles(style: Element | None) -> tuple[Element, ...]:
    """Return the properties of a style that a second style turns off again (17.7.3): bold and italic."""
    properties = None if style is None else child(style, "rPr")
    found = (child(properties, name) for name in ("b", "bCs", "i", "iCs"))
    return tuple(element for element in found if element is not None)


def style_defects(styles: Element, file: str) -> Iterator[Finding]:
    """Find the required styles that are missing, those that number, hide or move text, and symbols without a font."""
    for kind, name, style in _required(styles):
        if style is None:
            yield finding("DOCX-653", Location(file), style=name, kind=kind)
            continue
        for property_ in _unfit(styles, style):
            yield finding("DOCX-654", Location(file), style=name, property=property_)
        if name == SYMBOL and not symbols_of(style).fonts:
            yield finding("DOCX-661", Location(file), style=name)


def clean(styles: Element) -> None:
    """Take out what belongs to the numbering part that we write, and languages other than the document's own."""
    for properties in list(styles.iter(w("pPr"))):
        drop(properties, "numPr")
    for properties in list(styles.iter(w("rPr"))):
        drop(properties, "lang")


def indents(styles: Element) -> dict[str, Indent]:
    """Return the indent of every required paragraph style (17.3.1.12 `w:ind`), its own and inherited, by name."""
    return {
        name: _indent(styles, style)
        for kind, name, style in _required(styles)
        if kind == "paragraph" and style is not None
    }


def spacings(styles: Element) -> dict[str, Spacing]:
    """Return the space before and after every required paragraph style in twips (17.3.1.33), by name."""
    found: dict[str, Spacing] = {}
    for kind, name, style in _required(styles):
        if kind == "paragraph" and style is not None:
            own = [link.find(f"{w('pPr')}/{w('spacing')}") for link in _chain(styles, style)]
            edges = [[twips(one, edge) for one in own if one is not None and one.get(w(edge))] for edge in _EDGES]
            found[name] = {edge: values[0] if values else 0 for edge, values in zip(_EDGES, edges, strict=True)}
    return found


def set_language(styles: Element, language: str) -> None:
    """Declare the language of all text (17.3.2.20 `w:lang`) in the document defaults."""
    defaults = _descend(styles, "docDefaults", "rPrDefault", "rPr")
    east_asian = language if language.lower().startswith(_EAST_ASIAN) else "zh-CN"
    put(defaults, make("lang", val=language, eastAsia=east_asian))


def _required(styles: Element) -> Iterator[tuple[str, str, Element | None]]:
    for kind, names in REQUIRED.items():
        for name in names:
            yield kind, name, style_named(styles, kind, name)


def _unfit(styles: Element, style: Element) -> Iterator[str]:
    """Yield the properties of a style, its own and inherited, that its text may not have."""
    for link in _chain(styles, style):
        for holder, names in _UNFIT.items():
            properties = child(link, holder)
            for name in names:
                own = None if properties is None else child(properties, name)
                if own is not None and not _is_off(own):
                    yield name


def _is_off(element: Element) -> bool:
    """Say whether a property is there only to say that it is not: list 0 (17.9.18), or a toggle turned off."""
    return val(element, "numId") == "0" or element.get(w("val")) in _OFF


def _indent(styles: Element, style: Element) -> Indent:
    """Gather an indent from a style and those it is based on: the nearest value of every edge counts."""
    found: dict[str, str] = {}
    for link in _chain(styles, style):
        own = link.find(f"{w('pPr')}/{w('ind')}")
        given = {} if own is None else {str(name).rsplit("}", 1)[-1]: str(value) for name, value in own.items()}
        if found.keys() & _SPECIAL:
            given = {name: value for name, value in given.items() if name not in _SPECIAL}
        found = {**given, **found}
    found.setdefault("left", "0")
    return found if found.keys() & _SPECIAL else {**found, "firstLine": "0"}


def _chain(styles: Element, style: Element) -> Iterator[Element]:
    """Yield a style and those it is based on (17.7.4.3), the nearest first."""
    by_id = {other.get(w("styleId"), ""): other for other in styles.iter(w("style"))}
    seen: set[str] = set()
    current: Element | None = style
    while current is not None and current.get(w("styleId"), "") not in seen:
        yield current
        seen.add(current.get(w("styleId"), ""))
        current = by_id.get(val(current, "basedOn"))


def _descend(element: Element, *names: str) -> Element:
    """Return the descendant by the given names, making what is missing at the front."""
    for name in names:
        found = child(element, name)
        if found is None:
            found = make(name)
            element.insert(0, found)
        element = found
    return element
