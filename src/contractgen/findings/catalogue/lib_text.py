"""LIB, text: what is wrong in the words of a clause, its marks, and what was typed that is computed."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_MARKS = Bilingual(
    "Marks say what is printed: an answer (name), a party's fact (party_a.name), a table's sum (tariff.amount) or a "
    "reference (ref:liability.late-fee). A mark that means nothing would print nothing, so it is an error.",
    "标记指明印出的内容：参数（name）、当事人资料（party_a.name）、"
    "表的合计（tariff.amount）或引用（ref:liability.late-fee）。"
    "没有含义的标记什么也印不出，因此属于错误。",
)
_COMPUTED = Bilingual(
    "Labels, reference numbers and the marks at the ends of enumerations are computed when an agreement is assembled. "
    "A typed one stays as it is when clauses move, and is wrong from then on.",
    "编号、引用序号和列举项末尾的标点在组装合同时自动生成。手工输入的不会随条款变动，一旦调整就会出错。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "LIB-203",
        "undeclared-name",
        Bilingual("nothing declares {name}", "没有任何地方声明 {name}"),
        Bilingual(
            "Correct it (nearest: {known}), or declare it under `parameters:` or `facts:`.",
            "请改正（相近的有：{known}），或在 `parameters:` 或 `facts:` 中声明。",
        ),
        _MARKS,
    ),
    error(
        "LIB-204",
        "unknown-fact",
        Bilingual("{name} is not a fact that there is", "没有 {name} 这项资料"),
        Bilingual("Known: {known}.", "可用的有：{known}。"),
        _MARKS,
    ),
    error(
        "LIB-205",
        "unknown-column",
        Bilingual(
            "the price table {table} has no column {column} that fits here",
            "价格表 {table} 没有可用于此处的列 {column}",
        ),
        Bilingual("Known here: {known}.", "此处可用的有：{known}。"),
        Bilingual(
            "Computations, totals and marks name columns of a price table. A mark for a whole table names a column "
            "that has a sum (money, numbers) or count.",
            "计算、合计和标记都以列名指明价格表的列。针对整张表的标记只能用有合计的列（金额、数）或 count。",
        ),
    ),
    error(
        "LIB-206",
        "unknown-table",
        Bilingual("there is no price table {table}", "没有价格表 {table}"),
        Bilingual(
            "Correct the name (nearest: {known}), or declare the table under `tables:`.",
            "请改正名称（相近的有：{known}），或在 `tables:` 中声明。",
        ),
        Bilingual("A price table is drawn in the clause that declares it.", "价格表在声明它的条款中印出。"),
    ),
    error(
        "LIB-207",
        "malformed-mark",
        Bilingual("the mark {mark} is malformed", "标记 {mark} 写法有误"),
        Bilingual(
            "Write ${{name}}, ${{name|words}}, ${{ref:clause}}, ${{ref:clause.provision}} or ${{self}}, without "
            "spaces; "
            "$${{ prints ${{ itself.",
            "请写 ${{name}}、${{name|words}}、${{ref:clause}}、${{ref:clause.provision}} 或 ${{self}}，不留空格；"
            "要印出 ${{ 请写 $${{。",
        ),
        _MARKS,
    ),
    error(
        "LIB-250",
        "mark-lookalike",
        Bilingual("{mark} is not a mark and would be printed as it stands", "{mark} 不是标记，会原样印出"),
        Bilingual(
            "Write {meant}, with the half-width characters $ {{ and }}; $${{ prints ${{ itself.",
            "请写 {meant}，其中 $、{{、}} 均用半角字符；要印出 ${{ 请写 $${{。",
        ),
        _MARKS,
    ),
    error(
        "LIB-208",
        "unknown-format",
        Bilingual("there is no format {format}", "没有格式 {format}"),
        Bilingual("Known, the nearest first: {known}.", "可用的格式（最接近的在前）：{known}。"),
        Bilingual(
            "After | a mark may name how its value is printed: words, capitals, grouped, date-long, date-iso, upper.",
            "标记的 | 之后可写印出格式：words、capitals、grouped、date-long、date-iso、upper。",
        ),
    ),
    error(
        "LIB-209",
        "misplaced-mark",
        Bilingual("{name} has a meaning inside `{block}` alone", "{name} 只在 `{block}` 之内才有含义"),
        Bilingual(
            "Name the party by its role (${{party_a.name}}), or put the text under `{block}`.",
            "请用角色指明当事人（${{party_a.name}}），或将文字放在 `{block}` 之内。",
        ),
        Bilingual(
            "party. means each party in turn inside a signature block and inside what `each: parties` repeats, row. "
            "each row inside a provision that is repeated by each:.",
            "party. 在签署栏内和 `each: parties` 重复的款内依次指各方，row. 在以 each: 重复的款内依次指各行。",
        ),
    ),
    error(
        "LIB-210",
        "unknown-clause",
        Bilingual("there is no clause {clause} to refer to", "没有可引用的条款 {clause}"),
        Bilingual("Correct the id (nearest: {known}).", "请改正标识（相近的有：{known}）。"),
        _MARKS,
    ),
    error(
        "LIB-211",
        "unknown-target",
        Bilingual("{target} leads nowhere: there is no {part}", "{target} 没有指向：不存在 {part}"),
        Bilingual(
            "Correct it (nearest: {known}), or give the provision that is meant this id.",
            "请改正（相近的有：{known}），或为所指的款写上此标识。",
        ),
        _MARKS,
    ),
    error(
        "LIB-212",
        "typed-label",
        Bilingual("the label {typed} is typed", "编号 {typed} 是手工输入的"),
        Bilingual("Delete it; the label is computed.", "请删除；编号会自动生成。"),
        _COMPUTED,
    ),
    error(
        "LIB-213",
        "typed-punctuation",
        Bilingual("the item ends in a typed {mark}", "该项末尾手工输入了 {mark}"),
        Bilingual(
            "Delete it, or write `punctuation: own` beside `items:` to keep all of them as typed.",
            "请删除；若各项标点都要按原文，请在 `items:` 旁写 `punctuation: own`。",
        ),
        _COMPUTED,
    ),
    Entry(
        "LIB-214",
        "typed-reference",
        Severity.WARNING,
        Bilingual(
            "{reference} is typed; it will not follow when clauses move",
            "{reference} 是手工输入的，条款变动时不会随之更新",
        ),
        Bilingual(
            "Write ${{ref:clause}} or ${{ref:clause.provision}}; name a statute with its number: Section 2 of the "
            "Companies Act (in Chinese its name in 《》 before the number).",
            "请写 ${{ref:条款}} 或 ${{ref:条款.款}}；引用法律法规的，请在序号前写出带《》的名称。",
        ),
        _COMPUTED,
    ),
    error(
        "LIB-215",
        "blank-line",
        Bilingual("a blank line stands inside a text", "文字中间有空行"),
        Bilingual(
            "Make the second paragraph a provision of its own, with `numbered: false` if it carries no number.",
            "请把第二段写成单独的一款；不编号的写 `numbered: false`。",
        ),
        Bilingual(
            "A text is one paragraph: its lines are joined. A blank line would vanish without a trace.",
            "一段文字即一个自然段，各行会连接起来，空行会消失得无影无踪。",
        ),
    ),
)
