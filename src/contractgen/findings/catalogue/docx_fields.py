"""The family DOCX, DOCX-690 and on: fields whose kept result is not what programs would compute."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_UPDATE = Bilingual(
    "In Word, update all fields (Ctrl+A, F9), look at the result, and save.",
    "请在 Word 中更新全部域（Ctrl+A、F9），核对结果后保存。",
)
_UPDATE_CONTENTS = Bilingual(
    "In Word, click into the table of contents, choose Update Table › Update entire table, and save.",
    "请在 Word 中单击目录，选择“更新目录”→“更新整个目录”，然后保存。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "DOCX-690",
        "stale-reference",
        Bilingual(
            "a field {name} does not show what it refers to as that reads now",
            "{name} 域显示的内容与其所引用的当前内容不一致",
        ),
        _UPDATE,
        Bilingual(
            "Such a field keeps what it showed last. It is drawn only where that equals what its target says: the "
            "words of the bookmark, the paragraph's number in the asked-for context as counted here, the title in the "
            "file's properties. A reference to several paragraphs has no such words.",
            "此类域保存着上次显示的内容。仅当它与目标一致时才绘制：书签中的文字、按此处计数得出的段落编号"
            "（所要求的上下文形式）、文件属性中的标题。跨多个段落的书签没有可比对的文字。",
        ),
    ),
    error(
        "DOCX-691",
        "page-of-inner-bookmark",
        Bilingual(
            "a field shows the page of the bookmark {anchor}, which does not stand at the beginning of a paragraph",
            "有域显示书签 {anchor} 所在的页码，但该书签不在段首",
        ),
        Bilingual(
            "Put the bookmark at the beginning of its paragraph; put a page break before that paragraph into a "
            "paragraph of its own, or use “Page break before”.",
            "请把书签移到段首；段内的分页符请单独成段，或改用“段前分页”。",
        ),
        Bilingual(
            "The page number that is drawn is that of the paragraph's first line. Of a place inside a paragraph that "
            "goes on to the next page, or stands behind a page break, it would be wrong.",
            "所绘页码取自段落首行。若书签位于跨页段落的中间或分页符之后，该页码就会出错。",
        ),
    ),
    error(
        "DOCX-692",
        "stale-contents-entry",
        Bilingual(
            "this entry of the table of contents does not say what the heading says that it leads to",
            "目录的这一项与其指向的标题文字不一致",
        ),
        _UPDATE_CONTENTS,
        Bilingual(
            "An entry must have the label and the words of its heading, white space aside. Page numbers are computed "
            "when the PDF is drawn.",
            "目录项须与标题的编号和文字相同（空白除外）。页码在绘制 PDF 时计算。",
        ),
    ),
    error(
        "DOCX-693",
        "stale-contents",
        Bilingual(
            "the table of contents has {entries} entries, but there are {headings} headings for it, or in other order",
            "目录有 {entries} 项，而应列入目录的标题有 {headings} 个，或顺序不同",
        ),
        _UPDATE_CONTENTS,
        Bilingual(
            "A table of contents must have an entry for every heading that its field asks for, in their order: those "
            "in heading styles (\\o), with an outline level (\\u), or in the styles it names (\\t).",
            "目录须按顺序为其域代码所要求的每个标题各列一项：使用标题样式者（\\o）、设有大纲级别者（\\u）"
            "或使用所列样式者（\\t）。",
        ),
    ),
    error(
        "DOCX-694",
        "contents-entry-without-target",
        Bilingual(
            "this entry of the table of contents leads to no heading",
            "目录的这一项没有指向任何标题",
        ),
        Bilingual(
            "In Word, insert the table of contents anew (References › Table of Contents) and keep “Use hyperlinks”.",
            "请在 Word 中重新插入目录（“引用”→“目录”），并保留“使用超链接”。",
        ),
        Bilingual(
            "An entry names its heading by a link or by the bookmark of its page number; without either its page "
            "cannot be computed.",
            "目录项通过链接或页码域中的书签指明标题；两者皆无时无法计算页码。",
        ),
    ),
    error(
        "DOCX-704",
        "words-in-a-page-number",
        Bilingual(
            "the result of a field {name} holds more than a page number",
            "{name} 域的结果中除页码外还有其他文字",
        ),
        _UPDATE,
        Bilingual(
            "A page number is computed when the PDF is drawn, so that what else the file keeps inside the field would "
            "be on the page in Word alone, until somebody updates the field there. Put such words beside the field.",
            "页码在绘制 PDF 时计算，域内保存的其他文字只会在 Word 的页面上出现，一经更新域便消失。这类文字请写在域外。",
        ),
    ),
    error(
        "DOCX-695",
        "look-contents-place",
        Bilingual(
            "the look does not say where the table of contents goes: {tag} stands in a wrong place of {part}",
            "版式文件未正确指明目录的位置：{part} 中的 {tag} 位置不对",
        ),
        Bilingual(
            "Put {tag} once, alone in its paragraph, in the main text before {{{{ body }}}}: not in a table, text box, "
            "header or footer, and without a section break in that paragraph.",
            "请在正文 {{{{ body }}}} 之前写一次 {tag}，独占一段：不要放在表格、文本框、页眉或页脚中，"
            "该段内不要有分节符。",
        ),
        Bilingual(
            "The title and the entries of the table of contents take the place of this one paragraph.",
            "目录标题和各目录项将替换该段落。",
        ),
    ),
)
