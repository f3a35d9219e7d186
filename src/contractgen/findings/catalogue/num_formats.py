"""The family NUM, the look of labels: brackets, marks, numerals, spacing, labels that stand twice or alone."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_RARER = Bilingual(
    "labels of this kind are written like “{shown}” in some lists and like “{usual}” in others ({count} of {total})",
    "全文此类编号共 {total} 个，其中 {count} 个写成“{shown}”这种形式，其余写成“{usual}”这种形式",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "NUM-108",
        "level-skip",
        Severity.INFO,
        Bilingual("“{shown}” skips a level below “{parent}”", "“{shown}”在“{parent}”之下跳过了一级"),
        Bilingual(
            "Check whether a heading between the two is missing, or use the labels of the next level.",
            "请核对两者之间是否缺少一级标题，或改用下一级编号。",
        ),
        Bilingual(
            "The usual order of levels is 一、（一） 1. （1） ①. GB/T 15834 allows to leave levels out, so that "
            "this is only noted; a decimal number that skips a level (1 and then 1.1.1) is a warning.",
            "通常的层次为“一、”“（一）”“1.”“（1）”“①”。GB/T 15834 允许跳级，故仅作说明；"
            "十进制编号跳级（如“1”之下直接为“1.1.1”）按警告处理。",
        ),
    ),
    error(
        "NUM-110",
        "bracket-width-in-list",
        Bilingual(
            "“{shown}” has brackets of another width than “{usual}” ({count} of the {total} labels of this list)",
            "“{shown}”的括号与同一列表中“{usual}”的括号全角、半角不一致（{total} 个编号中有 {count} 个不同）",
        ),
        Bilingual(
            "Write the brackets of all labels of the list in one width: in Chinese the wide ones（）.",
            "同一列表的编号应统一使用全角括号或统一使用半角括号，中文宜用全角“（）”。",
        ),
        Bilingual(
            "（三） and (三) are different characters. Mixed in one list they do not line up, and a search for one "
            "misses the other. There is one finding for a list, at the first label that is unlike most.",
            "“（三）”与“(三)”是不同的字符，混用会使编号不对齐，检索时也会遗漏。每个列表只报告一次，位于第一个不同的编号处。",
        ),
    ),
    Entry(
        "NUM-111",
        "bracket-width-across-lists",
        Severity.INFO,
        _RARER,
        Bilingual("Use brackets of one width in the whole document.", "全文应统一使用同一种宽度的括号。"),
        Bilingual(
            "Lists of one kind at one depth have brackets of full width in some places and of half width in others. "
            "It is told once for a document; lists that are mixed in themselves are told by NUM-110.",
            "同一层级的同类列表，有的用全角括号，有的用半角括号。全文只报告一次；列表内部混用的由 NUM-110 报告。",
        ),
    ),
    error(
        "NUM-112",
        "delimiter-in-list",
        Bilingual(
            "“{shown}” does not end in the mark of “{usual}” ({count} of the {total} labels of this list)",
            "“{shown}”后的标点与同一列表中的“{usual}”不同（{total} 个编号中有 {count} 个不同）",
        ),
        Bilingual("End all labels of the list in the same mark.", "同一列表的编号后应使用同一种标点。"),
        Bilingual(
            "1、 and 2. in one list look like two lists. There is one finding for a list, at the first label that is "
            "unlike most.",
            "同一列表中“1、”与“2.”混用，看起来像两个列表。每个列表只报告一次，位于第一个不同的编号处。",
        ),
    ),
    Entry(
        "NUM-113",
        "delimiter-across-lists",
        Severity.WARNING,
        _RARER,
        Bilingual("Use the same mark in the whole document.", "全文应统一使用同一种标点。"),
        Bilingual(
            "Lists of one kind at one depth have 1、 in some places and 1. in others. It is told once for a document; "
            "lists that are mixed in themselves are told by NUM-112.",
            "同一层级的同类列表，有的用“1、”，有的用“1.”。全文只报告一次；列表内部混用的由 NUM-112 报告。",
        ),
    ),
    error(
        "NUM-114",
        "numeral-system-in-list",
        Bilingual(
            "“{shown}” is not written in the numerals of “{usual}” ({count} of the {total} labels of this list)",
            "“{shown}”所用的数字与同一列表中的“{usual}”不同（{total} 个编号中有 {count} 个不同）",
        ),
        Bilingual("Write all numbers of the list in the same numerals.", "同一列表的编号应使用同一种数字。"),
        Bilingual(
            "A list counts 一、2、三、 or (a), (B), (c). References to it can be written in one way only.",
            "同一列表的编号写成“一、2、三、”或“(a)(B)(c)”之类，引用时无法用同一种写法称呼各项。",
        ),
    ),
    Entry(
        "NUM-115",
        "redundant-mark",
        Severity.WARNING,
        Bilingual(
            "no mark should follow a label like “{shown}” (labels of this list with such a mark: {count})",
            "“{shown}”这类编号之后不应再加标点（此列表中有 {count} 个编号加了标点）",
        ),
        Bilingual("Delete the mark after the label.", "请删除编号后的标点。"),
        Bilingual(
            "A bracket, or 第…条, ends a label by itself; （一）、 and 第一条、 mark its end twice. A colon does not.",
            "括号或“第…条”本身已表示编号结束，“（一）、”“第一条、”属于重复标点。冒号不作检查。",
        ),
    ),
    error(
        "NUM-116",
        "typed-in-numbered-paragraph",
        Bilingual(
            "Word numbers this paragraph “{native}”, and “{shown}” is typed after it",
            "此段已由 Word 自动编号为“{native}”，又手工输入了“{shown}”",
        ),
        Bilingual("Delete the typed label.", "请删除手工输入的编号。"),
        Bilingual(
            "The paragraph is printed with two labels. A typed first label of a list below (1. (a) …) is understood.",
            "该段打印时会出现两个编号。在自动编号之后引出下一级列表的第一项（如“一、（一）……”）不会被误报。",
        ),
    ),
    Entry(
        "NUM-117",
        "typed-label",
        Severity.INFO,
        Bilingual(
            "labels in this Word file are typed: {count} of {total}, the first of them “{shown}”",
            "此 Word 文件的 {total} 个编号中有 {count} 个是手工输入的，第一个为“{shown}”",
        ),
        Bilingual(
            "Let Word number the paragraphs, if others are to work on the file.",
            "如需多方继续修改本文件，建议改用 Word 的自动编号。",
        ),
        Bilingual(
            "Typed labels do not move when a paragraph is added or deleted, and references to them cannot be fields. A "
            "house that wants Word's numbering can make this a warning in its profile.",
            "增删段落时，手工编号不会随之变化，也无法用域引用。要求使用自动编号的机构可在配置中将其设为警告。",
        ),
    ),
    Entry(
        "NUM-118",
        "numeral-beyond-safe-range",
        Severity.WARNING,
        Bilingual(
            "Word numbers this list beyond {limit}, where programs write its numerals differently: “{shown}”",
            "此列表的自动编号超过 {limit}，不同软件对此后的数字写法不一：“{shown}”",
        ),
        Bilingual("Split the list, or number it with decimal numbers.", "请拆分该列表，或改用阿拉伯数字编号。"),
        Bilingual(
            "Word, WPS and LibreOffice agree on Chinese numerals up to 99 and on circled numbers up to 20. Beyond, an "
            "automatic number may read differently in another program than the references to it.",
            "Word、WPS 和 LibreOffice 对 99 以内的中文数字、20 以内的带圈数字写法一致；超过之后，"
            "自动编号在其他软件中可能与引用文字不同。",
        ),
    ),
    Entry(
        "NUM-119",
        "label-without-text-or-beside-bullet",
        Severity.WARNING,
        Bilingual(
            "“{shown}” has a bullet before it, or no words after it (such labels in this list: {count})",
            "“{shown}”之前另有项目符号，或其后没有内容（此列表中共 {count} 处）",
        ),
        Bilingual(
            "Delete the bullet or the label; where there are no words, delete the empty paragraph or put them back.",
            "有项目符号的，请在项目符号与编号中删去其一；没有内容的，请删去空段落或补上内容。",
        ),
        Bilingual(
            "A bullet and a typed number on one paragraph are two labels. An empty numbered paragraph uses up a "
            "number: readers look for words that are not there.",
            "同一段既有项目符号又有手工编号，等于两个编号。空的编号段落会占用一个号码，使读者寻找并不存在的内容。",
        ),
    ),
    Entry(
        "NUM-120",
        "label-spacing",
        Severity.INFO,
        Bilingual(
            "the space after “{shown}” is not as after most labels of this list ({count} of {total})",
            "“{shown}”之后的空格与此列表其他编号不同（{total} 个中有 {count} 个不同）",
        ),
        Bilingual(
            "Put a space after all labels of the list, or after none.", "同一列表的编号之后应统一加空格或不加空格。"
        ),
        Bilingual(
            "It is only noted where a document does so in more than one place, as converted texts do; one label alone "
            "that differs in a document is a warning. Where the brackets differ as well, NUM-110 tells both.",
            "转换而来的文本常有此类差异，多处出现时仅作说明；全文仅有一个编号不同的，按警告处理。"
            "括号宽度也不同的，由 NUM-110 一并报告。",
        ),
    ),
    Entry(
        "NUM-121",
        "single-item-list",
        Severity.INFO,
        Bilingual("“{shown}” is the only label of its list", "“{shown}”是其列表中唯一的编号"),
        Bilingual("Leave the label out, or look for the missing items.", "请去掉编号，或核对是否缺少其他各项。"),
        Bilingual(
            "What is numbered one wants a two. Schedules and tables may have such lists with reason.",
            "有“一”通常应有“二”。仅作说明：附件和表格中可能合理地只有一项。",
        ),
    ),
    Entry(
        "NUM-122",
        "sibling-format",
        Severity.INFO,
        Bilingual(
            "“{shown}” is unlike the other {total} items of its list: a heading among sentences, or the reverse",
            "“{shown}”与同一列表的其他 {total} 项形式不同：一为标题，一为正文",
        ),
        Bilingual("Give all items of the list a heading, or none.", "同一列表的各项应统一带标题或统一不带标题。"),
        Bilingual(
            "Among items that are headings one is a paragraph, or the other way round. It is only noted.",
            "各项均为标题而其中一项为正文，或者相反。仅作说明。",
        ),
    ),
    Entry(
        "NUM-123",
        "uncanonical-numeral",
        Severity.INFO,
        Bilingual("“{shown}” is usually written “{expected}”", "“{shown}”通常写作“{expected}”"),
        Bilingual("Write “{expected}”.", "请改写为“{expected}”。"),
        Bilingual(
            "廿, 一百〇一 and 二〇 are read by people, but not by every program. Where other labels of "
            "the list are spelled out in full, it is a warning.",
            "“廿”“一百〇一”“二〇”等写法人能读懂，但检索和软件未必能识别。同一列表中其他编号用规范写法的，按警告处理。",
        ),
    ),
    Entry(
        "NUM-126",
        "caption-sequence",
        Severity.WARNING,
        Bilingual(
            "“{expected}” is missing between “{before}” and “{shown}”", "“{before}”与“{shown}”之间缺少“{expected}”"
        ),
        Bilingual("Number the captions anew, or put back what was deleted.", "请重新编号，或恢复被删去的内容。"),
        Bilingual(
            "The numbers of tables, figures or annexes leave one out, and nothing in the document names it. Where it "
            "is named, a reference to it says that it is not attached.",
            "表、图或附件的编号有跳号，且全文没有提及该编号。若有提及，由引用规则报告未附上的附件。",
        ),
    ),
    Entry(
        "NUM-127",
        "inline-enumeration",
        Severity.WARNING,
        Bilingual(
            "the enumeration in this paragraph goes from “{before}” to “{shown}”; “{expected}” is missing",
            "本段中的列举从“{before}”跳到“{shown}”，缺少“{expected}”",
        ),
        Bilingual("Number the enumeration anew, or put back what was deleted.", "请重新编号，或恢复被删去的内容。"),
        Bilingual(
            "An enumeration within a sentence leaves out a number. Parts of references, as in Section 2(c), are no "
            "items of an enumeration.",
            "句中列举的编号有跳号。引用中的编号（如“第二条第（三）项”）不是列举。",
        ),
    ),
)
