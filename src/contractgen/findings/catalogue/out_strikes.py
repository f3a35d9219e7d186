"""The family OUT, OUT-890 and 891: words that are struck out in a DOCX or in its PDF alone."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_AGAIN = Bilingual(
    "Do not use this file. Draw the PDF again from the DOCX; if that does not help, report it with the code.",
    "请勿使用该文件。请由 DOCX 重新生成 PDF；如仍出现，请连同错误码反馈。",
)
_WHY = Bilingual(
    "A line through words takes them out of an agreement. So every word that the DOCX strikes out must have its line "
    "on the page, and no other word may have one.",
    "划掉的文字不再属于合同内容，因此 DOCX 中带删除线的文字在页面上必须带删除线，其他文字一律不得带删除线。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "OUT-890",
        "strike-missing",
        Bilingual(
            "PDF: words of paragraph {place} (in {provision}) are struck out in the DOCX and not on page {page}",
            "PDF：第 {place} 段（位于 {provision}）有文字在 DOCX 中带删除线，在第 {page} 页上却没有",
        ),
        _AGAIN,
        _WHY,
    ),
    error(
        "OUT-891",
        "strike-added",
        Bilingual(
            "PDF: a line runs through words on page {page} that the DOCX does not strike out (paragraph {place})",
            "PDF：第 {page} 页有文字被线划掉，而 DOCX 中没有删除线（第 {place} 段）",
        ),
        _AGAIN,
        _WHY,
    ),
)
