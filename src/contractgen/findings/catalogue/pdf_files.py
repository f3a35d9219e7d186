"""The family PDF, PDF-770 and on: files that `contractgen pdf` draws, and the fonts that stand in for theirs."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

ENTRIES: tuple[Entry, ...] = (
    error(
        "PDF-770",
        "no-stand-in-known",
        Bilingual(
            "the font {family} is not declared, and nothing is known to stand in for it (style “{style}”)",
            "字体 {family} 未声明，也没有已知的替代字体（样式“{style}”）",
        ),
        Bilingual(
            "Declare it in a file and name that with --fonts, or choose another font in the Word file.",
            "请在一个文件中声明该字体，并用 --fonts 指定该文件；或者在 Word 文件中改用其他字体。",
        ),
        Bilingual(
            "`contractgen pdf` draws the usual Chinese and Latin families with fonts of the same kind, and says which."
            " For any other family nobody can say what it should look like: a file for `--fonts` says so in the words"
            " of a template, `fonts:` with `family` and `source`.",
            "`contractgen pdf` 用同类字体绘制常用的中西文字体，并说明所用字体。其他字体应为何样，无从得知："
            "可用 `--fonts` 指定的文件说明，写法与模板相同（`fonts:` 下的 `family` 和 `source`）。",
        ),
    ),
    error(
        "PDF-771",
        "no-stand-in-installed",
        Bilingual(
            "the font {family} is not declared, and this machine has nothing that could stand in for it"
            " (style “{style}”)",
            "字体 {family} 未声明，本机也没有可以替代的字体（样式“{style}”）",
        ),
        Bilingual(
            "Install one of these: {candidates}. Or declare another in a file and name that with --fonts.",
            "请安装其中之一：{candidates}；或者在一个文件中声明其他字体，并用 --fonts 指定。",
        ),
        Bilingual(
            "Song (宋体) and Hei (黑体) come with contractgen. Fangsong (仿宋), Kai (楷体) and the display Song of"
            " titles (小标宋) do not, and are not replaced by Song: a reader would take a quotation or a title for"
            " plain text. They are taken from what is installed where the PDF is drawn.",
            "宋体和黑体随 contractgen 一起安装；仿宋、楷体和小标宋没有随附，也不会用宋体代替：读者会把引文、"
            "标题当成普通正文。这些字体取自绘制 PDF 的机器上已安装的字体。",
        ),
    ),
    error(
        "PDF-772",
        "file-in-the-way",
        Bilingual(
            "{target} is there already and was not made by this command", "{target} 已经存在，且不是由本命令生成的"
        ),
        Bilingual(
            "Name another file with -o, move that one away, or use --force, which writes over files but never over a"
            " folder or a file that is to be drawn.",
            "请用 -o 指定其他文件名，或移走该文件；--force 可覆盖其他文件，但不会覆盖文件夹或待绘制的文件。",
        ),
        Bilingual(
            "A PDF that the engine has drawn before is replaced without a question. Any other file may be somebody's"
            " only copy.",
            "此前由引擎绘制的 PDF 会直接替换；其他文件可能是他人唯一的一份，不会擅自覆盖。",
        ),
    ),
    error(
        "PDF-773",
        "already-a-pdf",
        Bilingual("this is a PDF, not a Word file", "这是 PDF，不是 Word 文件"),
        Bilingual("Name the Word file (.docx) that it was made from.", "请指定生成它的 Word 文件（.docx）。"),
        Bilingual(
            "PDFs are drawn from Word files (.docx) and from nothing else.",
            "PDF 只由 Word 文件（.docx）绘制。",
        ),
    ),
    Entry(
        "PDF-775",
        "record-no-longer-fits",
        Severity.WARNING,
        Bilingual(
            "the file has been changed since contractgen wrote it: its build record is not attached to the PDF",
            "该文件由 contractgen 生成后被修改过：PDF 不附生成记录",
        ),
        Bilingual(
            "If it should be as it was built, build it again and publish that PDF.",
            "如果内容应与生成时一致，请重新生成并使用那份 PDF。",
        ),
        Bilingual(
            "A Word file that contractgen has written says which clause each paragraph comes from. This one has other"
            " paragraphs or labels than its record lists. The PDF shows the file as it is now.",
            "contractgen 生成的 Word 文件记录了每一段出自哪一条款。该文件的段落或编号已与记录不符，"
            "PDF 按文件现状绘制。",
        ),
    ),
    Entry(
        "PDF-776",
        "annexed-pages-left-out",
        Severity.WARNING,
        Bilingual(
            "the pages of annexed files belong to this agreement (files: {count}) and are not in this PDF",
            "本协议另附 {count} 个文件，其页面不在此 PDF 中",
        ),
        Bilingual(
            "Take the whole agreement from the PDF that `contractgen build` publishes.",
            "完整的协议请使用 `contractgen build` 发布的 PDF。",
        ),
        Bilingual(
            "The pages of annexed PDF files are merged when an agreement is built; the Word file holds none of them.",
            "所附 PDF 文件的页面在生成协议时并入；Word 文件中没有这些页面。",
        ),
    ),
    Entry(
        "PDF-777",
        "proved-by-characters",
        Severity.WARNING,
        Bilingual(
            "only LibreOffice draws all of this file: every character was found on the pages, their order was not"
            " checked",
            "该文件只有 LibreOffice 能完整绘制：已核对每个字符都在页面上，未核对先后顺序",
        ),
        Bilingual(
            "Read the PDF beside the Word file before you rely on it.",
            "使用前请将 PDF 与 Word 文件逐页对照。",
        ),
        Bilingual(
            "What the embedded engine draws is compared with the Word file in every word, label, header and link. In a"
            " file with text boxes, footnotes and the like, the order of the words on the page is LibreOffice's.",
            "内置引擎能绘制的文件，其文字、编号、页眉页脚和链接逐一与 Word 文件比对。含文本框、脚注等内容的文件，"
            "页面上文字的先后由 LibreOffice 决定。",
        ),
    ),
    Entry(
        "PDF-778",
        "font-declared-for-one-script",
        Severity.WARNING,
        Bilingual(
            "the look names the font {family}, which is not declared: an agreement with words in it will be refused",
            "版式用到字体 {family}，但未声明：一旦合同中有以它显示的文字，就会被拒绝",
        ),
        Bilingual(
            "Declare it under fonts: in template.yaml, or name a declared font for both scripts in the look's styles.",
            "请在 template.yaml 的 fonts: 中声明，或在版式的样式中为中西文均选用已声明的字体。",
        ),
        Bilingual(
            "A style names one font for Chinese words and one for Latin ones. A specimen in the template's language was"
            " drawn without this one; a name in the other script in a deal would ask for it.",
            "样式分别为中文和西文指定字体。以模板语言制作的样张用不到这一字体，但签约单中出现另一文种的名称时就会用到。",
        ),
    ),
    error(
        "PDF-779",
        "character-in-no-stand-in",
        Bilingual(
            "no font that comes with contractgen has the character {character} ({code_point})",
            "随附的字体都没有字符 {character}（{code_point}）",
        ),
        Bilingual(
            "This machine has {installed}, which has it: list it in a file for --fonts, with the source"
            " system:{installed}.",
            "本机的 {installed} 有这个字符：可在 --fonts 指定的文件中列出，来源写 system:{installed}。",
        ),
        Bilingual(
            "The stand-ins are the fonts that are there on every machine. What else a machine has is used where"
            " somebody declares it: a font that no words of the file name draws the signs that the others lack.",
            "替代字体是任何机器上都有的字体；本机的其他字体只有声明后才会使用。"
            "声明了但文件中未提到的字体，用来绘制其他字体没有的符号。",
        ),
    ),
    error(
        "PDF-774",
        "one-name-for-two",
        Bilingual("another of the files would be drawn as {target}, too", "另有一个文件也将绘制为 {target}"),
        Bilingual("Draw them into different folders, one after the other.", "请分别绘制到不同的目录。"),
        Bilingual(
            "With --out, each PDF bears the name of its Word file. Two files of one name would overwrite each other,"
            " so none is drawn.",
            "使用 --out 时，PDF 与 Word 文件同名。同名文件会相互覆盖，因此均不绘制。",
        ),
    ),
)
