"""Documents whose pages are what they show: sections, headers and footers, page numbers, a table of contents."""

from __future__ import annotations

from gallery.book import Book, section, section_end, style
from gallery.chinese import HEI, LEVELS, LINE, page_of_pages
from gallery.english import NUMBERS, POLICY, english
from gallery.markup import (
    BOLD,
    BOTH,
    BREAK_BEFORE,
    CENTER,
    INDENT,
    ITALIC,
    KEEP,
    RIGHT,
    TAB,
    UNDERLINE,
    borders,
    field,
    inner_link,
    p,
    plain_table,
    run,
    size,
    spacing,
    tabs,
)

ACROSS = (841.9, 595.3)


def turned_sections() -> bytes:
    """Return an agreement upright, its schedule across the page, its signatures upright again."""
    book = Book("软件开发合同", size=11)
    one = book.list(LEVELS)
    foot = page_of_pages(book)
    heads = [
        book.frame("header", p(run(text, size(9)), props=RIGHT + borders("pBdr", {"bottom": ("single", 4, "7F7F7F")})))
        for text in ("软件开发合同", "附表：工作任务分解", "软件开发合同 · 签署页")
    ]
    line = spacing(line=1.5)

    def chapter(text: str) -> str:
        return p(run(text, HEI), level=(one, 0), props=KEEP + line)

    def clause(text: str) -> str:
        return p(text, level=(one, 1), props=line + BOTH)

    first = [
        p(run("软件开发合同", HEI, size(18)), props=CENTER + spacing(0, 12)),
        p("甲方委托乙方开发档案长期保存系统，双方就此订立本合同。", props=INDENT + line),
        chapter("工作内容"),
        clause("乙方按照附表所列任务分解，完成需求分析、设计、开发、测试、部署和培训。"),
        clause("附表中标注“里程碑”的任务，其完成以甲方签署的验收单为准。"),
        chapter("进度与付款"),
        clause("合同总价为人民币 415,000.00 元，分四期支付：签约 20%，设计确认 30%，初验 30%，终验 20%。"),
        clause("乙方逾期完成里程碑任务的，每逾期一日支付合同总价 0.1% 的违约金。"),
        chapter("知识产权"),
        clause("系统的著作权归甲方所有；乙方原有的通用组件，甲方取得永久、免费的使用权。"),
        section_end(section(heads[0], foot)),
    ]
    rows = [["编号", "任务", "主要工作", "交付物", "开始", "完成", "里程碑", "负责人"]]
    tasks = (
        ("需求分析", "访谈、现状调查、需求规格编写与评审", "需求规格说明书"),
        ("总体设计", "架构、接口、安全与部署设计", "总体设计说明书"),
        ("摄取模块", "SIP 校验、格式识别、元数据提取", "源代码、单元测试报告"),
        ("存储模块", "多副本管理、完整性校验、迁移", "源代码、单元测试报告"),
        ("利用模块", "检索、授权、水印与导出", "源代码、单元测试报告"),
        ("集成测试", "功能、性能与安全测试", "测试报告"),
        ("部署与培训", "环境部署、数据初始化、三期培训", "部署手册、培训记录"),
        ("终验", "试运行三个月后的验收", "验收单"),
    )
    for number, (name, work, made) in enumerate(tasks, 1):
        rows.append(
            [
                f"T{number:02d}",
                name,
                work,
                made,
                f"2026-{number + 2:02d}-01",
                f"2026-{number + 3:02d}-15",
                "是" if number in {2, 6, 8} else "",
                "周野" if number % 2 else "林晓舟",
            ]
        )
    second = [
        p(run("附表　工作任务分解", HEI, size(14)), props=CENTER + spacing(0, 8)),
        plain_table(rows, (40, 80, 200, 130, 68, 68, 45, 55)),
        section_end(section(heads[1], page=ACROSS)),
    ]
    third = [
        p("（以下为签署页）", props=CENTER + spacing(0, 24)),
        p("甲方（盖章）：", TAB, "乙方（盖章）：", props=tabs(("left", 225)) + spacing(line=2)),
        p("日期：", TAB, "日期：", props=tabs(("left", 225)) + spacing(line=2)),
    ]
    return book.finished([*first, *second, *third], section(heads[2]))


def first_and_even() -> bytes:
    """Return a policy with a first page of its own, and headers and footers that change from page to page."""
    book = english("Code of Conduct")
    book.settings = "<w:evenAndOddHeaders/>"
    rule = borders("pBdr", {"bottom": ("single", 4, "7F7F7F")})
    number = field("PAGE", "1", size(9))
    frames = (
        book.frame("header", p(run("NORTHFIELD EXAMPLE SYSTEMS, INC.", BOLD, size(13)), props=CENTER), kind="first"),
        book.frame("header", p(run("Code of Conduct", size(9), ITALIC), props=RIGHT + rule)),
        book.frame("header", p(run("Northfield Example Systems, Inc.", size(9), ITALIC), props=rule), kind="even"),
        book.frame("footer", p(run("Adopted by the board on 4 June 2026", size(9)), props=CENTER), kind="first"),
        book.frame("footer", p(number, props=RIGHT)),
        book.frame("footer", p(number), kind="even"),
    )
    one = book.list(NUMBERS)
    body = [p(run("CODE OF CONDUCT", BOLD, size(16)), props=CENTER + spacing(24, 18))]
    for title, text in POLICY.items():
        body.append(p(run(title, BOLD), level=(one, 0), props=KEEP + spacing(8, 4)))
        sentences = text.split(". ")
        body += [
            p(f"{sentence.rstrip('.')}.", level=(one, 1), props=spacing(0, 6, 1.2) + BOTH) for sentence in sentences
        ]
    return book.finished(body, section(*frames, more="<w:titlePg/>", margins=(86, 79, 79, 79)))


def numbered_pages() -> bytes:
    """Return front matter with roman page numbers, and a text whose pages begin at 1 again."""
    book = english("Shareholders’ Agreement")
    small = size(9)
    roman = book.frame("footer", p(field("PAGE", "i", small), props=CENTER))
    arabic = book.frame(
        "footer",
        p(
            run("Page ", small),
            field("PAGE", "1", small),
            run(" of ", small),
            field("SECTIONPAGES", "1", small),
            props=CENTER,
        ),
    )
    air = spacing(0, 8, 1.15)
    front = [
        p(run("SHAREHOLDERS’ AGREEMENT", BOLD, size(20)), props=CENTER + spacing(160, 24)),
        p("between the shareholders of\nAlder Example Hosting Ltd", props=CENTER + spacing(0, 24)),
        p("2 June 2026", props=CENTER),
        p(run("Note to the reader", BOLD), props=BREAK_BEFORE + air),
        p("The pages before the text are numbered in roman figures; those of the text begin at 1.", props=air),
        section_end(section(roman, more='<w:pgNumType w:fmt="lowerRoman" w:start="1"/>')),
    ]
    one = book.list(NUMBERS)
    text = []
    for title, words in POLICY.items():
        text.append(p(run(title, BOLD), level=(one, 0), props=KEEP + spacing(8, 4)))
        text.append(p(words, level=(one, 1), props=air + BOTH))
    return book.finished([*front, *text], section(arabic, more='<w:pgNumType w:fmt="decimal" w:start="1"/>'))


def contents_table() -> bytes:
    """Return an agreement with a table of contents: entries with leaders and page numbers, each a link."""
    book = Book("物业服务合同")
    stops = tabs(("right", 437, "dot"))
    book.styles = style("paragraph", "toc 1", paragraph=stops + spacing(line=1.5)) + style(
        "paragraph", "toc 2", paragraph=stops + '<w:ind w:left="420"/>' + spacing(line=1.5)
    )
    book.styles += style(
        "paragraph", "heading 1", paragraph=KEEP + spacing(12, 6) + '<w:outlineLvl w:val="0"/>', run=HEI + size(14)
    )
    book.styles += style(
        "paragraph", "heading 2", paragraph=KEEP + spacing(6, 3) + '<w:outlineLvl w:val="1"/>', run=HEI
    )
    chapters = {
        "第一章　总则": ("合同当事人", "物业概况"),
        "第二章　服务内容": ("公共部位的维护", "公共秩序的维护", "环境卫生"),
        "第三章　服务费用": ("收费标准", "费用的使用与公开"),
        "第四章　双方的权利义务": ("甲方的权利义务", "乙方的权利义务"),
        "第五章　违约责任与争议解决": ("违约责任", "争议的解决"),
    }
    prose = (
        "物业服务人应当按照约定和物业的使用性质，妥善维修、养护、清洁、绿化和经营管理物业服务区域内的业主共有部分，维护物业服务区域内的基本秩序，采取合理措施保护业主的人身、财产安全。",
        "业主委员会有权对服务质量进行监督检查；检查结果以书面形式通知物业服务人，物业服务人应当在 7 日内提出整改措施，并在 30 日内完成整改。",
        "双方确认的标准、记录和附图作为本合同的组成部分，与正文具有同等效力；其内容与正文不一致的，以正文为准。",
    )
    entries: list[tuple[int, str, str]] = []
    text: list[str] = []
    for number, (chapter, parts) in enumerate(chapters.items(), 1):
        mark = f"_Toc{number}00"
        entries.append((1, chapter, mark))
        text.append(p(chapter, style="heading1", mark=mark, props=BREAK_BEFORE if number == 1 else ""))
        for place, part in enumerate(parts, 1):
            inner = f"_Toc{number}0{place}"
            entries.append((2, f"{number}.{place}　{part}", inner))
            text.append(p(f"{number}.{place}　{part}", style="heading2", mark=inner))
            text += [p(words, props=INDENT + LINE + BOTH) for words in prose]
    made = []
    pages = "2222233334444555"
    for index, (level, title, mark) in enumerate(entries):
        inside = run(f"{title}\t") + field(rf"PAGEREF {mark} \h", pages[index])
        link = inner_link(mark, inside)
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        made.append(p((begin if index == 0 else "") + link, style=f"toc{level}"))
    made.append(p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'))
    body = [
        p(run("物业服务合同", HEI, size(20)), props=CENTER + spacing(0, 18)),
        p(run("目　录", HEI, size(14)), props=CENTER + spacing(0, 12)),
        *made,
        *text,
    ]
    return book.finished(body, section(page_of_pages(book)))


def draft() -> bytes:
    """Return a draft: words across its page, and content controls in which it is filled in."""
    book = Book("顾问服务协议（草稿）", size=11)
    head = book.frame("header", f"<w:p><w:r><w:pict>{WATERMARK}</w:pict></w:r></w:p>")
    line = spacing(line=1.5)

    def control(words: str, kind: str = "<w:text/>") -> str:
        inside = f"<w:sdtContent>{run(words, UNDERLINE)}</w:sdtContent>"
        return f'<w:sdt><w:sdtPr><w:alias w:val="{words}"/>{kind}</w:sdtPr>{inside}</w:sdt>'

    date = '<w:date><w:dateFormat w:val="yyyy年M月d日"/><w:lid w:val="zh-CN"/></w:date>'
    body = [
        p(run("顾问服务协议", HEI, size(16)), props=CENTER + spacing(0, 12)),
        p(
            run("委托方："),
            control("示例青松投资有限公司"),
            run("　　签订日期："),
            control("2026 年 7 月 1 日", date),
            props=line,
        ),
        p(run("顾问："), control("林晓舟"), run("　　服务期限："), control("12 个月"), props=line),
        p(
            "顾问为委托方提供投后管理方面的咨询意见，每月不少于两次，每次不少于三小时；咨询意见以书面形式提交，委托方自行决定是否采纳，并对采纳的结果负责。",
            props=INDENT + line + BOTH,
        ),
        p(
            "顾问费为每月人民币 15,000.00 元（税前），于次月 10 日前支付；差旅费用凭票据另行报销。",
            props=INDENT + line + BOTH,
        ),
        p(
            "顾问对服务中知悉的委托方及其所投企业的商业秘密负有保密义务，保密期限至相关信息合法公开之日止。",
            props=INDENT + line + BOTH,
        ),
    ]
    return book.finished(body, section(head, page=(595.3, 420), margins=(72, 79, 60, 79)))


WATERMARK = (
    '<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_t136" coordsize="21600,21600" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="Draft1" type="#_x0000_t136" style="position:absolute;margin-left:0;'
    "margin-top:0;width:240pt;height:120pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
    '" fillcolor="#d9d9d9" stroked="f"><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt" string="草稿"/></v:shape>'
)
