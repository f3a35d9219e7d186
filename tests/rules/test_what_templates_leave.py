"""What a template leaves behind is weighed by what the document around it is."""

from __future__ import annotations

import pytest

from contractgen.findings import Finding, Location, Severity
from contractgen.model.manuscript import Manuscript, Passage, Setting
from contractgen.model.structure import Scope, ScopeKind, Structure
from contractgen.recover.recover import recover
from contractgen.recover.text import manuscript_of_text
from contractgen.rules.registry import run_rules
from contractgen.rules.rule import House

BLANK = "本合同总价款为人民币________元，甲方应于验收合格后一次性支付给乙方。"


def passages(*texts: str, **features: object) -> tuple[Passage, ...]:
    return tuple(
        Passage(text, number, ((0, Location("a.txt", number, 1)),), **features)  # type: ignore[arg-type]
        for number, text in enumerate(texts, 1)
    )


def found_in(*texts: str, kind: ScopeKind = ScopeKind.MAIN, **features: object) -> tuple[Finding, ...]:
    scopes = (Scope(kind, 0, len(texts) - 1),)
    return run_rules(Structure(Manuscript(passages(*texts, **features)), (), (), scopes), House())


def test_a_blank_in_a_sentence_is_a_warning_at_its_place() -> None:
    (told,) = found_in("本合同由甲乙双方签订。", BLANK)
    assert (told.code, told.severity, told.where) == ("BLK-501", Severity.WARNING, Location("a.txt", 2, 11))
    assert told.excerpt[slice(*told.caret)] == "________"


def test_a_blank_that_the_model_declares_is_none() -> None:
    assert found_in(BLANK, declared=((10, 18),)) == ()


def test_blanks_of_a_form_are_only_noted() -> None:
    assert {told.severity for told in found_in(BLANK, kind=ScopeKind.FORM)} == {Severity.INFO}
    assert {told.severity for told in found_in(*(BLANK,) * 9)} == {Severity.INFO}


@pytest.mark.parametrize("named", ["in the form of Annex 1", "in the form set out in Annex 1", "as Annex 1 says"])
def test_blanks_of_an_annex_that_the_text_calls_a_form_are_only_noted(named: str) -> None:
    text = (
        f"1. Transfers. Each buyer shall sign a deed {named}.\n2. Law. The laws apply.\n3. Notices. In writing.\n"
        "ANNEX 1\nDEED OF ADHERENCE\nTHIS DEED is made by [name of buyer] and all the others."
    )
    (found,) = run_rules(recover(manuscript_of_text(text, "a.txt")), House())
    assert found.severity is (Severity.INFO if "form" in named else Severity.WARNING)


@pytest.mark.parametrize("text", ["甲方（签字）：________", "日期：____年__月__日", "By: ________ Name: ________"])
def test_lines_to_sign_on_are_no_blanks(text: str) -> None:
    assert found_in(text) == ()


def test_bullets_in_brackets_are_redactions_where_the_contract_says_so() -> None:
    term = "The royalty is [●] percent of Net Sales."
    assert [told.severity for told in found_in(term)] == [Severity.ERROR]
    notice = "Certain information in this exhibit has been omitted."
    assert [told.severity for told in found_in(notice, term)] == [Severity.INFO]


def test_boxes_are_decided_by_a_tick_among_them() -> None:
    assert [told.code for told in found_in("请选择：", "□ 仲裁", "□ 诉讼")] == ["BLK-504"]
    assert found_in("请选择：", "□ 仲裁", "☑ 诉讼") == ()


def test_a_converted_text_full_of_markup_is_one_cause() -> None:
    (told,) = found_in(*("甲方**应当**支付服务费。",) * 7)
    assert dict(told.arguments) == {"markup": "**", "count": "7"}


def test_halves_of_pairs_in_headers_and_contents_are_left_alone() -> None:
    assert found_in("第（1页", setting=Setting.MARGIN) == ()


def test_a_text_full_of_lost_halves_is_damaged_and_only_noted() -> None:
    texts = tuple(f"甲方应当（在第{number}日支付服务费。" for number in range(8))
    assert {told.severity for told in found_in(*texts)} == {Severity.INFO}


def test_a_quotation_mark_that_is_turned_around_is_found_with_the_right_one() -> None:
    (told,) = found_in("甲方“是指”委托人，“乙方“是指受托人。")
    assert told.fix is not None
    assert (told.fix.old, told.fix.new) == ("“", "”")


def test_names_that_were_taken_out_throughout_are_only_noted() -> None:
    texts = ("甲方为XX公司。", "乙方为XX集团。", "货物送至XX路八号。")
    assert {told.severity for told in found_in(*texts)} == {Severity.INFO}
    assert {told.severity for told in found_in(texts[0])} == {Severity.WARNING}
