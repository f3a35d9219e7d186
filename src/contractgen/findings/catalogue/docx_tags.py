"""DOCX, tags: what is told of a look's tags before there is a deal."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "DOCX-675",
        "look-tag-unsure",
        Severity.WARNING,
        Bilingual(
            "the tag “{tag}” names something that not every deal gives ({part}, paragraph {number}: “{words}”)",
            "标签“{tag}”所指的内容并非每份签约单都会填写（{part} 第 {number} 段“{words}”）",
        ),
        Bilingual(
            "Let a clause print it as well, under no condition, so that every deal has to give it; or take the tag out "
            "of the look. The build of a deal without it is refused.",
            "请在某一条款中也无条件地印出该内容，使每份签约单都须填写；或从版式文件中删去该标签。"
            "未填写的签约单将无法生成。",
        ),
        Bilingual(
            "A look prints the same tags in every agreement. Sure are the contract's number and title, the name of a "
            "party that is not optional, and what clauses print of it under no condition: every deal has to give that.",
            "版式在每份合同中印出相同的标签。必有的是合同编号、合同标题、非可选当事人的名称，"
            "以及条款无条件印出的该方信息：每份签约单都须填写。",
        ),
    ),
)
