"""LOAD, shape: where a file's keys and values are not those that its schema allows."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_SHAPE = Bilingual(
    "Each kind of file has a schema in `schemas/`: which keys there are, and what each may hold. An editor with a "
    "YAML language server shows the same while typing, from the first line of the file.",
    "每类文件在 `schemas/` 中都有模式，规定有哪些键、各写什么。带 YAML "
    "语言服务的编辑器会根据文件首行在输入时给出同样的提示。",
)
_FORM = Bilingual(
    "Some values have one exact form, so that nobody has to guess what is meant.",
    "有些值只有一种写法，以免需要猜测含义。",
)

_KEYS = (
    error(
        "LOAD-140",
        "no-keys",
        Bilingual("the file holds no keys", "文件中没有键"),
        Bilingual("Begin with `id: …`, as in the examples.", "请以 `id: …` 开头，参照示例。"),
        _SHAPE,
    ),
    error(
        "LOAD-141",
        "unknown-key",
        Bilingual("the key {key} is not known here", "此处没有 {key} 这个键"),
        Bilingual("Known here, the nearest first: {known}.", "此处可用的键（最接近的在前）：{known}。"),
        _SHAPE,
    ),
    error(
        "LOAD-142",
        "missing-key",
        Bilingual("the key {key} is missing here", "此处缺少键 {key}"),
        Bilingual("Add a line `{key}: …` at this level.", "请在这一层加一行 `{key}: …`。"),
        _SHAPE,
    ),
    error(
        "LOAD-143",
        "expected-keys",
        Bilingual("keys (`key: value`) are expected here", "此处应为若干键（`键: 值`）"),
        Bilingual("Write keys, one a line and indented, or {{key: value}}.", "请逐行缩进写出各键，或写成 {{键: 值}}。"),
        _SHAPE,
    ),
    error(
        "LOAD-144",
        "expected-list",
        Bilingual("a list is expected here", "此处应为列表"),
        Bilingual("Write the items as `- item` lines or as [item, item].", "请逐行写成 `- 项`，或写成 [项, 项]。"),
        _SHAPE,
    ),
    error(
        "LOAD-145",
        "expected-text",
        Bilingual("a text is expected here", "此处应为文字"),
        Bilingual(
            "Write the text after the colon; put numbers such as versions into quotes.",
            "请把文字写在冒号后面；版本号等数字请加引号。",
        ),
        _SHAPE,
    ),
    error(
        "LOAD-146",
        "expected-flag",
        Bilingual("true or false is expected here", "此处应为 true 或 false"),
        Bilingual("Write exactly true or false, without quotes.", "请写 true 或 false，不加引号。"),
        _SHAPE,
    ),
    error(
        "LOAD-147",
        "misplaced-list",
        Bilingual("a list may not stand here", "此处不能是列表"),
        Bilingual("Remove the `- `, or check the indentation.", "请去掉 `- `，或检查缩进。"),
        _SHAPE,
    ),
    error(
        "LOAD-148",
        "misplaced-keys",
        Bilingual("keys (`key: value`) may not stand here", "此处不能是若干键（`键: 值`）"),
        Bilingual(
            "Put a text that contains “: ” into quotes, or check the indentation.",
            "含有“: ”的文字请加引号，或检查缩进。",
        ),
        _SHAPE,
    ),
    error(
        "LOAD-149",
        "misplaced-text",
        Bilingual("a mere text may not stand here", "此处不能只是文字"),
        Bilingual("Write keys or a list, as the description of this key says.", "请按该键的说明写成若干键或列表。"),
        _SHAPE,
    ),
    error(
        "LOAD-150",
        "no-value",
        Bilingual("no value stands here", "此处没有值"),
        Bilingual(
            "Write the value or delete the key. In a deal, {{none: true}} says “not applicable” and {{blank: true}} "
            '“filled in by hand”; the word itself is "null".',
            "请写出值，或删除该键。签约单中 {{none: true}} 表示不适用，{{blank: true}} 表示手填；若就是这个词，请写 "
            '"null"。',
        ),
        Bilingual(
            "Nothing, ~ and null mean “no value” in YAML. In an agreement a missing value is never printed as a blank.",
            "在 YAML 中，留空、~ 和 null 都表示没有值。合同中缺失的值绝不会印成空白。",
        ),
    ),
    error(
        "LOAD-151",
        "empty-text",
        Bilingual("the text is empty", "文字是空的"),
        Bilingual("Write the text, or delete the key.", "请写出文字，或删除该键。"),
        _SHAPE,
    ),
    error(
        "LOAD-152",
        "unknown-option",
        Bilingual("this is none of the options", "此处的值不在可选范围内"),
        Bilingual("One of: {options}.", "请从中选择：{options}。"),
        _SHAPE,
    ),
    error(
        "LOAD-153",
        "too-few",
        Bilingual("at least {least} entries are expected here", "此处至少要有 {least} 项"),
        Bilingual("Add what is missing, or delete the key.", "请补齐，或删除该键。"),
        _SHAPE,
    ),
    error(
        "LOAD-154",
        "too-many",
        Bilingual("at most {most} entries are allowed here", "此处至多 {most} 项"),
        Bilingual("Remove what is too much.", "请删去多余的项。"),
        _SHAPE,
    ),
    error(
        "LOAD-155",
        "repeated-entry",
        Bilingual("the same entry stands twice in this list", "列表中有重复的项"),
        Bilingual("Keep one of the two.", "请只保留其中一个。"),
        _SHAPE,
    ),
    error(
        "LOAD-156",
        "only-true",
        Bilingual("only true may stand here", "此处只能写 true"),
        Bilingual("Write true, or delete the key.", "请写 true，或删除该键。"),
        _SHAPE,
    ),
    error(
        "LOAD-157",
        "too-long",
        Bilingual("longer than {limit} characters", "超过 {limit} 个字符"),
        Bilingual("Shorten it.", "请缩短。"),
        _SHAPE,
    ),
)

_FORMS = (
    error(
        "LOAD-160",
        "bad-id",
        Bilingual("this is not an id", "这不是有效的标识"),
        Bilingual(
            "Use small letters, digits and hyphens, beginning with a letter: late-fee, annex-2.",
            "请用小写字母、数字和连字符，以字母开头，如 late-fee、annex-2。",
        ),
        _FORM,
    ),
    error(
        "LOAD-161",
        "bad-version",
        Bilingual("this is not a version", "这不是有效的版本号"),
        Bilingual('Write three numbers in quotes: "1.2.0".', '请写三段数字并加引号，如 "1.2.0"。'),
        _FORM,
    ),
    error(
        "LOAD-162",
        "bad-range",
        Bilingual("this is not an id with a version range", "这不是“标识 版本范围”"),
        Bilingual(
            "Write `liability ^1` (any 1.x), `liability ~1.2` (any 1.2.x) or `liability 1.2.0`.",
            "请写作 `liability ^1`（任一 1.x 版）、`liability ~1.2`（任一 1.2.x 版）或 `liability 1.2.0`。",
        ),
        _FORM,
    ),
    error(
        "LOAD-163",
        "bad-name",
        Bilingual("{name} cannot be a name", "{name} 不能作名称"),
        Bilingual(
            "Use small letters, digits and underscores, beginning with a letter: survival_years.",
            "请用小写字母、数字和下划线，以字母开头，如 survival_years。",
        ),
        _FORM,
    ),
    error(
        "LOAD-164",
        "bad-date",
        Bilingual("this is not a date", "这不是日期"),
        Bilingual('Write year, month and day: "2026-11-01".', '请写年月日，如 "2026-11-01"。'),
        _FORM,
    ),
    error(
        "LOAD-165",
        "bad-count",
        Bilingual("this is not a whole number", "这不是整数"),
        Bilingual('Write digits alone, such as "12".', '请只写数字，如 "12"。'),
        _FORM,
    ),
    error(
        "LOAD-166",
        "bad-number",
        Bilingual("this is not a number", "这不是数"),
        Bilingual(
            'Write digits with a point at most, such as "0.5", or a percent such as "6%".',
            '请写数字，至多一个小数点，如 "0.5"；百分数如 "6%"。',
        ),
        _FORM,
    ),
    error(
        "LOAD-167",
        "bad-language",
        Bilingual("this is not a language that contractgen writes", "这不是系统支持的语言"),
        Bilingual("Write zh-CN or en, with a region if need be (en-GB).", "请写 zh-CN 或 en，需要时加地区（en-GB）。"),
        _FORM,
    ),
    error(
        "LOAD-168",
        "bad-currency",
        Bilingual("this is not a currency code", "这不是货币代码"),
        Bilingual("Write three capital letters, such as CNY.", "请写三个大写字母，如 CNY。"),
        _FORM,
    ),
    error(
        "LOAD-169",
        "bad-hash",
        Bilingual("this is not a fingerprint", "这不是指纹"),
        Bilingual(
            "Let contractgen write it: sha256: and 64 hexadecimal digits.",
            "请由系统写入：sha256: 加 64 位十六进制数字。",
        ),
        _FORM,
    ),
    error(
        "LOAD-170",
        "bad-font-source",
        Bilingual("this is not a source of a font", "这不是字体来源"),
        Bilingual(
            "Write package:serif, package:sans, engine:NAME, system:NAME, or the path of a font file beside the"
            " template.",
            "请写 package:serif、package:sans、engine:名称、system:名称，或模板旁字体文件的路径。",
        ),
        _FORM,
    ),
    error(
        "LOAD-171",
        "bad-deal-id",
        Bilingual("this cannot be the id of a deal", "这不能作签约单的标识"),
        Bilingual(
            "Use letters, digits, Chinese characters, hyphens and underscores: it names the files that are written.",
            "请用字母、数字、汉字、连字符和下划线：它是输出文件的名称。",
        ),
        _FORM,
    ),
    error(
        "LOAD-172",
        "line-break",
        Bilingual("this has to be one line", "此处只能是一行"),
        Bilingual("Write it without a line break.", "请写成一行，不要换行。"),
        _FORM,
    ),
    error(
        "LOAD-173",
        "bad-condition",
        Bilingual("{name} cannot be asked for", "{name} 不能作条件"),
        Bilingual(
            "Write the name of a parameter, or not: or any: with conditions under it.",
            "请写参数名称，或 not:、any: 并在其下写条件。",
        ),
        _FORM,
    ),
    error(
        "LOAD-174",
        "bad-operand",
        Bilingual("this is not a name that can be computed with", "这不是可用于计算的名称"),
        Bilingual(
            "Write the name of a parameter or fact, or table.column for the sum of a column.",
            "请写参数或事实的名称；列的合计写作 表.列。",
        ),
        _FORM,
    ),
)

ENTRIES: tuple[Entry, ...] = (*_KEYS, *_FORMS)
