"""The family OUT, OUT-850 and on: output folders and their manifests."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_CHANGED = Bilingual(
    "Someone or something changed the folder after publication. Restore the file from a copy, or build the deal again.",
    "发布之后该文件夹被改动。请从备份恢复该文件，或重新生成该签约单。",
)

ENTRIES: tuple[Entry, ...] = (
    error(
        "OUT-850",
        "manifest-missing",
        Bilingual("there is no {name} in this folder", "该文件夹中没有 {name}"),
        Bilingual("Name a folder that contractgen published into.", "请指定由 contractgen 发布的文件夹。"),
        Bilingual(
            "The manifest lists what was published. Without it nothing in a folder can be verified.",
            "清单列出已发布的内容；没有清单就无法核验该文件夹。",
        ),
    ),
    error(
        "OUT-851",
        "manifest-unreadable",
        Bilingual("the manifest does not follow its format: {reason}", "清单不符合格式：{reason}"),
        Bilingual(
            "Restore manifest.json from a copy, or move it away and build the deals again.",
            "请从备份恢复 manifest.json，或将其移走后重新生成。",
        ),
        Bilingual(
            "A manifest has exactly the members of schemas/manifest.schema.json. Nothing is published into a "
            "folder whose "
            "manifest cannot be read, because its other deals would be forgotten.",
            "清单只能含有 schemas/manifest.schema.json 规定的成员。清单无法读取的文件夹不会被发布，"
            "以免丢失其他签约单的记录。",
        ),
    ),
    error(
        "OUT-852",
        "file-missing",
        Bilingual("{name} was published, but is not here", "{name} 已发布，但不在此处"),
        _CHANGED,
        Bilingual("The manifest lists a file that the folder does not have.", "清单列出的文件不在文件夹中。"),
    ),
    error(
        "OUT-853",
        "file-unknown",
        Bilingual("{name} was never published here", "{name} 并非在此发布"),
        Bilingual("Move the file elsewhere.", "请将该文件移到别处。"),
        Bilingual(
            "An output folder holds what the manifest lists and nothing else, so that nobody takes a foreign "
            "file for an "
            "agreement.",
            "输出文件夹只含清单所列文件，以免把来历不明的文件当作合同。",
        ),
    ),
    error(
        "OUT-854",
        "file-changed",
        Bilingual("{name} is not the file that was published", "{name} 不是当初发布的文件"),
        _CHANGED,
        Bilingual(
            "The SHA-256 of the file is not the one in the manifest. Other findings say what "
            "in it changed, where that "
            "can be told.",
            "文件的 SHA-256 与清单不符。能够确定改动之处的，另有结果说明。",
        ),
    ),
    error(
        "OUT-855",
        "paragraph-changed",
        Bilingual(
            "paragraph {place} (in {provision}) is not as it was published (further changed paragraphs: {more})",
            "第 {place} 段（位于 {provision}）与发布时不同（另有不同：{more} 段）",
        ),
        _CHANGED,
        Bilingual(
            "The manifest keeps a salted fingerprint of every paragraph: of its label, words, references and marks.",
            "清单保存每一段的加盐指纹，涵盖编号、文字、引用和标示。",
        ),
    ),
    error(
        "OUT-856",
        "pages-differ",
        Bilingual(
            "the PDF has {actual_number} pages instead of {expected_number}",
            "PDF 有 {actual_number} 页，应为 {expected_number} 页",
        ),
        _CHANGED,
        Bilingual("The manifest says how many pages were published.", "清单记录了发布时的页数。"),
    ),
    error(
        "OUT-857",
        "manifest-contradicted",
        Bilingual(
            "the manifest and the build record of the files disagree on: {member}",
            "清单与文件的生成记录不一致：{member}",
        ),
        Bilingual(
            "The files may be those of another deal. Restore them from a copy, or build the deal again.",
            "文件可能属于另一份签约单。请从备份恢复，或重新生成。",
        ),
        Bilingual(
            "What the manifest says of template, clauses, look, fonts and labels stands in "
            "the build record of every "
            "file too.",
            "清单所记的合同模板、条款、版式、字体和编号，同样记录在每个文件的生成记录中。",
        ),
    ),
    error(
        "OUT-858",
        "part-differs",
        Bilingual(
            "the file is not, byte for byte, what the deal gives today: {part}",
            "文件与现在由签约单生成的结果不是逐字节相同：{part}",
        ),
        Bilingual(
            "If nothing else is found, look and fonts and the version of contractgen may have changed since: "
            "build with "
            "those of then, as the build record names them.",
            "若没有其他结果，可能是版式、字体或 contractgen 版本已变化：请按生成记录使用当时的版本。",
        ),
        Bilingual(
            "The same clauses, deal, look and fonts give the same bytes on any machine. The part that differs is "
            "named: "
            "a part of the DOCX package, ZIP for its packing, PDF for the PDF as a whole.",
            "相同的条款、签约单、版式和字体在任何机器上生成相同的字节。此处指出不同的部件：DOCX 包中的部件名，"
            "ZIP 指打包方式，PDF 指整个 PDF。",
        ),
    ),
    error(
        "OUT-859",
        "published-file-unreadable",
        Bilingual("the file cannot be read: {reason}", "文件无法读取：{reason}"),
        Bilingual("Check that it is a plain file and that you may read it.", "请确认它是普通文件且您有读取权限。"),
        Bilingual(
            "Published files are plain files; links to other places are refused (S_ISREG).",
            "已发布的文件应为普通文件；指向别处的链接不予接受（S_ISREG）。",
        ),
    ),
    Entry(
        "OUT-860",
        "leftover-of-broken-run",
        Severity.WARNING,
        Bilingual("{name} is left over from a run that was broken off", "{name} 是中断的运行遗留的文件"),
        Bilingual("The next build into this folder removes it.", "下次在该文件夹中生成时会自动清除。"),
        Bilingual(
            "Files get their final name only when they are complete. What a broken run leaves is under a name of "
            "its own.",
            "文件完整后才会取得正式名称；中断的运行只会留下临时名称的文件。",
        ),
    ),
    error(
        "OUT-861",
        "deal-not-published",
        Bilingual("the deal {deal} was not published into this folder", "签约单 {deal} 未在该文件夹中发布"),
        Bilingual("Name the folder into which this deal was built.", "请指定该签约单的输出文件夹。"),
        Bilingual("The manifest has no entry for this deal.", "清单中没有该签约单的记录。"),
    ),
    error(
        "OUT-862",
        "agreement-changed",
        Bilingual(
            "the agreement does not say what was published; where it changed cannot be told",
            "合同内容与发布时不同，无法判断改动位置",
        ),
        _CHANGED,
        Bilingual(
            "The fingerprints of the paragraphs are salted with the content of the "
            "agreement. When DOCX and PDF both "
            "changed, the salt is lost; `verify --deal` compares with the deal itself and says where.",
            "段落指纹以合同内容加盐。DOCX 和 PDF 都被改动时无法定位；使用 verify --deal 与签约单比对即可定位。",
        ),
    ),
    error(
        "OUT-863",
        "frame-changed",
        Bilingual(
            "the title, the language, a header or a footer is not as it was published",
            "标题、语言、页眉或页脚与发布时不同",
        ),
        _CHANGED,
        Bilingual(
            "All paragraphs and tables are as published; what stands around them is not.",
            "所有段落和表格与发布时一致，但其外围内容不一致。",
        ),
    ),
    error(
        "OUT-870",
        "deals-share-a-name",
        Bilingual(
            "the deals {first} and {second} have one id and would both be published as {name}",
            "签约单 {first} 和 {second} 的 id 相同，将以同一名称 {name} 发布",
        ),
        Bilingual("Give every deal an id of its own.", "请为每份签约单指定不同的编号（id）。"),
        Bilingual(
            "The id of a deal names its files. Found before anything is published, so that no agreement overwrites "
            "another.",
            "签约单的 id 决定文件名。发布之前即检查，以免一份合同覆盖另一份。",
        ),
    ),
    error(
        "OUT-880",
        "package-incomplete",
        Bilingual(
            "the manifest lacks the agreement {template} of the package {deal}",
            "清单缺少签约单 {deal} 的合同 {template}",
        ),
        Bilingual(
            "Build the deal again; its agreements are published together.",
            "请重新生成该签约单，其各份合同会一并发布。",
        ),
        Bilingual(
            "The agreements of a package belong together: all of them are published, or none. Every entry names all, "
            "and so does the build record in every file, so that one that was taken away is missed.",
            "一份签约单生成的几份合同应当齐备：要么全部发布，要么一份也不发布。清单的每条记录、每个文件内的生成记录"
            "都列明全部合同，因此拿走其中一份即可发现。",
        ),
    ),
)
