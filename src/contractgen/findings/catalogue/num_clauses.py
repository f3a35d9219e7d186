"""The family NUM in clause files and their schemes."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    error(
        "NUM-109",
        "max-depth",
        Bilingual(
            "{provision} is nested too deep for the numbering scheme {scheme} (levels: {levels})",
            "{provision} 的层级超过了编号体系 {scheme} 的 {levels} 级",
        ),
        Bilingual(
            "Move the provision one level out, make it unnumbered (`numbered: false`), or give the scheme another "
            "level.",
            "请将该款提升一级，或设为不编号（`numbered: false`），或为编号体系增加一级。",
        ),
        Bilingual(
            "Every numbered level needs a label and a reference pattern. The scheme has none for a level this deep. "
            "`lint` does not tell it: a contract from elsewhere declares no scheme, so that nothing in it is too deep.",
            "每一级编号都需要标签样式和引用样式，而该编号体系没有这么深的一级。"
            "`lint` 不作此项检查：外来合同没有声明编号体系，也就无所谓层级过深。",
        ),
    ),
    Entry(
        "NUM-131",
        "scheme-beyond-safe-range",
        Severity.WARNING,
        Bilingual(
            "level {level} of the scheme {scheme} counts beyond {limit}, where programs write its numerals differently",
            "编号体系 {scheme} 第 {level} 级的编号超过 {limit}，不同软件对此后的数字写法不一",
        ),
        Bilingual(
            "Split the clause or the instrument, or choose a scheme with decimal numbers for this level.",
            "请拆分条款或文书，或为这一级选用阿拉伯数字的编号体系。",
        ),
        Bilingual(
            "Word, WPS and LibreOffice agree on Chinese numerals up to 99 and on circled numbers up to 20. Beyond, a "
            "label may read differently in another program than the references to it.",
            "Word、WPS 和 LibreOffice 对 99 以内的中文数字、20 以内的带圈数字写法一致；超过之后，"
            "标签在其他软件中可能与引用文字不同。",
        ),
    ),
    error(
        "NUM-132",
        "numbered-clause-without-heading",
        Bilingual("the numbered clause {clause} has no heading", "编号条款 {clause} 没有标题"),
        Bilingual(
            "Give the clause a `heading:`, or set `numbered: false`.", "请填写 `heading:`，或设为 `numbered: false`。"
        ),
        Bilingual("The clause's number would stand alone on an empty line.", "该条款的编号将单独出现在空行上。"),
    ),
    error(
        "NUM-128",
        "numbers-in-unnumbered-clause",
        Bilingual(
            "an item asks for a number, but the clause {clause} is unnumbered",
            "此项要求编号，但条款 {clause} 是不编号的",
        ),
        Bilingual(
            "Set `numbered: false` for the items, or give the clause's line in the template a `scheme:` of its own.",
            "请将各项设为 `numbered: false`，或在模板的条款行中用 `scheme:` 为其指定单独的编号体系。",
        ),
        Bilingual(
            "Items are numbered inside their clause's number. Without one they would take the numbers of clauses.",
            "各项的编号从属于其条款的编号；条款不编号时，各项会占用条款的编号。",
        ),
    ),
    error(
        "NUM-129",
        "label-across-lists",
        Bilingual(
            "the scheme {scheme} has a label that shows the number of a level outside its own list",
            "编号体系 {scheme} 的标签中出现了所在列表之外某一级的编号",
        ),
        Bilingual(
            "Leave the outer number out of the label, or let the level not run on.",
            "请从标签中去掉上级编号，或不要让该级连续编号。",
        ),
        Bilingual(
            "A level that runs on through the outer ones is counted by a Word list of its own, which cannot show the "
            "numbers of another list.",
            "跨上级连续编号的级别由单独的 Word 列表计数，不能显示其他列表的编号。",
        ),
    ),
    error(
        "NUM-130",
        "numeral-cannot-be-written",
        Bilingual(
            "level {level} of the scheme {scheme} counts beyond {limit}, which its numerals cannot write",
            "编号体系 {scheme} 第 {level} 级的编号超过 {limit}，其数字无法书写",
        ),
        Bilingual(
            "Split the clause, or choose a scheme with decimal numbers for this level.",
            "请拆分条款，或为这一级选用阿拉伯数字的编号体系。",
        ),
        Bilingual(
            "Circled numbers end at 20, letters at 780 and Roman numerals at 3999.",
            "带圈数字止于 20，字母止于 780，罗马数字止于 3999。",
        ),
    ),
)
