"""Words struck and added: what a reader of two texts sees."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contractgen.revise.units import units_of, weight_of
from contractgen.revise.words import Piece, compare_words

UNITS = [
    *"甲乙方应当不得的、，。；", "甲方", "乙方", "30", "15日", "3‰", "${self}", "${ref:liability}", "《民法典》",
    "“项目”", "第三十条", "the ", "party ", "shall ", "pay", "\n", "$${",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(UNITS), max_size=30).map("".join)


def shown(old: str, new: str) -> str:
    signs = {"same": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(signs[piece.side].format(piece.text) for piece in compare_words(old, new))


def joined(pieces: tuple[Piece, ...], side: str) -> str:
    return "".join(piece.text for piece in pieces if piece.side in {"same", side})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("甲方应当赔偿乙方的损失。", "乙方应当赔偿甲方的损失。", "[-甲方-]{+乙方+}应当赔偿[-乙方-]{+甲方+}的损失。"),
        ("自收到之日起30日内付款", "自收到之日起15日内付款", "自收到之日起[-30-]{+15+}日内付款"),
        ("期限为三十个月", "期限为十五个月", "期限为[-三十-]{+十五+}个月"),
        ("按日减免所涉费用", "按日减收或者退还所涉费用", "按日[-减免-]{+减收或者退还+}所涉费用"),
        ("因此遭受的损耗", "因此遭受的损毁", "因此遭受的[-损耗-]{+损毁+}"),
        ("甲、丙", "甲、乙、丙", "甲、{+乙、+}丙"),
        ("按照${rate}支付", "按照${late_fee_rate}支付", "按照[-${rate}-]{+${late_fee_rate}+}支付"),
        ("依照《民法典》处理", "依照《电信条例》处理", "依照[-《民法典》-]{+《电信条例》+}处理"),
        (
            "依照《民法典》第五百八十条处理",
            "依照《民法典》第五百八十五条处理",
            "依照《民法典》[-第五百八十条-]{+第五百八十五条+}处理",
        ),
        ("一方应当赔偿。", "一方应当赔偿。但不可抗力除外。", "一方应当赔偿。{+但不可抗力除外。+}"),
        (
            "shall pay within ten days of receipt",
            "shall pay within thirty days after receipt",
            "shall pay within [-ten days of-]{+thirty days after+} receipt",
        ),
        (
            "on thirty days' written notice.",
            "on thirty days' prior written notice.",
            "on thirty days' {+prior +}written notice.",
        ),
        (
            "for negligence, for fraud or theft",
            "for negligence, for wilful default, for fraud or theft",
            "for negligence, {+for wilful default, +}for fraud or theft",
        ),
        ("", "新的一款", "{+新的一款+}"),
        ("旧的一款", "", "[-旧的一款-]"),
        ("相同", "相同", "相同"),
        ("", "", ""),
    ],
)
def test_words_are_struck_and_added_whole(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_a_text_written_anew_is_struck_and_added_as_a_whole() -> None:
    old = "一方不履行约定的义务或者履行不符合约定的，应当承担继续履行、采取补救措施等违约责任。"
    new = "甲方发现质量问题，须在收货后十日内提出；乙方在五日内答复。"
    assert shown(old, new) == f"[-{old}-]{{+{new}+}}"


def test_a_long_beginning_stays_even_where_little_else_does() -> None:
    head = "除法律、行政法规另有规定外，"
    old, new = head + "甲方应当按月付款。" * 4, head + "本条自签署之日起生效，至服务期满终止，续签除外" * 3
    assert compare_words(old, new)[0].text.startswith(head[:-1])


@given(TEXTS, TEXTS)
def test_the_pieces_make_both_texts(old: str, new: str) -> None:
    pieces = compare_words(old, new)
    assert joined(pieces, "old") == old
    assert joined(pieces, "new") == new
    assert pieces == compare_words(old, new)


@given(TEXTS, TEXTS)
def test_nothing_small_is_left_between_two_changes(old: str, new: str) -> None:
    pieces = compare_words(old, new)
    for piece in pieces[1:-1]:
        if piece.side == "same":
            assert sum(weight_of(unit) for unit in units_of(piece.text)) > 1


@given(TEXTS, TEXTS)
def test_neighbouring_pieces_are_of_different_sides_and_none_is_empty(old: str, new: str) -> None:
    pieces = compare_words(old, new)
    assert all(piece.text for piece in pieces)
    assert all(one.side != other.side for one, other in pairwise(pieces))


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert [piece.side for piece in compare_words(text, text)] == (["same"] if text else [])


@given(st.text("ab1 ，。\u0301\U0001f600${}\r\n\t甲二", max_size=40), st.text("a1 ，\U0001f600${}\n甲", max_size=40))
@settings(max_examples=50)
def test_any_texts_can_be_compared(old: str, new: str) -> None:
    pieces = compare_words(old, new)
    assert (joined(pieces, "old"), joined(pieces, "new")) == (old, new)


def test_the_longest_texts_are_compared_in_time() -> None:
    old = "".join(f"第{number}项约定的义务由一方按照附件所列的标准履行，逾期的承担违约责任。" for number in range(500))
    new = old.replace("附件", "订单").replace("逾期", "迟延")[::-1]
    began = time.perf_counter()
    for other in (new, old.replace("附件", "订单"), old[::-1]):
        assert joined(compare_words(old, other), "new") == other
    assert time.perf_counter() - began < 5
