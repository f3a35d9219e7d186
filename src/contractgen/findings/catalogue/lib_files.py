"""LIB, files: where clauses stand, what they consist of, approval and locks."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_PLACES = Bilingual(
    "A clause version is found by its path alone, clauses/<id>/<version>.yaml. Path and content have to say the same.",
    "条款版本只按路径 clauses/<标识>/<版本>.yaml 查找，路径与内容必须一致。",
)
_PROVISIONS = Bilingual(
    "A provision has a heading, a text, one special block, items and a closing text, each at most once and drawn in "
    "this order.",
    "一款依次可有标题、文字、一个特殊块、列举各项和结语，各至多一个。",
)
_APPROVAL = Bilingual(
    "An approved version is fixed: its fingerprint covers everything that has legal effect. Comments, notes, labels "
    "for people and the layout of the file may still change.",
    "批准的版本不得再改：指纹涵盖一切具有法律效力的内容。注释、说明、供人阅读的名称和文件排版仍可修改。",
)

_STRUCTURE = (
    error(
        "LIB-201",
        "misplaced-clause",
        Bilingual("the file says {clause}, its path says otherwise", "文件内容是 {clause}，与其路径不符"),
        Bilingual("Move it to {place}, or correct id and version.", "请移至 {place}，或改正标识和版本。"),
        _PLACES,
    ),
    error(
        "LIB-202",
        "duplicate-provision",
        Bilingual("the provision id {id} stands on line {first} already", "款的标识 {id} 已在第 {first} 行使用"),
        Bilingual("Give one of the two another id.", "请为其中之一另取标识。"),
        Bilingual(
            "References lead to a provision by its id, which has to be the only one of its name in the clause.",
            "引用通过标识指向款和项，标识在条款内必须唯一。",
        ),
    ),
    error(
        "LIB-216",
        "missing-heading",
        Bilingual("the numbered clause has no heading", "编号的条款没有标题"),
        Bilingual(
            "Add `heading:`, or `numbered: false` if the clause carries no number.",
            "请加上 `heading:`；不编号的条款写 `numbered: false`。",
        ),
        _PROVISIONS,
    ),
    error(
        "LIB-217",
        "empty-provision",
        Bilingual("the provision has nothing to print", "该款没有可印出的内容"),
        Bilingual("Add a text, items or a block.", "请加上文字、列举项或块。"),
        _PROVISIONS,
    ),
    error(
        "LIB-218",
        "two-blocks",
        Bilingual("more than one block in one provision: {blocks}", "一款中有多个块：{blocks}"),
        Bilingual("Put each into a provision of its own.", "请各写成单独的一款。"),
        _PROVISIONS,
    ),
    error(
        "LIB-219",
        "key-without-items",
        Bilingual("{key} means nothing without items", "没有 items，{key} 不起作用"),
        Bilingual("Add `items:`, or delete it.", "请加上 `items:`，或删除该键。"),
        _PROVISIONS,
    ),
    error(
        "LIB-247",
        "stray-file",
        Bilingual("this file is not at the place of a clause version", "该文件不在条款版本应在的位置"),
        Bilingual(
            "Name it clauses/<id>/<version>.yaml, or move it out of `clauses/`.",
            "请命名为 clauses/<标识>/<版本>.yaml，或移出 `clauses/`。",
        ),
        _PLACES,
    ),
    error(
        "LIB-248",
        "no-library",
        Bilingual("there is no folder `clauses/` here", "此处没有 `clauses/` 文件夹"),
        Bilingual("Name the library's folder with --library.", "请用 --library 指明条款库所在文件夹。"),
        _PLACES,
    ),
)

_RELEASE = (
    error(
        "LIB-240",
        "unusable-approver",
        Bilingual("who approves has to be one line of text", "批准人须为一行文字"),
        Bilingual("Name the person or department, without line breaks.", "请写明批准人或部门，不要换行。"),
        _APPROVAL,
    ),
    error(
        "LIB-241",
        "unusable-approval-date",
        Bilingual("the day of approval is not a date", "批准日期不是有效日期"),
        Bilingual("Write it as YYYY-MM-DD.", "请写成 YYYY-MM-DD。"),
        _APPROVAL,
    ),
    error(
        "LIB-242",
        "approved-clause-changed",
        Bilingual(
            "{clause} was approved with the content {approved}… and now has {actual}…",
            "{clause} 批准时的内容为 {approved}…，现为 {actual}…",
        ),
        Bilingual(
            "Restore this file; make the change in a copy with the next version and without `approval:`.",
            "请恢复本文件；将修改写入下一版本的副本，并去掉其中的 `approval:`。",
        ),
        _APPROVAL,
    ),
    error(
        "LIB-251",
        "approved-already",
        Bilingual("{clause} was approved already, by {by} on {on}", "{clause} 已由 {by} 于 {on} 批准"),
        Bilingual(
            "Nothing is left to do: the approval holds for this content. If the record itself is wrong, delete "
            "`approval:` from the file and approve it again.",
            "无须再次批准：批准对现有内容有效。若批准记录本身有误，请从文件中删除 `approval:` 后重新批准。",
        ),
        _APPROVAL,
    ),
    error(
        "LIB-244",
        "misplaced-lock",
        Bilingual(
            "the lock is of the template {template}, not of the one beside it",
            "该锁定文件属于模板 {template}，与所在文件夹不符",
        ),
        Bilingual("Move it, or write it anew with `contractgen lock`.", "请移动，或用 `contractgen lock` 重新生成。"),
        _PLACES,
    ),
    error(
        "LIB-249",
        "repeated-pin",
        Bilingual("the lock pins {clause} on line {first} already", "锁定文件已在第 {first} 行锁定 {clause}"),
        Bilingual(
            "Keep one, or write the lock anew with `contractgen lock`.",
            "请保留其一，或用 `contractgen lock` 重新生成。",
        ),
        Bilingual(
            "A lock says of every clause which version is used; two answers are none.",
            "锁定文件写明每个条款所用的版本，写两个等于没写。",
        ),
    ),
)

ENTRIES: tuple[Entry, ...] = (*_STRUCTURE, *_RELEASE)
