"""Characters and line breaks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.lang.typography import gate, is_cjk, join_lines, normalised

INVISIBLE = [
    0x0000, 0x0007, 0x0008, 0x0009, 0x000B, 0x000C, 0x000D, 0x001B, 0x007F, 0x0085, 0x009F, 0x00AD, 0x034F, 0x061C,
    0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202D, 0x202E, 0x2060, 0x2063,
    0x2066, 0x2069, 0x206F, 0x3164, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xF8FF, 0xFDD0, 0xFDEF, 0xFE0F, 0xFEFF,
    0xFFA0, 0xFFF9, 0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF, 0x1D173, 0x1FFFE, 0xE0001, 0xE0041, 0xE0100, 0xF0000, 0xFFFFF,
    0x100000, 0x10FFFD, 0x10FFFF,
]  # fmt: skip


@pytest.mark.parametrize("code_point", INVISIBLE)
@pytest.mark.parametrize("multiline", [False, True])
def test_a_character_that_nobody_can_see_is_named_with_its_place(code_point: int, *, multiline: bool) -> None:
    assert gate(f"甲方{chr(code_point)}公司", multiline=multiline) == ((f"U+{code_point:04X}", 3),)


@pytest.mark.parametrize(
    "text",
    ["示例市云杉区", "A<B>公司", "甲&乙", "{{ 7*7 }}", "${x}", "【】", "</w:p>", "#read(1)", "O'Neil \"x\"",
     "𠮷野家", "é", "\u00a0", "　", "☑☐", "№ ½ ℃", "😀", "مرحبا", "한국", "e\u0301"],
)  # fmt: skip
def test_whatever_can_be_seen_passes(text: str) -> None:
    assert gate(text) == ()


def test_a_line_feed_is_for_multi_line_texts_alone() -> None:
    assert gate("甲\n乙") == (("U+000A", 2),)
    assert gate("甲\n乙", multiline=True) == ()
    assert gate("甲\r\n乙", multiline=True) == (("U+000D", 2),)


def test_all_refused_characters_are_reported_in_order() -> None:
    assert [(refused.code_point, refused.position) for refused in gate("\u202ea\ufeff\ud800")] == [
        ("U+202E", 1),
        ("U+FEFF", 3),
        ("U+D800", 4),
    ]


@pytest.mark.parametrize(("text", "position"), [("\u0301a", 1), ("\u20dd", 1), ("a\n\u0338b", 3)])
def test_a_line_may_not_begin_with_a_mark_on_the_character_before_it(text: str, position: int) -> None:
    assert [refused.position for refused in gate(text, multiline=True)] == [position]


@given(st.text(st.characters(categories=["Cc", "Cs", "Co"]), min_size=1, max_size=5))
def test_no_control_surrogate_or_private_character_passes(text: str) -> None:
    assert len(gate(text)) == len(text)


@given(st.text())
def test_what_passes_still_passes_in_normal_form(text: str) -> None:
    if not gate(text, multiline=True):
        assert gate(normalised(text), multiline=True) == ()


def test_no_format_character_passes_but_visible_ones() -> None:
    passing = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cf" and not gate(chr(code))}
    arabic_and_indic_number_signs = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
    shown = arabic_and_indic_number_signs | {"\U000110bd", "\U000110cd"}
    assert all(character in shown or 0x13430 <= ord(character) <= 0x1343F for character in passing)


def test_texts_are_kept_in_nfc() -> None:
    assert normalised("e\u0301") == "é"


@pytest.mark.parametrize("character", list("甲一龥㐀𠮷。，、；：（）【】《》「」ＡＺ１ァあ々〇　￥"))
def test_chinese_and_full_width_characters_are_cjk(character: str) -> None:
    assert is_cjk(character)


@pytest.mark.parametrize("character", ["", *"aZ1.,()<>é한“”‘’…—·☑ \n$①"])
def test_other_characters_are_not_cjk(character: str) -> None:
    assert not is_cjk(character)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("维护国家利益\n和民族团结", "维护国家利益和民族团结"),
        ("信息，\n包括", "信息，包括"),
        ("the Buyer\nshall pay", "the Buyer shall pay"),
        ("  the Buyer  \n   shall pay\n", "the Buyer shall pay"),
        ("本合同自\n2027年9月30日", "本合同自2027年9月30日"),
        ("在${self}\n终止后", "在${self}终止后"),
        ("支付\n${amount}\n元", "支付${amount}元"),
        ("pay\n${amount}\nwithin", "pay ${amount} within"),
        ("由${party_a.name}\n${party_b.name}支付", "由${party_a.name}${party_b.name}支付"),
        ("between ${party_a.name}\n${party_b.name} agree", "between ${party_a.name} ${party_b.name} agree"),
        ("称为\n“专有信息”\n“商业秘密”", "称为“专有信息”“商业秘密”"),
        ("the\n“Agreement”\n“Fee”", "the “Agreement” “Fee”"),
        ("${a}\n${b}", "${a} ${b}"),
        ("一、\n\n\n二、", "一、二、"),
        ("　　首行缩进\r\n下一行", "首行缩进下一行"),
        ("a line\n\nanother", "a line another"),
        ("", ""),
        (" \n ", ""),
        ("one", "one"),
    ],
)
def test_lines_are_joined_as_each_language_wants_it(text: str, joined: str) -> None:
    assert join_lines(text) == joined


@given(st.lists(st.text(st.sampled_from("甲乙，。ab 1${x}“”"), max_size=8), max_size=6))
def test_joining_keeps_every_character_but_spaces_at_the_ends_of_lines(lines: list[str]) -> None:
    joined = join_lines("\n".join(lines))
    assert joined.replace(" ", "") == "".join(lines).replace(" ", "")
    assert "\n" not in joined
    assert join_lines(joined) == joined.strip()
