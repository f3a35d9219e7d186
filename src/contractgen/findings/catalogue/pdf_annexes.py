"""The family PDF: PDF files that are annexed to an agreement."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "PDF-740",
        "annexed-file-damaged",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF is damaged or does not follow the format ({reason})",
            "所附 PDF 已损坏或不符合格式（{reason}）",
        ),
        Bilingual(
            "Get the file again from where it comes from, or print it to a new PDF.",
            "请向来源方重新索取该文件，或将其重新打印为 PDF。",
        ),
        Bilingual(
            "A file that one program reads and another cannot, or reads differently, is no part of an agreement.",
            "有的程序能读、有的不能读，或读出不同内容的文件，不能作为合同的组成部分。",
        ),
    ),
    Entry(
        "PDF-741",
        "annexed-file-encrypted",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF is encrypted",
            "所附 PDF 已加密",
        ),
        Bilingual(
            "Ask for a copy without a password, also without one that only forbids printing or copying.",
            "请索取没有密码的文件；仅限制打印或复制的密码也不可以。",
        ),
        Bilingual(
            "What is encrypted cannot be examined, and may not be readable for everyone who holds the"
            " agreement. This holds for an empty password too.",
            "加密的内容无法核查，持有合同的人也未必都能阅读。密码为空时亦然。",
        ),
    ),
    Entry(
        "PDF-742",
        "annexed-file-acts",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF acts by itself ({what})",
            "所附 PDF 含有自动执行的内容（{what}）",
        ),
        Bilingual(
            "Print the file to a new PDF, which leaves this out, look at that one page by page, and annex it instead.",
            "请将该文件重新打印为 PDF（打印后不再含有此类内容），逐页核对后改附新文件。",
        ),
        Bilingual(
            "The pages of an annexed file become part of the agreement. They must show the same to everyone,"
            " now and later, and must do nothing by themselves.",
            "附件文件的页面是合同的组成部分，必须对任何人、在任何时候显示相同内容，并且不得自行执行任何操作。",
        ),
    ),
    Entry(
        "PDF-743",
        "annexed-file-carries-files",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF carries other files",
            "所附 PDF 内嵌有其他文件",
        ),
        Bilingual(
            "Annex the files inside it as annexes of their own, or print the PDF to a new one.",
            "请将其中的文件各自作为附件，或将该 PDF 重新打印为 PDF。",
        ),
        Bilingual(
            "The pages of an annexed file become part of the agreement. They must show the same to everyone,"
            " now and later, and must do nothing by themselves.",
            "附件文件的页面是合同的组成部分，必须对任何人、在任何时候显示相同内容，并且不得自行执行任何操作。",
        ),
    ),
    Entry(
        "PDF-744",
        "annexed-file-has-form",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF holds form fields",
            "所附 PDF 含有表单域",
        ),
        Bilingual(
            "Fill in the form and print it to a new PDF, so that its entries are fixed.",
            "请填妥表单后重新打印为 PDF，使填写内容固定下来。",
        ),
        Bilingual(
            "What is entered in a form can be changed without a trace, and some readers do not show it at all.",
            "表单中填写的内容可以不留痕迹地更改，有的阅读器甚至不显示。",
        ),
    ),
    Entry(
        "PDF-745",
        "annexed-page-has-remark",
        Severity.ERROR,
        Bilingual(
            "page {page} of the annexed PDF has an annotation ({what})",
            "所附 PDF 第 {page} 页带有批注（{what}）",
        ),
        Bilingual(
            "Remove remarks, stamps and highlights, or print them onto the page in a new PDF.",
            "请删除批注、图章和高亮，或将其打印到页面上生成新的 PDF。",
        ),
        Bilingual(
            "Remarks, stamps and drawings lie above a page: some readers show them, some do not, and anybody"
            " can move them.",
            "批注、图章和绘图浮在页面之上：有的阅读器显示，有的不显示，任何人都能移动。",
        ),
    ),
    Entry(
        "PDF-746",
        "annexed-page-leads-out",
        Severity.ERROR,
        Bilingual(
            "page {page} of the annexed PDF has a link that leads out of it ({what})",
            "所附 PDF 第 {page} 页含有指向文件之外的链接（{what}）",
        ),
        Bilingual(
            "Print the file to a new PDF without links. The address may stay as words.",
            "请重新打印为不含链接的 PDF；网址可保留为文字。",
        ),
        Bilingual(
            "What a link leads to can change after the agreement is signed. Links inside the file are left"
            " out on merging, which is said in a note.",
            "链接指向的内容在签约后可能改变。文件内部的链接在合并时会去掉，并另行提示。",
        ),
    ),
    Entry(
        "PDF-747",
        "annexed-file-has-layers",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF has layers that can be shown or hidden",
            "所附 PDF 含有可显示或隐藏的图层",
        ),
        Bilingual(
            "Print the file to a new PDF, which leaves this out, look at that one page by page, and annex it instead.",
            "请将该文件重新打印为 PDF（打印后不再含有此类内容），逐页核对后改附新文件。",
        ),
        Bilingual(
            "The pages of an annexed file become part of the agreement. They must show the same to everyone,"
            " now and later, and must do nothing by themselves.",
            "附件文件的页面是合同的组成部分，必须对任何人、在任何时候显示相同内容，并且不得自行执行任何操作。",
        ),
    ),
    Entry(
        "PDF-748",
        "annexed-file-too-long",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF has more than {limit} pages",
            "所附 PDF 超过 {limit} 页",
        ),
        Bilingual(
            "Annex it in several files.",
            "请拆分为若干附件。",
        ),
        Bilingual(
            "Every page is compared with its source after merging; the bound keeps that short.",
            "合并后每一页都要与原文件核对；该上限用于控制耗时。",
        ),
    ),
    Entry(
        "PDF-749",
        "annexed-page-size",
        Severity.ERROR,
        Bilingual(
            "page {page} of the annexed PDF is of no paper's size",
            "所附 PDF 第 {page} 页不是正常的纸张尺寸",
        ),
        Bilingual(
            "Print the file on a paper size such as A4; sides of 72 to 3400 points, turned by quarters, are accepted.",
            "请按 A4 等纸张尺寸重新打印；每边 72 至 3400 磅、旋转角度为 90 度的倍数方可接受。",
        ),
        Bilingual(
            "A page that is smaller than an inch or larger than A0 cannot be printed with the agreement.",
            "小于一英寸或大于 A0 的页面无法随合同一并打印。",
        ),
    ),
    Entry(
        "PDF-750",
        "annexed-file-too-large",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF is larger than {limit} MiB, packed or unpacked",
            "所附 PDF 压缩前或解压后超过 {limit} MiB",
        ),
        Bilingual(
            "Scan it at a lower resolution, or annex it in several files.",
            "请降低扫描分辨率，或拆分为若干附件。",
        ),
        Bilingual(
            "A small file can unpack to an enormous one; reading stops before that.",
            "很小的文件可能解压出极大的内容；系统在此之前即停止读取。",
        ),
    ),
    Entry(
        "PDF-751",
        "annexed-file-font",
        Severity.ERROR,
        Bilingual(
            "page {page} of the annexed PDF uses the font {font}, which the file does not hold",
            "所附 PDF 第 {page} 页使用的字体 {font} 未嵌入文件",
        ),
        Bilingual(
            "Export it again with all fonts embedded, for instance as PDF/A.",
            "请重新导出并嵌入全部字体，例如导出为 PDF/A。",
        ),
        Bilingual(
            "Without its font a text looks different from machine to machine, down to other characters.",
            "字体未嵌入时，文字在不同机器上显示不同，甚至变成其他字符。",
        ),
    ),
    Entry(
        "PDF-752",
        "annexed-file-empty",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF has no pages",
            "所附 PDF 没有页面",
        ),
        Bilingual(
            "Get the file again from where it comes from.",
            "请向来源方重新索取该文件。",
        ),
        Bilingual(
            "An annex without pages says nothing.",
            "没有页面的附件不包含任何内容。",
        ),
    ),
    Entry(
        "PDF-753",
        "annexed-file-signed",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF is signed, and merging would break the signature",
            "所附 PDF 带有电子签名，合并会使签名失效",
        ),
        Bilingual(
            "Print it to a new PDF without the signature, or hand the signed file over beside the agreement.",
            "请重新打印为不含签名的 PDF，或在合同之外另行交付已签名的文件。",
        ),
        Bilingual(
            "A signature covers the bytes of its file. Inside another file it is void, and readers would warn of it.",
            "电子签名针对文件的全部字节；并入其他文件后即失效，阅读器会发出警告。",
        ),
    ),
    Entry(
        "PDF-754",
        "annexed-links-dropped",
        Severity.INFO,
        Bilingual(
            "links inside the annexed PDF are left out: {count}",
            "所附 PDF 内部的链接不予保留：{count} 处",
        ),
        Bilingual(
            "Nothing needs to be done: what the pages show stays the same.",
            "无需处理：页面显示的内容不变。",
        ),
        Bilingual(
            "Links and bookmarks of an annexed file lead to places of that file. Merged, its pages keep what"
            " they show and nothing else.",
            "附件文件的链接和书签指向该文件自身的位置。合并后只保留页面显示的内容。",
        ),
    ),
    Entry(
        "PDF-755",
        "annexed-file-foreign",
        Severity.ERROR,
        Bilingual(
            "the annexed PDF holds something that is not allowed in an agreement ({what})",
            "所附 PDF 含有合同中不允许出现的内容（{what}）",
        ),
        Bilingual(
            "Print the file to a new PDF, which leaves this out, look at that one page by page, and annex it instead.",
            "请将该文件重新打印为 PDF（打印后不再含有此类内容），逐页核对后改附新文件。",
        ),
        Bilingual(
            "The pages of an annexed file become part of the agreement. They must show the same to everyone,"
            " now and later, and must do nothing by themselves.",
            "附件文件的页面是合同的组成部分，必须对任何人、在任何时候显示相同内容，并且不得自行执行任何操作。",
        ),
    ),
)
