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
)
