"""The family NUM in the markup of Word files: what programs do not read alike."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "NUM-124",
        "divergent-markup",
        Severity.INFO,
        Bilingual(
            "{markup} makes programs print other labels: here Word prints {word}, {programs} prints {other} "
            "(places in this file: {count})",
            "{markup} 使不同软件显示的编号不一致：此处 Word 显示 {word}，{programs} 显示 {other}（共 {count} 处）",
        ),
        Bilingual(
            "Define the list without it (in Word: Define New Multilevel List), or send the file as PDF only.",
            "请在 Word 的“定义新的多级列表”中改用不依赖该设置的编号，或者只以 PDF 形式发送。",
        ),
        Bilingual(
            "The two parties may see different numbers in one file. `w:lvlRestart` keeps a level from beginning anew; "
            "LibreOffice begins anew all the same. `w:isLgl` prints 1.1 below 一 or I; LibreOffice does from 24.2 on. "
            "A hidden numbered paragraph (`w:vanish`) counts; LibreOffice prints its label in square brackets. Of some "
            "formats (`w:numFmt`) LibreOffice prints plain figures. Word itself is right, so that this is a note.",
            "双方打开同一文件，看到的编号可能不同。`w:lvlRestart` 使某一级不重新开始编号，LibreOffice 仍会重新开始；"
            "`w:isLgl` 使“一”或“I”之下显示 1.1，LibreOffice 自 24.2 版起才支持；隐藏的编号段落（`w:vanish`）仍然计数，"
            "LibreOffice 会以方括号显示其编号；部分编号格式（`w:numFmt`）在 LibreOffice 中只显示普通数字。"
            "在 Word 中显示正确，因此只作说明。",
        ),
    ),
    Entry(
        "NUM-137",
        "fragile-markup",
        Severity.INFO,
        Bilingual(
            "{markup} (places in this file: {count}) is not treated alike by all programs",
            "{markup}（本文件共 {count} 处）在不同软件中的处理方式不一致",
        ),
        Bilingual(
            "Check the numbers once more after the file was edited or merged in another program.",
            "在其他软件中编辑或合并本文件之后，请再核对一次编号。",
        ),
        Bilingual(
            "Nothing is printed wrongly now. Lists with one identity (`w:nsid`) may become one list when files are "
            "merged; a level that a paragraph style sets (`w:ilvl`) is not defined for Word; references that are "
            "simple fields (`w:fldSimple`) are lost in some conversions; numbers that fields count "
            "(`LISTNUM`, `AUTONUM`) are not in the file, so that what is told of its numbers and references is a note "
            "only. All are frequent in Word's own files.",
            "目前显示的编号是正确的。标识（`w:nsid`）相同的列表在合并文件时可能变成一个列表；段落样式中设置的级别（`w:ilvl`）"
            "在 Word 中没有确定的行为；简单域（`w:fldSimple`）形式的引用在部分格式转换中会丢失；"
            "由域自行计数的编号（`LISTNUM`、`AUTONUM`）不在文件之中，因此对该文件编号和引用的检查结果只作说明。"
            "这些情况在 Word 生成的文件中都很常见。",
        ),
    ),
)
