"""The family OUT: annexed pages in a finished PDF."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "OUT-864",
        "annexed-page-changed",
        Severity.ERROR,
        Bilingual(
            "page {page} of {annex} is not the page of the annexed file",
            "{annex}第 {page} 页与所附文件的页面不同",
        ),
        Bilingual(
            "Build the agreement again. If it was published before, find out who changed the file since.",
            "请重新生成；如系已发布的文件，请查明此后何人作过更改。",
        ),
        Bilingual(
            "What a merged page draws, its size and its rotation are compared with the annexed file's own page.",
            "合并页的内容、尺寸和旋转逐页与所附文件比对。",
        ),
    ),
    Entry(
        "OUT-865",
        "annexed-pages-missing",
        Severity.ERROR,
        Bilingual(
            "{annex} should have {expected_number} annexed pages, the PDF has {actual_number}",
            "{annex}应附 {expected_number} 页，PDF 中为 {actual_number} 页",
        ),
        Bilingual(
            "Build the agreement again. If it was published before, find out who changed the file since.",
            "请重新生成；如系已发布的文件，请查明此后何人作过更改。",
        ),
        Bilingual(
            "The pages of every annexed file are there once, complete and in their order, and no others are.",
            "每个附件文件的页面须完整、依次出现一次，且没有其他页面。",
        ),
    ),
    Entry(
        "OUT-866",
        "annexed-pages-misplaced",
        Severity.ERROR,
        Bilingual(
            "the pages of {annex} do not stand behind their slip page",
            "{annex}的页面不在其附件封页之后",
        ),
        Bilingual(
            "Build the agreement again. If it was published before, find out who changed the file since.",
            "请重新生成；如系已发布的文件，请查明此后何人作过更改。",
        ),
        Bilingual(
            "The slip page says which file follows it: nothing may stand between the two.",
            "附件封页写明其后所附的文件，两者之间不得有其他内容。",
        ),
    ),
    Entry(
        "OUT-867",
        "bookmark-astray",
        Severity.ERROR,
        Bilingual(
            "a bookmark or page label leads astray (page {page})",
            "书签或页码标签有误（第 {page} 页）",
        ),
        Bilingual(
            "Build the agreement again. If it was published before, find out who changed the file since.",
            "请重新生成；如系已发布的文件，请查明此后何人作过更改。",
        ),
        Bilingual(
            "Page labels number the agreement's own pages through and those of an annexed file by its annex;"
            " every bookmark leads to the page that shows its words.",
            "页码标签对合同自身页面连续编号，对附件文件按附件编号；每个书签都指向印有相应文字的页面。",
        ),
    ),
    Entry(
        "OUT-868",
        "annexed-page-looks-different",
        Severity.ERROR,
        Bilingual(
            "page {page} of {annex} does not show what the annexed file's page shows",
            "{annex}第 {page} 页显示的内容与所附文件不同",
        ),
        Bilingual(
            "Annex the file as printed to a new PDF. If that does not help, report this file.",
            "请将该文件重新打印为 PDF 后再附；仍有问题请反馈该文件。",
        ),
        Bilingual(
            "A second reader compares text, size and rotation of every merged page with the annexed file's.",
            "另一个阅读程序逐页比对合并页与所附文件的文字、尺寸和旋转。",
        ),
    ),
    Entry(
        "OUT-869",
        "archival-claim",
        Severity.ERROR,
        Bilingual(
            "the PDF declares “{declared}” where it must declare “{expected_claim}”",
            "PDF 声明为“{declared}”，应声明为“{expected_claim}”",
        ),
        Bilingual(
            "Build the agreement again. If it was published before, find out who changed the file since.",
            "请重新生成；如系已发布的文件，请查明此后何人作过更改。",
        ),
        Bilingual(
            "An agreement declares PDF/A-3u only when every annexed file declares PDF/A with readable text too.",
            "只有全部附件文件都声明为带可读文字的 PDF/A，合同才声明为 PDF/A-3u。",
        ),
    ),
)
