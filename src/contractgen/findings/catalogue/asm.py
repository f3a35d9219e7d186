"""The family ASM: selection and assembly."""

from __future__ import annotations

from contractgen.findings.catalogue import asm_amounts, asm_matching, asm_resolving, asm_special
from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_MISSING = (
    error(
        "ASM-501",
        "missing-answer",
        Bilingual(
            "{deal} does not answer {name} ({title}), which the agreement needs",
            "{deal} 没有填写 {name}（{title}），而本合同需要它",
        ),
        Bilingual(
            "Add `{name}:` under `answers:` in {deal} ({type}). It is declared at {declared}; places where it is "
            "used: {uses}.",
            "请在 {deal} 的 `answers:` 下填写 `{name}:`（{type}）。该参数声明于 {declared}，共使用 {uses} 处。",
        ),
        Bilingual(
            "A text that is kept, or a condition on the way to it, uses a parameter that the deal does not answer and "
            "that has no default. Nothing is printed in its place. The place shown is its first use; what stands under "
            "a condition that cannot be decided has not been looked at yet.",
            "保留的文字或其条件使用了某个参数，而签约单没有填写，参数也没有默认值；系统不会用空白代替。"
            "所示位置是第一处使用；无法判断的条件之下的内容尚未检查。",
        ),
    ),
    error(
        "ASM-502",
        "missing-party-fact",
        Bilingual(
            "{deal} does not give the {fact} of {title} ({role}), which the agreement prints",
            "{deal} 没有填写{title}（{role}）的 {fact}，而本合同要打印它",
        ),
        Bilingual(
            "Add `{fact}:` under `{role}:` in {deal}; places where it is used: {uses}. What a party does not have is "
            "{{none: true}}, what is filled in by hand is {{blank: true}}.",
            "请在 {deal} 的 `{role}:` 下填写 `{fact}:`，共使用 {uses} 处。没有该项的写 {{none: true}}，留待手填的写 "
            "{{blank: true}}。",
        ),
        Bilingual(
            "A text that is kept prints a fact of a party that the deal does not give. The place shown is its first "
            "use.",
            "保留的文字要打印当事人的某一项信息，而签约单没有填写。所示位置是第一处使用。",
        ),
    ),
    error(
        "ASM-503",
        "missing-rows",
        Bilingual(
            "{deal} has no rows for the price table {table} ({title}), which the agreement draws",
            "{deal} 没有填写价格表 {table}（{title}）的行，而本合同要绘制它",
        ),
        Bilingual(
            "Add `{table}:` with its rows under `{key}:` in {deal}. The columns are declared at {declared}.",
            "请在 {deal} 的 `{key}:` 下填写 `{table}:` 及其各行。各列声明于 {declared}。",
        ),
        Bilingual(
            "A provision draws a price table, is repeated for its rows or prints its sums, and the deal gives no rows.",
            "某款要绘制价格表、按其各行重复或打印其合计，而签约单没有给出任何一行。",
        ),
    ),
    error(
        "ASM-504",
        "undeclared-name",
        Bilingual("nothing declares the name {name}", "没有任何地方声明过名称 {name}"),
        Bilingual(
            "Correct the name (nearest: {nearest}), or declare it under `parameters:` or `facts:`.",
            "请更正名称（相近的有：{nearest}），或在 `parameters:` 或 `facts:` 中声明它。",
        ),
        Bilingual(
            "A mark, a condition, an options block or a table names something that neither the template nor any of its "
            "clauses declares, and that is no fact of a party, a price table or the contract.",
            "标记、条件、选项或表格使用的名称，既没有被合同模板或其条款声明，也不是当事人、价格表或合同的信息。",
        ),
    ),
)

_DAY = error(
    "ASM-518",
    "missing-day",
    Bilingual("{name} is printed, but no day was given", "此处要打印 {name}，但没有给出日期"),
    Bilingual("Give the day with `--as-of YYYY-MM-DD`.", "请用 `--as-of YYYY-MM-DD` 给出日期。"),
    Bilingual(
        "The day that counts as the contract's is an argument of the build, never the clock: the same files give the "
        "same agreement on any day.",
        "合同日期由命令给出，绝不取自时钟：同样的文件在任何一天都生成同样的合同。",
    ),
)

_EMPTY = (
    error(
        "ASM-505",
        "empty-clause",
        Bilingual(
            "nothing of the clause {clause} is left for this deal", "对本签约单而言，条款 {clause} 没有任何内容保留下来"
        ),
        Bilingual(
            "Give the template's line the conditions that its provisions have, or check the answers they depend on.",
            "请为模板的该行加上与其各款相同的条件，或检查这些条件所依据的取值。",
        ),
        Bilingual(
            "The template brings the clause in, but the conditions of all its provisions fail, so that a heading "
            "without text would be printed.",
            "模板引入了该条款，但其各款的条件都不成立，将只剩下没有正文的标题。",
        ),
    ),
    error(
        "ASM-506",
        "vanished-items",
        Bilingual(
            "the words of {provision} lead up to a list of which nothing is left",
            "{provision} 的引导文字之后，列举的内容全部没有保留下来",
        ),
        Bilingual(
            "Give the provision the conditions that its items have, or keep at least one item.",
            "请为该款加上与其各项相同的条件，或至少保留一项。",
        ),
        Bilingual(
            "All items (or all field lines) of the provision are out for this deal, while the words before or after "
            "them would stay and speak of nothing.",
            "对本签约单而言，该款的各项（或各字段行）都不保留，而前后的文字会留下来却无所指。",
        ),
    ),
    error(
        "ASM-509",
        "empty-instrument",
        Bilingual(
            "no clause of the instrument {instrument} is in for this deal",
            "对本签约单而言，文书 {instrument} 没有任何条款",
        ),
        Bilingual(
            "Give the instrument the conditions that its clause lines have.", "请为该文书加上与其各条款行相同的条件。"
        ),
        Bilingual(
            "The template brings the instrument in, but none of its clause lines; a bare title would be printed.",
            "模板引入了该文书，但其各条款行都不成立，将只剩下一个标题。",
        ),
    ),
    error(
        "ASM-510",
        "empty-annex-list",
        Bilingual("there is no annex to list", "没有可以列出的附件"),
        Bilingual(
            "Give the provision the condition under which there are annexes, or add an annex to the template.",
            "请为该款加上存在附件时才成立的条件，或在模板中增加附件。",
        ),
        Bilingual(
            "The list of annexes is computed from the annexes that are in, and none is.",
            "附件清单由本合同实际包含的附件生成，而本合同没有附件。",
        ),
    ),
)

_UNUSED = (
    Entry(
        "ASM-507",
        "unused-answer",
        Severity.WARNING,
        Bilingual("nothing in this agreement uses the answer {name}", "本合同没有任何地方使用取值 {name}"),
        Bilingual(
            "Delete the answer, or check the conditions that keep out what would use it.",
            "请删除该取值，或检查使排除了相关内容的条件。",
        ),
        Bilingual(
            "The answer is known, but neither a text that is kept nor a condition on the way uses it. Somebody may "
            "have expected it to have an effect.",
            "该取值是已声明的，但保留的文字和途中的条件都没有用到它；填写的人可能以为它会起作用。",
        ),
    ),
    Entry(
        "ASM-508",
        "unused-rows",
        Severity.WARNING,
        Bilingual("nothing in this agreement uses the price table {table}", "本合同没有任何地方使用价格表 {table}"),
        Bilingual(
            "Delete the rows, or check the conditions that keep out the clause that draws them.",
            "请删除这些行，或检查使相关条款未被纳入的条件。",
        ),
        Bilingual(
            "The deal gives prices that are neither drawn nor counted anywhere in the agreement.",
            "签约单给出的价格在本合同中既未列出，也未计算。",
        ),
    ),
    Entry(
        "ASM-537",
        "unprinted-note",
        Severity.WARNING,
        Bilingual(
            "this note among the rows of {table} is not printed: the agreement does not draw the table",
            "{table} 各行之间的这条备注不会印出：本合同没有画出该表",
        ),
        Bilingual(
            "Delete the note and say it in an answer or a special term; or have the clause draw the table.",
            "请删除该备注，改用取值或者特别约定说明；或请条款画出该表。",
        ),
        Bilingual(
            "Notes stand in a table as it is drawn. Text that is repeated for the rows, or that prints their sums, has "
            "no place for them.",
            "备注只印在所画的表格之中。按行重复的文字和合计数额中没有备注的位置。",
        ),
    ),
)

_MISFITS = (
    error(
        "ASM-511",
        "format-does-not-fit",
        Bilingual(
            "{name} is of type {type}, which the format {format} cannot print",
            "{name} 的类型为 {type}，不能用格式 {format} 打印",
        ),
        Bilingual(
            "Leave out the format or choose one that fits; money in words needs a `currency:` at its parameter.",
            "请去掉格式或改用合适的格式；金额的大写还要求参数写明 `currency:`。",
        ),
        Bilingual(
            "The formats are words and capitals (integers, money), grouped (numbers), date-long and date-iso (dates), "
            "upper (texts).",
            "格式有：words 和 capitals（整数、金额）、grouped（数字）、date-long 和 date-iso（日期）、upper（文本）。",
        ),
    ),
    error(
        "ASM-512",
        "options-of-no-choice",
        Bilingual("{name} has no options to draw", "{name} 没有可供绘制的选项"),
        Bilingual(
            "Name a parameter of type choice or any-of, or print the answer with a mark.",
            "请写明类型为 choice 或 any-of 的参数，或改用标记打印该取值。",
        ),
        Bilingual(
            "An options block draws one line for every option of a choice or an any-of.",
            "选项块为单选或多选参数的每个选项各绘制一行。",
        ),
    ),
    error(
        "ASM-513",
        "clause-twice",
        Bilingual("the clause {clause} is in {instrument} twice", "条款 {clause} 在 {instrument} 中出现了两次"),
        Bilingual(
            "Delete one of the lines, or let their conditions exclude each other.",
            "请删除其中一行，或使两行的条件互相排斥。",
        ),
        Bilingual(
            "A reference to a clause that stands twice in one instrument would be ambiguous.",
            "同一文书中出现两次的条款，引用时无法确定所指。",
        ),
    ),
    error(
        "ASM-514",
        "language-differs",
        Bilingual(
            "the clause {clause} is in the language {language}, the template in {expected}",
            "条款 {clause} 的语言为 {language}，而合同模板的语言为 {expected}",
        ),
        Bilingual("Use a version of the clause in the template's language.", "请使用与模板语言一致的条款版本。"),
        Bilingual(
            "Dates, amounts in words, references and list endings are written in the template's language; inside a "
            "clause in another one they would be wrong.",
            "日期、金额大写、引用和列举标点均按模板的语言书写，放入其他语言的条款就会出错。",
        ),
    ),
    error(
        "ASM-515",
        "misplaced-mark",
        Bilingual("the mark {name} means nothing here", "标记 {name} 在此处没有意义"),
        Bilingual(
            "`row.` is for the columns of the table that a provision with `each:` is repeated for, `party.` for "
            "signature blocks and for what `each: parties` repeats.",
            "`row.` 只能用于带 `each:` 的款，且须是该表的列；`party.` 只能用于签署栏和 `each: parties` 重复的款。",
        ),
        Bilingual(
            "Names that begin with row. or party. mean the row, or the party, that is being drawn. Elsewhere there is "
            "none.",
            "以 row. 或 party. 开头的名称指正在绘制的行或当事人；在其他地方没有这样的对象。",
        ),
    ),
    error(
        "ASM-516",
        "none-where-it-must-print",
        Bilingual(
            "{name} is answered with none and drops what mentions it, but this text cannot be dropped",
            "{name} 填写为不适用，应删去提及它的内容，但此处文字不能删去",
        ),
        Bilingual(
            "Give the clause a condition in the template, or let the parameter print a slash (`none: slash`).",
            "请在模板中为该条款加上条件，或让该参数打印斜线（`none: slash`）。",
        ),
        Bilingual(
            "Titles, clause headings and signature blocks never vanish because of one answer; only provisions, items "
            "and field lines do.",
            "标题、条款标题和签署栏不会因某一取值而消失；只有款、项和字段行会。",
        ),
    ),
    error(
        "ASM-517",
        "reserved-instrument-id",
        Bilingual("an instrument cannot be called {instrument}", "文书的标识不能是 {instrument}"),
        Bilingual("Give the instrument another id.", "请为该文书另取标识。"),
        Bilingual(
            "The name belongs to the list that counts the annexes of every agreement.",
            "该名称专用于为合同附件编号的列表。",
        ),
    ),
)

ENTRIES: tuple[Entry, ...] = (
    *sorted((*_MISSING, _DAY, *_EMPTY, *_UNUSED, *_MISFITS), key=lambda entry: entry.code),
    *asm_amounts.ENTRIES,
    *asm_resolving.ENTRIES,
    *asm_special.ENTRIES,
    *asm_matching.ENTRIES,
)
