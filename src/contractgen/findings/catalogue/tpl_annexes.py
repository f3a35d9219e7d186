"""The family TPL: annexed files as templates, locks and deals declare them."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "TPL-362",
        "annexed-file-changed",
        Severity.ERROR,
        Bilingual(
            "the annexed file {file} is not the one that is pinned",
            "附件文件 {file} 与锁定的文件不同",
        ),
        Bilingual(
            "Put the right file back. If the new one is meant, read it and pin it: `contractgen lock {template}`.",
            "请恢复原文件；如确需更换，请核对新文件后重新锁定：`contractgen lock {template}`。",
        ),
        Bilingual(
            "The pages of an annexed file are part of the agreement. A file with another hash is another agreement.",
            "附件文件的页面是合同的组成部分，哈希不同即为不同的合同。",
        ),
    ),
    Entry(
        "TPL-363",
        "annexed-file-not-pinned",
        Severity.WARNING,
        Bilingual(
            "the annexed file {file} is not pinned",
            "附件文件 {file} 尚未锁定",
        ),
        Bilingual(
            "Read the file, then pin it: `contractgen lock {template}`.",
            "请核对该文件后锁定：`contractgen lock {template}`。",
        ),
        Bilingual(
            "The lock of a template holds the hash and the number of pages of every annexed file, so that"
            " nobody exchanges it unseen.",
            "模板的锁定文件记录每个附件文件的哈希和页数，以防被悄悄更换。",
        ),
    ),
    Entry(
        "TPL-364",
        "annexed-file-not-locked",
        Severity.ERROR,
        Bilingual(
            "the annexed file {file} is not pinned, and only what is locked may be used",
            "附件文件 {file} 尚未锁定，而当前只允许使用已锁定的内容",
        ),
        Bilingual(
            "Read the file, then pin it: `contractgen lock {template}`.",
            "请核对该文件后锁定：`contractgen lock {template}`。",
        ),
        Bilingual(
            "With --locked, everything that a build depends on must stand in the template's lock.",
            "使用 --locked 时，生成所依赖的一切都必须已写入模板的锁定文件。",
        ),
    ),
    Entry(
        "TPL-365",
        "annexed-file-hash",
        Severity.ERROR,
        Bilingual(
            "the file of the annex {annex} does not have the hash that the deal gives",
            "附件 {annex} 的文件与签约单所写哈希不同",
        ),
        Bilingual(
            "Check that it is the right file. Its hash is {hash}.",
            "请核对是否为正确的文件。该文件的哈希为 {hash}。",
        ),
        Bilingual(
            "A deal says which file it annexes by its hash, so that what was agreed is what is printed.",
            "签约单以哈希指明所附文件，确保印出的就是商定的文件。",
        ),
    ),
    Entry(
        "TPL-366",
        "annexed-file-pages",
        Severity.ERROR,
        Bilingual(
            "the file of the annex {annex} has {actual} pages, and {expected} are expected",
            "附件 {annex} 的文件为 {actual} 页，应为 {expected} 页",
        ),
        Bilingual(
            "Check that it is the whole file, then correct `pages:`.",
            "请核对文件是否完整，再更正 `pages:`。",
        ),
        Bilingual(
            "The number of pages is stated beside the hash because people can check it at a glance.",
            "在哈希之外写明页数，便于人工一眼核对。",
        ),
    ),
    Entry(
        "TPL-367",
        "deal-annex-without-scheme",
        Severity.ERROR,
        Bilingual(
            "the deal annexes files, but the template {template} takes no annexes",
            "签约单附有文件，而模板 {template} 没有附件编号",
        ),
        Bilingual(
            "Leave `annex_files:` out, or add `annexes:` with a numbering scheme to the template.",
            "请删除 `annex_files:`，或在模板中增加 `annexes:` 及其编号体系。",
        ),
        Bilingual(
            "Annexes are labelled by the scheme that the template names under `annexes:`.",
            "附件按模板 `annexes:` 所指定的编号体系编号。",
        ),
    ),
    Entry(
        "TPL-368",
        "deal-annex-name-taken",
        Severity.ERROR,
        Bilingual(
            "{annex} is the id of another instrument already",
            "标识 {annex} 已用于其他文书",
        ),
        Bilingual(
            "Give the file another id.",
            "请改用其他标识。",
        ),
        Bilingual(
            "References name an annex by its id, so that every instrument has its own.",
            "引用以标识指明附件，因此每份文书的标识不得重复。",
        ),
    ),
)
