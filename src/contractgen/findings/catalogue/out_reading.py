"""The family OUT, OUT-801 and on: what a finished file says otherwise than was assembled."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_REPORT = Bilingual(
    "Do not use this file. Build the agreement again; if that does not help, report it with the code and the place.",
    "请勿使用该文件。请重新生成合同；若问题依旧，请附上代码和位置反馈。",
)
_WHY = (
    (
        "Every finished DOCX and PDF is read again by readers that know nothing of what "
        "wrote them, and compared with the "
        "assembled document: every label, word, reference, emphasis, cell, header and "
        "footer. A difference means that the "
        "file was damaged or changed, or that a program failed; the agreement is not published under its name."
    ),
    (
        "每份完成的 DOCX 和 PDF 都由与生成程序无关的程序重新读取，并与组装结果逐一比对："
        "编号、文字、引用、强调、单元格、页眉页脚。"
        "出现差异，说明文件被损坏或改动，或程序有误；该合同不会以正式名称发布。"
    ),
)


def _about(en: str, zh: str) -> Bilingual:
    return Bilingual(f"{en} {_WHY[0]}", f"{zh}{_WHY[1]}")


def _entry(code: str, name: str, message: tuple[str, str], explanation: tuple[str, str]) -> Entry:
    return error(code, name, Bilingual(*message), _REPORT, _about(*explanation))


ENTRIES: tuple[Entry, ...] = (
    _entry(
        "OUT-801",
        "paragraph-lost",
        (
            "{format}: paragraph {place} (in {provision}) is missing",
            "{format}：缺少第 {place} 段（位于 {provision}）",
        ),
        ("A paragraph or table that was assembled is not in the file.", "组装结果中的一个段落或表格不在文件中。"),
    ),
    _entry(
        "OUT-802",
        "paragraph-added",
        (
            "{format}: paragraph {place} (in {provision}) was never assembled",
            "{format}：第 {place} 段（位于 {provision}）不在组装结果中",
        ),
        ("The file holds words that no clause and no answer gave.", "文件中有任何条款和取值都没有的文字。"),
    ),
    _entry(
        "OUT-803",
        "paragraph-doubled",
        (
            "{format}: paragraph {place} (in {provision}) stands once more as paragraph {actual_place}",
            "{format}：第 {place} 段（位于 {provision}）在第 {actual_place} 段处重复出现",
        ),
        ("A paragraph is in the file more often than it was assembled.", "某一段落在文件中出现的次数多于组装结果。"),
    ),
    _entry(
        "OUT-804",
        "paragraph-moved",
        (
            "{format}: paragraph {place} (in {provision}) stands elsewhere, as paragraph {actual_place}",
            "{format}：第 {place} 段（位于 {provision}）被移到第 {actual_place} 段处",
        ),
        ("The paragraphs are not in the order in which they were assembled.", "段落次序与组装结果不一致。"),
    ),
    _entry(
        "OUT-805",
        "label-differs",
        (
            (
                "{format}: paragraph {place} is labelled {actual_label} instead of {expected_label} "
                "(further wrong labels: {more})"
            ),
            "{format}：第 {place} 段的编号是 {actual_label}，应为 {expected_label}；其后另有不符：{more} 处",
        ),
        (
            (
                "The label that a reader sees is not the one that was computed. Of a run of wrong labels the first "
                "is told."
            ),
            "读者看到的编号不是系统计算的编号。连续出错时报告第一处。",
        ),
    ),
    _entry(
        "OUT-806",
        "level-differs",
        (
            "{format}: paragraph {place} ({provision}) is on level {actual_number} instead of {expected_number}",
            "{format}：第 {place} 段（{provision}）处于第 {actual_number} 级，应为第 {expected_number} 级",
        ),
        (
            "The label may look right, but the paragraph is numbered on another level (0: not numbered).",
            "编号看似正确，但段落处于另一级（0 表示未编号）。",
        ),
    ),
    _entry(
        "OUT-807",
        "style-differs",
        (
            "{format}: paragraph {place} (in {provision}) has the style {actual_style} instead of {expected_style}",
            "{format}：第 {place} 段（位于 {provision}）的样式是 {actual_style}，应为 {expected_style}",
        ),
        ("What a paragraph is shows in its style.", "段落的性质由其样式表示。"),
    ),
    _entry(
        "OUT-808",
        "text-differs",
        (
            (
                "{format}: the text of paragraph {place} (in {provision}) differs from character {position} on "
                "({actual_length} characters instead of {expected_length})"
            ),
            (
                "{format}：第 {place} 段（位于 {provision}）的文字自第 {position} 个字符起不符"
                "（共 {actual_length} 个字符，应为 {expected_length} 个）"
            ),
        ),
        (
            (
                "Texts are compared exactly: full-width and half-width forms, quotation marks and spaces count. "
                "What the texts say may be private; --show-values prints them."
            ),
            "文字逐字精确比对，全角半角、引号、空格都计入。文字可能涉密，使用 --show-values 可查看。",
        ),
    ),
    _entry(
        "OUT-809",
        "reference-text-differs",
        (
            (
                "{format}: a reference in paragraph {place} (in {provision}) reads {actual_reference} instead of "
                "{expected_reference}"
            ),
            "{format}：第 {place} 段（位于 {provision}）的一处引用是 {actual_reference}，应为 {expected_reference}",
        ),
        ("The words of a reference are computed from its target's label.", "引用的文字由被引用处的编号计算得出。"),
    ),
    _entry(
        "OUT-810",
        "reference-leads-elsewhere",
        (
            (
                "{format}: the reference {reference} in paragraph {place} (in {provision}) leads to paragraph "
                "{actual_place} instead of {expected_place}"
            ),
            (
                "{format}：第 {place} 段（位于 {provision}）的引用 {reference} 指向第 {actual_place} 段，"
                "应指向第 {expected_place} 段"
            ),
        ),
        (
            "The reference reads right, but whoever follows its link arrives at another provision (–: nowhere).",
            "引用文字正确，但点击后到达另一条款（– 表示无处可达）。",
        ),
    ),
    _entry(
        "OUT-811",
        "references-differ",
        (
            "{format}: {actual_number} references instead of {expected_number} (paragraph {place}, in {provision})",
            "{format}：引用有 {actual_number} 处，应为 {expected_number} 处（第 {place} 段，位于 {provision}）",
        ),
        (
            "In a DOCX the references of the paragraph are counted, in a PDF the links of the whole file.",
            "DOCX 统计该段的引用，PDF 统计全文件的链接。",
        ),
    ),
    _entry(
        "OUT-812",
        "emphasis-differs",
        (
            "{format}: the emphasis of paragraph {place} (in {provision}) is lost or on other words",
            "{format}：第 {place} 段（位于 {provision}）的醒目标示丢失或位置不符",
        ),
        (
            (
                "Exemptions and limits of liability must be conspicuous to bind (Civil Code of "
                "China, article 496). Words "
                "marked so must be drawn in another face than the words around them, or "
                "underlined, as the look says."
            ),
            (
                "免除或限制责任的格式条款须以醒目方式提示（民法典第四百九十六条）。"
                "此类文字须按版式用不同字体或下划线标示。"
            ),
        ),
    ),
    _entry(
        "OUT-813",
        "blank-differs",
        (
            (
                "{format}: paragraph {place} (in {provision}) has {actual_number} blanks to be "
                "filled by hand instead of "
                "{expected_number}"
            ),
            "{format}：第 {place} 段（位于 {provision}）有 {actual_number} 处手填空白，应为 {expected_number} 处",
        ),
        ("Only what a deal left blank on purpose may be blank.", "只有签约单明确留空的地方才可以留空。"),
    ),
    _entry(
        "OUT-814",
        "row-differs",
        (
            (
                "{format}: row {row} of table {place} (in {provision}) differs from character {position} on "
                "({actual_length} characters instead of {expected_length})"
            ),
            (
                "{format}：第 {place} 段表格（位于 {provision}）第 {row} 行自第 {position} 个字符起不符"
                "（共 {actual_length} 个字符，应为 {expected_length} 个）"
            ),
        ),
        ("The cells of a row are compared one after another.", "逐个比对同一行的单元格。"),
    ),
    _entry(
        "OUT-815",
        "row-lost",
        (
            "{format}: row {row} of table {place} (in {provision}) is missing or stands elsewhere",
            "{format}：第 {place} 段表格（位于 {provision}）缺少第 {row} 行，或该行被移动",
        ),
        ("A row that was assembled is not where it belongs.", "组装结果中的一行不在应有的位置。"),
    ),
    _entry(
        "OUT-816",
        "row-added",
        (
            "{format}: row {row} of table {place} (in {provision}) was never assembled, or stands there twice",
            "{format}：第 {place} 段表格（位于 {provision}）第 {row} 行不在组装结果中，或重复出现",
        ),
        ("The table holds a row that the deal does not have.", "表格中有签约单没有的行。"),
    ),
    _entry(
        "OUT-817",
        "cell-differs",
        (
            (
                "{format}: the cell in row {row}, column {column} of table {place} (in "
                "{provision}) differs from character "
                "{position} on ({actual_length} characters instead of {expected_length})"
            ),
            (
                "{format}：第 {place} 段表格（位于 {provision}）第 {row} 行第 {column} 列自第 "
                "{position} 个字符起不符"
                "（共 {actual_length} 个字符，应为 {expected_length} 个）"
            ),
        ),
        ("Cells are compared exactly.", "单元格逐字精确比对。"),
    ),
    _entry(
        "OUT-818",
        "header-rows-differ",
        (
            "{format}: {actual_number} header rows instead of {expected_number} in table {place} (in {provision})",
            "{format}：第 {place} 段表格（位于 {provision}）有 {actual_number} 行标题行，应为 {expected_number} 行",
        ),
        (
            "A header row is repeated on every page of its table, so that no row stands without its heading.",
            "标题行在表格的每一页重复，确保每一行都有表头。",
        ),
    ),
    _entry(
        "OUT-819",
        "cells-differ",
        (
            (
                "{format}: row {row} of table {place} (in {provision}) has {actual_number} cells instead of "
                "{expected_number}"
            ),
            (
                "{format}：第 {place} 段表格（位于 {provision}）第 {row} 行有 {actual_number} 个单元格，"
                "应为 {expected_number} 个"
            ),
        ),
        ("Cells were lost, added, merged or split.", "单元格缺失、增加、合并或拆分。"),
    ),
    _entry(
        "OUT-820",
        "title-differs",
        (
            "{format}: the title in the file's properties is not that of the agreement",
            "{format}：文件属性中的标题与合同标题不符",
        ),
        ("The title is what a window and a document system show.", "标题用于窗口和文档管理系统的显示。"),
    ),
    _entry(
        "OUT-821",
        "language-differs",
        (
            "{format}: the file says its language is {actual_language} instead of {expected_language}",
            "{format}：文件标明的语言是 {actual_language}，应为 {expected_language}",
        ),
        ("Screen readers and spelling checkers go by the language of the file.", "读屏软件和拼写检查依据文件语言。"),
    ),
    _entry(
        "OUT-822",
        "words-cannot-be-read",
        (
            "DOCX: words in paragraph {place} stand in the file but cannot be read as valid words ({reason})",
            "DOCX：第 {place} 段有文字存在于文件中，但读者无法读到或视为无效（{reason}）",
        ),
        (
            (
                "w:vanish: hidden; w:strike, w:dstrike: struck out; w:sz: too small (the words of an agreement are of "
                "5.5 points or more, others of 4); w:color: hardly another colour than their ground; w:vertAlign, "
                "w:position: raised or lowered; w:spacing: lines run together. Paragraph – is a header or footer."
            ),
            (
                "w:vanish 为隐藏，w:strike、w:dstrike 为删除线，w:sz 为字号过小"
                "（协议正文不小于 5.5 磅，其他不小于 4 磅），"
                "w:color 为与底色难以区分，w:vertAlign、w:position 为上标、下标或升降，w:spacing 为行距过小致文字重叠。"
                "段落 – 指页眉或页脚。"
            ),
        ),
    ),
    _entry(
        "OUT-823",
        "font-differs",
        (
            (
                "{format}: characters of paragraph {place} (in {provision}) are drawn with "
                "{face}, other than all words of "
                "their kind"
            ),
            "{format}：第 {place} 段（位于 {provision}）的部分字符用 {face} 绘制，与同类文字不一致",
        ),
        (
            "What has one look in the DOCX must have one face in the PDF throughout.",
            "DOCX 中外观相同的文字，在 PDF 中必须用同一字体绘制。",
        ),
    ),
    _entry(
        "OUT-825",
        "record-missing",
        (
            "{format}: the file carries no build record",
            "{format}：文件未附生成记录",
        ),
        (
            (
                "The build record says what went into an agreement; a DOCX carries it as a "
                "custom XML part, a PDF as an "
                "attachment."
            ),
            "生成记录说明合同由什么生成；DOCX 以自定义 XML 部件、PDF 以附件形式携带。",
        ),
    ),
    _entry(
        "OUT-826",
        "record-differs",
        (
            "{format}: the build record is not the one of this agreement",
            "{format}：生成记录与该合同不符",
        ),
        ("DOCX and PDF must carry the same record, byte for byte.", "DOCX 和 PDF 必须携带逐字节相同的生成记录。"),
    ),
    _entry(
        "OUT-827",
        "record-lists-otherwise",
        (
            "{format}: from paragraph {place} on, the build record lists other paragraphs than the file has",
            "{format}：自第 {place} 段起，生成记录所列段落与文件不符",
        ),
        (
            "The record lists every paragraph with its clause, version and provision.",
            "生成记录列出每一段所属的条款、版本和款。",
        ),
    ),
    _entry(
        "OUT-828",
        "value-missing",
        (
            "{format}: the value of {name} is nowhere in the file",
            "{format}：文件中找不到 {name} 的取值",
        ),
        (
            "Every value that the agreement prints (parties, amounts, dates …) is also looked for by itself.",
            "合同中印出的每个取值（当事人、金额、日期等）都会单独查找。",
        ),
    ),
    error(
        "OUT-829",
        "number-not-on-pages",
        Bilingual("DOCX: neither header nor footer shows the contract number", "DOCX：页眉和页脚均未显示合同编号"),
        Bilingual(
            "Put {{{{ contract.number }}}} into the header or footer of look.docx.",
            "请在 look.docx 的页眉或页脚中加入 {{{{ contract.number }}}}。",
        ),
        Bilingual(
            "A page without the contract number could be taken out of one agreement and put into another.",
            "没有合同编号的页面可能被抽换到另一份合同中。",
        ),
    ),
)
