"""What Chinese contracts do that looks like a mistake, and the mistakes that look like a habit."""
# ruff: noqa: E501 - contracts of one line each

from __future__ import annotations

import pytest

from contractgen.findings import Finding, Location, Severity
from contractgen.model.manuscript import Manuscript, Passage
from contractgen.recover.recover import recover
from contractgen.recover.text import manuscript_of_text
from contractgen.rules.registry import run_rules
from contractgen.rules.rule import House

_PARTS = (
    "第一部分 协议书\n一、范围\n供货。\n二、金额\n十万元。\n第二部分 通用条款\n1. 定义\n1.1 货物指设备。\n1.2 价格指总价。\n"
    "2. 付款\n2.1 {}\n2.2 发票随货。\n3. 违约\n3.1 赔偿损失。\n3.2 可以解除。\n4. 其他\n4.1 书面通知。\n4.2 协商解决。\n"
    "第三部分 专用条款\n1. 地点：仓库。\n2. 付款：月结。"
)
_RECITALS = (
    "供货协议\n（1）甲方：东林公司；\n（2）乙方：西河公司。\n鉴于：\nA. 甲方经营超市；\nB. 乙方生产饮料。\n双方达成如下协议：\n"
    "1. 供货\n1.1 按订单供货。\n1.2 按时送达。\n2. 价格\n2.1 按报价单。\n2.2 {}\n3. 期限\n3.1 一年。\n3.2 可以续签。"
)
_RIGHT = {
    "articles are counted within a part": _PARTS.format("除第4条另有约定外，货到付款。"),
    "articles that follow recitals are the outermost": _RECITALS.format("按第3条顺延。"),
    "a heading that ends in a word that hangs": (
        "第一条 签订依据\n1.1《民法典》。\n1.2《建筑法》。\n1.3 批准文件。\n第二条 设计依据\n2.1委托书\n2.2基础资料\n2.3 技术标准\n第三条 其他\n无。"
    ),
    "words that begin like a level": (
        "一、约定\n1.1项目概况：新建。\n1.2条件具备。\n1.3款项结清。\n1.4目的明确。\n二、收货\n（1）名称\n（2）目的地\n（3）件数\n（4）毛重\n（5）净重"
    ),
    "an annex without words amid others": (
        "一、房屋\n见附件一、附件二、附件三和附件四。\n二、其他\n无。\n附件一 平面图\n1．分层图\n2．总图\n附件二 共用部位\n1．大堂\n"
        "2．屋面\n附件三 付款方式\n附件四 补充协议"
    ),
    "a form to fill in": "\n".join(
        f"第{n}条 面积为____平方米，用途为【住宅】【办公】【____】。" for n in "一二三四五六"
    ),
    "a model bid in a tender": (
        "第一章 邀请\n欢迎投标。\n第二章 需求\n见清单。\n第三章 投标文件格式\n我方投标总价为人民币________元，特此确认。"
    ),
    "a letter with half a bracket in a reference": (
        "第1条 付款\n1.1 分两期：\na) 首付三成；\nb) 尾款七成。\n1.2 第1.1条b)项款项不计利息，a)至b)项以人民币支付。\n第2条 其他\n无。"
    ),
    "brackets of a form around the choice that was made": (
        "一、性质\n性质为下列选项中第【 1 】种情形。\n二、争议\n争议按照下列第【二】种方式解决。\n三、其他\n无。"
    ),
    "brackets around the words of a screen, time and again": (
        "一、注册\n我们收集您的【手机号码】、【验证码】。\n二、登录\n您可以选择【昵称】和【头像】。\n三、记账\n我们保存【金额】、【分类】和【备注】，需要您的【麦克风】权限。"
    ),
    "a title that a line breaks in two": (
        "一、依据\n甲乙双方自愿协商，依照《中华人民共和国民法典》和《中华人\n民共和国反不正当竞争法》第九条的规定处理。\n二、期限\n一年。\n三、其他\n无。\n四、生效\n签字生效。"
    ),
}
_WRONG = {
    "a number beyond the part's last": (_PARTS.format("除第7条另有约定外，货到付款。"), "REF-201", "第7条"),
    "a number beyond the last after recitals": (_RECITALS.format("按第5条顺延。"), "REF-201", "第5条"),
    "a range beyond the last after recitals": (_RECITALS.format("按第2条至第5条顺延。"), "REF-214", "第5条"),
    "the last article of a chapter again in the next": (
        "第一章 总则\n第一条 目的。\n第二条 范围。\n第二章 权利\n第二条 查阅。\n第四条 复制。\n第三章 附则\n第五条 生效。",
        "NUM-102",
        "第二条",
    ),
    "the first item with the number of the article before": (
        "1. 价格\n1.1 含税。\n1.2 固定。\n2. 赔偿\n1.1 赔偿损失。\n2.2 设有上限。\n2.3 继续有效。\n3. 其他\n3.1 无。\n3.2 无。",
        "NUM-104",
        "1.1",
    ),
    "a number beyond the last of an article of a contract that orders are placed under": (
        "第一条 标的\n1.1 芝麻糊。\n1.2 数量以甲方订单为准。\n第二条 原料\n2.1 甲方提供。\n2.2 按第2.4条保管。\n2.3 损耗不超过2%。\n第三条 其他\n3.1 无。\n3.2 无。",
        "REF-201",
        "第2.4条",
    ),
    "a paragraph that an article cannot have": (
        "第一条 货物\n1.1 新品。\n1.2 合格。\n第二条 违约\n违反第一条第3款的，应当赔偿。\n第三条 其他\n无。\n第四条 生效\n签字生效。",
        "REF-201",
        "第一条第3款",
    ),
    "an item beyond the last of plain numbers": (
        "一、财产\n1. 房屋一套；\n2. 轿车一辆。\n二、继承\n上述第一条第4项由长子继承。\n三、其他\n无。\n四、生效\n签字生效。",
        "REF-201",
        "第一条第4项",
    ),
    "an item below a decimal number": (
        "1. 条件\n1.1 以下列条件为前提：\n(a) 决议通过；\n(b) 款项到账。\n1.2 可以豁免。\n2. 交割\n2.1 交付第1.1(d)项的文件。\n2.2 办理登记。\n3. 其他\n无。",
        "REF-201",
        "第1.1(d)项",
    ),
    "an annex that is not there, beside other matters settled elsewhere": (
        "一、服务\n费用由双方另行商定，标准见附件三。\n二、其他\n无。\n附件一 名单\n张三。\n附件二 报价\n百元。",
        "REF-210",
        "附件三",
    ),
    "a list of annexes that skips one": (
        "第一条 房屋\n见图。\n第二条 其他\n附件：\n附件一：清单\n附件三：交接单\n甲方（盖章）：      乙方（盖章）：",
        "NUM-101",
        "附件三",
    ),
    "a chapter lost before a paragraph of its own": (
        "一、内容\n（一）设计；\n（二）施工；\n（三）验收。\n二、费用\n按月支付全部费用。\n四、期限\n一年。\n五、其他\n无。\n六、生效\n无。",
        "NUM-101",
        "四、",
    ),
    "the last article, counted with a mark": (
        "第一条、货物\n见订单。\n第二条、价款\n百元。\n第三条、期限\n一年。\n第五条、其他\n1、传真有效。\n2、签字生效。",
        "NUM-101",
        "第五条",
    ),
    "the half-width one of two brackets": (
        "一、维护\n(一)甲方负责结构。\n（二）乙方负责设备。\n二、其他\n无。",
        "NUM-110",
        "(一)",
    ),
}


def _told(text: str) -> list[Finding]:
    found = run_rules(recover(manuscript_of_text(text, "contract.txt")), House())
    return [one for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize("text", _RIGHT.values(), ids=_RIGHT)
def test_a_habit_is_no_mistake(text: str) -> None:
    assert [(one.code, one.excerpt) for one in _told(text)] == []


def test_a_typed_table_of_contents_is_no_list_in_any_format() -> None:
    contents = [f"第{n}章 事项………………{page}" for page, n in enumerate("一二三四", 1)]
    chapters = [f"第{n}章 事项" for n in "一二三四"]
    lines = ["目录", *contents, *chapters]
    passages = tuple(Passage(text, at, ((0, Location("a.docx", at, 1)),)) for at, text in enumerate(lines, 1))
    assert [one.code for one in run_rules(recover(Manuscript(passages, language="zh-CN")), House())] == []


def test_what_a_pdf_file_leaves_in_a_document_is_no_label() -> None:
    lines = [
        "甲    方：青岚医院",
        "乙    方：霖川公司",
        "一、服务",
        "— 3 —",
        "二、费用",
        "第 4 页 共 9 页",
        "三、期限",
        "- 5 -",
    ]
    passages = tuple(Passage(text, at, ((0, Location("a.docx", at, 1)),)) for at, text in enumerate(lines, 1))
    structure = recover(Manuscript(passages, language="zh-CN"))
    assert [one.label.text for one in structure.items] == ["一、", "二、", "三、"]
    assert list(run_rules(structure, House())) == []


@pytest.mark.parametrize(("text", "code", "shown"), _WRONG.values(), ids=_WRONG)
def test_a_mistake_is_told_once_and_where_it_is(text: str, code: str, shown: str) -> None:
    assert [(one.code, one.excerpt[slice(*one.caret)]) for one in _told(text)] == [(code, shown)]
