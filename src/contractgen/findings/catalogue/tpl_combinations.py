"""The family TPL: what only some combinations of conditions show."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_ALL = Bilingual(
    "`check` assembles every template with the answers that its conditions tell apart, with and without optional "
    "parties and special terms, and tells each defect once, with the smallest combination that shows it, written as in "
    "conditions and deals. Deals with other answers are not affected, so that no test deal need ever have shown it.",
    "`check` 以条件能够区分的各种取值、有无可选当事人、有无特别约定，组装每个模板，每处缺陷只报告一次，"
    "并写明能使其出现的最小组合，写法与条件和签约单相同。取值不同的签约单不受影响，试用的签约单未必能暴露它。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "TPL-420",
        "reference-left-without-target",
        Bilingual(
            "when {when}: the reference leads to {target}, which is not in the agreement then",
            "当 {when} 时：引用指向 {target}，而此时它不在合同中",
        ),
        Bilingual(
            "Give this sentence the condition of its target (`{line}`, {place}), or reword it.",
            "请为本句设置与引用目标相同的条件（`{line}`，{place}），或改写本句。",
        ),
        _ALL,
    ),
    error(
        "TPL-421",
        "reference-to-several",
        Bilingual(
            "when {when}: {target}, to which the reference leads, is in the agreement {count} times",
            "当 {when} 时：引用所指的 {target} 在合同中出现 {count} 次",
        ),
        Bilingual(
            "Refer to something that is there once, or refer from the instrument or the repetition that is meant.",
            "请引用只出现一次的内容，或在所指的文书或重复段落之内引用。",
        ),
        _ALL,
    ),
    error(
        "TPL-422",
        "clause-left-empty",
        Bilingual(
            "when {when}: nothing of the clause {clause} is left but its heading",
            "当 {when} 时：条款 {clause} 除标题外没有任何内容保留下来",
        ),
        Bilingual(
            "Give the template's line the conditions that the provisions have, or let one of them always stay.",
            "请为模板的该行加上与其各款相同的条件，或使其中一款始终保留。",
        ),
        _ALL,
    ),
    error(
        "TPL-423",
        "intro-left-alone",
        Bilingual(
            "when {when}: the words of {provision} lead up to a list of which nothing is left",
            "当 {when} 时：{provision} 的引导文字之后，列举的内容全部没有保留下来",
        ),
        Bilingual(
            "Give the provision the conditions that its items have, or let one item always stay.",
            "请为该款加上与其各项相同的条件，或使其中一项始终保留。",
        ),
        _ALL,
    ),
    error(
        "TPL-424",
        "instrument-left-empty",
        Bilingual(
            "when {when}: no clause of the instrument {instrument} is in",
            "当 {when} 时：文书 {instrument} 没有任何条款",
        ),
        Bilingual(
            "Give the instrument the conditions that its clause lines have.", "请为该文书加上与其各条款行相同的条件。"
        ),
        _ALL,
    ),
    error(
        "TPL-425",
        "annex-list-left-empty",
        Bilingual("when {when}: there is no annex to list", "当 {when} 时：没有可以列出的附件"),
        Bilingual(
            "Give the provision the condition under which there are annexes.", "请为该款加上存在附件时才成立的条件。"
        ),
        _ALL,
    ),
    error(
        "TPL-426",
        "absent-party-mentioned-then",
        Bilingual(
            "when {when}: the text mentions {title} ({name}), who is no party then",
            "当 {when} 时：此处提到{title}（{name}），而此时没有该方",
        ),
        Bilingual(
            "Put the text, or the line, under `when: {{{name}: true}}`.",
            "请为此处文字或该行加上条件 `when: {{{name}: true}}`。",
        ),
        _ALL,
    ),
    error(
        "TPL-427",
        "fact-of-another-kind",
        Bilingual(
            "when {when}: the text prints {name}, which {title} does not have then",
            "当 {when} 时：此处要印出 {name}，而此时{title}没有这一项",
        ),
        Bilingual(
            "Mark the line with `kind: company` or `kind: individual`, or put the text under a condition on the "
            "party's kind.",
            "请在该行加上 `kind: company` 或 `kind: individual`，或为此处文字加上关于当事人类型的条件。",
        ),
        _ALL,
    ),
    error(
        "TPL-428",
        "nothing-to-print",
        Bilingual(
            "when {when}: there is nothing to print for {name}, and its place cannot be dropped",
            "当 {when} 时：{name} 没有可印的内容，而其所在之处不能删去",
        ),
        Bilingual(
            "Mention {name} in a provision, an item or a field line, which is dropped with it; or give the clause a "
            "condition; or let the parameter print a slash (`none: slash`).",
            "请在可以随之删去的款、项或字段行中提及 {name}；或为该条款加上条件；或让该参数打印斜线（`none: slash`）。",
        ),
        _ALL,
    ),
    error(
        "TPL-429",
        "clause-twice-then",
        Bilingual(
            "when {when}: the clause {clause} is in {instrument} twice",
            "当 {when} 时：条款 {clause} 在 {instrument} 中出现两次",
        ),
        Bilingual(
            "Delete one of the lines, or let their conditions exclude each other.",
            "请删除其中一行，或使两行的条件互相排斥。",
        ),
        _ALL,
    ),
    error(
        "TPL-430",
        "departures-unlisted-then",
        Bilingual(
            "when {when}: the agreement has special terms and nowhere lists its departures from the standard",
            "当 {when} 时：合同有特别约定，却没有列出对标准文本的改动",
        ),
        Bilingual(
            "Let nothing but `when: {{special_terms: true}}` decide on the provision with `departures: true`.",
            "带 `departures: true` 的款，其条件应当只有 `when: {{special_terms: true}}`。",
        ),
        _ALL,
    ),
    error(
        "TPL-431",
        "numbers-wrong-then",
        Bilingual(
            "when {when}: the numbers are wrong here ({rule})",
            "当 {when} 时：此处编号有误（{rule}）",
        ),
        Bilingual(
            "`contractgen explain {rule}` says what is wrong. Look at what is left out above this place and inside it.",
            "`contractgen explain {rule}` 说明问题所在。请检查此时本处之前和之内删去的内容。",
        ),
        _ALL,
    ),
    error(
        "TPL-432",
        "punctuation-wrong-then",
        Bilingual(
            "when {when}: the punctuation is wrong here ({rule})",
            "当 {when} 时：此处标点有误（{rule}）",
        ),
        Bilingual(
            "`contractgen explain {rule}` says what is wrong. Punctuation of your own (`punctuation: own`) must fit "
            "whatever is left out.",
            "`contractgen explain {rule}` 说明问题所在。自行书写的标点（`punctuation: own`）应当适合各种删去的情形。",
        ),
        _ALL,
    ),
    error(
        "TPL-433",
        "rule-broken-then",
        Bilingual(
            "when {when}: {rule} is found here",
            "当 {when} 时：此处有 {rule} 所述的问题",
        ),
        Bilingual(
            "`contractgen explain {rule}` says what that is. Give this place the condition of what it needs.",
            "`contractgen explain {rule}` 说明该问题。请为此处加上其所依赖内容的条件。",
        ),
        _ALL,
    ),
    error(
        "TPL-434",
        "list-left-open",
        Bilingual(
            "when {when}: the list of {provision} ends in this item, whose mark leads on to another one",
            "当 {when} 时：{provision} 的列举以本项结束，而本项末尾的标点表示后面还有一项",
        ),
        Bilingual(
            "Delete `punctuation: own` and the marks at the ends of the items: contractgen sets them for every deal.",
            "请删除 `punctuation: own` 以及各项末尾的标点，由 contractgen 按每份签约单自动生成。",
        ),
        _ALL,
    ),
    Entry(
        "TPL-449",
        "combination-untried",
        Severity.WARNING,
        Bilingual(
            "some combinations of conditions could not be tried ({reason})",
            "有的条件组合未能试组装（{reason}）",
        ),
        Bilingual(
            "`contractgen explain {reason}` says why. Build a deal of each kind, or simplify the conditions.",
            "`contractgen explain {reason}` 说明原因。请分别用签约单生成，或简化条件。",
        ),
        Bilingual(
            "Combinations are assembled from a deal that gives the answers in question and has gaps for the rest. "
            "Where a template asks more than that before it can be assembled, `check` says so and leaves them out.",
            "条件组合由一份只给出相关取值、其余留空的签约单组装。模板要求更多才能组装的，`check` 会说明并略过。",
        ),
    ),
)
