"""Damaged files: whatever is done to a DOCX, reading it ends in a document or in findings, never in a traceback."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
import soak
from lxml import etree
from word_cases import NAMESPACES, abstract, archive, docx, lvl, num, numbered, p, r, sect, style, unpacked

from contractgen.findings import hint_of, message_of
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

MUTANTS = soak.size(400, 20_000)
SLICES = 4
ODD_VALUES = (
    "",
    "-1",
    "0",
    "1",
    "999999999999",
    "x",
    "true",
    "1e9",
    "½",
    "12pt",
    "%9%9",
    "\u202e",
    "../x",
    "nil",
    "restart",
)


def field(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def specimen() -> bytes:
    """A document that uses nearly everything that is read."""
    borders = "".join(f'<w:{name} w:val="single" w:sz="4"/>' for name in ("top", "left", "bottom", "right", "insideH"))
    merged = '<w:vMerge w:val="restart"/><w:tcW w:w="2000" w:type="dxa"/><w:shd w:val="clear" w:fill="EEEEEE"/>'
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblW w:w="5000" w:type="pct"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        '<w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
        f"<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr><w:tc><w:tcPr>{merged}</w:tcPr>{p('序号')}</w:tc>"
        f"<w:tc><w:tcPr/>{numbered('金额', 1, 1)}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc><w:tc><w:tcPr/>{p('298.80')}</w:tc></w:tr></w:tbl>"
    )
    body = (
        p("采购合同", '<w:pStyle w:val="H"/><w:jc w:val="center"/>')
        + numbered("甲方权利", 1)
        + numbered("付款", 1, 1, '<w:ind w:firstLineChars="200"/>')
        + p(r("按") + f'<w:hyperlink w:anchor="_Ref1">{r("第一条", "<w:b/>")}</w:hyperlink>' + r("办理“甲”"))
        + p('<w:bookmarkStart w:id="1" w:name="_Ref1"/>' + r("x") + "<w:r><w:tab/><w:br/></w:r>" + field("PAGE"))
        + p("", sect('<w:headerReference w:type="default" r:id="h"/>'))
        + table
        + "<w:sdt><w:sdtPr/><w:sdtContent>"
        + p("乙方", '<w:numPr><w:numId w:val="2"/></w:numPr>')
        + "</w:sdtContent></w:sdt>"
    )
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsia="宋体" w:hint="eastAsia"/>'
        "<w:sz w:val='21'/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("N", default=True)
        + style("H", '<w:pPr><w:keepNext/><w:spacing w:line="360" w:beforeLines="50"/></w:pPr>', base="N")
        + style("T", '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>', kind="table")
    )
    levels = (lvl(0, "chineseCounting", "%1、"), lvl(1, "chineseCounting", "（%2）"))
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme '
        'name="x"><a:minorFont><a:latin typeface="L"/><a:ea typeface=""/></a:minorFont></a:fontScheme>'
        "</a:themeElements></a:theme>"
    )
    return docx(
        body,
        styles=styles,
        numbering=abstract(0, *levels) + num(1, 0) + num(2, 0, override),
        settings='<w:evenAndOddHeaders/><w:defaultTabStop w:val="420"/>',
        theme=theme,
        parts={"header1.xml": f"<w:hdr {NAMESPACES}>{p('页眉')}</w:hdr>", "customXml/item1.xml": '<a xmlns="urn:a"/>'},
        relations=[("h", "header", "header1.xml"), ("x", "customXml", "../customXml/item1.xml")],
    )


SPECIMEN = specimen()
PARTS = unpacked(SPECIMEN)


def flip_bytes(chosen: random.Random) -> bytes:
    data = bytearray(SPECIMEN)
    for _ in range(chosen.randrange(1, 6)):
        data[chosen.randrange(len(data))] = chosen.randrange(256)
    return bytes(data)


def cut(chosen: random.Random) -> bytes:
    start = chosen.choice((0, 0, chosen.randrange(len(SPECIMEN))))
    return SPECIMEN[start : chosen.randrange(len(SPECIMEN))]


def drop_part(chosen: random.Random) -> bytes:
    lost = set(chosen.sample(sorted(PARTS), chosen.randrange(1, 4)))
    return archive({name: data for name, data in PARTS.items() if name not in lost})


def swap_parts(chosen: random.Random) -> bytes:
    one, other = chosen.sample(sorted(PARTS), 2)
    return archive({**PARTS, one: PARTS[other], other: PARTS[one]})


def flip_xml(chosen: random.Random) -> bytes:
    name = chosen.choice(sorted(PARTS))
    data = bytearray(PARTS[name])
    for _ in range(chosen.randrange(1, 4)):
        data[chosen.randrange(len(data))] = chosen.choice(b"<>&\"'/= \x00\xffaw0")
    return archive({**PARTS, name: bytes(data)})


def change_tree(chosen: random.Random) -> bytes:
    """Change a few elements of one part, which stays well-formed."""
    name = chosen.choice([f"word/{part}.xml" for part in ("document", "document", "styles", "numbering")])
    root = etree.fromstring(PARTS[name])
    for _ in range(chosen.randrange(1, 5)):
        elements = list(root.iterdescendants())
        if elements:
            change_element(chosen.choice(elements), chosen.choice(elements), chosen)
    return archive({**PARTS, name: etree.tostring(root, encoding="UTF-8", xml_declaration=True)})


def change_element(element: etree._Element, other: etree._Element, chosen: random.Random) -> None:
    """Drop, double, move, rename or revalue one element."""
    parent = element.getparent()
    within = element in (other, *other.iterancestors())
    kind = chosen.choice(
        ("drop", "double", "rename", "revalue") if within else ("drop", "move", "put before", "revalue")
    )
    match kind:
        case "drop" if parent is not None:
            parent.remove(element)
        case "double" if parent is not None:
            parent.append(etree.fromstring(etree.tostring(element)))
        case "move":
            other.append(element)
        case "put before":
            other.addprevious(element)
        case "rename":
            element.tag = chosen.choice(list(element.iter())).tag
        case _ if element.attrib:
            revalue(element, chosen)


def revalue(element: etree._Element, chosen: random.Random) -> None:
    """Take an attribute away, or give it an odd value."""
    key = chosen.choice(list(element.attrib))
    if chosen.random() < 0.3:
        del element.attrib[key]
    else:
        element.set(key, chosen.choice(ODD_VALUES))


KINDS: tuple[Callable[[random.Random], bytes], ...] = (
    flip_bytes, cut, drop_part, swap_parts, flip_xml, change_tree, change_tree, change_tree
)  # fmt: skip


def test_the_specimen_itself_has_nothing_wrong() -> None:
    document, found = read_docx(SPECIMEN)
    assert found == ()
    assert document is not None
    assert len(document.sections) == 2


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("part", range(SLICES))
def test_damage_ends_in_findings(part: int) -> None:
    refused = 0
    for seed in range(part, MUTANTS, SLICES):
        chosen = random.Random(seed)
        data = KINDS[seed // SLICES % len(KINDS)](chosen)
        begun = time.process_time()
        document, found = read_docx(data)
        assert time.process_time() - begun < 20, seed  # not speed: whoever takes this long takes for ever
        assert document is not None or found, seed
        for item in found:
            assert message_of(item, "en"), seed
            assert hint_of(item, "zh"), seed
        if document is not None:
            outline_of(document)
        refused += bool(found)
    assert refused > MUTANTS / SLICES / 2


def test_damage_is_the_same_finding_every_time() -> None:
    for seed in range(40):
        data = change_tree(random.Random(seed))
        assert read_docx(data) == read_docx(data)


def test_depth_is_bounded() -> None:
    for opening, closing in (
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tblPr/><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:smartTag>", "</w:smartTag></w:p>"),
    ):
        for depth in (50, 120, 2000):
            read_docx(docx(opening * depth + p("x") + closing * depth))
    read_docx(docx(p("<w:smartTag>" * 240 + r("x") + "</w:smartTag>" * 240)))
