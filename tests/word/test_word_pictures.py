"""Pictures in a Word file: what is read of them, and everything about one that programs show differently."""

from __future__ import annotations

import struct
import zlib

import pytest
from picture_cases import (
    CMYK_JPEG,
    DECORATIVE,
    JPEG,
    MEDIA,
    SVG,
    SVG_HEAD,
    SVG_SHAPES,
    chunk,
    drawing,
    picture,
    png,
    run,
    with_pictures,
)
from word_cases import archive, findings_of, first, p, r, read, unpacked

from contractgen.word.model import WordImage, WordParagraph

HIDDEN = 'xmlns:x="http://schemas.microsoft.com/office/drawing/2010/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def image_of(paragraph: WordParagraph) -> WordImage:
    (only,) = [inline for inline in paragraph.inlines if isinstance(inline, WordImage)]
    return only


def told(docx: bytes) -> tuple[str, str, int, str]:
    """Return the only finding: its code, what it names, its paragraph and excerpt."""
    (only,) = findings_of(docx)
    return only.code, " ".join(value for _, value in only.arguments), only.paragraph, only.excerpt


def refused(content: str) -> tuple[str, str]:
    code, named, paragraph, excerpt = told(with_pictures(p("甲方") + p(r("logo ") + content)))
    assert (paragraph, excerpt) == (2, "logo ")
    return code, named


def with_bytes(data: bytes, name: str = "rIdPng") -> tuple[str, str]:
    file = {"rIdPng": "media/picture.png", "rIdJpeg": "media/picture.jpg", "rIdSvg": "media/picture.svg"}[name]
    return told(with_pictures(p(picture(name)), {**MEDIA, file: data}))[:2]


def test_a_picture_is_read_with_its_size_and_what_is_said_of_it() -> None:
    image = image_of(first(read(with_pictures(p(r("before") + picture("rIdPng", 80.5, 40, " logo  of 甲 "))))))
    assert (image.kind, image.width, image.height, image.alternative) == ("png", 80.5, 40, "logo of 甲")
    assert image.data == MEDIA["media/picture.png"]
    assert not image.decorative


def test_a_decorative_picture_says_so() -> None:
    assert image_of(first(read(with_pictures(p(run(drawing(alternative="", marks=DECORATIVE))))))).decorative


def test_of_an_svg_with_a_stand_in_the_svg_is_read() -> None:
    image = image_of(first(read(with_pictures(p(run(drawing("rIdPng", vector="rIdSvg")))))))
    assert (image.kind, image.data) == ("svg", SVG)
    assert len(image.stand_in) == 64


def test_pictures_stand_in_headers_too() -> None:
    document = read(with_pictures(p("x"), header=picture("rIdJpeg")))
    header = document.sections[0].headers["default"][0]
    assert isinstance(header, WordParagraph)
    assert image_of(header).data == JPEG


def test_a_floating_picture_is_refused() -> None:
    floating = drawing().replace("wp:inline", "wp:anchor")
    assert refused(run(floating))[0] == "DOCX-680"


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("<a:stretch>", '<a:srcRect l="10000"/><a:stretch>', "a:srcRect"),
        ("<a:stretch><a:fillRect/></a:stretch>", "<a:tile/>", "a:tile"),
        ("<a:fillRect/>", '<a:fillRect t="-5000"/>', "a:stretch"),
        ("<a:xfrm>", '<a:xfrm rot="5400000">', "a:xfrm rot/flip"),
        ("<a:xfrm>", '<a:xfrm flipH="1">', "a:xfrm rot/flip"),
        ("</pic:spPr>", '<a:ln w="9525"><a:solidFill/></a:ln></pic:spPr>', "a:ln"),
        ("</pic:spPr>", "<a:effectLst><a:glow/></a:effectLst></pic:spPr>", "a:effectLst"),
        ("</pic:spPr>", "<a:solidFill/></pic:spPr>", "a:solidFill"),
        ('prst="rect"', 'prst="ellipse"', "a:prstGeom ellipse"),
        ("</a:blip>", "<a:duotone/></a:blip>", "a:duotone"),
        ("</wp:inline>", "<w:object/></wp:inline>", "w:object"),
        ("</a:blip>", '<a:alphaModFix amt="50000"/></a:blip>', "a:alphaModFix"),
        ('<wp:effectExtent l="0"', '<wp:effectExtent l="50800"', "wp:effectExtent"),
        ("</wp:docPr>", f"<a:hlinkClick {A}/></wp:docPr>", "a:hlinkClick"),
    ],
)
def test_a_picture_that_word_changes_is_refused(old: str, new: str, named: str) -> None:
    changed = drawing().replace(old, new)
    assert changed != drawing()
    assert refused(run(changed)) == ("DOCX-681", named)


def test_a_picture_in_a_link_out_of_the_document_is_refused() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = '<w:r><w:instrText> HYPERLINK "https://www.example.com/" </w:instrText></w:r>'
    linked = mark("begin") + instruction + mark("separate") + run(drawing()) + mark("end")
    assert refused(linked) == ("DOCX-681", "w:hyperlink")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</pic:spPr>", "<a:ln><a:noFill/></a:ln><a:effectLst/></pic:spPr>"),
        ("<a:stretch>", "<a:srcRect/><a:stretch>"),
        ("</pic:spPr>", '<a:ln w="9525"><a:noFill/><a:miter lim="800000"/><a:headEnd/></a:ln></pic:spPr>'),
        ("</pic:spPr>", f"<a:extLst><a:ext><x:hiddenLine {HIDDEN}/></a:ext></a:extLst></pic:spPr>"),
        ('<wp:effectExtent l="0" t="0" r="0" b="0"/>', '<wp:effectExtent l="0" t="0" r="2540" b="19050"/>'),
    ],
)
def test_what_word_writes_around_a_plain_picture_changes_nothing(old: str, new: str) -> None:
    assert image_of(first(read(with_pictures(p(run(drawing().replace(old, new)))))))


@pytest.mark.parametrize(
    ("old", "new"), [("r:embed=", "r:link="), ('r:embed="rIdPng"', 'r:embed="rIdNone"'), ('r:embed="rIdPng"', "")]
)
def test_a_picture_that_is_not_in_the_file_is_refused(old: str, new: str) -> None:
    assert refused(run(drawing().replace(old, new)))[0] == "DOCX-682"


def test_a_linked_picture_is_refused_where_the_file_leads_outside() -> None:
    parts = unpacked(with_pictures(p(picture())))
    rels = parts["word/_rels/document.xml.rels"]
    outside = rels.replace(b'"media/picture.png"', b'"https://example.com/logo.png" TargetMode="External"')
    codes = {item.code for item in findings_of(archive({**parts, "word/_rels/document.xml.rels": outside}))}
    assert codes == {"DOCX-617", "DOCX-682"}


@pytest.mark.parametrize("uri", ["chart", "diagram", "wordprocessingShape", "wordprocessingGroup"])
def test_charts_and_shapes_are_refused(uri: str) -> None:
    shape = drawing().replace('/picture">', f'/{uri}">', 1).replace("pic:pic", "pic:other")
    assert refused(run(shape)) == ("DOCX-622", f"w:drawing {uri}")


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"GIF89a....", "GIF"), (b"BM......", "BMP"), (b"\xd7\xcd\xc6\x9a....", "WMF"), (b"II*\0....", "TIFF")],
)
def test_other_formats_are_refused(data: bytes, name: str) -> None:
    parts = unpacked(with_pictures(p(picture()), {**MEDIA, "media/picture.png": data}))
    types = parts["[Content_Types].xml"].replace(b"image/png", b"image/x-other")
    assert told(archive({**parts, "[Content_Types].xml": types}))[:2] == ("DOCX-683", name)


def test_a_picture_that_is_not_what_its_file_says_is_refused() -> None:
    assert with_bytes(JPEG) == ("DOCX-684", "PNG JPEG")
    assert with_bytes(b"GIF89a....", "rIdJpeg") == ("DOCX-684", "JPEG GIF")
    assert with_bytes(b"MZ\x90\x00", "rIdSvg") == ("DOCX-684", "SVG ?")


def test_damaged_pictures_are_refused() -> None:
    whole = png()
    broken = whole[:60] + bytes([whole[60] ^ 1]) + whole[61:]
    short = whole[:33] + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    assert with_bytes(whole[:-20]) == ("DOCX-684", "PNG IHDR…IEND")
    assert with_bytes(broken)[0] == "DOCX-684"
    assert with_bytes(short) == ("DOCX-684", "PNG IDAT")
    assert with_bytes(JPEG[:120], "rIdJpeg")[0] == "DOCX-684"


def test_a_file_that_asks_for_more_points_than_a_page_shows_is_refused_before_it_is_unpacked() -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    assert with_bytes(b"\x89PNG\r\n\x1a\n" + body) == ("DOCX-683", "PNG 60000 × 60000")
    size = JPEG.index(b"\xff\xc0") + 5
    assert with_bytes(JPEG[:size] + b"\xff\xff\xff\xff" + JPEG[size + 4 :], "rIdJpeg") == (
        "DOCX-683",
        "JPEG 65535 × 65535",
    )


def test_animated_turned_and_print_colour_pictures_are_refused() -> None:
    assert with_bytes(png(more=chunk(b"acTL", b"\0" * 8))) == ("DOCX-683", "APNG")
    assert with_bytes(CMYK_JPEG, "rIdJpeg") == ("DOCX-683", "JPEG CMYK")
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0" + entry
    turned = JPEG[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + JPEG[2:]
    assert with_bytes(turned, "rIdJpeg") == ("DOCX-683", "JPEG EXIF orientation")


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ("<script>alert(1)</script>", "script"),
        ("<text>甲方</text>", "text"),
        ("<foreignObject/>", "foreignObject"),
        ('<image href="data:image/png;base64,AAAA"/>', "image"),
        ("<animate/>", "animate"),
        ('<rect onclick="x()"/>', "rect onclick"),
        ('<use xlink:href="https://example.com/a.svg#x"/>', "use href"),
        ('<rect fill="url(https://example.com/a)"/>', "rect url()"),
        ("<style>@import 'https://example.com';</style>", "style @"),
        ('<rect style="filter: blur(2px)"/>', "filter"),
        ('<rect mask="url(#m)"/>', "rect mask"),
        ('<g id="a"><use href="#a"/></g>', "use"),
        ('<g id="a"><use href="#b"/></g><use href="#a"/>', "use"),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "html"),
    ],
)
def test_an_svg_that_is_more_than_shapes_is_refused(inside: str, named: str) -> None:
    assert with_bytes(f"{SVG_HEAD}{SVG_SHAPES}{inside}</svg>".encode(), "rIdSvg") == ("DOCX-685", named)


def test_an_svg_with_a_doctype_or_without_a_size_is_refused() -> None:
    assert with_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "rIdSvg")[1] == "svg width/height/viewBox"
    assert with_bytes(b"<?xml version='1.0'?><svg><broken</svg>", "rIdSvg") == ("DOCX-685", "XML")


def test_what_drawing_programs_add_to_an_svg_is_passed_over() -> None:
    more = (
        '<title>logo</title><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
        '<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/><style>.a{fill:#fff}</style>'
        '<g id="one"><rect class="a"/></g><use href="#one"/>'
    )
    data = f"{SVG_HEAD}{more}{SVG_SHAPES}</svg>".encode()
    assert image_of(first(read(with_pictures(p(picture("rIdSvg")), {**MEDIA, "media/picture.svg": data}))))


def test_a_picture_in_a_number_that_is_computed_is_refused() -> None:
    page = f'<w:fldSimple w:instr=" PAGE ">{picture()}</w:fldSimple>'
    assert refused(page)[0] == "DOCX-624"
