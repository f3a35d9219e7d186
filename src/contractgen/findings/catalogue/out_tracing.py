"""OUT, tracing: what keeps `contractgen trace` from saying where words of a finished file come from."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_RECORD = Bilingual(
    "`trace` answers from the build record that every published DOCX and PDF carries. It lists the paragraphs in their "
    "order, each with its label and its source, and no words.",
    "`trace` 依据每份已发布的 DOCX、PDF 所附的生成记录作答。生成记录按顺序列明各段的编号和来源，不含正文。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "OUT-881",
        "changed-since-built",
        Bilingual(
            "from paragraph {place} on, the file has other paragraphs or labels than its build record: it was changed "
            "after it was built",
            "自第 {place} 段起，文件的段落或编号与其生成记录不符：文件在生成之后被改动过",
        ),
        Bilingual("Trace the file as it was published.", "请查询原始发布的文件。"),
        _RECORD,
    ),
    error(
        "OUT-882",
        "words-not-found",
        Bilingual(
            "no paragraph holds these words; the most alike: {nearest}",
            "没有段落包含这些文字；最相近的是第 {nearest} 段",
        ),
        Bilingual(
            "Copy the words from the file, or ask for a paragraph with --paragraph.",
            "请从文件中复制文字，或用 --paragraph 指定段落。",
        ),
        Bilingual(
            "White space and the ends of lines do not matter; everything else does. Words may go over several "
            "paragraphs.",
            "空白和换行不影响查找，其余须完全一致。文字可以跨段。",
        ),
    ),
    error(
        "OUT-883",
        "no-such-paragraph",
        Bilingual(
            "there is no paragraph {number} here; the file has {count}", "此处没有第 {number} 段；文件共 {count} 段"
        ),
        Bilingual("Run `trace` without options for a list of all.", "不带选项运行 `trace` 可列出全部段落。"),
        Bilingual(
            "Paragraphs and tables with words are counted from 1, as in findings; with --page, only those of that page "
            "are there.",
            "有文字的段落和表格自 1 起计数，与检查结果中的段号一致；使用 --page 的，只含该页的段落。",
        ),
    ),
    error(
        "OUT-884",
        "no-paragraphs-in-pdf",
        Bilingual("this PDF does not tell which of its words are one paragraph", "此 PDF 未标明哪些文字属于同一段落"),
        Bilingual("Trace the DOCX that was published with it.", "请查询一并发布的 DOCX。"),
        Bilingual(
            "A PDF is traced by its tags, which the embedded engine writes paragraph by paragraph; LibreOffice does "
            "not, and other programs may remove them.",
            "PDF 依其标签查询；内置引擎逐段写入标签，LibreOffice 则不然，其他程序也可能将其去除。",
        ),
    ),
    error(
        "OUT-885",
        "record-damaged",
        Bilingual("{format}: the build record is damaged", "{format}：生成记录已损坏"),
        Bilingual("Trace the file as it was published.", "请查询原始发布的文件。"),
        _RECORD,
    ),
    Entry(
        "OUT-886",
        "changed-since-published",
        Severity.WARNING,
        Bilingual(
            "{name} is not as it was published: words may have been changed where they stand",
            "{name} 与发布时不同：文字可能已被就地改动",
        ),
        Bilingual("Run `contractgen verify` to see what was changed.", "运行 `contractgen verify` 可查看改动。"),
        Bilingual(
            "The manifest beside the file has another hash for it. The paragraphs still are those of the build record, "
            "so that they can be traced, but not every word of them need come from there.",
            "旁边的清单所记哈希与文件不符。段落仍与生成记录一致，可以查询，但其中文字未必都出自所示来源。",
        ),
    ),
)
