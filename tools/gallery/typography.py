"""Documents that show type: punctuation, emphasis, line heights, tabs, boxes, a grid of lines."""

from __future__ import annotations

from gallery.book import Book, section
from gallery.chinese import HEI, KAI, LEVELS, LINE, page_of_pages
from gallery.english import english
from gallery.markup import (
    BOLD,
    BOTH,
    CENTER,
    INDENT,
    ITALIC,
    KEEP,
    RIGHT,
    UNDERLINE,
    borders,
    cell,
    color,
    font,
    grid_borders,
    indent,
    p,
    row,
    run,
    shade,
    size,
    spacing,
    table,
    tabs,
)


def run_properties() -> bytes:
    """Return notes on how emphasis is used: marks, lines, colours, sizes, raised and spaced characters."""
    book = Book("合同文本格式说明")
    dots = '<w:em w:val="dot"/>'

    def line(*content: str) -> str:
        return p(*content, props=INDENT + LINE + BOTH)

    body = [
        p(run("合同文本格式说明", HEI, size(18)), props=CENTER + spacing(0, 12)),
        line(
            "需要提请对方注意的条款，可以加",
            run("着重号", dots),
            "，可以用",
            run("黑体", HEI),
            "或者",
            run("楷体", KAI),
            "，也可以加",
            run("下划线", UNDERLINE),
            "、",
            run("双下划线", '<w:u w:val="double"/>'),
            "或者",
            run("波浪线", '<w:u w:val="wave"/>'),
            "；",
            run("免除或者减轻己方责任的条款", dots),
            "必须以足以引起注意的方式标出。",
        ),
        line(
            "尚未确定的内容以",
            run("黄色突出显示", '<w:highlight w:val="yellow"/>'),
            "标出，定稿前应当全部清除；拟删除的文字以",
            run("删除线", "<w:strike/>"),
            "标出，由双方在旁签字确认。",
        ),
        line(
            "修改意见可以使用",
            run("蓝色", color("0563C1")),
            "或者",
            run("红色", color("C00000")),
            "文字，底色可以使用",
            run("　浅灰　", shade("D9D9D9")),
            "；正式文本一律使用黑色。",
        ),
        line(
            "面积单位写作 m",
            run("2", '<w:vertAlign w:val="superscript"/>'),
            "，二氧化碳写作 CO",
            run("2", '<w:vertAlign w:val="subscript"/>'),
            "，注释号",
            run("〔1〕", '<w:vertAlign w:val="superscript"/>'),
            "置于标点之前。",
        ),
        line(
            "标题文字较少时，可以",
            run("加大字距", '<w:spacing w:val="60"/>'),
            "；表格内文字较多时，可以",
            run("缩小字距以便排入一行", '<w:spacing w:val="-10"/>'),
            "。",
        ),
        line(
            "英文定义词首字母大写，如 ",
            run("Effective Date", BOLD),
            "；拉丁文用斜体，如 ",
            run("mutatis mutandis", ITALIC),
            "；缩写可以用小型大写字母，如 ",
            run("Incoterms", "<w:smallCaps/>"),
            "；标题可以全部大写，如 ",
            run("governing law", "<w:caps/>"),
            "。",
        ),
        line(
            "字号从小到大：",
            run("小五号", size(9)),
            "、",
            run("五号", size(10.5)),
            "、",
            run("小四号", size(12)),
            "、",
            run("四号", size(14)),
            "、",
            run("三号", size(16)),
            "。",
        ),
        p("（说明完）", props=RIGHT + spacing(12, 0)),
    ]
    return book.finished(body, section())


def punctuation() -> bytes:
    """Return clauses in Chinese with many marks, figures, units and words in Latin letters."""
    book = Book("跨境数据处理协议")
    one = book.list(LEVELS)

    def clause(text: str) -> str:
        return p(text, level=(one, 1), props=LINE + BOTH)

    body = [
        p(run("跨境数据处理协议", HEI, size(18)), props=CENTER + spacing(0, 12)),
        p("甲方（以下称“数据提供方”）与乙方（以下称“数据接收方”）依据《中华人民共和国个人信息保护法》《数据安全法》及《个人信息出境标准合同办法》，就“智慧园区（二期）”项目涉及的数据处理，约定如下：", props=INDENT + LINE + BOTH),
        p(run("定义与范围", HEI), level=(one, 0), props=KEEP + LINE),
        clause("“个人信息”，指以电子或者其他方式记录的、与已识别或者可识别的自然人有关的各种信息，不包括匿名化处理后的信息；“处理”，包括收集、存储、使用、加工、传输、提供、公开、删除等。"),
        clause("处理的数据限于附件 A（Data Inventory）第 1—3 项，总量不超过 250 GB／月；API 调用频率上限为 1,000 次/秒（QPS），超出部分由 HTTP 429 状态码拒绝。"),
        clause("涉及“敏感个人信息”（如：生物识别、行踪轨迹、未满 14 周岁未成年人的信息……）的，应当取得单独同意；未取得的——无论何种原因——不得传输。"),
        p(run("安全措施", HEI), level=(one, 0), props=KEEP + LINE),
        clause("传输采用 TLS 1.3，存储采用 AES-256-GCM；密钥由 HSM 管理，每 90 天轮换一次。日志保存不少于 6 个月，格式见 ISO/IEC 27001:2022 附录 A.8.15。"),
        clause("发生或者可能发生泄露、篡改、丢失的，接收方应当（1）立即采取补救措施；（2）在 24 小时内通知提供方（邮箱：dpo@yunling.example；电话：+86-000-5550123）；（3）在 72 小时内提交书面报告。"),
        clause("渗透测试每年不少于 2 次，CVSS≥7.0 的漏洞应当在 15 日内修复，9.0 以上的应当在 48 小时内修复；修复率≥98%，复测通过率=100%。"),
        p(run("费用与税", HEI), level=(one, 0), props=KEEP + LINE),
        clause("服务费为 US$12,500.00（约合人民币 90,000 元），按照付款日中国人民银行公布的 USD/CNY 中间价折算；误差在±0.5% 以内的，不作调整。"),
        clause("“净额”支付：因本协议产生的预提税（如有），由接收方承担；双方可以依据《关于对所得避免双重征税的协定》申请减免。"),
        clause("任何一方均可书面（包括 e-mail、电子签章，但不包括即时通讯工具）变更联系人；变更自对方确认（“回复”或者“签收”）之时生效。"),
    ]  # fmt: skip
    return book.finished(body, section(page_of_pages(book)))


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


def check_boxes() -> bytes:
    """Return a form with boxes to tick, ticked ones, circled numbers and other signs."""
    book = Book("供应商信息登记表", size=11)
    widths = (100, 337)

    def pair(name: str, *lines: str) -> str:
        return row(
            (
                cell(p(run(name, HEI), props=CENTER), props='<w:vAlign w:val="center"/>' + shade("EDEDED"), width=100),
                cell(*(p(text, props=spacing(3, 3)) for text in lines), width=337),
            ),
            "<w:cantSplit/>",
        )

    signs = font("DejaVu Sans Mono")
    ticked, empty = run("☑", signs), run("☐", signs)
    rows = [
        pair("企业类型", "■ 有限责任公司　□ 股份有限公司　□ 合伙企业　□ 个体工商户"),
        pair("经营范围", "√ 软件开发　√ 系统集成　× 硬件制造　○ 其他：咨询服务"),
        pair("资质等级", "① 质量管理体系认证；② 信息安全管理体系认证；③ 信息技术服务标准二级"),
        row(
            (
                cell(
                    p(run("承诺事项", HEI), props=CENTER),
                    props='<w:vAlign w:val="center"/>' + shade("EDEDED"),
                    width=100,
                ),
                cell(
                    p(ticked, run(" 近三年无重大违法记录"), props=spacing(3, 3)),
                    p(ticked, run(" 未被列入失信被执行人名单"), props=spacing(3, 3)),
                    p(empty, run(" 与采购人存在关联关系（如有，请说明）"), props=spacing(3, 3)),
                    width=337,
                ),
            ),
            "<w:cantSplit/>",
        ),
        pair("发票类型", "□ 普通发票　■ 增值税专用发票（税率：□ 3%　■ 6%　□ 9%　□ 13%）"),
        pair("评价", "★★★★☆　（满分五星）　温度：-10℃～45℃　湿度：≤90%　编号：№ 26-031　第Ⅲ类　→ 见附件"),
    ]
    body = [
        p(run("供应商信息登记表", HEI, size(16)), props=CENTER + spacing(0, 12)),
        table(rows, widths, grid_borders(), (0, 5.4)),
        p("填表说明：在选中的项目前以“■”或者“☑”标记；本表加盖公章后有效。", props=spacing(8, 0)),
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
