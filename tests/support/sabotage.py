"""Ways to damage a finished agreement, as data: each turns a victim's DOCX or PDF into one that tells another story.

A damage to the DOCX gives three sabotages: the DOCX alone, the PDF that is drawn from the damaged DOCX beside the
sound one, and both together, so that the two tell the same wrong story.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree
from pypdf import PdfReader, PdfWriter
from pypdf.actions import JavaScript
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject, StreamObject

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RECORD = "customXml/item1.xml"
Element = etree._Element


@dataclass(frozen=True, slots=True)
class Victim:
    """A finished agreement to be damaged.

    `draw` draws a DOCX as PDF, or returns None where it refuses to. `other` is the DOCX and PDF of another deal of
    the same template. `party` is the name of a party and `amount` an amount that the agreement prints; both stand
    in one run each.
    """

    docx: bytes
    pdf: bytes
    draw: Callable[[bytes], bytes | None]
    other: tuple[bytes, bytes]
    party: str
    amount: str


@dataclass(frozen=True, slots=True)
class Sabotage:
    """One damaged pair: its name, the files, and one of the codes that a comparison with the document finds."""

    name: str
    docx: bytes
    pdf: bytes
    codes: frozenset[str]


def sabotages(victim: Victim, step: int = 1) -> Iterator[Sabotage]:
    """Yield the victim damaged in every way, or in every `step`-th kind of way."""
    for name, (damage, in_docx, in_pdf) in list(DOCX_DAMAGES.items())[::step]:
        damaged = damage(victim)
        assert damaged != victim.docx, name
        yield Sabotage(f"{name} in the DOCX", damaged, victim.pdf, in_docx)
        redrawn = victim.draw(damaged) if in_pdf else None
        if redrawn is not None:
            yield Sabotage(f"{name} in the PDF", victim.docx, redrawn, in_pdf)
            yield Sabotage(f"{name} in both", damaged, redrawn, in_docx | in_pdf)
    for name, (harm, codes) in list(PDF_DAMAGES.items())[::step]:
        damaged = harm(victim)
        assert damaged != victim.pdf, name
        yield Sabotage(name, victim.docx, damaged, codes)
    yield Sabotage("files of another deal", *victim.other, codes=frozenset({"OUT-808", "OUT-817", "OUT-814"}))
    yield Sabotage("PDF of another deal", victim.docx, victim.other[1], frozenset({"OUT-808", "OUT-814"}))


# ---- The DOCX ----------------------------------------------------------------------------------------------------


def _edited(docx: bytes, name: str, edit: Callable[[Element], None]) -> bytes:
    """Edit one part of a package and pack it again."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {item: package.read(item) for item in package.namelist()}
    root = etree.fromstring(parts[name])
    edit(root)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _packed(parts)


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    return stream.getvalue()


def _body(edit: Callable[[Element], None]) -> Callable[[Victim], bytes]:
    return lambda victim: _edited(victim.docx, "word/document.xml", edit)


def _numbered(root: Element) -> list[Element]:
    """Return the numbered paragraphs that no reference leads to and none leads from."""
    others = (f"{WORD}bookmarkStart", f"{WORD}hyperlink")
    return [
        item
        for item in root.iter(f"{WORD}p")
        if item.find(f"{WORD}pPr/{WORD}numPr") is not None and all(item.find(other) is None for other in others)
    ]


def _siblings(root: Element) -> tuple[Element, Element]:
    """Return two plain numbered paragraphs that follow each other on one level."""
    plain = _numbered(root)
    for one, other in pairwise(plain):
        if one.getnext() is other and _level(one).get(f"{WORD}val") == _level(other).get(f"{WORD}val"):
            return one, other
    raise AssertionError


def _level(paragraph: Element) -> Element:
    level = paragraph.find(f"{WORD}pPr/{WORD}numPr/{WORD}ilvl")
    assert level is not None
    return level


def _text(paragraph: Element) -> Element:
    return next(item for item in paragraph.iter(f"{WORD}t") if item.text and item.text.strip())


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _retype_label(root: Element) -> None:
    paragraph, _ = _siblings(root)
    properties = paragraph.find(f"{WORD}pPr/{WORD}numPr")
    assert properties is not None
    _parent(properties).remove(properties)
    first = _text(paragraph)
    first.text = f"（九）{first.text}"


def _drop(root: Element) -> None:
    paragraph, _ = _siblings(root)
    _parent(paragraph).remove(paragraph)


def _double(root: Element) -> None:
    paragraph, other = _siblings(root)
    _text(other).text = f"{_text(other).text}·"  # so that the two are told apart
    _text(other).text = (_text(other).text or "")[:-1]
    paragraph.addnext(copy.deepcopy(paragraph))


def _move(root: Element) -> None:
    """Move the first plain numbered paragraph to the end of the agreement."""
    paragraph = next(item for item in _numbered(root) if _parent(item).tag == f"{WORD}body")
    last = next(item for item in reversed(_numbered(root)) if _parent(item).tag == f"{WORD}body")
    assert last is not paragraph
    last.addnext(paragraph)


def _replace_text(root: Element, old: str, new: str) -> None:
    found = next(item for item in root.iter(f"{WORD}t") if item.text and old in item.text)
    found.text = (found.text or "").replace(old, new, 1)


def changed_text(victim: Victim, old: str, new: str) -> bytes:
    """Return the victim's DOCX with words of one run changed where they first stand."""
    return _body(lambda root: _replace_text(root, old, new))(victim)


def _change_amount(victim: Victim) -> bytes:
    digit = str((int(victim.amount[-1]) + 1) % 10)
    return changed_text(victim, victim.amount, victim.amount[:-1] + digit)


def _rename_party(victim: Victim) -> bytes:
    return _body(lambda root: _replace_text(root, victim.party, victim.party[1:] + victim.party[0]))(victim)


def _halve_brackets(root: Element) -> None:
    for full, half in (("（", "("), ("：", ":"), ("，", ","), (",", "，"), (".", "．")):
        found = [item for item in root.iter(f"{WORD}t") if item.text and full in item.text]
        if found:
            found[0].text = (found[0].text or "").replace(full, half, 1)
            return


def _links(root: Element) -> list[Element]:
    return list(root.iter(f"{WORD}hyperlink"))


def _retarget(root: Element) -> None:
    link = _links(root)[0]
    names = [item.get(f"{WORD}name") for item in root.iter(f"{WORD}bookmarkStart")]
    link.set(f"{WORD}anchor", next(name for name in names if name and name != link.get(f"{WORD}anchor")))


def _change_reference(root: Element) -> None:
    text = next(_links(root)[0].iter(f"{WORD}t"))
    numbers = {"一": "二", "二": "三", "三": "四", "1": "2", "2": "3"}
    number = next(character for character in text.text or "" if character in numbers)
    text.text = (text.text or "").replace(number, numbers[number], 1)


def _unlink(root: Element) -> None:
    link = _links(root)[0]
    for run in list(link):
        link.addprevious(run)
    _parent(link).remove(link)


def _lose_emphasis(root: Element) -> None:
    for style in list(root.iter(f"{WORD}rStyle")):
        if style.get(f"{WORD}val") == "Notice":
            _parent(style).remove(style)


def _first_table(root: Element) -> Element:
    """Return the first price table: the one with a header row."""
    return next(table for table in root.iter(f"{WORD}tbl") if next(table.iter(f"{WORD}tblHeader"), None) is not None)


def _drop_row(root: Element) -> None:
    row = _first_table(root).findall(f"{WORD}tr")[1]
    _parent(row).remove(row)


def _change_cell(root: Element) -> None:
    cell = _first_table(root).findall(f"{WORD}tr")[1].findall(f"{WORD}tc")[0]
    text = next(cell.iter(f"{WORD}t"))
    text.text = f"{text.text}0"


def _signature_rows(root: Element) -> list[Element]:
    """Return the rows of the signature block: the last table, which has no header row."""
    table = [table for table in root.iter(f"{WORD}tbl") if next(table.iter(f"{WORD}tblHeader"), None) is None][-1]
    return table.findall(f"{WORD}tr")


def _swap_signatories(root: Element) -> None:
    """Let the parties sign in each other's place: their names change columns."""
    row = _signature_rows(root)[0]
    first, second = row.findall(f"{WORD}tc")
    second.addnext(first)


def _drop_signature_line(root: Element) -> None:
    row = _signature_rows(root)[-1]
    _parent(row).remove(row)


def _swap_cells(root: Element) -> None:
    """Swap two neighbouring cells of the last row of values in a price table or list."""
    rows = [row for row in _first_table(root).findall(f"{WORD}tr") if len(row.findall(f"{WORD}tc")) > 1]
    for row in reversed(rows):
        cells = [next(cell.iter(f"{WORD}t"), None) for cell in row.findall(f"{WORD}tc")]
        for one, other in pairwise(cells):
            if one is not None and other is not None and one.text != other.text:
                one.text, other.text = other.text, one.text
                return
    raise AssertionError


def _lose_header_row(root: Element) -> None:
    mark = next(_first_table(root).iter(f"{WORD}tblHeader"))
    _parent(mark).remove(mark)


def _change_level(root: Element) -> None:
    _, other = _siblings(root)
    level = _level(other)
    level.set(f"{WORD}val", str((int(level.get(f"{WORD}val") or "0") + 1) % 3))


def _restart(victim: Victim) -> bytes:
    """Let a paragraph begin its list anew, by a list of its own on the same abstract one."""
    number = "9999"

    def use(root: Element) -> None:
        _, other = _siblings(root)
        found = other.find(f"{WORD}pPr/{WORD}numPr/{WORD}numId")
        assert found is not None
        state["list"] = found.get(f"{WORD}val") or ""
        state["level"] = _level(other).get(f"{WORD}val") or ""
        found.set(f"{WORD}val", number)

    def define(root: Element) -> None:
        known = next(item for item in root.iter(f"{WORD}num") if item.get(f"{WORD}numId") == state["list"])
        made = copy.deepcopy(known)
        made.set(f"{WORD}numId", number)
        override = etree.SubElement(made, f"{WORD}lvlOverride", {f"{WORD}ilvl": state["level"]})
        etree.SubElement(override, f"{WORD}startOverride", {f"{WORD}val": "1"})
        root.findall(f"{WORD}num")[-1].addnext(made)

    state: dict[str, str] = {}
    return _edited(_body(use)(victim), "word/numbering.xml", define)


def _hide(root: Element) -> None:
    _mark_run(root, "vanish")


def _strike(root: Element) -> None:
    _mark_run(root, "strike")


def _mark_run(root: Element, name: str) -> None:
    run = _parent(_text(_siblings(root)[1]))
    properties = run.find(f"{WORD}rPr")
    if properties is None:
        properties = etree.Element(f"{WORD}rPr")
        run.insert(0, properties)
    etree.SubElement(properties, f"{WORD}{name}")


def _break_quote(root: Element) -> None:
    """Change a style: the paragraph no longer is what it was assembled as."""
    style = _siblings(root)[0].find(f"{WORD}pPr/{WORD}pStyle")
    assert style is not None
    style.set(f"{WORD}val", "ContractTitle")


def _remove_record(victim: Victim) -> bytes:
    with zipfile.ZipFile(io.BytesIO(victim.docx)) as package:
        parts = {name: package.read(name) for name in package.namelist() if not name.startswith("customXml/")}
    for name, pattern in (
        ("[Content_Types].xml", rb'<Override [^>]*"/customXml/[^>]*/>'),
        ("word/_rels/document.xml.rels", rb"<Relationship [^>]*customXml[^>]*/>"),
    ):
        parts[name] = re.sub(pattern, b"", parts[name])
    return _packed(parts)


def _change_record(victim: Victim) -> bytes:
    def edit(root: Element) -> None:
        root.text = (root.text or "").replace('"line":', '"line":1', 1)

    return _edited(victim.docx, RECORD, edit)


def _change_header(victim: Victim) -> bytes:
    """Change the last character of the contract number on every page."""
    with zipfile.ZipFile(io.BytesIO(victim.docx)) as package:
        name = next(item for item in package.namelist() if re.fullmatch(r"word/header[0-9]*\.xml", item))

    def edit(root: Element) -> None:
        text = [item for item in root.iter(f"{WORD}t") if item.text and re.search("[0-9]$", item.text)][-1]
        text.text = f"{(text.text or '')[:-1]}{9 - int((text.text or '0')[-1])}"

    return _edited(victim.docx, name, edit)


def _change_title(victim: Victim) -> bytes:
    def edit(root: Element) -> None:
        title = next(item for item in root if isinstance(item.tag, str) and item.tag.endswith("}title"))
        title.text = f"{title.text}2"

    return _edited(victim.docx, "docProps/core.xml", edit)


def _truncate_docx(victim: Victim) -> bytes:
    return victim.docx[: len(victim.docx) * 2 // 3]


STAMP = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape type="#_x0000_t136" stroked="f" fillcolor="#d9d9d9"
 style="position:absolute;margin-left:0;margin-top:0;width:300pt;height:150pt;rotation:315;z-index:-1;
mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;
mso-position-vertical-relative:margin"><v:textpath style="font-family:&quot;Times New Roman&quot;" string="VOID"/>
</v:shape></w:pict></w:r>"""


def _stamp(victim: Victim) -> bytes:
    """Put a watermark on every page."""
    return _edited(
        victim.docx, "word/header1.xml", lambda root: next(root.iter(f"{WORD}p")).append(etree.fromstring(STAMP))
    )


def _codes(*codes: str) -> frozenset[str]:
    return frozenset(f"OUT-{code}" if code.isdigit() else code for code in codes)


# Every damage: what does it, and what tells of it in the DOCX and in a PDF that is drawn from it (nothing where such a
# PDF says the same as before, or cannot be drawn).
DOCX_DAMAGES: dict[str, tuple[Callable[[Victim], bytes], frozenset[str], frozenset[str]]] = {
    "label retyped": (_body(_retype_label), _codes("805"), _codes("805")),
    "paragraph dropped": (_body(_drop), _codes("801", "805", "808"), _codes("801", "805", "808")),
    "paragraph doubled": (_body(_double), _codes("803", "805"), _codes("803", "805")),
    "paragraph moved": (_body(_move), _codes("804"), _codes("804", "801")),
    "amount changed": (_change_amount, _codes("817", "808"), _codes("814", "808")),
    "party renamed": (_rename_party, _codes("808", "817"), _codes("808", "814")),
    "width of a mark changed": (_body(_halve_brackets), _codes("808", "817"), _codes("808", "814")),
    "reference retargeted": (_body(_retarget), _codes("810"), _codes("810")),
    "reference text changed": (_body(_change_reference), _codes("809"), _codes("808")),
    "reference unlinked": (_body(_unlink), _codes("811"), _codes("809", "810", "811")),
    "emphasis lost": (_body(_lose_emphasis), _codes("812"), _codes("812", "823")),
    "table row dropped": (_body(_drop_row), _codes("815"), _codes("815")),
    "cell changed": (_body(_change_cell), _codes("817"), _codes("814")),
    "signatories swapped": (_body(_swap_signatories), _codes("817"), _codes("814")),
    "signature line dropped": (_body(_drop_signature_line), _codes("815"), _codes("815")),
    "cells swapped": (_body(_swap_cells), _codes("817"), _codes("814")),
    "header row lost": (_body(_lose_header_row), _codes("818"), frozenset()),
    "level changed": (_body(_change_level), _codes("805", "806"), _codes("805")),
    "numbering restarted": (_restart, _codes("805"), _codes("805")),
    "words hidden": (_body(_hide), _codes("822", "808"), _codes("801", "808")),
    "words struck out": (_body(_strike), _codes("822"), frozenset()),
    "style changed": (_body(_break_quote), _codes("807"), _codes("823")),
    "build record removed": (_remove_record, _codes("825"), _codes("825")),
    "build record changed": (_change_record, _codes("826"), _codes("826")),
    "contract number changed on the pages": (_change_header, _codes("829"), _codes("839")),
    "watermark stamped": (_stamp, _codes("844"), _codes("844")),
    "title changed": (_change_title, _codes("820"), _codes("820")),
    "DOCX cut off": (_truncate_docx, frozenset(), frozenset()),
}


# ---- The PDF -----------------------------------------------------------------------------------------------------


def _rewritten(pdf: bytes, edit: Callable[[PdfWriter], None]) -> bytes:
    """Edit a PDF and write it anew."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    edit(writer)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _pdf(edit: Callable[[PdfWriter], None]) -> Callable[[Victim], bytes]:
    return lambda victim: _rewritten(victim.pdf, edit)


def _drop_page(writer: PdfWriter) -> None:
    writer.remove_page(1)


def _swap_pages(writer: PdfWriter) -> None:
    kids = writer.root_object["/Pages"]["/Kids"]  # type: ignore[index]
    kids[0], kids[1] = kids[1], kids[0]


def _contents(writer: PdfWriter, number: int, edit: Callable[[bytes], bytes]) -> None:
    page = writer.pages[number]
    stream_before = page["/Contents"].get_object()
    assert isinstance(stream_before, StreamObject)
    before = stream_before.get_data()
    after = edit(before)
    assert after != before
    stream = DecodedStreamObject()
    stream.set_data(after)
    page[NameObject("/Contents")] = writer._add_object(stream)


def _change_text(writer: PdfWriter) -> None:
    """Draw another glyph in the place of one."""
    _contents(writer, 0, _with_glyphs_swapped)


_LITERAL = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]+>", re.DOTALL)


def _with_glyphs_swapped(data: bytes) -> bytes:
    """Swap the first two glyphs (two bytes each) of a string in the middle of a page."""
    strings = [item for item in _LITERAL.finditer(data) if len(_glyphs(item[0])) >= 4]
    for match in strings[len(strings) // 2 :]:
        glyphs = _glyphs(match[0])
        if glyphs[0] != glyphs[1]:
            changed = "".join([glyphs[1], glyphs[0], *glyphs[2:]])
            return data[: match.start()] + f"<{changed}>".encode() + data[match.end() :]
    raise AssertionError


def _glyphs(string: bytes) -> list[str]:
    """Return the glyph numbers of a string operand, four hexadecimal digits each (ISO 32000-1, 7.3.4)."""
    if string.startswith(b"<"):
        digits = string[1:-1].decode()
    else:
        escapes = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
        plain = re.sub(
            rb"\\([0-7]{1,3}|.)",
            lambda match: bytes([int(match[1], 8)]) if match[1].isdigit() else escapes.get(match[1], match[1]),
            string[1:-1],
            flags=re.DOTALL,
        )
        digits = plain.hex()
    return [digits[start : start + 4] for start in range(0, len(digits) - 3, 4)]


def _remove_line(writer: PdfWriter) -> None:
    """Take a text object off a page."""

    def edit(data: bytes) -> bytes:
        blocks = list(re.finditer(rb"\bBT\b.*?\bET\b", data, re.DOTALL))
        match = blocks[len(blocks) // 2]
        return data[: match.start()] + data[match.end() :]

    _contents(writer, 0, edit)


def _cover(writer: PdfWriter) -> None:
    _contents(writer, 0, lambda data: data + b"\nq 1 1 1 rg 60 100 470 600 re f Q\n")


def _whiten(writer: PdfWriter) -> None:
    """Draw a text invisibly (rendering mode 3)."""
    _contents(writer, 0, lambda data: data.replace(b"BT 0 Tr", b"BT 3 Tr"))


def _unembed(writer: PdfWriter) -> None:
    for item in writer._objects:
        if isinstance(item, DictionaryObject) and item.get("/Type") == "/FontDescriptor":
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                item.pop(NameObject(key), None)


def _retarget_link(writer: PdfWriter) -> None:
    """Let the first link lead 150 points lower."""
    for page in writer.pages:
        for reference in page.get("/Annots", ()):
            note = reference.get_object()
            if "/Dest" in note:
                page_of, kind, left, top, zoom = note["/Dest"].get_object()
                place = [page_of, kind, left, FloatObject(float(top) - 150), zoom]
                note[NameObject("/Dest")] = ArrayObject(place)
                return
    raise AssertionError


def _remove_links(writer: PdfWriter) -> None:
    for page in writer.pages:
        page.pop(NameObject("/Annots"), None)


def _remove_attachment(writer: PdfWriter) -> None:
    writer.root_object.pop(NameObject("/Names"), None)
    writer.root_object.pop(NameObject("/AF"), None)


def _add_script(writer: PdfWriter) -> None:
    writer.add_open_action(JavaScript("app.alert('x');"))


def _add_note(writer: PdfWriter) -> None:
    writer.add_annotation(0, FreeText(text="9", rect=(100, 600, 200, 620)))


def _add_attachment(writer: PdfWriter) -> None:
    writer.add_attachment("more.txt", b"more")


def _encrypt(writer: PdfWriter) -> None:
    writer.encrypt("", "owner", algorithm="RC4-128")


def _unmark(writer: PdfWriter) -> None:
    writer.root_object.pop(NameObject("/Metadata"), None)


def _append(victim: Victim) -> bytes:
    return victim.pdf + b"\n1 0 obj\n<<>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"


def _truncate_pdf(victim: Victim) -> bytes:
    return victim.pdf[: len(victim.pdf) * 2 // 3]


PDF_DAMAGES: dict[str, tuple[Callable[[Victim], bytes], frozenset[str]]] = {
    "page dropped": (_pdf(_drop_page), _codes("801", "808", "815", "814", "830")),
    "pages swapped": (_pdf(_swap_pages), _codes("801", "804", "808")),
    "glyphs changed": (_pdf(_change_text), _codes("808", "805", "814")),
    "line removed": (_pdf(_remove_line), _codes("808", "801", "805", "814", "815")),
    "words covered": (_pdf(_cover), _codes("836")),
    "words not drawn": (_pdf(_whiten), _codes("836")),
    "font not embedded": (_pdf(_unembed), _codes("834")),
    "link led elsewhere": (_pdf(_retarget_link), _codes("810")),
    "links removed": (_pdf(_remove_links), _codes("811")),
    "record detached": (_pdf(_remove_attachment), _codes("825")),
    "script added": (_pdf(_add_script), _codes("833")),
    "note stuck on": (_pdf(_add_note), _codes("833")),
    "file attached": (_pdf(_add_attachment), _codes("833")),
    "encrypted": (_pdf(_encrypt), _codes("831")),
    "archival mark removed": (_pdf(_unmark), _codes("835")),
    "update appended": (_append, _codes("832")),
    "PDF cut off": (_truncate_pdf, _codes("830")),
}
