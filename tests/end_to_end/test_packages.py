"""One deal that yields several agreements, as a user builds it: shared facts, one folder, all of them or none."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from annex_cases import drawn_file
from click.testing import CliRunner, Result
from package_cases import TEMPLATES, package_deal, package_library
from small_library import ROOT

from contractgen.cli.main import contractgen
from contractgen.docx.look import Look
from contractgen.docx.write import ShapeCache
from contractgen.docx.write import write_docx as really_write
from contractgen.findings import Finding
from contractgen.model.assembly import Document
from contractgen.pipeline import contents
from contractgen.prove.records import record_in_docx
from contractgen.word.read import read_docx

ALL = {f"sample.{template}.{form}" for template in TEMPLATES for form in ("docx", "pdf")} | {"manifest.json"}


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(package_library(tmp_path))
    return tmp_path


def run(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", lang])


def built(*options: str) -> Result:
    return run("build", "sample.yaml", "--out", "out", *options)


def published(folder: Path) -> set[str]:
    return {path.name for path in (folder / "out").iterdir()} if (folder / "out").exists() else set()


def entries(folder: Path) -> list[dict[str, Any]]:
    deals: list[dict[str, Any]] = json.loads((folder / "out/manifest.json").read_text(encoding="utf-8"))["deals"]
    return deals


def text_of(folder: Path, template: str) -> str:
    return (folder / f"out/sample.{template}.txt").read_text(encoding="utf-8")


def record_of(path: Path) -> dict[str, Any]:
    word, found = read_docx(path.read_bytes())
    assert word is not None, found
    data, found = record_in_docx(word)
    assert data is not None, found
    record: dict[str, Any] = json.loads(data)
    return record


def told(done: Result, code: str) -> list[str]:
    return [line for line in done.output.splitlines() if f" {code} " in line]


def test_one_deal_yields_its_agreements_which_share_its_facts(library: Path) -> None:
    package_deal(library)
    done = built("--to", "docx,pdf,text")
    assert done.exit_code == 0, done.output
    assert done.output.count("DOCX and PDF agree with what was assembled") == 3
    assert published(library) == ALL | {f"sample.{template}.txt" for template in TEMPLATES}
    for template in TEMPLATES[:2]:
        assert "示例市云杉区数字治理中心与远岫通信有限公司就河道水位监测订立本合同。" in text_of(library, template)
        assert "保密期限为2年" in text_of(library, template)
    assert "编号：YL-0001。" in text_of(library, "small")
    assert "编号：BM-0001。" in text_of(library, "secrecy")
    assert "| 合计 | 120.00 |" in text_of(library, "small")
    assert "示例市云杉区数字治理中心委托安二例办理河道水位监测，编号YL-0001。" in text_of(library, "authority")
    assert [(entry["id"], entry["template"]["id"]) for entry in entries(library)] == [
        ("sample", template) for template in TEMPLATES
    ]
    for entry in entries(library):
        assert entry["package"] == list(TEMPLATES)
        assert record_of(library / "out" / entry["files"][0]["name"])["package"] == list(TEMPLATES)
    for verified in (run("verify", "out"), run("verify", "out", "--deal", "sample.yaml")):
        assert verified.exit_code == 0, verified.output
        assert "verified 3 agreements" in verified.output


def test_manifest_and_records_are_as_their_schemas_say(library: Path) -> None:
    package_deal(library)
    assert built().exit_code == 0
    files = [(library / "out/manifest.json", "manifest")]
    for path, name in files:
        schema = json.loads((ROOT / f"schemas/{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(schema).validate(json.loads(path.read_bytes()))
    schema = json.loads((ROOT / "schemas/build-record.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(record_of(library / "out/sample.small.docx"))


def test_the_same_bytes_come_out_again_and_each_file_verifies_by_itself(library: Path) -> None:
    package_deal(library)
    assert built().exit_code == 0
    before = {name: (library / "out" / name).read_bytes() for name in published(library)}
    assert built().exit_code == 0
    assert before == {name: (library / "out" / name).read_bytes() for name in published(library)}
    done = run("verify", "out/sample.secrecy.pdf")
    assert done.exit_code == 0, done.output
    assert "verified 1 agreement:" in done.output


def test_while_one_agreement_is_refused_none_is_published(library: Path) -> None:
    package_deal(library, changes=[("answers: {", "answers: {strict: true, ")])
    done = built()
    assert done.exit_code == 1
    assert published(library) == set()
    assert len(told(done, "ASM-501")) == 1, done.output
    assert "penalty" in told(done, "ASM-501")[0]
    assert "none of its agreements was published; refused: small, secrecy; nothing wrong with: authority" in done.output
    assert (
        "有问题的：small, secrecy；没有问题的：authority" in run("build", "sample.yaml", "--out", "o", lang="zh").output
    )


def test_what_was_published_before_stays_when_one_agreement_is_wrong(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_wrongly(
        document: Document, look: Look, record: bytes, cache: ShapeCache
    ) -> tuple[bytes | None, tuple[Finding, ...]]:
        docx, found = really_write(document, look, record, cache)
        wrong = document.assembly.template == "secrecy"
        return (docx.replace(b"PK\x05\x06", b"PK\x05\x07") if docx and wrong else docx), found

    package_deal(library)
    assert built().exit_code == 0
    before = {name: (library / "out" / name).read_bytes() for name in published(library)}
    package_deal(library, changes=[("河道水位监测", "闸门监测")])
    monkeypatch.setattr(contents, "write_docx", write_wrongly)
    done = built()
    assert done.exit_code != 0
    assert "refused: secrecy; nothing wrong with: small, authority" in done.output
    assert before == {name: (library / "out" / name).read_bytes() for name in published(library)}


def test_other_deals_of_the_run_are_published_all_the_same(library: Path) -> None:
    package_deal(library, changes=[("answers: {", "answers: {strict: true, ")])
    package_deal(library, name="other")
    done = run("build", "sample.yaml", "other.yaml", "--out", "out", "--format", "json")
    assert done.exit_code == 3
    assert published(library) == {name.replace("sample", "other") for name in ALL}
    assert len(json.loads(done.output)["summary"]["published"]) == 6


def test_a_name_is_unknown_if_no_template_asks_for_it_and_told_once(library: Path) -> None:
    package_deal(
        library,
        "lists: {cards: [{number: '1'}]}\n",
        changes=[
            ("project:", "yeers: '3', project:"),
            ("  fees:", "  fee: [{item: x}]\n  fees:"),
            ("  agent:", "  agnt: {name: 岳一例}\n  agent:"),
        ],
    )
    done = built()
    assert done.exit_code == 1
    assert [line.partition(" error ")[2] for line in done.output.splitlines() if " error " in line] == [
        "DEAL-544 no template of the package has a party agnt",
        "DEAL-542 no template of the package asks for yeers",
        "DEAL-543 no template of the package has a price table or list fee",
        "DEAL-543 no template of the package has a price table or list cards",
    ]
    assert "nearest names: years" in done.output
    assert "DEAL-402" not in done.output


def test_what_a_party_has_wrong_is_told_once(library: Path) -> None:
    package_deal(library, changes=[("数字治理中心}", '数字治理中心, code: "12000000000000019X"}')])
    done = built()
    assert done.exit_code == 1
    assert len(told(done, "DEAL-483")) == 1, done.output


def test_an_answer_is_unused_only_if_no_agreement_uses_it(library: Path) -> None:
    package_deal(library, changes=[("answers: {", 'answers: {penalty: "5.00", ')])
    done = built()
    assert done.exit_code == 0
    assert len(told(done, "ASM-507")) == 1, done.output
    clauses = library / "clauses/opening/1.0.0.yaml"
    more = "  deposit: {type: money, label: 押金, currency: CNY}\n"
    text = clauses.read_text(encoding="utf-8").replace("provisions:\n", more + "provisions:\n")
    clauses.write_text(text, encoding="utf-8")
    text = (library / "clauses/mandate/1.0.0.yaml").read_text(encoding="utf-8")
    text = text.replace("provisions:\n", more + "provisions:\n  - 押金为${deposit}元。\n")
    (library / "clauses/mandate/1.0.0.yaml").write_text(text, encoding="utf-8")
    package_deal(library, changes=[("answers: {", 'answers: {deposit: "5.00", ')])
    done = built()
    assert done.exit_code == 0, done.output
    assert told(done, "ASM-507") == []


def test_templates_that_declare_a_name_differently_are_told_with_both_places(library: Path) -> None:
    path = library / "clauses/mandate/1.0.0.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("label: 委托项目", 'label: 委托项目, default: "无"'), encoding="utf-8")
    package_deal(library)
    done = built()
    assert done.exit_code == 1
    assert published(library) == set()
    [line] = told(done, "DEAL-546")
    assert line.startswith("clauses/mandate/1.0.0.yaml:6:3: error")
    assert "authority declares project here, small declares it differently at clauses/opening/1.0.0.yaml:6:3" in line


def test_special_terms_go_to_the_agreements_that_they_fit(library: Path) -> None:
    package_deal(
        library,
        """
        special_terms:
          - {in: charges, text: 费用一次付清。}
          - {after: duty.term, text: 资料单独存放。}
          - {replace: duty.term, template: secrecy, text: 保密期限为十年。}
        """,
    )
    done = built("--to", "docx,pdf,text")
    assert done.exit_code == 0, done.output
    small, secrecy = text_of(library, "small"), text_of(library, "secrecy")
    assert "费用一次付清。" in small
    assert "费用一次付清。" not in secrecy
    assert all("资料单独存放。" in text for text in (small, secrecy))
    assert "保密期限为2年" in small
    assert "保密期限为十年" in secrecy
    departures = [[item["anchor"] for item in entry["departures"]] for entry in entries(library)]
    assert departures == [["main/charges/+1", "main/duty/+2"], ["main/duty/term", "main/duty/+2"], []]
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0


@pytest.mark.parametrize(
    ("term", "message"),
    [
        ("{in: charge, text: 甲。}", "ASM-560 no agreement of the package has charge for a special term to go to"),
        ("{after: duty.terms, text: 甲。}", "ASM-560 no agreement of the package has duty.terms"),
        ("{in: charges, template: secrecy, text: 甲。}", "ASM-542 charges exists in the library"),
        ("{in: charges, template: other, text: 甲。}", "DEAL-545 the deal does not ask for the template other"),
        ("{in: mandate, text: 甲。}", "ASM-544 authority refuses special terms"),
        ("{in: duty, instrument: annex, text: 甲。}", "ASM-545 it is not clear in which instrument"),
    ],
)
def test_a_special_term_that_fits_nowhere_is_an_error(library: Path, term: str, message: str) -> None:
    package_deal(library, f"special_terms:\n  - {term}\n")
    done = built()
    assert done.exit_code == 1
    assert message in done.output
    assert published(library) == set()


def test_every_agreement_may_have_a_look_of_its_own(library: Path) -> None:
    package_deal(library, changes=[("- small ^1", "- {template: small ^1, look: branch}")])
    assert built().exit_code == 0
    assert [entry["look_name"] for entry in entries(library)] == ["branch", "default", "default"]
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0
    package_deal(library, changes=[("- authority ^1", "- {template: authority ^1, look: branch}")])
    done = built()
    assert done.exit_code == 1
    assert [line.partition(": ")[0] for line in told(done, "TPL-381")] == ["sample.yaml:6:36"]


def test_a_look_for_all_must_be_there_for_all(library: Path) -> None:
    lines = ("  - authority ^1\n", "")
    package_deal(library, "look: branch\n", changes=[lines, ("  agent: {kind: individual, name: 安二例}\n", "")])
    assert built().exit_code == 0
    assert [entry["look_name"] for entry in entries(library)] == ["branch", "branch"]
    assert built("--look", "default").exit_code == 0
    assert [entry["look_name"] for entry in entries(library)] == ["default", "default"]
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0


def test_drafts_of_a_package_have_names_of_their_own_and_give_way_to_the_finals(library: Path) -> None:
    package_deal(library, changes=[("{project: 河道水位监测}", "{years: '3'}")])
    done = built("--draft")
    assert done.exit_code == 0, done.output
    assert "1 still missing: answers.project" in done.output
    drafts = {name.replace(".docx", ".draft.docx").replace(".pdf", ".draft.pdf") for name in ALL}
    assert published(library) == drafts
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0
    package_deal(library)
    assert built().exit_code == 0
    assert published(library) == ALL
    assert built("--draft").exit_code == 0
    assert published(library) == ALL | drafts
    verified = run("verify", "out", "--deal", "sample.yaml")
    assert verified.exit_code == 0, verified.output
    assert "verified 6 agreements" in verified.output


def test_agreements_that_a_deal_no_longer_asks_for_go_with_their_files(library: Path) -> None:
    package_deal(library)
    assert built().exit_code == 0
    agent = ("  agent: {kind: individual, name: 安二例}\n", "")
    package_deal(library, changes=[("  - authority ^1\n", ""), agent])
    assert built().exit_code == 0
    assert published(library) == {name for name in ALL if "authority" not in name}
    lines = '  - small ^1\n  - {template: secrecy ^1, number: "BM-0001"}\n  - authority ^1\n'
    package_deal(library, changes=[(f"templates:\n{lines}", "template: small ^1\n"), agent])
    assert built().exit_code == 0
    assert published(library) == {"sample.docx", "sample.pdf", "manifest.json"}
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0


def test_an_agreement_that_was_taken_away_is_missed(library: Path) -> None:
    package_deal(library)
    assert built().exit_code == 0
    for form in ("docx", "pdf"):
        (library / f"out/sample.secrecy.{form}").unlink()
    manifest = json.loads((library / "out/manifest.json").read_text(encoding="utf-8"))
    manifest["deals"] = [entry for entry in manifest["deals"] if entry["template"]["id"] != "secrecy"]
    (library / "out/manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    done = run("verify", "out")
    assert done.exit_code == 4
    assert "OUT-880 the manifest lacks the agreement secrecy of the package sample" in done.output
    for entry in manifest["deals"]:
        entry["package"] = ["small", "authority"]
    (library / "out/manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    done = run("verify", "out")
    assert done.exit_code == 4
    assert "OUT-857" in done.output
    assert "package" in done.output


@pytest.mark.parametrize("change", ["strange", "twice", "alone", "unlike"])
def test_a_manifest_whose_packages_make_no_sense_is_refused(library: Path, change: str) -> None:
    package_deal(library)
    assert built().exit_code == 0
    manifest = json.loads((library / "out/manifest.json").read_text(encoding="utf-8"))
    package = {
        "strange": ["secrecy", "authority"],
        "twice": ["small", "small"],
        "alone": ["small"],
        "unlike": ["small", "authority"],
    }[change]
    manifest["deals"][0]["package"] = package
    (library / "out/manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    done = run("verify", "out")
    assert done.exit_code == 4
    assert "OUT-851" in done.output


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("templates:\n", "template: small ^1\ntemplates:\n", "sample.yaml:4:1: error DEAL-540"),
        ("  - authority ^1\n", "  - small ~1.0\n", "sample.yaml:6:5: error DEAL-541"),
        ("- authority ^1", "- authority", "LOAD-162"),
        ("- authority ^1", "- {number: '1'}", "LOAD-142"),
        ("- authority ^1", "- {template: authority ^1, note: x}", "LOAD-141"),
        ("- authority ^1", "- authorities ^1", "sample.yaml:6:5: error TPL-390"),
        ("- authority ^1", "- authority ^2", "sample.yaml:6:5: error TPL-391"),
    ],
)
def test_what_is_wrong_with_the_templates_is_told_where_it_stands(
    library: Path, old: str, new: str, message: str
) -> None:
    package_deal(library, changes=[(old, new)])
    done = built()
    assert done.exit_code == 1
    assert message in done.output, done.output


def test_a_package_has_two_templates_at_least_and_a_deal_has_one(library: Path) -> None:
    lines = 'templates:\n  - small ^1\n  - {template: secrecy ^1, number: "BM-0001"}\n  - authority ^1\n'
    package_deal(library, changes=[(lines, "templates: [small ^1]\n")])
    assert "LOAD-153" in built().output
    package_deal(library, changes=[(lines, "")])
    [line] = told(built(), "LOAD-142")
    assert "template" in line


def test_with_one_template_missing_the_rest_is_checked_all_the_same(library: Path) -> None:
    package_deal(
        library, changes=[("- authority ^1", "- authorities ^1"), ("{project: 河道水位监测}", "{years: many}")]
    )
    done = built()
    assert {line.split()[2] for line in done.output.splitlines() if " error " in line} == {
        "TPL-390", "DEAL-413", "ASM-501",
    }  # fmt: skip


def test_a_broken_library_does_not_hide_what_is_wrong_with_a_package(library: Path) -> None:
    path = library / "clauses/mandate/1.0.0.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("heading:", "headnig:"), encoding="utf-8")
    package_deal(library, changes=[("{project: 河道水位监测}", "{years: many}")])
    done = built()
    assert {"LOAD-141", "DEAL-413"} <= {line.split()[2] for line in done.output.splitlines() if " error " in line}
    assert "DEAL-54" not in done.output


def test_two_deals_of_one_id_are_refused_whatever_they_ask_for(library: Path) -> None:
    package_deal(library)
    other = package_deal(library, changes=[("  - small ^1\n", "")], name="other")
    text = other.read_text(encoding="utf-8").replace("id: other", "id: sample").replace("prices:", "")
    other.write_text(text.replace('  fees: [{item: 安装, amount: "120.00"}]\n', ""), encoding="utf-8")
    done = run("build", "sample.yaml", "other.yaml", "--out", "out")
    assert done.exit_code == 1
    assert "other.yaml:1:1: error OUT-870 the deals sample.yaml and other.yaml have one id" in done.output
    assert published(library) == set()


def test_locks_hold_for_every_template_and_the_day_for_every_agreement(library: Path) -> None:
    clause = library / "clauses/opening/1.0.0.yaml"
    clause.write_text(clause.read_text(encoding="utf-8") + "  - 订立于${contract.date}。\n", encoding="utf-8")
    package_deal(library)
    for template in TEMPLATES[:2]:
        assert run("lock", template).exit_code == 0
    done = built("--locked", "--as-of", "2026-11-22")
    assert done.exit_code == 1
    assert [line.partition(":")[0] for line in told(done, "ASM-524")] == ["templates/authority/template.yaml"]
    assert run("lock", "authority").exit_code == 0
    assert built("--locked", "--as-of", "2026-11-22", "--to", "docx,pdf,text").exit_code == 0
    assert all("订立于2026年11月22日。" in text_of(library, template) for template in TEMPLATES[:2])
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0


def test_annexed_files_go_to_the_agreements_that_have_annexes(library: Path) -> None:
    data = drawn_file()
    (library / "plan.pdf").write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    item = f'{{name: 平面图, file: plan.pdf, hash: "sha256:{digest}", pages: 3}}'
    package_deal(library, f"annex_files:\n  - {item}\n")
    done = built()
    assert done.exit_code == 0, done.output
    assert [len(entry["annex_files"]) for entry in entries(library)] == [1, 0, 0]
    assert run("verify", "out", "--deal", "sample.yaml").exit_code == 0
    package_deal(library, f"annex_files:\n  - {item.replace('{', '{template: secrecy, ', 1)}\n")
    assert "TPL-367" in built().output
    package_deal(library, f"annex_files:\n  - {item.replace('{', '{template: other, ', 1)}\n")
    assert "DEAL-545" in built().output


def test_lists_are_recorded_by_the_agreements_that_have_them(library: Path) -> None:
    clause = library / "clauses/mandate/1.0.0.yaml"
    table = "tables: {cards: {label: 卡, columns: {number: {label: 号码, type: id}}}}\n"
    text = clause.read_text(encoding="utf-8").replace("provisions:\n", f"{table}provisions:\n  - table: cards\n")
    clause.write_text(text, encoding="utf-8")
    (library / "cards.csv").write_text("number\n0001\n", encoding="utf-8")
    package_deal(library, "lists: {cards: {file: cards.csv}}\n")
    done = built("--to", "docx,text")
    assert done.exit_code == 0, done.output
    assert "| 0001 |" in text_of(library, "authority")
    recorded = [record_of(library / f"out/sample.{template}.docx").get("lists", {}) for template in TEMPLATES]
    assert [list(lists) for lists in recorded] == [[], [], ["cards"]]


def test_the_schema_of_several_templates_is_that_of_their_packages() -> None:
    done = run("schema", *TEMPLATES)
    assert done.exit_code == 0, done.output
    schema = json.loads(done.output)
    deal = {
        "id": "sample",
        "number": "YL-0001",
        "templates": ["small ^1", {"template": "secrecy ^1", "look": "branch"}, "authority ^1"],
        "parties": {"party_a": {"name": "甲"}, "party_b": {"name": "乙"}, "agent": {"name": "丙"}},
        "answers": {"project": "河道"},
        "prices": {"fees": [{"item": "安装", "amount": "120.00"}]},
        "special_terms": [{"in": "duty", "template": "secrecy", "text": "资料单独存放。"}],
    }
    validator = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(deal)] == []
    wrong: list[dict[str, Any]] = [
        {"templates": ["small ^1", "secrecy ^1"]},
        {"templates": ["small ^1", "secrecy ^1", "other ^1"]},
        {"template": "small ^1"},
        {"look": "branch"},
        {"parties": {"party_a": {"name": "甲"}, "party_b": {"name": "乙"}}},
        {"answers": {}},
        {"answers": {"project": "河道", "yeers": "2"}},
        {"special_terms": [{"in": "duty", "template": "authority", "text": "甲。"}]},
    ]
    for change in wrong:
        assert list(validator.iter_errors(deal | change)), change
    assert "TPL-390" in run("schema", "small", "other").output


def test_special_terms_that_single_deals_route_are_checked_too(library: Path) -> None:
    lines = 'templates:\n  - small ^1\n  - {template: secrecy ^1, number: "BM-0001"}\n  - authority ^1\n'
    package_deal(
        library,
        "special_terms:\n  - {in: duty, template: secrecy, text: 甲。}\n",
        changes=[(lines, "template: small ^1\n"), ("  agent: {kind: individual, name: 安二例}\n", "")],
    )
    assert "DEAL-545" in built().output


def test_the_package_that_ships_is_the_one_that_the_page_shows() -> None:
    page = (ROOT / "docs/deal-files.md").read_text(encoding="utf-8")
    section = page.split("## Packages\n")[1].split("\n## ")[0]
    deal = (ROOT / "examples/package.yaml").read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    assert len(shown) == 2
    lines = [line for block in shown for line in block.splitlines() if not line.lstrip().startswith("#")]
    assert [line for line in lines if line not in deal.splitlines()] == []


def test_the_package_that_ships_shares_its_facts(tmp_path: Path) -> None:
    done = run("build", str(ROOT / "examples/package.yaml"), "--library", str(ROOT), "--out", "out", "--locked",
               "--to", "docx,pdf,text")  # fmt: skip
    assert done.exit_code == 0, done.output
    names = ("iot-card-service", "confidentiality-agreement", "letter-of-authority")
    texts = [(tmp_path / f"out/package.{name}.txt").read_text(encoding="utf-8") for name in names]
    for shared in ("示例市云杉区数字治理中心", "远岫通信有限公司示例分公司", "河道水位监测联网项目"):
        assert all(shared in text for text in texts)
    for number, text in zip(("WLK-2026-0004", "BM-2026-0004"), texts, strict=False):
        assert number in text
    manifest = json.loads((tmp_path / "out/manifest.json").read_text(encoding="utf-8"))
    assert [len(entry["departures"]) for entry in manifest["deals"]] == [1, 1, 0]
    assert done.output.count("warning") == 0, done.output
    verified = run("verify", "out", "--deal", str(ROOT / "examples/package.yaml"), "--library", str(ROOT))
    assert verified.exit_code == 0, verified.output


def test_a_draft_has_gaps_for_an_individual_that_is_not_known_yet(library: Path) -> None:
    clause = library / "clauses/mandate/1.0.0.yaml"
    clause.write_text(clause.read_text(encoding="utf-8") + "  - 身份证号${agent.id_number}。\n", encoding="utf-8")
    package_deal(library, changes=[("  agent: {kind: individual, name: 安二例}\n", "")])
    done = built("--draft", "--to", "docx,pdf,text")
    assert done.exit_code == 0, done.output
    assert "身份证号【\u3000\u3000】。" in (library / "out/sample.authority.draft.txt").read_text(encoding="utf-8")
    package_deal(library, changes=[("kind: individual, ", "")])
    done = built("--draft")
    assert done.exit_code == 1
    assert "DEAL-498" in done.output
