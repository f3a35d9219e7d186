"""TPL, files: what is wrong in a template file, and between a template and its clauses."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_LINES = Bilingual(
    "A template lists its clauses with the versions that fit: `liability ^1` takes the newest 1.x that there is, "
    "unless the lock pins another.",
    "模板列出条款及适用版本：`liability ^1` 取现有最新的 1.x 版，锁定文件另有规定的除外。",
)
_ONCE = Bilingual(
    "What is named has to have a name of its own; otherwise a reference could mean either.",
    "被命名的事物名称必须唯一，否则引用会有歧义。",
)
_MEANING = Bilingual(
    "The clauses of a template mention parties, answers and other clauses. All of them have to be there, or the "
    "agreement would have a gap.",
    "模板的条款会提到当事人、参数和其他条款，这些都必须存在，否则合同会有缺漏。",
)
_SCHEMES = Bilingual(
    "A pattern is words with counting symbols in braces: 一 壹 1 01 a A i I ①. The last symbol is the level's own "
    "number, those before it are the levels just above.",
    "编号格式由文字和花括号中的计数符号组成：一 壹 1 01 a A i I ①。最后一个符号是本级序号，之前的是紧邻各上级的序号。",
)
_LOOKS = Bilingual(
    "`looks:` names further Word files beside look.docx: `branch: look-branch.docx`. Deals ask for them by name.",
    "`looks:` 列出 look.docx 之外的 Word 文件：`branch: look-branch.docx`。签约单按名称选用。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "TPL-301",
        "misplaced-template",
        Bilingual(
            "the template says it is {template}, its folder says otherwise", "模板标识为 {template}，与所在文件夹不符"
        ),
        Bilingual("Move it to {place}, or correct the id.", "请移至 {place}，或改正标识。"),
        _LINES,
    ),
    error(
        "TPL-302",
        "no-such-clause",
        Bilingual("there is no clause {clause}", "没有条款 {clause}"),
        Bilingual("Correct the id (nearest: {known}).", "请改正标识（相近的有：{known}）。"),
        _LINES,
    ),
    error(
        "TPL-303",
        "no-such-version",
        Bilingual("no version of {clause} lies in {range}", "{clause} 没有符合 {range} 的版本"),
        Bilingual("There are: {versions}.", "现有版本：{versions}。"),
        _LINES,
    ),
    error(
        "TPL-304",
        "unknown-scheme",
        Bilingual("there is no numbering scheme {scheme}", "没有编号体系 {scheme}"),
        Bilingual(
            "Correct the id (nearest: {known}), or declare it under `schemes:`.",
            "请改正标识（相近的有：{known}），或在 `schemes:` 中声明。",
        ),
        _SCHEMES,
    ),
    error(
        "TPL-305",
        "repeated-clause",
        Bilingual("the clause {name} stands on line {first} already", "条款 {name} 已在第 {first} 行"),
        Bilingual("Keep one line; alternatives need a `when:` each.", "请只保留一行；互为替代的两行须各写 `when:`。"),
        _ONCE,
    ),
    error(
        "TPL-306",
        "repeated-instrument",
        Bilingual("the instrument {name} stands on line {first} already", "文书 {name} 已在第 {first} 行"),
        Bilingual("Give one of the two another id.", "请为其中之一另取标识。"),
        _ONCE,
    ),
    error(
        "TPL-307",
        "repeated-role",
        Bilingual("the role {name} stands on line {first} already", "角色 {name} 已在第 {first} 行"),
        Bilingual("Give one of the two another role.", "请为其中之一另取角色名称。"),
        _ONCE,
    ),
    error(
        "TPL-308",
        "unknown-role",
        Bilingual(
            "the template {template} has no party {name}, which is mentioned here",
            "此处提到 {name}，而模板 {template} 没有这一当事人",
        ),
        Bilingual(
            "Correct the role (nearest: {known}), or add it under `parties:` of the template.",
            "请改正角色名称（相近的有：{known}），或在模板的 `parties:` 中加上。",
        ),
        _MEANING,
    ),
    error(
        "TPL-309",
        "name-outside-template",
        Bilingual(
            "{clause} mentions {name}, which nothing in the template {template} declares",
            "{clause} 提到 {name}，而模板 {template} 中没有声明",
        ),
        Bilingual(
            "Correct the name (nearest: {known}), or add the clause that declares it to the template.",
            "请改正名称（相近的有：{known}），或将声明它的条款加入模板。",
        ),
        _MEANING,
    ),
    error(
        "TPL-310",
        "missing-annex-scheme",
        Bilingual(
            "the annex {instrument} has no label: the template names no `annexes:`",
            "附件 {instrument} 没有编号：模板未写 `annexes:`",
        ),
        Bilingual(
            "Add `annexes: cn-annex` or `annexes: en-schedule`.",
            "请加上 `annexes: cn-annex` 或 `annexes: en-schedule`。",
        ),
        _SCHEMES,
    ),
    error(
        "TPL-311",
        "repeated-family",
        Bilingual("the font family {name} stands on line {first} already", "字体 {name} 已在第 {first} 行"),
        Bilingual("Keep one.", "请只保留一个。"),
        _ONCE,
    ),
    error(
        "TPL-312",
        "repeated-scheme",
        Bilingual("there is a numbering scheme {scheme} already", "编号体系 {scheme} 已存在"),
        Bilingual("Choose another id; shipped schemes cannot be replaced.", "请另取标识；自带的编号体系不能替换。"),
        _ONCE,
    ),
    error(
        "TPL-313",
        "unknown-symbol",
        Bilingual("{symbol} is not a counting symbol in braces", "{symbol} 不是花括号中的计数符号"),
        Bilingual("Symbols: {known}.", "可用的符号：{known}。"),
        _SCHEMES,
    ),
    error(
        "TPL-314",
        "pattern-without-number",
        Bilingual("the pattern {pattern} contains no number", "格式 {pattern} 不含序号"),
        Bilingual(
            "Put a counting symbol in braces into it: {{一}}, {{1}}.", "请加入花括号中的计数符号：{{一}}、{{1}}。"
        ),
        _SCHEMES,
    ),
    error(
        "TPL-315",
        "pattern-too-deep",
        Bilingual(
            "the pattern {pattern} has more numbers than level {level} has levels above",
            "格式 {pattern} 的序号多于第 {level} 级所能有的",
        ),
        Bilingual("Remove the first of them, or move the level down.", "请去掉最前面的序号，或把该级移到更下层。"),
        _SCHEMES,
    ),
    error(
        "TPL-316",
        "language-mismatch",
        Bilingual(
            "{clause} is in {clause_language}, the template in {language}",
            "{clause} 的语言是 {clause_language}，模板是 {language}",
        ),
        Bilingual("Use the clause of the template's language.", "请使用与模板语言相同的条款。"),
        _LINES,
    ),
    error(
        "TPL-317",
        "reference-outside-template",
        Bilingual(
            "the clause {clause}, referred to here, is not in the template {template}",
            "此处引用的条款 {clause} 不在模板 {template} 中",
        ),
        Bilingual("Add `{clause}` to {file}, or reword this provision.", "请在 {file} 中加入 `{clause}`，或改写本款。"),
        _MEANING,
    ),
    error(
        "TPL-318",
        "instrument-outside-template",
        Bilingual(
            "{target}, referred to here, is not in the template {template}",
            "此处引用的 {target} 不在模板 {template} 中",
        ),
        Bilingual("There are: {known}.", "现有：{known}。"),
        _MEANING,
    ),
    Entry(
        "TPL-319",
        "nowhere-lists-departures",
        Severity.WARNING,
        Bilingual(
            "deals of {template} may have special terms, but no clause of it lists departures from the standard",
            "{template} 的签约单可以有特别约定，但其条款均未列出对标准文本的改动",
        ),
        Bilingual(
            "Add a provision with `departures: true` to one of its clauses, or `special_terms: refuse` to the "
            "template.",
            "请在其某一条款中加入带 `departures: true` 的款，或在模板中写 `special_terms: refuse`。",
        ),
        Bilingual(
            "A deal with special terms is refused if its agreement lists them nowhere (ASM-540). This tells it before "
            "there is such a deal.",
            "合同没有列出特别约定的，带特别约定的签约单将被拒绝（ASM-540）。此项在有这样的签约单之前即予提示。",
        ),
    ),
    error(
        "TPL-380",
        "reserved-look-name",
        Bilingual("the name {look} belongs to look.docx", "名称 {look} 专指 look.docx"),
        Bilingual("Give this look another name.", "请为此版式另取名称。"),
        _LOOKS,
    ),
    error(
        "TPL-383",
        "no-look-file",
        Bilingual("{name} is not the name of a Word file beside the template", "{name} 不是模板旁 Word 文件的名称"),
        Bilingual("Write it as look-branch.docx.", "请写成 look-branch.docx 的形式。"),
        _LOOKS,
    ),
    Entry(
        "TPL-340",
        "unguarded-optional-party",
        Severity.WARNING,
        Bilingual(
            "{title} ({name}) may be missing from a deal of {template}, but this text mentions it in every deal",
            "{template} 的签约单可以没有{title}（{name}），而此处文字在每份合同中都提到该方",
        ),
        Bilingual(
            "Put the text under `when: {{{name}: true}}`, or the clause's line in the template.",
            "请为此处文字或模板中该条款所在的行加上条件 `when: {{{name}: true}}`。",
        ),
        Bilingual(
            "A deal that leaves out the optional party would be refused here.", "没有该方的签约单将在此处被拒绝。"
        ),
    ),
    Entry(
        "TPL-360",
        "file-instrument-keys",
        Severity.ERROR,
        Bilingual(
            "the instrument {instrument} is a file, and {key} does not go with that",
            "文书 {instrument} 为附件文件，不能使用 {key}",
        ),
        Bilingual(
            "Remove {key}, or write `kind: annex` for an annex that is made of clauses.",
            "请删除 {key}；由条款组成的附件请写 `kind: annex`。",
        ),
        Bilingual(
            "An instrument of `kind: file` consists of the pages of its PDF: it has a file, and neither clauses"
            " nor a numbering scheme.",
            "`kind: file` 的文书由 PDF 页面组成：写 file，不写条款和编号体系。",
        ),
    ),
    Entry(
        "TPL-361",
        "instrument-key-missing",
        Severity.ERROR,
        Bilingual(
            "the instrument {instrument} lacks {key}",
            "文书 {instrument} 缺少 {key}",
        ),
        Bilingual(
            "Add {key}.",
            "请补充 {key}。",
        ),
        Bilingual(
            "An agreement or an annex needs clauses, a numbering scheme and what it calls itself; a file"
            " needs the path of its PDF.",
            "合同和附件需要条款、编号体系和自称；附件文件需要 PDF 的路径。",
        ),
    ),
    Entry(
        "TPL-369",
        "annexed-file-path",
        Severity.ERROR,
        Bilingual(
            "this cannot be the path of an annexed PDF",
            "此处所写不能作为所附 PDF 的路径",
        ),
        Bilingual(
            "Write the path beside this file, ending in .pdf, such as annexes/usage.pdf.",
            "请写相对于本文件的路径，以 .pdf 结尾，如 annexes/usage.pdf。",
        ),
        Bilingual(
            "An annexed file stands beside the template or the deal that names it, or in a folder there, so"
            " that both move together.",
            "所附文件位于写明它的模板或签约单旁，或其下级文件夹中，以便一并移动。",
        ),
    ),
)
