"""Units: the smallest parts of a text that a change of words may cut it into.

Marks, quoted titles, numbers and Latin words stay whole, and so do the Chinese words that contracts use on every page;
what is left of Chinese is single characters, which `words` never leaves lying about by themselves.
"""

from __future__ import annotations

import re
from typing import Final

# Words that a reader wants struck and added whole: 甲方 for 乙方, not 甲 for 乙.
_WORDS: Final = """
    不可抗力 法定代表人 违约责任 不得 不含 不予 不少于 不低于 不超过 不高于 不晚于 不早于
    甲方 乙方 丙方 丁方 双方 各方 一方 他方 对方 另一方 任何一方 守约方 违约方 接收方 披露方 第三方 第三人 买方 卖方
    出租方 承租方 委托方 受托方 许可方 服务方 客户 用户 供应商
    本合同 本协议 本条 本款 合同 协议 条款 附件 补充协议 订单
    应当 必须 可以 有权 无权 无须 无需 应该 不应 需要 同意 拒绝 要求 请求 通知 书面 口头
    或者 以及 并且 但是 除非 如果 因为 由于 按照 依照 根据 关于 对于 自动 立即 及时 事先 事后 提前 逾期 延期
    以上 以下 以内 以外 之前 之后 之日 内容 期限 期间 期满 届满 生效 失效 终止 中止 解除 变更 转让 续签 续展
    日内 工作日 自然日 个月 个工作日 小时
    承担 履行 支付 付款 收款 交付 验收 提供 返还 退还 赔偿 补偿 减免 减收 减少 增加 扣除 抵销 结算 开具 发票
    违约 违约金 滞纳金 定金 保证金 押金 费用 价款 金额 总价 单价 税费 损失 损害 利息 责任 义务 权利 连带 保证
    保密 信息 保密信息 资料 数据 个人信息 商业秘密 知识产权 著作权 专利 商标 所有权 使用权 许可
    直接 间接 全部 部分 实际 合理 必要 重大 故意 过失 重大过失 永久 长期 有效 无效 任何 其他 相关 有关 所有
    人民法院 仲裁 仲裁委员会 诉讼 管辖 争议 协商 调解 法律 法规 行政法规 规定 约定 标准 国家
    服务 产品 货物 设备 系统 网络 软件 技术 质量 数量 规格
"""
_CHINESE_WORDS: Final = tuple(sorted(set(_WORDS.split()), key=lambda word: (-len(word), word)))
_NUMERAL = "零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟"
_UNIT: Final = re.compile(
    r"\$?\$\{[^{}\n]*\}"
    r"|《[^《》\n]{1,60}》|“[^“”\n]{1,12}”|「[^「」\n]{1,12}」"
    r"|[0-9]+(?:[.,:/\-][0-9]+)*[%％‰]?"
    rf"|第[{_NUMERAL}]+[条款项章节]|[{_NUMERAL}]{{2,}}"
    r"|[^\W\d_\u2e80-\u9fff\uf900-\ufaff]+(?:['’\-][^\W\d_\u2e80-\u9fff\uf900-\ufaff]+)*"
    rf"|{'|'.join(_CHINESE_WORDS)}"
    r"|\s+|."
    , re.DOTALL,
)  # fmt: skip
_MARKS: Final = re.compile(r"[\s\W_]+")
_SENTENCE: Final = re.compile(r"[^。；！？;!?\n]*(?:[。；！？;!?\n]+|(?<=[a-z])\.\s+|$)", re.DOTALL)
_WHOLE_WEIGHT = 4


def units_of(text: str) -> list[str]:
    """Return the units of a text; joined, they are the text."""
    return _UNIT.findall(text)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, each with what ends it; joined, they are the text."""
    return [found for found in _SENTENCE.findall(text) if found]


def weight_of(unit: str) -> int:
    """Return how much of a text a unit is: a Chinese character is 1, a word or number 2, a mark or a title 4."""
    if unit[0] in "$《“「" and len(unit) > 1:
        return _WHOLE_WEIGHT
    if _MARKS.fullmatch(unit):
        return 0 if unit.isspace() else 1
    return min(len(unit), 2)


def is_character(unit: str) -> bool:
    """Say whether a unit is a single Chinese character, which may be part of a word."""
    return len(unit) == 1 and "\u2e80" <= unit <= "\u9fff" and not _MARKS.fullmatch(unit)


def is_mark(unit: str) -> bool:
    """Say whether a unit is punctuation or white space: changes like to begin and end beside these."""
    return bool(_MARKS.fullmatch(unit))
