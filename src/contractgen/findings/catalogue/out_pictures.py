"""The family OUT, OUT-845 and 846: pictures in published files that are not the look's."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_AGAIN = Bilingual(
    "Do not use this file. Build the agreement again; if that does not help, report it with the code.",
    "请勿使用该文件。请重新生成合同；如仍出现，请连同错误码反馈。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "OUT-845",
        "picture-not-the-looks",
        Bilingual("DOCX: a picture is not one of the look", "DOCX：有图片不是版式文件中的图片"),
        _AGAIN,
        Bilingual(
            "Pictures come from the look alone, unchanged, with their sizes and alternative texts: a picture could hold"
            " words that nobody compared.",
            "图片只能来自版式文件，且内容、大小和替代文字都不得改变：图片中可能含有未经核对的文字。",
        ),
    ),
    error(
        "OUT-846",
        "page-pictures-differ",
        Bilingual(
            "PDF: page {page} does not show exactly the pictures of the DOCX", "PDF：第 {page} 页的图片与 DOCX 不一致"
        ),
        _AGAIN,
        Bilingual(
            "Every page must show the pictures of its header and footer, and those of the text in their order, point by"
            " point. A picture more, one less or another one is found.",
            "每一页都必须逐点显示其页眉页脚的图片，并按顺序显示正文中的图片；多出、缺少或被替换的图片都会被发现。",
        ),
    ),
)
