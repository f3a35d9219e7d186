"""Shape and values: what agreements of one shape share, and what is printed into their holes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import soak
from assembling_cases import assemble, assemble_resolved, clause, deal, main_template
from assembly_cases import random_case
from hypothesis import given, settings
from hypothesis import strategies as st

from contractgen.assemble.shape import shape_of
from contractgen.model.assembly import holes_in
from contractgen.model.deal import Deal, Given, GivenText
from contractgen.model.template import Template

ROOT = Path(__file__).parents[2]
OTHER_TEXTS = {
    "remark": "另一备注",
    "address": "另一地址",
    "years": "7",
    "rate": "12.5%",
    "fee": "123456789.01",
    "start": "2031-12-31",
}
PRINTED_CELLS = {"service": "另一业务", "price": "7.77", "quantity": "13"}


def other_values(sample: Deal) -> Deal:
    """Return a deal that differs in values alone: not in options, not in what is none or blank, not in groups."""

    def changed(facts: Mapping[str, Given], texts: Mapping[str, str]) -> dict[str, Given]:
        return {
            name: replace(fact, text=texts[name]) if isinstance(fact, GivenText) and name in texts else fact
            for name, fact in facts.items()
        }

    parties = tuple(
        replace(party, facts=changed(party.facts, {"name": "另一公司", "bank": "另一银行"})) for party in sample.parties
    )
    rows = {
        name: tuple(replace(row, cells=changed(row.cells, PRINTED_CELLS)) for row in rows)
        for name, rows in sample.rows.items()
    }
    return replace(sample, id="other", parties=parties, answers=changed(sample.answers, OTHER_TEXTS), rows=rows)


@settings(max_examples=soak.size(80, 2_000), deadline=None)
@given(st.integers(0, 2**32))
def test_deals_that_differ_only_in_values_share_the_whole_assembly(seed: int) -> None:
    case = random_case(random.Random(seed))
    first = assemble_resolved(*case)
    other = assemble_resolved(case.template, case.clauses, other_values(case.deal))
    assert first.document
    assert other.document
    assert first.assembly == other.assembly
    assert first.document.values != other.document.values
    assert first.document.values.keys() == other.document.values.keys()


@settings(max_examples=soak.size(40, 1_000), deadline=None)
@given(st.integers(0, 2**32))
def test_an_assembly_with_anything_else_in_it_has_another_shape(seed: int) -> None:
    outcome = assemble_resolved(*random_case(random.Random(seed)))
    assert outcome.assembly
    whole = outcome.assembly
    assert shape_of(whole) == whole.shape
    shorter = replace(whole.instruments[0], blocks=whole.instruments[0].blocks[:-1])
    others = (
        replace(whole, title="另一标题"),
        replace(whole, instruments=(shorter, *whole.instruments[1:])),
        replace(whole, lists=whole.lists[:-1]),
        replace(whole, clauses=whole.clauses[1:]),
    )
    assert all(shape_of(other) != whole.shape for other in others)


def test_options_conditions_rows_and_blanks_are_shape() -> None:
    text = clause("""
        id: text
        heading: 条
        parameters:
          payer: {type: choice, label: 付费, options: [集团, 个人]}
          remark: {type: text, label: 备注, none: slash, blank: true}
        provisions: [{text: "付费：", options: payer}, "备注${remark}。"]
        """)
    answers = [
        "{payer: 集团, remark: 甲}",
        "{payer: 个人, remark: 甲}",
        "{payer: 集团, remark: {none: true}}",
        "{payer: 集团, remark: {blank: true}}",
    ]
    shapes = set()
    for given_answers in answers:
        assembly = assemble(main_template("text ^1"), (text,), deal(f"answers: {given_answers}")).assembly
        assert assembly
        shapes.add(assembly.shape)
    assert len(shapes) == len(answers)


def test_the_shape_is_the_same_in_every_process_and_folder(tmp_path: Path) -> None:
    program = (
        "import random\n"
        "from assembly_cases import random_case\n"
        "from assembling_cases import assemble_resolved\n"
        "for seed in range(12): print(assemble_resolved(*random_case(random.Random(seed))).assembly.shape)\n"
    )
    printed = set()
    for seed, folder in (("0", ROOT), ("999", tmp_path)):
        path = f"{ROOT / 'src'}{os.pathsep}{ROOT / 'tests' / 'support'}"
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": path, "TZ": "Asia/Urumqi", "PATH": os.environ["PATH"]}
        run = subprocess.run(
            [sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, check=True, text=True
        )
        printed.add(run.stdout)
    assert len(printed) == 1


def test_a_file_that_lies_elsewhere_has_the_same_shape() -> None:
    text = clause("id: text\nheading: 条\nprovisions: [甲。]")
    moved = replace(text, where=replace(text.where, file="/elsewhere/clauses/text/1.0.0.yaml"))
    shapes = {
        assembly.shape for item in (text, moved) if (assembly := assemble(main_template("text ^1"), (item,)).assembly)
    }
    assert len(shapes) == 1


VALUES = clause("""
    id: values
    heading: 值
    parameters:
      years: {type: integer, label: 年}
      fee: {type: money, label: 费用, currency: CNY}
      address: {type: multi-line, label: 地址}
    facts: {double: {sum: [years, years]}}
    provisions:
      - ${years}、${years|words}、${years|capitals}、${double}、${fee}、${fee|words}、${fee|grouped}、${address}。
    """)
ANSWERS = "answers: {years: '3', fee: '1298.8', address: \"云杉路\\n1 号\"}"


def test_values_are_keyed_as_their_marks_are_written() -> None:
    outcome = assemble(main_template("values ^1"), (VALUES,), deal(ANSWERS))
    assert outcome.document
    holes = {hole.key for hole in holes_in(outcome.document.assembly)}
    assert {key: outcome.document.values[key] for key in holes} == {
        "years": "3",
        "years|words": "三",
        "years|capitals": "叁",
        "double": "6",
        "fee": "1298.80",
        "fee|words": "人民币壹仟贰佰玖拾捌元捌角",
        "fee|grouped": "1,298.80",
        "address": "云杉路\n1 号",
    }


def test_what_a_look_may_name_is_there_whether_or_not_the_text_mentions_it() -> None:
    outcome = assemble(main_template("values ^1"), (VALUES,), deal(ANSWERS))
    assert outcome.document
    values = outcome.document.values
    assert values["contract.number"] == "WLK-2027-0001"
    assert values["contract.title"] == "示例合同"
    assert (values["party_a.name"], values["party_b.bank"]) == ("示例市云杉区数字治理中心", "示例银行云杉支行")
    assert outcome.document.identifier == "sample"


def test_a_format_that_does_not_fit_is_refused_at_its_mark() -> None:
    wrong = clause("""
        id: values
        heading: 值
        parameters: {remark: {type: text, label: 备注}}
        provisions: ["备注${remark|words}。"]
        """)
    outcome = assemble(main_template("values ^1"), (wrong,), deal("answers: {remark: 甲}"))
    assert outcome.codes == ("ASM-511",)
    assert str(outcome.findings[0].where) == "clauses/values/1.0.0.yaml:6:17"
    assert outcome.document is None


def test_the_day_of_the_contract_is_an_argument() -> None:
    dated = clause("id: dated\nheading: 日期\nprovisions: ['${contract.date}订立。']")
    sample: Template = main_template("dated ^1")
    assert assemble(sample, (dated,)).text.endswith("2027年3月1日订立。")
