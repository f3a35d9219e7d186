"""The family BLK: what a template leaves behind in a contract: blanks, choices, instructions, markup."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "BLK-501",
        "unfilled-placeholder",
        Severity.WARNING,
        Bilingual("a blank or placeholder has not been filled in", "此处的空白或占位符尚未填写"),
        Bilingual(
            "Fill it in, or delete the words around it if they do not apply. In a sentence write a value, not a “/”.",
            "请填写；如不适用，请连同前后文字一并删除，不要在句子中填“/”。",
        ),
        Bilingual(
            "What is left blank when a contract is signed can be filled in by either side, or makes the term void for "
            "vagueness. Signs of a template engine (braces, [•], empty 【】) are errors; a blank in "
            "a sentence is a warning. Blanks in a form, or in a document that is a form, are only noted. "
            "Lines for a signature or a day of signing, and redactions such as [***], are not blanks.",
            "签署时留下的空白，任何一方都可能事后填写，或者使约定因不明确而落空。模板占位符（花括号、"
            "[•]、空的【】）按错误处理，句子中的空白按警告处理；表格中的空白，"
            "以及整份均为待填格式文本的，仅作说明。签字和签署日期的横线、[***] 等遮盖不算空白。",
        ),
    ),
    Entry(
        "BLK-502",
        "filled-but-bracketed",
        Severity.WARNING,
        Bilingual(
            "the brackets of a placeholder are still around what was filled in",
            "内容已填写，但占位括号仍未删除",
        ),
        Bilingual("Delete the brackets.", "请删除该括号。"),
        Bilingual(
            "【】 marks a blank of the template. Left around the value, it makes readers ask whether it was agreed or "
            "only proposed, and splits terms (【物联】卡 beside 物联卡).",
            "【】是模板中空白处的标记。填写后不删除，会使人怀疑该内容是否已经确定，"
            "也会使同一用语出现两种写法（如“【物联】卡”与“物联卡”）。",
        ),
    ),
    Entry(
        "BLK-503",
        "template-instruction",
        Severity.ERROR,
        Bilingual("an instruction of the template has been left in", "模板中的填写提示未删除"),
        Bilingual("Do what it asks, then delete it.", "请按提示处理后删除。"),
        Bilingual(
            "Drafting notes and instructions to whoever fills in the template are not part of the contract. Words that "
            "a form may rightly say (delete as appropriate) are only warned of.",
            "起草说明和填写提示是写给填写人的，不属于合同内容。表格中可能正常出现的用语（如“请选择”）仅作警告。",
        ),
    ),
    Entry(
        "BLK-504",
        "option-menu",
        Severity.WARNING,
        Bilingual("a choice of the template is still open", "模板中的选项尚未处理"),
        Bilingual(
            "Mark or keep the option that was agreed and delete the others.",
            "请勾选或保留双方约定的选项，并删除其余选项。",
        ),
        Bilingual(
            "A menu of options that stands behind the choice, or boxes none of which is ticked, leave open what was "
            "agreed. A menu after the chosen words is an error, since it can only be a leftover.",
            "选定内容之后仍保留选项菜单，或者选项均未勾选，都会使约定不明。选定内容之后的菜单必为残留，按错误处理。",
        ),
    ),
    Entry(
        "BLK-505",
        "markup-residue",
        Severity.WARNING,
        Bilingual(
            "signs of a markup language are left in the text: {markup} ({count} in the document)",
            "文本中残留标记语言的符号：{markup}（全文共 {count} 处）",
        ),
        Bilingual("Delete them, and set the words in bold or as a heading.", "请删除这些符号，改用加粗或标题样式。"),
        Bilingual(
            "Asterisks, number signs, HTML tags and entities come from a text that was pasted or converted. In a "
            "Markdown file they are what they should be, and are not reported.",
            "星号、井号、HTML 标签和字符实体来自粘贴或转换的文本。在 Markdown 文件中它们本应如此，不作报告。",
        ),
    ),
)
