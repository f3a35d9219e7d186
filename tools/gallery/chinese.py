"""Documents in Chinese: agreements, an official notice, a mandate."""

from __future__ import annotations

from gallery.book import Book, section, section_end
from gallery.markup import (
    BOTH,
    BREAK_BEFORE,
    CENTER,
    DISTRIBUTE,
    INDENT,
    KEEP,
    RIGHT,
    TAB,
    UNDERLINE,
    borders,
    color,
    field,
    font,
    p,
    plain_table,
    run,
    shade,
    size,
    spacing,
    tabs,
)

LINE = spacing(line=1.5)
LEVELS = (
    ("chineseCounting", "%1、", "nothing", 0, 24),
    ("chineseCounting", "（%2）", "nothing", 0, 24),
    ("decimal", "%3.", "space", 0, 24),
)
HEI, FANG, KAI, TITLE = font("黑体"), font("仿宋"), font("楷体"), font("方正小标宋简体")


def page_of_pages(book: Book) -> str:
    """Add a footer 第 X 页 共 Y 页."""
    number, count = field("PAGE", "1", size(9)), field("NUMPAGES", "1", size(9))
    small = [run(text, size(9)) for text in ("第 ", " 页　共 ", " 页")]
    return book.frame("footer", p(small[0], number, small[1], count, small[2], props=CENTER))


def numbered_agreement() -> bytes:
    """Return a services agreement numbered 一、（一）1. with first-line indents."""
    book = Book("设备维护服务合同")
    one = book.list(LEVELS)
    head = book.frame("header", p(run("合同编号：WH-2026-0117", size(9)), props=RIGHT))

    def chapter(text: str) -> str:
        return p(run(text, HEI), level=(one, 0), props=KEEP + spacing(6, 3, 1.5) + '<w:outlineLvl w:val="0"/>')

    def clause(text: str) -> str:
        return p(text, level=(one, 1), props=LINE + BOTH)

    def item(text: str) -> str:
        return p(text, level=(one, 2), props=LINE + BOTH)

    body = [
        p(run("设备维护服务合同", HEI, size(20)), props=CENTER + spacing(12, 18)),
        p("甲方（委托方）：示例市青松区图书馆", props=LINE),
        p("乙方（服务方）：示例云岭机电工程有限公司", props=LINE + spacing(0, 6, 1.5)),
        p(
            "甲乙双方依据《中华人民共和国民法典》及有关法律、法规的规定，遵循平等、自愿、公平和诚实信用的原则，"
            "就乙方为甲方提供电梯、空调与消防设备的维护服务，协商一致，订立本合同。",
            props=INDENT + LINE + BOTH,
        ),
        chapter("服务范围与标准"),
        clause("乙方对本合同附件所列设备进行巡检、保养和故障修复，所列设备共计 38 台（套）。"),
        clause("乙方的服务应当符合下列标准："),
        item("电梯的维护保养不少于每 15 日一次，并按照 TSG T5002—2017 的要求留存记录；"),
        item("空调机组每季度清洗一次滤网、冷凝器，制冷季前进行一次全面检查；"),
        item("消防水泵每月点动试验一次，联动试验每半年一次，试验结果由双方签字确认。"),
        clause("接到甲方报修通知后，乙方应当在 30 分钟内响应、2 小时内到达现场；一般故障 8 小时内修复。"),
        chapter("服务期限"),
        clause("服务期限自 2026 年 1 月 1 日起至 2027 年 12 月 31 日止，共 24 个月。"),
        clause("期满前 60 日内，任何一方均可书面提议续签；双方未达成一致的，本合同到期终止。"),
        chapter("费用与支付"),
        clause("服务费为人民币 186,000.00 元（大写：壹拾捌万陆仟元整），含 6% 增值税，不含更换的备件。"),
        clause("甲方按季度支付：每季度末月 20 日前，乙方提交服务报告与发票；甲方核对无误后 10 个工作日内付款。"),
        clause("下列费用由乙方承担："),
        item("乙方人员的工资、保险、差旅和工具费用；"),
        item("单价不超过 200 元的易损件；"),
        item("因乙方操作不当造成的设备损坏的修复费用。"),
        chapter("双方的权利与义务"),
        clause("甲方应当为乙方进场提供必要的条件，指定专人与乙方联系，并有权对服务质量进行检查。"),
        clause("乙方应当派遣持有相应资格证书的人员，遵守甲方的安全管理制度，并对其人员的人身安全负责。"),
        clause("未经甲方书面同意，乙方不得将服务转包或者分包给第三方。"),
        chapter("违约责任"),
        clause("乙方逾期到达现场的，每逾期 1 小时按 200 元支付违约金；逾期超过 24 小时的，甲方可另行委托修复。"),
        clause("甲方逾期付款的，每逾期一日按应付款的万分之三支付违约金，但累计不超过应付款的 5%。"),
        chapter("争议解决与其他"),
        clause("因本合同引起的争议，双方应当协商解决；协商不成的，提交甲方所在地有管辖权的人民法院诉讼解决。"),
        clause("本合同一式肆份，甲乙双方各执贰份，自双方签字并盖章之日起生效。"),
        p(props=LINE),
        p("甲方（盖章）：", TAB, "乙方（盖章）：", props=tabs(("left", 225)) + LINE + KEEP),
        p("授权代表：", TAB, "授权代表：", props=tabs(("left", 225)) + LINE + KEEP),
        p("日期：　　　年　　月　　日", TAB, "日期：　　　年　　月　　日", props=tabs(("left", 225)) + LINE),
    ]
    return book.finished(body, section(head, page_of_pages(book), frames=(42, 42)))


def official_notice() -> bytes:
    """Return an official notice: red head and line, Fangsong of 16 points on exact lines of 28 points."""
    book = Book("关于规范合同文本管理的通知", size=16, chinese="仿宋")
    line = spacing(line=28, rule="exact")
    red = "C00000"

    def text(*content: str) -> str:
        return p(*content, props='<w:ind w:firstLineChars="200" w:firstLine="640"/>' + line + BOTH)

    rule = borders("pBdr", {"bottom": ("single", 18, red)}, 6)
    body = [
        p(run("示例市青松区人民政府办公室文件", TITLE, size(26), color(red)), props=CENTER + spacing(24, 18)),
        p("青政办发〔2026〕12 号", props=CENTER + spacing(0, 6) + rule),
        p(props=line),
        p(
            run("关于进一步规范全区行政机关\n合同文本管理工作的通知", TITLE, size(22)),
            props=CENTER + spacing(line=36, rule="exact"),
        ),
        p(props=line),
        p("各镇人民政府、街道办事处，区政府各部门，各直属机构：", props=line + BOTH),
        text(
            "为防范合同法律风险，提高行政机关依法决策水平，根据《中华人民共和国民法典》和《重大行政决策程序暂行条例》"
            "的有关规定，经区政府同意，现就进一步规范合同文本管理工作通知如下。"
        ),
        text(run("一、统一使用示范文本", HEI)),
        text(
            "采购、租赁、工程、委托服务等常用合同，应当优先使用区司法局发布的示范文本。示范文本的条款不得擅自删减；"
            "确需变更的，应当在特别约定中逐条列明，并说明理由。"
        ),
        text(run("二、落实合法性审核", HEI)),
        text(
            run("（一）审核范围。", KAI),
            "标的额 50 万元以上，或者期限超过 3 年的合同，签订前必须经本单位法制机构审核；未经审核的，不得签订。",
        ),
        text(
            run("（二）审核时限。", KAI),
            "法制机构应当自收到完整材料之日起 5 个工作日内出具书面意见；情况复杂的，可以延长 3 个工作日。",
        ),
        text(run("三、加强履行与归档管理", HEI)),
        text(
            "合同承办部门应当建立履行台账，按季度向法制机构报送履行情况。合同正本、审核意见、往来函件等材料，"
            "应当在履行完毕后 30 日内移交档案室，保存期限不少于 10 年。"
        ),
        text(run("四、严肃责任追究", HEI)),
        text("对违反本通知规定，造成国有资产损失或者其他不良后果的，依法依规追究有关人员的责任。"),
        p(props=line),
        p("附件：1.　合同合法性审核申请表", props='<w:ind w:left="640"/>' + line),
        p("2.　合同履行情况台账", props='<w:ind w:left="1600"/>' + line),
        p(props=line),
        p("示例市青松区人民政府办公室", props='<w:ind w:right="640"/>' + RIGHT + line + KEEP),
        p("2026 年 3 月 9 日", props='<w:ind w:right="1280"/>' + RIGHT + line),
        p(run("（此件公开发布）"), props='<w:ind w:left="640"/>' + line),
        p(
            run("抄送：区委办公室，区人大常委会办公室，区政协办公室。", size(14)),
            props=borders("pBdr", {"top": ("single", 8, "000000"), "bottom": ("single", 4, "000000")}, 3)
            + spacing(40, 0),
        ),
    ]
    foot = book.frame("footer", p(run("— ", size(14)), field("PAGE", "1", size(14)), run(" —", size(14)), props=CENTER))
    return book.finished(body, section(foot, margins=(105, 74, 99, 79), frames=(42, 71)))


def cover_page() -> bytes:
    """Return an agreement with a cover in its own section, its title between rules."""
    book = Book("数据共享合作协议")
    edge = ("single", 12, "1F3864")
    middle = '<w:vAlign w:val="center"/>'
    blank = tabs(("left", 116), ("left", 336))

    def party(name: str, value: str) -> str:
        return p(
            run(f"{name}\t"), run(f" {value}\t", UNDERLINE), props=blank + '<w:ind w:left="1000"/>' + spacing(line=2)
        )

    cover = [
        p(run("合同编号：SJ-2026-0042", font("黑体"), size(11)), props=RIGHT + spacing(0, 120)),
        p(
            run("数据共享合作协议", TITLE, size(32), color("1F3864")),
            props=CENTER + borders("pBdr", {"top": edge, "bottom": edge}, 12) + spacing(0, 24),
        ),
        p(run("（2026 年版）", KAI, size(16)), props=CENTER + spacing(0, 140)),
        party("甲　　方：", "示例市青松区档案馆"),
        party("乙　　方：", "示例云岭数据有限公司"),
        party("签订地点：", "示例市青松区"),
        party("签订日期：", "2026 年 4 月 18 日"),
        section_end(section(margins=(90, 90, 90, 90), more=middle)),
    ]
    list_number = book.list(LEVELS)
    text = [
        p(run("数据共享合作协议", HEI, size(16)), props=CENTER + spacing(0, 12)),
        p("为规范数据共享行为，保障数据安全，双方经协商一致，达成如下协议：", props=INDENT + LINE + BOTH),
    ]
    for title, clauses in (
        ("共享内容", ("甲方向乙方提供附件一所列目录数据，每月更新一次。", "乙方不得超出约定用途使用上述数据。")),
        ("安全责任", ("乙方应当采取不低于等级保护三级要求的措施。", "发生泄露的，应当在 2 小时内通知甲方。")),
        ("期限与终止", ("本协议有效期两年。", "终止后 10 日内，乙方应当删除全部数据并出具证明。")),
    ):
        text.append(p(run(title, HEI), level=(list_number, 0), props=KEEP + spacing(6, 0, 1.5)))
        text += [p(clause, level=(list_number, 1), props=LINE + BOTH) for clause in clauses]
    foot = book.frame("footer", p(run("— ", size(9)), field("PAGE", "1", size(9)), run(" —", size(9)), props=CENTER))
    return book.finished([*cover, *text], section(foot, more='<w:pgNumType w:start="1"/>'))


def mandate() -> bytes:
    """Return a letter of authority with blanks to fill in."""
    book = Book("授权委托书", size=14, chinese="仿宋")
    line = spacing(line=1.75)

    def blank(words: str) -> str:
        return run(f"　{words}　", UNDERLINE)

    def indented(*content: str) -> str:
        return p(*content, props='<w:ind w:firstLineChars="200" w:firstLine="560"/>' + line + BOTH)

    body = [
        p(run("授权委托书", TITLE, size(24)), props=CENTER + spacing(30, 30)),
        p(run("致：示例市公共资源交易中心", font("黑体")), props=line),
        indented(
            "兹授权本公司员工", blank("林晓舟"), "（身份证件号码：", blank("000000190001010000"),
            "）为我方代理人，以我方名义参加贵中心组织的", blank("青松区数字档案馆建设项目"),
            "（项目编号：", blank("QS-2026-0031"), "）的投标、澄清、签约及其他有关活动。",
        ),
        indented("代理人在上述活动中所签署的一切文件和处理的一切有关事务，我方均予以承认，并承担相应的法律责任。"),
        indented("本授权自", blank("2026"), "年", blank("5"), "月", blank("6"), "日起生效，至", blank("2026"), "年",
                 blank("8"), "月", blank("6"), "日止。代理人无转委托权。"),
        indented("特此委托。"),
        p("委托单位（盖章）：示例云岭数据有限公司", props='<w:ind w:left="2800"/>' + line + KEEP),
        p("法定代表人（签字）：", run("　　　　　　", UNDERLINE), props='<w:ind w:left="2800"/>' + line + KEEP),
        p("代理人（签字）：", run("　　　　　　", UNDERLINE), props='<w:ind w:left="2800"/>' + line + KEEP),
        p("2026 年 5 月 6 日", props=RIGHT + line),
    ]  # fmt: skip
    return book.finished(body, section(margins=(90, 90, 90, 90)))


def annex_list() -> bytes:
    """Return a list of annexes and the first pages of two of them."""
    book = Book("附件目录")
    leader = tabs(("left", 60), ("right", 415, "dot"))
    body = [p(run("附件目录", HEI, size(18)), props=CENTER + spacing(0, 18))]
    annexes = (("附件一", "服务设备清单", "2"), ("附件二", "服务质量考核办法", "3"), ("附件三", "廉洁合作承诺", "3"))
    body += [p(f"{label}\t{title}\t{page}", props=leader + spacing(line=2)) for label, title, page in annexes]
    body.append(
        p(
            "以上附件是本合同不可分割的组成部分；与合同正文不一致的，以合同正文为准。",
            props=INDENT + LINE + spacing(12, 0, 1.5),
        )
    )
    first = p(
        run("附件一　服务设备清单", HEI, size(15)),
        props=BREAK_BEFORE + CENTER + spacing(0, 12) + '<w:outlineLvl w:val="0"/>',
    )
    rows = [["序号", "设备名称", "型号规格", "数量", "安装位置"]]
    names = (
        "乘客电梯",
        "载货电梯",
        "冷水机组",
        "组合式空调机组",
        "消防水泵",
        "喷淋稳压装置",
        "应急照明电源",
        "排烟风机",
    )
    models = ("TKJ1000/1.75", "THJ2000/0.5", "LSBLG-640", "ZK-25", "XBD8/40", "ZW-I-X-10", "EPS-10kVA", "HTF-I-9")
    places = ("主楼东侧", "书库北侧", "地下一层机房", "各层空调机房", "地下一层泵房", "屋顶水箱间", "配电室", "屋顶")
    for number, (name, model, place) in enumerate(zip(names, models, places, strict=True), 1):
        rows.append([str(number), name, model, f"{number % 4 + 1} 台", place])
    second = [
        p(
            run("附件二　服务质量考核办法", HEI, size(15)),
            props=BREAK_BEFORE + CENTER + spacing(0, 12) + '<w:outlineLvl w:val="0"/>',
        ),
        p("第一条　考核按季度进行，总分 100 分，由响应、质量、记录和满意度四部分组成。", props=INDENT + LINE + BOTH),
        p(
            "第二条　得分 90 分以上的，全额支付当季服务费；80 分以上不足 90 分的，支付 95%；不足 80 分的，支付 85%。",
            props=INDENT + LINE + BOTH,
        ),
        p(
            run("附件三　廉洁合作承诺", HEI, size(15)),
            props=CENTER + spacing(30, 12) + KEEP + '<w:outlineLvl w:val="0"/>',
        ),
        p(
            "双方承诺不以任何形式向对方人员提供财物、宴请、旅游或者其他利益；违反的，守约方有权解除合同。",
            props=INDENT + LINE + BOTH,
        ),
    ]
    table = plain_table(rows, (40, 115, 105, 55, 110), paragraph=CENTER)
    return book.finished([*body, first, table, *second], section(page_of_pages(book)))


def spread_words() -> bytes:
    """Return a form whose names are spread over one width, and lines that are spread to the margins."""
    book = Book("会议签到与决议表")
    body = [
        p(run("股东会决议", HEI, size(18)), props=DISTRIBUTE + '<w:ind w:left="2400" w:right="2400"/>' + spacing(0, 18))
    ]
    body.append(p("示例云岭数据有限公司全体股东", props=DISTRIBUTE + LINE))
    body.append(p("二〇二六年第一次临时会议", props=DISTRIBUTE + '<w:ind w:left="1200" w:right="1200"/>' + LINE))
    body.append(p(
        "会议于 2026 年 6 月 3 日在公司会议室召开，应到股东 5 人，实到 5 人，代表 100% 的表决权，符合《公司法》"
        "及公司章程的规定。经审议，会议一致通过以下决议：", props=INDENT + LINE + BOTH + spacing(12, 0, 1.5)))  # fmt: skip
    counted = book.list((("decimal", "%1.", "space", 0, 24),))
    body += [
        p(text, level=(counted, 0), props=LINE + BOTH)
        for text in (
            "同意公司注册资本由人民币 500 万元增加至人民币 800 万元，新增部分由现有股东按比例认缴。",
            "同意修改公司章程第八条，并授权执行董事办理变更登记。",
            "同意聘请外部审计机构对 2025 年度财务报表进行审计。",
        )
    ]
    body.append(p(
        "下列文字按分散对齐排列，最后一行也与两端对齐：自然人股东应当亲自签名，法人股东应当加盖公章并由其代表签字。",
        props=DISTRIBUTE + LINE + spacing(6, 12, 1.5) + shade("DDDDDD")))  # fmt: skip
    rows = [["股东", "持股比例", "签名（盖章）"]]
    rows += [
        [name, share, ""] for name, share in (("林 晓 舟", "40%"), ("示例青松投资有限公司", "35%"), ("周 野", "25%"))
    ]
    body.append(plain_table(rows, (170, 90, 165), paragraph=DISTRIBUTE + spacing(6, 6)))
    return book.finished(body, section())
