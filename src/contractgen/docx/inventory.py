"""The inventory of a look: which of the things that it must have are there, whatever else is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from contractgen.docx.frame import PRICE, SIGNATURES
from contractgen.docx.intake import STORIES, admit
from contractgen.docx.ooxml import val
from contractgen.docx.styles import REQUIRED, style_named
from contractgen.docx.tags import Tag, tags_of
from contractgen.findings import Bilingual
from contractgen.word.xml import child, w

# What every style of a look is for.
STYLES: Final[Mapping[str, Bilingual]] = {
    "Contract Title": Bilingual("title of an agreement", "合同、协议的标题"),
    "Annex Title": Bilingual("title of an annex, with its label", "附件的编号与标题"),
    "Clause Heading": Bilingual("heading of a clause", "条的标题"),
    "Provision": Bilingual("numbered provision", "有编号的款"),
    "Item": Bilingual("numbered item in a provision", "款之下有编号的项"),
    "Subitem": Bilingual("numbered item in an item", "再下一级的编号列举"),
    "Contract Body": Bilingual("text without a number outside clauses", "条款之外未编号的正文"),
    "Continuation": Bilingual("text without a number in a clause", "条款之内未编号的段落"),
    "Field": Bilingual("line “label: value”", "“名称：内容”一行"),
    "Option": Bilingual("line with a box ☑ ☐", "☑ ☐ 选项一行"),
    "Table Text": Bilingual("text in price tables", "价格表内容"),
    "Table Head": Bilingual("head of price tables", "价格表表头"),
    "Signature Line": Bilingual("line of the signature block", "签署栏一行"),
    "Notice": Bilingual("words that the law wants conspicuous", "依法须显著提示的文字"),
    "Filled": Bilingual("values that the deal fills in", "签约单填入的内容"),
    "Blank": Bilingual("blanks to be filled in by hand", "留待手填的空白"),
    "Clause Reference": Bilingual("references to clauses", "对条款的引用"),
    "Run-in Heading": Bilingual("headings that run into their text", "与正文同段的标题"),
    "Symbol": Bilingual("font (and size) of ☑ ☐", "☑ ☐ 的字体（及字号）"),
}
PROTOTYPES: Final[Mapping[str, Bilingual]] = {
    PRICE: Bilingual("table of three rows: head, body, total", "三行的表格：表头、内容、合计"),
    SIGNATURES: Bilingual("table of one or two rows: names, other lines", "一或两行的表格：名称、其他各行"),
}


@dataclass(frozen=True, slots=True)
class Inventory:
    """What is there: names of required styles by kind, all tags with their places, and prototypes."""

    styles: frozenset[str]
    tags: tuple[Tag, ...]
    prototypes: frozenset[str]


def inventory(data: bytes, file: str) -> Inventory | None:
    """Take stock of a look; None where it cannot be opened."""
    admitted, _ = admit(data, file)
    if admitted is None:
        return None
    styles = admitted.parsed(admitted.named("styles")[0])
    there = {name for kind, names in REQUIRED.items() for name in names if style_named(styles, kind, name) is not None}
    tags: list[Tag] = []
    for part in (admitted.main, *admitted.named(*STORIES)):
        tags += tags_of(admitted.parsed(part), part, file)[0]
    captions = {val(child(table, "tblPr"), "tblCaption") for table in admitted.parsed(admitted.main).iter(w("tbl"))}
    return Inventory(frozenset(there), tuple(tags), frozenset(PROTOTYPES) & captions)
