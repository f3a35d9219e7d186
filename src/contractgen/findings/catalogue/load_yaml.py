"""LOAD, YAML: what the text of a file breaks of the strict YAML that contractgen reads."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_SYNTAX = Bilingual(
    "The file is read as YAML, a way of writing keys and values by indentation. Where a line breaks its rules, "
    "nothing after it can be understood with certainty, so the file is refused.",
    "文件按 YAML 读取，即用缩进书写“键: 值”。一旦某行不合规则，其后的内容就无法确切理解，因此拒绝读取。",
)

_READING = (
    error(
        "LOAD-109",
        "full-width-comma",
        Bilingual(
            "a full-width {character} stands where a comma between entries belongs",
            "各项之间用了全角标点 {character}",
        ),
        Bilingual("Write an ASCII comma and a space.", "请改为英文逗号加一个空格。"),
        _SYNTAX,
    ),
    error(
        "LOAD-110",
        "empty-file",
        Bilingual("the file is empty", "文件是空的"),
        Bilingual("Restore its content, or delete the file.", "请恢复内容，或删除该文件。"),
        Bilingual(
            "A file without a single key says nothing; it is more likely an accident than an intention.",
            "没有任何键的文件不表达任何内容，多半是误操作。",
        ),
    ),
    error(
        "LOAD-111",
        "not-yaml",
        Bilingual("this cannot be read as YAML", "此处无法按 YAML 读取"),
        Bilingual(
            "Compare the line and the one above with a file that works: indentation, quotes, brackets, colons.",
            "请与可用的文件对照本行和上一行：缩进、引号、括号、冒号。",
        ),
        _SYNTAX,
    ),
    error(
        "LOAD-112",
        "unclosed-quote",
        Bilingual("the quote {quote} that opens here is never closed", "此处的引号 {quote} 没有闭合"),
        Bilingual("Close it at the end of the same line.", "请在同一行末尾补上闭合引号。"),
        _SYNTAX,
    ),
    error(
        "LOAD-113",
        "unclosed-bracket",
        Bilingual("the bracket {bracket} that opens here is not closed properly", "此处的括号 {bracket} 没有正确闭合"),
        Bilingual(
            "Close it, put commas between the entries, and put texts with , : [ ] {{ }} into quotes.",
            "请闭合括号，各项之间用英文逗号分隔；含有 , : [ ] {{ }} 的文字请加引号。",
        ),
        _SYNTAX,
    ),
    error(
        "LOAD-114",
        "colon-in-text",
        Bilingual("a second “: ” on one line", "同一行出现第二个“: ”"),
        Bilingual(
            "Put the text into quotes, or use the Chinese colon ： in Chinese text.",
            "请给文字加上引号；中文文字请使用全角冒号 ：。",
        ),
        _SYNTAX,
    ),
    error(
        "LOAD-115",
        "reserved-start",
        Bilingual(
            "a text may not begin with {character} unless it is in quotes", "未加引号的文字不能以 {character} 开头"
        ),
        Bilingual("Put the whole text into quotes.", "请给整段文字加上引号。"),
        _SYNTAX,
    ),
    error(
        "LOAD-116",
        "missing-colon",
        Bilingual("there is no “: ” after the key here", "此处的键后面没有“: ”（冒号加空格）"),
        Bilingual(
            "Write `key: value`, or put a text of several lines under `key: |`.",
            "请写成 `键: 值`，冒号后空一格；多行文字请写在 `键: |` 之下。",
        ),
        _SYNTAX,
    ),
    error(
        "LOAD-117",
        "full-width-colon",
        Bilingual("a full-width colon ： stands where a key's colon belongs", "键的后面用了全角冒号 ："),
        Bilingual("Write an ASCII colon and a space (`key: value`).", "请改为英文冒号加一个空格（`键: 值`）。"),
        Bilingual(
            "YAML knows the ASCII colon alone. A line with a full-width one becomes part of the value above it, or of "
            "nothing, without a word. A text of its own that holds one belongs into quotes or under `|`.",
            "YAML 只认英文冒号。使用全角冒号的行会悄悄并入上一行的值，或者丢失。正文中的全角冒号请放在引号内或 `|` "
            "之下。",
        ),
    ),
    error(
        "LOAD-118",
        "tab-indentation",
        Bilingual("a tab stands here", "此处有制表符（Tab）"),
        Bilingual("Indent with spaces, two a level.", "请用空格缩进，每级两个空格。"),
        Bilingual(
            "YAML forbids tabs in the indentation, since their width differs from editor to editor.",
            "各编辑器的制表符宽度不同，YAML 不允许用它缩进。",
        ),
    ),
    error(
        "LOAD-119",
        "wide-space-indentation",
        Bilingual("the line is indented with the space character {character}", "本行用空白字符 {character} 缩进"),
        Bilingual("Replace it by ordinary spaces.", "请改用普通空格。"),
        Bilingual(
            "Full-width and no-break spaces look like indentation, but YAML takes them for text.",
            "全角空格和不换行空格看起来像缩进，但 YAML 会把它们当作文字。",
        ),
    ),
    error(
        "LOAD-120",
        "wrong-indentation",
        Bilingual("this line does not fit the indentation of the lines above it", "本行的缩进与上文不符"),
        Bilingual("Align it with the keys or list items it belongs to.", "请与所属的键或列表项对齐。"),
        _SYNTAX,
    ),
    error(
        "LOAD-121",
        "bad-escape",
        Bilingual("the backslash here does not begin a known escape", "此处的反斜杠不是有效的转义"),
        Bilingual(
            r"Write \\ for a backslash, or put the text into single quotes.",
            r"反斜杠本身请写作 \\，或改用单引号。",
        ),
        Bilingual(
            r"In double quotes a backslash announces a character by its number (\u4e00) or name (\n). Half of a "
            "surrogate pair is no character.",
            r"双引号内的反斜杠用编号（\u4e00）或名称（\n）表示字符。半个代理对不是字符。",
        ),
    ),
    error(
        "LOAD-122",
        "text-after-quote",
        Bilingual("text follows a closed quote", "引号闭合之后还有文字"),
        Bilingual(
            "Put the whole text into one pair of quotes; inside single quotes a quote is doubled.",
            "请把整段文字放进同一对引号；单引号内的单引号写两次。",
        ),
        _SYNTAX,
    ),
    error(
        "LOAD-123",
        "unquoted-mark",
        Bilingual(
            "a mark ${{…}} here needs quotes around the text, and no spaces inside",
            "此处的标记 ${{…}} 须整段加引号，且内部不留空格",
        ),
        Bilingual(
            'Write "${{ref:liability}}" or "${{name}}": without spaces, in quotes where {{ }} or [ ] stand around it.',
            '请写作 "${{ref:liability}}"、"${{name}}"：内部无空格；位于 {{ }} 或 [ ] 之内时加引号。',
        ),
        _SYNTAX,
    ),
    error(
        "LOAD-124",
        "text-after-bar",
        Bilingual("the text after | must begin on the next line", "| 之后的文字须从下一行开始"),
        Bilingual("Move the text to the next line and indent it.", "请将文字移到下一行并缩进。"),
        _SYNTAX,
    ),
)

_STRICTNESS = (
    error(
        "LOAD-125",
        "folded-text",
        Bilingual(
            "a text folded with > would get spaces between Chinese characters", "用 > 折行的文字会在汉字之间插入空格"
        ),
        Bilingual("Use | instead of >.", "请把 > 改为 |。"),
        Bilingual(
            "YAML joins the lines of a folded text with spaces, which Chinese does not want. Under | contractgen joins "
            "them itself: without a space beside Chinese characters, with one between Latin words.",
            "YAML 用空格连接折行文字，中文不应如此。写在 | 之下时由系统连接各行：汉字旁边不加空格，"
            "拉丁单词之间加空格。",
        ),
    ),
    error(
        "LOAD-126",
        "text-over-lines",
        Bilingual("a text without | goes on over several lines", "没有用 | 的文字跨了多行"),
        Bilingual(
            "Put | after the key and the text, indented, on the lines below.", "请在键后写 |，文字缩进写在下面各行。"
        ),
        Bilingual(
            "YAML joins such lines with spaces, and a forgotten colon or a wrong indentation makes one value of two. "
            "Texts of several lines are therefore written under | alone.",
            "YAML 会用空格连接这些行；漏写冒号或缩进错误也会把两个值合成一个。因此多行文字只能写在 | 之下。",
        ),
    ),
    error(
        "LOAD-127",
        "text-cut",
        Bilingual("“ #” begins a comment and cuts this text", "“ #”开始注释，这段文字被截断"),
        Bilingual(
            "Put the text into quotes if # belongs to it, or move the comment to a line of its own.",
            "如果 # 是正文，请给文字加引号；如果是注释，请移到单独一行。",
        ),
        Bilingual(
            "In YAML a space and # end a text without quotes. What follows would silently be missing in the agreement.",
            "在 YAML 中，未加引号的文字遇到空格加 # 即告结束，其后的内容会悄悄从合同中消失。",
        ),
    ),
    error(
        "LOAD-128",
        "list-on-key-line",
        Bilingual("a list begins on the line of its key", "列表不能与键写在同一行"),
        Bilingual("Begin it on the next line, one `- ` a line.", "请从下一行开始，每行一个 `- `。"),
        _SYNTAX,
    ),
    error(
        "LOAD-129",
        "missing-space-after-hyphen",
        Bilingual("no space follows the hyphen of this list item", "列举项的连字符后面没有空格"),
        Bilingual("Write `- text`.", "请写成 `- 文字`，连字符后空一格。"),
        _SYNTAX,
    ),
    error(
        "LOAD-130",
        "duplicate-key",
        Bilingual("the key {key} stands here again; it is on line {first} already", "键 {key} 重复；第 {first} 行已有"),
        Bilingual("Keep one of the two.", "请只保留其中一个。"),
        Bilingual(
            "Most YAML readers keep the last of two values and say nothing. contractgen refuses both.",
            "多数 YAML 读取程序会保留最后一个值而不作提示，contractgen 一律拒绝。",
        ),
    ),
    error(
        "LOAD-131",
        "anchor",
        Bilingual("an anchor (&name) stands here", "此处有锚点（&name）"),
        Bilingual("Delete it; put a text that begins with & into quotes.", "请删除；以 & 开头的文字请加引号。"),
        Bilingual(
            "Anchors let one place of a file fill another. What an agreement says has to stand where it is read.",
            "锚点让文件的一处填充另一处。合同的内容必须写在读到它的地方。",
        ),
    ),
    error(
        "LOAD-132",
        "alias",
        Bilingual("an alias (*name) stands here", "此处有别名（*name）"),
        Bilingual(
            "Write the value itself; put a text that begins with * into quotes.",
            "请直接写出内容；以 * 开头的文字请加引号。",
        ),
        Bilingual(
            "Aliases repeat another place of the file, and a few lines of them can grow without bound.",
            "别名重复文件的另一处，寥寥数行即可无限膨胀。",
        ),
    ),
    error(
        "LOAD-133",
        "tag",
        Bilingual("a tag (!name) stands here", "此处有标签（!name）"),
        Bilingual("Delete it; put a text that begins with ! into quotes.", "请删除；以 ! 开头的文字请加引号。"),
        Bilingual(
            "Tags change what kind of value a text is. Here every value is text, and the schema says how it is read.",
            "标签会改变值的类型。在这里所有值都是文字，由模式规定如何理解。",
        ),
    ),
    error(
        "LOAD-134",
        "merge-key",
        Bilingual("a merge key (<<) stands here", "此处有合并键（<<）"),
        Bilingual("Write the keys out.", "请逐一写出各键。"),
        Bilingual("A merge key copies keys from elsewhere in the file.", "合并键会从文件别处复制各键。"),
    ),
    error(
        "LOAD-135",
        "second-document",
        Bilingual("a second document begins here (---)", "此处开始了第二个文档（---）"),
        Bilingual("Put it into a file of its own.", "请放入单独的文件。"),
        Bilingual("One file holds one clause, template or deal.", "一个文件只写一个条款、模板或签约单。"),
    ),
    error(
        "LOAD-136",
        "directive",
        Bilingual("a directive (%) stands here", "此处有指令（%）"),
        Bilingual(
            "Delete the line; put a text that begins with % into quotes.", "请删除该行；以 % 开头的文字请加引号。"
        ),
        Bilingual(
            "Directives change how YAML is read; contractgen reads it in one way.",
            "指令会改变 YAML 的读法，系统只有一种读法。",
        ),
    ),
    error(
        "LOAD-137",
        "key-not-text",
        Bilingual("a key has to be a plain word", "键必须是一个词"),
        Bilingual("Write `key: value` with a word before the colon.", "请写成 `键: 值`，冒号前是一个词。"),
        _SYNTAX,
    ),
    error(
        "LOAD-138",
        "too-deep",
        Bilingual("nested deeper than {limit} levels", "嵌套超过 {limit} 层"),
        Bilingual("Check the brackets and the indentation.", "请检查括号和缩进。"),
        Bilingual(
            "No agreement needs such depth; it is a mistake or an attack.", "合同不需要如此深的嵌套，多半是错误或攻击。"
        ),
    ),
    error(
        "LOAD-139",
        "too-many-values",
        Bilingual("more than {limit} values in one file", "一个文件的值超过 {limit} 个"),
        Bilingual("Divide the file.", "请拆分文件。"),
        Bilingual("Files are bounded, so that none can exhaust the machine.", "文件规模设有上限，以免耗尽机器资源。"),
    ),
)

ENTRIES: tuple[Entry, ...] = (*_READING, *_STRICTNESS)
