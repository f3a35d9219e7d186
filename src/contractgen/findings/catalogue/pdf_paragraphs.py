"""The family PDF: paragraphs and tables that are not drawn."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "PDF-760",
        "box-of-two-grounds",
        Severity.ERROR,
        Bilingual(
            "a paragraph shares its borders with the one before it but is shaded otherwise (style “{style}”)",
            "该段落与上一段落共用边框，但底纹不同（样式“{style}”）",
        ),
        Bilingual(
            "Give both paragraphs the same shading, or different borders or indents so that each has its own box.",
            "请为两个段落设置相同的底纹，或设置不同的边框或缩进，使其各有边框。",
        ),
        Bilingual(
            "Word draws one box around neighbouring paragraphs with the same borders and indents. A ground that"
            " changes inside such a box is not drawn.",
            "相邻段落的边框和缩进相同时，Word 只画一个共同的边框；框内变化的底纹不予绘制。",
        ),
    ),
    Entry(
        "PDF-761",
        "border-outside-its-cell",
        Severity.ERROR,
        Bilingual(
            "a border of a paragraph reaches out of its table cell (style “{style}”)",
            "段落边框超出了所在的单元格（样式“{style}”）",
        ),
        Bilingual(
            "Reduce the distance of the border from the text, indent the paragraph, or give the cell wider margins.",
            "请减小边框与正文的距离、增加段落缩进，或加大单元格边距。",
        ),
        Bilingual(
            "Such a line would run through the words of the next cell.",
            "这样的线条会压住相邻单元格的文字。",
        ),
    ),
    Entry(
        "PDF-762",
        "border-through-words",
        Severity.ERROR,
        Bilingual(
            "a paragraph with borders has lines lower than its words are high (style “{style}”)",
            "带边框段落的固定行距小于字号（样式“{style}”）",
        ),
        Bilingual(
            "Raise the exact line spacing at least to the size of the font, or take the borders away.",
            "请把固定行距加大到不小于字号，或去掉边框。",
        ),
        Bilingual(
            "The border would run through the words and read as if they were struck out.",
            "边框会穿过文字，看上去像删除线。",
        ),
    ),
    Entry(
        "PDF-763",
        "decimal-tab-without-figure",
        Severity.ERROR,
        Bilingual(
            "words at a decimal tab stop are not one figure (style “{style}”)",
            "小数点对齐制表位处的文字不是单独一个数字（样式“{style}”）",
        ),
        Bilingual(
            "Put one figure behind each tab, as 1,234.50 or 12.5%, or use a right tab stop.",
            "请在每个制表符后只写一个数字，例如 1,234.50 或 12.5%，或改用右对齐制表位。",
        ),
        Bilingual(
            "Programs find the point in other words at different places.",
            "对其他文字，不同软件判断的小数点位置并不一致。",
        ),
    ),
    Entry(
        "PDF-764",
        "row-cuts-off-words",
        Severity.ERROR,
        Bilingual(
            "row {row} of a table is lower than what stands in column “{column}” (paragraph style “{style}”)",
            "表格第 {row} 行的固定行高不足以容纳“{column}”列的内容（段落样式“{style}”）",
        ),
        Bilingual(
            "Change the height of the row from “exactly” to “at least”, or raise it.",
            "请把行高规则从“固定值”改为“最小值”，或加大行高。",
        ),
        Bilingual(
            "Word cuts off what a row of exact height cannot hold: the reader would not see all words.",
            "固定行高容纳不下的内容会被 Word 截去，读者看不到全部文字。",
        ),
    ),
)
