"""Pictures of single constructs, cut out of the gallery's documents for docs/pdf-dialect.md."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pdf_sight import bare, lines_of

from gallery.documents import DOCUMENTS, DRAFT
from gallery.drawing import drawn_by_us
from gallery.pictures import Picture, above, beside, page_picture, png

BEGIN, END = "<!-- gallery -->\n", "<!-- /gallery -->\n"
DOTS = 66
_SIDES = (0.07, 0.93)
_ROW = re.compile(r"^\| ([a-z -]+) \| ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a page: of which document, from the line with the first words to that with the last ones.

    Without words it is the whole page. `over` and `under` are points above and below.
    """

    document: str
    page: int = 1
    first: str = ""
    last: str = ""
    over: float = 18
    under: float = 6


CUTS: Mapping[str, tuple[Cut, ...]] = {
    "pages": (Cut("turned-sections", 1), Cut("turned-sections", 2), Cut("cover-page", 1)),
    "line grid": (Cut("line-grid", 1, "房屋租赁补充协议", "第二条", under=20),),
    "paragraphs": (
        Cut("boxed-notices", 1, "重要提示", "20%作为业绩报酬"),
        Cut("line-heights", 1, "1.5倍行距", "固定值28磅", over=22),
    ),
    "watermarks": (Cut("draft"),),
    "runs": (Cut("run-properties", 1, "需要提请", "二氧化碳"),),
    "characters": (Cut("run-properties", 1, "标题文字较少", "字号从小到大"),),
    "tabs": (Cut("tab-kinds", 1, "Left", "middleDot"), Cut("signature-block", 1, "甲方", "日期：")),
    "wrappers": (Cut("draft", 1, "委托方", "服务期限"),),
    "numbering": (
        Cut("sectioned-agreement", 1, "ARTICLE1", "(c)nopart"),
        Cut("numbered-agreement", 1, "一、服务范围", "2.空调机组"),
        Cut("memorandum", 1, "1.Aims", "3.Eachparty"),
    ),
    "tables": (
        Cut("price-table", 1, "序号", "备注", over=22, under=30),
        Cut("nested-table", 1, "经费按下列", "经费来源", over=14),
    ),
    "page numbers": (Cut("numbered-pages", 2, "ii", "ii"), Cut("numbered-pages", 3, "Page1of2", "Page1of2")),
    "contents": (Cut("contents-table", 1, "目录", "3.1"),),
    "references": (Cut("references", 1, "ARTICLE1", "Section2.02"),),
    "pictures": (
        Cut("logo-letter", 1, "示例云岭数据有限公司", "关于合同", over=24),
        Cut("picture-cells", 1, "序号", "档案密集架", under=40),
    ),
    "links": (Cut("references", 1, "Section3.01", "subjectto"),),
}


def construct_pictures() -> dict[str, bytes]:
    """Return the picture of every construct by its name in the page."""
    pdfs: dict[str, bytes] = {}
    documents = {item.name: item for item in (*DOCUMENTS, DRAFT)}
    made = {}
    for name, cuts in CUTS.items():
        for cut in cuts:
            pdfs[cut.document] = pdfs.get(cut.document) or drawn_by_us(documents[cut.document])
        pictures = [_cut_out(pdfs[cut.document], cut) for cut in cuts]
        whole = not any(cut.first for cut in cuts)
        made[name] = png(beside(pictures) if whole else above([beside([picture]) for picture in pictures]))
    return made


def dialect_text(page: str) -> str:
    """Return the page about the dialect with the pictures of the constructs that it lists as drawn."""
    start, end = page.index(BEGIN) + len(BEGIN), page.index(END)
    shown = "\n".join(f"**{name}**\n\n![{name}](gallery/constructs/{file_name(name)})\n" for name in CUTS)
    told = "The [gallery](gallery.md) shows whole documents beside what LibreOffice draws."
    return f"{page[:start]}\n{told}\n\n{shown}{page[end:]}"


def drawn_rows(page: str) -> list[str]:
    """Return the names of what the page lists as drawn and can be seen."""
    table = page[page.index("## Drawn") : page.index("## Refused")]
    return [name for name in _ROW.findall(table) if name != "file"]


def file_name(construct: str) -> str:
    """Return the name of the picture of a construct."""
    return f"{construct.replace(' ', '-')}.png"


def write_pictures(docs: Path) -> None:
    """Write the pictures, and the page that shows them."""
    folder = docs / "gallery" / "constructs"
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in construct_pictures().items():
        (folder / file_name(name)).write_bytes(picture)
    path = docs / "pdf-dialect.md"
    path.write_text(dialect_text(path.read_text(encoding="utf-8")), encoding="utf-8")


def _cut_out(pdf: bytes, cut: Cut) -> Picture:
    """Return a part of a page."""
    if not cut.first:
        return page_picture(pdf, cut.page - 1, DOTS * 0.62)
    lines = [(bare(line.text), line.y) for line in lines_of(pdf) if line.page == cut.page - 1]
    begin = next((place for place, (words, _) in enumerate(lines) if cut.first in words), None)
    end = next((place for place, (words, _) in enumerate(lines) if cut.last in words and place >= (begin or 0)), None)
    if begin is None or end is None:
        message = f"no line of {cut.document} says “{cut.last if begin is not None else cut.first}”"
        raise ValueError(message)
    whole = page_picture(pdf, cut.page - 1, DOTS)
    height = whole.height * 72 / DOTS
    top, bottom = max(lines[begin][1] - cut.over, 0), min(lines[end][1] + cut.under, height)
    return page_picture(pdf, cut.page - 1, DOTS, (_SIDES[0], top / height, _SIDES[1], bottom / height))
