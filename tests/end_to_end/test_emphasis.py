"""Emphasis: everything that an emphasised provision prints is conspicuous in both files, whatever kind it is."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx_cases import ENGLISH
from prove_cases import build, english_document
from small_library import deal_file, small_library

from contractgen.assemble.shape import shape_of
from contractgen.cli.main import contractgen
from contractgen.model.assembly import Block, Table
from contractgen.model.outline import ParagraphLine, TableLine
from contractgen.source.library import load_library
from contractgen.word.model import WordTable
from contractgen.word.outline import outline_of
from contractgen.word.read import read_docx

CLAUSES = {
    "liability": """
        heading: 责任限制
        parameters:
          cap: {type: money, label: 上限, currency: CNY}
          basis: {type: choice, label: 计算方式, options: [按年, 按次]}
          remark: {type: text, label: 备注, blank: true}
        tables:
          caps:
            label: 各项上限
            currency: CNY
            columns:
              item: {label: 项目, type: text}
              limit: {label: 上限（元）, type: money}
            totals:
              - {label: 合计, sums: [limit]}
        provisions:
          - emphasis: notice
            heading: 上限
            text: 乙方的赔偿责任以${cap}元为限，按照${ref:liability.rest}另行处理的除外。
            items:
              - text: 计算方式为：
                options: basis
              - text: 备注如下：
                fields: [{label: 备注, value: "${remark}"}]
              - text: 各项上限为：
                table: caps
            closing: 上列各项不得累加。
          - id: rest
            text: 其余事项不受本条限制。
        """,
}
DEAL = """
    answers: {cap: "100.00", basis: 按年, remark: {blank: true}}
    prices:
      caps:
        - {item: 通信服务, limit: "60.00"}
        - {item: 平台服务, limit: "40.00"}
    """


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(small_library(tmp_path, CLAUSES))
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def test_headings_text_fields_options_tables_and_closings_are_conspicuous_in_both_files(library: Path) -> None:
    deal_file(library, DEAL)
    done = run("build", "sample.yaml", "--out", "out")
    assert done.exit_code == 0, done.output
    document, found = read_docx((library / "out/sample.docx").read_bytes())
    assert document is not None, found
    lines = outline_of(document).lines
    plain = [line.text for line in lines if isinstance(line, ParagraphLine) and line.text and not line.notice]
    assert plain == ["样例合同", "责任限制", "其余事项不受本条限制。"]
    [table] = [line for line in lines if isinstance(line, TableLine)]
    assert table.notice == tuple(cell for row in table.rows for cell in row if cell)
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0


def test_emphasis_by_bold_is_bold_in_bold_header_rows_too() -> None:
    document = english_document(rows=3)
    instruments = tuple(
        replace(instrument, blocks=tuple(_emphasised(block) for block in instrument.blocks))
        for instrument in document.assembly.instruments
    )
    assembly = replace(document.assembly, instruments=instruments)
    built = build(replace(document, assembly=replace(assembly, shape=shape_of(assembly))), ENGLISH)
    assert built.proof.tables
    word, _ = read_docx(built.docx)
    assert word is not None
    tables = [block for block in word.blocks if isinstance(block, WordTable) and len(block.rows) > 3]
    cells = [cell for row in tables[0].rows for cell in row.cells]
    formats = [inline.format for cell in cells for inline in cell.blocks[0].inlines]  # type: ignore[union-attr]
    assert all(form.bold for form in formats)


def _emphasised(block: Block) -> Block:
    return replace(block, emphasis=True) if isinstance(block, Table) else block


EXEMPTING = """
    heading: 免责
    {clause}provisions:
      - text: 因不可抗力造成的损失，乙方不承担责任。
        {provision}
      - 其余事项另行约定。
    """


@pytest.mark.parametrize(
    ("clause", "provision", "codes"),
    [
        ("exempting: true\n    ", "", {"LIB-265"}),
        ("", "exempting: true", {"LIB-266"}),
        ("exempting: true\n    ", "emphasis: notice", set()),
        ("", "exempting: true\n        emphasis: notice", set()),
        ("", "numbered: true", set()),
    ],
)
def test_check_warns_of_what_is_exempting_and_not_conspicuous(
    tmp_path: Path, clause: str, provision: str, codes: set[str]
) -> None:
    body = EXEMPTING.format(clause=clause, provision=provision or "numbered: true")
    small_library(tmp_path, {"exemption": body})
    done = run("check", "--library", str(tmp_path), "--format", "json")
    found = json.loads(done.stdout)["findings"]
    assert {item["code"] for item in found if item["code"].startswith("LIB-26")} == codes
    assert {item["line"] for item in found if item["code"] == "LIB-266"} <= {6, 7}


def test_marking_something_as_exempting_needs_no_new_approval(tmp_path: Path) -> None:
    prints = []
    for name, mark in (("plain", "numbered: true"), ("marked", "exempting: true")):
        root = small_library(tmp_path / name, {"exemption": EXEMPTING.format(clause="", provision=mark)})
        library, found = load_library(root)
        assert library is not None, found
        prints.append(library.clauses["exemption"][0].fingerprint)
    assert prints[0] == prints[1]
