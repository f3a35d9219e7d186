"""Drafts: what a deal does not say yet is a gap, every page says DRAFT, and nobody can take one for the agreement."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result
from small_library import ROOT, deal_file, small_library

from contractgen.cli.main import contractgen
from contractgen.model.deal import GivenBlank, GivenNone
from contractgen.source.deals import load_deal

CLAUSES = {
    "parties": """
        provisions:
          - fields:
              - {label: 甲方, value: "${party_a.name}"}
              - {label: 地址, value: "${party_a.address}"}
        """,
    "term": """
        heading: 期限
        parameters:
          start_date: {type: date, label: 起始日期}
          months: {type: integer, label: 月数, default: "12"}
          invoice: {type: choice, label: 发票, options: [专用, 普通]}
          payer: {type: choice, label: 付款方式, options: [集团, 个人]}
        facts:
          end_date: {add-months: [start_date, months]}
        provisions:
          - 本合同自${start_date}起，至${end_date}止。
          - text: 发票种类：
            options: invoice
          - when: {payer: 集团}
            text: 由集团统一付费。
          - 其余事项另行约定。
        """,
}
UNANSWERED = "answers: {payer: 集团}\n"
ANSWERED = (
    "parties:\n  party_a: {name: 示例市云杉区数字治理中心, address: 虚构路1号}\n  party_b: {name: 远岫通信有限公司}\n"
    'answers: {payer: 集团, start_date: "2026-12-01", invoice: 专用}\n'
)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(small_library(tmp_path, CLAUSES))
    return tmp_path


def run(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", lang])


def pages_of(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def test_a_draft_prints_gaps_says_draft_on_every_page_and_lists_what_is_missing(library: Path) -> None:
    deal_file(library, UNANSWERED)
    done = run("build", "sample.yaml", "--draft", "--out", "out", "--to", "docx,pdf,text")
    assert done.exit_code == 0, done.output
    names = {path.name for path in (library / "out").iterdir()}
    assert names == {"sample.draft.docx", "sample.draft.pdf", "sample.draft.txt", "manifest.json"}
    text = (library / "out/sample.draft.txt").read_text(encoding="utf-8")
    assert "自【\u3000\u3000】起，至【\u3000\u3000】止。" in text
    assert "地址：【\u3000\u3000】" in text
    assert "☐ 专用" in text
    assert all("草稿" in page for page in pages_of(library / "out/sample.draft.pdf"))
    told = (
        "clauses/term/1.0.0.yaml:13:9: warning DEAL-470 still missing: 起始日期 (start_date), printed as a gap 2 times"
    )
    assert told in done.output
    assert "DEAL-471 still missing: address of 甲方 (party_a.address)" in done.output
    missing = "parties.party_a.address, answers.start_date, answers.invoice"
    assert f"DRAFT, not for signature; 3 still missing: {missing}" in done.output
    [entry] = json.loads((library / "out/manifest.json").read_text(encoding="utf-8"))["deals"]
    assert entry["draft"] is True
    assert entry["missing"] == ["party_a.address", "start_date", "end_date", "invoice"]
    verified = run("verify", "out", "--deal", "sample.yaml")
    assert verified.exit_code == 0, verified.output


def test_what_a_condition_needs_is_an_error_in_drafts_too(library: Path) -> None:
    deal_file(library, "answers: {invoice: 普通}\n")
    done = run("build", "sample.yaml", "--draft", "--out", "out")
    assert done.exit_code == 1
    assert "error ASM-501" in done.output
    assert "payer" in done.output
    assert not (library / "out").exists()


def test_without_the_option_what_is_missing_stays_an_error(library: Path) -> None:
    deal_file(library, UNANSWERED)
    done = run("build", "sample.yaml", "--out", "out")
    assert done.exit_code == 1
    assert done.output.count("error ASM-50") == 3
    assert not (library / "out").exists()


def test_a_wrong_answer_is_an_error_in_drafts_too(library: Path) -> None:
    deal_file(library, 'answers: {payer: 集团, start_date: "2026-13-01"}\n')
    done = run("build", "sample.yaml", "--draft", "--out", "out")
    assert done.exit_code == 1
    assert "DEAL-417" in done.output


def test_a_complete_draft_says_that_nothing_is_missing_and_still_is_a_draft(library: Path) -> None:
    deal_file(library, ANSWERED)
    done = run("build", "sample.yaml", "--draft", "--out", "out", lang="zh")
    assert done.exit_code == 0, done.output
    assert "草稿，不得签署；内容已齐全" in done.output
    assert all("草稿" in page for page in pages_of(library / "out/sample.draft.pdf"))
    [entry] = json.loads((library / "out/manifest.json").read_text(encoding="utf-8"))["deals"]
    assert entry["missing"] == []


def test_a_final_agreement_takes_the_place_of_its_draft_and_a_draft_leaves_the_final_alone(library: Path) -> None:
    deal_file(library, ANSWERED)
    run("build", "sample.yaml", "--draft", "--out", "out")
    assert run("build", "sample.yaml", "--out", "out").exit_code == 0
    assert {path.name for path in (library / "out").iterdir()} == {"sample.docx", "sample.pdf", "manifest.json"}
    final = (library / "out/sample.docx").read_bytes()
    assert run("build", "sample.yaml", "--draft", "--out", "out").exit_code == 0
    assert (library / "out/sample.docx").read_bytes() == final
    entries = json.loads((library / "out/manifest.json").read_text(encoding="utf-8"))["deals"]
    assert [entry.get("draft", False) for entry in entries] == [False, True]
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0


def test_a_draft_that_somebody_has_edited_is_not_removed_by_the_final_agreement(library: Path) -> None:
    deal_file(library, ANSWERED)
    run("build", "sample.yaml", "--draft", "--out", "out")
    edited = library / "out/sample.draft.docx"
    edited.write_bytes(edited.read_bytes() + b"notes")
    assert run("build", "sample.yaml", "--out", "out").exit_code == 0
    assert edited.exists()
    assert not (library / "out/sample.draft.pdf").exists()
    verified = run("verify", "out")
    assert verified.exit_code == 4
    assert "OUT-853" in verified.output


def test_a_draft_renamed_to_a_final_is_found(library: Path) -> None:
    deal_file(library, ANSWERED)
    run("build", "sample.yaml", "--draft", "--out", "out")
    manifest = library / "out/manifest.json"
    for form in ("docx", "pdf"):
        (library / f"out/sample.draft.{form}").rename(library / f"out/sample.{form}")
    renamed = manifest.read_text(encoding="utf-8").replace("sample.draft.", "sample.")
    manifest.write_text(renamed, encoding="utf-8")
    assert "OUT-851" in run("verify", "out").output
    data = json.loads(renamed)
    del data["deals"][0]["draft"], data["deals"][0]["missing"]
    manifest.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    verified = run("verify", "out")
    assert verified.exit_code == 4
    assert "OUT-857" in verified.output


PRICED = {
    "prices": """
        heading: 价格
        tables:
          goods:
            label: 服务
            currency: CNY
            columns:
              item: {label: 项目, type: text}
              months: {label: 月数, type: integer, none: slash}
              price: {label: 单价（元）, type: money, blank: true}
              amount: {label: 小计（元）, type: money, product: [months, price]}
            totals:
              - {label: 合计, sums: [amount]}
              - {label: 大写, words: amount}
        provisions:
          - text: 价格如下：
            table: goods
          - 合计${goods.amount}元，共${goods.count}项。
          - each: goods
            text: ${row.item}的单价为${row.price}元。
        """,
}


def priced(tmp_path: Path, deal: str, *options: str) -> tuple[Result, str]:
    root = small_library(tmp_path / "priced", PRICED)
    done = run(
        "build", str(deal_file(root, deal)), "--out", str(root / "out"), "--to", "docx,pdf,text",
        "--library", str(root), *options,
    )  # fmt: skip
    [text] = [path.read_text(encoding="utf-8") for path in (root / "out").glob("*.txt")] or [""]
    return done, text


def test_a_draft_without_prices_prints_rows_of_gaps(tmp_path: Path) -> None:
    done, text = priced(tmp_path, "", "--draft")
    assert done.exit_code == 0, done.output
    gap = "【\u3000\u3000】"
    assert f"| {gap} | {gap} | {gap} | {gap} |" in text
    assert f"合计{gap}元，共{gap}项。" in text
    assert f"{gap}的单价为{gap}元。" in text
    assert "DEAL-472 still missing: the rows of 服务 (goods)" in done.output


def test_a_draft_prints_gaps_for_missing_cells_and_for_what_follows_from_them(tmp_path: Path) -> None:
    rows = 'prices:\n  goods:\n    - {item: 甲, months: "2", price: "3.00"}\n    - {item: 乙, months: "2"}\n'
    done, text = priced(tmp_path, rows, "--draft")
    assert done.exit_code == 0, done.output
    gap = "【\u3000\u3000】"
    assert "| 甲 | 2 | 3.00 | 6.00 |" in text
    assert f"| 乙 | 2 | {gap} | {gap} |" in text
    assert f"| 合计 | {gap} |" in text
    assert f"合计{gap}元，共2项。" in text
    assert "sample.yaml:10:7: warning DEAL-473 still missing: 单价（元） (price) in row 2 of goods" in done.output
    assert "1 still missing: prices.goods[1].price" in done.output


def test_cells_may_be_none_or_blank_where_their_columns_say_so(tmp_path: Path) -> None:
    rows = (
        'prices:\n  goods:\n    - {item: 甲, months: "2", price: "3.00"}\n'
        '    - {item: 乙, months: {none: true}, price: "3.00"}\n'
    )
    done, text = priced(tmp_path / "none", rows)
    assert done.exit_code == 0, done.output
    assert "| 乙 | / | 3.00 | / |" in text
    assert "合计6.00元，共2项。" in text
    done, text = priced(tmp_path / "blank", rows.replace('price: "3.00"', "price: {blank: true}", 1))
    assert done.exit_code == 0, done.output
    blank = "\u3000" * 8
    assert f"| 甲 | 2 | {blank} | {blank} |" in text
    assert f"合计{blank}元" in text
    entries = json.loads((tmp_path / "blank/priced/out/manifest.json").read_text(encoding="utf-8"))["deals"]
    assert entries[0]["blanks"] == [
        "goods[0].price", "goods[0].amount", "goods.amount", "goods.amount|words",
    ]  # fmt: skip


def test_a_cell_is_not_blank_where_its_column_does_not_say_so(tmp_path: Path) -> None:
    done, _ = priced(tmp_path, 'prices: {goods: [{item: {blank: true}, months: "2", price: "3.00"}]}\n')
    assert done.exit_code == 1
    assert "DEAL-427" in done.output


def test_the_answers_of_the_documentation_are_read_as_it_says(tmp_path: Path) -> None:
    page = (ROOT / "docs/deal-files.md").read_text(encoding="utf-8").partition("## None, blank, drafts")[2]
    example = page.partition("```yaml\n")[2].partition("```")[0]
    deal, found = load_deal(deal_file(tmp_path, example))
    assert deal is not None, found
    assert isinstance(deal.answers["overage_price"], GivenNone)
    assert isinstance(deal.answers["account_manager"], GivenBlank)


def test_a_party_that_is_not_named_at_all_and_a_number_left_blank_are_no_obstacles_to_a_draft(library: Path) -> None:
    path = deal_file(library, "parties:\n  party_b: {name: 远岫通信有限公司}\nanswers: {payer: 集团}\n")
    path.write_text(path.read_text(encoding="utf-8").replace('"YL-0001"', "{blank: true}"), encoding="utf-8")
    assert "DEAL-401" in run("build", "sample.yaml", "--out", "out").output
    done = run("build", "sample.yaml", "--draft", "--out", "out")
    assert done.exit_code == 0, done.output
    assert "still missing: name of 甲方 (party_a.name)" in done.output


def test_a_program_reads_what_is_missing(library: Path) -> None:
    deal_file(library, UNANSWERED)
    done = CliRunner().invoke(contractgen, ["build", "sample.yaml", "--draft", "--out", "out", "--format", "json"])
    data = json.loads(done.stdout)
    assert data["summary"]["missing"] == ["parties.party_a.address", "answers.start_date", "answers.invoice"]
    assert data["summary"]["error"] == 0


def test_a_blank_that_decides_what_is_printed_is_refused(library: Path) -> None:
    path = library / "clauses/term/1.0.0.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("options: [集团, 个人]", "options: [集团, 个人], blank: true"), encoding="utf-8")
    deal_file(library, ANSWERED.replace("payer: 集团", "payer: {blank: true}"))
    done = run("build", "sample.yaml", "--out", "out")
    assert done.exit_code == 1
    assert "sample.yaml:" in done.output
    assert "DEAL-475 payer is left blank" in done.output


def test_a_choice_left_blank_prints_every_box_open_and_is_listed(library: Path) -> None:
    path = library / "clauses/term/1.0.0.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("options: [专用, 普通]", "options: [专用, 普通], blank: true"), encoding="utf-8")
    deal_file(library, ANSWERED.replace("invoice: 专用", "invoice: {blank: true}"))
    done = run("build", "sample.yaml", "--out", "out", "--to", "docx,pdf,text")
    assert done.exit_code == 0, done.output
    assert "☐ 专用\n☐ 普通" in (library / "out/sample.txt").read_text(encoding="utf-8")
    [entry] = json.loads((library / "out/manifest.json").read_text(encoding="utf-8"))["deals"]
    assert entry["blanks"] == ["invoice"]
