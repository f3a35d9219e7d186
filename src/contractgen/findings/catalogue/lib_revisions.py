"""LIB, revisions: which versions of a clause there are, and which the next one can be."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual

_NAMES = Bilingual(
    "Clauses are named by their folders under clauses/, versions by their files in it. `contractgen clause diff` and "
    "`contractgen clause bump` look nowhere else.",
    "条款以 clauses/ 下的文件夹命名，版本以其中的文件命名。"
    "`contractgen clause diff` 和 `contractgen clause bump` 只在此处查找。",
)
_BUMP = Bilingual(
    "`contractgen clause bump` copies the newest version to the next one, because an approved version is not edited "
    "any more. A version without approval is still being written: edit it. `bump ID auto` gives such a version the "
    "number that its changes need, by comparing it with the version before it.",
    "已批准的版本不得再改，因此 `contractgen clause bump` 将最新版本复制为下一版本。"
    "未经批准的版本仍在起草中，直接修改即可；"
    "`bump 标识 auto` 将其与前一版本比较，改用与改动相称的版本号。",
)
_NEW = Bilingual(
    "`contractgen clause new` writes the first version of a clause, `clauses/<id>/1.0.0.yaml`, which passes check as "
    "it stands and is printed by no template before one lists it. It never writes over anything.",
    "`contractgen clause new` 写出条款的首个版本 `clauses/<标识>/1.0.0.yaml`，"
    "该文件本身即可通过检查；模板列入之前不会印出。不会覆盖任何文件。",
)

ENTRIES = (
    error(
        "LIB-260",
        "clause-not-here",
        Bilingual("there is no clause {clause} in this library", "条款库中没有条款 {clause}"),
        Bilingual("Nearest: {known}.", "相近的有：{known}。"),
        _NAMES,
    ),
    error(
        "LIB-261",
        "version-not-here",
        Bilingual("there is no version {version} of {clause}", "条款 {clause} 没有版本 {version}"),
        Bilingual("There are: {known}.", "现有版本：{known}。"),
        _NAMES,
    ),
    error(
        "LIB-262",
        "newest-not-approved",
        Bilingual("{clause} is the newest version and not approved yet", "{clause} 为最新版本，尚未批准"),
        Bilingual(
            "Edit it instead, or use --unapproved to copy it nevertheless.",
            "请直接修改该版本；仍要复制的，加上 --unapproved。",
        ),
        _BUMP,
    ),
    error(
        "LIB-263",
        "nothing-to-renumber",
        Bilingual(
            "{clause} is approved or the first version: there is no draft whose changes could give it a number",
            "{clause} 已批准或者为首个版本，没有可据以确定版本号的草稿",
        ),
        Bilingual("Say major, minor or patch.", "请写明 major、minor 或 patch。"),
        _BUMP,
    ),
    error(
        "LIB-264",
        "version-not-copied",
        Bilingual(
            "the file cannot be copied line by line: {reason}",
            "无法逐行复制该文件：{reason}",
        ),
        Bilingual(
            "Give version, changes and approval a line of their own, as in the files of other clauses.",
            "请将 version、changes、approval 各自另起一行书写，与其他条款文件一致。",
        ),
        _BUMP,
    ),
    error(
        "LIB-285",
        "clause-here-already",
        Bilingual("there is a clause {clause} already", "条款 {clause} 已经存在"),
        Bilingual(
            "Choose another id, or make its next version: contractgen clause bump {clause} minor",
            "请另取标识，或建立其下一版本：contractgen clause bump {clause} minor",
        ),
        _NEW,
    ),
    error(
        "LIB-286",
        "no-id",
        Bilingual("{clause} cannot be the id of a clause", "{clause} 不能作为条款标识"),
        Bilingual(
            "Small letters, digits and hyphens, beginning with a letter, at most 64: late-payment",
            "请用小写字母、数字和连字符，以字母开头，不超过 64 个字符：late-payment",
        ),
        _NEW,
    ),
)
