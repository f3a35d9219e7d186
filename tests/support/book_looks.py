"""A look like a book's: a cover, contents numbered i, ii, the agreement from 1, a landscape page of the look's own."""

from __future__ import annotations

from collections.abc import Mapping

from docx_cases import look_parts
from picture_cases import drawing, png, run
from word_cases import archive

_RELATION = (
    '<Relationship Id="rIdCover" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
    ' Target="media/cover.png"/>'
    '<Relationship Id="rIdSite" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"'
    ' Target="https://www.example.com/" TargetMode="External"/></Relationships>'
)
_REFERENCES = (
    '<w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>'
)
_UPRIGHT = '<w:pgSz w:w="11906" w:h="16838"/>'
_LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
_MARGINS = (
    '<w:pgMar w:top="1247" w:right="1333" w:bottom="1021" w:left="1333" w:header="680" w:footer="539" w:gutter="0"/>'
)
COMPANY, DATE = "云联物联网（虚构）有限公司", "二〇二六年　月　日"
CLOSING, ROW, SITE = "填写说明", "一式两份", "www.example.com"


def paragraph(text: str, properties: str = "", runs: str = "") -> str:
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{runs}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def section(page: str, *more: str, references: str = "") -> str:
    """Return a `w:sectPr`; `more` is what stands behind its margins."""
    return f"<w:sectPr>{references}{page}{_MARGINS}{''.join(more)}</w:sectPr>"


def ended(properties: str) -> str:
    """Return an empty paragraph that ends a section."""
    return f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{properties}</w:pPr></w:p>'


def table(*rows: tuple[str, str]) -> str:
    cell = '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{}</w:tc>'
    lines = "".join(f"<w:tr>{''.join(cell.format(paragraph(text)) for text in row)}</w:tr>" for row in rows)
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    properties = (
        '<w:tblPr><w:tblW w:w="6000" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    return f"<w:tbl>{properties}{grid}{lines}</w:tbl>"


def cover() -> str:
    """Return a cover of its own, in the middle of its page, with a picture, a table and tags."""
    centred = '<w:jc w:val="center"/>'
    return (
        f'<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/>{centred}</w:pPr>'
        f"{run(drawing('rIdCover', 120, 60, '封面图', number=72))}</w:p>"
        + paragraph(
            "{{ contract.title }}",
            f'<w:spacing w:before="600" w:after="600"/>{centred}',
            '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="52"/>',
        )
        + table(("合同编号：", "{{ contract.number }}"), ("甲方：", "{{ party_a.name }}"))
        + paragraph(COMPANY, f'<w:spacing w:before="1200"/>{centred}')
        + paragraph(DATE, centred)
        + ended(section(_UPRIGHT, '<w:vAlign w:val="center"/>', "<w:titlePg/>", references=_REFERENCES))
    )


def book_look(*, contents: bool = True) -> bytes:
    """Return the Chinese look as a book."""
    parts = look_parts()
    listed = paragraph("{{ contents }}") + ended(section(_UPRIGHT, '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>'))
    document = parts["word/document.xml"].decode()
    document = document.replace("<w:body>", f"<w:body>{cover()}{listed if contents else ''}", 1)
    start = document.rindex("<w:sectPr>")
    end = document.index("</w:body>")
    closing = paragraph(CLOSING, '<w:jc w:val="center"/>') + table(("份数", ROW), ("编号", "{{ contract.number }}"))
    document = (
        document[:start]
        + ended(section(_UPRIGHT, '<w:pgNumType w:start="1"/>'))
        + closing
        + f'<w:p><w:hyperlink r:id="rIdSite"><w:r><w:t>{SITE}</w:t></w:r></w:hyperlink></w:p>'
        + section(_LANDSCAPE)
        + document[end:]
    )
    types = parts["[Content_Types].xml"].decode()
    if 'Extension="png"' not in types:
        types = types.replace("<Override", '<Default Extension="png" ContentType="image/png"/><Override', 1)
    relations = parts["word/_rels/document.xml.rels"].decode().replace("</Relationships>", _RELATION)
    changed = {
        "word/document.xml": document.encode(),
        "word/footer1.xml": numbered_footer(parts),
        "word/_rels/document.xml.rels": relations.encode(),
        "[Content_Types].xml": types.encode(),
        "word/media/cover.png": png(60, 30, alpha=True, colour=(150, 30, 30)),
    }
    return archive(parts | changed)


def numbered_footer(parts: Mapping[str, bytes]) -> bytes:
    """Return the shipped footer without the number of all pages."""
    footer = parts["word/footer1.xml"].decode()
    return (footer[: footer.index('<w:r><w:t xml:space="preserve"> 页 共')] + "</w:p></w:ftr>").encode()


def look_with_blank_page() -> bytes:
    """Return the Chinese look with contents of their own, behind which the agreement begins on an odd page."""
    parts = look_parts()
    document = parts["word/document.xml"].decode()
    listed = paragraph("{{ contents }}") + ended(section(_UPRIGHT, references=_REFERENCES))
    document = document.replace("<w:body>", f"<w:body>{listed}", 1)
    start = document.rindex("<w:pgSz")
    document = f'{document[:start]}<w:type w:val="oddPage"/>{document[start:]}'
    return archive(parts | {"word/document.xml": document.encode(), "word/footer1.xml": numbered_footer(parts)})
