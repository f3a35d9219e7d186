"""Letterheads and pictures."""

from __future__ import annotations

from gallery.book import Book, section
from gallery.graphics import GREEN, mark, mark_svg, plate
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
    field,
    font,
    grid_borders,
    p,
    row,
    run,
    shade,
    size,
    spacing,
    table,
    tabs,
)

MIDDLE = '<w:vAlign w:val="center"/>'


def logo_letter() -> bytes:
    """Return a letter in Chinese under a letterhead with a logo, a name in two languages, and a line."""
    book = Book("关于合同续签事宜的函")
    logo = book.picture(mark(), "png", 40, 40, "示例云岭数据有限公司标志", framed=True)
    names = (
        p(run("示例云岭数据有限公司", font("黑体"), size(15), color("1F3864"))),
        p(run("Yunling Example Data Co., Ltd.", size(10), color("1F3864"))),
    )
    under = borders("tcBorders", {"bottom": ("single", 12, "1F3864")})
    cells = (cell(p(logo), props=under + MIDDLE, width=52), cell(*names, props=under + MIDDLE, width=385))
    head = book.frame("header", table([row(cells)], (52, 385), "", (2, 0)), p(run("", size(2))))
    foot = book.frame(
        "footer",
        p(
            run("地址：示例市青松区白桦街 7 号　电话：0000-5550123　邮编：000000", size(8), color("595959")),
            props=CENTER + borders("pBdr", {"top": ("single", 4, "7F7F7F")}, 4),
        ),
    )
    line = spacing(line=1.5)
    body = [
        p("云岭函〔2026〕18 号", props=RIGHT + spacing(6, 6)),
        p(run("关于合同续签事宜的函", font("黑体"), size(16)), props=CENTER + spacing(6, 12)),
        p("示例市青松区图书馆：", props=line),
        p(
            "贵馆与我司于 2024 年 7 月签订的《数字资源加工服务合同》（编号：SZ-2024-0019）将于 2026 年 7 月 31 日届满。合同履行期间，双方合作顺利，我司已完成馆藏古籍 3,260 册、报刊 128 种的数字化加工，验收合格率 99.6%。",
            props=INDENT + line + BOTH,
        ),
        p("为保证加工工作的连续性，我司提议在原合同基础上续签两年，主要条件如下：", props=INDENT + line + BOTH),
        p(
            "一、加工单价维持不变，即每页 0.85 元；年度加工量超过 100 万页的部分，每页 0.78 元。",
            props=INDENT + line + BOTH,
        ),
        p("二、新增元数据标引服务，每册 12 元，由贵馆按需选用。", props=INDENT + line + BOTH),
        p("三、质量保证期由 12 个月延长至 18 个月。", props=INDENT + line + BOTH),
        p("以上提议如蒙同意，请于 2026 年 6 月 30 日前书面回复，以便我司准备续签文本。", props=INDENT + line + BOTH),
        p("特此函达。", props=INDENT + line + KEEP),
        p("示例云岭数据有限公司", props=RIGHT + spacing(24, 0, 1.5) + KEEP),
        p("2026 年 5 月 28 日", props=RIGHT + line),
    ]
    return book.finished(body, section(head, foot, margins=(110, 79, 80, 79), frames=(40, 36)))


def drawn_logo_letter() -> bytes:
    """Return a letter in English with a logo as SVG, beside the address, and a page number at its foot."""
    book = Book("Offer of Settlement", "en-US", 11)
    logo = book.picture(mark_svg(), "svg", 44, 44, "Mark of Alder Example Hosting", framed=True, old=mark(64))
    address = p(
        run("Alder Example Hosting Ltd\n", BOLD, color("1F3864")),
        run("Harbour Road 5 · Spruce Example · hello@alder.example", size(9), color("595959")),
        props=RIGHT,
    )
    cells = (cell(p(logo), props=MIDDLE, width=120), cell(address, props=MIDDLE, width=331))
    head = book.frame(
        "header",
        table([row(cells)], (120, 331), "", (0, 0)),
        p(props=borders("pBdr", {"bottom": ("single", 6, "1F3864")}) + spacing(line=4, rule="exact")),
    )
    foot = book.frame(
        "footer",
        p(
            run("Without prejudice", size(9)),
            TAB,
            run("Page ", size(9)),
            field("PAGE", "1", size(9)),
            props=tabs(("right", 451)),
        ),
    )
    air = spacing(0, 8, 1.15)
    body = [
        p("2 June 2026", props=RIGHT + spacing(0, 12)),
        p("Birch Example Foods plc\nLegal Department\nMarket Street 20", props=spacing(0, 12)),
        p(run("Without prejudice and subject to contract", BOLD), props=air),
        p("Dear Sir or Madam,", props=air),
        p(
            "We refer to the outage of 14 April 2026, to your letter of 3 May 2026, and to the service credits that you have claimed under clause 7 of the Framework Agreement. Without admitting any liability, we offer to settle all claims that arise from the outage as follows.",
            props=air + BOTH,
        ),
        p(
            "We grant a service credit of EUR 2,608.00, which equals two monthly fees, against the next invoices. In addition we extend the term of the backup service by three months free of charge. Each party bears its own costs; nothing in this offer alters the limits of liability which the parties have agreed.",
            props=air + BOTH,
        ),
        p("This offer is open for acceptance in writing until 30 June 2026 and lapses thereafter.", props=air + BOTH),
        p("Yours faithfully,", props=spacing(0, 36, 1.15) + KEEP),
        p("C. Alder\nManaging Director", props=air),
    ]
    return book.finished(body, section(head, foot, margins=(120, 72, 80, 72), frames=(44, 40)))


def picture_cells() -> bytes:
    """Return a schedule of devices with a drawing of each in a cell, in line with text, and in a paragraph of its own."""
    book = Book("设备外观与点位图册", size=10.5)
    widths = (40, 150, 247)
    head = row(
        (
            cell(p(run(text, font("黑体")), props=CENTER), props=shade("E7E6E6"), width=width)
            for text, width in zip(("序号", "外观", "说明"), widths, strict=True)
        ),
        "<w:cantSplit/><w:tblHeader/>",
    )
    kinds = (
        ("档案密集架", 5, "六列双面，每列 5 层，承重每层 60 kg；轨道嵌入式安装。"),
        ("防磁柜", 3, "3 层，存放磁带与硬盘；柜体防火 1 小时，磁场衰减 99%。"),
        ("除湿机组", 2, "两台并联，除湿量每日 90 L；与温湿度监测联动。"),
    )
    rows = [head]
    for number, (name, shelves, text) in enumerate(kinds, 1):
        drawing = book.picture(plate(160, 100, shelves), "png", 120, 75, f"{name}外观图")
        rows.append(
            row(
                (
                    cell(p(str(number), props=CENTER), props=MIDDLE, width=40),
                    cell(p(drawing, props=CENTER), props=MIDDLE, width=150),
                    cell(p(run(f"{name}：", font("黑体")), text, props=BOTH), props=MIDDLE, width=247),
                ),
                "<w:cantSplit/>",
            )
        )
    small = book.picture(mark(48, GREEN), "png", 12, 12, "合格标志")
    large = book.picture(plate(400, 160, 4), "png", 400, 160, "库房点位示意图")
    body = [
        p(run("设备外观与点位图册", font("黑体"), size(16)), props=CENTER + spacing(0, 12)),
        table(rows, widths, grid_borders(), (3, 5.4)),
        p(
            "经检验合格的设备，铭牌上印有",
            small,
            "标志；无此标志的，甲方有权拒收。",
            props=INDENT + spacing(10, 8, 1.5) + BOTH,
        ),
        p(large, props=CENTER + KEEP),
        p(run("图 1　库房点位示意图（示意，不按比例）", size(9)), props=CENTER + spacing(4, 0)),
    ]
    return book.finished(body, section())
