"""Drafts: what a look gets so that nobody takes a draft for the agreement: a watermark, and a style for gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from contractgen.docx.look import Look
from contractgen.docx.ooxml import make, parse, serialise
from contractgen.docx.package import related
from contractgen.docx.styles import style_named
from contractgen.model.assembly import Mark
from contractgen.word.relationships import Relationship
from contractgen.word.watermarks import OFFICE, SHAPE_TYPE, VML, v
from contractgen.word.xml import REFERENCE, Element, child, is_on, w

HEADER = "header"
_COLOR = "#d9d9d9"
_SHADING = "fff2a8"
_HEIGHT = 150  # points
_LATIN_SHARE = 0.62  # of its height, the width of a capital letter
_FONTS = {"zh": "宋体", "en": "Times New Roman"}
_NAMESPACES = {"v": VML, "o": OFFICE}


def draft_look(look: Look, watermark: str) -> Look:
    """Return a look as drafts are written into it.

    Every page gets the watermark: it stands in every header that is in force somewhere, and where a page has none,
    an empty header is made for it. Its hash stays that of the file.
    """
    main, added = _with_headers(look)
    made = {item.target: _empty_header() for item in added}
    headers = {item.target for item in look.relationships[look.main] if item.kind == HEADER and not item.external}
    parts = {**look.parts, **made, look.main: main}
    for place, name in enumerate(sorted({*headers, *made}), 1):
        parts[name] = _marked(parts[name], watermark, place, look)
    parts[look.styles_part], style = _with_style(parts[look.styles_part])
    return replace(
        look,
        parts=parts,
        stories=tuple(sorted({*look.stories, *made})),
        relationships={**look.relationships, look.main: (*look.relationships[look.main], *added)},
        styles={**look.styles, Mark.MISSING.value: style},
    )


def _with_headers(look: Look) -> tuple[bytes, tuple[Relationship, ...]]:
    """Give every kind of page a header where it has none; return the main part and the new relationships."""
    root = parse(look.parts[look.main])
    known: set[str] = set()
    added: list[Relationship] = []
    for section in root.iter(w("sectPr")):
        known |= {item.get(w("type"), "default") for item in section.findall(w("headerReference"))}
        for kind in _kinds(section, even=_even_and_odd(look)):
            if kind in known:
                continue
            known.add(kind)
            item = related(f"rIdDraft{len(added) + 1}", HEADER, f"word/header-draft-{len(added) + 1}.xml")
            reference = make("headerReference", type=kind)
            reference.set(REFERENCE, item.id)
            section.insert(0, reference)
            added.append(item)
    return serialise(root), tuple(added)


def _kinds(section: Element, *, even: bool) -> Iterator[str]:
    """Yield the kinds of pages that a section has (17.10.6, 17.10.1)."""
    yield "default"
    if is_on(child(section, "titlePg")):
        yield "first"
    if even:
        yield "even"


def _even_and_odd(look: Look) -> bool:
    names = (item.target for item in look.relationships[look.main] if item.kind == "settings")
    return any(is_on(child(parse(look.parts[name]), "evenAndOddHeaders")) for name in names)


def _empty_header() -> bytes:
    return serialise(make("hdr", make("p")))


def _marked(part: bytes, watermark: str, place: int, look: Look) -> bytes:
    """Put the watermark into the first paragraph of a header; a header ends with one (17.10.4)."""
    root = parse(part)
    paragraph = next((item for item in root if item.tag == w("p")), None)
    if paragraph is None:
        paragraph = make("p")
        root.append(paragraph)
    properties = child(paragraph, "pPr")
    run = make("r", make("pict", _shape_type(), _shape(watermark, place, look)))
    paragraph.insert(0 if properties is None else 1, run)
    return serialise(root)


def _shape_type() -> Element:
    """Make the shape type of words along a line, as Word writes it (Part 4, 14.1.2.20)."""
    made = etree.Element(v("shapetype"), nsmap=_NAMESPACES)
    made.set("id", SHAPE_TYPE)
    made.set("coordsize", "21600,21600")
    made.set(f"{{{OFFICE}}}spt", "136")
    made.set("adj", "10800")
    made.set("path", "m@7,l@8,m@5,21600l@6,21600e")
    formulas = etree.SubElement(made, v("formulas"))
    for equation in _EQUATIONS:
        etree.SubElement(formulas, v("f"), eqn=equation)
    etree.SubElement(made, v("path"), {"textpathok": "t", f"{{{OFFICE}}}connecttype": "custom"})
    etree.SubElement(made, v("textpath"), on="t", fitshape="t")
    return made


_EQUATIONS = (
    "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1",
    "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
)  # fmt: skip


def _shape(watermark: str, place: int, look: Look) -> Element:
    """Make the watermark: in the middle between the margins, from the lower left to the upper right."""
    wide = not watermark.isascii()
    width = round(_HEIGHT * len(watermark) * (1 if wide else _LATIN_SHARE))
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{_HEIGHT}pt;rotation:315;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    made = etree.Element(v("shape"), nsmap=_NAMESPACES)
    made.set("id", f"DraftWatermark{place}")
    made.set(f"{{{OFFICE}}}spid", f"_x0000_s{2048 + place}")
    made.set("type", f"#{SHAPE_TYPE}")
    made.set("style", style)
    made.set(f"{{{OFFICE}}}allowincell", "f")
    made.set("fillcolor", _COLOR)
    made.set("stroked", "f")
    etree.SubElement(
        made, v("textpath"), style=f'font-family:"{_font(look, wide=wide)}";font-size:1pt', string=watermark
    )
    return made


def _font(look: Look, *, wide: bool) -> str:
    """Return the font that the look's ordinary text has: every face of it that is needed is declared."""
    styles = parse(look.parts[look.styles_part])
    for holder in (style_named(styles, "paragraph", "Contract Body"), styles.find(w("docDefaults"))):
        fonts = None if holder is None else next(holder.iter(w("rFonts")), None)
        name = None if fonts is None else fonts.get(w("eastAsia" if wide else "ascii"))
        if name:
            return name
    return _FONTS["zh" if wide else "en"]


def _with_style(part: bytes) -> tuple[bytes, str]:
    """Add the character style of what is missing, unless the look has one of its own."""
    styles = parse(part)
    present = style_named(styles, "character", Mark.MISSING.value)
    if present is not None:
        return part, present.get(w("styleId"), "")
    taken = {item.get(w("styleId")) for item in styles.findall(w("style"))}
    identifier = next(name for number in range(len(taken) + 1) if (name := f"Missing{number or ''}") not in taken)
    shading = make("shd", val="clear", color="auto", fill=_SHADING)
    made = make("style", make("name", val=Mark.MISSING.value), make("rPr", shading), type="character", customStyle="1")
    made.set(w("styleId"), identifier)
    last = styles.findall(w("style"))[-1]
    last.addnext(made)
    return serialise(styles), identifier
