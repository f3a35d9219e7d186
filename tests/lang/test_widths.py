"""Signs of the wrong width: found beside the words that they do not fit, and left alone everywhere else."""

from __future__ import annotations

import pytest

from contractgen.lang.widths import wrong_widths

CHINESE = {
    "甲方(公章)乙方:": "(→（ )→） :→：",
    "服务等级协议(SLA)；": "(→（ )→）",
    "（一)违约": ")→）",
    "甲方;乙方": ";→；",
    "甲方,乙方": ",→，",
    "《办法》,乙方": ",→，",
    "上午10:30，价格1,000元": "",
    "参数 f(x) 不变": "",
    "见 https://example.com?x=1": "",
    "ISO (E) 标准": "",
    "（甲方）应当：": "",
}
OTHER = {
    "the Provider （the Company）， shall": "（→( ）→)",
    "the fee， net": "，→,",
    "the fee (net), in EUR; see 4.2": "",
    "the party 甲方（“甲公司”）": "",
}


@pytest.mark.parametrize("text", CHINESE)
def test_chinese_text_takes_signs_of_full_width(text: str) -> None:
    found = wrong_widths(text, chinese=True)
    assert " ".join(f"{item.sign}→{item.better}" for item in found) == CHINESE[text]
    assert all(text[item.start] == item.sign for item in found)


@pytest.mark.parametrize("text", OTHER)
def test_other_text_takes_signs_of_half_width(text: str) -> None:
    found = wrong_widths(text, chinese=False)
    assert " ".join(f"{item.sign}→{item.better}" for item in found) == OTHER[text].strip()
