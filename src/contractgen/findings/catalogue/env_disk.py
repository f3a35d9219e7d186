"""The family ENV, ENV-950 and on: the disk that files are written to, and what this machine could not examine."""

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
    error(
        "ENV-952",
        "folder-not-empty",
        Bilingual("the folder is not empty", "目录不是空的"),
        Bilingual(
            "Name a new folder, or an empty one (it may be a fresh git repository).",
            "请指定一个新目录或者空目录（可以是刚建立的 git 仓库）。",
        ),
        Bilingual(
            "`contractgen init` writes a whole library into a folder and never mixes it with files that are there "
            "already: nothing of yours could be overwritten. Only `.git` may stand in it.",
            "`contractgen init` 在目录中写入一整套条款库，绝不与已有文件混在一起，以免覆盖您的文件。"
            "目录中只允许有 `.git`。",
        ),
    ),
    error(
        "ENV-961",
        "file-not-examined",
        Bilingual("the file could not be examined to its end ({reason})", "该文件未能检查完毕（{reason}）"),
        Bilingual(
            "Please report it, if you may with the file. The other files are not concerned.",
            "请反馈此问题，如可能请附上文件。其他文件不受影响。",
        ),
        Bilingual(
            "Examining this file ended in an internal error, or took more than the machine has. It was left out; "
            "nothing is said about it.",
            "检查该文件时发生内部错误，或者超出本机能力，因此略过，对其不作结论。",
        ),
    ),
)
