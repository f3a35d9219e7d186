"""The family REF: references."""

from __future__ import annotations

from contractgen.findings.catalogue import ref_documents
from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    error(
        "REF-201",
        "dangling",
        Bilingual("there is no {target} to refer to", "所引用的“{target}”不存在"),
        Bilingual("Correct the reference (nearest: {nearest}).", "请更正引用（相近的有：{nearest}）。"),
        Bilingual(
            "A reference names a clause (`liability`), a provision of a clause by its id (`liability.late-fee`), an "
            "annex (`annex.usage`) or another instrument (`instrument.service`). Neither the template nor the library "
            "has this one. In a finished contract: the number is beyond the last one of its list.",
            "引用可以指向条款（`liability`）、条款中带标识的款或项（`liability.late-fee`）、附件（`annex.usage`）"
            "或其他文书（`instrument.service`）。合同模板和条款库中都没有这一目标。在成稿中：编号超出了所在列表的最后一项。",
        ),
    ),
    error(
        "REF-202",
        "target-deselected",
        Bilingual(
            "the reference leads to {target}, which exists but is not in this agreement",
            "引用指向 {target}，它存在，但不在本合同中",
        ),
        Bilingual(
            "Add `{line}` to {place} (if it stands there, its condition does not hold for this deal), or reword this "
            "sentence, or give it the condition of its target.",
            "请在 {place} 中加入 `{line}`（如已列入，则其条件对本签约单不成立）；或改写本句；"
            "或为本句设置与引用目标相同的条件。",
        ),
        Bilingual(
            "A sentence that is in the agreement refers to a clause, provision or annex that is not: the template does "
            "not list it, or its condition fails for this deal.",
            "合同中保留的文字引用了未纳入本合同的条款、款或附件：模板没有列入，或其条件对本签约单不成立。",
        ),
    ),
    Entry(
        "REF-204",
        "self-reference",
        Severity.WARNING,
        Bilingual("the reference to {target} stands in {target} itself", "对 {target} 的引用就位于 {target} 之中"),
        Bilingual(
            "Say so in words (this Section, this Schedule), or use the mark for the instrument's own name.",
            "请改用文字表述（如“本项”“本附件”），或使用文书自称的标记。",
        ),
        Bilingual(
            "A provision that refers to itself by number is almost always a slip.", "按编号引用自身的款，多半是笔误。"
        ),
    ),
    error(
        "REF-205",
        "ambiguous",
        Bilingual("{target} is in this agreement {count} times", "{target} 在本合同中出现了 {count} 次"),
        Bilingual(
            "Refer to something that is there once, or refer from the instrument or the repetition that is meant.",
            "请引用只出现一次的内容，或在所指的文书或重复段落之内引用。",
        ),
        Bilingual(
            "The target's clause is in several instruments, or the target is repeated for the rows of a price table, "
            "and none of them is nearer to this sentence than the others.",
            "目标所在条款出现在多个文书中，或目标按价格表的行重复出现，而其中没有哪一个与本句更近。",
        ),
    ),
    error(
        "REF-208",
        "stale-field",
        Bilingual(
            "a reference in paragraph {place} shows {actual_number}, but its target is numbered {expected_number}",
            "第 {place} 段的一处引用显示为 {actual_number}，而其目标的编号是 {expected_number}",
        ),
        Bilingual(
            "Build the agreement again. In a copy that is being negotiated: update all fields in Word (Ctrl+A, F9).",
            "请重新生成合同。如属谈判中的副本，请在 Word 中更新全部域（Ctrl+A、F9）。",
        ),
        Bilingual(
            "A live reference is a field that keeps the number it showed last. Word shows that one until fields are "
            "updated; LibreOffice computes it anew. As long as the two differ, readers of one file read different "
            "references.",
            "以域书写的引用保存着上次显示的编号：Word 在更新域之前一直显示它，LibreOffice 则重新计算。"
            "两者不同时，同一文件在不同软件中会读出不同的引用。",
        ),
    ),
    error(
        "REF-219",
        "unnumbered-target",
        Bilingual("{target} has no number to refer to", "{target} 没有可供引用的编号"),
        Bilingual(
            "Refer to its clause or to a numbered provision, or let the target be numbered.",
            "请引用其所在条款或有编号的款，或为引用目标编号。",
        ),
        Bilingual(
            "Unnumbered paragraphs and clauses, bare tables, fields and signature blocks have no label that a "
            "reference could name.",
            "不编号的段落和条款、单独的表格、字段和签署栏都没有可供引用的编号。",
        ),
    ),
    error(
        "REF-220",
        "ambiguous-words",
        Bilingual(
            "the reference to {target} would read {words}, which means several places",
            "对 {target} 的引用将写作 {words}，而它可以指多处",
        ),
        Bilingual(
            "Number one of them by a scheme with other words, or give the instruments different names.",
            "请为其中一处改用引用文字不同的编号体系，或为各文书取不同的名称。",
        ),
        Bilingual(
            "Two lists of one instrument, or two instruments of one name, call different places by the same words. A "
            "reader could not tell which of them is meant.",
            "同一文书中的两个编号列表，或名称相同的两个文书，会用相同的文字称呼不同的位置，读者无法分辨所指。",
        ),
    ),
    Entry(
        "REF-221",
        "static-scheme",
        Severity.INFO,
        Bilingual(
            "references by the scheme {scheme} stay static: its level {level} is labelled {label} and referred to as "
            "{reference}",
            "编号体系 {scheme} 的引用仍为静态：其第 {level} 级编号为 {label}，而引用为 {reference}",
        ),
        Bilingual(
            "Nothing has to be done: such references are links with computed words. For fields, choose a scheme whose "
            "references contain its labels, such as cn-statute or en-decimal.",
            "无须处理：这类引用是带计算文字的链接。"
            "如需使用域，请选用引用中含有编号原文的体系，如 cn-statute、en-decimal。",
        ),
        Bilingual(
            "The template asks for `references: live`. A field in Word shows the label of its target as it is, but for "
            "trailing periods. Where a reference is called by other words than the label (第六条 for 六、), a field "
            "would print the label in the middle of the sentence.",
            "模板要求 `references: live`。Word 的域只能原样显示目标的编号（末尾的句点除外）。"
            "引用文字与编号不同时（如以“第六条”引用“六、”），域会把编号原样印在句中。",
        ),
    ),
    error(
        "REF-222",
        "live-reference-differs",
        Bilingual(
            "{format}: in the reference {reference} in paragraph {place} (in {provision}), other words are fields than "
            "were assembled",
            "{format}：第 {place} 段（位于 {provision}）的引用 {reference} 中，写成域的文字与生成时不同",
        ),
        Bilingual(
            "Do not use this file. Build the agreement again; if it happens again, report it as a defect.",
            "请勿使用该文件。请重新生成；如再次出现，请作为缺陷报告。",
        ),
        Bilingual(
            "Every number in a live reference is a field, and nothing else is. A number that was turned into plain "
            "words would no longer follow its target.",
            "以域书写的引用中，编号均为域，其他文字均不是。变成普通文字的编号不再随其目标更新。",
        ),
    ),
    *ref_documents.ENTRIES,
)
