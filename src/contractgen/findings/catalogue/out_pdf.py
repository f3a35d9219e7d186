"""The family OUT, OUT-830 and on: a finished PDF as a file."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_AGAIN = Bilingual(
    "Do not use this file. Build the agreement again, or fetch the file again from where it was published.",
    "请勿使用该文件。请重新生成合同，或从发布处重新获取文件。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "OUT-830",
        "pdf-damaged",
        Bilingual("the file is not a whole PDF ({reason})", "该文件不是完整的 PDF（{reason}）"),
        _AGAIN,
        Bilingual(
            "The file is cut off, damaged or no PDF: %PDF: its beginning; %%EOF: its end; xref: its objects; "
            "/Pages: two "
            "readers count different pages; >: it is too large.",
            "文件被截断、损坏或不是 PDF：%PDF 指开头，%%EOF 指结尾，xref 指对象结构，/Pages "
            "指两种读取程序页数不一致，> 指文件过大。",
        ),
    ),
    error(
        "OUT-831",
        "pdf-encrypted",
        Bilingual("the PDF is encrypted", "该 PDF 已加密"),
        _AGAIN,
        Bilingual(
            "contractgen publishes no encrypted PDF: an agreement must be readable to every party and every archive.",
            "contractgen 不发布加密的 PDF：合同必须能被各方和档案系统读取。",
        ),
    ),
    error(
        "OUT-832",
        "pdf-appended",
        Bilingual(
            "the PDF was changed after it was written: an update was appended to it",
            "该 PDF 写成之后被追加了更新内容",
        ),
        _AGAIN,
        Bilingual(
            "Some programs save changes at the end of a PDF and leave the old content in place, so that two "
            "readers can "
            "see two agreements. contractgen writes a PDF in one go.",
            "有些程序把修改追加到 PDF 末尾而保留旧内容，不同读者可能看到不同的合同。contractgen 一次写成 PDF。",
        ),
    ),
    error(
        "OUT-833",
        "pdf-foreign-content",
        Bilingual(
            "the PDF contains something that has no place in an agreement: {what} (page {page})",
            "该 PDF 含有合同中不应有的内容：{what}（第 {page} 页）",
        ),
        _AGAIN,
        Bilingual(
            "An agreement runs nothing, asks nothing, hides nothing and fetches nothing: no "
            "scripts, actions, forms, "
            "layers, notes, stamps or further attachments; links lead inside the file only. "
            "Page – is the file itself.",
            "合同不得执行、询问、隐藏或获取任何内容：不得有脚本、动作、表单、图层、批注、印章或其他附件；"
            "链接只能指向文件内部。"
            "页码 – 指整个文件。",
        ),
    ),
    error(
        "OUT-834",
        "font-not-embedded",
        Bilingual("the font {font} is not embedded in the PDF as a subset", "字体 {font} 未以子集形式嵌入 PDF"),
        Bilingual(
            "Check the fonts that the template declares, and build the agreement again.",
            "请检查合同模板声明的字体，并重新生成合同。",
        ),
        Bilingual(
            "Without its fonts a PDF looks different on every machine, and its characters may turn into boxes.",
            "未嵌入字体的 PDF 在不同机器上显示不同，文字可能变成方框。",
        ),
    ),
    error(
        "OUT-835",
        "pdf-not-archival",
        Bilingual(
            "the PDF does not declare PDF/A-3 (it says: {declared})", "该 PDF 未声明 PDF/A-3（声明为：{declared}）"
        ),
        _AGAIN,
        Bilingual(
            "Both engines declare PDF/A-3, the embedded one at the level u, LibreOffice at the level b. The embedded "
            "one refuses a missing glyph only under that standard.",
            "两个引擎都声明 PDF/A-3：内置引擎为 u 级，LibreOffice 为 b 级。内置引擎只有在该标准下才会拒绝缺字。",
        ),
    ),
    error(
        "OUT-836",
        "pdf-text-unseen",
        Bilingual(
            "page {page}: {count} characters are in the PDF but cannot be seen ({reason})",
            "第 {page} 页有 {count} 个字符存在于 PDF 中但不可见（{reason}）",
        ),
        _AGAIN,
        Bilingual(
            "Tr: not drawn; MediaBox: outside the page; rg: in the colour of its ground; f: filled over.",
            "Tr 指未绘制，MediaBox 指在页面之外，rg 指与底色相同，f 指被遮盖。",
        ),
    ),
    error(
        "OUT-837",
        "pdf-character-without-meaning",
        Bilingual("page {page}: the character {character} means nothing", "第 {page} 页的字符 {character} 没有含义"),
        Bilingual(
            "Check that the declared fonts have a glyph for every character of the agreement.",
            "请检查声明的字体是否包含合同的全部字符。",
        ),
        Bilingual(
            "A glyph was drawn of which the PDF does not say what character it stands for.",
            "PDF 绘制了字形，却没有说明它代表什么字符。",
        ),
    ),
    error(
        "OUT-841",
        "margins-not-the-looks",
        Bilingual(
            "DOCX: a header or footer does not say what the look and the deal say",
            "DOCX：页眉或页脚与版式文件及签约单的内容不一致",
        ),
        _AGAIN,
        Bilingual(
            "Headers and footers are the look's, with the deal's values in the places of its tags. They are read from "
            "the look once more and compared.",
            "页眉页脚出自版式文件，其中的标签由签约单的取值代替。系统会重新读取版式文件并加以比对。",
        ),
    ),
    error(
        "OUT-838",
        "margins-differ",
        Bilingual(
            "DOCX: a header or footer is not the one that the deal gives today",
            "DOCX：页眉或页脚与现在由签约单生成的结果不一致",
        ),
        _AGAIN,
        Bilingual(
            "Headers and footers belong to the look. They were changed in the file, or the look has changed since.",
            "页眉页脚属于版式文件。文件中的页眉页脚被改动，或版式文件此后有变化。",
        ),
    ),
    error(
        "OUT-839",
        "page-header-differs",
        Bilingual("PDF: the header of page {page} is not the one of the DOCX", "PDF：第 {page} 页的页眉与 DOCX 不一致"),
        _AGAIN,
        Bilingual(
            "Every page must show the header of the DOCX, with the page numbers computed.",
            "每一页都必须显示 DOCX 的页眉，页码按实际计算。",
        ),
    ),
    error(
        "OUT-840",
        "page-footer-differs",
        Bilingual("PDF: the footer of page {page} is not the one of the DOCX", "PDF：第 {page} 页的页脚与 DOCX 不一致"),
        _AGAIN,
        Bilingual(
            "Every page must show the footer of the DOCX, with the page numbers computed.",
            "每一页都必须显示 DOCX 的页脚，页码按实际计算。",
        ),
    ),
)
