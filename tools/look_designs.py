"""The designs of the shipped looks: pages, fonts, styles and prototypes, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name, what it is based on and followed by, its paragraph and run properties as markup."""

    name: str
    paragraph: str = ""
    run: str = ""
    based_on: str = "Normal"
    follower: str = ""
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Design:
    """A look's design: page, fonts, styles, prototypes, and the words of header and footer.

    With a `letterhead` the header is that line over a rule, and the number stands in the footer. `signature_rule` is
    drawn below every line of the signature block that is to be filled in.
    """

    template: str
    language: str
    page: str
    width: int
    defaults: str
    fonts: tuple[tuple[str, str], ...]
    styles: tuple[Style, ...]
    price: tuple[str, str, str]
    price_cell: str
    head_fill: str
    air: int
    total_run: str
    names: str
    line: str
    number: str
    footer: tuple[str, str, str]
    settings: str
    file: str = "look.docx"
    folder: str = "templates"
    letterhead: str = ""
    signature_rule: str = ""


def spacing(before: int = 0, after: int = 0, line: int = 0) -> str:
    """Return paragraph spacing in twips; a line height is exact, so that every engine breaks pages alike."""
    height = f' w:line="{line}" w:lineRule="exact"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def indent(left: int = 0, *, first: int = 0, hanging: int = 0) -> str:
    """Return an indent in twips."""
    special = f' w:hanging="{hanging}"' if hanging else f' w:firstLine="{first}"'
    return f'<w:ind w:left="{left}"{special}/>'


def align(how: str) -> str:
    """Return an alignment."""
    return f'<w:jc w:val="{how}"/>'


def outline(level: int) -> str:
    """Return an outline level, which becomes a bookmark of the PDF."""
    return f'<w:outlineLvl w:val="{level}"/>'


def size(half_points: int) -> str:
    """Return a font size."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def fonts(latin: str, east_asian: str) -> str:
    """Return the fonts of a run."""
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{east_asian}" w:cs="{latin}"/>'


def ruled(side: str, width: int, space: int, colour: str = "000000") -> str:
    """Return a rule above (`top`) or below (`bottom`) a paragraph; its width counts eighths of a point."""
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def colour(value: str) -> str:
    """Return a text colour."""
    return f'<w:color w:val="{value}"/>'


HELD = "<w:keepNext/><w:keepLines/>"
ROMAN, SONG, HEI, SYMBOLS = "Times New Roman", "宋体", "黑体", "DejaVu Sans Mono"
UNDERLINED = '<w:u w:val="single"/>'
BOLD = "<w:b/><w:bCs/>"
SANS = fonts(HEI, HEI)
A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
CONTEXTUAL = "<w:contextualSpacing/>"


def chinese() -> Design:
    """Return the Chinese look: 宋体 五号 on lines of 15.4 points, headings in 黑体, first lines indented by two."""
    two = 420
    body = spacing(line=308)
    held = "<w:keepLines/>"
    return Design(
        template="iot-card-service",
        language="zh-CN",
        page=A4 + '<w:pgMar w:top="1247" w:right="1333" w:bottom="1021" w:left="1333" w:header="680" w:footer="539" '
        'w:gutter="0"/>',
        width=9240,
        defaults=fonts(ROMAN, SONG) + '<w:kern w:val="2"/>' + size(21),
        fonts=((SONG, "roman"), (HEI, "swiss"), (ROMAN, "roman"), (SYMBOLS, "modern")),
        styles=(
            Style("Contract Title", HELD + spacing(120, 200, 560) + align("center") + outline(0), SANS + size(36)),
            Style("Annex Title", HELD + spacing(80, 160, 480) + align("center") + outline(0), SANS + size(30)),
            Style("Clause Heading", HELD + spacing(100, 30, 308) + outline(1), SANS + size(24), follower="Provision"),
            Style("Provision", body + indent(first=two)),
            Style("Item", body + indent(two + 315, hanging=315)),
            Style("Subitem", body + indent(two + 945, hanging=525)),
            Style("Contract Body", body + indent(first=two)),
            Style("Continuation", body + indent(first=two)),
            Style("Field", held + body + indent(two) + align("left")),
            Style("Option", held + body + indent(two) + align("left")),
            Style("Table Text", spacing(30, 30, 260) + align("left"), size(18)),
            Style("Table Head", HELD + spacing(30, 30, 260) + align("center"), SANS + size(18)),
            Style("Signature Line", "<w:keepLines/>" + spacing(60, 20, 308) + align("left")),
            Style("header", spacing(line=260) + align("left"), size(17)),
            Style("footer", spacing(line=260) + align("center"), size(17)),
            *character_styles(notice=SANS + UNDERLINED, run_in=SANS, symbol=30),
        ),
        price=("表头", "内容", "合计"),
        price_cell='<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>',
        head_fill="E7E6E6",
        air=100,
        total_run=SANS,
        names="名称（公章）",
        line="签字：",
        number="合同编号：{{ contract.number }}",
        footer=("第 ", " 页 共 ", " 页"),
        settings='<w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>',
        signature_rule=ruled("bottom", 4, 1),
    )


def branch() -> Design:
    """Return another Chinese look: a branch's letterhead over a blue rule, sans serif, a little more air."""
    two, blue = 420, "1F3864"
    body = spacing(line=345)
    dark = SANS + colour(blue)
    return Design(
        template="iot-card-service",
        file="look-branch.docx",
        language="zh-CN",
        page=A4 + '<w:pgMar w:top="1644" w:right="1333" w:bottom="1304" w:left="1333" w:header="794" w:footer="624" '
        'w:gutter="0"/>',
        width=9240,
        defaults=SANS + '<w:kern w:val="2"/>' + size(21),
        fonts=((HEI, "swiss"), (SYMBOLS, "modern")),
        styles=(
            Style("Contract Title", HELD + spacing(160, 240, 560) + align("left") + outline(0), dark + size(40)),
            Style("Annex Title", HELD + spacing(120, 200, 480) + align("left") + outline(0), dark + size(30)),
            Style(
                "Clause Heading",
                HELD + ruled("bottom", 4, 1, "A6B4CC") + spacing(160, 60, 345) + outline(1),
                dark + size(24),
                follower="Provision",
            ),
            Style("Provision", body + indent(first=two)),
            Style("Item", body + indent(two + 315, hanging=315)),
            Style("Subitem", body + indent(two + 945, hanging=525)),
            Style("Contract Body", body + indent(first=two)),
            Style("Continuation", body + indent(first=two)),
            Style("Field", "<w:keepLines/>" + body + indent(two) + align("left")),
            Style("Option", "<w:keepLines/>" + body + indent(two) + align("left")),
            Style("Table Text", spacing(40, 40, 270) + align("left"), size(18)),
            Style("Table Head", HELD + spacing(40, 40, 270) + align("center"), colour(blue) + size(18)),
            Style("Signature Line", "<w:keepLines/>" + spacing(80, 40, 345) + align("left")),
            Style("header", ruled("bottom", 12, 4, blue) + spacing(line=360) + align("left"), dark + size(26)),
            Style("footer", ruled("top", 4, 4, blue) + spacing(line=260) + align("left"), size(16)),
            *character_styles(notice='<w:u w:val="thick"/>', run_in="", symbol=30),
        ),
        price=("表头", "内容", "合计"),
        price_cell='<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>',
        head_fill="DCE6F1",
        air=120,
        total_run=colour(blue),
        names="名称（公章）",
        line="签字：",
        number="合同编号：{{ contract.number }}",
        footer=("第 ", " 页 / 共 ", " 页"),
        settings='<w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>',
        letterhead="{{ party_b.name }}",
        signature_rule=ruled("bottom", 4, 1, "7F7F7F"),
    )


def chinese_beside(template: str) -> Design:
    """Return the Chinese look of a paper that goes with the contract and is not called one."""
    return replace(chinese(), template=template, number="编号：{{ contract.number }}")


def english() -> Design:
    """Return the English look: Times New Roman 10.5 on lines of 12.4 points, articles centred, paragraphs set apart."""
    body, close = spacing(30, 30, 248), spacing(10, 20, 248)
    return Design(
        template="services-agreement",
        language="en",
        page=A4 + '<w:pgMar w:top="1191" w:right="1134" w:bottom="1077" w:left="1134" w:header="624" w:footer="567" '
        'w:gutter="0"/>',
        width=9638,
        defaults=fonts(ROMAN, SONG) + size(21),
        fonts=((ROMAN, "roman"), (SONG, "roman"), (HEI, "swiss"), (SYMBOLS, "modern")),
        styles=(
            Style("Contract Title", HELD + spacing(0, 200, 400) + align("center") + outline(0), BOLD + size(32)),
            Style("Annex Title", HELD + spacing(240, 100, 320) + align("center") + outline(0), BOLD + size(24)),
            Style(
                "Clause Heading",
                HELD + spacing(130, 40, 248) + align("center") + outline(1),
                BOLD + size(21),
                follower="Provision",
            ),
            Style("Provision", body),
            Style("Item", close + indent(1040, hanging=520)),
            Style("Subitem", close + indent(1560, hanging=520)),
            Style("Contract Body", body),
            Style("Continuation", close + indent(520)),
            Style("Field", body + indent(520) + CONTEXTUAL + align("left")),
            Style("Option", body + indent(520) + CONTEXTUAL + align("left")),
            Style("Table Text", spacing(30, 30, 220) + align("left"), size(18)),
            Style("Table Head", HELD + spacing(30, 30, 220) + align("center"), BOLD + size(18)),
            Style("Signature Line", "<w:keepLines/>" + spacing(120, 40, 240) + align("left")),
            Style("header", spacing(line=240) + align("left"), size(17)),
            Style("footer", spacing(line=240) + align("center"), size(17)),
            *character_styles(notice=BOLD, run_in=UNDERLINED, symbol=26),
        ),
        price=("Heading", "Text", "Total"),
        price_cell='<w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>',
        head_fill="E7E6E6",
        air=100,
        total_run=BOLD,
        names="NAME",
        line="By:",
        number="No. {{ contract.number }}",
        footer=("Page ", " of ", ""),
        settings='<w:defaultTabStop w:val="520"/><w:characterSpacingControl w:val="doNotCompress"/>',
        signature_rule=ruled("bottom", 4, 1),
    )


def starters() -> tuple[Design, ...]:
    """Return the looks of the libraries that `contractgen init` writes: those of the shipped agreements."""
    home = "src/contractgen/starter/{}/templates"
    return tuple(
        replace(design, template="maintenance", folder=home.format(language))
        for language, design in (("zh", chinese()), ("en", english()))
    )


def character_styles(notice: str, run_in: str, symbol: int) -> tuple[Style, ...]:
    """Return the marks: only what the law wants conspicuous, headings that run in, and blanks look different.

    The symbols ☐ ☑ have a size of their own: their font draws them small.
    """
    based_on = "Default Paragraph Font"
    marks = {
        "Notice": notice,
        "Filled": "",
        "Blank": UNDERLINED,
        "Clause Reference": "",
        "Run-in Heading": run_in,
        "Symbol": fonts(SYMBOLS, SYMBOLS) + size(symbol),
    }
    return tuple(Style(name, run=run, based_on=based_on, kind="character") for name, run in marks.items())
