"""The family DOCX, DOCX-635 and on: hidden text, links, styles, lists, tables and pages of a Word file."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity


def warning(code: str, name: str, message: Bilingual, hint: Bilingual, explanation: Bilingual) -> Entry:
    """Make the entry of a warning."""
    return Entry(code, name, Severity.WARNING, message, hint, explanation)


ENTRIES: tuple[Entry, ...] = (
    warning(
        "DOCX-635",
        "hidden-text",
        Bilingual("there is hidden text", "存在隐藏文字"),
        Bilingual(
            "Show hidden text in Word (Ctrl+Shift+8) and delete it, or make it visible.",
            "请在 Word 中显示隐藏文字（Ctrl+Shift+8），将其删除或改为可见。",
        ),
        Bilingual(
            "Hidden text is in the file without being seen; programs differ in whether they print it, and a hidden "
            "numbered paragraph still counts.",
            "隐藏文字在文件中但看不到，不同程序是否打印并不一致；隐藏的编号段落仍会计数。",
        ),
    ),
    error(
        "DOCX-636",
        "broken-link",
        Bilingual("a reference leads to the bookmark {anchor}, which does not exist", "引用指向不存在的书签 {anchor}"),
        Bilingual(
            "Insert the reference again, or put the bookmark back where it belongs.",
            "请重新插入该引用，或在应有位置恢复书签。",
        ),
        Bilingual(
            "The paragraph that it named was deleted or replaced together with its bookmark.",
            "被引用的段落连同书签已被删除或替换。",
        ),
    ),
    error(
        "DOCX-637",
        "duplicate-bookmark",
        Bilingual("there are two bookmarks with the name {name}", "存在两个同名书签 {name}"),
        Bilingual("Delete one of the two in Word (Insert › Bookmark).", "请在 Word 的“插入 › 书签”中删除其中一个。"),
        Bilingual("A reference to this name may lead to either place.", "对该名称的引用可能指向任一位置。"),
    ),
    error(
        "DOCX-638",
        "unreadable-value",
        Bilingual("the value of {construct} cannot be read", "{construct} 的取值无法识别"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "The standard allows no such value here, so each program makes something else of it.",
            "标准不允许此处出现这样的值，各程序会作不同处理。",
        ),
    ),
    warning(
        "DOCX-639",
        "unknown-style",
        Bilingual("the style {style} is used but not defined", "使用了未定义的样式 {style}"),
        Bilingual("Choose a style that exists, or add the missing one.", "请选择已有的样式，或补上缺少的样式。"),
        Bilingual("Text in an unknown style is shown in the default one.", "使用未知样式的文字按默认样式显示。"),
    ),
    error(
        "DOCX-640",
        "circular-style",
        Bilingual(
            "the style {style} is based on itself, or on too many others",
            "样式 {style} 以自身为基准，或基准样式层数过多",
        ),
        Bilingual(
            "Change “based on” of this style in Word (Modify Style).", "请在 Word 的“修改样式”中更改其“样式基准”。"
        ),
        Bilingual(
            "Styles take over what they are based on; a circle leaves open what that is, and "
            "more than 50 styles in a row are not followed.",
            "样式继承其基准样式；循环的基准使继承内容无法确定，超过 50 层的基准不再追溯。",
        ),
    ),
    error(
        "DOCX-641",
        "missing-list",
        Bilingual(
            "a paragraph is numbered by level {level} of list {list}, which is not defined",
            "段落使用了未定义的编号：列表 {list} 第 {level} 级",
        ),
        Bilingual("Number the paragraph again in Word.", "请在 Word 中为该段落重新编号。"),
        Bilingual(
            "The list or its level is missing from the file, so the paragraph has no number although it should.",
            "文件中缺少该列表或其级别，段落应有编号却没有。",
        ),
    ),
    error(
        "DOCX-642",
        "unknown-number-format",
        Bilingual(
            "a label is written in the number format {format}, which is not known here",
            "编号使用了此处不支持的编号格式 {format}",
        ),
        Bilingual(
            "Choose another number format: 一, 壹, 1, 01, a, A, i, I or ①.",
            "请选用其他编号格式：一、壹、1、01、a、A、i、I 或 ①。",
        ),
        Bilingual(
            "How programs write this format is not certain, and a label is never guessed.",
            "各程序如何书写该格式并不确定，编号绝不猜测。",
        ),
    ),
    error(
        "DOCX-643",
        "number-beyond-format",
        Bilingual(
            "the number format {format} is not certain for the number {number}",
            "编号格式 {format} 对数字 {number} 没有确定的写法",
        ),
        Bilingual("Split the list, or number it 1, 2, 3.", "请拆分列表，或改用阿拉伯数字编号。"),
        Bilingual(
            "Beyond its range a format is written differently by different programs: 一百零一 and 一〇一, ㉑ and 21.",
            "超出范围后，不同程序的写法不同，例如“一百零一”与“一〇一”、“㉑”与“21”。",
        ),
    ),
    error(
        "DOCX-644",
        "label-pattern",
        Bilingual(
            "the label pattern “{pattern}” names a level that does not exist or is deeper than its own",
            "编号样式“{pattern}”引用了不存在或更深的级别",
        ),
        Bilingual(
            "Correct the pattern in Word (Define new Multilevel List).",
            "请在 Word 的“定义新的多级列表”中更正编号样式。",
        ),
        Bilingual(
            "A label can show the numbers of its own level and of those above it.", "编号只能显示本级及其上级的数字。"
        ),
    ),
    warning(
        "DOCX-645",
        "page-grid",
        Bilingual("the page has a grid of characters, which is not drawn", "页面设有字符网格，不予绘制"),
        Bilingual(
            "In Word, set Page Setup › Document Grid to “Specify line grid only” or “No grid”.",
            "请在 Word 的“页面设置 › 文档网格”中选择“只指定行网格”或“无网格”。",
        ),
        Bilingual(
            "With such a grid Word sets every character into a cell of its own width, so that other words end up on a"
            " line. A grid of lines alone is drawn.",
            "启用字符网格时，Word 按网格改变每个字的宽度，每行容纳的文字随之变化。只指定行网格的页面可以绘制。",
        ),
    ),
    error(
        "DOCX-646",
        "table-shape",
        Bilingual("the rows and columns of a table do not fit together", "表格的行列不一致"),
        Bilingual("Insert the table again in Word.", "请在 Word 中重新插入该表格。"),
        Bilingual(
            "A row without cells, a table without columns, or a merged cell with nothing above it is drawn "
            "differently by every program.",
            "没有单元格的行、没有列的表格、上方无可合并单元格的合并，各程序的画法都不同。",
        ),
    ),
    error(
        "DOCX-648",
        "hidden-paragraph-mark",
        Bilingual("a hidden paragraph mark joins this text to the next paragraph", "隐藏的段落标记使此段与下一段相连"),
        Bilingual(
            "Show hidden text in Word (Ctrl+Shift+8) and make the paragraph mark visible.",
            "请在 Word 中显示隐藏文字（Ctrl+Shift+8），并取消段落标记的隐藏。",
        ),
        Bilingual(
            "Two paragraphs are seen as one, with one number, and programs differ in doing so.",
            "两个段落看上去是一段、只有一个编号，而各程序的处理并不一致。",
        ),
    ),
    error(
        "DOCX-649",
        "no-page",
        Bilingual("a section has no page size and margins that make a page", "节没有可用的页面尺寸和页边距"),
        Bilingual("Set paper size and margins in Word (Page Setup).", "请在 Word 的“页面设置”中设置纸张大小和页边距。"),
        Bilingual(
            "Without them every program takes a page of its own; or the margins leave no room for text.",
            "缺少这些设置时各程序会自行选取页面；或者页边距使正文没有空间。",
        ),
    ),
)
