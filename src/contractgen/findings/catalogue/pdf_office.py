"""The family PDF, PDF-765 to 769, 780 and 790: what is refused before LibreOffice draws, and of what it drew."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "PDF-765",
        "label-in-libreoffice",
        Bilingual(
            "LibreOffice {version} prints “{other}” where Word prints “{word}” ({markup}, {count} times)",
            "LibreOffice {version} 会把 Word 中的“{word}”印成“{other}”（{markup}，共 {count} 处）",
        ),
        Bilingual(
            "Use the embedded engine, a newer LibreOffice (24.2 for w:isLgl), or another numbering scheme.",
            "请使用内置引擎、较新的 LibreOffice（w:isLgl 需 24.2 起），或改用其他编号体系。",
        ),
        Bilingual(
            "Some ways to number paragraphs are read differently by LibreOffice and by Word. A PDF"
            " with other numbers than"
            " its DOCX must not exist, so LibreOffice does not get to draw it.",
            "有些编号方式 LibreOffice 与 Word 的理解不同。"
            "编号与 DOCX 不一致的 PDF 不允许存在，因此不交给 LibreOffice 绘制。",
        ),
    ),
    error(
        "PDF-766",
        "field-for-libreoffice",
        Bilingual("the field {field} may not be computed", "不允许计算域 {field}"),
        Bilingual(
            "Replace it by plain text (in Word: select it, Ctrl+Shift+F9).",
            "请将其转换为普通文字（在 Word 中选中后按 Ctrl+Shift+F9）。",
        ),
        Bilingual(
            "Only fields whose result stands in the file or follows from it are let through: page"
            " numbers, references,"
            " tables of contents, properties. Others read files or addresses (INCLUDETEXT,"
            " INCLUDEPICTURE, LINK, DDE), ask"
            " or run something, or print the day, the user or a file's name.",
            "只允许结果就在文件中或可由文件得出的域：页码、引用、目录、属性。其他域会读取文件或网址（INCLUDETEXT、"
            "INCLUDEPICTURE、LINK、DDE）、提问或运行程序，或印出日期、用户名、文件名。",
        ),
    ),
    error(
        "PDF-767",
        "active-markup",
        Bilingual(
            "the file has {element}, which brings in content from elsewhere", "文件中有 {element}，会引入外部内容"
        ),
        Bilingual(
            "Open the look in Word and insert the content itself instead.",
            "请在 Word 中打开版式文件，改为直接插入内容本身。",
        ),
        Bilingual(
            "Embedded and linked objects, controls, included files and data bindings show something else than the"
            " paragraphs that were read, and may fetch or run something.",
            "嵌入或链接的对象、控件、被包含的文件和数据绑定，显示的不是读到的段落内容，还可能读取或运行其他东西。",
        ),
    ),
    error(
        "PDF-768",
        "characters-lost",
        Bilingual(
            "{count} characters of the DOCX are not in the PDF that LibreOffice drew: {code_points}",
            "LibreOffice 绘制的 PDF 缺少 DOCX 中的 {count} 个字符：{code_points}",
        ),
        Bilingual(
            "Look for text that is cut off, covered or outside of the page; then draw it with the embedded engine.",
            "请检查被裁切、遮挡或超出页面的文字；也可改用内置引擎绘制。",
        ),
        Bilingual(
            "Every character that the DOCX shows must be on the pages at least as often. Where it is"
            " not, the PDF is not"
            " that agreement.",
            "DOCX 显示的每个字符在页面上出现的次数不得更少；否则该 PDF 就不是这份协议。",
        ),
    ),
    error(
        "PDF-769",
        "font-of-libreoffice",
        Bilingual(
            "LibreOffice drew with the font {family}, which is not declared",
            "LibreOffice 使用了未声明的字体 {family}",
        ),
        Bilingual(
            "Declare a font that has the characters in question (bullets and signs are usual), or change the look.",
            "请声明含有相关字符（常见的是项目符号）的字体，或修改版式文件。",
        ),
        Bilingual(
            "LibreOffice takes another font without a word where a declared one lacks something; without any it draws"
            " boxes. The fonts in the PDF must be declared ones, embedded in it.",
            "已声明的字体缺少字形时，LibreOffice 会悄悄换用其他字体，"
            "甚至画成方框。PDF 中的字体必须都是已声明并嵌入的字体。",
        ),
    ),
    error(
        "PDF-780",
        "watermarks-in-libreoffice",
        Bilingual(
            "pages of one size bear different watermarks ({texts}), which the LibreOffice engine cannot tell apart",
            "同一尺寸的页面带有不同的水印（{texts}），LibreOffice 引擎无法区分",
        ),
        Bilingual(
            "Draw it with the embedded engine, or give the headers of all sections and pages the same watermark.",
            "请使用内置引擎绘制，或者让各节、各类页面的页眉带有同一水印。",
        ),
        Bilingual(
            "LibreOffice turns the words of a watermark into outlines that nobody can read back. So it is given the"
            " file without them, and they are laid under its pages by the size of these; which of them is a first or"
            " an even one, its PDF does not say.",
            "LibreOffice 会把水印文字变成无法读回的轮廓，因此交给它的文件不含水印，水印再按页面尺寸垫在页面之下；"
            "而哪些是首页或偶数页，它的 PDF 并不说明。",
        ),
    ),
    error(
        "PDF-790",
        "contents-of-libreoffice",
        Bilingual(
            "the look {look} has a table of contents, which LibreOffice does not draw for agreements",
            "版式 {look} 含有目录，LibreOffice 引擎不为合同绘制目录",
        ),
        Bilingual(
            "Draw this agreement with the embedded engine, or take the table of contents out of the look.",
            "请改用内置引擎绘制，或从版式中删去目录。",
        ),
        Bilingual(
            "The page numbers in the DOCX must be those of the PDF. LibreOffice breaks pages where it sees fit, and"
            " writes the dots before page numbers as text that is read aloud and copied.",
            "DOCX 目录中的页码必须与 PDF 一致。LibreOffice 自行分页，且把页码前的前导点写成可被朗读和复制的文字。",
        ),
    ),
)
