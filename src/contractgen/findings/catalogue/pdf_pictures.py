"""The family PDF, PDF-725 to 729: pictures that have no room, and what a PDF lacks for readers who cannot see it."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_ROOM = Bilingual(
    "Word makes such a picture smaller, cuts it off or lets it run off the page, as the case may be.",
    "对这样的图片，Word 会视情况缩小、截断或任其超出页面。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "PDF-725",
        "picture-too-tall",
        Bilingual(
            "a picture is taller than the page, or takes much of it in a table (paragraph style “{style}”)",
            "图片高于页面正文区，或在表格中占据页面过多（段落样式“{style}”）",
        ),
        Bilingual(
            "Make the picture smaller; in a table it may take two fifths of the page.",
            "请缩小图片；表格内的图片高度不得超过正文区的五分之二。",
        ),
        _ROOM,
    ),
    error(
        "PDF-726",
        "picture-too-wide",
        Bilingual(
            "a picture is wider than its line (paragraph style “{style}”)", "图片宽于所在的行（段落样式“{style}”）"
        ),
        Bilingual(
            "Make the picture smaller, the indents of its paragraph less, or its column wider.",
            "请缩小图片、减小段落缩进或加宽所在的列。",
        ),
        _ROOM,
    ),
    error(
        "PDF-727",
        "picture-in-exact-line",
        Bilingual(
            "a picture stands in a line that is exact, less than single, or on the page's line grid"
            " (paragraph style “{style}”)",
            "图片所在段落的行距为固定值、小于单倍，或对齐到文档网格（段落样式“{style}”）",
        ),
        Bilingual(
            "Set the line spacing of its paragraph to single or to “at least”, and clear “Snap to grid”.",
            "请把该段落的行距改为“单倍行距”或“最小值”，并取消“对齐到网格”。",
        ),
        Bilingual(
            "Word cuts a picture off that is taller than an exact line, so that only a strip of it is seen; on a grid"
            " programs differ on the height of its line.",
            "行距为固定值时，Word 会截断高于行距的图片，只露出一条；在网格上，各程序的行高不一。",
        ),
    ),
    Entry(
        "PDF-728",
        "picture-without-words",
        Severity.WARNING,
        Bilingual(
            "a picture has no alternative text (paragraph style “{style}”)", "图片没有替代文字（段落样式“{style}”）"
        ),
        Bilingual(
            "In Word choose Edit Alt Text and say what the picture shows, or mark it as decorative.",
            "请在 Word 中“编辑替代文字”，写明图片内容，或标记为装饰性。",
        ),
        Bilingual(
            "A screen reader reads the alternative text aloud. Without it the PDF does not declare PDF/UA-1.",
            "读屏软件会朗读替代文字。缺少替代文字的 PDF 不会声明符合 PDF/UA-1。",
        ),
    ),
    error(
        "PDF-729",
        "undecodable-picture",
        Bilingual(
            "a picture cannot be decoded: {format} (paragraph style “{style}”)",
            "图片无法解码：{format}（段落样式“{style}”）",
        ),
        Bilingual(
            "Open the picture in a drawing program, save it anew as PNG, and insert it again.",
            "请用绘图软件打开该图片，另存为 PNG 后重新插入。",
        ),
        Bilingual(
            "The file is built like a picture, but what it says of its points cannot be read.",
            "该文件结构上是图片，但其像素数据无法读取。",
        ),
    ),
)
