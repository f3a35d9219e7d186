"""LOAD, contracts: what `contractgen lint` reads, and what it is told to accept."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    error(
        "LOAD-180",
        "unknown-contract-format",
        Bilingual("lint does not read files that end in {ending}", "lint 不读取以 {ending} 结尾的文件"),
        Bilingual(
            "Save it as a Word file (.docx), as text (.txt) or as Markdown (.md).",
            "请另存为 Word 文件（.docx）、文本（.txt）或 Markdown（.md）。",
        ),
        Bilingual(
            "The ending says how a file is read. An old Word file (.doc), a PDF or a scan has to be saved in one of "
            "these forms first. In a folder such files are left out without a word; a file that is named is not.",
            "文件按扩展名读取。旧版 Word 文件（.doc）、PDF 和扫描件需先另存为上述格式之一。"
            "文件夹中的此类文件会被略过；直接指定的文件则会提示。",
        ),
    ),
    error(
        "LOAD-181",
        "no-contract-in-folder",
        Bilingual("there is no contract in this folder", "该文件夹中没有合同"),
        Bilingual(
            "Name another folder, or the files themselves; .docx, .txt, .md and .markdown are read.",
            "请指定其他文件夹或具体文件；可读取 .docx、.txt、.md、.markdown。",
        ),
        Bilingual(
            "Nothing in the folder or below it has an ending that lint reads. Hidden files, and those that Word keeps "
            "beside an open document (~$…), do not count. A CI job that checks nothing should not pass.",
            "该文件夹及其下级没有 lint 可以读取的文件。隐藏文件和 Word 为打开的文档生成的文件（~$…）不计。"
            "什么都没有检查的 CI 任务不应通过。",
        ),
    ),
    error(
        "LOAD-182",
        "encoding-not-named",
        Bilingual(
            "the text is not in UTF-8; it reads as {reads}, and encodings are not guessed",
            "文本不是 UTF-8；按 {reads} 可以读通，但系统不猜测编码",
        ),
        Bilingual(
            "If it is, say so with --encoding {reads}; or save the file as UTF-8.",
            "如果确是该编码，请加上 --encoding {reads}；或将文件另存为 UTF-8。",
        ),
        Bilingual(
            "UTF-8 is read with and without a byte order mark, UTF-16 with one. Any other encoding has to be named: a "
            "wrong guess turns names and numbers into others without anybody noticing.",
            "可读取 UTF-8（有无 BOM 均可）和带 BOM 的 UTF-16。其他编码必须指明：猜错会在无人察觉时改变名称和数字。",
        ),
    ),
    error(
        "LOAD-183",
        "encoding-does-not-fit",
        Bilingual("the bytes here are not {encoding}", "此处的字节不是 {encoding}"),
        Bilingual(
            "Name the encoding that the file has, or save it as UTF-8.", "请指明文件实际的编码，或另存为 UTF-8。"
        ),
        Bilingual(
            "The file was to be read in the encoding that --encoding names (or that its byte order mark names), and "
            "has bytes that mean nothing in it. Nothing was put in their place.",
            "按 --encoding（或 BOM）指明的编码读取时，遇到无法解释的字节。系统不会用别的内容代替。",
        ),
    ),
    error(
        "LOAD-184",
        "not-a-text",
        Bilingual("the file is no text", "该文件不是文本"),
        Bilingual(
            "Check which program wrote it: a Word file needs the ending .docx; a text is saved as UTF-8.",
            "请确认文件由什么程序生成：Word 文件的扩展名应为 .docx；确为文本的，请另存为 UTF-8。",
        ),
        Bilingual(
            "The file has the ending of a text, and holds control characters as programs, pictures and archives do.",
            "文件扩展名是文本，内容却含有程序、图片或压缩包才有的控制字符。",
        ),
    ),
    error(
        "LOAD-185",
        "empty-contract",
        Bilingual("there is nothing in this file", "文件内容为空"),
        Bilingual("Check that it is the right file and was saved.", "请确认文件无误并已保存。"),
        Bilingual(
            "The file has no words at all. An empty file has no defects, and is no contract either.",
            "文件中没有任何文字。空文件没有问题可言，但也不是合同。",
        ),
    ),
    error(
        "LOAD-186",
        "not-a-baseline",
        Bilingual("the file is not a baseline that contractgen wrote", "该文件不是 contractgen 生成的基线文件"),
        Bilingual(
            "Write it anew: contractgen lint … --baseline FILE --write-baseline.",
            "请重新生成：contractgen lint … --baseline 文件 --write-baseline。",
        ),
        Bilingual(
            "A baseline lists the findings that were known when it was written, as JSON. It is written by the command "
            "alone; a merge of two may have left it damaged.",
            "基线以 JSON 列出生成时已知的检查结果，只由命令生成；合并两份基线可能使其损坏。",
        ),
    ),
    Entry(
        "LOAD-187",
        "allowance-without-reason",
        Severity.WARNING,
        Bilingual("{allowed} is to be accepted here, without a reason", "此处要求接受 {allowed}，但没有写明理由"),
        Bilingual(
            "Write the reason after the code: lint: allow {allowed} REASON. Until then it is not accepted.",
            "请在代码后写明理由：lint: allow {allowed} 理由。在此之前不予接受。",
        ),
        Bilingual(
            "Whoever reads the contract next year must be able to see why a finding was accepted.",
            "以后阅读合同的人必须能看到为何接受某一问题。",
        ),
    ),
    Entry(
        "LOAD-188",
        "unused-allowance",
        Severity.WARNING,
        Bilingual(
            "{allowed} is accepted here, and is not found in this file", "此处接受 {allowed}，但文件中没有这一问题"
        ),
        Bilingual(
            "Delete the line; the next such defect would go unnoticed.", "请删除该行，否则以后出现同样问题时会被忽略。"
        ),
        Bilingual(
            "What was accepted has been put right, or never was there.",
            "所接受的问题已经改正，或者从未存在。",
        ),
    ),
    Entry(
        "LOAD-189",
        "allowance-of-unknown-code",
        Severity.WARNING,
        Bilingual("there is no code {allowed} that could be accepted", "没有可以接受的代码 {allowed}"),
        Bilingual(
            "contractgen explain lists all codes. What keeps a file from being read cannot be accepted.",
            "运行 contractgen explain 可列出全部代码。导致文件无法读取的问题不能接受。",
        ),
        Bilingual(
            "`lint: allow CODE REASON` names a code of the checker.",
            "`lint: allow 代码 理由` 应写检查规则的代码。",
        ),
    ),
    Entry(
        "LOAD-190",
        "stale-baseline-entry",
        Severity.INFO,
        Bilingual("{known} in {contract} is in the baseline, and is gone", "基线中 {contract} 的 {known} 已不存在"),
        Bilingual("Write the baseline anew with --write-baseline.", "请用 --write-baseline 重新生成基线。"),
        Bilingual(
            "A finding that was known when the baseline was written has been put right, or the words around it have "
            "changed.",
            "生成基线时已知的问题已经改正，或者其前后文字已有改动。",
        ),
    ),
    error(
        "LOAD-191",
        "unknown-rule",
        Bilingual("{name} is no code or family of the checker", "{name} 不是检查代码或代码类别"),
        Bilingual(
            "Write a code (NUM-121) or a family (NUM); contractgen explain lists them.",
            "请写代码（NUM-121）或类别（NUM）；运行 contractgen explain 可查看。",
        ),
        Bilingual(
            "A house style gives severities to the codes of the checker, and accepts them. Codes about files that "
            "cannot be read, or about clauses, templates and deals, are not for it to change.",
            "文书规范只能规定检查规则的严重程度或接受与否，不能改变文件读取、条款、模板和签约单方面的代码。",
        ),
    ),
)
