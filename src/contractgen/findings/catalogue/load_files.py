"""LOAD, files: reading, encodings, and characters that no file may hold."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "LOAD-101",
        "unreadable-file",
        Bilingual("the file cannot be read: {reason}", "文件无法读取：{reason}"),
        Bilingual("Check that the file exists and that you may read it.", "请确认文件存在，并且您有读取权限。"),
        Bilingual(
            "contractgen could not open or read this file. Nothing was generated from it.",
            "contractgen 无法打开或读取该文件，未据此生成任何内容。",
        ),
    ),
    error(
        "LOAD-102",
        "missing-file",
        Bilingual("there is no such file", "文件不存在"),
        Bilingual("Check the path, its spelling and the folder you are in.", "请检查路径、拼写和当前所在文件夹。"),
        Bilingual(
            "Nothing stands at this path. contractgen reads exactly the files it is given and looks nowhere else.",
            "该路径下没有文件。contractgen 只读取指定的文件，不会到别处寻找。",
        ),
    ),
    error(
        "LOAD-103",
        "file-too-large",
        Bilingual("the file is larger than {limit} bytes", "文件超过 {limit} 字节"),
        Bilingual(
            "Divide it; a clause, a template, a deal or a contract needs far less.",
            "请拆分文件；条款、模板、签约单和合同远不需要这么大。",
        ),
        Bilingual(
            "Files are bounded in size, so that a mistaken or hostile file cannot exhaust the machine.",
            "文件大小设有上限，以免误放或恶意的文件耗尽机器资源。",
        ),
    ),
    error(
        "LOAD-104",
        "foreign-encoding",
        Bilingual("the file is in {encoding}, not in UTF-8", "文件编码是 {encoding}，不是 UTF-8"),
        Bilingual("Open it in an editor and save it with the encoding UTF-8.", "请用编辑器打开，另存为 UTF-8 编码。"),
        Bilingual(
            "Only UTF-8 (with or without a byte order mark) is read. Guessing an encoding can turn names into other "
            "names without anybody noticing, so contractgen names the encoding and refuses the file.",
            "只读取 UTF-8（有无 BOM 均可）。猜测编码可能在无人察觉时把名称变成别的字，因此系统指出编码并拒绝读取。",
        ),
    ),
    error(
        "LOAD-105",
        "not-utf-8",
        Bilingual("the byte {byte} here is not UTF-8", "此处的字节 {byte} 不是 UTF-8"),
        Bilingual(
            "Save the file with the encoding UTF-8, or restore it from an undamaged copy.",
            "请将文件另存为 UTF-8 编码，或用未损坏的副本恢复。",
        ),
        Bilingual(
            "The file is neither UTF-8 nor an encoding that contractgen could name; it may be damaged or no text.",
            "文件既不是 UTF-8，也不是系统能够识别的其他编码，可能已损坏或不是文本文件。",
        ),
    ),
    error(
        "LOAD-106",
        "forbidden-character",
        Bilingual("the character {character} may not stand here", "此处不得出现字符 {character}"),
        Bilingual(
            "Delete it and type the text anew; it often comes along when text is copied from elsewhere.",
            "请删除该字符并重新输入；从别处复制文字时常会带入此类字符。",
        ),
        Bilingual(
            "Control characters, invisible characters, bidirectional controls, private-use characters and lone "
            "surrogates are refused: a reader could not see them, or they would change what stands beside them.",
            "控制字符、不可见字符、双向控制符、私用区字符和孤立的代理码位一律拒绝：读者看不见它们，"
            "或者它们会改变旁边的文字。",
        ),
    ),
    error(
        "LOAD-107",
        "conflict-marker",
        Bilingual("a merge conflict was left in the file ({mark})", "文件中残留合并冲突（{mark}）"),
        Bilingual(
            "Keep the one wording that is meant, and delete the other and the marked lines.",
            "请保留应有的文字，删除另一份文字和冲突标记行。",
        ),
        Bilingual(
            "Git marks places that two people changed by lines of <<<<<<<, ======= and >>>>>>>. Somebody has to "
            "decide which wording stays; contractgen never does.",
            "两人同时修改同一处时，Git 用 <<<<<<<、=======、>>>>>>> 标出冲突。保留哪份文字必须由人决定，"
            "系统不会代为选择。",
        ),
    ),
    error(
        "LOAD-108",
        "unwritable-file",
        Bilingual("the file cannot be written: {reason}", "文件无法写入：{reason}"),
        Bilingual(
            "Check that the folder is there, that you may write to it, and that the disk is not full. The file is "
            "unchanged.",
            "请确认该文件夹存在、您有写入权限且磁盘未满。原文件未被改动。",
        ),
        Bilingual(
            "Files are replaced as a whole: the new content is written beside the old file and takes its place only "
            "when it is safely on the disk.",
            "文件整体替换：新内容先写在旁边，确认落盘后才取代原文件。",
        ),
    ),
)
