"""The family REF: what the checker says about the references of a document."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "REF-203",
        "wrong-level-word",
        Severity.WARNING,
        Bilingual(
            "{reference} calls {named} by the word for another level",
            "引用文字“{reference}”的层级用语有误，所指的应是“{named}”",
        ),
        Bilingual("Write {right}.", "请改为“{right}”。"),
        Bilingual(
            "In contracts of the People's Republic of China, as in its statutes (Legislation Law, article 65), 条 "
            "names an article (第六条, 六、), 款 an unnumbered paragraph of it or a number such as 6.1, 项 what is "
            "numbered （一）, and 目 what is numbered 1. below that. 第六项 for 六、 sends the reader elsewhere.",
            "按照《立法法》第六十五条的用法，“条”指第六条、六、一级，“款”指条下不编号的段落（或 6.1 一级），"
            "“项”指（一）一级，“目”指其下的 1. 一级。以“第六项”称呼“六、”，会把读者引到另一层级。",
        ),
    ),
    error(
        "REF-206",
        "wrong-scope",
        Bilingual(
            "{reference} is not in the agreement that this sentence stands in; {target} is in the one that begins "
            "with “{scope}”",
            "本句所在的协议中没有“{reference}”；“{target}”位于另一份协议（自“{scope}”开始）",
        ),
        Bilingual("Name the agreement that is meant, or correct the number.", "请写明所指的是哪一份协议，或更正编号。"),
        Bilingual(
            "An agreement inside another one has numbers of its own. A reference without the name of an agreement "
            "means the one that it stands in; what it names, by its title, is in the other one.",
            "套在另一份协议中的协议自成编号。未写明协议名称的引用指其所在的协议，而按所附标题，其目标却在另一份协议中。",
        ),
    ),
    Entry(
        "REF-207",
        "title-mismatch",
        Severity.WARNING,
        Bilingual(
            "the title in {reference} is the heading of {right}",
            "{reference}：编号与标题不符，该标题是“{right}”的标题",
        ),
        Bilingual("Correct the number to {right}, or the title.", "请将编号更正为“{right}”，或更正标题。"),
        Bilingual(
            "A number and a title lead to different places: the heading of that number is another one, and the title "
            "is the heading of another number. A part of a heading is enough.",
            "引用的编号与标题指向不同的位置：该编号的标题不是它，而它是另一编号的标题。只写标题的一部分不算不符。",
        ),
    ),
    error(
        "REF-209",
        "broken-field",
        Bilingual(
            "a cross-reference of Word has lost the place that it referred to", "Word 的交叉引用已找不到所指的位置"
        ),
        Bilingual("Insert the reference anew, to the place that is meant.", "请重新插入指向正确位置的交叉引用。"),
        Bilingual(
            "The place that a field refers to was deleted together with its bookmark; Word prints an error message "
            "instead, at the latest when fields are updated or the document is printed.",
            "域所引用的位置连同书签已被删除；最迟在更新域或打印时，Word 会印出错误信息。",
        ),
    ),
    error(
        "REF-210",
        "annex-not-attached",
        Bilingual("{annex} is neither attached nor listed", "“{annex}”既未附于本文件，也未列入附件清单"),
        Bilingual(
            "Attach it and list it, or correct its name (there are: {nearest}).",
            "请附上并列入清单，或更正其名称（现有：{nearest}）。",
        ),
        Bilingual(
            "The contract relies on an annex that its reader cannot find. It is an error where other annexes are there "
            "and this one is not; where the file has none at all, it may come in a file of its own, and is a warning.",
            "合同依据一份读者找不到的附件。文件附有或列有其他附件而缺少这一份的，为错误；"
            "文件中没有任何附件的，附件可能另行成册，为警告。",
        ),
    ),
    Entry(
        "REF-211",
        "annex-list",
        Severity.INFO,
        Bilingual(
            "annexes are a part of this contract, but nothing says which there are",
            "附件是本合同的组成部分，但没有写明有哪些附件",
        ),
        Bilingual("List the annexes.", "请列出附件清单。"),
        Bilingual(
            "A list of annexes lets everybody see what belongs to the contract.",
            "列出附件清单，可以看清合同由哪些部分组成。",
        ),
    ),
    Entry(
        "REF-212",
        "vague",
        Severity.INFO,
        Bilingual("“{words}” does not say which provisions are meant", "“{words}”未写明是哪些条款"),
        Bilingual("Name them by number or title.", "请写明条款的编号或标题。"),
        Bilingual(
            "What stands above, or is relevant, changes with every amendment, and can be disputed.",
            "“上述”“相关”所指的范围会随修改变动，并可能引起争议。",
        ),
    ),
    Entry(
        "REF-213",
        "hard-coded-reference",
        Severity.INFO,
        Bilingual(
            "{reference} is typed and does not follow when Word numbers anew (such references in this file: {count})",
            "{reference} 是手工输入的，不会随 Word 重新编号而更新（本文件共 {count} 处）",
        ),
        Bilingual(
            "Insert them as cross-references (in Word: References, Cross-reference).",
            "请改为交叉引用（在 Word 中：引用 → 交叉引用）。",
        ),
        Bilingual(
            "Word counts the labels of this file. A typed number stays as it is when a paragraph is added or deleted "
            "before its target; a cross-reference field follows. In clause files LIB-214 tells the same.",
            "本文件的编号由 Word 自动生成。在目标之前增删段落时，手工输入的编号不会改变，交叉引用则会随之更新。"
            "条款文件中的同类问题见 LIB-214。",
        ),
    ),
    error(
        "REF-214",
        "range",
        Bilingual(
            "in “{reference}”, “{point}” comes before what it follows, or is not there",
            "“{reference}”中的“{point}”小于其前的编号，或者并不存在",
        ),
        Bilingual("Correct the numbers of the range or list.", "请更正所列的编号或范围。"),
        Bilingual(
            "A range runs from the lower number to the higher one (第三条至第五条, Sections 3 to 5), and all that a "
            "range or list names must be there.",
            "范围应由小到大（第三条至第五条），且所列各处均应存在。",
        ),
    ),
    Entry(
        "REF-215",
        "circular",
        Severity.INFO,
        Bilingual("{reference} refers back to this place", "“{reference}”又引用回本处"),
        Bilingual("Say in one of the two places what applies.", "请在其中一处直接写明内容。"),
        Bilingual(
            "Two provisions that refer to each other may leave open what applies.", "互相引用的两处可能都没有写明内容。"
        ),
    ),
    Entry(
        "REF-216",
        "counts",
        Severity.WARNING,
        Bilingual(
            "“{words}” announces {announced}, but the number of items that follow is {counted}",
            "“{words}”写的是 {announced} 项，其后却有 {counted} 项",
        ),
        Bilingual("Correct the number, or the list.", "请更正数量或列项。"),
        Bilingual(
            "A sentence says how many items follow, and another number of items follows.",
            "句中写明的列项数量与其后实际的数量不同。",
        ),
    ),
    error(
        "REF-217",
        "contents",
        Bilingual(
            "the table of contents does not say what the heading says: {right}", "目录与正文标题不一致，正文为“{right}”"
        ),
        Bilingual("Update the table of contents (in Word: F9).", "请更新目录（在 Word 中按 F9）。"),
        Bilingual(
            "An entry of the table of contents has another number or title than the heading it leads to.",
            "目录条目的编号或标题与所指的正文标题不同。",
        ),
    ),
    Entry(
        "REF-218",
        "definition-loop",
        Severity.WARNING,
        Bilingual(
            "this refers to {reference} for a meaning, which refers back to this place",
            "此处的含义见“{reference}”，而该处又引用回此处",
        ),
        Bilingual("Say the meaning in one of the places.", "请在其中一处写明含义。"),
        Bilingual("Following such references never leads to a meaning.", "沿着这样的引用永远找不到含义。"),
    ),
)
