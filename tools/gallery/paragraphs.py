"""Paragraphs of the gallery: heights of lines, tabs, boxes, a grid of lines."""

from __future__ import annotations

from gallery.book import Book, section
from gallery.chinese import HEI
from gallery.english import english
from gallery.markup import (
    BOLD,
    BOTH,
    CENTER,
    INDENT,
    UNDERLINE,
    borders,
    indent,
    p,
    run,
    shade,
    size,
    spacing,
    tabs,
)


def line_heights() -> bytes:
    """Return paragraphs on lines of all kinds: single, 1.5, double, exact, at least, with larger words in them."""
    book = Book("行距样张")
    text = (
        "本条约定的通知应当以书面形式作出，并按照签署页所列地址送达；以特快专递方式发出的，签收之日视为送达，拒收或者"
        "无人签收的，退回之日视为送达。Notices sent by e-mail take effect on the next business day."
    )
    kinds = (
        ("单倍行距", spacing(0, 8, 1.0)),
        ("1.25 倍行距", spacing(0, 8, 1.25)),
        ("1.5 倍行距", spacing(0, 8, 1.5)),
        ("2 倍行距", spacing(0, 8, 2.0)),
        ("固定值 20 磅", spacing(0, 8, 20, "exact")),
        ("固定值 28 磅", spacing(0, 8, 28, "exact")),
        ("最小值 18 磅", spacing(0, 8, 18, "atLeast")),
        ("最小值 30 磅", spacing(0, 8, 30, "atLeast")),
    )
    body = [p(run("行距样张", HEI, size(18)), props=CENTER + spacing(0, 12))]
    body += [p(run(f"{name}：", HEI), text, props=INDENT + props + BOTH) for name, props in kinds]
    large = run("大写金额", size(18))
    body.append(
        p(
            run("单倍行距中的大字：", HEI),
            "合同总价为人民币（",
            large,
            "）壹拾贰万元整，含税；行高随最大的字而定。",
            props=INDENT + spacing(0, 8, 1.0) + BOTH,
        )
    )
    body.append(
        p(
            run("段前 12 磅、段后 0：", HEI),
            "相邻两段之间取段后与段前的较大者还是二者之和，由文档设置决定。",
            props=INDENT + spacing(12, 0, 1.5),
        )
    )
    body.append(
        p(
            run("英文 English：", HEI),
            "Libertinus and Noto stand on one baseline; the higher of both makes the line.",
            props=INDENT + spacing(0, 0, 1.0),
        )
    )
    return book.finished(body, section())


def tab_kinds() -> bytes:
    """Return a fee note: tabs to the left, middle, right and decimal point, with leaders of all kinds."""
    book = english("Fee Note")
    amounts = tabs(("left", 36), ("decimal", 380))
    leaders = ("none", "dot", "hyphen", "underscore", "middleDot")
    body = [
        p(run("FEE NOTE", BOLD, size(15)), props=CENTER + spacing(0, 12)),
        p("Left\tmiddle\tright", props=tabs(("center", 225), ("right", 451)) + spacing(0, 12)),
        p(run("No.\tMatter\tAmount (EUR)", BOLD), props=tabs(("left", 36), ("right", 410)) + spacing(0, 4)),
    ]
    items = (
        ("Review of lease", "1,240.00"),
        ("Negotiation, three meetings", "3,875.5"),
        ("Court fee advanced", "96.25"),
        ("Correction", "-12.125"),
        ("Translation", "640"),
    )
    body += [
        p(f"{number}.\t{name}\t{amount}", props=amounts + spacing(0, 2))
        for number, (name, amount) in enumerate(items, 1)
    ]
    body.append(p(run("Leaders", BOLD), props=spacing(12, 4)))
    body += [
        p(f"{leader}\t{number * 7}", props=tabs(("right", 451, leader)) + spacing(0, 4))
        for number, leader in enumerate(leaders, 1)
    ]
    body.append(p(run("Default stops", BOLD), props=spacing(12, 4)))
    body += [p("a\tbb\tccc\tdddd\teeeee", props=spacing(0, 2)), p("one\ttwo\tthree\tfour\tfive", props=spacing(0, 2))]
    body.append(
        p(
            "Definition:\tA hanging paragraph whose first tab leads to its indent, so that the words after it, and all lines that follow, begin at one place, however long the text may be.",
            props=indent(90, -90) + BOTH + spacing(12, 12),
        )
    )
    body.append(p("Name:\t\nDate:\t", props=tabs(("left", 250, "underscore")) + spacing(0, 0, 2)))
    return book.finished(body, section(margins=(72, 72, 72, 72)))


def boxed_notices() -> bytes:
    """Return notices in boxes: frames around paragraphs, lines between them, shading, thick edges at one side."""
    book = Book("重要提示")
    edges = ("top", "left", "bottom", "right")
    box = borders("pBdr", dict.fromkeys(edges, ("single", 8, "000000")), 6)
    inner = indent(12, 0, 12)
    line = spacing(0, 0, 1.4)
    parted = borders("pBdr", dict.fromkeys((*edges, "between"), ("single", 4, "7F7F7F")), 4)
    double = borders("pBdr", dict.fromkeys(edges, ("double", 6, "1F3864")), 6)
    side = borders("pBdr", {"left": ("single", 36, "C00000")}, 8)
    body = [
        p(run("投资者须知", HEI, size(18)), props=CENTER + spacing(0, 12)),
        p(
            run("重要提示：", HEI),
            "请您在签署本合同前，仔细阅读全部条款，特别是加粗或者加框的免责条款、限制责任条款和争议解决条款。如有疑问，请向客户经理咨询或者寻求独立的法律意见。",
            props=box + inner + line + BOTH,
        ),
        p("以下三段共用一个边框，段间有分隔线：", props=spacing(12, 8)),
        p("一、本产品不保证本金，过往业绩不代表未来表现。", props=parted + inner + line),
        p("二、产品存续期内不开放赎回，您可能无法及时变现。", props=parted + inner + line),
        p(
            "三、管理费按日计提，费率为每年 0.60%；超过业绩基准的部分，管理人提取 20% 作为业绩报酬。",
            props=parted + inner + line + BOTH,
        ),
        p(props=spacing(0, 6)),
        p(
            run("双线边框与底纹：", HEI),
            "本人已阅读并理解上述内容，自愿承担投资风险。",
            props=double + shade("F2E5D9") + inner + line,
        ),
        p(props=spacing(0, 6)),
        p(
            run("仅左侧粗线：", HEI),
            "投资有风险，选择须谨慎。本提示不构成任何投资建议，亦不构成要约或者要约邀请。",
            props=side + shade("EDEDED") + indent(16) + line + BOTH,
        ),
        p(
            "抄录：",
            run("　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　", UNDERLINE),
            props=spacing(18, 0, 2),
        ),
    ]
    return book.finished(body, section())


def line_grid() -> bytes:
    """Return an agreement on a grid of lines, as Word in Chinese makes every new document."""
    book = Book("房屋租赁补充协议", size=10.5, normal='<w:widowControl w:val="0"/>' + BOTH)
    grid = '<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/>'
    indent_two = '<w:ind w:firstLineChars="200" w:firstLine="420"/>'
    body = [
        p(run("房屋租赁补充协议", HEI, size(16)), props=CENTER),
        p(),
        p("出租人（甲方）：示例青松置业有限公司"),
        p("承租人（乙方）：示例云岭数据有限公司"),
        p(),
        p(
            "甲乙双方于 2024 年 7 月 1 日签订《房屋租赁合同》（编号：ZL-2024-0088，以下称“原合同”）。因乙方扩大经营，双方就增加租赁面积事宜，达成如下补充协议：",
            props=indent_two,
        ),
        p(
            "第一条　甲方将示例市青松区云杉路 18 号 2 幢 6 层东侧房屋出租给乙方，建筑面积 318.60 平方米，用途为办公。",
            props=indent_two,
        ),
        p(
            "第二条　新增面积的租金为每平方米每日 2.30 元，自 2026 年 8 月 1 日起计算；2026 年 7 月为免租装修期。",
            props=indent_two,
        ),
        p("第三条　乙方应当在本协议签订之日起 5 个工作日内，向甲方补交履约保证金 66,870.00 元。", props=indent_two),
        p(
            "第四条　乙方装修方案须经甲方书面同意，并不得改变房屋主体结构；租赁期满，固定装修归甲方所有，甲方不予补偿。",
            props=indent_two,
        ),
        p("第五条　本协议未约定的事项，适用原合同；本协议与原合同不一致的，以本协议为准。", props=indent_two),
        p("第六条　本协议一式四份，双方各执两份，自双方盖章之日起生效。", props=indent_two),
        p(),
        p("甲方（盖章）：　　　　　　　　　　　　乙方（盖章）："),
        p("日期：　　　　　　　　　　　　　　　　日期："),
    ]
    margins = (72, 90, 72, 90)
    return book.finished(body, section(margins=margins, frames=(42.55, 49.6), more=grid))
