"""TPL, locks: pins that are behind the library, and what keeps `contractgen lock --update` from moving one."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_UPDATE = Bilingual(
    "`lock --update ID` takes the newest version in range of the named clauses and leaves all other pins as they are. "
    "Nothing is written where one of them cannot be moved.",
    "`lock --update ID` 只将所列条款更新为范围内的最新版本，其他锁定保持不变；其中任何一项无法更新的，均不写入。",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "TPL-450",
        "outdated-pin",
        Severity.INFO,
        Bilingual(
            "the lock of {template} keeps {clause} at {pinned}; {version} is there, a step of {step}",
            "{template} 的锁定文件将条款 {clause} 固定为 {pinned}；库中已有 {version}，改动级别为 {step}",
        ),
        Bilingual(
            "See `contractgen clause diff {clause} {pinned} {version}`; take it with "
            "`contractgen lock {template} --update {clause}`.",
            "改动见 `contractgen clause diff {clause} {pinned} {version}`；"
            "采用请运行 `contractgen lock {template} --update {clause}`。",
        ),
        Bilingual(
            "A lock decides which version of a clause an agreement gets. The step says how far the newer one goes: "
            "none (layout or notes), patch (wording), minor (additions that old deals need not know of), major.",
            "锁定文件决定合同采用条款的哪个版本。级别说明改动大小：none（排版或备注）、patch（措辞）、"
            "minor（原有签约单无须理会的新增内容）、major（重大改动）。",
        ),
    ),
    error(
        "TPL-451",
        "no-such-pin",
        Bilingual(
            "the template {template} has no clause {clause} whose pin could be updated",
            "合同模板 {template} 中没有可更新的条款 {clause}",
        ),
        Bilingual("Correct the id (nearest: {nearest}).", "请改正标识（相近的有：{nearest}）。"),
        _UPDATE,
    ),
    error(
        "TPL-452",
        "no-lock-to-update",
        Bilingual(
            "the template {template} has no lock that could be updated", "合同模板 {template} 没有可更新的锁定文件"
        ),
        Bilingual("Write one: `contractgen lock {template}`.", "请先写入：`contractgen lock {template}`。"),
        _UPDATE,
    ),
)
