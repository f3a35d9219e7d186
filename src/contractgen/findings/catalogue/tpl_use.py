"""The family TPL: templates as deals and locks use them."""

from __future__ import annotations

from contractgen.findings.entry import Bilingual, Entry, Severity

_LOOKS = Bilingual(
    "A template is drawn in look.docx; `looks:` names further Word files beside it, which change nothing but looks. A "
    "deal asks for one with `look:`, or `build --look` for all deals of a run.",
    "模板默认采用 look.docx；`looks:` 列出同一文件夹中的其他 Word 文件，它们只改变外观。签约单以 `look:` 选用，"
    "或以 `build --look` 为本次全部签约单指定。",
)

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "TPL-381",
        "no-such-look",
        Severity.ERROR,
        Bilingual("the template {template} has no look {look}", "模板 {template} 没有版式 {look}"),
        Bilingual(
            "It has: {known}. Correct the name, or add the look under `looks:` of the template.",
            "现有版式：{known}。请更正名称，或在模板的 `looks:` 中加上。",
        ),
        _LOOKS,
    ),
    Entry(
        "TPL-382",
        "look-without-file",
        Severity.ERROR,
        Bilingual("the look {look} has no file {file}: {reason}", "版式 {look} 缺少文件 {file}：{reason}"),
        Bilingual(
            "Put the Word file there, beside template.yaml, or correct its name.",
            "请将 Word 文件放到模板文件夹中，或更正文件名。",
        ),
        _LOOKS,
    ),
    Entry(
        "TPL-390",
        "no-such-template",
        Severity.ERROR,
        Bilingual("there is no template {template}", "没有模板 {template}"),
        Bilingual(
            "The library has: {nearest}. Correct the name, or add templates/{template}/template.yaml.",
            "库中的模板：{nearest}。请更正名称，或新增 templates/{template}/template.yaml。",
        ),
        Bilingual(
            "A deal or a command names a template that the library does not have, or whose file has errors.",
            "签约单或命令所指的模板不在库中，或其文件有错误。",
        ),
    ),
    Entry(
        "TPL-391",
        "template-version-out-of-range",
        Severity.ERROR,
        Bilingual(
            "the deal asks for {template} {range}, the library has version {version}",
            "签约单要求 {template} {range}，库中的版本为 {version}",
        ),
        Bilingual(
            "Read what changed in the template, then write the range that fits, such as ^{version}.",
            "请先了解模板的变更，再改写为合适的版本范围，例如 ^{version}。",
        ),
        Bilingual(
            "A deal says which versions of its template it was written for. Another version may ask for other answers.",
            "签约单写明其适用的模板版本；其他版本可能要求不同的取值。",
        ),
    ),
    Entry(
        "TPL-392",
        "locked-file-changed",
        Severity.ERROR,
        Bilingual(
            "{name} of template {template} is not the file that was locked, or was never locked",
            "模板 {template} 的 {name} 与锁定时的文件不同，或者尚未锁定",
        ),
        Bilingual(
            "If the change is meant, run `contractgen lock {template}` and have it reviewed; else restore the file.",
            "如属有意修改，请运行 `contractgen lock {template}` 并提交审阅；否则请恢复原文件。",
        ),
        Bilingual(
            "A lock holds the hashes of the looks and the font files. With --locked, a difference stops the build, and "
            "so does a file that was added after locking.",
            "锁定文件记录版式文件与字体文件的指纹；使用 --locked 时，任何差异以及锁定之后新增的文件都会中止生成。",
        ),
    ),
    Entry(
        "TPL-393",
        "file-differs-from-lock",
        Severity.WARNING,
        Bilingual(
            "{name} of template {template} is not the file that was locked, or was never locked; it is used as it is",
            "模板 {template} 的 {name} 与锁定时的文件不同，或者尚未锁定；现采用当前文件",
        ),
        Bilingual(
            "If the change is meant, run `contractgen lock {template}`; else restore the file.",
            "如属有意修改，请运行 `contractgen lock {template}`；否则请恢复原文件。",
        ),
        Bilingual(
            "A lock holds the hashes of the look and the font files; one of them has changed since.",
            "锁定文件记录版式文件与字体文件的指纹；其中之一此后有变动。",
        ),
    ),
)
