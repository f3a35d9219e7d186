"""The shape of an agreement in Word: everything but the values, compiled once and filled as often as needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from contractgen.docx.archive import Entry, archive, deflated
from contractgen.docx.body import Drawing, body, defects
from contractgen.docx.contents import contents
from contractgen.docx.drafts import draft_look
from contractgen.docx.look import Look
from contractgen.docx.numbering import numbering_part
from contractgen.docx.ooxml import paragraph_text, parse, remove, serialise
from contractgen.docx.package import (
    CONTENT_TYPES,
    content_types_part,
    related,
    relationships_name,
    relationships_part,
)
from contractgen.docx.properties import (
    APPLICATION_PART,
    CORE_PART,
    RECORD_PART,
    RECORD_PROPERTIES,
    application_properties,
    core_properties,
    package_relationships,
    record_part,
    record_properties,
    record_relationships,
)
from contractgen.docx.runs import Writer
from contractgen.docx.segments import Segments, Sentinels, cut, plain_values
from contractgen.docx.styles import set_language, style_named, toggles
from contractgen.docx.tables import prototype_of
from contractgen.docx.tags import BODY, CONTENTS
from contractgen.findings import Finding
from contractgen.model.assembly import Assembly, Mark
from contractgen.word.relationships import Relationship
from contractgen.word.xml import Element, w

TITLE = "contract.title"
_NUMBERING = "word/numbering.xml"
_PACKAGE = (CONTENT_TYPES, relationships_name(""))


@dataclass(frozen=True, slots=True)
class Form:
    """A part with places for values."""

    name: str
    segments: Segments


@dataclass(frozen=True, slots=True)
class Shape:
    """A compiled shape: its parts in package order; `keys` name the values it wants."""

    parts: tuple[Entry | Form, ...]
    keys: frozenset[str]

    def fill(self, values: Mapping[str, str], record: Entry) -> bytes:
        """Return the package with its values and its build record."""
        used = {key: values[key] for key in self.keys}
        plain = plain_values(used)
        filled = (
            part if isinstance(part, Entry) else deflated(part.name, part.segments.fill(used, plain))
            for part in self.parts
        )
        return archive((*filled, record))


def record_entry(record: bytes) -> Entry:
    """Return the part of the build record, ready for the package."""
    return deflated(RECORD_PART, record_part(record))


def compile_shape(assembly: Assembly, look: Look) -> tuple[Shape | None, tuple[Finding, ...]]:
    """Write an assembly into a look, with sentinels for its values, and cut the result at them."""
    if assembly.watermark:
        look = draft_look(look, assembly.watermark)
    numbering, found = numbering_part(assembly, look.indents)
    found += defects(assembly)
    if numbering is None or found:
        return None, found
    sentinels = Sentinels(look.keys)
    styles = parse(look.parts[look.styles_part])
    document = _document(assembly, look, sentinels, styles)
    core = core_properties(sentinels.of(TITLE), assembly.language)
    constants = _constants(assembly, look, numbering, styles)
    roots = {CORE_PART: core, look.main: document}
    roots |= {name: parse(look.parts[name]) for name in look.stories}
    forms = {name: Form(name, cut(root, sentinels.keys, look.symbols)) for name, root in roots.items()}
    order = [*_PACKAGE, CORE_PART, APPLICATION_PART, look.main, *sorted({*constants, *forms})]
    parts = tuple(forms[name] if name in forms else deflated(name, constants[name]) for name in dict.fromkeys(order))
    return Shape(parts, frozenset(slot.key for form in forms.values() for slot in form.segments.slots)), ()


def _document(assembly: Assembly, look: Look, sentinels: Sentinels, styles: Element) -> Element:
    root = parse(look.parts[look.main])
    notice = toggles(style_named(parse(look.parts[look.styles_part]), "character", Mark.NOTICE.value))
    writer = Writer(look.styles, look.symbols, assembly.language, sentinels, notice)
    prototypes = (prototype_of(look.price), prototype_of(look.signatures))
    drawing = Drawing(look, *prototypes, writer)
    _fill(root, sentinels.of(BODY), body(assembly, drawing))
    if look.contents:
        _fill(root, sentinels.of(CONTENTS), contents(assembly, writer, styles, look.contents))
    return root


def _fill(root: Element, sentinel: str, elements: Iterable[Element]) -> None:
    """Put elements in the place of the paragraph that holds a sentinel."""
    place = next(part for part in root.iter(w("p")) if paragraph_text(part).strip() == sentinel)
    for element in elements:
        place.addprevious(element)
    remove(place)


def _constants(assembly: Assembly, look: Look, numbering: bytes, styles: Element) -> dict[str, bytes]:
    """Return the parts that are the same for every agreement of this shape."""
    set_language(styles, assembly.language)
    parts = {name: data for name, data in look.parts.items() if name != look.main and name not in look.stories}
    parts[look.styles_part] = serialise(styles)
    parts[_NUMBERING] = numbering
    parts[APPLICATION_PART] = application_properties()
    parts[RECORD_PROPERTIES] = record_properties()
    relationships = _relationships(look)
    parts |= {relationships_name(source): relationships_part(source, items) for source, items in relationships.items()}
    kinds = {item.target: item.kind for items in relationships.values() for item in items if not item.external}
    return parts | {CONTENT_TYPES: content_types_part(kinds, [*parts, look.main])}


def _relationships(look: Look) -> dict[str, tuple[Relationship, ...]]:
    added = (related("rIdNumbering", "numbering", _NUMBERING), related("rIdRecord", "customXml", RECORD_PART))
    sources = {name: items for name, items in look.relationships.items() if items}
    sources |= {"": package_relationships(look.main), RECORD_PART: record_relationships()}
    return sources | {look.main: (*look.relationships[look.main], *added)}
