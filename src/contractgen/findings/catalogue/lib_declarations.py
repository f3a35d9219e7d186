"""LIB, declarations: parameters, facts and price tables that contradict themselves."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_PARAMETERS = Bilingual(
    "A parameter declares what a deal may answer. A declaration that contradicts itself would refuse every answer or "
    "accept a wrong one.",
    "参数规定签约单可填的内容。自相矛盾的声明要么拒绝所有取值，要么接受错误的取值。",
)
_NAMES = Bilingual(
    "Within one agreement a name means one thing: an answer, a fact, a table or a party.",
    "在同一份合同中，一个名称只有一个含义：参数、事实、表或当事人。",
)
_TABLES = Bilingual(
    "Everything in a price table is computed from its rows, from left to right, exactly. What a computation needs has "
    "to stand before it.",
    "价格表的一切都由各行自左至右精确计算得出，计算所需的内容必须在前。",
)

_PARAMETER_ENTRIES = (
    error(
        "LIB-220",
        "default-too-fine",
        Bilingual("the default {default} has more than {places} decimals", "默认值 {default} 的小数超过 {places} 位"),
        Bilingual("Round it, or raise `places:`.", "请舍入，或增大 `places:`。"),
        _PARAMETERS,
    ),
    error(
        "LIB-221",
        "missing-options",
        Bilingual("{parameter} is to be chosen, but has no options", "{parameter} 须从选项中选择，但没有选项"),
        Bilingual("List them: `options: [one, another]`.", "请列出：`options: [选项一, 选项二]`。"),
        _PARAMETERS,
    ),
    error(
        "LIB-222",
        "default-out-of-bounds",
        Bilingual("the default {default} is outside minimum and maximum", "默认值 {default} 超出最小值和最大值的范围"),
        Bilingual("Change the default or the bounds.", "请修改默认值或范围。"),
        _PARAMETERS,
    ),
    error(
        "LIB-223",
        "undeclared-option",
        Bilingual("{option} is none of the options", "{option} 不在选项之内"),
        Bilingual("The options are, the nearest first: {known}.", "选项有（最接近的在前）：{known}。"),
        Bilingual(
            "A default or a condition names an option exactly as the parameter declares it; otherwise it could never "
            "hold.",
            "默认值和条件必须与参数声明的选项完全一致，否则永远不会成立。",
        ),
    ),
    error(
        "LIB-224",
        "unfit-value",
        Bilingual("the value of {key} does not fit the type {type}", "{key} 的值与类型 {type} 不符"),
        Bilingual(
            'Write it as a deal would: "12", "0.50", "6%", "2026-11-01", true.',
            '请按签约单的写法填写："12"、"0.50"、"6%"、"2026-11-01"、true。',
        ),
        _PARAMETERS,
    ),
    error(
        "LIB-225",
        "bounds-crossed",
        Bilingual("{low} is greater than {high}", "{low} 大于 {high}"),
        Bilingual("Exchange or correct them.", "请对调或改正。"),
        _PARAMETERS,
    ),
    error(
        "LIB-226",
        "key-not-for-type",
        Bilingual("{key} means nothing for the type {type}", "类型 {type} 不使用 {key}"),
        Bilingual("Delete it, or change the type.", "请删除，或更改类型。"),
        _PARAMETERS,
    ),
    error(
        "LIB-227",
        "missing-currency",
        Bilingual("the money {parameter} has no currency", "金额 {parameter} 没有写明货币"),
        Bilingual("Add `currency: CNY` or another code.", "请加上 `currency: CNY` 或其他货币代码。"),
        _PARAMETERS,
    ),
    error(
        "LIB-228",
        "unknown-currency",
        Bilingual("the currency {currency} is not known", "未收录货币 {currency}"),
        Bilingual("Known: {known}.", "可用的有：{known}。"),
        Bilingual(
            "A currency has to be known with its decimals and its words, so that amounts can be rounded and written "
            "in words.",
            "系统须知道货币的小数位数和名称，才能舍入并写出大写金额。",
        ),
    ),
    error(
        "LIB-229",
        "reserved-name",
        Bilingual("the name {name} has a meaning of its own", "名称 {name} 另有含义"),
        Bilingual("Choose another name.", "请另取名称。"),
        _NAMES,
    ),
    error(
        "LIB-230",
        "name-taken",
        Bilingual("the name {name} is declared on line {first} already", "名称 {name} 已在第 {first} 行声明"),
        Bilingual("Choose another name for one of the two.", "请为其中之一另取名称。"),
        _NAMES,
    ),
    error(
        "LIB-231",
        "no-options-to-ask",
        Bilingual("{parameter} has no options: its type is {type}", "{parameter} 没有选项：其类型为 {type}"),
        Bilingual(
            "Ask for a choice, an any-of or a flag; or change the type of {parameter}.",
            "条件只能针对 choice、any-of 或 flag；或者更改 {parameter} 的类型。",
        ),
        Bilingual(
            "Conditions and option lists compare with declared options; there are no formulas.",
            "条件和选项栏只与声明的选项比较，不支持公式。",
        ),
    ),
    error(
        "LIB-255",
        "kind-of-nobody",
        Bilingual(
            "this line is for one kind of party, but it names no party", "此行仅对某类当事人印出，但未写明是哪一方"
        ),
        Bilingual(
            "Name the party in its value (${{party_a.code}}), or put the fields under `each: parties`.",
            "请在内容中写明当事人（${{party_a.code}}），或将各行放在 `each: parties` 之下。",
        ),
        Bilingual(
            "A line with `kind:` is printed where the party that it is about is of that kind.",
            "写有 `kind:` 的行，仅当所涉当事人属于该类时印出。",
        ),
    ),
    error(
        "LIB-239",
        "operand-count",
        Bilingual("{fact} needs {count} operands for {kind}", "{fact} 的 {kind} 需要 {count} 项"),
        Bilingual(
            "add-months takes a date and a number; count takes one name.",
            "add-months 用一个日期和一个数；count 用一个名称。",
        ),
        Bilingual(
            "Facts are computed from a closed list of derivations: sum, product, add-months, count.",
            "事实只能用固定的几种方法计算：sum、product、add-months、count。",
        ),
    ),
)

_TABLE_ENTRIES = (
    error(
        "LIB-232",
        "later-column",
        Bilingual(
            "{computed} is computed from {column}, which does not stand before it",
            "{computed} 由 {column} 计算，但后者不在其前",
        ),
        Bilingual("Put {column} before {computed}.", "请把 {column} 放在 {computed} 之前。"),
        _TABLES,
    ),
    error(
        "LIB-233",
        "unfit-column",
        Bilingual("the column {column} of type {type} does not fit here", "类型为 {type} 的列 {column} 不适用于此处"),
        Bilingual(
            "Compute with numbers, total amounts and numbers, put amounts of money in words, group by text, take tax "
            "rates from given percents.",
            "计算用数，合计用金额和数，大写用金额，分组用文字，税率用填写的百分数列。",
        ),
        _TABLES,
    ),
    error(
        "LIB-234",
        "computed-column-key",
        Bilingual("the computed column {column} cannot have {key}", "计算列 {column} 不能有 {key}"),
        Bilingual("Delete it; the cells are computed.", "请删除；该列由计算得出。"),
        _TABLES,
    ),
    error(
        "LIB-235",
        "two-computations",
        Bilingual(
            "the column {column} is computed in more than one way: {kinds}", "列 {column} 有多种计算方法：{kinds}"
        ),
        Bilingual("Keep one.", "请只保留一种。"),
        _TABLES,
    ),
    error(
        "LIB-236",
        "missing-tax",
        Bilingual(
            "{column} needs the tax of the table {table}, which declares none",
            "{column} 需要税率，而表 {table} 没有声明 tax",
        ),
        Bilingual(
            'Add `tax: {{mode: inclusive, rate: "6%"}}` to the table.',
            '请为该表加上 `tax: {{mode: inclusive, rate: "6%"}}`。',
        ),
        _TABLES,
    ),
    error(
        "LIB-237",
        "total-kind",
        Bilingual(
            "a total has to have exactly one of sums, amount, words, discount",
            "合计行须有且只有 sums、amount、words、discount 之一",
        ),
        Bilingual(
            "Write a row for each: `{{label: 合计, sums: [amount]}}`, `{{label: 大写, words: amount}}`.",
            "每行只写一种：`{{label: 合计, sums: [amount]}}`、`{{label: 大写, words: amount}}`。",
        ),
        _TABLES,
    ),
    error(
        "LIB-245",
        "no-given-column",
        Bilingual("the table {table} has no column that a deal can fill", "表 {table} 没有可由签约单填写的列"),
        Bilingual("Add a column without a computation.", "请加一列不由计算得出的列。"),
        _TABLES,
    ),
    error(
        "LIB-252",
        "total-id-taken",
        Bilingual(
            "the id {name} of a total means something else already in the table {table}",
            "合计行的标识 {name} 在表 {table} 中已有其他含义",
        ),
        Bilingual(
            "Choose another id; the ids of its columns, total and count have a meaning already.",
            "请换一个标识；各列名和 total、count 在该表中已有含义。",
        ),
        _TABLES,
    ),
    error(
        "LIB-253",
        "discount-form",
        Bilingual("this total row cannot be computed as a discount is", "该合计行不符合优惠的写法"),
        Bilingual(
            'A discount is `{{label: 优惠, discount: [amount], rate: "5%"}}` or has `off:` with an amount; neither '
            "stands in other rows. Rows with `of:` stand above the discounts, a row with what remains below.",
            '优惠写作 `{{label: 优惠, discount: [amount], rate: "5%"}}`，或以 `off:` 写金额；其他行不写二者。'
            "带 `of:` 的行写在优惠之前，优惠之后须有优惠后的合计行。",
        ),
        _TABLES,
    ),
    error(
        "LIB-254",
        "tiers-form",
        Bilingual("the tiers of the table {table} are not declared as tiers can be", "表 {table} 的阶梯写法不正确"),
        Bilingual(
            "`tiers:` names a given column of whole numbers or decimals; `from:` names the same column and has its "
            "type. Such a table has neither groups nor tiered prices of its own.",
            "`tiers:` 指明一个填写的整数列或小数列；`from:` 指明同一列，类型相同。阶梯表本身不分组，也不再按阶梯计价。",
        ),
        _TABLES,
    ),
    error(
        "LIB-258",
        "no-one-off-column",
        Bilingual(
            "the table {table} has no column that can be one-off, so that `of:` tells nothing apart",
            "表 {table} 没有可写一次性的列，`of:` 无从区分",
        ),
        Bilingual(
            "Add `one_off: true` to the column of periods, such as months.", "请在月数等期数列加上 `one_off: true`。"
        ),
        _TABLES,
    ),
    error(
        "LIB-256",
        "no-tier-price",
        Bilingual(
            "{name}, by which {column} is priced, is not a price of tiers", "{column} 所用的 {name} 不是阶梯单价"
        ),
        Bilingual(
            "Name a column of money of the same currency in a table with `tiers:`, such as `steps.price`. Known: "
            "{known}.",
            "请指明带 `tiers:` 的同币种表中的金额列，如 `steps.price`。可用的有：{known}。",
        ),
        _TABLES,
    ),
    error(
        "LIB-257",
        "unfit-discount-parameter",
        Bilingual(
            "the discount is taken by {name}, which is not a {type} of the table's currency",
            "优惠所用的 {name} 不是 {type} 类型，或与该表币种不同",
        ),
        Bilingual(
            "`rate` takes a percent parameter, `off` a money parameter in the table's currency.",
            "`rate` 用百分数参数，`off` 用与该表同币种的金额参数。",
        ),
        _TABLES,
    ),
    error(
        "LIB-280",
        "money-in-a-list",
        Bilingual("the list {table} has {name}, which needs a currency", "清单 {table} 含有 {name}，而该项需要货币"),
        Bilingual(
            "Declare `currency:` to make it a price table, or take {name} out.",
            "请声明 `currency:` 使其成为价格表，或去掉 {name}。",
        ),
        Bilingual(
            "A table without a currency is a list: it has no amounts, and a deal gives its rows under `lists:`.",
            "未声明货币的表是清单：其中没有金额，签约单在 `lists:` 下填写各行。",
        ),
    ),
    error(
        "LIB-281",
        "match-outside-a-repetition",
        Bilingual("`match:` stands where nothing is repeated", "`match:` 不在重复的款之内"),
        Bilingual(
            "Put it inside a provision with `each:`, whose rows are to be matched, or give the table's name alone.",
            "请放在带 `each:` 的款之内，按其各行对应；或只写表名。",
        ),
        Bilingual(
            "`{name: devices, match: site}` means the rows of devices that have the same site as the row for which "
            "the provision around it is repeated.",
            "`{name: devices, match: site}` 指 devices 中 site 与外层重复行相同的各行。",
        ),
    ),
)

ENTRIES: tuple[Entry, ...] = (*_PARAMETER_ENTRIES, *_TABLE_ENTRIES)
