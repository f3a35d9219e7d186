"""Inspecting a look: all that a look must define, what of it is there, and what is missing or not drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from contractgen.docx.inventory import PROTOTYPES, STYLES, Inventory, inventory
from contractgen.docx.styles import REQUIRED
from contractgen.docx.tags import BODY, BODY_TAG
from contractgen.findings import Bilingual, Finding, Findings, errors_in
from contractgen.model.template import LookLine, Template
from contractgen.pipeline.agreement import named_template
from contractgen.pipeline.drawing import chosen_look, load_drawing
from contractgen.pipeline.fitness import unfit
from contractgen.pipeline.glyphs import at_their_fonts
from contractgen.source.library import load_library


class Group(StrEnum):
    """What an item of an inspection is about."""

    STYLE = "style"
    TAG = "tag"
    PROTOTYPE = "prototype"
    FONT = "font"
    DRAWING = "drawing"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a look must or may have: what it is for, where it stands, and what is wrong with it."""

    group: Group
    name: str
    purpose: Bilingual
    there: bool = True
    part: str = ""
    paragraph: int = 0
    excerpt: str = ""
    findings: Findings = ()

    @property
    def fit(self) -> bool:
        """Whether the thing is there, and nothing is wrong with it."""
        return self.there and not errors_in(self.findings)


@dataclass(frozen=True, slots=True)
class Inspection:
    """A look as inspected: the file, and all items in the order of their groups."""

    template: str
    look: str
    file: str
    items: tuple[Item, ...]

    @property
    def fit(self) -> bool:
        """Whether agreements can be written in this look and drawn."""
        return all(item.fit for item in self.items)


_STYLE_CODES = frozenset({"DOCX-653", "DOCX-654", "DOCX-661"})
_TAG_CODES = frozenset({"DOCX-655", "DOCX-656", "DOCX-657", "DOCX-662"})
_FONT_CODES = frozenset({"PDF-701", "PDF-702", "PDF-703", "PDF-704", "PDF-778"})
_KINDS = {"paragraph": "段落", "character": "字符"}
_ELSEWHERE = Bilingual("anything else", "其他")
_BODY = Bilingual("the place of the agreement, alone in its paragraph", "合同正文的位置，独占一段")
_ASKED = Bilingual("asked for by the look, not declared", "版式所用，尚未声明")
_FACT = Bilingual("a fact that the look prints", "版式印出的资料")


def inspect(root: Path, identifier: str, look: str = "") -> tuple[Inspection | None, Findings]:
    """Inspect a look of a template, its own or the one named; None and findings where there is none to inspect."""
    library, found = load_library(root)
    if library is None or errors_in(found):
        return None, found
    template, more = named_template(library, identifier)
    line, chosen = chosen_look(template, None, look) if template else (None, ())
    found += more + chosen
    if template is None or line is None:
        return None, found
    drawing, more = load_drawing(template, line)
    if drawing is not None:
        more += unfit(drawing, template)
    stock = _stock(template, line)
    items = tuple(_items(template, stock, at_their_fonts(more, template))) if stock else _unopened(more)
    return Inspection(template.id, line.name, str(Path(template.folder) / line.file), items), found


def _stock(template: Template, line: LookLine) -> Inventory | None:
    """Return what there is of a look; None where it cannot be read, which has been told."""
    path = Path(template.folder) / line.file
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return inventory(data, str(path))


def _unopened(found: Findings) -> tuple[Item, ...]:
    return tuple(Item(Group.DRAWING, item.code, _ELSEWHERE, findings=(item,)) for item in found)


def _items(template: Template, stock: Inventory, found: Findings) -> Iterator[Item]:
    """Yield all items; a finding belongs to the item that it names, or is one of its own."""
    yield from _styles(stock, found)
    yield from _tags(stock, found)
    for name, purpose in PROTOTYPES.items():
        own = _about(found, {"DOCX-658"}, prototype=name)
        yield Item(Group.PROTOTYPE, name, purpose, name in stock.prototypes, findings=own)
    yield from _fonts(template, found)
    placed = _STYLE_CODES | _TAG_CODES | _FONT_CODES | {"DOCX-658"}
    for item in found:
        if item.code not in placed and not item.code.startswith("ENV-"):
            part = dict(item.arguments).get("part", item.field)
            yield Item(Group.DRAWING, item.code, _ELSEWHERE, True, part, item.paragraph, item.excerpt, (item,))


def _styles(stock: Inventory, found: Findings) -> Iterator[Item]:
    for kind, names in REQUIRED.items():
        for name in names:
            own = _about(found, _STYLE_CODES, style=name)
            purpose = Bilingual(f"{kind}: {STYLES[name].en}", f"{_KINDS[kind]}：{STYLES[name].zh}")
            yield Item(Group.STYLE, name, purpose, name in stock.styles, findings=own)


def _tags(stock: Inventory, found: Findings) -> Iterator[Item]:
    """Yield the tag of the body, which must be, then those that are there, then what looks like a tag."""
    placed = [tag for tag in stock.tags if tag.key == BODY]
    missing = tuple(item for item in found if item.code == "DOCX-657")
    first = placed[0] if placed else None
    where = (first.part, first.paragraph, first.text) if first else ("", 0, "")
    yield Item(Group.TAG, BODY_TAG, _BODY, bool(placed), *where, missing)
    told: set[Finding] = set(missing)
    for tag in stock.tags:
        if tag.key == BODY:
            continue
        own = tuple(item for item in found if item.code in _TAG_CODES and _stands(item, tag.part, tag.paragraph))
        told |= set(own)
        yield Item(Group.TAG, f"{{{{ {tag.key} }}}}", _FACT, True, tag.part, tag.paragraph, tag.text, own)
    for item in found:
        if item.code in _TAG_CODES and item not in told:
            part = dict(item.arguments).get("part", "")
            yield Item(Group.TAG, item.excerpt, _FACT, True, part, item.paragraph, item.excerpt, (item,))


def _fonts(template: Template, found: Findings) -> Iterator[Item]:
    """Yield the declared fonts, then those that the look asks for and nobody declares."""
    declared = {line.family.casefold() for line in template.fonts}
    for line in template.fonts:
        own = _once(_about(found, _FONT_CODES, family=line.family))
        own += tuple(item for item in found if item.code.startswith("ENV-") and item.where == line.where)
        yield Item(Group.FONT, line.family, Bilingual(line.source, line.source), findings=own)
    asked = {_family(item) for item in found if item.code in _FONT_CODES}
    for family in sorted(name for name in asked if name.casefold() not in declared):
        # A character that no declared font has names no family.
        own = tuple(item for item in found if item.code in _FONT_CODES and _family(item) == family)
        yield Item(Group.FONT, family or "?", _ASKED, there=not (family and errors_in(own)), findings=_once(own))


def _family(item: Finding) -> str:
    return dict(item.arguments).get("family", "")


def _once(found: Findings) -> Findings:
    """Return findings that say different things: a font is missed in every paragraph of its style."""
    return tuple({(item.code, item.arguments): item for item in found}.values())


def _about(found: Findings, codes: frozenset[str] | set[str], **named: str) -> Findings:
    return tuple(item for item in found if item.code in codes and named.items() <= dict(item.arguments).items())


def _stands(item: Finding, part: str, paragraph: int) -> bool:
    return item.paragraph == paragraph and dict(item.arguments).get("part") == part
