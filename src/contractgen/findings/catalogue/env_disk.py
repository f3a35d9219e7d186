"""The family ENV, ENV-950 and on: the disk that agreements are published to."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "ENV-951",
        "cannot-write",
        Bilingual("cannot write here: {reason}", "无法写入：{reason}"),
        Bilingual(
            "Make room on the disk, or name a folder that you may write to; then run the same command again.",
            "请清理磁盘空间，或指定有写入权限的文件夹，然后重新运行同一命令。",
        ),
        Bilingual(
            "Files are written aside, made durable and only then given their names. What stood in the way left no half "
            "file behind, and the files that were there before are as they were.",
            "文件先写在旁边，确认落盘后才取得正式名称。此次受阻没有留下不完整的文件，原有文件保持不变。",
        ),
    ),
)
