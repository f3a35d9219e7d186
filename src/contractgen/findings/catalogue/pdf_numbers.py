"""The family PDF, PDF-756 and on: page numbers, pages that a section asks for, numbers in fields."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "PDF-756",
        "page-number-beyond-format",
        Bilingual(
            "a page number is too high (or too low) for the format in which it is to be written",
            "页码超出了其编号格式所能表示的范围",
        ),
        Bilingual(
            "Choose 1, 2, 3 as the number format in Word (Insert › Page Number › Format), or begin a section that "
            "counts anew.",
            "请在 Word 的“插入”→“页码”→“设置页码格式”中改用 1, 2, 3，或另起一节重新编号。",
        ),
        Bilingual(
            "Programs write numbers of some formats alike only up to a certain one: Chinese numerals to 99, letters to "
            "z, circled figures to 20. Beyond, one page would bear different numbers in Word and in the PDF.",
            "部分格式的数字各程序只在一定范围内写法一致：汉字数字到 99、字母到 z、带圈数字到 20。"
            "超出后 Word 与 PDF 的页码会不同。",
        ),
    ),
    error(
        "PDF-757",
        "aligned-page-too-full",
        Bilingual(
            "a section whose text is centred between the top and the bottom of the page, or stands at the bottom, does "
            "not fit on one page",
            "垂直居中或底端对齐的节超出了一页",
        ),
        Bilingual(
            "Shorten it to one page, or choose Top in Word (Layout › Page Setup › Layout › Vertical alignment).",
            "请压缩到一页以内，或在 Word 的“页面设置”→“版式”中把垂直对齐方式改为“顶端对齐”。",
        ),
        Bilingual(
            "Such a section is drawn as a cover is: one page, without page breaks in it.",
            "此类节按封面绘制：只占一页，其中不得有分页。",
        ),
    ),
    error(
        "PDF-758",
        "blank-page-counted",
        Bilingual(
            "a blank page stands before a section that begins on an odd or even page, and the number of all pages "
            "is shown",
            "奇数页或偶数页分节前出现空白页，而文档又显示总页数",
        ),
        Bilingual(
            "Let the section begin on the next page, or take the number of pages (NUMPAGES) out.",
            "请改为“下一页”分节，或删除总页数（NUMPAGES 域）。",
        ),
        Bilingual(
            "Programs do not agree on whether blank pages count, so that “page 5 of 4” may be printed.",
            "空白页是否计入总页数，各程序不一致，可能印出“第 5 页 共 4 页”。",
        ),
    ),
    error(
        "PDF-759",
        "stale-number",
        Bilingual(
            "a reference shows another number than that of its target, which is {number}",
            "一处引用显示的编号与其目标的编号（{number}）不一致",
        ),
        Bilingual("In Word, update all fields (Ctrl+A, F9) and save.", "请在 Word 中更新全部域（Ctrl+A、F9）后保存。"),
        Bilingual(
            "A field that shows a paragraph's number keeps what it showed last; the PDF would print a reference to "
            "another provision.",
            "显示段落编号的域保存着上次的结果；若照此绘制，PDF 中的引用就会指向别的条款。",
        ),
    ),
)
