"""The part of the family DEAL that is about parties: who they are, and their identifiers."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_KINDS = Bilingual(
    "A party is a company (or another organisation) or, with `kind: individual`, an individual. A company has a "
    "credit code and a representative, an individual a citizen number. What a party does not have may be none. "
    "A sole trader with a credit code is entered as a company.",
    "当事人分为单位（默认）和自然人（`kind: individual`）。单位有统一社会信用代码和代表人，自然人有公民身份号码。"
    "当事人没有的项目可写为“不适用”。有统一社会信用代码的个体工商户按单位填写。",
)
_CODES = Bilingual(
    "GB 32100: eighteen characters, digits and capital letters but I, O, S, V and Z. The ninth to the seventeenth are "
    "the organisation code with a check character of its own; the last one checks the whole, so that one wrong "
    "character, or two neighbours in the wrong order, are always found. A party of another country says so by "
    "`country:`.",
    "GB 32100：共 18 位，由数字和大写字母（不含 I、O、S、V、Z）组成。第 9 至 17 位为组织机构代码，自带校验码；"
    "最后一位校验全部字符，因此错一位或相邻两位颠倒都能查出。境外当事人请写 `country:`。",
)
_CITIZENS = Bilingual(
    "GB 11643: six digits of the place, eight of the day of birth, three more, and a check character, 0 to 9 or X, "
    "that finds one wrong digit or two neighbours in the wrong order. An individual of another country says so by "
    "`country:`.",
    "GB 11643：6 位地址码、8 位出生日期、3 位顺序码和 1 位校验码（0 至 9 或 X）；错一位或相邻两位颠倒都能查出。"
    "境外自然人请写 `country:`。",
)
_SHAPES = Bilingual(
    "Identifiers of parties are checked where they are entered, by the rules of the party's country (`country:`; CN "
    "unless said otherwise in Chinese agreements). What is right is printed exactly as it was entered.",
    "当事人的号码在填写时即按其所属国家（`country:`，中文合同默认 CN）的规则检查；正确的号码按填写的样子印出。",
)
_THERE = Bilingual(
    "A template may have optional parties. Text that mentions one stands under a condition on its role.",
    "合同模板可以有可选的当事人；提到可选当事人的文字须以其角色为条件。",
)

_WHO = (
    error(
        "DEAL-480",
        "nameless-party",
        Bilingual("{title} ({name}) has no name", "{title}（{name}）没有填写名称"),
        Bilingual(
            "Add a line `name: …` for {title}; to fill it in by hand, `name: {{blank: true}}`.",
            "请为{title}补充一行 `name: …`；留待手填的写 `name: {{blank: true}}`。",
        ),
        Bilingual("Every party of an agreement has a name.", "合同各方均须写明名称或者姓名。"),
    ),
    error(
        "DEAL-481",
        "not-of-an-individual",
        Bilingual("{title} is an individual, who has no such fact: {name}", "{title}是自然人，没有 {name} 这一项"),
        Bilingual(
            "Delete the line, or write `{{none: true}}`; or delete `kind: individual` if it is a company.",
            "请删除该行或写 `{{none: true}}`；如该方实为单位，请删除 `kind: individual`。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-489",
        "not-of-a-company",
        Bilingual("{title} is a company, which has no such fact: {name}", "{title}是单位，没有 {name} 这一项"),
        Bilingual(
            "Delete the line, or write `{{none: true}}`; or write `kind: individual` if it is an individual.",
            "请删除该行或写 `{{none: true}}`；如该方实为自然人，请写 `kind: individual`。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-495",
        "too-few-parties",
        Bilingual("an agreement needs at least two parties", "合同至少须有两方当事人"),
        Bilingual("Add another party under `parties:`: {known}.", "请在 `parties:` 下补充当事人：{known}。"),
        _THERE,
    ),
    error(
        "DEAL-496",
        "absent-party-mentioned",
        Bilingual(
            "the text mentions {title} ({name}), who is not a party to this deal",
            "此处提到{title}（{name}），而签约单中没有该方",
        ),
        Bilingual(
            "Add {name} to the deal, or put the text under `when: {{{name}: true}}`.",
            "请在签约单中补充 {name}，或为此处文字加上条件 `when: {{{name}: true}}`。",
        ),
        _THERE,
    ),
    error(
        "DEAL-497",
        "printed-of-an-individual",
        Bilingual(
            "the text prints {name}, but {title} is an individual and has none",
            "此处要印出 {name}，而{title}是自然人，没有这一项",
        ),
        Bilingual(
            "Have the line marked `kind: company` in the clause, or give `{{none: true}}` in the deal.",
            "请在条款的该行加上 `kind: company`，或在签约单中写 `{{none: true}}`。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-498",
        "printed-of-a-company",
        Bilingual(
            "the text prints {name}, but {title} is a company and has none",
            "此处要印出 {name}，而{title}是单位，没有这一项",
        ),
        Bilingual(
            "Have the line marked `kind: individual` in the clause, or give `{{none: true}}` in the deal.",
            "请在条款的该行加上 `kind: individual`，或在签约单中写 `{{none: true}}`。",
        ),
        _KINDS,
    ),
    error(
        "DEAL-499",
        "bad-country",
        Bilingual("{name} is not a country code", "{name} 不是国家（地区）代码"),
        Bilingual("Write two capital letters, such as CN or GB.", "请写两个大写字母，例如 CN、GB。"),
        _SHAPES,
    ),
)

_IDENTIFIERS = (
    error(
        "DEAL-482",
        "not-a-credit-code",
        Bilingual(
            "the unified social credit code of {title} ({name}) must have 18 digits and capital letters; {length} "
            "characters were given, or others among them",
            "{title}的统一社会信用代码（{name}）应为 18 位数字和大写字母，实际给出 {length} 个字符，或含有其他字符",
        ),
        Bilingual(
            "Copy it from the business licence: no spaces, no small letters, no I, O, S, V, Z.",
            "请照营业执照填写：不留空格，不用小写字母，没有 I、O、S、V、Z。",
        ),
        _CODES,
    ),
    error(
        "DEAL-483",
        "wrong-credit-code",
        Bilingual(
            "the unified social credit code of {title} ({name}) is mistyped: its check character does not fit",
            "{title}的统一社会信用代码（{name}）有误：校验码不符",
        ),
        Bilingual("Compare it with the business licence character by character.", "请与营业执照逐位核对。"),
        _CODES,
    ),
    error(
        "DEAL-484",
        "wrong-organisation-code",
        Bilingual(
            "the organisation code inside the unified social credit code of {title} ({name}; characters 9 to 17) is "
            "mistyped: its check character does not fit",
            "{title}的统一社会信用代码（{name}）有误：其中的组织机构代码（第 9 至 17 位）校验码不符",
        ),
        Bilingual("Compare it with the business licence character by character.", "请与营业执照逐位核对。"),
        _CODES,
    ),
    error(
        "DEAL-485",
        "not-a-citizen-number",
        Bilingual(
            "the citizen number of {title} ({name}) must have 17 digits and then a digit or X; {length} characters "
            "were given, or others among them",
            "{title}的公民身份号码（{name}）应为 17 位数字加 1 位数字或 X，实际给出 {length} 个字符，或含有其他字符",
        ),
        Bilingual(
            "Copy it from the identity card, without spaces; for a document of another country, add `country:`.",
            "请照居民身份证填写，不留空格；持境外证件的，请写 `country:`。",
        ),
        _CITIZENS,
    ),
    error(
        "DEAL-486",
        "no-birthday",
        Bilingual(
            "the citizen number of {title} ({name}) is mistyped: its digits 7 to 14 are not a day of the calendar",
            "{title}的公民身份号码（{name}）有误：第 7 至 14 位不是真实存在的日期",
        ),
        Bilingual("Compare it with the identity card digit by digit.", "请与居民身份证逐位核对。"),
        _CITIZENS,
    ),
    error(
        "DEAL-487",
        "wrong-citizen-number",
        Bilingual(
            "the citizen number of {title} ({name}) is mistyped: its check character does not fit",
            "{title}的公民身份号码（{name}）有误：校验码不符",
        ),
        Bilingual("Compare it with the identity card digit by digit.", "请与居民身份证逐位核对。"),
        _CITIZENS,
    ),
    error(
        "DEAL-488",
        "not-a-telephone",
        Bilingual(
            "the telephone of {title} ({name}) is not a telephone number; {length} characters were given",
            "{title}的电话（{name}）不是电话号码，实际给出 {length} 个字符",
        ),
        Bilingual(
            "A mobile number has 11 digits, a landline its area code; separate several by 、. An extension follows "
            "转, a country code +.",
            "手机号码为 11 位，固定电话带区号；多个号码以“、”分隔。分机写“转”，国际区号写“+”。",
        ),
        _SHAPES,
    ),
    error(
        "DEAL-490",
        "not-a-postcode",
        Bilingual(
            "the postcode of {title} ({name}) must have 6 digits; {length} characters were given",
            "{title}的邮编（{name}）应为 6 位数字，实际给出 {length} 个字符",
        ),
        Bilingual("Write the six digits alone.", "请只写 6 位数字。"),
        _SHAPES,
    ),
    error(
        "DEAL-491",
        "not-an-account",
        Bilingual(
            "the account of {title} ({name}) must have 5 to 32 digits; {length} characters were given, or others "
            "among them",
            "{title}的账号（{name}）应为 5 至 32 位数字，实际给出 {length} 个字符，或含有其他字符",
        ),
        Bilingual(
            "Write the digits, in groups if you like (0000 0000), in quotes; the bank's name belongs to `bank:`.",
            "请写数字（可分组，如 0000 0000）并加引号；开户银行名称写在 `bank:`。",
        ),
        _SHAPES,
    ),
    error(
        "DEAL-492",
        "not-a-bank-code",
        Bilingual(
            "the bank code of {title} ({name}) must have 12 digits; {length} characters were given, or others among "
            "them",
            "{title}的联行号（{name}）应为 12 位数字，实际给出 {length} 个字符，或含有其他字符",
        ),
        Bilingual(
            "Write the bank's twelve digits in the payment system (CNAPS), in quotes.",
            "请写开户银行的 12 位支付系统行号（联行号）并加引号。",
        ),
        _SHAPES,
    ),
    error(
        "DEAL-493",
        "not-a-tax-number",
        Bilingual(
            "the taxpayer number of {title} ({name}) is neither a right credit code nor a right citizen number nor one "
            "of the older numbers of 15, 17 or 20 digits; {length} characters were given",
            "{title}的纳税人识别号（{name}）既不是正确的统一社会信用代码或公民身份号码，也不是 15、17、20 位的旧号码，"
            "实际给出 {length} 个字符",
        ),
        Bilingual(
            "Copy it from the tax registration; where it equals the code, delete the line.",
            "请照税务登记资料填写；与代码相同的，可删除该行。",
        ),
        _SHAPES,
    ),
    error(
        "DEAL-494",
        "not-an-e-mail-address",
        Bilingual(
            "the e-mail of {title} ({name}) is not an e-mail address; {length} characters were given",
            "{title}的电子邮箱（{name}）不是邮箱地址，实际给出 {length} 个字符",
        ),
        Bilingual(
            "Write it as name@example.com; separate several by ; or 、.",
            "请写成 name@example.com 的形式；多个地址以“;”或“、”分隔。",
        ),
        _SHAPES,
    ),
)

ENTRIES: tuple[Entry, ...] = tuple(sorted((*_WHO, *_IDENTIFIERS), key=lambda entry: entry.code))
