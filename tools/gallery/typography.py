"""Documents that show type: punctuation, emphasis, line heights, tabs, boxes, a grid of lines."""

from __future__ import annotations

from gallery.book import Book, section
from gallery.chinese import HEI, KAI, LEVELS, LINE, page_of_pages
from gallery.markup import (
    BOLD,
    BOTH,
    CENTER,
    INDENT,
    ITALIC,
    KEEP,
    RIGHT,
    UNDERLINE,
    cell,
    color,
    font,
    grid_borders,
    p,
    row,
    run,
    shade,
    size,
    spacing,
    table,
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
