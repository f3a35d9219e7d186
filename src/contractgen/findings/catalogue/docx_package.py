"""The family DOCX, DOCX-601 and on: the package of a Word file."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "DOCX-601",
        "not-a-word-file",
        Bilingual("this is not a Word file (.docx), or it is cut off", "这不是 Word 文件（.docx），或文件不完整"),
        Bilingual(
            "Fetch or copy the file again; open it in Word to see whether it is whole.",
            "请重新获取该文件，并用 Word 打开确认其完整。",
        ),
        Bilingual(
            "A .docx is a ZIP archive. This file does not begin as one or its directory at the end is missing, so "
            "nothing was read from it.",
            ".docx 是一个 ZIP 压缩包。该文件的开头不是 ZIP，或末尾的目录缺失，因此未读取任何内容。",
        ),
    ),
    error(
        "DOCX-602",
        "old-or-encrypted-file",
        Bilingual(
            "this is an old Word file (.doc) or one protected by a password",
            "这是旧版 Word 文件（.doc）或加了密码的文件",
        ),
        Bilingual(
            "Open it in Word, remove the password and save it as “Word Document (*.docx)”.",
            "请用 Word 打开，去掉密码，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Old and password-protected files share a container that contractgen does not open.",
            "旧版文件和加密文件使用另一种容器格式，contractgen 不予打开。",
        ),
    ),
    error(
        "DOCX-603",
        "damaged-part",
        Bilingual("{part} inside the file cannot be unpacked", "文件内的 {part} 无法解压"),
        Bilingual(
            "Fetch or copy the file again, or save it again from Word.", "请重新获取该文件，或用 Word 重新保存。"
        ),
        Bilingual(
            "The archive names this part, but its data is damaged, encrypted or packed in a way that Word does not "
            "use. The whole file is refused: a part that cannot be read could be any part of the agreement.",
            "压缩包列有该部件，但其数据损坏、加密，或采用了 Word 不用的压缩方式。"
            "由于无法判断其中内容，整个文件不予读取。",
        ),
    ),
    error(
        "DOCX-604",
        "too-many-parts",
        Bilingual("the file holds {count} parts; {limit} are allowed", "文件含有 {count} 个部件，上限为 {limit}"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "No agreement needs that many parts; archives made to exhaust a reader have them. The file was refused "
            "before unpacking.",
            "正常的合同不需要这么多部件，而专门用来耗尽资源的压缩包才会如此。文件在解压前即被拒绝。",
        ),
    ),
    error(
        "DOCX-605",
        "oversized-file",
        Bilingual(
            "unpacked, the file would take {size} bytes; {limit} are allowed",
            "解压后文件将占 {size} 字节，上限为 {limit}",
        ),
        Bilingual(
            "Remove large pictures and embedded files in Word and save again.",
            "请在 Word 中删除大图片和嵌入文件后重新保存。",
        ),
        Bilingual(
            "The limit protects against archives that unpack to many times their size. The file was refused before "
            "unpacking.",
            "该上限用于防范解压后体积暴增的压缩包。文件在解压前即被拒绝。",
        ),
    ),
    error(
        "DOCX-606",
        "suspicious-compression",
        Bilingual(
            "{part} is compressed {ratio} to 1; {limit} to 1 is allowed",
            "{part} 的压缩比为 {ratio} : 1，上限为 {limit} : 1",
        ),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Text compresses about ten to one. A part beyond a hundred to one is built to exhaust a reader.",
            "文字的压缩比约为十比一，超过一百比一的部件通常是为耗尽资源而构造的。",
        ),
    ),
    error(
        "DOCX-607",
        "unsafe-part-name",
        Bilingual("the file holds a part with the unsafe name {part}", "文件含有名称不安全的部件 {part}"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Names with .., a leading slash, a backslash or other than plain characters can lead outside the file; "
            "Word never writes them.",
            "带有 ..、开头斜杠、反斜杠或非常规字符的名称可能指向文件之外，Word 不会写出这样的名称。",
        ),
    ),
    error(
        "DOCX-608",
        "malformed-xml",
        Bilingual("{part} is not well-formed XML (line {line})", "{part} 不是格式正确的 XML（第 {line} 行）"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "The part was damaged or written by a program that does not follow the standard. Word would offer to "
            "repair the file, and might repair it to something else.",
            "该部件已损坏，或由不符合标准的程序写成。Word 会提示修复，而修复结果可能与原文不同。",
        ),
    ),
    error(
        "DOCX-609",
        "document-type-declaration",
        Bilingual("{part} holds a document type declaration", "{part} 含有文档类型声明（DOCTYPE）"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Word never writes such declarations; they can pull in other files or expand without limit. The file "
            "was refused before parsing.",
            "Word 不会写出此类声明；它可能引入其他文件或无限展开。文件在解析前即被拒绝。",
        ),
    ),
    error(
        "DOCX-610",
        "foreign-encoding",
        Bilingual("{part} is encoded as {encoding}, not as UTF-8", "{part} 的编码为 {encoding}，不是 UTF-8"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Word writes UTF-8. Other encodings can hide from a reader what another one sees.",
            "Word 使用 UTF-8。其他编码可能使不同程序读出不同内容。",
        ),
    ),
    error(
        "DOCX-611",
        "duplicate-definition",
        Bilingual("the file holds {part} twice", "文件中 {part} 出现了两次"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Of two parts, styles, lists or relationships with one name, one reader takes the first and another the "
            "last, so two people may see two agreements.",
            "同名的部件、样式、列表或关系有两个时，不同程序会分别取第一个或最后一个，两个人可能看到两份不同的合同。",
        ),
    ),
    error(
        "DOCX-612",
        "no-main-part",
        Bilingual("the file holds no Word document", "文件中没有 Word 正文"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "A .docx names its main part by a relationship of the package, and that part holds a body. This file "
            "does not.",
            ".docx 通过包的关系指明正文部件，该部件内有正文。此文件没有。",
        ),
    ),
    error(
        "DOCX-613",
        "other-kind-of-document",
        Bilingual(
            "the main part is of the kind {type}, not a plain Word document",
            "正文部件的类型为 {type}，不是普通 Word 文档",
        ),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Templates (.dotx) and files with macros (.docm, .dotm) are refused even when they are named .docx.",
            "模板（.dotx）和带宏的文件（.docm、.dotm）即使改名为 .docx 也不接受。",
        ),
    ),
    error(
        "DOCX-614",
        "strict-document",
        Bilingual("the file is a “Strict Open XML Document”", "该文件为“Strict Open XML 文档”"),
        Bilingual(
            "Open it in Word and save it as “Word Document (*.docx)”, the usual kind.",
            "请用 Word 打开，另存为通常的“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Word can save two kinds of .docx. Only the usual one (transitional) is read here.",
            "Word 可保存两种 .docx，此处只读取通常的一种（过渡格式）。",
        ),
    ),
    error(
        "DOCX-615",
        "missing-part",
        Bilingual("{source} leads to {part}, which is not in the file", "{source} 指向 {part}，但文件中没有该部件"),
        Bilingual(
            "Open the file in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "A header, a footer, the styles or another part that the document uses is missing, so it cannot be "
            "shown as it was meant.",
            "文档所用的页眉、页脚、样式或其他部件缺失，因此无法按原意呈现。",
        ),
    ),
    error(
        "DOCX-616",
        "refused-content",
        Bilingual(
            "{part} brings in {kind}, which an agreement must not hold", "{part} 带有 {kind}，合同文件中不允许出现"
        ),
        Bilingual(
            "In Word, remove macros, embedded objects, attached templates and linked documents, and save as “Word "
            "Document (*.docx)”.",
            "请在 Word 中删除宏、嵌入对象、附加模板和链接文档，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "Only kinds of content that an agreement needs are let in. Anything that could run, fetch or change "
            "later is refused by its name in the file.",
            "只允许合同所需的内容类型。凡会执行、联网或日后变化的内容，均按其在文件中的名称拒绝。",
        ),
    ),
    error(
        "DOCX-617",
        "outside-target",
        Bilingual("{part} fetches its {kind} from outside the file", "{part} 的 {kind} 取自文件之外"),
        Bilingual("In Word, embed what is linked, or remove it.", "请在 Word 中把链接内容改为嵌入，或将其删除。"),
        Bilingual(
            "An agreement must be whole in itself. What is fetched when someone opens it can differ from what was "
            "signed, and tells others that it was opened.",
            "合同文件应当自身完整。打开时才获取的内容可能与签署时不同，并会向外泄露文件已被打开。",
        ),
    ),
    error(
        "DOCX-618",
        "link-scheme",
        Bilingual("a link in {part} leads to an address of the kind {scheme}", "{part} 中的链接指向 {scheme} 类地址"),
        Bilingual(
            "Use a web address (https) or a mail address, or remove the link.",
            "请使用网页地址（https）或邮件地址，或删除该链接。",
        ),
        Bilingual(
            "Links to files, programs and scripts are refused; web and mail addresses are printed as text.",
            "指向文件、程序或脚本的链接一律拒绝；网页和邮件地址按文字打印。",
        ),
    ),
    error(
        "DOCX-647",
        "duplicate-custom-xml",
        Bilingual("the file holds two data parts of the kind {namespace}", "文件中有两个 {namespace} 类数据部件"),
        Bilingual(
            "Build the agreement again; do not copy content of another agreement with its data into it.",
            "请重新生成合同，不要把另一份合同的内容连同其数据复制进来。",
        ),
        Bilingual(
            "A data part (the build record, for instance) is known by its kind. With two of one kind it is not "
            "clear which one speaks for the document.",
            "数据部件（如生成记录）按类型识别。同类部件有两个时，无法确定以哪一个为准。",
        ),
    ),
)
