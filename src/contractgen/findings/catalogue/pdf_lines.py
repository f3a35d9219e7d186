"""The family PDF, lines: where they stand and where they break."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "PDF-734",
        "line-height-on-grid",
        Severity.ERROR,
        Bilingual(
            "programs differ on the height of these lines on the page's line grid (style “{style}”)",
            "在页面的行网格上，各程序对这些行的高度处理不一（样式“{style}”）",
        ),
        Bilingual(
            "Clear “Snap to grid when document grid is defined” in this style, or set its line spacing to single or"
            " exactly.",
            "请在该样式的段落设置中取消“如果定义了文档网格，则对齐到网格”，或者把行距改为单倍行距或固定值。",
        ),
        Bilingual(
            "On a line grid a multiple counts rows of the grid for lines that fit into one row. For taller lines, for"
            " multiples below one and for minimums smaller than a row, Word and other programs come to different"
            " heights, and the same text would end on other pages.",
            "在行网格上，一行能放下的文字按网格行数计算多倍行距；较高的行、小于一倍的行距以及小于网格行高的最小值，"
            "Word 与其他程序算出的高度不同，分页也会不同。",
        ),
    ),
    Entry(
        "PDF-785",
        "paragraph-too-long",
        Severity.ERROR,
        Bilingual(
            "a paragraph has {count} characters; {limit} are allowed (style “{style}”)",
            "一个段落有 {count} 个字符，最多允许 {limit} 个（样式“{style}”）",
        ),
        Bilingual("Divide it into paragraphs.", "请将其分成若干段落。"),
        Bilingual(
            "The time for breaking a paragraph into lines grows with the square of its length. No agreement has"
            " paragraphs of more than 50 000 characters; a file that has one is damaged, or made to stop programs.",
            "段落分行的耗时随长度的平方增长。任何合同都不会有超过 50 000 个字符的段落；"
            "含有这种段落的文件已经损坏，或者是为了拖垮程序而制作的。",
        ),
    ),
    Entry(
        "PDF-786",
        "document-too-large",
        Severity.ERROR,
        Bilingual(
            "the document has {paragraphs} paragraphs and {characters} characters; {most_paragraphs} paragraphs and"
            " {most_characters} characters are allowed",
            "文件有 {paragraphs} 个段落、{characters} 个字符，"
            "最多允许 {most_paragraphs} 个段落、{most_characters} 个字符",
        ),
        Bilingual(
            "Divide the document; attach long lists as files of their own.",
            "请拆分文件；较长的清单可作为单独的附件文件。",
        ),
        Bilingual(
            "More than about a thousand pages would take more memory than the drawing of an agreement may take.",
            "超过约一千页的文件，绘制所需的内存会超出允许的范围。",
        ),
    ),
    Entry(
        "PDF-787",
        "tables-too-deep",
        Severity.ERROR,
        Bilingual(
            "a table stands in more than {limit} tables around it (paragraph style “{style}”)",
            "表格嵌套超过 {limit} 层（段落样式“{style}”）",
        ),
        Bilingual(
            "Take the inner tables out of the cells, or merge cells instead.",
            "请把内层表格移出单元格，或者改用合并单元格。",
        ),
        Bilingual(
            "The PDF engine does not read tables that are nested more deeply.",
            "PDF 引擎无法读取嵌套更深的表格。",
        ),
    ),
    Entry(
        "PDF-788",
        "too-many-formats",
        Severity.ERROR,
        Bilingual(
            "the document has words in {count} different formats; {limit} are allowed",
            "文件中的文字有 {count} 种不同格式，最多允许 {limit} 种",
        ),
        Bilingual(
            "Clear the direct formatting, and format with styles.",
            "请清除直接格式，改用样式设置格式。",
        ),
        Bilingual(
            "Each format is a style of its own for the engine. A document with thousands of them is damaged, or made to"
            " stop programs.",
            "每种格式对引擎来说都是一种样式。有成千上万种格式的文件已经损坏，或者是为了拖垮程序而制作的。",
        ),
    ),
)
