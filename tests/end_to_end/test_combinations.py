"""Features that meet: special terms, repetition, parts of tables and drafts in one agreement, built as a user does."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from small_library import deal_file, small_library

from contractgen.cli.main import contractgen

DEPARTURES = """
    heading: 特别约定
    provisions:
      - {when: {special_terms: true}, text: 双方对标准条款作如下变更：, departures: true}
      - {when: {special_terms: false}, text: 本合同没有特别约定。}
    """
SITES = """
    heading: 站点
    tables:
      sites:
        label: 站点
        columns:
          site: {label: 站点, type: text}
      devices:
        label: 设备
        currency: CNY
        columns:
          site: {label: 站点, type: text}
          device: {label: 设备编号, type: id}
          price: {label: 单价, type: money}
        totals: [{label: 合计, sums: [price]}]
    provisions:
      - each: sites
        text: ${row.site}的设备由乙方维护：
        items:
          - {id: upkeep, each: {name: devices, match: site}, text: "设备${row.device}"}
      - each: sites
        text: ${row.site}的设备如下：
        table: {name: devices, match: site}
    """
ROWS = """
lists:
  sites: [{site: 云杉区}, {site: 远岫区}]
prices:
  devices:
    - {note: 设备均为新品}
    - {site: 远岫区, device: SN-3, price: "3.00"}
    - {site: 云杉区, device: SN-1, price: "1.00"}
    - {note: 含安装}
    - {site: 云杉区, device: SN-2, price: "2.00"}
"""


def built(folder: Path, clauses: dict[str, str], deal: str, *options: str) -> tuple[Result, list[str]]:
    """Build a deal and return what the command said, and the lines of its text rendition."""
    library, out = small_library(folder, clauses), folder / "out"
    command = ["build", str(deal_file(folder, deal)), "--library", str(library), "--out", str(out)]
    result = CliRunner().invoke(contractgen, [*command, "--to", "docx,pdf,text", "--lang", "en", *options])
    texts = sorted(out.glob("*.txt"))
    return result, texts[0].read_text(encoding="utf-8").splitlines() if texts else []


def test_a_replaced_repetition_is_still_that_of_the_rows_that_belong_to_its_row(tmp_path: Path) -> None:
    terms = "special_terms: [{replace: sites.upkeep, text: '设备${row.device}由甲方维护'}]\n"
    result, lines = built(tmp_path, {"departures": DEPARTURES, "sites": SITES}, ROWS + terms)
    assert result.exit_code == 0, result.output
    assert lines[lines.index("二、站点") :][1:6] == [
        "（一）云杉区的设备由乙方维护：",
        "1、设备SN-1由甲方维护；",
        "2、设备SN-2由甲方维护。",
        "（二）远岫区的设备由乙方维护：",
        "1、设备SN-3由甲方维护。",
    ]


def test_a_note_above_all_rows_stands_where_the_first_row_does(tmp_path: Path) -> None:
    result, lines = built(tmp_path, {"sites": SITES}, ROWS)
    assert result.exit_code == 0, result.output
    assert lines[lines.index("（三）云杉区的设备如下：") :] == [
        "（三）云杉区的设备如下：",
        "| 站点 | 设备编号 | 单价 |",
        "| 云杉区 | SN-1 | 1.00 |",
        "| 含安装 |",
        "| 云杉区 | SN-2 | 2.00 |",
        "| 合计 | 3.00 |",
        "（四）远岫区的设备如下：",
        "| 站点 | 设备编号 | 单价 |",
        "| 设备均为新品 |",
        "| 远岫区 | SN-3 | 3.00 |",
        "| 合计 | 3.00 |",
    ]


def test_a_character_that_cannot_be_drawn_is_told_where_each_part_of_the_deal_has_it(tmp_path: Path) -> None:
    deal = """
    lists:
      sites: [{site: 云杉区}, {site: 远岫区}]
    prices:
      devices:
        - {note: 设备ﬁ}
        - {site: 远岫区, device: SN-3, price: "3.00"}
        - {site: 云杉区, device: SNﬁ1, price: "1.00"}
    """
    for character, code in (("ﬁ", "PDF-719"), ("🙂", "DEAL-408")):
        folder = tmp_path / code
        folder.mkdir()
        result, _ = built(folder, {"sites": SITES}, deal.replace("ﬁ", character))
        assert result.exit_code == 1
        errors = [line for line in result.output.splitlines() if " error " in line]
        assert [line.partition(" error ")[0].rpartition("/")[2] for line in errors] == [
            "sample.yaml:12:14:",
            "sample.yaml:14:27:",
        ]
        assert all(code in line for line in errors)


def test_notes_of_a_table_that_is_not_drawn_are_told(tmp_path: Path) -> None:
    clause = SITES.replace("table: {name: devices, match: site}", "items: [{each: devices, text: '${row.device}'}]")
    result, lines = built(tmp_path, {"sites": clause}, ROWS)
    assert result.exit_code == 0, result.output
    told = [line for line in result.output.splitlines() if "ASM-537" in line]
    assert [line.partition(": warning ")[0].rpartition("/")[2] for line in told] == [
        "sample.yaml:12:7",
        "sample.yaml:15:7",
    ]
    assert "含安装" not in "".join(lines)
