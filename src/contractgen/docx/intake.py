"""What of a look is let in: an allow-list of parts, and of what may stand in its text.

What Word scatters over a file without changing a page (revision ids, proofing marks, thumbnails) is left behind;
what could run, fetch, or say something else tomorrow is refused by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from contractgen.docx.look_findings import in_look
from contractgen.docx.ooxml import drop, local, paragraph_text, parse, remove
from contractgen.findings import Finding, Location, finding
from contractgen.word.package import Package, open_package
from contractgen.word.relationships import Relationship
from contractgen.word.xml import Element, child, w
from contractgen.word.xml import parse as parse_foreign

STORIES = ("header", "footer")
_PARTS = frozenset({*STORIES, "styles", "settings", "fontTable", "theme"})
_KEPT = _PARTS | {"image", "hyperlink"}
_NEEDED = ("styles", "settings")
_PICTURES = (".png", ".jpg", ".jpeg", ".svg")
_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_UNWRAPPED = frozenset({"sdt", "smartTag", "customXml"})
_DROPPED = frozenset(
    {"proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "lastRenderedPageBreak", "noProof"}
)
_REFUSED = frozenset(
    {
        *("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "rPrChange", "pPrChange"),
        *("tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "commentRangeStart"),
        *("commentReference", "footnoteReference", "endnoteReference", "altChunk", "subDoc", "object", "control"),
        *("fldSimple", "numPr", "vanish"),
    }
)


@dataclass(frozen=True, slots=True)
class Admitted:
    """A look's parts that were let in: the main part's name, all of them by name, relationships by source."""

    main: str
    parts: dict[str, bytes]
    relationships: dict[str, tuple[Relationship, ...]]

    def named(self, *kinds: str) -> tuple[str, ...]:
        """Return the parts that the main part calls styles, header …, in name order."""
        return tuple(sorted({item.target for item in self.relationships[self.main] if item.kind in kinds}))

    def parsed(self, name: str) -> Element:
        """Parse one of the parts and leave behind what Word adds by itself."""
        root = parse(self.parts[name])
        _tidy(root)
        return root


def admit(data: bytes, file: str) -> tuple[Admitted | None, tuple[Finding, ...]]:
    """Let a look in, or say what stands in the way."""
    package, found = open_package(data)
    found = tuple(replace(item, where=Location(file)) for item in found)
    if package is None or found:
        return None, found
    admitted = Admitted(package.main, {}, {})
    found = tuple(_admit_part(package.main, package, admitted, Location(file)))
    missing = [kind for kind in _NEEDED if len(admitted.named(kind)) != 1]
    found += tuple(finding("DOCX-650", Location(file), kind=kind) for kind in missing)
    return (None if found else admitted), found


def foreign_markup(root: Element, part: str, file: str) -> Iterator[Finding]:
    """Find what cannot stand in a look: tracked changes, comments, notes, other fields, numbering, hidden text."""
    for number, paragraph in enumerate(root.iter(w("p")), start=1):
        own = list(_own(paragraph))
        named = sorted({local(element) for element in own} & _REFUSED)
        instructions = "".join(element.text or "" for element in own if local(element) == "instrText").split()
        named += [word for word in instructions[:1] if word.upper() not in _FIELDS]
        for name in named:
            yield in_look("DOCX-652", file, part, number, paragraph_text(paragraph), markup=name)


def _admit_part(name: str, package: Package, admitted: Admitted, where: Location) -> Iterator[Finding]:
    admitted.parts[name] = package.parts[name]
    if name.endswith(".xml"):
        _, malformed = parse_foreign(package.parts[name], name)
        if malformed is not None:
            yield replace(malformed, where=where)
    kept = [item for item in package.relationships.get(name, ()) if item.kind in _KEPT]
    admitted.relationships[name] = tuple(kept)
    for item in kept:
        if item.external or item.target in admitted.parts:
            continue
        if item.target not in package.parts or (item.kind == "image" and not item.target.lower().endswith(_PICTURES)):
            yield finding("DOCX-651", where, kind=item.kind, part=item.target)
        else:
            yield from _admit_part(item.target, package, admitted, where)


def _tidy(root: Element) -> None:
    for element in list(root.iter()):
        name = local(element)
        for attribute in [key for key in map(str, element.attrib) if _is_litter(key)]:
            del element.attrib[attribute]
        if name in _DROPPED or (name == "lang" and element.tag == w("lang")):
            remove(element)
        elif name in _UNWRAPPED and element.tag == w(name):
            _unwrap(element)


def _is_litter(attribute: str) -> bool:
    name = attribute.rsplit("}", 1)[-1]
    return name.startswith("rsid") or name in {"paraId", "textId", "dirty"}


def _unwrap(element: Element) -> None:
    content = child(element, "sdtContent") if local(element) == "sdt" else element
    drop(element, "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr")
    for inner in list(content) if content is not None else []:
        element.addprevious(inner)
    remove(element)


def _own(paragraph: Element) -> Iterator[Element]:
    """Yield the elements of a paragraph without those of paragraphs inside it (text boxes)."""
    for element in paragraph:
        if element.tag != w("p"):
            yield element
            yield from _own(element)
