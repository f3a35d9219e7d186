"""The family PDF: drawing and reading PDF files."""

from __future__ import annotations

from contractgen.findings.catalogue import (
    pdf_annexes,
    pdf_files,
    pdf_lines,
    pdf_numbers,
    pdf_office,
    pdf_paragraphs,
    pdf_pictures,
)
from contractgen.findings.entry import Bilingual, Entry, Severity

_DIALECT = Bilingual(
    "The embedded engine draws a part of what Word can do and refuses the rest, so that a PDF never differs from its"
    " DOCX in silence.",
    "内置引擎只绘制 Word 的一部分功能，其余一律拒绝，以免 PDF 与 DOCX 悄悄出现差异。",
)


def _entry(code: str, name: str, message: Bilingual, hint: Bilingual, explanation: Bilingual = _DIALECT) -> Entry:
    """Return an entry of severity error, as all of this family are."""
    return Entry(code, name, Severity.ERROR, message, hint, explanation)


ENTRIES: tuple[Entry, ...] = (
    _entry(
        "PDF-701",
        "undeclared-font",
        Bilingual(
            "the font {family} is not declared (style “{style}”)",
            "字体 {family} 未声明（样式“{style}”）",
        ),
        Bilingual(
            "Declare it under fonts: in template.yaml, or choose a declared font in the look.",
            "请在 template.yaml 的 fonts: 中声明，或在版式文件中改用已声明的字体。",
        ),
        Bilingual(
            "A PDF is drawn with the fonts that the template declares and no others: fonts that happen to be on a"
            " machine would make it look different elsewhere.",
            "PDF 只用模板声明的字体绘制：依赖某台机器上恰好安装的字体，会让文件在别处变样。",
        ),
    ),
    _entry(
        "PDF-702",
        "missing-bold-face",
        Bilingual(
            "text is bold, but {family} has no bold font (style “{style}”)",
            "文字为粗体，但 {family} 没有粗体字形（样式“{style}”）",
        ),
        Bilingual(
            "Use 黑体 instead of bold in the look, declare a bold font file for this family, or let its line say"
            " bold: stroke.",
            "请在版式中以黑体代替加粗，或为该字体声明一个粗体字体文件，或在该字体一行写明 bold: stroke（描边模拟）。",
        ),
        Bilingual(
            "The packaged Chinese fonts have one weight. Bold is never left out, and imitated (by a pen around the"
            " letters) only where the font's line asks for it.",
            "自带的中文字体只有一种字重。系统从不忽略加粗；只有字体一行写明 bold: stroke 时，才以描边模拟粗体。",
        ),
    ),
    _entry(
        "PDF-703",
        "missing-italic-face",
        Bilingual(
            "text is italic, but {family} has no italic font (style “{style}”)",
            "文字为斜体，但 {family} 没有斜体字形（样式“{style}”）",
        ),
        Bilingual(
            "Remove the italics in the look, or declare an italic font file for this family.",
            "请在版式中取消斜体，或为该字体声明一个斜体字体文件。",
        ),
        Bilingual(
            "Chinese fonts have no italics, and slanting them is not Chinese typesetting. Latin fonts inside the"
            " engine have italics.",
            "中文字体没有斜体，强行倾斜也不符合中文排版习惯。引擎自带的西文字体有斜体。",
        ),
    ),
    _entry(
        "PDF-704",
        "uncovered-character",
        Bilingual(
            "no declared font has the character {character} ({code_point}) (paragraph style “{style}”)",
            "声明的字体中没有字符 {character}（{code_point}）（段落样式“{style}”）",
        ),
        Bilingual(
            "Check the character, or declare a font that has it.",
            "请核对该字符，或声明一个包含它的字体。",
        ),
        Bilingual(
            "A character without a glyph would be printed as an empty box. Chinese characters and letters are drawn"
            " by the font of their paragraph; signs such as ☑ may come from any declared font that no text uses.",
            "没有字形的字符会印成空框。汉字和字母由所在段落的字体绘制；"
            "☑ 一类的符号可以取自其他已声明而正文未用的字体。",
        ),
    ),
    _entry(
        "PDF-705",
        "invisible-character",
        Bilingual(
            "the text holds the invisible character {code_point} (paragraph style “{style}”)",
            "文字中含有不可见字符 {code_point}（段落样式“{style}”）",
        ),
        Bilingual("Remove the character where the text comes from.", "请在文字来源处删除该字符。"),
        Bilingual(
            "Control characters, zero-width characters, directional marks and private-use characters cannot be seen"
            " on paper, or change what stands beside them.",
            "控制字符、零宽字符、方向标记和私用区字符在纸面上看不见，或者会改变相邻文字。",
        ),
    ),
    _entry(
        "PDF-706",
        "right-to-left-text",
        Bilingual(
            "the text holds right-to-left letters (paragraph style “{style}”)",
            "文字中含有从右向左书写的字母（段落样式“{style}”）",
        ),
        Bilingual("Write the words in Chinese or Latin letters.", "请改用汉字或拉丁字母书写。"),
    ),
    _entry(
        "PDF-707",
        "dangling-link",
        Bilingual(
            "a link leads to the bookmark {bookmark}, which the document does not have",
            "链接指向的书签 {bookmark} 在文档中不存在",
        ),
        Bilingual(
            "Restore the bookmark on the paragraph that the reference names, or remove the link.",
            "请在被引用的段落上恢复该书签，或删除该链接。",
        ),
    ),
    _entry(
        "PDF-708",
        "ambiguous-bookmark",
        Bilingual("the bookmark {bookmark} is there more than once", "书签 {bookmark} 出现不止一次"),
        Bilingual("Give every paragraph a bookmark of its own.", "请让每个段落使用各自的书签。"),
    ),
    _entry(
        "PDF-709",
        "undrawn-formatting",
        Bilingual(
            "{element} “{value}” is not drawn (paragraph style “{style}”)",
            "不支持绘制 {element}“{value}”（段落样式“{style}”）",
        ),
        Bilingual(
            "Choose other formatting in the look; docs/pdf-dialect.md lists what is drawn.",
            "请在版式中改用其他格式；可用的格式见 docs/pdf-dialect.md。",
        ),
    ),
    _entry(
        "PDF-710",
        "tab-beyond-line",
        Bilingual(
            "a tab stands beyond the first line of its paragraph (style “{style}”)",
            "制表符落在段落第一行之外（样式“{style}”）",
        ),
        Bilingual(
            "Shorten the text before the tab, or use a table or an indent instead.",
            "请缩短制表符之前的文字，或改用表格、缩进。",
        ),
        Bilingual(
            "Where a tab leads depends on where the line broke before it, which the embedded engine does not know.",
            "制表符的位置取决于它之前在哪里换行，内置引擎无法得知。",
        ),
    ),
    _entry(
        "PDF-711",
        "margin-too-small",
        Bilingual(
            "section {section}: the {part_en} reaches {needed} cm from the edge of the page (it begins at {distance} "
            "cm), and the margin there is {margin} cm",
            "第 {section} 节：{part_zh}伸至距页边 {needed} 厘米处（起于 {distance} 厘米），"
            "而该处页边距只有 {margin} 厘米",
        ),
        Bilingual(
            "Make the top or bottom margin larger than that (Layout › Margins), or the header or footer shorter or "
            "nearer to the edge.",
            "请把上或下页边距加大到该数值以上（布局 › 页边距），或缩短页眉、页脚的内容，或减小其与页边的距离。",
        ),
        Bilingual(
            "Text makes room for a header or footer that is taller than its margin, as in Word, also for a header "
            "of the first page alone. Where pages of one section have different ones (first page, odd and even pages), "
            "this cannot be drawn for the others, nor for footers; nor where the margin is fixed or ends before the "
            "header begins.",
            "页眉或页脚高于页边距时，正文会像 Word 那样让开，仅首页页眉较高时也是如此。同一节中各页的页眉页脚不同"
            "（首页、奇偶页不同）时，其余页的页眉以及页脚无法这样绘制；页边距为固定值，或页眉起点已超出页边距时，"
            "也无法绘制。",
        ),
    ),
    _entry(
        "PDF-712",
        "page-without-room",
        Bilingual("the margins of a page leave no room for text", "页边距过大，页面没有正文空间"),
        Bilingual("Make the margins of the section smaller.", "请减小该节的页边距。"),
    ),
    _entry(
        "PDF-713",
        "page-break-inside",
        Bilingual(
            "a page break stands in a table, a header or a footer (paragraph style “{style}”)",
            "分页符位于表格、页眉或页脚内（段落样式“{style}”）",
        ),
        Bilingual("Put the page break between the paragraphs of the text.", "请把分页符放在正文段落之间。"),
    ),
    _entry(
        "PDF-714",
        "table-off-page",
        Bilingual("a table is wider than the page has room for", "表格超出页面宽度"),
        Bilingual("Make the columns of the table narrower.", "请减小表格的列宽。"),
    ),
    _entry(
        "PDF-715",
        "tab-in-centred-line",
        Bilingual(
            "a tab stands in a paragraph that is centred, distributed or aligned right (style “{style}”)",
            "居中、分散或右对齐的段落中含有制表符（样式“{style}”）",
        ),
        Bilingual(
            "Align the paragraph left and set tab stops, or remove the tab.",
            "请改为左对齐并设置制表位，或删除制表符。",
        ),
    ),
    _entry(
        "PDF-716",
        "hidden-paragraph-end",
        Bilingual(
            "the end of a paragraph is hidden, but its words are not (style “{style}”)",
            "段落标记被隐藏，但文字未隐藏（样式“{style}”）",
        ),
        Bilingual(
            "Hide the whole paragraph or nothing of it.",
            "请隐藏整个段落，或者完全不隐藏。",
        ),
        Bilingual(
            "Word joins such a paragraph with the next on paper; other programs do not.",
            "Word 打印时会把这样的段落与下一段合并，其他程序则不会。",
        ),
    ),
    _entry(
        "PDF-717",
        "column-too-narrow",
        Bilingual(
            "a line has no room for a single character (paragraph style “{style}”)",
            "行宽容纳不下一个字符（段落样式“{style}”）",
        ),
        Bilingual(
            "Make the column wider, or its indents or margins smaller.",
            "请加大列宽，或减小缩进和单元格边距。",
        ),
    ),
    _entry(
        "PDF-718",
        "damaged-build-record",
        Bilingual("the build record inside the document is damaged", "文档内的生成记录已损坏"),
        Bilingual("Generate the document again.", "请重新生成该文档。"),
        Bilingual(
            "Every document carries a record of the clause versions it was built from. This one is not well-formed.",
            "每份文档都带有一份记录，说明它由哪些条款版本生成。该记录格式不正确。",
        ),
    ),
    _entry(
        "PDF-719",
        "inexact-character",
        Bilingual(
            "the text of a PDF cannot carry {character} ({code_point}) exactly (paragraph style “{style}”)",
            "PDF 的文字层无法准确保存 {character}（{code_point}）（段落样式“{style}”）",
        ),
        Bilingual(
            "Write ligatures as single letters, and letters with marks as one character (é, not e with a mark).",
            "请把连字拆成单个字母，把带符号的字母写成一个字符（用 é，不用 e 加符号）。",
        ),
        Bilingual(
            "Programs that read a PDF give back other characters than those that were drawn: fi for ﬁ, a letter with a"
            " separate mark twice. Copying, searching and verifying would see another text than the DOCX has.",
            "读取 PDF 的程序得到的字符会与画出的不同：ﬁ 变成 fi，字母加独立符号会出现两次。"
            "复制、检索和核对看到的文字会与 DOCX 不同。",
        ),
    ),
    _entry(
        "PDF-720",
        "engine-failed",
        Bilingual("the PDF engine stopped: {message}", "PDF 引擎停止工作：{message}"),
        Bilingual(
            "Please report this; the DOCX is not affected.",
            "请报告此问题；DOCX 文件不受影响。",
        ),
        Bilingual(
            "The embedded engine met something that contractgen should have refused by name beforehand.",
            "内置引擎遇到了本应由 contractgen 事先指出的内容。",
        ),
    ),
    _entry(
        "PDF-721",
        "figure-wider-than-column",
        Bilingual(
            "a figure does not fit on one line in row {row} of a table, column “{column}” (paragraph style “{style}”)",
            "表格第 {row} 行“{column}”列中的数字在一行内放不下（段落样式“{style}”）",
        ),
        Bilingual(
            "Give this column more `width` in the price table of the clause, or make the other columns narrower.",
            "请在条款的价格表中加大该列的 `width`，或减小其他列的列宽。",
        ),
        Bilingual(
            "An amount, a rate, an account or a date that is broken over two lines reads as two figures. It is never"
            " broken inside a table.",
            "金额、费率、账号或日期断成两行会被读成两个数字，因此在表格内从不断开。",
        ),
    ),
    _entry(
        "PDF-722",
        "row-taller-than-page",
        Bilingual(
            "row {row} of a table is taller than a page because of column “{column}” (paragraph style “{style}”)",
            "表格第 {row} 行因“{column}”列的内容过长而超出一页（段落样式“{style}”）",
        ),
        Bilingual(
            "Shorten the text of this cell, divide it among several rows, or give the column more `width`.",
            "请缩短该单元格的文字，将其分写为多行，或加大该列的 `width`。",
        ),
        Bilingual(
            "The rows of this table stay whole on one page. Word would divide such a row after all, and its cells would"
            " be read in pieces.",
            "该表格的每一行都不跨页。Word 仍会把这样的行拆到下一页，各单元格的内容就会被割裂。",
        ),
    ),
    *pdf_lines.ENTRIES,
    *pdf_pictures.ENTRIES,
    *pdf_annexes.ENTRIES,
    *pdf_numbers.ENTRIES,
    *pdf_paragraphs.ENTRIES,
    *pdf_files.ENTRIES,
    *pdf_office.ENTRIES,
)
