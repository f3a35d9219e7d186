"""ASM, amounts: what is said of them outside of their tables."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "ASM-519",
        "unsaid-partial-amount",
        Severity.WARNING,
        Bilingual(
            "{name} leaves out what this deal has still to be agreed, and these words do not say so",
            "{name} 未计入本签约单中面议的项目，而此处文字没有说明",
        ),
        Bilingual(
            "Say it beside the amount: {words}; or print the amount only where everything has a price.",
            "请在金额旁写明“{words}”，或仅在全部项目均有价格时写出该金额。",
        ),
        Bilingual(
            "Sums add up the numbers that there are. The table says beside a total that it leaves out what is to be "
            "agreed; a sentence that mentions the same amount would make it the whole price.",
            "合计只计入已有的数字。表格会在合计处注明不含面议项目；正文提到同一金额而不说明，会被理解为全部价款。",
        ),
    ),
)
