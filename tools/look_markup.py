"""The parts of a look as markup: its main text, header, footer, styles, fonts and theme."""

from __future__ import annotations

from collections.abc import Iterator

from look_designs import HEI, SONG, Design, Style, align, spacing

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
COLOURS = (
    *(("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "1F3864")),
    *(("accent2", "833C0B"), ("accent3", "525252"), ("accent4", "7F6000"), ("accent5", "2F5496")),
    *(("accent6", "385623"), ("hlink", "0563C1"), ("folHlink", "954F72")),
)
HEADER_ID, FOOTER_ID = "rIdHeader", "rIdFooter"


def body(design: Design) -> Iterator[str]:
    """Yield the main text: the place of the agreement, and the prototypes, each with a paragraph after it."""
    yield paragraph("ContractBody", "{{ body }}")
    yield price_prototype(design)
    yield f"<w:p><w:pPr>{spacing(design.air, 0)}</w:pPr></w:p>"
    yield signature_prototype(design)
    yield "<w:p/>"
    header_reference = f'<w:headerReference w:type="default" r:id="{HEADER_ID}"/>'
    footer_reference = f'<w:footerReference w:type="default" r:id="{FOOTER_ID}"/>'
    yield f"<w:sectPr>{header_reference}{footer_reference}{design.page}</w:sectPr>"


def paragraph(style: str, text: str, run: str = "", more: str = "") -> str:
    """Return a paragraph of one run."""
    properties = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r>{properties}{words(text)}</w:r></w:p>'


def words(text: str) -> str:
    """Return the text of a run."""
    return f'<w:t xml:space="preserve">{text}</w:t>'


def table(rows: str, columns: tuple[int, ...], properties: str) -> str:
    """Return a table of fixed columns."""
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    width = f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
    return f"<w:tbl><w:tblPr>{width}{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def cell(width: int, properties: str, content: str) -> str:
    """Return a cell."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def price_prototype(design: Design) -> str:
    """Return the prototype of price tables: a shaded header row, a row, a total row."""
    third = design.width // 3
    columns = (third, third, design.width - 2 * third)
    middle = '<w:vAlign w:val="center"/>'
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{design.head_fill}"/>'
    kinds = (("TableHead", shade + middle, ""), ("TableText", middle, ""), ("TableText", middle, design.total_run))
    rows = ""
    for (style, properties, run), text in zip(kinds, design.price, strict=True):
        cells = "".join(cell(column, properties, paragraph(style, text, run)) for column in columns)
        repeated = "<w:tblHeader/>" if style == "TableHead" else ""
        rows += f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in edges)
    properties = f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    margins = f"<w:tblCellMar>{design.price_cell}</w:tblCellMar>"
    return table(rows, columns, f'{properties}{margins}<w:tblCaption w:val="prototype:price"/>')


def signature_prototype(design: Design) -> str:
    """Return the prototype of signature blocks: no borders, a row for the names, a row for all other lines."""
    half = design.width // 2
    rows = ""
    for text, more in ((design.names, spacing(240, 60)), (design.line, design.signature_rule)):
        content = paragraph("SignatureLine", text, more=more)
        rows += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell(half, '', content) * 2}</w:tr>"
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="200" w:type="dxa"/></w:tblCellMar>'
    properties = f'<w:tblLayout w:type="fixed"/>{margins}<w:tblCaption w:val="prototype:signatures"/>'
    return table(rows, (half, half), properties)


def header(design: Design) -> str:
    """Return the header: a letterhead, or the title on the left, the number on the right, a thin rule below."""
    if design.letterhead:
        return paragraph("header", design.letterhead)
    left = design.width * 3 // 5
    columns = (left, design.width - left)
    rule = '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tcBorders>'
    low = rule + '<w:vAlign w:val="bottom"/>'
    title = paragraph("header", "{{ contract.title }}")
    number = paragraph("header", design.number, more=align("right"))
    rows = f"<w:tr>{cell(columns[0], low, title)}{cell(columns[1], low, number)}</w:tr>"
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    thin = f'<w:p><w:pPr><w:pStyle w:val="header"/>{spacing(line=20)}</w:pPr></w:p>'
    return table(rows, columns, f'<w:tblLayout w:type="fixed"/>{margins}') + thin


def footer(design: Design) -> str:
    """Return the footer: the page's number and the number of pages, as fields with their first results.

    Where the header is a letterhead, the contract's number stands on the left.
    """
    before, between, after = design.footer
    runs = f"<w:r>{words(before)}</w:r>{field('PAGE')}<w:r>{words(between)}</w:r>{field('NUMPAGES')}"
    runs += f"<w:r>{words(after)}</w:r>" if after else ""
    stop = ""
    if design.letterhead:
        runs = f"<w:r>{words(design.number)}</w:r><w:r><w:tab/></w:r>{runs}"
        stop = f'<w:tabs><w:tab w:val="right" w:pos="{design.width}"/></w:tabs>'
    return f'<w:p><w:pPr><w:pStyle w:val="footer"/>{stop}</w:pPr>{runs}</w:p>'


def field(instruction: str) -> str:
    """Return a complex field (17.16.18) with a cached result."""
    marks = {mark: f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "separate", "end")}
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks['begin']}{code}{marks['separate']}<w:r>{words('1')}</w:r>{marks['end']}"


def styles(design: Design) -> Iterator[str]:
    """Yield the document defaults, the four default styles, and the look's own."""
    language = f'<w:lang w:val="{design.language}" w:eastAsia="zh-CN"/>'
    yield f"<w:docDefaults><w:rPrDefault><w:rPr>{design.defaults}{language}</w:rPr></w:rPrDefault></w:docDefaults>"
    default = '<w:style w:type="{}" w:default="1" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'
    normal = '<w:qFormat/><w:pPr><w:widowControl/><w:jc w:val="both"/></w:pPr>'
    hidden = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    margins = (
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>"
    )
    yield default.format("paragraph", "Normal", "Normal", normal)
    yield default.format("character", "DefaultParagraphFont", "Default Paragraph Font", hidden)
    yield default.format("table", "TableNormal", "Normal Table", hidden + margins)
    yield default.format("numbering", "NoList", "No List", hidden)
    for style in design.styles:
        yield style_markup(style)


def style_markup(style: Style) -> str:
    """Return one style. Word's own `header` and `footer` are no custom styles."""
    custom = "" if style.name in {"header", "footer"} else ' w:customStyle="1"'
    follower = f'<w:next w:val="{identifier(style.follower)}"/>' if style.follower else ""
    shown = "<w:qFormat/>" if custom else '<w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
    paragraph_properties = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    run_properties = f"<w:rPr>{style.run}</w:rPr>" if style.run else ""
    return (
        f'<w:style w:type="{style.kind}"{custom} w:styleId="{identifier(style.name)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{identifier(style.based_on)}"/>{follower}{shown}{paragraph_properties}{run_properties}'
        "</w:style>"
    )


def identifier(name: str) -> str:
    """Return a style's id as Word makes it: the name without blanks and hyphens."""
    return name.replace(" ", "").replace("-", "")


def font_table(design: Design) -> Iterator[str]:
    """Yield the fonts that the look names."""
    for name, family in design.fonts:
        charset = "86" if name in {SONG, HEI} else "00"
        pitch = "fixed" if family == "modern" else "variable"
        yield (
            f'<w:font w:name="{name}"><w:charset w:val="{charset}"/><w:family w:val="{family}"/>'
            f'<w:pitch w:val="{pitch}"/></w:font>'
        )


def theme(design: Design) -> str:
    """Return the theme that Word expects beside the styles (20.1.6.9); no style of a look refers to it."""
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS)
    [(first, _), *_] = design.fonts
    faces = f'<a:latin typeface="Times New Roman"/><a:ea typeface="{first}"/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Agreement">'
        f'<a:themeElements><a:clrScheme name="Agreement">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Agreement"><a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Agreement"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
