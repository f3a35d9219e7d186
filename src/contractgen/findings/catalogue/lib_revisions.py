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
)
