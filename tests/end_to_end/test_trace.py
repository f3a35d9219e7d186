"""`contractgen trace`: every paragraph of the shipped agreements, in DOCX and PDF, told back to its file and line."""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from contractgen.cli.main import contractgen
from contractgen.cli.tracetext import HOW
from contractgen.model.parameter import DerivationKind
from contractgen.model.pricing import Computation

ROOT = Path(__file__).parents[2]
SPECIAL = "services-agreement-special"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("trace") / "out"
    deals = [str(ROOT / "examples" / f"{name}.yaml") for name in ("full", SPECIAL)]
    done = CliRunner().invoke(contractgen, ["build", *deals, "--library", str(ROOT), "--out", str(out)])
    assert done.exit_code == 0, done.output
    return out


def run(file: Path, *arguments: str, language: str = "en") -> Result:
    return CliRunner().invoke(contractgen, ["trace", str(file), "--lang", language, *arguments])


def traced(file: Path, *arguments: str) -> list[dict[str, Any]]:
    done = run(file, *arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    paragraphs: list[dict[str, Any]] = json.loads(done.output)["summary"]["paragraphs"]
    return paragraphs


def entry_at(file: Path, line: int) -> str:
    """Return the entry of a YAML file that begins on a line: up to the next one, or to one inside of it."""
    lines = file.read_text(encoding="utf-8").splitlines()[line - 1 :]
    more = next((place for place, text in enumerate(lines[1:], 1) if text.lstrip().startswith("- ")), len(lines))
    return "\n".join(lines[:more])


def is_written_there(paragraph: dict[str, Any], entry: str) -> bool:
    """Say whether a paragraph comes from an entry: that has its id first or, having none, its words or its values."""
    name = (paragraph["provision"] or paragraph["clause"] or paragraph["instrument"]).rpartition("/")[2]
    squeezed = "".join(paragraph["text"].split())
    said = re.sub(r"\$\{[^}]*\}|\b(label|caption|value|text|numbered|false):", " ", entry)
    words = re.findall("[\u4e00-\u9fff]{2,}|[A-Za-z]{4,}", said)
    marks = {mark.rpartition(".")[2] for mark in re.findall(r"\$\{([\w.]+)\}", entry)}
    printed = {source["name"].rpartition(".")[2] for source in paragraph["values"]}
    is_named = f"id: {name}" in entry.splitlines()[0]
    return is_named or any(word in squeezed for word in words) or (bool(marks) and marks == printed)


@pytest.mark.parametrize("name", ["full.docx", "full.pdf", f"{SPECIAL}.docx", f"{SPECIAL}.pdf"])
def test_every_paragraph_is_told_back_to_the_line_it_comes_from(published: Path, name: str) -> None:
    paragraphs = traced(published / name)
    assert [item["paragraph"] for item in paragraphs] == list(range(1, len(paragraphs) + 1))
    deal = ROOT / "examples" / name.replace("docx", "yaml").replace("pdf", "yaml")
    for item in paragraphs:
        file = deal if item["file"] == "deal" else ROOT / item["file"]
        entry = entry_at(file, item["line"])
        if item["source"] == "special-terms":
            assert re.match(r"  - (after|in|replace): ", entry), (item, entry)
            continue
        assert is_written_there(item, entry), (item, entry)
        if item["clause"]:
            assert item["file"] == f"clauses/{item['clause']}/{item['version']}.yaml"
            assert item["fingerprint"].startswith("sha256:")


@pytest.mark.parametrize("name", ["full", SPECIAL])
def test_docx_and_pdf_give_the_same_answers(published: Path, name: str) -> None:
    in_docx, in_pdf = traced(published / f"{name}.docx"), traced(published / f"{name}.pdf")
    assert all(item.pop("pages") for item in in_pdf)
    for item in (*in_docx, *in_pdf):
        item.pop("pages", None)
        item.pop("text")
    assert in_docx == in_pdf


def test_every_value_is_told_back_to_a_field_of_the_deal_or_to_a_computation(published: Path) -> None:
    paragraphs = traced(published / "full.docx")
    sources = {source["name"]: source for item in paragraphs for source in (*item["values"], *item["behind"])}
    assert all(source["field"] or source["how"] for source in sources.values())
    assert sources["party_a.name"]["field"] == "parties.party_a.name"
    assert sources["contract.number"]["field"] == "number"
    assert sources["goods[1].price"]["field"] == "prices.goods[1].price"
    assert sources["goods[1].amount"]["from"] == ["goods[1].quantity", "goods[1].price"]
    assert (sources["goods.amount"]["how"], sources["goods.amount"]["from"]) == ("sum", ["goods[].amount"])
    assert sources["end_date"]["from"] == ["start_date", "months"]
    assert sources["card_numbers[2].iccid"]["field"] == "lists.card_numbers[2].iccid"


def test_what_decides_whether_a_paragraph_is_there_is_told(published: Path) -> None:
    (award,) = (item for item in traced(published / "full.docx") if item.get("provision") == "award")
    assert [source["field"] for source in award["asked"]] == ["answers.public_procurement"]


def test_words_on_a_page_of_a_pdf_are_found_across_its_lines(published: Path) -> None:
    (item,) = traced(published / "full.pdf", "--text", "双方应当各自指定专人负责", "--page", "5")
    assert (item["clause"], item["provision"], item["pages"]) == ("fault-handling", "principle", [5])
    assert run(published / "full.pdf", "--text", "双方应当各自指定专人负责", "--page", "1").exit_code == 1


def defaulted(name: str, line: int) -> str:
    place = f"clauses/payment-mode/1.0.0.yaml:{line}"
    return f"      {name:<24}answers.{name}, or where the deal is silent its default ({place})"


def test_what_is_told_of_a_paragraph(published: Path) -> None:
    done = run(published / "full.docx", "--paragraph", "19")
    assert done.output.splitlines()[0] == "paragraph 19 · （二）"
    assert done.output.splitlines()[2:] == [
        "  → payment-mode@1.0.0 postpaid · clauses/payment-mode/1.0.0.yaml:64",
        "    prints",
        defaulted("cycle_months", 21),
        defaulted("payment_days", 26),
        "    is there, or says so, because of",
        defaulted("billing", 16),
        defaulted("payment_method", 10),
    ]


def test_the_answer_in_chinese(published: Path) -> None:
    done = run(published / "full.pdf", "--paragraph", "2", language="zh")
    assert done.output.splitlines() == [
        "第 2 段 · 第 1 页",
        "  合同编号：WLK-2026-0002",
        "  → party-block@1.0.0 contract-number · clauses/party-block/1.0.0.yaml:12",
        "    所印内容",
        "      contract.number         number",
    ]


def test_special_terms_are_told_back_to_the_deal(published: Path) -> None:
    (item,) = traced(published / "full.pdf", "--text", "安排专人值守")
    line = (ROOT / "examples" / "full.yaml").read_text(encoding="utf-8").splitlines()[item["line"] - 1]
    assert item["source"] == "special-terms"
    assert "fault-handling.repair" in line


def test_an_annexed_file_is_told_by_its_hash(published: Path) -> None:
    slip = traced(published / "full.pdf")[-1]
    assert slip["annexed_file"]["hash"].startswith("sha256:571291e5")
    assert "announces a file of 1 page" in run(published / "full.docx", "--paragraph", str(slip["paragraph"])).output


def test_words_of_a_header_are_those_of_the_look(published: Path) -> None:
    footer = next(item for item in traced(published / "full.docx", "--text", "WLK-2026-0002"))
    assert footer["source"] == "clause"
    done = run(published / f"{SPECIAL}.pdf", "--text", "Page 2 of")
    assert done.exit_code == 0, done.output
    assert "the look default" in done.output


def test_words_over_several_paragraphs_give_all_of_them(published: Path) -> None:
    first, second = traced(published / "full.docx")[10:12]
    found = traced(published / "full.docx", "--text", first["text"][-4:] + "\n" + second["text"][:6])
    assert [item["paragraph"] for item in found] == [first["paragraph"], second["paragraph"]]


def test_words_that_are_nowhere_are_refused_with_the_nearest_paragraphs(published: Path) -> None:
    done = run(published / "full.docx", "--text", "合同总价为 99999.00 元")
    assert done.exit_code == 1
    assert "OUT-882" in done.output
    assert "the most alike: 14" in done.output


def test_a_paragraph_that_is_not_there(published: Path) -> None:
    done = run(published / "full.docx", "--paragraph", "9999")
    assert (done.exit_code, "OUT-883" in done.output) == (1, True)


def test_the_page_in_docs_shows_what_is_printed(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "trace.md").read_text(encoding="utf-8")
    monkeypatch.chdir(published.parent)
    commands = re.findall(r"^contractgen (trace .+)$", page, re.MULTILINE)
    outputs = [CliRunner().invoke(contractgen, [*shlex.split(line), "--lang", "en"]).output for line in commands]
    (shown,) = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    assert len(outputs) == 3
    place = 0
    for line in (line for line in shown.splitlines() if line.strip() != "…"):
        place = outputs[1].index(f"{line}\n", place)


def test_both_questions_at_once_are_refused(published: Path) -> None:
    assert run(published / "full.docx", "--paragraph", "1", "--text", "甲方").exit_code == 2
    assert run(published / "full.docx", "--text", " ").exit_code == 2


def rewritten(file: Path, folder: Path, part: str, old: str, new: str) -> Path:
    """Return a copy of a DOCX in which one part was changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode(), 1)
            target.writestr(source.getinfo(name), data)
    copy = folder / file.name
    copy.write_bytes(out.getvalue())
    return copy


def test_a_file_with_another_paragraph_is_refused(published: Path, tmp_path: Path) -> None:
    more = "<w:p><w:r><w:t>擅自加上的一段</w:t></w:r></w:p><w:sectPr"
    copy = rewritten(published / "full.docx", tmp_path, "word/document.xml", "<w:sectPr", more)
    done = run(copy)
    assert (done.exit_code, "OUT-881" in done.output) == (4, True), done.output


def test_words_changed_in_place_are_told_where_the_manifest_is_at_hand(published: Path, tmp_path: Path) -> None:
    shutil.copy(published / "manifest.json", tmp_path)
    copy = rewritten(published / "full.docx", tmp_path, "word/document.xml", "采购内容与价款", "采购内容与价格")
    done = run(copy, "--text", "采购内容与价格")
    assert (done.exit_code, "OUT-886" in done.output) == (0, True), done.output


def test_every_computation_has_its_words() -> None:
    kinds = {kind.value for kind in (*Computation, *DerivationKind)}
    assert kinds <= HOW


def test_files_without_a_record_or_with_a_damaged_one(published: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(published / "full.docx") as package:
        part = next(name for name in package.namelist() if b'"blocks"' in package.read(name))
    damaged = rewritten(published / "full.docx", tmp_path, part, '"blocks"', '"sticks"')
    done = run(damaged)
    assert (done.exit_code, "OUT-885" in done.output) == (4, True), done.output
    foreign = rewritten(published / "full.docx", tmp_path, part, '"how":"sum"', '"how":"\\u001b[2J"')
    done = run(foreign, "--text", "一式")
    assert (done.exit_code, "does not say from where" in done.output) == (0, True), done.output
    bare = run(ROOT / "templates" / "confidentiality-agreement" / "look.docx")
    assert (bare.exit_code, "OUT-825" in bare.output) == (4, True), bare.output
    plain = tmp_path / "plain.txt"
    plain.write_text("no agreement", encoding="utf-8")
    assert run(plain).exit_code == 4
    annexed = run(ROOT / "examples" / "full-sites.pdf")
    assert (annexed.exit_code, "OUT-825" in annexed.output) == (4, True), annexed.output
