"""The family DOCX, DOCX-650 and on: looks, and writing agreements into them."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

ENTRIES: tuple[Entry, ...] = (
    error(
        "DOCX-650",
        "look-part-missing",
        Bilingual("the look has no {kind}", "版式文件缺少 {kind} 部件"),
        Bilingual(
            "Open it in Word and save it again as “Word Document (*.docx)”.",
            "请用 Word 打开该文件，另存为“Word 文档 (*.docx)”。",
        ),
        Bilingual(
            "A look is a plain .docx file with a main document, styles and settings, as Word writes it.",
            "版式文件须为 Word 保存的普通 .docx 文件，含正文、样式和设置三个部件。",
        ),
    ),
    error(
        "DOCX-651",
        "look-foreign-part",
        Bilingual(
            "the look contains something it may not: {kind} ({part})", "版式文件含有不允许的内容：{kind}（{part}）"
        ),
        Bilingual(
            "Remove macros, embedded files and links to other files; insert pictures as PNG or JPEG, not linked.",
            "请删除宏、嵌入文件和指向其他文件的链接；图片请以 PNG 或 JPEG 格式直接插入，不要链接。",
        ),
        Bilingual(
            "Every agreement is written into the look. Parts that could run, fetch or change later (macros, ActiveX, "
            "embedded files, linked pictures, attached templates) are refused; allowed are styles, settings, theme, "
            "fonts, headers, footers, PNG and JPEG pictures, and links to web pages.",
            "所有合同都写入该版式文件。会执行、联网或日后变化的部件（宏、ActiveX、嵌入文件、链接图片、附加模板等）一律拒绝；"
            "允许样式、设置、主题、字体表、页眉页脚、PNG 或 JPEG 图片以及网页链接。",
        ),
    ),
    error(
        "DOCX-652",
        "look-foreign-markup",
        Bilingual(
            "{markup} cannot stand in a look ({part}, paragraph {number}: “{words}”)",
            "版式文件中不能有 {markup}（{part} 第 {number} 段“{words}”）",
        ),
        Bilingual(
            "Accept tracked changes, delete comments, notes and hidden text, and use no field besides page numbers; "
            "paragraph numbers come from the numbering scheme.",
            "请接受修订，删除批注、脚注和隐藏文字；除页码外不要使用域；段落编号由编号体系生成，不要在版式文件中编号。",
        ),
        Bilingual(
            "The words of an agreement come from clauses, its numbers from the scheme. A look holds neither tracked "
            "changes nor comments, notes, hidden text, numbered paragraphs or fields other than PAGE, NUMPAGES and "
            "SECTIONPAGES, because each of them could make two readers see two different agreements.",
            "合同文字来自条款，编号来自编号体系。版式文件不得含修订、批注、脚注、隐藏文字、编号段落，"
            "也不得含 PAGE、NUMPAGES、SECTIONPAGES 以外的域，否则不同读者可能看到不同的合同。",
        ),
    ),
    error(
        "DOCX-653",
        "look-style-missing",
        Bilingual("the look has no {kind} style “{style}”", "版式文件缺少样式“{style}”（{kind}）"),
        Bilingual(
            "Create the style “{style}” in Word (Styles pane, New Style) and format it.",
            "请在 Word 的“样式”窗格中新建样式“{style}”并设置格式。",
        ),
        Bilingual(
            "Every kind of paragraph and every mark has a style of a fixed name, so that the look alone decides how it "
            "is drawn. `kind` says whether it is a paragraph or a character style.",
            "每类段落、每种标记都对应一个固定名称的样式，外观完全由版式文件决定。"
            "paragraph 为段落样式，character 为字符样式。",
        ),
    ),
    error(
        "DOCX-654",
        "look-style-unfit",
        Bilingual("the style “{style}” may not set {property}", "样式“{style}”不得设置 {property}"),
        Bilingual(
            "Take numbering, frames, page breaks and hidden text out of the style and of those it is based on.",
            "请从该样式及其基准样式中去掉编号、图文框、段前分页和隐藏文字设置。",
        ),
        Bilingual(
            "Numbering comes from the numbering scheme (numPr), page breaks from the template (pageBreakBefore), "
            "text in frames leaves its place (framePr), and hidden text would hide an obligation (vanish).",
            "编号（numPr）由编号体系决定，分页（pageBreakBefore）由合同模板决定，"
            "图文框（framePr）会使文字离开原位，隐藏文字（vanish）会遮盖合同内容。",
        ),
    ),
    error(
        "DOCX-655",
        "look-tag-malformed",
        Bilingual(
            "this is not a tag of a look: “{words}” ({part}, paragraph {number})",
            "标签写法不合规：“{words}”（{part} 第 {number} 段）",
        ),
        Bilingual(
            "Write tags as {example}: two names with a dot between them; no conditions, loops, filters "
            "or calculations.",
            "标签须写成 {example} 的形式：两个名称中间一个点；不支持条件、循环、过滤器和运算。",
        ),
        Bilingual(
            "A look holds scalar tags alone. Conditions and repetitions belong to clauses and templates, where they "
            "are checked; in a Word file they could change the agreement unseen.",
            "版式文件只支持取值标签。条件和重复应写在条款和合同模板中接受检查；写在 Word 文件里可能悄然改变合同内容。",
        ),
    ),
    error(
        "DOCX-656",
        "look-tag-unknown",
        Bilingual(
            "the tag “{tag}” names nothing that this agreement has ({part}, paragraph {number}: “{words}”)",
            "标签“{tag}”没有对应的内容（{part} 第 {number} 段“{words}”）",
        ),
        Bilingual(
            "Known are the contract's number and title and the parties' facts by role. Nearest: {nearest}.",
            "可用的是合同编号、合同标题和按角色命名的各方信息。最接近的写法：{nearest}。",
        ),
        Bilingual(
            "A tag prints one fact of the agreement: contract.number, contract.title, or a fact of a party by its role "
            "in the template, such as party_a.name.",
            "标签打印合同的一项事实：contract.number、contract.title，或按模板中角色命名的一方信息，如 party_a.name。",
        ),
    ),
    error(
        "DOCX-657",
        "look-body-place",
        Bilingual(
            "the look does not say where the agreement goes: one paragraph {tag} is needed in {part}",
            "版式文件未指明合同正文的位置：{part} 中须有且仅有一个 {tag} 段落",
        ),
        Bilingual(
            "Put {tag} once, alone in its paragraph, in the main text: not in a table, text box, header or "
            "footer, and without a section break in that paragraph.",
            "请在正文中写一次 {tag}，独占一段：不要放在表格、文本框、页眉或页脚中，该段内不要有分节符。",
        ),
        Bilingual(
            "The paragraphs and tables of the agreement take the place of this one paragraph.",
            "合同的全部段落和表格将替换该段落。",
        ),
    ),
    error(
        "DOCX-658",
        "look-prototype",
        Bilingual(
            "the look needs exactly one table titled “{prototype}”, with {rows} rows",
            "版式文件须有且仅有一个标题为“{prototype}”、共 {rows} 行的表格",
        ),
        Bilingual(
            "In Word: Table Properties, Alt Text, Title: {prototype}. Price: a header, a body and a total row. "
            "Signatures: a row for the names, and one for the other lines.",
            "在 Word 中：表格属性 → 可选文字 → 标题填写 {prototype}。价格表须有表头、表体、合计各一行；"
            "签署栏须有名称行和其他行。",
        ),
        Bilingual(
            "Tables of an agreement are drawn like the prototypes: borders, shading, margins, paragraph and character "
            "formats of the first cell of each row. The prototypes themselves are taken out.",
            "合同中的表格按原型表绘制：取每行第一个单元格的边框、底纹、边距、段落和字符格式。原型表本身不会印出。",
        ),
    ),
    error(
        "DOCX-659",
        "look-unfaithful",
        Bilingual(
            "the look does not come through unchanged when its tags are filled ({part})",
            "填充标签后版式文件的其他内容发生变化（{part}）",
        ),
        Bilingual(
            "Retype the paragraphs with tags in {part}, and remove private-use characters and braces that are no tags.",
            "请重新输入 {part} 中含标签的段落，并删除私用区字符和不属于标签的花括号。",
        ),
        Bilingual(
            "The tags are filled once with place-holders, and the result must be the same file with a place-holder for "
            "every tag. Where it is not, no agreement is written into the look.",
            "系统先用占位符填充标签，并要求结果除占位符外与原文件完全一致；不一致时不写入任何合同。",
        ),
    ),
    error(
        "DOCX-660",
        "look-page",
        Bilingual("the look has no usable page around the agreement", "版式文件没有可用的页面设置"),
        Bilingual(
            "Set paper size and margins in Word (Layout, Page Setup); the text must be at least 3.5 cm wide.",
            "请在 Word 的“布局 → 页面设置”中设置纸张和页边距，版心宽度至少 3.5 厘米。",
        ),
        Bilingual(
            "Tables are as wide as the text between the margins of the section in which {{ body }} stands.",
            "表格宽度等于 {{ body }} 所在节的版心宽度。",
        ),
    ),
    error(
        "DOCX-661",
        "look-symbol-font",
        Bilingual("the style “{style}” names no font for ☐ and ☑", "样式“{style}”没有为 ☐、☑ 指定字体"),
        Bilingual(
            "Set the font of the style “{style}” in Word, for example DejaVu Sans Mono or Segoe UI Symbol, and declare "
            "it in the template.",
            "请在 Word 中为样式“{style}”设置字体（如 DejaVu Sans Mono 或 Segoe UI Symbol），并在合同模板中声明。",
        ),
        Bilingual(
            "Text fonts have no ☐ and ☑. They stand in runs of their own, in the font of this style.",
            "正文字体不含 ☐、☑，它们使用单独的文字块，字体取自该样式。",
        ),
    ),
    error(
        "DOCX-662",
        "look-tag-in-prototype",
        Bilingual(
            "a tag in a prototype table prints nothing: “{words}” ({part}, paragraph {number})",
            "原型表中的标签不会印出：“{words}”（{part} 第 {number} 段）",
        ),
        Bilingual(
            "Write sample words into the prototype; what its tables say comes from clauses and deals.",
            "请在原型表中填写示例文字；表格内容来自条款和签约单。",
        ),
        Bilingual(
            "Prototype tables show how tables are drawn, and are taken out with all they contain.",
            "原型表只用于说明表格的画法，连同其内容一并移除。",
        ),
    ),
    error(
        "DOCX-670",
        "text-unwritable",
        Bilingual(
            "the text contains {character}, which a Word file cannot hold",
            "文字含有 Word 文件无法保存的字符 {character}",
        ),
        Bilingual("Delete the character, or type it anew.", "请删除该字符，或重新输入。"),
        Bilingual(
            "Control characters, halves of surrogate pairs and the private-use characters U+E000–U+E019 do not come "
            "through a Word file unchanged. Nothing is replaced in silence.",
            "控制字符、代理对的一半以及私用区字符 U+E000–U+E019 无法原样写入 Word 文件。系统不会擅自替换。",
        ),
    ),
    error(
        "DOCX-671",
        "value-unwritable",
        Bilingual(
            "the value of {name} contains {character} at place {place}, which a Word file cannot hold",
            "{name} 的取值第 {place} 个字符 {character} 无法写入 Word 文件",
        ),
        Bilingual("Type the value anew in the deal.", "请在签约单中重新输入该值。"),
        Bilingual(
            "Control characters and halves of surrogate pairs do not come through a Word file unchanged. Nothing is "
            "replaced in silence.",
            "控制字符和代理对的一半无法原样写入 Word 文件。系统不会擅自替换。",
        ),
    ),
    error(
        "DOCX-672",
        "numbering-inexpressible",
        Bilingual(
            "Word cannot count like level {level} of the list “{list}”",
            "Word 无法实现列表“{list}”第 {level} 级的编号方式",
        ),
        Bilingual(
            "A scheme has at most nine levels; outer numbers are printed as the outer level prints them, or all in "
            "Arabic numerals; % and a digit may not stand in a label.",
            "编号体系最多九级；上级编号须与上级写法一致，或全部使用阿拉伯数字；编号文字中不得出现“%数字”。",
        ),
        Bilingual(
            "Labels are Word's own numbering, never typed text, so a scheme is limited to what w:lvl can say "
            "(ECMA-376 Part 1, 17.9).",
            "编号使用 Word 自身的多级编号，从不写成普通文字，因此编号体系以 w:lvl 的能力为限"
            "（ECMA-376 第 1 部分 17.9）。",
        ),
    ),
    error(
        "DOCX-673",
        "reference-without-target",
        Bilingual("a reference leads to “{target}”, which is not in the agreement", "引用指向的“{target}”不在合同中"),
        Bilingual("Refer to a clause or provision that is in the agreement.", "请引用合同中存在的条款。"),
        Bilingual(
            "A reference is a link to the bookmark of its target; a link into nothing is never written.",
            "引用是指向目标书签的链接；不会写出没有目标的链接。",
        ),
    ),
    error(
        "DOCX-674",
        "value-missing",
        Bilingual("there is no value for {name}", "{name} 没有取值"),
        Bilingual("Give {name} in the deal, or take it out of the text.", "请在签约单中填写 {name}，或从文本中删去。"),
        Bilingual(
            "Every place of a value is filled or nothing is written; a missing value never prints as nothing.",
            "每处取值都必须填写，否则不会生成文件；缺失的值绝不会印成空白。",
        ),
    ),
)
