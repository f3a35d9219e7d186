"""Pictures made by code, and Word documents that hold them."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Mapping

from word_cases import docx, p, rels, sect

JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb"
    "qmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAI"
    "ABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EAB"
    "gRAAMBAQAAAAAAAAAAAAAAAAAEQoHB/9oADAMBAAIRAxEAPwCFMBCNZ0U5On//2Q=="
)
CMYK_JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/7gAOQWRvYmUAZAAAAAAC/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkH"
    "NbXYW1hpCeo6utq2eAvMm6pseZqKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
    "pKSkpKSkpKSk/8AAFAgACAAQBAEiAAIRAQMRAQQiAP/EABcAAQADAAAAAAAAAAAAAAAAAAACBAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFA"
    "EBAAAAAAAAAAAAAAAAAAAABP/EABgRAAMBAQAAAAAAAAAAAAAAAAAEQoHB/9oADgQBAAIRAxEEAAA/AILQDvTvAqdYaoD/2Q=="
)
SVG_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
SVG_SHAPES = (
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#204080"/><stop offset="1" stop-color="#80a0e0"/>'
    '</linearGradient></defs><rect width="40" height="20" rx="3" fill="url(#g)"/>'
    '<path d="M4 16 L12 4 L20 16 Z" fill="#fff"/><circle cx="30" cy="10" r="6" fill="#fff" fill-opacity="0.6"/>'
)
SVG = f"{SVG_HEAD}{SVG_SHAPES}</svg>".encode()
_DRAWING = (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" '
    'distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:docPr id="{id}" name="Picture {id}" descr="{alternative}">{marks}</wp:docPr><wp:cNvGraphicFramePr/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="picture"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{embed}">{vector}'
    '</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)
_VECTOR = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{embed}"/></a:ext></a:extLst>'
)
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext '
    'uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    width: int = 40,
    height: int = 20,
    *,
    alpha: bool = False,
    colour: tuple[int, int, int] = (30, 90, 160),
    more: bytes = b"",
) -> bytes:
    """A PNG with a light stripe; with `alpha` it fades to the right. `more` are chunks before its pixels."""
    rows = b""
    for _ in range(height):
        points = (((240, 240, 200) if width // 3 < x < width // 2 else colour, x * 255 // width) for x in range(width))
        rows += b"\0" + b"".join(bytes((*point, 255 - fade)) if alpha else bytes(point) for point, fade in points)
    header = struct.pack(">IIBBBBB", width, height, 8, 6 if alpha else 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + more + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def drawing(
    embed: str = "rIdPng",
    width: float = 80,
    height: float = 40,
    alternative: str = "logo of 甲",
    *,
    vector: str = "",
    marks: str = "",
    number: int = 1,
) -> str:
    """A `w:drawing` of a size in points; `vector` is the relationship of its SVG."""
    sizes = {"cx": round(width * 12700), "cy": round(height * 12700)}
    svg = _VECTOR.format(embed=vector) if vector else ""
    return _DRAWING.format(**sizes, id=number, alternative=alternative, marks=marks, embed=embed, vector=svg)


def run(content: str, properties: str = "") -> str:
    """A run of anything."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{look}{content}</w:r>"


def picture(embed: str = "rIdPng", width: float = 80, height: float = 40, alternative: str = "logo of 甲") -> str:
    """A run that holds a picture."""
    return run(drawing(embed, width, height, alternative))


MEDIA: Mapping[str, bytes] = {
    "media/picture.png": png(),
    "media/clear.png": png(alpha=True),
    "media/picture.jpg": JPEG,
    "media/picture.svg": SVG,
}
RELATIONS = (
    ("rIdPng", "image", "media/picture.png"),
    ("rIdClear", "image", "media/clear.png"),
    ("rIdJpeg", "image", "media/picture.jpg"),
    ("rIdSvg", "image", "media/picture.svg"),
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="宋体"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)


def with_pictures(
    body: str,
    media: Mapping[str, bytes] = MEDIA,
    *,
    header: str = "",
    title: str = "Pictures 图片",
    styles: str = STYLES,
) -> bytes:
    """A DOCX with pictures in its body, and in its header the same relationships."""
    parts: dict[str, str | bytes] = {f"word/{name}": data for name, data in media.items()}
    relations = list(RELATIONS)
    section = sect()
    if header:
        namespaces = (
            'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        )
        parts["word/header1.xml"] = f"<w:hdr {namespaces}>{p(header)}</w:hdr>"
        parts["word/_rels/header1.xml.rels"] = rels(RELATIONS)
        relations.append(("rIdHeader", "header", "header1.xml"))
        section = sect('<w:headerReference w:type="default" r:id="rIdHeader"/>')
    core = f"<dc:language>zh-CN</dc:language><dc:title>{title}</dc:title>"
    return docx(body, styles=styles, parts=parts, relations=relations, section=section, core=core)
