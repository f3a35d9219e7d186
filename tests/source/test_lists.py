"""Lists: rows without money, in the deal or in a CSV file beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from assembling_cases import DEAL, Outcome, assemble, clause, main_template
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from contractgen.findings import Finding, errors_in
from contractgen.model.clause import Clause
from contractgen.model.deal import Deal, GivenText
from contractgen.model.pricing import PriceTable
from contractgen.source.clauses import read_clause_file
from contractgen.source.csvtext import Cells, read_cells
from contractgen.source.deal_schema import deal_schema
from contractgen.source.deals import load_deal, load_deal_text
from contractgen.source.fingerprint import fingerprint

CARDS = clause("""
    id: cards
    heading: 卡号清单
    tables:
      cards:
        label: 卡号清单
        columns:
          place: {label: 序号, place: true}
          number: {label: 卡号, type: id}
          site: {label: 使用地点, type: text}
          flow: {label: 每月流量（GB）, type: integer, default: "2"}
        totals:
          - {label: 合计, sums: [flow]}
    provisions:
      - 本合同项下物联卡共${cards.count}张，每月流量合计${cards.flow}GB，清单如下：
      - table: cards
      - {each: cards, text: "卡号${row.number}用于${row.site}。"}
    """)
INLINE = """
lists:
  cards:
    - {number: "1440000000001", site: 云杉区}
    - {number: "1440000000002", site: 远岫区, flow: "5"}
"""
MONEY = """\
id: cards
version: "1.0.0"
language: zh-CN
heading: 清单
provisions: [清单如下。]
tables:
  cards:
    label: 清单
    columns:
      flow: {{label: 流量, type: integer}}
      {more}
"""
FROM_FILE = "lists: {cards: {file: cards.csv}}\n"


def written(folder: Path, csv: str | bytes, deal: str = FROM_FILE) -> Path:
    (folder / "cards.csv").write_bytes(csv.encode() if isinstance(csv, str) else csv)
    (folder / "deal.yaml").write_text(f"{DEAL}{deal}", "utf-8")
    return folder / "deal.yaml"


def deal_with(folder: Path, csv: str | bytes, deal: str = FROM_FILE) -> Deal:
    loaded, found = load_deal(written(folder, csv, deal))
    assert loaded is not None, found
    return loaded


def refused(folder: Path, csv: str | bytes, deal: str = FROM_FILE) -> list[tuple[str, int, int]]:
    loaded, found = load_deal(written(folder, csv, deal))
    assert loaded is None
    return [(item.code, item.where.line, item.where.column) for item in found]


def assembled(deal: Deal, list_clause: Clause = CARDS) -> Outcome:
    return assemble(main_template(f"{list_clause.id} ^1"), (list_clause,), deal)


def from_text(text: str) -> Deal:
    loaded, found = load_deal_text(f"{DEAL}{text}".encode(), "deal.yaml")
    assert loaded is not None, found
    return loaded


def found_in(outcome: Outcome, code: str) -> Finding:
    assert errors_in(outcome.findings)
    return outcome.found(code)


def unique_in(*names: str) -> Clause:
    """Return the list of cards with some columns unique; all its cells may be blank."""
    columns = tuple(replace(item, unique=item.id in names, blank=True) for item in CARDS.tables[0].columns)
    return replace(CARDS, tables=(replace(CARDS.tables[0], columns=columns),))


UNIQUE = unique_in("number", "flow")


def test_a_list_is_a_table_without_money() -> None:
    assert assembled(from_text(INLINE)).text.splitlines()[2:] == [
        "（一）|本合同项下物联卡共2张，每月流量合计7GB，清单如下：",
        "[序号 | 卡号 | 使用地点 | 每月流量（GB）]",
        "[1 | 1440000000001 | 云杉区 | 2]",
        "[2 | 1440000000002 | 远岫区 | 5]",
        "[合计 | 7]",
        "（二）|卡号1440000000001用于云杉区。",
        "（三）|卡号1440000000002用于远岫区。",
    ]


def test_a_csv_file_beside_the_deal_says_the_same_as_the_deal_itself(tmp_path: Path) -> None:
    csv = '\ufeffsite,number,flow\r\n云杉区,1440000000001,\r\n"远岫区",1440000000002,5\r\n'
    deal = deal_with(tmp_path, csv)
    assert assembled(deal).text == assembled(from_text(INLINE)).text
    assert deal.files["cards"].hash.startswith("sha256:")
    assert str(deal.rows["cards"][1].where).endswith("cards.csv:3:1")


def test_a_quoted_cell_holds_commas_quotation_marks_and_line_ends(tmp_path: Path) -> None:
    deal = deal_with(tmp_path, 'number,site\n1,"a, ""b""\nc"\n2,d\n')
    cells = [row.cells["site"] for row in deal.rows["cards"]]
    assert [cell.text for cell in cells if isinstance(cell, GivenText)] == ['a, "b"\nc', "d"]
    assert [(cell.where.line, cell.where.column) for cell in cells] == [(2, 3), (4, 3)]


@given(st.lists(st.lists(st.text('a,"\n，é', max_size=4), min_size=2, max_size=2), min_size=1, max_size=5))
def test_every_table_of_texts_can_be_said_in_csv(rows: list[list[str]]) -> None:
    quoted = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)
    read = list(read_cells(quoted, "cards.csv"))
    assert [list(item.texts) for item in read if isinstance(item, Cells)] == rows
    assert len(read) == len(rows)


@pytest.mark.parametrize(
    ("csv", "told"),
    [
        ('number,site\n1,"a\n', [("DEAL-521", 2, 3)]),
        ('number,site\n1,"a"b\n', [("DEAL-521", 2, 6)]),
        ('number,site\n1,a"b\n', [("DEAL-521", 2, 4)]),
        ("number,site\n1\n2,b,c\n", [("DEAL-522", 2, 1), ("DEAL-522", 3, 1)]),
        ("number,site\n1,a\n\n", [("DEAL-522", 3, 1)]),
        ("", [("DEAL-523", 1, 1)]),
        ("number,number\n", [("DEAL-523", 1, 8)]),
        ("number;site\n1;a\n", [("DEAL-523", 1, 1)]),
        ("1440000000001,云杉区\n", [("DEAL-523", 1, 1), ("DEAL-523", 1, 15)]),
        ("number,site\n1,\x00\n", [("LOAD-106", 2, 3)]),
        ("number,site\n1,云杉区\n".encode("gb18030"), [("LOAD-104", 2, 3)]),
        (b"number,site\n" + b"1,2\n" * 2_100_000, [("LOAD-103", 1, 1)]),
    ],
)
def test_a_file_that_is_no_list_is_refused_where_it_is_wrong(
    tmp_path: Path, csv: str | bytes, told: list[tuple[str, int, int]]
) -> None:
    assert refused(tmp_path, csv) == told


@pytest.mark.parametrize("name", ["../cards.csv", "/etc/cards.csv", "a/cards.csv", "cards.txt", "c:cards.csv"])
def test_the_file_of_a_list_stands_in_the_folder_of_its_deal(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, "number,site\n", f"lists: {{cards: {{file: '{name}'}}}}\n")[0][0] == "DEAL-520"


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path, "", "lists: {cards: {file: none.csv}}\n") == [("LOAD-102", 8, 23)]


def test_the_columns_of_a_file_are_those_of_its_list(tmp_path: Path) -> None:
    outcome = assembled(deal_with(tmp_path, "number,sit,place\n1,a,1\n2,b,2\n"))
    assert [item.code for item in outcome.findings] == ["DEAL-524", "DEAL-528", "DEAL-525"]
    assert [item.where.column for item in outcome.findings] == [8, 12, 1]


def test_a_cell_of_a_file_is_judged_at_its_place_without_being_told(tmp_path: Path) -> None:
    outcome = assembled(deal_with(tmp_path, "number,site,flow\n1,a,2\n2,b,秘密\n3,,4\n"))
    assert [(item.code, item.where.line, item.where.column) for item in outcome.findings] == [
        ("DEAL-413", 3, 5),
        ("DEAL-441", 4, 1),
    ]
    assert outcome.findings[0].field == "lists.cards[1].flow"
    assert "秘密" not in str(outcome.findings)


def test_rows_of_another_table_are_not_told_ten_thousand_times(tmp_path: Path) -> None:
    outcome = assembled(deal_with(tmp_path, "number,site,flow\n" + "1,a,x\n" * 10_000))
    assert len(outcome.findings) == 200


def test_rows_stand_under_the_key_of_their_kind() -> None:
    found = found_in(assembled(from_text(INLINE.replace("lists", "prices"))), "DEAL-526")
    assert found.field == "prices.cards"
    assert ("key", "lists") in found.arguments
    _, findings = load_deal_text(f"{DEAL}{INLINE}{INLINE.replace('lists', 'prices')}".encode(), "deal.yaml")
    assert [item.code for item in findings] == ["DEAL-527"]


def test_missing_rows_are_asked_for_under_lists() -> None:
    found = found_in(assembled(from_text("")), "ASM-503")
    assert found.field == "lists.cards"
    assert ("key", "lists") in found.arguments


@pytest.mark.parametrize(
    "more",
    [
        "price: {label: 单价, type: money}",
        "double: {label: 两倍, type: money, sum: [flow, flow]}",
    ],
)
def test_a_list_has_no_money(more: str) -> None:
    text = MONEY.format(more=more)
    assert [item.code for item in read_clause_file(text.encode(), "c.yaml").findings] == ["LIB-280"]
    for key in ('tax: {mode: inclusive, rate: "6%"}', "rounding: down"):
        taxed = text.replace(f"      {more}\n", f"    {key}\n")
        assert [item.code for item in read_clause_file(taxed.encode(), "c.yaml").findings] == ["LIB-280"]


def test_the_schema_of_deals_asks_for_lists_as_rows_or_as_a_file() -> None:
    derived = deal_schema(main_template("cards ^1"), [CARDS])
    Draft202012Validator.check_schema(derived)
    assert "lists" in derived["required"]
    assert "prices" not in derived["properties"]
    lists = Draft202012Validator(derived["properties"]["lists"])
    row = {"number": "1", "site": "a"}
    assert lists.is_valid({"cards": [row]})
    assert lists.is_valid({"cards": {"file": "cards.csv"}})
    wrong: list[object] = [{}, [], {"file": "a.csv", "rows": [row]}, [{"site": "a"}]]
    assert not any(lists.is_valid({"cards": given}) for given in wrong)


def test_a_table_says_by_its_currency_what_it_is() -> None:
    table: PriceTable = CARDS.tables[0]
    assert (table.is_list, table.deal_key) == (True, "lists")


def test_a_value_that_another_row_gives_already_is_told_at_its_cell_with_both_rows(tmp_path: Path) -> None:
    cells = "1440000000001,a\n1440000000002,b\n1440000000001,c\n1440000000001,d\n"
    found = assembled(deal_with(tmp_path, f"number,site\n{cells}"), UNIQUE).findings
    assert [(item.code, str(item.where)[-13:], item.field) for item in found] == [
        ("DEAL-529", "cards.csv:4:1", "lists.cards[2].number"),
        ("DEAL-529", "cards.csv:5:1", "lists.cards[3].number"),
    ]
    told = dict(found[1].arguments)
    assert [told[name] for name in ("name", "title", "row", "line", "first", "first_line")] == [
        *("number", "卡号", "4", "5", "1", "2")
    ]
    assert "1440000000001" not in str(found)


def test_values_are_compared_as_what_they_are(tmp_path: Path) -> None:
    outcome = assembled(deal_with(tmp_path, "number,site,flow\n1,a,7\n2,a,07\n01,a,8\n"), UNIQUE)
    assert [(item.code, item.field) for item in outcome.findings] == [("DEAL-529", "lists.cards[1].flow")]


def test_cells_that_give_no_value_are_not_compared() -> None:
    rows = [f"    - {{number: {number}, site: a}}\n" for number in ("{none: true}", "{blank: true}") for _ in "ab"]
    given = "".join(rows) + '    - {number: "1", site: a, flow: "2"}\n'
    assert assembled(from_text(f"lists:\n  cards:\n{given}"), UNIQUE).findings == ()
    again = from_text(f"lists:\n  cards:\n{given}" + '    - {number: "1", site: a}\n')
    assert [(item.code, item.where.line) for item in assembled(again, UNIQUE).findings] == [("DEAL-529", 15)]


def test_ten_thousand_rows_of_one_number_are_not_told_ten_thousand_times(tmp_path: Path) -> None:
    outcome = assembled(deal_with(tmp_path, "number,site\n" + "1,a\n" * 10_000), UNIQUE)
    assert {item.code for item in outcome.findings} == {"DEAL-529"}
    assert len(outcome.findings) == 200


def test_only_given_columns_are_unique_and_saying_it_changes_the_clause() -> None:
    text = MONEY.format(more="double: {label: 两倍, type: integer, sum: [flow, flow], unique: true}")
    assert [item.code for item in read_clause_file(text.encode(), "c.yaml").findings] == ["LIB-234"]
    assert fingerprint(UNIQUE) != fingerprint(unique_in())
    template = main_template("cards ^1")
    assert deal_schema(template, [UNIQUE]) == deal_schema(template, [unique_in()])
