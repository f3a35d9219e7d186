"""The part of the family DEAL that is about price tables and computed facts."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "DEAL-430",
        "word-not-allowed",
        Bilingual(
            "{name} ({title}) cannot be left to be agreed or marked as one-off",
            "{name}（{title}）不能写面议或一次性",
        ),
        Bilingual(
            "Give a value, or let the clause declare the column with `negotiable: true` or `one_off: true`.",
            "请填写具体的值，或由条款在该列声明 `negotiable: true` 或 `one_off: true`。",
        ),
        Bilingual(
            "Only cells of price tables whose columns allow it may be to be agreed (面议) or one-off (一次性).",
            "只有条款允许的价格表列才能填写面议或一次性。",
        ),
    ),
    error(
        "DEAL-431",
        "tiers-not-rising",
        Bilingual(
            "the upper bound in row {row} of the table of tiers {table} is not above the one before it",
            "阶梯表 {table} 第 {row} 行的上限不大于前一档",
        ),
        Bilingual(
            "Give the tiers from the lowest up; the first bound is above zero.",
            "请从低到高填写各档，首档上限须大于零。",
        ),
        Bilingual(
            "A tier reaches from the bound below it to its own bound, which still belongs to it.",
            "每一档从前一档上限之上起，至本档上限（含）止。",
        ),
    ),
    error(
        "DEAL-432",
        "outside-the-tiers",
        Bilingual(
            "{name} ({title}) cannot be computed: the quantity is above the last tier, or below zero",
            "无法计算 {name}（{title}）：数量超出最高一档或小于零",
        ),
        Bilingual(
            "Correct the quantity, or leave out the upper bound of the last tier.",
            "请更正数量，或将最后一档的上限留空。",
        ),
        Bilingual(
            "Every quantity has to fall into a tier; the last one is open if it has no upper bound.",
            "每个数量都须落入某一档；最后一档不写上限即为不封顶。",
        ),
    ),
    error(
        "DEAL-433",
        "unfit-discount",
        Bilingual("the discount {title} cannot be computed with {name}", "优惠“{title}”不能用 {name} 计算"),
        Bilingual(
            "`rate` takes a percent, `off` an amount of money; neither can be left blank.",
            "`rate` 用百分数，`off` 用金额，均不能留空手填。",
        ),
        Bilingual(
            "A discount on a total takes a percent of it off, or an amount.",
            "总价优惠按百分比或固定金额扣减。",
        ),
    ),
    error(
        "DEAL-434",
        "discount-out-of-range",
        Bilingual(
            "the discount {title} by {name} is below zero or more than what it is taken off",
            "优惠“{title}”（{name}）小于零或超过可扣减的金额",
        ),
        Bilingual("Correct the discount.", "请更正优惠幅度。"),
        Bilingual("A discount takes off at least nothing and at most everything.", "优惠最少为零，最多为全部金额。"),
    ),
    error(
        "DEAL-435",
        "unfit-source",
        Bilingual(
            "the price table {table} computes {name} with {operand}, which this agreement does not declare so",
            "价格表 {table} 计算 {name} 所用的 {operand}，本合同没有相应声明",
        ),
        Bilingual(
            "Tiered prices name a column of money of the same currency in a table with `tiers:`; discounts name a "
            "parameter.",
            "阶梯价须指明带 `tiers:` 的同币种价格表中的金额列；优惠须指明参数。",
        ),
        Bilingual(
            "A price table may be computed with a table of tiers and with answers of the same agreement.",
            "价格表可以使用同一合同中的阶梯表和参数计算。",
        ),
    ),
    error(
        "DEAL-436",
        "discount-stands-last",
        Bilingual(
            "the price table {table} ends with the discount {name} and prints no total below it",
            "价格表 {table} 以优惠“{name}”结尾，其下没有优惠后的合计",
        ),
        Bilingual(
            "Add a total row below the discount, such as `{{label: 优惠后合计, sums: [amount]}}`.",
            "请在优惠之下加一行合计，如 `{{label: 优惠后合计, sums: [amount]}}`。",
        ),
        Bilingual("What is due after a discount has to be printed.", "优惠后的应付金额必须印出。"),
    ),
    error(
        "DEAL-437",
        "discount-in-parts",
        Bilingual(
            "the price table {table} is drawn in parts (`match:`), but has the discount {name} on its total",
            "价格表 {table} 按 `match:` 分部印出，却在合计上有优惠“{name}”",
        ),
        Bilingual(
            "Draw the table whole, or discount its rows by a column of percents.",
            "请整表印出，或改用百分数列逐行优惠。",
        ),
        Bilingual(
            "Discounts of parts, each rounded by itself, need not add up to the discount of the whole.",
            "各部分的优惠分别舍入，其和未必等于整体优惠。",
        ),
    ),
    error(
        "DEAL-440",
        "unknown-column",
        Bilingual(
            "row {row} of the price table {table} has no column {name}", "价格表 {table} 第 {row} 行的列 {name} 不存在"
        ),
        Bilingual("Columns with the nearest names: {known}.", "名称相近的列有：{known}。"),
        Bilingual(
            "The columns of a price table are declared by the clause that contains it.",
            "价格表的列由包含该表的条款声明。",
        ),
    ),
    error(
        "DEAL-441",
        "missing-cell",
        Bilingual(
            "row {row} of the price table {table} gives no {name} ({title})",
            "价格表 {table} 第 {row} 行缺少 {name}（{title}）",
        ),
        Bilingual("Add {name} to this row.", "请在该行补充 {name}。"),
        Bilingual(
            "A column without a default and without a computation must be given in every row.",
            "既无默认值又非计算得出的列，每一行都必须填写。",
        ),
    ),
    error(
        "DEAL-442",
        "computed-cell-given",
        Bilingual(
            "row {row} of the price table {table} gives {name} ({title}), which is computed",
            "价格表 {table} 第 {row} 行填写了 {name}（{title}），而该列由系统计算",
        ),
        Bilingual("Delete {name} from this row.", "请从该行删除 {name}。"),
        Bilingual(
            "A computed amount has one source. If it could be typed as well, the two could disagree.",
            "计算得出的金额只有一个来源；如果同时允许手填，两者就可能不一致。",
        ),
    ),
    error(
        "DEAL-443",
        "too-few-rows",
        Bilingual(
            "the price table {table} needs at least {bound} rows; {given} were given",
            "价格表 {table} 至少应有 {bound} 行，实际给出 {given} 行",
        ),
        Bilingual("Add the missing rows under `{key}: {table}:`.", "请在 `{key}: {table}:` 下补充价格行。"),
        Bilingual("The clause bounds the number of rows of its price table.", "条款限定了价格表的行数。"),
    ),
    error(
        "DEAL-444",
        "too-many-rows",
        Bilingual(
            "the price table {table} takes at most {bound} rows; {given} were given",
            "价格表 {table} 最多可有 {bound} 行，实际给出 {given} 行",
        ),
        Bilingual("Remove rows, or split the deal.", "请减少价格行，或拆分为多份签约单。"),
        Bilingual("The clause bounds the number of rows of its price table.", "条款限定了价格表的行数。"),
    ),
    error(
        "DEAL-445",
        "amount-too-large",
        Bilingual("{name} ({title}) comes to 10^15 or more", "{name}（{title}）的计算结果达到或超过 10^15"),
        Bilingual("Check the figures that it is computed from.", "请核对用于计算的各项数值。"),
        Bilingual(
            "Amounts have at most fifteen digits before the point; a larger one is a mistake in the figures.",
            "金额小数点前最多十五位，超出时多半是数值填错。",
        ),
    ),
    error(
        "DEAL-446",
        "not-whole",
        Bilingual("{name} ({title}) does not come to a whole number", "{name}（{title}）的计算结果不是整数"),
        Bilingual("Check the figures that it is computed from.", "请核对用于计算的各项数值。"),
        Bilingual(
            "A computed column of whole numbers is never rounded; its figures must come out even.",
            "整数类型的计算列从不取整，计算结果必须恰为整数。",
        ),
    ),
    error(
        "DEAL-447",
        "not-computable",
        Bilingual(
            "the price table {table} uses {operand} for {name}, which is not a column of numbers declared before it",
            "价格表 {table} 计算 {name} 时使用的 {operand} 不是在其之前声明的数字列",
        ),
        Bilingual("Correct the declaration of the table in the clause.", "请更正条款中该价格表的声明。"),
        Bilingual(
            "Columns are computed from left to right, from columns of numbers that stand before them; totals are "
            "drawn under columns of numbers, and tax rates come from columns of percents.",
            "各列从左到右计算，只能使用在其之前的数字列；合计行列于数字列之下，税率取自百分数列。",
        ),
    ),
    error(
        "DEAL-448",
        "missing-tax-rule",
        Bilingual(
            "the price table {table} computes {name}, but has no `tax:`",
            "价格表 {table} 计算 {name}，但没有声明 `tax:`",
        ),
        Bilingual("Declare `tax:` with its mode and rate in the clause.", "请在条款中声明 `tax:` 及其方式和税率。"),
        Bilingual(
            "Tax, net and gross columns follow from the tax rule of the table.",
            "税额、不含税、含税各列均按价格表的税务规则计算。",
        ),
    ),
    error(
        "DEAL-449",
        "group-not-text",
        Bilingual(
            "the price table {table} is grouped by {name}, which is not a text column",
            "价格表 {table} 按 {name} 分组，但它不是文本列",
        ),
        Bilingual("Group the table by a text or choice column.", "请按文本列或选项列分组。"),
        Bilingual("Subtotals are drawn for the rows that share a text.", "小计按文本相同的行汇总。"),
    ),
    error(
        "DEAL-450",
        "circular-computation",
        Bilingual("{name} is computed from itself: {path}", "{name} 的计算依赖于自身：{path}"),
        Bilingual(
            "Break the circle in the `facts:` of the clause or template.", "请在条款或模板的 `facts:` 中消除循环。"
        ),
        Bilingual("Computed facts are computed one after another.", "计算事实须能依次算出。"),
    ),
    error(
        "DEAL-451",
        "unknown-operand",
        Bilingual(
            "{name} is computed from {operand}, which nothing declares",
            "{name} 由 {operand} 计算，但没有任何地方声明它",
        ),
        Bilingual("Nearest names: {known}.", "相近的名称：{known}。"),
        Bilingual(
            "A computed fact uses parameters, facts of price tables and other computed facts of the same agreement.",
            "计算事实只能使用同一份合同中的参数、价格表事实和其他计算事实。",
        ),
    ),
    error(
        "DEAL-452",
        "unfit-operand",
        Bilingual(
            "{name} cannot be computed: {operand} does not fit {kind}", "无法计算 {name}：{operand} 不适用于 {kind}"
        ),
        Bilingual(
            "sum takes numbers of one kind, product numbers with at most one amount of money, add-months a date and "
            "a whole number, count a price table or an any-of.",
            "sum 用于同类数字；product 用于数字，其中最多一个金额；add-months 用于一个日期和一个整数；"
            "count 用于价格表或多选参数。",
        ),
        Bilingual(
            "What a computed fact may use depends on the kind of its computation.",
            "计算事实可以使用什么，取决于计算的种类。",
        ),
    ),
    error(
        "DEAL-453",
        "date-out-of-range",
        Bilingual("{name} comes to a date outside the years 1 to 9999", "{name} 的计算结果超出公元 1 年至 9999 年"),
        Bilingual("Check the number of months.", "请核对月数。"),
        Bilingual("Calendars of this program know the years 1 to 9999.", "系统的日历只涵盖公元 1 年至 9999 年。"),
    ),
)
