"""The part of the family LIB that is about exemptions that nobody would notice."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

_HINT = Bilingual(
    "Write `emphasis: notice` in the provisions that exempt or limit.",
    "请在免除或者减轻责任的款中写 `emphasis: notice`。",
)
_WHY = Bilingual(
    "Standard terms that exempt their author from liability, or limit it, have to be brought to the other party's "
    "notice in a reasonable way; otherwise that party may claim that they are no part of the contract (Civil Code, "
    "article 496). `emphasis: notice` prints them so that they stand out, in the DOCX and in the PDF; "
    "`exempting: true` lets `check` remember it. The mark itself is never printed, and is no part of the fingerprint.",
    "免除或者减轻提供方责任的格式条款，须以合理方式提示对方注意，否则对方可以主张其不成为合同的内容（民法典第四百九十六条）。"
    "`emphasis: notice` 使其在 DOCX 和 PDF 中以显著方式印出；"
    "`exempting: true` 供检查时提醒，本身不印出，也不计入指纹。",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "LIB-265",
        "exempting-clause-without-notice",
        Severity.WARNING,
        Bilingual(
            "{clause} is marked as exempting, but nothing in it is conspicuous",
            "{clause} 标明为免责条款，但其中没有以显著方式标示的内容",
        ),
        _HINT,
        _WHY,
    ),
    Entry(
        "LIB-266",
        "exempting-provision-without-notice",
        Severity.WARNING,
        Bilingual(
            "the provision {provision} is marked as exempting, but nothing in it is conspicuous",
            "款 {provision} 标明为免责内容，但没有以显著方式标示",
        ),
        _HINT,
        _WHY,
    ),
)
