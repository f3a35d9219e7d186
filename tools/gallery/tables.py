"""Documents of tables: prices, long lists, forms, nested tables, borders, signatures."""

from __future__ import annotations

from gallery.book import Book, section
from gallery.chinese import HEI, page_of_pages
from gallery.markup import (
    BOLD,
    BOTH,
    CENTER,
    INDENT,
    KEEP,
    RIGHT,
    TAB,
    borders,
    cell,
    color,
    grid_borders,
    p,
    plain_table,
    row,
    run,
    shade,
    size,
    spacing,
    table,
    tabs,
)

MIDDLE = '<w:vAlign w:val="center"/>'
HEADER = "<w:cantSplit/><w:tblHeader/>"
TIGHT = (2, 5.4)


def title(text: str, after: float = 12) -> str:
    """Return a title in the middle of its line."""
    return p(run(text, HEI, size(16)), props=CENTER + spacing(0, after))


def _span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def price_table() -> bytes:
    """Return a quotation: cells merged across and down, shaded head and totals, amounts on the right."""
    book = Book("设备采购报价单", size=10.5)
    widths = (34, 84, 118, 44, 76, 82)
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"

    def line(kind: str, first: bool, *texts: str) -> str:
        number, name, text, amount, price, total = texts
        merged = cell(p(kind, props=CENTER), props=(start if first else on) + MIDDLE, width=84)
        if not first:
            merged = cell(props=on + MIDDLE, width=84)
        return row((
            cell(p(number, props=CENTER), props=MIDDLE, width=34), merged,
            cell(p(name, run(text, size(9), color("595959"))), props=MIDDLE, width=118),
            cell(p(amount, props=CENTER), props=MIDDLE, width=44),
            cell(p(price, props=RIGHT), props=MIDDLE, width=76), cell(p(total, props=RIGHT), props=MIDDLE, width=82),
        ), "<w:cantSplit/>")  # fmt: skip

    heads = ("序号", "类别", "名称与规格", "数量", "单价（元）", "金额（元）")
    head = row((
        cell(p(run(text, HEI), props=CENTER), props=shade("D9E2F3") + MIDDLE, width=width)
        for text, width in zip(heads, widths, strict=True)
    ), HEADER)  # fmt: skip
    rows = [
        head,
        line("网络设备", True, "1", "接入交换机", "（24 口，千兆）", "12", "1,860.00", "22,320.00"),
        line("网络设备", False, "2", "汇聚交换机", "（万兆上联）", "2", "9,400.00", "18,800.00"),
        line("网络设备", False, "3", "无线接入点", "（双频，吸顶）", "36", "720.00", "25,920.00"),
        line("服务器", True, "4", "机架式服务器", "（双路，128 GB）", "3", "32,500.00", "97,500.00"),
        line("服务器", False, "5", "存储阵列", "（48 TB，双控）", "1", "86,000.00", "86,000.00"),
        row((cell(p("小计", props=RIGHT), props=_span(5) + shade("F2E5D9"), width=356), cell(p("250,540.00", props=RIGHT), props=shade("F2E5D9"), width=82))),
        row((cell(p("安装调试费（按小计 4%）", props=RIGHT), props=_span(5), width=356), cell(p("10,021.60", props=RIGHT), width=82))),
        row((cell(p(run("合计（大写）：贰拾陆万零伍佰陆拾壹元陆角整", HEI)), props=_span(5) + shade("D9E2F3"), width=356), cell(p(run("260,561.60", BOLD), props=RIGHT), props=shade("D9E2F3"), width=82))),
        row((cell(p("备注：以上价格含 13% 增值税及运输费；报价有效期 30 日。质保期自验收合格之日起 36 个月。"), props=_span(6), width=438),)),
    ]  # fmt: skip
    body = [
        title("设备采购报价单"),
        p("报价单位：示例云岭数据有限公司", TAB, "日期：2026-05-12", props=tabs(("right", 437)) + spacing(0, 4)),
        table(rows, widths, grid_borders(), TIGHT),
        p("联系人：周野　　电话：0000-5550123", props=spacing(8, 0)),
    ]
    return book.finished(body, section())


def long_table() -> bytes:
    """Return a list of assets over several pages whose head of two rows repeats on each."""
    book = Book("固定资产移交清单", size=10.5)
    widths = (38, 92, 120, 60, 60, 67)
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    shaded = shade("E7E6E6") + MIDDLE

    def top(text: str, width: float, props: str = "") -> str:
        return cell(p(run(text, HEI) if text else "", props=CENTER), props=props + shaded, width=width)

    heads = [
        row((top("序号", 38, start), top("资产编号", 92, start), top("名称", 120, start), top("数量", 120, _span(2)), top("备注", 67, start)), HEADER),
        row((top("", 38, on), top("", 92, on), top("", 120, on), top("账面", 60), top("实盘", 60), top("", 67, on)), HEADER),
    ]  # fmt: skip
    names = (
        "办公桌",
        "文件柜",
        "会议椅",
        "打印机",
        "投影仪",
        "档案密集架",
        "除湿机",
        "空调",
        "书架",
        "扫描仪",
        "条码枪",
    )
    rows = []
    for number in range(1, 73):
        name = names[number * 7 % len(names)]
        texts = (
            str(number),
            f"QS-{2019 + number % 7}-{number * 37 % 1000:03d}",
            name,
            str(number % 9 + 1),
            str(number % 9 + 1),
            "" if number % 11 else "待报废",
        )
        kinds = (CENTER, "", "", CENTER, CENTER, "")
        rows.append(
            row(
                (
                    cell(p(text, props=kind), width=width)
                    for text, kind, width in zip(texts, kinds, widths, strict=True)
                ),
                "<w:cantSplit/>",
            )
        )
    body = [
        title("固定资产移交清单"),
        p("移交单位：示例市青松区图书馆　　接收单位：示例市青松区档案馆", props=spacing(0, 6)),
        table([*heads, *rows], widths, grid_borders(), TIGHT),
        p("以上资产经双方清点，账实相符，移交日起由接收单位保管。", props=INDENT + spacing(8, 0)),
    ]  # fmt: skip
    head = book.frame(
        "header",
        p(
            run("固定资产移交清单（2026 年度）", size(9)),
            props=RIGHT + borders("pBdr", {"bottom": ("single", 4, "7F7F7F")}),
        ),
    )
    return book.finished(body, section(head, page_of_pages(book)))


def nested_table() -> bytes:
    """Return a form that holds a table inside a cell."""
    book = Book("项目立项审批表", size=10.5)
    inner_rows = [
        ["费用科目", "金额（万元）"],
        ["硬件采购", "26.06"],
        ["软件开发", "41.50"],
        ["监理与测评", "5.20"],
        ["合计", "72.76"],
    ]
    inner = plain_table(inner_rows, (130, 90), paragraph=CENTER)

    def pair(name: str, *content: str, height: float = 0) -> str:
        tall = f'<w:trHeight w:val="{round(height * 20)}" w:hRule="atLeast"/>' if height else ""
        return row(
            (
                cell(p(run(name, HEI), props=CENTER), props=MIDDLE + shade("EDEDED"), width=90),
                cell(*content, props=MIDDLE, width=347),
            ),
            "<w:cantSplit/>" + tall,
        )

    rows = [
        pair("项目名称", p("数字档案馆一期"), height=28),
        pair("申请部门", p("信息技术部"), height=28),
        pair(
            "经费预算",
            p("经费按下列科目编制：", props=spacing(4, 4)),
            inner,
            p("经费来源：年度预算。", props=spacing(4, 4)),
        ),
        pair(
            "主要内容",
            p("建设档案数字化加工平台、长期保存系统与利用服务门户，完成馆藏 120 万页档案的数字化。", props=BOTH),
            height=90,
        ),
        pair(
            "部门意见",
            p("同意立项，请按程序报批。"),
            p("签字：　　　　　　日期：　　　　　　", props=RIGHT + spacing(30, 4)),
            height=80,
        ),
        pair("分管领导意见", p("签字：　　　　　　日期：　　　　　　", props=RIGHT + spacing(40, 4)), height=80),
    ]
    body = [title("项目立项审批表"), table(rows, (90, 347), grid_borders(("single", 6, "000000")), TIGHT)]
    return book.finished(body, section())


def border_kinds() -> bytes:
    """Return a specimen of borders: kinds and widths, colours, single edges of cells, row heights."""
    book = Book("边框与单元格样张", size=10.5)
    kinds = (("single", 4), ("single", 12), ("single", 24), ("dotted", 8), ("dashed", 8), ("thick", 12))
    rows = [
        row((
            cell(p(f"{kind} {width / 8:g} pt"), props=MIDDLE, width=120),
            cell(p("四边", props=CENTER), props=borders("tcBorders", dict.fromkeys(("top", "left", "bottom", "right"), (kind, width, "000000"))) + MIDDLE, width=90),
            cell(width=20),
            cell(p("仅下边", props=CENTER), props=borders("tcBorders", {"bottom": (kind, width, "1F3864")}) + MIDDLE, width=90),
            cell(width=20),
            cell(p("左右", props=CENTER), props=borders("tcBorders", dict.fromkeys(("left", "right"), (kind, width, "C00000"))) + MIDDLE, width=90),
        ), '<w:trHeight w:val="480" w:hRule="atLeast"/>')
        for kind, width in kinds
    ]  # fmt: skip
    spaced = [
        item
        for one in rows
        for item in (
            one,
            row([cell(p(run("", size(4)))) for _ in range(6)], '<w:trHeight w:val="120" w:hRule="atLeast"/>'),
        )
    ]
    positions = row((
        cell(p(text), props=f'<w:vAlign w:val="{kind}"/>', width=109) for text, kind in (("上", "top"), ("中", "center"), ("下", "bottom"))
    ), '<w:trHeight w:val="1200" w:hRule="atLeast"/>')  # fmt: skip
    body = [
        title("边框与单元格样张"),
        table(spaced, (120, 90, 20, 90, 20, 90)),
        p("行高至少 60 磅，垂直对齐：", props=spacing(12, 4)),
        table([positions], (109, 109, 109), grid_borders()),
        p("居中的三线表：", props=spacing(12, 4)),
        table(
            [
                row([cell(p(run(text, HEI), props=CENTER), props=borders("tcBorders", {"top": ("single", 12, "000000"), "bottom": ("single", 6, "000000")}), width=100) for text in ("指标", "目标", "实际")]),
                row([cell(p(text, props=CENTER), width=100) for text in ("可用率", "99.9%", "99.95%")]),
                row([cell(p(text, props=CENTER), props=borders("tcBorders", {"bottom": ("single", 12, "000000")}), width=100) for text in ("响应时间", "30 分钟", "18 分钟")]),
            ],
            (100, 100, 100),
            '<w:jc w:val="center"/>',
        ),
    ]  # fmt: skip
    return book.finished(body, section())


def two_languages() -> bytes:
    """Return a non-disclosure agreement in two columns: Chinese on the left, English on the right."""
    book = Book("保密协议 Non-Disclosure Agreement", size=10.5)
    pairs = (
        ("第一条　定义", "Article 1  Definitions", True),
        ("“保密信息”指披露方以书面、口头或者其他形式向接收方提供的、标明“保密”或者依其性质应当保密的任何信息。",
         "“Confidential Information” means any information that the Disclosing Party provides to the Receiving Party in writing, orally or otherwise, and that is marked as confidential or is confidential by its nature.", False),
        ("第二条　保密义务", "Article 2  Duty of Confidence", True),
        ("接收方应当以不低于保护自身同类信息的谨慎程度保护保密信息，仅为评估双方合作之目的使用，并将知悉范围限于确有必要的人员。",
         "The Receiving Party shall protect the Confidential Information with no less care than its own, use it solely to evaluate the cooperation, and restrict it to those persons who need to know it.", False),
        ("第三条　例外", "Article 3  Exceptions", True),
        ("下列信息不属于保密信息：（一）已经公开的；（二）接收方独立开发的；（三）从第三方合法取得的。",
         "Information is not confidential if it (i) is public, (ii) was developed independently by the Receiving Party, or (iii) was lawfully obtained from a third party.", False),
        ("第四条　期限", "Article 4  Term", True),
        ("保密义务自披露之日起持续五年；对构成商业秘密的信息，持续至其不再构成商业秘密之日。",
         "The duty of confidence lasts five years from the date of disclosure; for trade secrets it lasts as long as they remain trade secrets.", False),
        ("第五条　返还", "Article 5  Return", True),
        ("披露方要求时，接收方应当在 10 日内返还或者销毁全部保密信息及其复制件，并出具书面证明。",
         "On request, the Receiving Party shall within ten days return or destroy all Confidential Information and copies of it, and certify in writing that it has done so.", False),
        ("第六条　争议解决", "Article 6  Disputes", True),
        ("因本协议引起的争议，提交示例市仲裁委员会仲裁。中英文文本不一致的，以中文文本为准。",
         "Disputes shall be submitted to the Example City Arbitration Commission. If the texts differ, the Chinese text prevails.", False),
    )  # fmt: skip
    rows = []
    for chinese, english, head in pairs:
        marks = (
            (run(chinese, HEI), run(english, BOLD)) if head else (run(chinese), run(english, '<w:lang w:val="en-GB"/>'))
        )
        props = (KEEP if head else "") + spacing(3, 3, 1.1) + BOTH
        rows.append(row([cell(p(mark, props=props), width=219) for mark in marks], "<w:cantSplit/>"))
    edge = borders("tblBorders", {"insideV": ("single", 4, "7F7F7F")})
    body = [
        p(run("保密协议", HEI, size(16)), props=CENTER),
        p(run("NON-DISCLOSURE AGREEMENT", BOLD, size(13)), props=CENTER + spacing(2, 12)),
        table(rows, (219, 219), edge, (0, 7)),
        p(
            run("甲方 Party A：　　　　　　　　"),
            TAB,
            run("乙方 Party B："),
            props=tabs(("left", 226)) + spacing(24, 0),
        ),
    ]
    return book.finished(body, section(page_of_pages(book)))
