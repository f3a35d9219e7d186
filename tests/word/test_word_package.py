"""Opening a package: what is let in, and how everything else is refused before it can do harm."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile

import pytest
from word_cases import (
    MAIN_TYPE,
    PAGE,
    abstract,
    archive,
    codes,
    docx,
    findings_of,
    first,
    num,
    p,
    read,
    rels,
    sect,
    unpacked,
)

from contractgen.findings import hint_of, message_of
from contractgen.word.amounts import MOST_ATTRIBUTES
from contractgen.word.manuscript import manuscript_of_docx
from contractgen.word.package import open_package
from contractgen.word.read import read_docx

GOOD = docx(p("words"))
HEADER = '<w:headerReference w:type="default" r:id="rIdh"/>'


def changed(**files: str | bytes | None) -> bytes:
    """The good file with parts replaced (`__` for a slash, `_dot_` for a dot), left out where None."""
    parts: dict[str, str | bytes] = dict(unpacked(GOOD))
    for key, data in files.items():
        name = key.replace("__", "/").replace("_dot_", ".")
        parts.pop(name, None)
        if data is not None:
            parts[name] = data
    return archive(parts)


def with_entry(name: str, data: bytes = b"x") -> bytes:
    """The good file with one more entry under any name."""
    buffer = io.BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as packed:
        packed.writestr(zipfile.ZipInfo(name.replace("\x00", "?")), data)
    # zipfile would cut the name at the NUL
    return buffer.getvalue().replace(name.replace("\x00", "?").encode(), name.encode())


def test_the_main_part_may_have_any_name() -> None:
    assert first(read(docx(p("words"), main="story/text7.xml"))).text == "words"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "DOCX-601"),
        (b"plain words", "DOCX-601"),
        (b"%PDF-1.7\n", "DOCX-601"),
        (GOOD[:-40], "DOCX-601"),
        (GOOD[: len(GOOD) // 2], "DOCX-601"),
        (b"junk in front" + GOOD, "DOCX-601"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "DOCX-602"),
        (changed(word__document_dot_xml="<w:document"), "DOCX-608"),
        (changed(word__document_dot_xml="not XML"), "DOCX-608"),
        (changed(word__document_dot_xml=b""), "DOCX-608"),
        (changed(word__document_dot_xml="<other/>"), "DOCX-612"),
        (changed(word__document_dot_xml=None), "DOCX-615"),
        (changed(**{"_rels__.rels": None}), "DOCX-612"),
        (changed(**{"_rels__.rels": rels([])}), "DOCX-612"),
        (archive({"readme.txt": "nothing"}), "DOCX-612"),
        (docx(p(), main_type=MAIN_TYPE.replace("document.main", "template.main")), "DOCX-613"),
    ],
)
def test_what_is_no_word_document_is_refused_by_name(data: bytes, code: str) -> None:
    assert codes(data) == [code]


def test_files_with_macros_are_refused_whatever_their_name() -> None:
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert set(codes(docx(p(), main_type=macros))) == {"DOCX-613", "DOCX-616"}


def test_strict_documents_are_refused_with_a_way_out() -> None:
    strict = unpacked(GOOD)["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    (found,) = findings_of(changed(word__document_dot_xml=strict))
    assert found.code == "DOCX-614"
    assert "Word Document (*.docx)" in hint_of(found, "en")


def test_a_damaged_part_is_named() -> None:
    data = bytearray(GOOD)
    place = GOOD.index(b"word/document.xml") + len("word/document.xml") + 20
    data[place] ^= 0xFF
    (found,) = findings_of(bytes(data))
    assert found.code == "DOCX-603"
    assert "word/document.xml" in message_of(found, "en")


def test_encrypted_entries_are_refused() -> None:
    data = bytearray(GOOD)
    directory = GOOD.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert codes(bytes(data)) == ["DOCX-603"]


@pytest.mark.parametrize(
    "name",
    ["../evil.xml", "/etc/passwd", "word/../../evil.xml", "word\\evil.xml", "c:/evil.xml", "word//evil.xml", "./x.xml",
     "word/恶意.xml", "word/evil\x01.xml", "word/evil.xml\x00.txt"],
)  # fmt: skip
def test_unsafe_names_are_refused(name: str) -> None:
    assert "DOCX-607" in codes(with_entry(name))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["word/document.xml", "WORD/Document.xml"])
def test_a_part_that_is_there_twice_is_refused(name: str) -> None:
    assert codes(with_entry(name)) == ["DOCX-611"]


def test_too_many_parts_are_refused() -> None:
    assert codes(archive({f"{number}.xml": "" for number in range(2001)})) == ["DOCX-604"]


def test_what_unpacks_to_much_is_refused_before_it_is_unpacked() -> None:
    files = {f"{number}.bin": bytes(1024 * 1024) for number in range(65)}
    bombs = (archive(files), archive({"word/document.xml": bytes(1024 * 1024)}))
    for bomb, code in zip(bombs, ("DOCX-605", "DOCX-606"), strict=True):
        tracemalloc.start()
        begun = time.process_time()
        assert codes(bomb) == [code]
        assert time.process_time() - begun < 20  # not speed: whoever takes this long takes for ever
        assert tracemalloc.get_traced_memory()[1] < 8 * 1024 * 1024
        tracemalloc.stop()


def much(body: str) -> bytes:
    """A file whose archive is innocent: nothing in it is compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, data in unpacked(GOOD).items():
            packed.writestr(name, data.replace(b"<w:body>", f"<w:body>{body}".encode()))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("body", "code", "count"),
    [
        ("<w:p>" + "<w:r/>" * 9_000_000 + "</w:p>", "DOCX-702", 9_000_000),
        ("<w:p/>" * 9_000_000, "DOCX-702", 9_000_000),
        ("<w:p " + " ".join(f'a{number}=""' for number in range(MOST_ATTRIBUTES)) + "/>", "DOCX-702", MOST_ATTRIBUTES),
        ("<w:p/>" * 1_000_000, "DOCX-703", 1_000_001),
        ('<x:p xmlns:x="y">' * 200_000, "DOCX-703", 200_001),
    ],
)
def test_more_markup_than_any_document_has_is_refused_before_it_is_parsed(body: str, code: str, count: int) -> None:
    data = much(body)
    for door in (read_docx, lambda given: manuscript_of_docx(given, "a.docx")):
        tracemalloc.start()
        begun = time.process_time()
        opened, (found,) = door(data)
        assert time.process_time() - begun < 20
        assert tracemalloc.get_traced_memory()[1] < 5 * len(data)
        tracemalloc.stop()
        assert (opened, found.code) == (None, code)
        assert max(int(value) for value in dict(found.arguments).values()) >= count


def test_a_list_of_ten_thousand_rows_is_no_attack() -> None:
    """As Word saves a cell: marks of who wrote it, and the fonts said twice."""
    look = '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:hint="eastAsia"/><w:sz w:val="18"/></w:rPr>'
    one = (
        '<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">'
        f"<w:pPr>{look}</w:pPr><w:r>{look}<w:t>898600</w:t></w:r></w:p></w:tc>"
    )
    part = f"<w:tbl>{f'<w:tr>{one * 6}</w:tr>' * 10_000}</w:tbl>"
    assert open_package(much(part))[1] == ()


def test_a_declared_size_that_lies_is_refused() -> None:
    data = bytearray(archive({"word/document.xml": bytes(300 * 1024)}))
    directory = data.index(b"PK\x01\x02")
    struct.pack_into("<L", data, directory + 24, 1000)
    assert codes(bytes(data)) == ["DOCX-603"]


ENTITY = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
BOMB = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
PARAMETER = '<!DOCTYPE w:document [<!ENTITY % x SYSTEM "http://example.com/x.dtd"> %x;]>'


@pytest.mark.parametrize("declaration", [ENTITY, BOMB, PARAMETER, "<!DOCTYPE w:document>"])
@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml", "_rels/.rels", "customXml/item9.xml"])
def test_document_type_declarations_are_refused_before_parsing(declaration: str, part: str) -> None:
    parts = unpacked(GOOD)
    parts[part] = declaration.encode() + parts.get(part, b"<x/>").split(b"?>\n")[-1]
    assert codes(archive(parts)) == ["DOCX-609"]


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-7", "GBK", "ISO-8859-1", "utf-32"])
def test_other_encodings_are_refused(encoding: str) -> None:
    text = unpacked(GOOD)["word/document.xml"].decode().replace("UTF-8", encoding)
    assert codes(changed(word__document_dot_xml=text.encode())) == ["DOCX-610"]
    if encoding == "UTF-16":
        hidden = text.replace("\n", ENTITY, 1).encode("utf-16")
        assert codes(changed(word__document_dot_xml=hidden)) == ["DOCX-610"]


def test_a_byte_order_mark_is_fine() -> None:
    text = b"\xef\xbb\xbf" + unpacked(GOOD)["word/document.xml"]
    assert codes(changed(word__document_dot_xml=text)) == []


@pytest.mark.parametrize(
    ("kind", "target", "code"),
    [
        ("attachedTemplate", "external:file:///c:/x.dotm", "DOCX-616"),
        ("attachedTemplate", "x.dotm", "DOCX-616"),
        ("oleObject", "embeddings/x.bin", "DOCX-616"),
        ("package", "embeddings/x.xlsx", "DOCX-616"),
        ("aFChunk", "x.html", "DOCX-616"),
        ("subDocument", "x.docx", "DOCX-616"),
        ("control", "activeX/x.xml", "DOCX-616"),
        ("vbaProject", "vbaProject.bin", "DOCX-616"),
        ("mailMergeSource", "external:file:///c:/x.csv", "DOCX-616"),
        ("frame", "external:http://example.com", "DOCX-616"),
        ("whatever", "x", "DOCX-616"),
        ("image", "external:http://example.com/x.png", "DOCX-617"),
        ("image", "external:file:///etc/hostname", "DOCX-617"),
        ("styles", "external:http://example.com/styles.xml", "DOCX-617"),
        ("hyperlink", "external:file:///etc/hostname", "DOCX-618"),
        ("hyperlink", "external:javascript:alert(1)", "DOCX-618"),
        ("hyperlink", "external:\\\\server\\share", "DOCX-618"),
        ("hyperlink", "external:http://[broken", "DOCX-618"),
        ("comments", "comments.xml", "DOCX-620"),
        ("people", "people.xml", "DOCX-620"),
    ],
)
def test_active_and_remote_content_is_refused_by_name(kind: str, target: str, code: str) -> None:
    assert codes(docx(p("x"), relations=[("rId9", kind, target)])) == [code]


@pytest.mark.parametrize("target", ["external:https://example.com/x?a=1", "external:mailto:a@example.com", "#there"])
def test_links_to_the_web_and_to_mail_are_let_in(target: str) -> None:
    assert codes(docx(p("x"), relations=[("rId9", "hyperlink", target)])) == []


def test_relationships_of_every_part_are_looked_at() -> None:
    settings = {
        "word/_rels/settings.xml.rels": rels([("rId1", "attachedTemplate", "external:http://example.com/x.dotm")])
    }
    assert codes(docx(p("x"), settings="<w:zoom/>", parts=settings)) == ["DOCX-616"]


def test_content_types_of_programs_are_refused_even_without_a_relationship() -> None:
    types = unpacked(GOOD)["[Content_Types].xml"].decode()
    added = '<Override PartName="/word/p.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    parts: dict[str, str | bytes] = {**unpacked(GOOD), "word/p.bin": b"x"}
    parts["[Content_Types].xml"] = types.replace("</Types>", added)
    assert codes(archive(parts)) == ["DOCX-616"]


def test_a_part_that_is_used_but_missing_is_named() -> None:
    assert codes(docx(p("x"), relations=[("rId9", "styles", "nowhere.xml")])) == ["DOCX-615"]
    assert codes(docx(p("x"), section=sect(HEADER))) == ["DOCX-615"]
    data = docx(p("x"), section=sect(HEADER), relations=[("rIdh", "header", "nowhere.xml")])
    assert codes(data) == ["DOCX-615"]


def test_malformed_further_parts_are_named_and_the_text_is_still_read() -> None:
    data = docx(p("x"), parts={"styles.xml": "<broken"}, relations=[("rId9", "styles", "styles.xml")])
    assert codes(data) == ["DOCX-608"]


def test_custom_xml_is_handed_out_by_its_namespace() -> None:
    record = '<record xmlns="urn:example:1">words</record>'
    related = [("rId8", "customXml", "../customXml/item1.xml"), ("rId9", "customXml", "../customXml/item2.xml")]
    parts = {"customXml/item1.xml": record, "customXml/item2.xml": "<plain/>"}
    document = read(docx(p("x"), parts=parts, relations=related))
    assert document.custom_xml == {"urn:example:1": record.encode(), "": b"<plain/>"}
    parts["customXml/item2.xml"] = record.replace("words", "others")
    assert codes(docx(p("x"), parts=parts, relations=related)) == ["DOCX-647"]


def test_core_properties_are_read() -> None:
    core = "<dc:title>物联卡业务服务合同</dc:title><dc:creator>法务部</dc:creator><dc:language>en-GB</dc:language>"
    document = read(docx(p("x"), core=core))
    assert (document.title, document.creator, document.language) == ("物联卡业务服务合同", "法务部", "en-GB")


def test_nothing_of_a_refused_file_comes_out() -> None:
    parts = unpacked(GOOD)
    parts["word/document.xml"] = (ENTITY + "<x>&x;</x>").encode()
    package, found = open_package(archive(parts))
    assert package is None
    assert all("hostname" not in str(item.arguments) for item in found)


def test_the_page_of_the_good_file_is_as_written() -> None:
    assert 'w:w="11906"' in PAGE
    page = read(GOOD).sections[0].page
    assert (page.width, page.height, page.left, page.top) == (595.3, 841.9, 90, 72)


STYLE = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="A"/></w:style>'
LEVEL = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (docx(p("x"), styles=STYLE * 2), "w:style paragraph a"),
        (docx(p("x"), numbering=num(1, 0) * 2), "w:num 1"),
        (docx(p("x"), numbering=abstract(0) * 2), "w:abstractNum 0"),
        (docx(p("x"), numbering=abstract(0, LEVEL, LEVEL)), "w:lvl 0"),
        (docx(p("x"), relations=[("rId9", "image", "a.png"), ("rId9", "image", "b.png")]), "document.xml.rels#rId9"),
    ],
)
def test_definitions_that_are_there_twice_are_refused(data: bytes, named: str) -> None:
    (found,) = findings_of(data)
    assert found.code == "DOCX-611"
    assert named in message_of(found, "en")


def test_the_same_level_in_two_lists_is_no_double() -> None:
    levels = abstract(0, LEVEL) + abstract(1, LEVEL)
    assert codes(docx(p("x"), styles=STYLE + STYLE.replace("paragraph", "character"), numbering=levels)) == []
