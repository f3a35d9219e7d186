"""The family DOCX, DOCX-680 to 685: pictures in a Word file that are not drawn."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_WHOLE = Bilingual(
    "A picture is drawn whole and as it is, in the line where it stands. What Word does to a picture besides, other"
    " programs do differently or not at all.",
    "图片按原样完整绘制在所在的行内。Word 对图片所做的其他处理，不同程序结果各异，甚至不予处理。",
)
_KINDS = Bilingual(
    "PNG, JPEG and SVG look the same in Word and in the PDF, and cannot hold anything that runs or fetches.",
    "PNG、JPEG、SVG 在 Word 与 PDF 中效果一致，且不能包含可执行或需联网获取的内容。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "DOCX-680",
        "floating-picture",
        Bilingual("a picture or shape floats over the page", "存在浮动的图片或形状"),
        Bilingual(
            "In Word select it, choose Layout Options › In Line with Text, and place it with a table or tabs.",
            "请在 Word 中选中它，在“布局选项”中选“嵌入型”，并用表格或制表符确定位置。",
        ),
        Bilingual(
            "What floats can lie over words or under them, and lands elsewhere in every program.",
            "浮动的内容可能盖住文字或被文字盖住，在不同程序中位置也不同。",
        ),
    ),
    error(
        "DOCX-681",
        "changed-picture",
        Bilingual(
            "Word changes a picture before it shows it ({construct})", "图片在 Word 中被改动后显示（{construct}）"
        ),
        Bilingual(
            "Choose Reset Picture in Word, and crop, turn, frame or colour the picture in a drawing program. Put a link"
            " on words beside it.",
            "请在 Word 中“重置图片”，改用绘图软件裁剪、旋转、加框或调色后再插入；链接请加在旁边的文字上。",
        ),
        _WHOLE,
    ),
    error(
        "DOCX-682",
        "picture-not-in-file",
        Bilingual("a picture is not in the Word file itself ({construct})", "图片未保存在 Word 文件内（{construct}）"),
        Bilingual(
            "Delete it and insert it again from a file, without linking to the file.",
            "请删除后重新“插入图片”，不要选择“链接到文件”。",
        ),
        Bilingual(
            "A linked picture is fetched when the file is opened: it can be another one tomorrow.",
            "链接的图片在打开文件时才获取，明天可能就变成另一张。",
        ),
    ),
    error(
        "DOCX-683",
        "picture-format",
        Bilingual("a picture has a format that is not drawn ({format})", "图片格式不受支持（{format}）"),
        Bilingual(
            "Save it as PNG, as JPEG in RGB colours, upright, or as SVG, with at most 16 million points, and insert it"
            " again.",
            "请另存为 PNG、正向的 RGB 色彩 JPEG 或 SVG（不超过 1600 万像素）后重新插入。",
        ),
        _KINDS,
    ),
    error(
        "DOCX-684",
        "damaged-picture",
        Bilingual(
            "a picture is damaged or not what its file says: {format} ({reason})",
            "图片损坏，或与其标称格式不符：{format}（{reason}）",
        ),
        Bilingual(
            "Open the picture in a drawing program, save it anew, and insert it again.",
            "请用绘图软件打开该图片，重新保存后再插入。",
        ),
        Bilingual(
            "Programs differ in what they show of such a file.",
            "对这样的文件，不同程序显示的内容可能不同。",
        ),
    ),
    error(
        "DOCX-685",
        "vector-picture",
        Bilingual(
            "an SVG picture holds something that is not drawn ({construct})",
            "SVG 图片含有不予绘制的内容（{construct}）",
        ),
        Bilingual(
            "In the drawing program convert text to paths, flatten effects, take out scripts and embedded pictures, and"
            " save as plain SVG.",
            "请在绘图软件中把文字转为路径、拼合效果，去掉脚本和嵌入图片，另存为普通 SVG。",
        ),
        Bilingual(
            "An SVG is drawn from its shapes alone: text would need fonts that nobody declares, and scripts, animations"
            " and addresses could show something else tomorrow.",
            "SVG 只按其中的形状绘制：文字需要未声明的字体；脚本、动画和网址可能使显示内容改变。",
        ),
    ),
)
