"""The part of the family OUT that is about drafts and their watermark."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_AGAIN = Bilingual(
    "Build the draft again; do not send this file to anyone.",
    "请重新生成草稿，不要将此文件发给任何人。",
)
_WHY = Bilingual(
    "A draft says on every page that it is one, in the DOCX and in the PDF, large and dark enough to be seen, so that "
    "nobody signs it by mistake. A draft without its watermark is not published, and is found when it is verified.",
    "草稿的每一页都以水印注明，DOCX 与 PDF 均是如此，且大小、深浅足以辨认，以免被误签。"
    "缺少水印的草稿不会发布，验证时也会被发现。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "OUT-824",
        "gaps-differ",
        Bilingual(
            "{format}: {expected_number} gaps of the draft must be marked here, {actual_number} are",
            "{format}：此处应有 {expected_number} 处标出的草稿空缺，实有 {actual_number} 处",
        ),
        _AGAIN,
        Bilingual(
            "What a draft does not have yet is printed in brackets and marked by a character style, so that it is told "
            "from brackets that belong to the text.",
            "草稿中尚缺的内容印为括号，并以字符样式标出，以区别于正文自身的括号。",
        ),
    ),
    error(
        "OUT-842",
        "draft-without-watermark-docx",
        Bilingual(
            "DOCX: section {section} of the draft has no visible watermark on its {pages} pages",
            "DOCX：草稿第 {section} 节的页面（{pages}）没有可见的水印",
        ),
        _AGAIN,
        _WHY,
    ),
    error(
        "OUT-843",
        "draft-without-watermark-pdf",
        Bilingual(
            "PDF: page {page} of the draft has no visible watermark",
            "PDF：草稿第 {page} 页没有可见的水印",
        ),
        _AGAIN,
        _WHY,
    ),
    error(
        "OUT-844",
        "final-with-watermark",
        Bilingual(
            "{format}: the final agreement bears a watermark, or words that do not stand upright",
            "{format}：正式合同带有水印或倾斜的文字",
        ),
        Bilingual(
            "Take the watermark out of look.docx; drafts get theirs by `contractgen build --draft`.",
            "请从 look.docx 中去掉水印；草稿的水印由 `contractgen build --draft` 自动加上。",
        ),
        Bilingual(
            "A watermark belongs to drafts alone. On a final agreement it would raise doubts whether it is valid.",
            "水印只用于草稿。正式合同带有水印，会使人怀疑其效力。",
        ),
    ),
)
