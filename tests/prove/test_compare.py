"""Outlines side by side: one damage is one difference, and it is named."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractgen.findings import hint_of, message_of
from contractgen.model.outline import Line, Link, Outline, ParagraphLine, TableLine
from contractgen.prove.compare import compare_outlines, provision_labels, without_empty

TEXTS = (
    "本合同的标的为物联卡服务。",
    "甲方应当在收到发票后十日内付款。",
    "乙方应当保证网络的连续和安全。",
    "任何一方违约的，应当赔偿对方的损失。",
    "本合同自双方签字盖章之日起生效。",
    "未尽事宜由双方另行协商确定。",
)
NUMERALS = "一二三四五六七八九十"


def outline(*lines: Line, title: str = "合同", language: str = "zh-CN") -> Outline:
    return Outline(lines, (), (), title, language)


def numbered(*texts: str) -> tuple[ParagraphLine, ...]:
    """Number texts as Word would: whatever stands at a place bears the label of the place."""
    return tuple(ParagraphLine(f"{NUMERALS[place]}、", 0, text, "Provision") for place, text in enumerate(texts))


def codes(expected: Outline, actual: Outline) -> list[str]:
    differences, findings = compare_outlines(expected, actual)
    assert [item.code for item in differences][:20] == [item.code for item in findings]
    return [item.code for item in findings]


WHOLE = outline(*numbered(*TEXTS))


def test_equal_outlines_have_no_difference() -> None:
    assert compare_outlines(WHOLE, WHOLE) == ((), ())


@pytest.mark.parametrize("place", range(len(TEXTS)))
def test_a_dropped_paragraph_is_one_finding_that_names_it_although_all_labels_after_it_shift(place: int) -> None:
    rest = [text for number, text in enumerate(TEXTS) if number != place]
    (difference,), (finding,) = compare_outlines(WHOLE, outline(*numbered(*rest)), "a.docx")
    assert (difference.code, difference.paragraph, difference.label) == ("OUT-801", place + 1, f"{NUMERALS[place]}、")
    assert (finding.paragraph, finding.label, finding.where.file) == (place + 1, f"{NUMERALS[place]}、", "a.docx")


@pytest.mark.parametrize("place", range(len(TEXTS)))
def test_a_doubled_paragraph_is_one_finding_that_names_it(place: int) -> None:
    texts = [*TEXTS[: place + 1], TEXTS[place], *TEXTS[place + 1 :]]
    (difference,), _ = compare_outlines(WHOLE, outline(*numbered(*texts)))
    assert (difference.code, difference.paragraph) == ("OUT-803", place + 1)


def test_a_moved_paragraph_is_one_finding_that_names_it() -> None:
    texts = [TEXTS[1], TEXTS[2], TEXTS[3], TEXTS[0], *TEXTS[4:]]
    (difference,), _ = compare_outlines(WHOLE, outline(*numbered(*texts)))
    assert (difference.code, difference.paragraph, dict(difference.details)["actual_place"]) == ("OUT-804", 1, "4")


def test_a_paragraph_that_nobody_assembled_is_named() -> None:
    texts = [*TEXTS[:3], "乙方不承担任何责任，无论何种情形。", *TEXTS[3:]]
    (difference,), _ = compare_outlines(WHOLE, outline(*numbered(*texts)))
    assert (difference.code, difference.paragraph) == ("OUT-802", 4)


def test_a_changed_character_says_where_and_shows_both_texts_to_who_asks() -> None:
    changed = TEXTS[1].replace("十日", "千日")
    (difference,), (finding,) = compare_outlines(WHOLE, outline(*numbered(TEXTS[0], changed, *TEXTS[2:])))
    assert (difference.code, difference.expected, difference.actual) == ("OUT-808", TEXTS[1], changed)
    assert dict(finding.arguments)["position"] == "11"


def test_a_changed_width_shows_in_the_masked_excerpt() -> None:
    one, other = (outline(ParagraphLine("", None, f"甲方{left}客户{right}", "Field")) for left, right in ("（）", "()"))
    _, (finding,) = compare_outlines(one, other)
    assert finding.excerpt == "“字字（字字）” ≠ “字字(字字)”"


def test_a_run_of_wrong_labels_is_told_once_by_its_first() -> None:
    restarted = [replace(line, label=f"{NUMERALS[max(0, place - 2)]}、") for place, line in enumerate(numbered(*TEXTS))]
    (difference,), _ = compare_outlines(WHOLE, outline(*restarted))
    assert (difference.code, difference.paragraph, dict(difference.details)["more"]) == ("OUT-805", 2, "4")


def test_a_level_that_changed_under_the_same_label_is_found() -> None:
    lines = numbered(*TEXTS)
    assert codes(WHOLE, outline(replace(lines[0], level=1), *lines[1:])) == ["OUT-806"]


def test_a_style_that_changed_is_found() -> None:
    lines = numbered(*TEXTS)
    assert codes(WHOLE, outline(replace(lines[0], style="Item"), *lines[1:])) == ["OUT-807"]


def linked(target: int | None, text: str = "第一条", last: str = "结尾。") -> Outline:
    reference = ParagraphLine("", None, f"按{text}执行，{last}", "Continuation", (Link(text, target),))
    return outline(*numbered(*TEXTS), reference)


def test_a_retargeted_reference_is_found_although_it_reads_the_same() -> None:
    assert codes(linked(0), linked(2)) == ["OUT-810"]
    assert codes(linked(0), linked(None)) == ["OUT-810"]


def test_a_reference_that_reads_otherwise_is_told_as_such() -> None:
    _, (finding,) = compare_outlines(linked(0), linked(0, "第二条"))
    assert finding.code == "OUT-809"
    assert message_of(finding, "zh").count("第二条") == 1


def test_a_lost_link_is_found_although_the_words_are_there() -> None:
    plain = linked(0)
    last = plain.lines[-1]
    assert isinstance(last, ParagraphLine)
    assert codes(plain, outline(*plain.lines[:-1], replace(last, links=()))) == ["OUT-811"]


def test_links_are_followed_through_lines_that_moved() -> None:
    shifted = outline(*numbered("新增的一段话，不在原文之中。", *TEXTS), *linked(1).lines[-1:])
    assert codes(linked(0), shifted) == ["OUT-802"]


@pytest.mark.parametrize(
    ("notice", "blank", "code"), [(("安全",), (), "OUT-812"), ((), ("网络",), "OUT-813"), ((), (), "")]
)
def test_marks_are_compared(notice: tuple[str, ...], blank: tuple[str, ...], code: str) -> None:
    line = numbered(*TEXTS)[2]
    assert codes(outline(line), outline(replace(line, notice=notice, blank=blank))) == ([code] if code else [])


TABLE = TableLine((("业务", "金额"), ("物联卡", "298.80"), ("平台", "100.00"), ("合计", "398.80")), 1)


@pytest.mark.parametrize(
    ("damaged", "code"),
    [
        (replace(TABLE, rows=(*TABLE.rows[:1], *TABLE.rows[2:])), "OUT-815"),
        (replace(TABLE, rows=(*TABLE.rows[:2], TABLE.rows[1], *TABLE.rows[2:])), "OUT-816"),
        (replace(TABLE, rows=(*TABLE.rows[:1], ("物联卡", "298.90"), *TABLE.rows[2:])), "OUT-817"),
        (replace(TABLE, header=0), "OUT-818"),
        (replace(TABLE, rows=(*TABLE.rows[:3], ("合计398.80",))), "OUT-819"),
    ],
)
def test_a_damaged_table_is_one_finding(damaged: TableLine, code: str) -> None:
    assert codes(outline(TABLE), outline(damaged)) == [code]


def test_a_changed_cell_says_its_row_and_column() -> None:
    damaged = replace(TABLE, rows=(*TABLE.rows[:1], ("物联卡", "298.90"), *TABLE.rows[2:]))
    _, (finding,) = compare_outlines(outline(TABLE), outline(damaged))
    assert {"row": "2", "column": "2", "position": "5"}.items() <= dict(finding.arguments).items()


def test_a_table_that_became_a_paragraph_is_found() -> None:
    assert "OUT-801" in codes(outline(TABLE), outline(*numbered("表格")))


def test_title_and_language_are_compared() -> None:
    assert codes(WHOLE, replace(WHOLE, title="协议", language="en")) == ["OUT-820", "OUT-821"]


def test_empty_paragraphs_say_nothing_and_links_pass_over_them() -> None:
    empty = ParagraphLine("", None, "", "Normal")
    assert codes(linked(1), outline(empty, *numbered(*TEXTS), *linked(2).lines[-1:])) == []
    assert without_empty(outline(empty)).lines == ()


def test_an_empty_paragraph_with_a_label_counts() -> None:
    assert codes(outline(), outline(ParagraphLine("一、", 0, "", "Provision"))) == ["OUT-802"]


def test_the_provision_of_a_line_is_the_last_label_before_it() -> None:
    lines: tuple[Line, ...] = (*numbered(*TEXTS[:2]), ParagraphLine("", None, "续段", "Continuation"), TABLE)
    assert provision_labels(lines) == ("一、", "二、", "二、", "二、")


WORDS = st.text(alphabet="甲乙方应当付款（）()，。０0 ", min_size=1, max_size=30)
LINES = st.lists(WORDS, min_size=1, max_size=12)


@given(LINES, LINES)
def test_outlines_agree_exactly_when_they_are_equal(one: list[str], other: list[str]) -> None:
    ours, theirs = (outline(*(ParagraphLine("", None, text, "Body") for text in texts)) for texts in (one, other))
    differences, findings = compare_outlines(ours, theirs)
    assert bool(differences) == (one != other)
    for finding in findings:
        assert message_of(finding, "en")
        assert message_of(finding, "zh")
        assert hint_of(finding, "zh")


CANARY = "卡纳里CANARY20487"


@given(LINES, st.integers(0, 11), st.sampled_from(["text", "label", "links", "rows"]))
def test_findings_never_say_what_a_text_says(texts: list[str], place: int, kind: str) -> None:
    """Wherever a private value stands or is put, the finding shows its shape alone."""
    lines: list[Line] = [ParagraphLine("一、", 0, text + CANARY, "Body", (Link("第一条", 0),)) for text in texts]
    lines.append(TableLine((("业务", CANARY),), 0))
    damaged = list(lines)
    at = place % len(texts)
    line = lines[at]
    assert isinstance(line, ParagraphLine)
    changes = {
        "text": replace(line, text=f"{CANARY}{line.text}"),
        "label": replace(line, label=CANARY),
        "links": replace(line, links=(Link(CANARY, 0),)),
        "rows": line,
    }
    damaged[at] = changes[kind]
    if kind == "rows":
        damaged[-1] = TableLine((("业务", CANARY[::-1]),), 0)
    differences, findings = compare_outlines(outline(*lines), outline(*damaged))
    assert differences
    assert "CANARY" not in str(findings)
    assert "卡纳里" not in str(findings)
    assert "20487" not in str(findings)


def test_large_tables_of_like_rows_are_compared_in_little_time() -> None:
    """Rows that are all alike are the worst case of an alignment."""
    rows = tuple((f"物联卡{row % 3}", "298.80") for row in range(6_000))
    one, other = TableLine((("业务", "金额"), *rows), 1), TableLine((("业务", "金额"), *rows[:2_000], *rows[2_001:]), 1)
    started = time.monotonic()
    assert codes(outline(one), outline(other)) == ["OUT-815"]
    assert codes(outline(one), outline(replace(other, rows=other.rows[::-1])))
    assert time.monotonic() - started < 10
