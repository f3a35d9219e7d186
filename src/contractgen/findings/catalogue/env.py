"""The family ENV: this machine: fonts, programs, disk."""

from __future__ import annotations

from contractgen.findings.catalogue import env_disk, env_office
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "ENV-901",
        "unknown-packaged-font",
        Severity.ERROR,
        Bilingual("{name} is none of the packaged fonts", "{name} 不是自带字体"),
        Bilingual("The packaged fonts are: {nearest}.", "自带字体有：{nearest}。"),
        Bilingual(
            "A font source that begins with `package:` names one of the fonts that are installed together with"
            " contractgen: `package:serif` (Song) and `package:sans` (Hei).",
            "以 `package:` 开头的字体来源，指随 contractgen 一起安装的字体：`package:serif`（宋体）和"
            " `package:sans`（黑体）。",
        ),
    ),
    Entry(
        "ENV-902",
        "unknown-engine-font",
        Severity.ERROR,
        Bilingual("the drawing engine has no font family {name}", "绘图引擎没有名为 {name} 的字体"),
        Bilingual("Its families are: {nearest}.", "可用的有：{nearest}。"),
        Bilingual(
            "A font source that begins with `engine:` names a family that is part of the embedded PDF engine and is"
            " there on every machine.",
            "以 `engine:` 开头的字体来源，指内置 PDF 引擎自带、在任何机器上都有的字体。",
        ),
    ),
    Entry(
        "ENV-903",
        "missing-font-file",
        Severity.ERROR,
        Bilingual("the font file {path} cannot be read: {reason}", "字体文件 {path} 无法读取：{reason}"),
        Bilingual(
            "Put the file beside template.yaml, or name another source for this family.",
            "请把该文件放在 template.yaml 旁边，或者为这一字体指定其他来源。",
        ),
        Bilingual(
            "The template declares a font file that is not there or may not be read. No other font takes its place.",
            "模板声明的字体文件不存在或无权读取。系统不会用别的字体代替。",
        ),
    ),
    Entry(
        "ENV-904",
        "damaged-font-file",
        Severity.ERROR,
        Bilingual("{path} is not a usable OpenType or TrueType font", "{path} 不是可用的 OpenType 或 TrueType 字体"),
        Bilingual(
            "Use a file with the ending .otf or .ttf that opens in a font viewer.",
            "请换用能在字体查看器中打开的 .otf 或 .ttf 文件。",
        ),
        Bilingual(
            "The file's tables are damaged, it has no Unicode character map, or the engine does not recognise it.",
            "该文件的数据表已损坏、没有 Unicode 字符映射，或者引擎无法识别。",
        ),
    ),
    Entry(
        "ENV-905",
        "font-collection",
        Severity.ERROR,
        Bilingual("{path} is a collection of several fonts", "{path} 是包含多个字体的字体集"),
        Bilingual(
            "Use a file with a single font (.otf or .ttf), or install the collection and name one of its families:"
            " system:NAME.",
            "请使用单个字体的文件（.otf 或 .ttf），或者安装该字体集，再写明要用其中哪一个：system:名称。",
        ),
        Bilingual(
            "A collection does not say which of its fonts is meant, and the choice would differ between machines.",
            "字体集没有说明要用其中哪一个字体，不同机器的选择可能不同。",
        ),
    ),
    Entry(
        "ENV-906",
        "variable-font",
        Severity.ERROR,
        Bilingual("{path} is a variable font", "{path} 是可变字体"),
        Bilingual(
            "Use the static file of the weight that you need (Regular, Bold).",
            "请使用所需字重的静态字体文件（Regular、Bold）。",
        ),
        Bilingual(
            "A variable font holds all weights in one file; the engine would draw the thinnest of them.",
            "可变字体在一个文件里包含所有字重，引擎会画成其中最细的一种。",
        ),
    ),
    Entry(
        "ENV-907",
        "font-forbids-embedding",
        Severity.ERROR,
        Bilingual("the licence bits of {path} forbid embedding it", "{path} 的许可标志禁止嵌入"),
        Bilingual(
            "Use a font whose licence allows embedding, or obtain such a licence.",
            "请使用许可允许嵌入的字体，或取得相应许可。",
        ),
        Bilingual(
            "PDF/A requires every font to be embedded. This font declares restricted licence embedding"
            " (OpenType OS/2 fsType, bit 1).",
            "PDF/A 要求嵌入全部字体，而该字体声明限制嵌入（OpenType OS/2 fsType 第 1 位）。",
        ),
    ),
    Entry(
        "ENV-908",
        "font-outside-template",
        Severity.ERROR,
        Bilingual("the font file {path} is outside the template's folder", "字体文件 {path} 位于模板文件夹之外"),
        Bilingual("Copy the file into the template's folder.", "请把该文件复制到模板文件夹内。"),
        Bilingual(
            "What a template needs travels with it: font files stand in its own folder or below, and are pinned by"
            " the lock. Neither `..` nor a symbolic link may lead out of it.",
            "模板需要的东西应随模板一起保存：字体文件放在模板文件夹内，由锁定文件记录，"
            "不得用 `..` 或符号链接指向外部。",
        ),
    ),
    Entry(
        "ENV-909",
        "two-fonts-for-one-style",
        Severity.ERROR,
        Bilingual(
            "{family} is given two fonts of the same weight and slant", "{family} 声明了两个字重和倾斜相同的字体"
        ),
        Bilingual("Remove one of the two lines.", "请删除其中一行。"),
        Bilingual(
            "A family may be declared in several lines, one for each style (regular, bold). Two fonts for one style"
            " leave open which is drawn.",
            "同一字体可以分多行声明，每种样式（常规、粗体）一行。同一样式声明两个字体，就无法确定画哪一个。",
        ),
    ),
    Entry(
        "ENV-910",
        "indistinct-fonts",
        Severity.ERROR,
        Bilingual(
            "the engine finds more than one font that calls itself as {path} does",
            "有不止一个字体与 {path} 自称相同，引擎无法区分",
        ),
        Bilingual(
            "Use one of the two sources for both families.",
            "请让两个字体使用同一来源。",
        ),
        Bilingual(
            "Two font files carry the same family name, weight and slant inside. The engine would choose one of them"
            " for {family}, and nobody would know which.",
            "两个字体文件内部的名称、字重和倾斜完全相同。引擎会为 {family} 任选其一，而没有人知道是哪一个。",
        ),
    ),
    Entry(
        "ENV-936",
        "font-not-installed",
        Severity.ERROR,
        Bilingual("no font family {name} is installed on this machine", "本机没有安装名为 {name} 的字体"),
        Bilingual(
            "Install it, or name another source for this family. Installed under similar names: {nearest}.",
            "请安装该字体，或者为这一字体指定其他来源。本机名称相近的有：{nearest}。",
        ),
        Bilingual(
            "A font source that begins with `system:` names a family as it is installed where the PDF is drawn. The"
            " lock pins its files, so that a machine with another version of them is told apart. No other font takes"
            " its place.",
            "以 `system:` 开头的字体来源，指绘制 PDF 的机器上已安装的字体。锁定文件记录其文件的哈希值，"
            "因此能发现装有不同版本的机器。系统不会用别的字体代替。",
        ),
    ),
    *env_office.ENTRIES,
    *env_disk.ENTRIES,
)
