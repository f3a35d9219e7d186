"""The family LOAD: files, encodings and YAML."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "LOAD-101",
        "unreadable-file",
        Severity.ERROR,
        Bilingual("the file cannot be read: {reason}", "文件无法读取：{reason}"),
        Bilingual("Check that the file exists and that you may read it.", "请确认文件存在，并且您有读取权限。"),
        Bilingual(
            "contractgen could not open or read this file. Nothing was generated from it.",
            "contractgen 无法打开或读取该文件，未据此生成任何内容。",
        ),
    ),
)
