"""Markup of a document: paragraphs, runs, tables and fields as WordprocessingML (ECMA-376 Part 1, 17)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

BOLD, ITALIC, UNDERLINE = "<w:b/>", "<w:i/>", '<w:u w:val="single"/>'
CENTER, RIGHT, BOTH, DISTRIBUTE = (f'<w:jc w:val="{kind}"/>' for kind in ("center", "right", "both", "distribute"))
INDENT = '<w:ind w:firstLineChars="200" w:firstLine="480"/>'
KEEP, WHOLE, BREAK_BEFORE = "<w:keepNext/>", "<w:keepLines/>", "<w:pageBreakBefore/>"
TAB = "<w:r><w:tab/></w:r>"
THIN = ("single", 4, "000000")
_CHINESE = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
Edge = tuple[str, int, str]


def size(points: float) -> str:
    """Return the size of a run, in points."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def font(chinese: str, latin: str = "") -> str:
    """Return the fonts of a run."""
    latin = latin or chinese
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}" w:cs="{latin}"/>'


def color(value: str) -> str:
    """Return the colour of a run."""
    return f'<w:color w:val="{value}"/>'


def spacing(before: float = 0, after: float = 0, line: float | None = None, rule: str = "auto") -> str:
    """Return spaces in points, and a line as a multiple (`auto`) or in points."""
    height = "" if line is None else f' w:line="{round(line * (240 if rule == "auto" else 20))}" w:lineRule="{rule}"'
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"{height}/>'


def indent(left: float = 0, first: float = 0, right: float = 0) -> str:
    """Return indents in points; a negative first line hangs."""
    kind = f'w:hanging="{round(-first * 20)}"' if first < 0 else f'w:firstLine="{round(first * 20)}"'
    return f'<w:ind w:left="{round(left * 20)}" w:right="{round(right * 20)}" {kind}/>'


def tabs(*stops: tuple[str, float] | tuple[str, float, str]) -> str:
    """Return tab stops: kind, position in points, leader."""
    made = []
    for stop in stops:
        leader = f' w:leader="{stop[2]}"' if len(stop) > 2 else ""  # noqa: PLR2004 - a stop with a leader
        made.append(f'<w:tab w:val="{stop[0]}"{leader} w:pos="{round(stop[1] * 20)}"/>')
    return f"<w:tabs>{''.join(made)}</w:tabs>"


def borders(name: str, edges: dict[str, Edge], space: int = 1) -> str:
    """Return borders of a paragraph (`pBdr`), a table or a cell: style, eighths of a point, colour by side."""
    made = "".join(
        f'<w:{side} w:val="{style}" w:sz="{width}" w:space="{space if name == "pBdr" else 0}" w:color="{ink}"/>'
        for side, (style, width, ink) in edges.items()
    )
    return f"<w:{name}>{made}</w:{name}>"


def shade(fill: str) -> str:
    """Return a shading."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def run(text: str, *properties: str) -> str:
    """Return a run; a tab character is a tab, a line break a line break.

    Words in Chinese carry the hint that Word gives them (17.3.2.26), which makes their quotation marks Chinese too.
    """
    parts = []
    for number, line in enumerate(text.split("\n")):
        parts += ["<w:br/>"] if number else []
        for index, piece in enumerate(line.split("\t")):
            parts += ["<w:tab/>"] if index else []
            parts += [f'<w:t xml:space="preserve">{escape(piece)}</w:t>'] if piece else []
    given = "".join(properties)
    if _CHINESE.search(text):
        given = given if "<w:rFonts" in given else f"<w:rFonts/>{given}"
        given = given.replace("<w:rFonts", '<w:rFonts w:hint="eastAsia"', 1)
    inside = f"<w:rPr>{given}</w:rPr>" if given else ""
    return f"<w:r>{inside}{''.join(parts)}</w:r>"


def p(*content: str, props: str = "", style: str = "", mark: str = "", level: tuple[int, int] | None = None) -> str:
    """Return a paragraph of runs, or of texts, which become runs; `mark` is its bookmark, `level` list and level."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    counted = f'<w:numPr><w:ilvl w:val="{level[1]}"/><w:numId w:val="{level[0]}"/></w:numPr>' if level else ""
    inside = "".join(item if item.startswith("<w:") else run(item) for item in content if item)
    if mark:
        number = sum(ord(letter) * (place + 7) for place, letter in enumerate(mark)) % 100_000
        inside = f'<w:bookmarkStart w:id="{number}" w:name="{mark}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'
    return f"<w:p><w:pPr>{named}{counted}{props}</w:pPr>{inside}</w:p>"


def field(instruction: str, result: str, *properties: str) -> str:
    """Return a complex field (17.16.18) with a cached result."""
    inside = f"<w:rPr>{''.join(properties)}</w:rPr>" if properties else ""
    marks = {mark: f'<w:r>{inside}<w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "separate", "end")}
    code = f'<w:r>{inside}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return f"{marks['begin']}{code}{marks['separate']}{run(result, *properties)}{marks['end']}"


def inner_link(mark: str, *content: str) -> str:
    """Return a link to a bookmark."""
    inside = "".join(item if item.startswith("<w:") else run(item) for item in content)
    return f'<w:hyperlink w:anchor={quoteattr(mark)} w:history="1">{inside}</w:hyperlink>'


def cell(*content: str, props: str = "", width: float = 0, paragraph: str = "") -> str:
    """Return a cell of paragraphs, or of texts, which become paragraphs with the properties of `paragraph`."""
    inside = "".join(item if item.startswith(("<w:p>", "<w:tbl>")) else p(item, props=paragraph) for item in content)
    wide = f'<w:tcW w:w="{round(width * 20)}" w:type="dxa"/>' if width else ""
    return f"<w:tc><w:tcPr>{wide}{props}</w:tcPr>{inside or p()}</w:tc>"


def row(cells: Iterable[str], props: str = "") -> str:
    """Return a row."""
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


def grid_borders(edge: Edge = THIN) -> str:
    """Return one border for all edges of a table."""
    return borders("tblBorders", dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), edge))


def table(
    rows: Sequence[str], widths: Sequence[float], props: str = "", margins: tuple[float, float] = (0, 5.4)
) -> str:
    """Return a table of fixed columns, in points; `margins` are those above and below, and at the sides."""
    grid = "".join(f'<w:gridCol w:w="{round(width * 20)}"/>' for width in widths)
    around = "".join(
        f'<w:{side} w:w="{round(length * 20)}" w:type="dxa"/>'
        for side, length in zip(("top", "left", "bottom", "right"), margins * 2, strict=True)
    )
    fixed = f'<w:tblW w:w="{round(sum(widths) * 20)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    head = f"<w:tblPr>{fixed}<w:tblCellMar>{around}</w:tblCellMar>{props}</w:tblPr>"
    return f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def plain_table(
    rows: Sequence[Sequence[str]], widths: Sequence[float], *, header: int = 1, props: str = "", paragraph: str = ""
) -> str:
    """Return a table of texts with borders; the first `header` rows are shaded and repeat."""
    made = []
    for index, texts in enumerate(rows):
        top = index < header
        cells = [
            cell(
                p(run(text, font("黑体")) if top else text, props=(CENTER if top else paragraph)),
                props=(shade("E7E6E6") if top else "") + '<w:vAlign w:val="center"/>',
                width=width,
            )
            for text, width in zip(texts, widths, strict=True)
        ]
        made.append(row(cells, "<w:cantSplit/>" + ("<w:tblHeader/>" if top else "")))
    return table(made, widths, grid_borders() + props, (2, 5.4))
