"""The family ASM, continued: clause versions and the lock."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_VERSIONS = (
    error(
        "ASM-521",
        "unknown-clause",
        Bilingual("there is no clause {clause} in the library", "条款库中没有条款 {clause}"),
        Bilingual(
            "Correct the id (nearest: {nearest}), or add the clause.",
            "请更正标识（相近的有：{nearest}），或新增该条款。",
        ),
        Bilingual(
            "The template names a clause that has no file under clauses/.", "模板写明的条款在 clauses/ 下没有文件。"
        ),
    ),
    error(
        "ASM-522",
        "no-version-in-range",
        Bilingual("no version of {clause} lies in the range {range}", "条款 {clause} 没有符合范围 {range} 的版本"),
        Bilingual("Change the range; there are the versions {versions}.", "请修改范围；现有版本：{versions}。"),
        Bilingual(
            "A range such as ^1 or ^1.2 stays within a major version, ~1.2 within a minor one; 1.2.0 is that version "
            "alone.",
            "^1、^1.2 等范围限于同一主版本，~1.2 限于同一次版本，1.2.0 仅指该版本。",
        ),
    ),
    error(
        "ASM-523",
        "ranges-exclude-each-other",
        Bilingual(
            "no version of {clause} lies in all the ranges of its lines: {ranges}",
            "条款 {clause} 没有同时符合各行范围的版本：{ranges}",
        ),
        Bilingual(
            "Let the lines ask for the same range; there are the versions {versions}.",
            "请让各行使用同一范围；现有版本：{versions}。",
        ),
        Bilingual(
            "A clause has one version in an agreement, wherever it stands.", "同一条款在一份合同中只有一个版本。"
        ),
    ),
)

_REFUSED = (
    error(
        "ASM-524",
        "missing-lock",
        Bilingual("the template {template} has no lock", "合同模板 {template} 没有锁定文件"),
        Bilingual(
            "Run `contractgen lock {template}` and commit the file, or build without `--locked`.",
            "请运行 `contractgen lock {template}` 并提交生成的文件，或不使用 `--locked`。",
        ),
        Bilingual(
            "With --locked, an agreement is built from exactly the clause versions that the lock pins.",
            "使用 --locked 时，合同只采用锁定文件固定的条款版本。",
        ),
    ),
    error(
        "ASM-525",
        "missing-pin",
        Bilingual(
            "the lock pins no version of {clause}; its range {range} gives {version}",
            "锁定文件没有固定条款 {clause} 的版本；按范围 {range} 得到 {version}",
        ),
        Bilingual(
            "Run `contractgen lock` and commit the file, or build without `--locked`.",
            "请运行 `contractgen lock` 并提交生成的文件，或不使用 `--locked`。",
        ),
        Bilingual(
            "The template has a clause that its lock does not know, most likely because a line was added.",
            "模板中有锁定文件不知道的条款，多半是新增了一行。",
        ),
    ),
    error(
        "ASM-526",
        "pin-outside-range",
        Bilingual(
            "the lock pins {clause} at {pinned}, outside the range {range}, which gives {version}",
            "锁定文件将条款 {clause} 固定为 {pinned}，不在范围 {range} 内；按该范围得到 {version}",
        ),
        Bilingual(
            "Run `contractgen lock` and commit the file, or build without `--locked`.",
            "请运行 `contractgen lock` 并提交生成的文件，或不使用 `--locked`。",
        ),
        Bilingual(
            "The template's range was changed after the lock was written.", "模板中的版本范围在锁定之后被修改过。"
        ),
    ),
    error(
        "ASM-527",
        "pinned-version-gone",
        Bilingual(
            "the lock pins {clause} at {pinned}, which the library does not have; its range {range} gives {version}",
            "锁定文件将条款 {clause} 固定为 {pinned}，而条款库中没有该版本；按范围 {range} 得到 {version}",
        ),
        Bilingual(
            "Bring the version back, or run `contractgen lock` to pin another one.",
            "请恢复该版本，或运行 `contractgen lock` 改为固定其他版本。",
        ),
        Bilingual("A clause version that was locked has been deleted.", "已锁定的条款版本被删除。"),
    ),
    error(
        "ASM-528",
        "locked-content-changed",
        Bilingual(
            "the approved clause {clause} no longer has the content that was locked",
            "已批准的条款 {clause} 的内容与锁定时不一致",
        ),
        Bilingual("Restore the clause, and put the change into a new version.", "请恢复该条款，并将修改写入新的版本。"),
        Bilingual(
            "An approved version is immutable: its legal content has the fingerprint that the lock recorded, forever.",
            "已批准的版本不得改动：其法律内容的指纹必须始终与锁定文件记录的一致。",
        ),
    ),
    error(
        "ASM-529",
        "locked-draft-changed",
        Bilingual(
            "the draft clause {clause} {version} no longer has the content that was locked",
            "条款草稿 {clause} {version} 的内容与锁定时不一致",
        ),
        Bilingual(
            "Run `contractgen lock` and commit the file, or build without `--locked`.",
            "请运行 `contractgen lock` 并提交生成的文件，或不使用 `--locked`。",
        ),
        Bilingual(
            "A draft may change, but with --locked an agreement is built from the recorded content alone.",
            "草稿可以修改，但使用 --locked 时只采用锁定时记录的内容。",
        ),
    ),
)


def _note(code: str, name: str, severity: Severity, en: str, zh: str) -> Entry:
    """Make the entry of something that a build without `--locked` settles by itself, and tells."""
    return Entry(
        code,
        name,
        severity,
        Bilingual(en, zh),
        Bilingual(
            "Run `contractgen lock` to pin what was resolved; `--locked` refuses to go on.",
            "可运行 `contractgen lock` 固定解析结果；使用 `--locked` 时将拒绝继续。",
        ),
        Bilingual(
            "A build honours the lock; where the lock lacks something or no longer fits the template, it takes the "
            "newest version in range, says so, and goes on.",
            "生成时以锁定文件为准；锁定文件有缺漏或不再符合模板时，采用范围内的最新版本，作出提示后继续。",
        ),
    )


_TOLD = (
    _note(
        "ASM-531",
        "no-lock",
        Severity.INFO,
        "the template {template} has no lock; the newest versions in range are used",
        "合同模板 {template} 没有锁定文件；采用范围内的最新版本",
    ),
    _note(
        "ASM-532",
        "resolved-unpinned",
        Severity.INFO,
        "the lock pins no version of {clause}; {version} is used, the newest in {range}",
        "锁定文件没有固定条款 {clause} 的版本；采用 {range} 中最新的 {version}",
    ),
    _note(
        "ASM-533",
        "resolved-outside-pin",
        Severity.INFO,
        "the lock pins {clause} at {pinned}, outside {range}; {version} is used, the newest in range",
        "锁定文件将条款 {clause} 固定为 {pinned}，不在 {range} 内；采用范围内最新的 {version}",
    ),
    _note(
        "ASM-534",
        "resolved-gone-pin",
        Severity.WARNING,
        "the lock pins {clause} at {pinned}, which the library does not have; {version} is used, the newest in {range}",
        "锁定文件将条款 {clause} 固定为 {pinned}，而条款库中没有该版本；采用 {range} 中最新的 {version}",
    ),
    Entry(
        "ASM-536",
        "newer-version-not-locked",
        Severity.INFO,
        Bilingual(
            "the lock keeps {clause} at {pinned}; version {version} is there and is not used",
            "锁定文件将条款 {clause} 固定为 {pinned}；库中另有版本 {version}，未被采用",
        ),
        Bilingual(
            "To take it, run `contractgen lock` for this template and have the change of the lock reviewed.",
            "如需采用新版本，请对该模板运行 `contractgen lock`，并将锁定文件的变更一并提交审阅。",
        ),
        Bilingual(
            "A lock decides which version of a clause an agreement gets, so that a new version changes no agreement "
            "before somebody says so.",
            "锁定文件决定合同采用条款的哪个版本；新版本在有人明确采用之前，不会改变任何合同。",
        ),
    ),
    _note(
        "ASM-535",
        "draft-changed-since-lock",
        Severity.WARNING,
        "the draft clause {clause} {version} has changed since it was locked",
        "条款草稿 {clause} {version} 在锁定之后有修改",
    ),
)

ENTRIES: tuple[Entry, ...] = (*_VERSIONS, *_REFUSED, *_TOLD)
