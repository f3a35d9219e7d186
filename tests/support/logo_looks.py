"""A shipped look with a logo in its letterhead and a picture on its opening page."""

from __future__ import annotations

import re

from docx_cases import look_parts
from picture_cases import SVG, drawing, png, run
from word_cases import archive

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LOGO, COVER = "word/media/logo.svg", "word/media/cover.png"
_LETTERHEAD = '<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto" w:after="0"/></w:pPr>{}</w:p>'


def look_with_logo(*, alternative: str = "云联物联网 logo", cover: bytes = b"") -> bytes:
    """Return the Chinese look with a vector logo above its header and a picture above its body."""
    parts = look_parts()
    logo = run(drawing("rIdLogo", 40, 20, alternative, vector="rIdVector", number=71))
    opening = run(drawing("rIdCover", 120, 60, "封面图", number=72))
    header, document = parts["word/header1.xml"].decode(), parts["word/document.xml"].decode()
    start = header.index("<w:p>") if "<w:p>" in header else header.index("<w:p ")
    parts["word/header1.xml"] = (header[:start] + _LETTERHEAD.format(logo) + header[start:]).encode()
    start = document.index("<w:body>") + len("<w:body>")
    document = re.sub(r'w:top="[0-9]+"', 'w:top="2200"', document)
    parts["word/document.xml"] = (document[:start] + _LETTERHEAD.format(opening) + document[start:]).encode()
    _relate(parts, "word/_rels/header1.xml.rels", {"rIdLogo": "media/logo.png", "rIdVector": "media/logo.svg"})
    _relate(parts, "word/_rels/document.xml.rels", {"rIdCover": "media/cover.png"})
    types = parts["[Content_Types].xml"].decode()
    for ending, kind in (("png", "image/png"), ("svg", "image/svg+xml")):
        if f'Extension="{ending}"' not in types:
            types = types.replace("<Override", f'<Default Extension="{ending}" ContentType="{kind}"/><Override', 1)
    parts["[Content_Types].xml"] = types.encode()
    media = {LOGO: SVG, "word/media/logo.png": png(), COVER: cover or png(60, 30, alpha=True, colour=(150, 30, 30))}
    return archive({**parts, **media})


def _relate(parts: dict[str, bytes], name: str, targets: dict[str, str]) -> None:
    head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    rows = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/image" Target="{target}"/>' for key, target in targets.items()
    )
    parts[name] = parts.get(name, head.encode()).replace(b"</Relationships>", rows.encode() + b"</Relationships>")
