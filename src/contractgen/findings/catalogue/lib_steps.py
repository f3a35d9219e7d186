"""LIB, steps: versions that take too small a step, and approved versions that were touched."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_APPROVED = Bilingual(
    "An approved version is what agreements were made of and templates are locked to. Its legal content, its approval "
    "and its file stay as they are for ever; comments, layout, notes, `changes` and labels for people may change. "
    "`check --base REF` compares with where the work left another git revision, so that a new approval over changed "
    "content is found too.",
    "已批准的版本已用于订立合同、写入模板的锁定，其法律内容、批准记录与文件均不得再改；注释、排版、说明、"
    "`changes` 以及供人阅读的名称可以修改。`check --base REF` 与当前分支同该 git 修订的共同祖先比较，"
    "因此改动后重新批准的也能发现。",
)
_STEPS = Bilingual(
    "The step from one version to the next says what a deal written for the old one has to fear: patch for other "
    "words, minor for something more, major where it may no longer build, or owes something else. It is computed "
    "from the changes; docs/clause-files.md has the table. Judged are versions that are not approved yet and, "
    "with --base, all that were not approved there; an approved version cannot take another number any more.",
    "版本号的升级幅度表明旧版本的签约单受到多大影响：仅文字不同为 patch，增加内容为 minor，"
    "可能无法生成或者权利义务改变的为 major。幅度由改动计算得出，见 docs/clause-files.md 中的表。"
    "检查的是尚未批准的版本；使用 --base 时，还包括在该修订尚未批准的所有版本。已批准的版本不能再改版本号。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "LIB-267",
        "approved-content-changed",
        Bilingual(
            "{clause} is approved at {revision}, and its legal content is another one here: {changes}",
            "{clause} 在 {revision} 已获批准，此处的法律内容与其不同：{changes}",
        ),
        Bilingual(
            "Put the change into the next version (contractgen clause bump {id} minor), and restore this file: "
            "git restore --source {revision} {file}",
            "请将改动写入下一版本（contractgen clause bump {id} minor），并恢复本文件："
            "git restore --source {revision} {file}",
        ),
        _APPROVED,
    ),
    error(
        "LIB-268",
        "approved-file-gone",
        Bilingual(
            "{clause} is approved ({before}) and is not here any more: removed, renamed or moved",
            "{clause} 已获批准（{before}），文件现已不在：被删除、改名或移动",
        ),
        Bilingual(
            "Bring it back: git restore --source {revision} followed by the file's name. A version that nobody is to "
            "use any more is withdrawn, not removed.",
            "请恢复：git restore --source {revision} 加文件名。不再使用的版本应当撤回，不应删除。",
        ),
        _APPROVED,
    ),
    error(
        "LIB-269",
        "approval-changed",
        Bilingual(
            "the approval of {clause} is not the one that stands in {before}",
            "{clause} 的批准记录与 {before} 中的不一致",
        ),
        Bilingual(
            "Restore the block approval: as it was: git diff {revision} {file}",
            "请按原样恢复 approval: 一段，可用 git diff {revision} {file} 查看。",
        ),
        _APPROVED,
    ),
    error(
        "LIB-270",
        "version-taken",
        Bilingual(
            "{clause} exists at {revision} with other content ({before}): its number was taken in the meantime",
            "{revision} 中已有内容不同的 {clause}（{before}），该版本号已被使用",
        ),
        Bilingual(
            "Rename your file to the next free number and set its version: to it, then compare: "
            "contractgen clause diff {id}",
            "请将本文件改为下一个未使用的版本号，并修改其中的 version:，再比较：contractgen clause diff {id}",
        ),
        _APPROVED,
    ),
    error(
        "LIB-271",
        "step-too-small",
        Bilingual(
            "{clause} takes a {taken} step from {before}, but its changes need a {needed} step: {changes}",
            "{clause} 较 {before} 所升为 {taken}，其改动须升 {needed}：{changes}",
        ),
        Bilingual(
            "Make it {next}: contractgen clause bump {id} auto. Or take the change back; contractgen clause diff {id} "
            "{version} shows all of them.",
            "应为 {next}：contractgen clause bump {id} auto；或者撤销该改动。"
            "contractgen clause diff {id} {version} 显示全部改动。",
        ),
        _STEPS,
    ),
    Entry(
        "LIB-272",
        "changes-not-told",
        Severity.WARNING,
        Bilingual("{clause} does not say what is new in it", "{clause} 没有写明本版本的变更"),
        Bilingual(
            "Write changes: with a sentence for those who read the list of versions.",
            "请写 changes:，用一句话说明变更，供查阅版本记录的人参考。",
        ),
        _STEPS,
    ),
)
