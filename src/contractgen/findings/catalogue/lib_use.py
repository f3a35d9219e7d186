"""LIB, use: versions that are withdrawn, or in effect on some days only."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_DAYS = Bilingual(
    "`effective:` is the first day on which a version is chosen, `expires:` the last; both are outside the "
    "fingerprint. They are held against the day that `build --as-of` names: contractgen asks no clock, so that the "
    "same agreement comes out on any day.",
    "`effective:` 为采用该版本的第一日，`expires:` 为最后一日，均不计入指纹。以 `build --as-of` 写明的日期为准；"
    "contractgen 不读取系统时间，因此任何一天生成的合同都相同。",
)
_WITHDRAWN = Bilingual(
    "A withdrawn version is never chosen anew. A lock that pins it is honoured with a warning, so that a published "
    "agreement can be made again, and refused by --locked and by what goes out of the house. The record stands in the "
    "approval of the file; it is no part of the fingerprint, and check --base keeps it there.",
    "已撤回的版本不再被选用。锁定文件仍固定该版本的，给出警告后照用，以便重新生成已发布的合同；"
    "使用 --locked 时拒绝。撤回记录写在文件的批准记录中，不计入指纹，check --base 保证其不被删除。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "LIB-273",
        "no-such-day",
        Bilingual("{day} is no day of the calendar", "{day} 不是有效日期"),
        Bilingual("Write {field} as YYYY-MM-DD.", "请将 {field} 写作 YYYY-MM-DD。"),
        _DAYS,
    ),
    error(
        "LIB-274",
        "expires-before-effective",
        Bilingual(
            "it expires on {expires}, before it takes effect on {effective}", "失效日 {expires} 早于生效日 {effective}"
        ),
        Bilingual("Correct one of the two days.", "请更正其中一个日期。"),
        _DAYS,
    ),
    error(
        "LIB-275",
        "locked-version-withdrawn",
        Bilingual(
            "the lock of {template} pins {clause}, which {by} withdrew on {on}: {reason}",
            "模板 {template} 的锁定文件固定了 {clause}，{by} 已于 {on} 撤回该版本：{reason}",
        ),
        Bilingual(
            "Take up another version: contractgen lock {template}",
            "请改用其他版本：contractgen lock {template}",
        ),
        _WITHDRAWN,
    ),
    error(
        "LIB-276",
        "locked-version-not-in-effect",
        Bilingual(
            "the lock of {template} pins {clause}, which is in effect {days} and not on {day}",
            "模板 {template} 的锁定文件固定了 {clause}，其有效期为 {days}，{day} 不在其内",
        ),
        Bilingual(
            "Take up another version (contractgen lock {template}), or correct --as-of or the days in the clause file.",
            "请改用其他版本（contractgen lock {template}），或更正 --as-of 或条款文件中的日期。",
        ),
        _DAYS,
    ),
    error(
        "LIB-277",
        "no-version-in-use",
        Bilingual(
            "every version of {clause} in the range {range} is withdrawn (†) or not in effect on that day: {versions}",
            "条款 {clause} 在范围 {range} 内的版本均已撤回（†）或当日不在有效期内：{versions}",
        ),
        Bilingual(
            "Widen the range, approve another version, or correct --as-of.",
            "请放宽范围、批准其他版本，或更正 --as-of。",
        ),
        _WITHDRAWN,
    ),
    Entry(
        "LIB-278",
        "no-day-given",
        Severity.WARNING,
        Bilingual(
            "{clause} is in effect on some days only ({file}), and no --as-of says which day counts",
            "{clause} 仅在一定期间内有效（{file}），而未用 --as-of 写明以哪一日为准",
        ),
        Bilingual("Build with --as-of YYYY-MM-DD.", "请加上 --as-of YYYY-MM-DD。"),
        _DAYS,
    ),
    error(
        "LIB-282",
        "nothing-to-withdraw",
        Bilingual("this version is not approved, so there is nothing to withdraw", "该版本未经批准，无须撤回"),
        Bilingual("Remove the draft's file, or approve it first.", "请删除草稿文件，或先批准。"),
        _WITHDRAWN,
    ),
    error(
        "LIB-283",
        "withdrawn-already",
        Bilingual("{clause} was withdrawn by {by} on {on}", "{by} 已于 {on} 撤回 {clause}"),
        Bilingual("Nothing is left to do.", "无须再次撤回。"),
        _WITHDRAWN,
    ),
    error(
        "LIB-284",
        "approval-on-one-line",
        Bilingual("the withdrawal cannot be added to this approval line by line", "无法在此批准记录中逐行加入撤回记录"),
        Bilingual(
            "Write by, on and fingerprint below approval:, each on its own line.",
            "请在 approval: 之下将 by、on、fingerprint 各写一行。",
        ),
        _WITHDRAWN,
    ),
)
