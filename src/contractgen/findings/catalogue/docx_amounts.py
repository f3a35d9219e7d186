"""The family DOCX, DOCX-702 and on: files with more markup than any document has."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "DOCX-702",
        "too-much-markup",
        Bilingual(
            "the file holds {elements} elements and {attributes} attributes of markup; {most_elements} and "
            "{most_attributes} are allowed",
            "文件含有 {elements} 个标记元素和 {attributes} 个属性，上限分别为 {most_elements} 和 {most_attributes}",
        ),
        Bilingual(
            "Divide the document, or move long lists into a spreadsheet of their own, and save again.",
            "请拆分文档，或把长清单移到单独的电子表格中，然后重新保存。",
        ),
        Bilingual(
            "A list of 10 000 rows and six columns stays below the limit. Files made to exhaust a reader hold millions "
            "of empty elements. The file was refused before parsing.",
            "一万行六列的清单也在上限之内。专门用来耗尽资源的文件会含有数百万个空元素。文件在解析前即被拒绝。",
        ),
    ),
    error(
        "DOCX-703",
        "too-many-paragraphs",
        Bilingual("the file holds {count} paragraphs; {limit} are allowed", "文件含有 {count} 个段落，上限为 {limit}"),
        Bilingual(
            "Divide the document, or move long lists into a spreadsheet of their own, and save again.",
            "请拆分文档，或把长清单移到单独的电子表格中，然后重新保存。",
        ),
        Bilingual(
            "Every cell of a table holds a paragraph: a list of 10 000 rows and six columns has 60 000. The file was "
            "refused before parsing.",
            "表格的每个单元格至少有一个段落：一万行六列的清单有六万个。文件在解析前即被拒绝。",
        ),
    ),
)
