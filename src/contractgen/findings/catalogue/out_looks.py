"""The family OUT, OUT-871 and on: how published files look."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    error(
        "OUT-871",
        "pdf-not-what-its-docx-draws",
        Bilingual(
            "this PDF is not what its DOCX draws: drawn again, page {page} looks different",
            "该 PDF 不是由其 DOCX 绘制的：重新绘制后，第 {page} 页与之不同",
        ),
        Bilingual(
            "Take the PDF as tampered with, or the DOCX. `verify --deal` tells which; or build the deal again. Page –: "
            "the difference is beside the pages, or the DOCX can no longer be drawn.",
            "请视为 PDF 或 DOCX 已被改动；verify --deal 可判断是哪一份，或重新生成。第 – 页：差异不在页面上，"
            "或该 DOCX 已无法绘制。",
        ),
        Bilingual(
            "A PDF follows from its DOCX, its fonts and the engine, byte by byte. All three are here as when it was "
            "published, and they draw something else. The words may be the same: made small or faint, covered, moved.",
            "PDF 由 DOCX、字体和绘制引擎唯一确定，逐字节可重现。三者与发布时相同，绘制结果却不同。文字可能未变，"
            "但被缩小、淡化、遮盖或移动。",
        ),
    ),
    Entry(
        "OUT-872",
        "pdf-of-another-engine",
        Severity.INFO,
        Bilingual(
            "PDFs that could not be drawn again to see how they look: {count}; they were drawn by {reason}",
            "有 {count} 份 PDF 未能重新绘制以核对版面，原绘制引擎为 {reason}",
        ),
        Bilingual(
            "Use the version of contractgen that published them, or `verify --deal`.",
            "请使用发布时的 contractgen 版本，或使用 verify --deal。",
        ),
        Bilingual(
            "The embedded engine of this version is not the one that drew them, or LibreOffice was. Their words, "
            "labels, links and records are verified all the same; words made small, faint or moved are not seen.",
            "本版本的内置引擎不是原来的引擎，或原由 LibreOffice 绘制。文字、编号、链接和记录照常验证，"
            "但看不出文字被缩小、淡化或移动。",
        ),
    ),
    Entry(
        "OUT-873",
        "fonts-not-at-hand",
        Severity.INFO,
        Bilingual(
            "PDFs that could not be drawn again to see how they look: {count}; not here as published: {reason}",
            "有 {count} 份 PDF 未能重新绘制以核对版面，缺少与发布时相同的字体：{reason}",
        ),
        Bilingual(
            "Name the library with --library if the font files lie beside its templates; or use `verify --deal`.",
            "字体文件位于模板目录时，请用 --library 指定条款库；或使用 verify --deal。",
        ),
        Bilingual(
            "A PDF is drawn again with exactly the fonts that its build record names, told by their hashes. Its words, "
            "labels, links and records are verified all the same; words made small, faint or moved are not seen.",
            "重新绘制只使用生成记录所列的字体，以哈希值核对。文字、编号、链接和记录照常验证，"
            "但看不出文字被缩小、淡化或移动。",
        ),
    ),
    error(
        "OUT-874",
        "formatted-by-hand",
        Bilingual(
            "DOCX: paragraph {place} has a look of its own ({reason}), which no agreement is written with",
            "DOCX：第 {place} 段带有单独设置的格式（{reason}），生成的协议不会有这种格式",
        ),
        Bilingual(
            "Someone changed how these words look after they were written. Build the agreement again; change looks in "
            "the styles and prototype tables of the look.",
            "文件生成后有人改动了这些文字的外观。请重新生成；外观应在版式文件的样式和表格样例中修改。",
        ),
        Bilingual(
            "The words of an agreement get their look from the styles of its look alone, its tables from the rows of "
            "two prototypes: all cells of a row are alike, and there are few kinds of rows. w:rStyle, w:pStyle: a "
            "style that no agreement has; w:lvl: labels unlike their words; w:tr, w:tbl, w:tblHeader: a row of a "
            "table; others: a property of words or paragraphs by its name in the file.",
            "协议文字的外观只来自版式的样式，表格只来自两张样例表的行：同一行各单元格格式相同，行的种类有限。w:rStyle、"
            "w:pStyle 为协议不会使用的样式；w:lvl 为编号与正文外观不同；w:tr、w:tbl、w:tblHeader 为表格的行；"
            "其他为文件中该属性的名称。",
        ),
    ),
)
