"""The family NUM where a file is held against the document that its deal assembles to (`lint --deal`)."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_HINT = Bilingual(
    "Put it back as it was, or change the deal and build its document anew.",
    "请恢复原状，或修改签约单后重新生成文件。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "NUM-125",
        "rendered-unlike-model",
        Bilingual(
            "the label here is {shown}; the document of the deal has {expected}",
            "此处编号为“{shown}”，而签约单组装出的文件为“{expected}”",
        ),
        Bilingual(
            "Change it to {expected}, or change the deal and build its document anew.",
            "请改为“{expected}”，或修改签约单后重新生成文件。",
        ),
        Bilingual(
            "The file was held against what its deal assembles to. Of labels that differ by the same, one "
            "after another, the first is told. – stands for no label.",
            "已将文件与签约单组装出的文件逐段比对。连续若干编号相差相同时，只报告第一个。“–”表示没有编号。",
        ),
    ),
    error(
        "NUM-133",
        "paragraph-lost",
        Bilingual(
            "a paragraph of the deal's document is missing here, labelled {expected}",
            "此处缺少签约单组装出的文件中的段落，其编号为“{expected}”",
        ),
        _HINT,
        Bilingual(
            "The file was held against what its deal assembles to. Of paragraphs that are missing one after "
            "another the first is told, at the one that now stands there; – stands for no label.",
            "已将文件与签约单组装出的文件逐段比对。连续缺少若干段落时，只在其后一段处报告第一个。“–”表示没有编号。",
        ),
    ),
    error(
        "NUM-134",
        "paragraph-added",
        Bilingual(
            "the document of the deal does not have this paragraph, labelled {shown}",
            "签约单组装出的文件中没有此段落（编号为“{shown}”）",
        ),
        _HINT,
        Bilingual(
            "The file was held against what its deal assembles to. Of paragraphs that were added one after "
            "another the first is told; – stands for no label.",
            "已将文件与签约单组装出的文件逐段比对。连续增加若干段落时，只报告第一个。“–”表示没有编号。",
        ),
    ),
    error(
        "NUM-135",
        "paragraph-differs",
        Bilingual(
            "the words of this paragraph are not those of the deal's document, where it is labelled {shown}",
            "此段文字与签约单组装出的文件不同（其编号为“{shown}”）",
        ),
        _HINT,
        Bilingual(
            "The file was held against what its deal assembles to. A reference that was changed by hand is "
            "found in this way, too. Of paragraphs that differ one after another the first is told; – is no label.",
            "已将文件与签约单组装出的文件逐段比对；手工改动的引用也由此发现。连续若干段落不同时，只报告第一个。“–”表示没有编号。",
        ),
    ),
    error(
        "NUM-136",
        "paragraph-moved",
        Bilingual(
            "this paragraph, labelled {shown} here, stands elsewhere in the document of the deal, labelled {expected}",
            "此段落（此处编号为“{shown}”）在签约单组装出的文件中位于别处，编号为“{expected}”",
        ),
        _HINT,
        Bilingual(
            "The file was held against what its deal assembles to. Of paragraphs that were moved together "
            "the first is told; – stands for no label.",
            "已将文件与签约单组装出的文件逐段比对。一起移动的若干段落，只报告第一个。“–”表示没有编号。",
        ),
    ),
    error(
        "NUM-138",
        "document-of-another-deal",
        Bilingual(
            "this is not the document of the deal: only {alike} of {total} paragraphs have the same words",
            "此文件不是该签约单组装出的文件：{total} 个段落中仅有 {alike} 个文字相同",
        ),
        Bilingual(
            "Give the deal that the document was made from, or lint the document without a deal.",
            "请指定生成该文件的签约单，或不指定签约单而单独检查。",
        ),
        Bilingual(
            "The file was held against what the deal assembles to, and more than a fifth of the paragraphs differ. "
            "The differences are not listed; the document was checked by itself.",
            "已将文件与签约单组装出的文件逐段比对，超过五分之一的段落不同，故不逐一列出差异，仅对该文件本身进行检查。",
        ),
    ),
)
