"""The family PUN: punctuation of lists and text."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "PUN-301",
        "list-endings",
        Bilingual(
            "{provision} ends in a typed {mark} although the marks that end items are computed",
            "{provision} 末尾手工输入了 {mark}，而列举各项的结尾标点由系统计算",
        ),
        Bilingual(
            "Delete the mark, or set `punctuation: own` for the list to end every item by hand.",
            "请删除该标点，或为该列举设置 `punctuation: own`，由作者自行书写每项的结尾标点。",
        ),
        Bilingual(
            "The items of an enumeration end in ；…。 (in English ; … ; and … .) as it comes out for every deal: when "
            "a condition drops the last item, the one before it ends the list.",
            "列举各项以“；”结尾、末项以“。”结尾（英文为 ; … ; and … .），由系统按每份合同计算：末项因条件未纳入时，"
            "由前一项收尾。",
        ),
    ),
)
