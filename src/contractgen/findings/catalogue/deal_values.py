"""The part of the family DEAL that is about single values."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_TEXTS = (
    error(
        "DEAL-410",
        "refused-character",
        Bilingual(
            "{name} ({title}) contains the character {character}, at position {position}",
            "{name}（{title}）的第 {position} 个字符是不能使用的字符 {character}",
        ),
        Bilingual(
            "Delete it and type the text again. Line breaks (U+000A) are for multi-line answers alone.",
            "请删除该字符并重新输入。换行（U+000A）只能用于多行文本。",
        ),
        Bilingual(
            "Control characters, invisible characters, marks that turn the direction of writing, private-use "
            "characters and broken ones are refused, because a reader could not see them or would see something "
            "else. Everything that is accepted is printed exactly.",
            "控制字符、不可见字符、改变书写方向的标记、私用区字符和损坏的字符一律拒绝，因为读者看不到它们，或看到的并非原文。"
            "凡是接受的文字，均原样打印。",
        ),
    ),
    error(
        "DEAL-411",
        "empty-answer",
        Bilingual("{name} ({title}) is empty", "{name}（{title}）是空的"),
        Bilingual(
            "Give a value. Where it does not apply, write {{none: true}}; to fill it in by hand, {{blank: true}}.",
            "请填写内容。不适用的写 {{none: true}}，留待手填的写 {{blank: true}}。",
        ),
        Bilingual(
            "An empty text would print as a blank that nobody asked for.",
            "空文本会在合同中留下无人要求的空白。",
        ),
    ),
    error(
        "DEAL-412",
        "surrounding-space",
        Bilingual("{name} ({title}) begins or ends with a space", "{name}（{title}）的首尾有空格"),
        Bilingual("Delete the spaces at its beginning and end.", "请删除首尾的空格。"),
        Bilingual(
            "Values are printed exactly. A space that nobody can see would make the same name differ between "
            "two places.",
            "取值均原样打印。看不见的空格会使同一名称在两处不一致。",
        ),
    ),
)

_NUMBERS = (
    error(
        "DEAL-413",
        "not-an-integer",
        Bilingual(
            "{name} ({title}) must be a whole number; {length} characters were given",
            "{name}（{title}）应为整数，实际给出 {length} 个字符",
        ),
        Bilingual(
            "Write digits 0-9 alone, at most fifteen, such as 12.", "请只写阿拉伯数字（半角，最多十五位），例如 12。"
        ),
        Bilingual(
            "Whole numbers are written in ASCII digits, perhaps after a minus sign, without units or separators.",
            "整数用半角阿拉伯数字书写，可带负号，不带单位和分隔符。",
        ),
    ),
    error(
        "DEAL-414",
        "not-an-amount",
        Bilingual(
            "{name} ({title}) must be a decimal number; {length} characters were given",
            "{name}（{title}）应为数字，实际给出 {length} 个字符",
        ),
        Bilingual(
            "Write digits 0-9 and a full stop alone, such as 298.80, without a currency or separators.",
            "请只写半角数字和小数点，例如 298.80，不带货币单位和分隔符。",
        ),
        Bilingual(
            "Amounts have at most fifteen digits before the point and six after it. Exponents, separators, "
            "full-width digits and currency signs are refused rather than guessed at.",
            "金额小数点前最多十五位，小数点后最多六位。指数、分隔符、全角数字和货币符号一律拒绝，不作猜测。",
        ),
    ),
    error(
        "DEAL-415",
        "not-a-percent",
        Bilingual(
            "{name} ({title}) must be a percentage; {length} characters were given",
            "{name}（{title}）应为百分数，实际给出 {length} 个字符",
        ),
        Bilingual("Write it as 83%, 6.5% or 0.5%.", "请写成 83%、6.5% 或 0.5% 的形式。"),
        Bilingual(
            "83 and 83% mean the same: eighty-three in a hundred. A fraction such as 0.83 without a sign is refused: "
            "spreadsheets mean 83% by it, people perhaps 0.83%.",
            "83 与 83% 含义相同，即百分之八十三。不带百分号的小数（如 0.83）不予接受：表格软件用它表示 83%，"
            "填写人的本意也可能是 0.83%。",
        ),
    ),
    error(
        "DEAL-418",
        "too-many-decimals",
        Bilingual(
            "{name} ({title}) takes at most {places} decimals; {given} were given",
            "{name}（{title}）最多保留 {places} 位小数，实际给出 {given} 位",
        ),
        Bilingual(
            "Round it yourself, so that it is you who decides; nothing given is ever rounded.",
            "请自行四舍五入后填写；系统从不改动给定的数值。",
        ),
        Bilingual(
            "A given number is printed as given or refused. Only computed amounts are rounded, as their table says.",
            "给定的数值要么原样打印，要么拒绝。只有计算得出的金额才按价格表的规则取整。",
        ),
    ),
    error(
        "DEAL-419",
        "below-minimum",
        Bilingual("{name} ({title}) is below its minimum of {bound}", "{name}（{title}）小于最小值 {bound}"),
        Bilingual(
            "Check the value; the bound is part of the approved clause.", "请核对取值；该下限是经批准条款的一部分。"
        ),
        Bilingual(
            "The declaration of a parameter may bound its values.",
            "参数的声明可以限定取值范围。",
        ),
    ),
    error(
        "DEAL-420",
        "above-maximum",
        Bilingual("{name} ({title}) is above its maximum of {bound}", "{name}（{title}）大于最大值 {bound}"),
        Bilingual(
            "Check the value; the bound is part of the approved clause.", "请核对取值；该上限是经批准条款的一部分。"
        ),
        Bilingual(
            "The declaration of a parameter may bound its values.",
            "参数的声明可以限定取值范围。",
        ),
    ),
)

_CHOICES = (
    error(
        "DEAL-416",
        "not-a-date",
        Bilingual(
            "{name} ({title}) must be a date; {length} characters were given",
            "{name}（{title}）应为日期，实际给出 {length} 个字符",
        ),
        Bilingual("Write it as YYYY-MM-DD, such as 2027-09-30.", "请写成 YYYY-MM-DD，例如 2027-09-30。"),
        Bilingual(
            "Dates are written year-month-day in ASCII digits; how they are printed is the template's matter.",
            "日期按“年-月-日”用半角数字书写；打印格式由模板决定。",
        ),
    ),
    error(
        "DEAL-417",
        "impossible-date",
        Bilingual("{name} ({title}) is a day that does not exist", "{name}（{title}）不是真实存在的日期"),
        Bilingual("Check month and day.", "请核对月份和日期。"),
        Bilingual(
            "The form is right, but there is no such day in the calendar.",
            "格式正确，但日历上没有这一天。",
        ),
    ),
    error(
        "DEAL-421",
        "unknown-option",
        Bilingual(
            "{name} ({title}) is not one of its options: {options}", "{name}（{title}）不是可选项之一：{options}"
        ),
        Bilingual("Write one of the options exactly as it stands there.", "请照原文填写其中一个选项。"),
        Bilingual(
            "The options are part of the approved clause; an answer must equal one of them, letter by letter.",
            "选项是经批准条款的一部分，取值须与其中之一完全相同。",
        ),
    ),
    error(
        "DEAL-422",
        "repeated-option",
        Bilingual("{name} ({title}) names an option more than once", "{name}（{title}）重复列出了同一选项"),
        Bilingual("Name every option once.", "每个选项只写一次。"),
        Bilingual("A repeated option is often meant to be another one.", "重复的选项往往本应是另一个选项。"),
    ),
    error(
        "DEAL-423",
        "not-a-flag",
        Bilingual(
            "{name} ({title}) must be true or false; {length} characters were given",
            "{name}（{title}）应为 true 或 false，实际给出 {length} 个字符",
        ),
        Bilingual("Write true or false, in small letters.", "请写小写的 true 或 false。"),
        Bilingual(
            "yes, no, 1, 0, 是 and 否 are not guessed at.",
            "yes、no、1、0、是、否 等写法不作猜测。",
        ),
    ),
    error(
        "DEAL-424",
        "not-a-list",
        Bilingual("{name} ({title}) takes a list of options", "{name}（{title}）应为选项列表"),
        Bilingual("Write the options in brackets: [one, another].", "请用方括号列出选项：[甲项, 乙项]。"),
        Bilingual(
            "Several options may be chosen, so even a single one is written as a list.",
            "该参数可以多选，因此只选一项时也写成列表。",
        ),
    ),
    error(
        "DEAL-425",
        "unwanted-list",
        Bilingual("{name} ({title}) takes a single value, not a list", "{name}（{title}）只能有一个取值，不能是列表"),
        Bilingual("Write the one value without brackets.", "请去掉方括号，只写一个取值。"),
        Bilingual("Only parameters of the type any-of take lists.", "只有 any-of 类型的参数才接受列表。"),
    ),
    error(
        "DEAL-426",
        "none-refused",
        Bilingual("{name} ({title}) may not be none", "{name}（{title}）不能填“不适用”（none）"),
        Bilingual(
            "Give a value; only a declaration with `none:` allows there to be none.",
            "请给出取值；只有声明了 `none:` 的项目才允许不适用。",
        ),
        Bilingual(
            "Whether something may be inapplicable is decided by the clause that declares it.",
            "某一项目能否“不适用”，由声明它的条款决定。",
        ),
    ),
    error(
        "DEAL-427",
        "blank-refused",
        Bilingual("{name} ({title}) may not be left blank", "{name}（{title}）不能留空手填（blank）"),
        Bilingual(
            "Give a value; only a declaration with `blank: true` allows it to be filled in by hand.",
            "请给出取值；只有声明了 `blank: true` 的项目才允许手填。",
        ),
        Bilingual(
            "Whether something may be left to be filled in by hand is decided by the clause that declares it.",
            "某一项目能否留待手填，由声明它的条款决定。",
        ),
    ),
)

ENTRIES: tuple[Entry, ...] = tuple(sorted((*_TEXTS, *_NUMBERS, *_CHOICES), key=lambda entry: entry.code))
