"""The family DOCX, DOCX-619 and on: what stands in the text of a Word file and is not drawn."""

from __future__ import annotations

from contractgen.findings.catalogue import docx_fields
from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    error(
        "DOCX-619",
        "tracked-change",
        Bilingual("there is a tracked change ({construct})", "存在修订标记（{construct}）"),
        Bilingual(
            "In Word, accept or reject all changes (Review), stop tracking, and save.",
            "请在 Word 的“审阅”中接受或拒绝全部修订，停止修订后保存。",
        ),
        Bilingual(
            "With a tracked change there are two texts, and programs print one, the other or both; labels too "
            "depend on which counts.",
            "有修订标记就有两种文本，不同程序会打印其一或两者，编号也因此不同。",
        ),
    ),
    error(
        "DOCX-620",
        "comment",
        Bilingual("there is a comment ({construct})", "存在批注（{construct}）"),
        Bilingual("In Word, delete all comments (Review) and save.", "请在 Word 的“审阅”中删除全部批注后保存。"),
        Bilingual(
            "Comments are no part of an agreement, may be printed beside it, and hold names of those who wrote them.",
            "批注不是合同内容，却可能被打印出来，并含有批注人的姓名。",
        ),
    ),
    error(
        "DOCX-621",
        "footnote",
        Bilingual("there is a footnote or endnote ({construct})", "存在脚注或尾注（{construct}）"),
        Bilingual("Move what it says into the text.", "请把脚注或尾注的内容移入正文。"),
        Bilingual(
            "Footnotes stand outside the numbered text and are not drawn.", "脚注和尾注在编号正文之外，不予绘制。"
        ),
    ),
    error(
        "DOCX-622",
        "drawing",
        Bilingual(
            "there is a text box, shape, chart or embedded object ({construct})",
            "存在文本框、形状、图表或嵌入对象（{construct}）",
        ),
        Bilingual(
            "Remove it in Word, or replace it by plain text, or by a picture (PNG, JPEG, SVG) in line with text.",
            "请在 Word 中删除它，或改为普通文字，或改为“嵌入型”图片（PNG、JPEG、SVG）。",
        ),
        Bilingual(
            "What floats or is drawn is not part of the text that is compared, so it could say something else unseen.",
            "浮动或绘制的内容不在文本比对范围内，可能含有未经核对的文字。",
        ),
    ),
    error(
        "DOCX-623",
        "field",
        Bilingual("there is a field of the kind {name}", "存在 {name} 类域"),
        Bilingual(
            "Select the field in Word and turn it into text (Ctrl+Shift+F9). Page numbers, tables of contents made of "
            "headings, hyperlinks, and references to paragraph numbers or to words of the text may stay.",
            "请在 Word 中选中该域并转换为文字（Ctrl+Shift+F9）。可以保留页码、由标题生成的目录、超链接，"
            "以及对段落编号或正文文字的交叉引用。",
        ),
        Bilingual(
            "A field is computed anew by every program, so its text can change after signing. Drawn are PAGE, "
            "NUMPAGES, SECTIONPAGES and PAGEREF, TOC of headings, HYPERLINK to the web, mailboxes and bookmarks, and "
            "REF with `\\n`, `\\r`, `\\w` or words, unlocked and in full markup, where its result is up to date.",
            "域由各程序重新计算，签署后其文字可能改变。绘制的有：PAGE、NUMPAGES、SECTIONPAGES 和 PAGEREF，"
            "由标题生成的 TOC，指向网页、邮箱和书签的 HYPERLINK，以及以完整标记（w:fldChar）书写、"
            "未锁定且结果未过期的 REF（`\\n`、`\\r`、`\\w` 或文字）。",
        ),
    ),
    error(
        "DOCX-700",
        "reference-without-result",
        Bilingual("a reference field shows nothing", "引用域没有显示任何文字"),
        Bilingual("Update the field in Word (F9) and save.", "请在 Word 中更新该域（F9）并保存。"),
        Bilingual(
            "Programs that do not compute fields, and the PDF drawn from this file, show the result that the file "
            "keeps for a field. Here there is none, so that a reference would be missing from the sentence.",
            "不计算域的程序以及由本文件绘制的 PDF 显示文件中保存的域结果。此处没有结果，句中会缺少引用。",
        ),
    ),
    *docx_fields.ENTRIES,
    error(
        "DOCX-624",
        "unfinished-field",
        Bilingual("a field begins or ends here without its other half", "此处的域缺少开头或结尾"),
        Bilingual("Delete the field in Word and insert it again.", "请在 Word 中删除该域并重新插入。"),
        Bilingual(
            "A field's beginning and end must stand in one part, a page number's in one paragraph; otherwise text "
            "may be swallowed as an instruction.",
            "域的开头和结尾须在同一部件内（页码须在同一段内），否则其间文字可能被当作指令吞掉。",
        ),
    ),
    error(
        "DOCX-625",
        "equation",
        Bilingual("there is an equation ({construct})", "存在公式（{construct}）"),
        Bilingual(
            "Write the formula as text, for instance “amount = price × quantity”.",
            "请把公式写成文字，例如“金额＝单价×数量”。",
        ),
        Bilingual("Equations are set by rules of their own and are not drawn.", "公式有其自身的排版规则，不予绘制。"),
    ),
    error(
        "DOCX-626",
        "symbol",
        Bilingual(
            "there is a symbol of the font {font} whose sign is not known (character {character})",
            "存在字体 {font} 中无法识别的符号（字符 {character}）",
        ),
        Bilingual(
            "Type the character itself instead (☑, ☐, √, ①), not Insert › Symbol from a symbol font.",
            "请直接输入该字符（☑、☐、√、①），不要通过“插入符号”使用符号字体。",
        ),
        Bilingual(
            "Such a symbol is a number in one font: in another font it is another sign. Ticks, boxes, bullets, arrows "
            "and circled numbers of Symbol, Wingdings and Webdings are known and drawn as what they show.",
            "这种符号只是某一字体中的编号，换一种字体就成了另一个符号。"
            "Symbol、Wingdings、Webdings 中的对号、方框、圆点、箭头和带圈数字可以识别，按其显示的字符绘制。",
        ),
    ),
    error(
        "DOCX-627",
        "alternate-content",
        Bilingual("there is content in two versions ({construct})", "存在两个版本并存的内容（{construct}）"),
        Bilingual(
            "Remove the shape or effect in Word, or replace it by plain text.",
            "请在 Word 中删除该图形或效果，或改为普通文字。",
        ),
        Bilingual(
            "Word writes some content twice, for newer and for older programs; which one is shown depends on the "
            "reader.",
            "Word 会为新旧程序各写一份内容，显示哪一份取决于打开它的程序。",
        ),
    ),
    error(
        "DOCX-628",
        "unknown-content",
        Bilingual("there is something that is not known here: {construct}", "存在无法识别的内容：{construct}"),
        Bilingual(
            "Remove it in Word, or replace it by plain text, or by a picture (PNG, JPEG, SVG) in line with text.",
            "请在 Word 中删除它，或改为普通文字，或改为“嵌入型”图片（PNG、JPEG、SVG）。",
        ),
        Bilingual(
            "What is not known is refused by its name in the file instead of being left out silently.",
            "无法识别的内容按其在文件中的名称指出，而不是悄悄略去。",
        ),
    ),
    error(
        "DOCX-629",
        "run-property",
        Bilingual("text is formatted with {property}, which is not drawn", "文字使用了不予绘制的格式 {property}"),
        Bilingual(
            "Clear this formatting in Word (Font dialog), or in the style that sets it.",
            "请在 Word 的“字体”对话框或相应样式中清除该格式。",
        ),
        Bilingual(
            "Character scaling, fitted text, right-to-left text and effects (outline, shadow, emboss, glow) are not "
            "drawn.",
            "字符缩放、调整宽度、从右向左的文字以及文字效果（空心、阴影、阳文、阴文、发光等）不予绘制。",
        ),
    ),
    error(
        "DOCX-630",
        "paragraph-property",
        Bilingual(
            "a paragraph is formatted with {property}, which is not drawn", "段落使用了不予绘制的格式 {property}"
        ),
        Bilingual(
            "Clear this formatting in Word (Paragraph dialog), or in the style or list that sets it.",
            "请在 Word 的“段落”对话框或相应样式、列表中清除该格式。",
        ),
        Bilingual(
            "Bars beside paragraphs, shadows of borders, frames, right-to-left or vertical text, automatic spacing, "
            "bar tabs and labels that are not aligned left are not drawn.",
            "段落旁的竖线、边框阴影、图文框、从右到左或竖排文字、自动间距、竖线制表位以及非左对齐的编号不予绘制。",
        ),
    ),
    error(
        "DOCX-631",
        "table-property",
        Bilingual("a table uses {property}, which is not drawn", "表格使用了不予绘制的格式 {property}"),
        Bilingual("Clear this setting in Word (Table Properties).", "请在 Word 的“表格属性”中清除该设置。"),
        Bilingual(
            "Floating and right-to-left tables, cell spacing, hidden rows, diagonal borders, vertical text and "
            "old-style merges are not drawn.",
            "浮动表格、从右到左的表格、单元格间距、隐藏行、斜线、竖排文字和旧式合并不予绘制。",
        ),
    ),
    error(
        "DOCX-632",
        "section-property",
        Bilingual("a section uses {property}, which is not drawn", "节使用了不予绘制的设置 {property}"),
        Bilingual(
            "Change it in Word (Page Setup): one column, sections that begin on a new page, page numbers 1, 2, 3.",
            "请在 Word 的“页面设置”中修改：单栏、分节从新页开始、页码用 1, 2, 3。",
        ),
        Bilingual(
            "Columns, art as page borders, line numbers, mirrored margins, vertical text and rare page number formats"
            " are not drawn, nor continuous sections with another page, numbering, header or footer than the section"
            " before.",
            "分栏、艺术型页面边框、行号、对称页边距、竖排文字和罕见的页码格式不予绘制；"
            "连续分节若与前一节的页面、页码或页眉页脚不同，也不予绘制。",
        ),
    ),
    error(
        "DOCX-633",
        "bound-control",
        Bilingual(
            "there is a content control that shows data kept elsewhere in the file",
            "存在绑定到文件内其他数据的内容控件",
        ),
        Bilingual(
            "Remove the content control in Word (Developer, or right click); its text stays.",
            "请在 Word 中删除该内容控件（右键菜单），其文字会保留。",
        ),
        Bilingual(
            "Word replaces the text of such a control by the data whenever the file is opened, so what is read "
            "here may not be what is seen.",
            "Word 每次打开文件都会用该数据替换控件文字，因此此处读到的可能与看到的不同。",
        ),
    ),
    error(
        "DOCX-634",
        "forbidden-character",
        Bilingual(
            "there is the character {character}, which may not stand in an agreement",
            "存在合同中不允许的字符 {character}",
        ),
        Bilingual(
            "Delete the character; use Word's own tab and line break keys.",
            "请删除该字符；制表和换行请使用 Word 自身的按键。",
        ),
        Bilingual(
            "Controls, private-use characters and marks that reverse the direction of text can make a page read "
            "otherwise than its text.",
            "控制字符、私用区字符和改变文字方向的标记，会使页面看上去与文字内容不同。",
        ),
    ),
    Entry(
        "DOCX-701",
        "embedded-text-unread",
        Severity.WARNING,
        Bilingual(
            "the text brings in other files ({count}), whose words are not checked",
            "正文嵌入了 {count} 个其他文件，其中的文字未检查",
        ),
        Bilingual(
            "Open the file in Word and save it: Word then puts the words of the other file into the document.",
            "请用 Word 打开并保存该文件，Word 会把嵌入文件的文字写入文档。",
        ),
        Bilingual(
            "Some programs store a part of a document as a file inside it (w:altChunk) or beside it (w:subDoc), which "
            "only Word unpacks. Numbers and references in it are not seen here, so findings may be missing.",
            "有些程序把文档的一部分作为文件嵌入（w:altChunk）或放在旁边（w:subDoc），只有 Word 会展开。其中的编号和引用"
            "此处看不到，因此可能漏报。",
        ),
    ),
)
