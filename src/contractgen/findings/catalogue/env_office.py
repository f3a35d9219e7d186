"""The family ENV, ENV-920 and on: LibreOffice as the second PDF engine."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry

_DISTRUST = Bilingual(
    "LibreOffice reports success even when it wrote nothing, so contractgen looks at its result and at nothing else.",
    "LibreOffice 即使什么也没写出也会报告成功，因此 contractgen 只看结果文件本身。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "ENV-920",
        "no-libreoffice",
        Bilingual("LibreOffice is not installed here", "本机没有安装 LibreOffice"),
        Bilingual(
            "Install it (Debian: apt-get install libreoffice-writer-nogui), or leave out --pdf-engine libreoffice.",
            "请安装 LibreOffice（Debian：apt-get install libreoffice-writer-nogui），或去掉 --pdf-engine libreoffice。",
        ),
        Bilingual(
            "The second PDF engine is a program of its own. The embedded engine is always there and needs nothing.",
            "第二个 PDF 引擎是独立的程序；内置引擎随时可用，不需要任何程序。",
        ),
    ),
    error(
        "ENV-921",
        "old-libreoffice",
        Bilingual(
            "LibreOffice {version} is too old; {least} or newer is needed",
            "LibreOffice {version} 版本过旧，需要 {least} 或更高版本",
        ),
        Bilingual(
            "Install a newer LibreOffice, or leave out --pdf-engine libreoffice.",
            "请安装较新的 LibreOffice，或去掉 --pdf-engine libreoffice。",
        ),
        Bilingual(
            "Older versions do not understand the settings that make a PDF archivable, tagged and with bookmarks.",
            "更早的版本不支持使 PDF 可归档、带标记和书签的设置。",
        ),
    ),
    error(
        "ENV-922",
        "libreoffice-too-slow",
        Bilingual("LibreOffice did not finish in time and was stopped", "LibreOffice 未能按时完成，已被终止"),
        Bilingual(
            "Run again. If it happens again, look for deeply nested tables in the look, or use the embedded engine.",
            "请重试。若仍如此，请检查版式文件中层层嵌套的表格，或改用内置引擎。",
        ),
        Bilingual(
            "Some documents make LibreOffice work for ever. It is killed with all that it started, and"
            " what it may have"
            " written is thrown away.",
            "有些文档会让 LibreOffice 无休止地运行。它及其启动的一切进程都会被终止，写出的内容一概丢弃。",
        ),
    ),
    error(
        "ENV-923",
        "libreoffice-without-result",
        Bilingual("LibreOffice ended without a PDF", "LibreOffice 结束后没有生成 PDF"),
        Bilingual(
            "Open the DOCX in LibreOffice to see what it says; `contractgen doctor` examines the installation.",
            "请用 LibreOffice 打开该 DOCX 查看提示；也可运行 `contractgen doctor` 检查安装情况。",
        ),
        _DISTRUST,
    ),
    error(
        "ENV-924",
        "libreoffice-unusable-result",
        Bilingual("what LibreOffice wrote is no PDF with pages", "LibreOffice 写出的不是有页面的 PDF"),
        Bilingual(
            "Make room on the disk and run again; `contractgen doctor` examines the installation.",
            "请清理磁盘空间后重试；也可运行 `contractgen doctor` 检查安装情况。",
        ),
        _DISTRUST,
    ),
    error(
        "ENV-925",
        "font-inside-engine",
        Bilingual(
            "LibreOffice cannot be given {name}, which is inside the embedded engine ({family})",
            "无法向 LibreOffice 提供内置引擎中的 {name}（{family}）",
        ),
        Bilingual(
            "Declare a font file or a system font for {family} in template.yaml, or use the embedded engine.",
            "请在 template.yaml 中为 {family} 声明字体文件或系统字体，或改用内置引擎。",
        ),
        Bilingual(
            "The faces of `engine:` sources are taken out of the embedded engine as files. This build"
            " of it does not show"
            " them, and LibreOffice would silently take another font.",
            "`engine:` 来源的字体要从内置引擎中取出为文件。"
            "当前版本的引擎中找不到它们，而 LibreOffice 会悄悄改用别的字体。",
        ),
    ),
    error(
        "ENV-926",
        "font-resolved-otherwise",
        Bilingual(
            "for {family} this system gives LibreOffice the font {given}, not the declared {name}",
            "本机会把 {family} 解析为 {given}，而不是声明的 {name}",
        ),
        Bilingual(
            "Declare {family} under a name that no other declared font has inside.",
            "请让 {family} 所用的名称不与其他已声明字体的内部名称相同。",
        ),
        Bilingual(
            "LibreOffice sees the declared font files alone, and rules that say which stands for which"
            " name. The system"
            " applied them in another way than was meant, so nobody could say what would be drawn.",
            "LibreOffice 只能看到已声明的字体文件以及名称对应规则。"
            "系统对规则的解析与预期不符，无法确定会用哪一字体绘制。",
        ),
    ),
    error(
        "ENV-927",
        "libreoffice-left-behind",
        Bilingual("{count} processes of LibreOffice could not be ended", "LibreOffice 有 {count} 个进程无法终止"),
        Bilingual(
            "End them by hand, then run again; the result of this run was thrown away.",
            "请手动结束这些进程后重试；本次结果已丢弃。",
        ),
        Bilingual(
            "A process that goes on could write into files later. Nothing is published of such a run.",
            "残留的进程可能之后继续写文件，因此这次运行的结果一概不予发布。",
        ),
    ),
)
