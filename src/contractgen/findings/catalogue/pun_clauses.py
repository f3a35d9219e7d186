"""The family PUN in clause files: the marks that end their items."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    error(
        "PUN-317",
        "typed-ending",
        Bilingual(
            "{provision} ends in a typed {mark} although the marks that end items are computed",
            "{provision} 末尾手工输入了 {mark}，而列举各项的结尾标点由系统计算",
        ),
        Bilingual(
            "Delete the mark, or set `punctuation: own` for the list to end every item by hand.",
            "请删除该标点，或为该列举设置 `punctuation: own`，由作者自行书写每项的结尾标点。",
        ),
        Bilingual(
            "The items of an enumeration end in ；…。 (in English ; … ; and … .) as it comes out for every deal: when "
            "a condition drops the last item, the one before it ends the list.",
            "列举各项以“；”结尾、末项以“。”结尾（英文为 ; … ; and … .），由系统按每份合同计算：末项因条件未纳入时，"
            "由前一项收尾。",
        ),
    ),
    Entry(
        "PUN-316",
        "list-ends-in-block",
        Severity.WARNING,
        Bilingual(
            "{provision} leads in a table or lines, after which nothing carries the {mark} of its list",
            "{provision} 引出表格或多行内容，其后没有文字可以承载列举的结尾标点 {mark}",
        ),
        Bilingual(
            "Write a `closing:` below the table or lines, which gets the mark; or do not end the text above them in a "
            "colon, so that it gets the mark; or put this item before the others.",
            "请在表格或多行内容之后写 `closing:`，由其承载标点；或使其上方文字不以冒号结尾，由该文字承载标点；"
            "或将该项移至其他各项之前。",
        ),
        Bilingual(
            "What leads in ends in a colon, and tables, fields and options end in no mark. That is as it should be in "
            "the middle of a list, but its last item (in English also the one before it, which has the and or or) "
            "needs words that carry its mark.",
            "引出下文的文字以冒号结尾，表格、栏目和选项不带结尾标点。列举中间的项可以如此；"
            "但末项（英文中还包括带 and 或 or 的倒数第二项）需要有文字承载其标点。",
        ),
    ),
    Entry(
        "PUN-303",
        "bracket-width",
        Severity.WARNING,
        Bilingual(
            "the width of {mark} does not fit these words; it should be {better}",
            "括号 {mark} 的全半角与上下文不符，应为 {better}",
        ),
        Bilingual("Write {better}.", "请写成 {better}。"),
        Bilingual(
            "Chinese text takes brackets of full width （）, other text takes (). A clause is printed as it is typed, "
            "so that a mixture reaches the agreement, and two brackets of one pair may look unmatched.",
            "中文使用全角括号“（）”，其他文字使用半角括号。条款按原样印出，混用会直接进入合同，一对括号也可能看似不成对。",
        ),
    ),
    Entry(
        "PUN-304",
        "mark-width",
        Severity.WARNING,
        Bilingual(
            "the width of {mark} does not fit these words; it should be {better}",
            "标点 {mark} 的全半角与上下文不符，应为 {better}",
        ),
        Bilingual("Write {better}.", "请写成 {better}。"),
        Bilingual(
            "Chinese text takes ，；：？！, other text , ; : ? !. What stands between digits or letters (10:30, 1,000) "
            "is left as it is.",
            "中文使用“，；：？！”，其他文字使用半角标点。数字和字母之间的标点（如 10:30、1,000）不受影响。",
        ),
    ),
)
