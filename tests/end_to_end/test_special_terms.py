"""A deal with special terms as a user builds it: both files, their records, the manifest, and what damages them."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from editor_view import typed
from jsonschema import Draft202012Validator
from small_library import ROOT, deal_file, small_library

from contractgen.cli.main import contractgen
from contractgen.docx.look import Look
from contractgen.docx.write import ShapeCache
from contractgen.docx.write import write_docx as really_write
from contractgen.findings import Finding
from contractgen.model.assembly import Document
from contractgen.pipeline import contents
from contractgen.prove.records import record_in_docx
from contractgen.source.yamltree import parse_tree
from contractgen.word.read import read_docx

CLAUSES = {
    "departures": """
        heading: 特别约定
        provisions:
          - {id: list, when: {special_terms: true}, text: 双方对标准条款作如下变更：, departures: true}
          - {when: {special_terms: false}, text: 本合同没有特别约定。}
        """,
    "liability": """
        heading: 违约责任
        provisions:
          - {id: late-fee, text: 逾期付款的，按日支付违约金。}
          - id: limitation
            emphasis: notice
            text: 赔偿总额以年度费用为限，${ref:liability.late-fee}所述违约金除外。
          - {id: force-majeure, special_terms: refuse, text: 因不可抗力不能履行的，不承担违约责任。}
        """,
    "term": """
        heading: 期限
        special_terms: refuse
        provisions:
          - {id: years, text: 本合同期限为三年。}
        """,
}
TERMS = """
special_terms:
  - replace: liability.limitation
    reason: 经法务部门同意。
    text: 赔偿总额以人民币拾万元为限，${ref:acceptance.rate}所述情形除外。
  - after: liability.late-fee
    id: backup
    text: 数据丢失的，乙方应当：
    items: [三日内补传, 不能补传的减收费用]
  - after: liability
    id: acceptance
    heading: 验收
    provisions:
      - 试运行期为三十日。
      - {id: rate, text: "验收由${party_a.name}组织。"}
"""


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(small_library(tmp_path, CLAUSES))
    deal_file(tmp_path, TERMS)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def entry(folder: Path) -> dict[str, Any]:
    deal: dict[str, Any] = json.loads((folder / "out/manifest.json").read_text(encoding="utf-8"))["deals"][0]
    return deal


def record_of(docx: bytes) -> dict[str, Any]:
    word, found = read_docx(docx)
    assert word is not None, found
    data, found = record_in_docx(word)
    assert data is not None, found
    record: dict[str, Any] = json.loads(data)
    return record


def test_both_files_the_record_and_the_manifest_tell_of_every_departure(library: Path) -> None:
    assert run("check").exit_code == 0
    done = run("build", "sample.yaml", "--out", "out", "--to", "docx,pdf,text")
    assert done.exit_code == 0, done.output
    text = (library / "out/sample.txt").read_text(encoding="utf-8")
    for line in (
        "第二条第（二）项：对标准条款“违约责任”（1.0.0版）的补充",
        "第二条第（三）项：替换标准条款“违约责任”（1.0.0版）的相应约定",
        "第三条：新增条款",
        "（三）赔偿总额以人民币拾万元为限，第三条第（二）项所述情形除外。",
    ):
        assert line in text
    departures = [
        {"kind": "added", "anchor": "main/liability/backup", "standard": "liability@1.0.0"},
        {"kind": "replaced", "anchor": "main/liability/limitation", "standard": "liability@1.0.0"},
        {"kind": "added", "anchor": "main/acceptance", "standard": ""},
    ]
    assert entry(library)["departures"] == departures
    record = record_of((library / "out/sample.docx").read_bytes())
    assert record["departures"] == departures
    special = [block for block in record["blocks"] if block["clause"] == "special-terms"]
    assert len(special) == 7
    assert {(block["version"], block["file"]) for block in special} == {("", "deal")}
    assert "拾万元" not in json.dumps(record, ensure_ascii=False)
    assert "拾万元" not in json.dumps(entry(library), ensure_ascii=False)
    for verified in (run("verify", "out"), run("verify", "out", "--deal", "sample.yaml")):
        assert verified.exit_code == 0, verified.output


def test_a_deal_without_special_terms_has_the_standard_text_and_no_departures(library: Path) -> None:
    deal_file(library, "")
    assert run("build", "sample.yaml", "--out", "out", "--to", "docx,pdf,text").exit_code == 0
    assert "本合同没有特别约定。" in (library / "out/sample.txt").read_text(encoding="utf-8")
    assert entry(library)["departures"] == []
    assert "departures" not in record_of((library / "out/sample.docx").read_bytes())


def test_a_manifest_that_hides_a_departure_is_found(library: Path) -> None:
    assert run("build", "sample.yaml", "--out", "out").exit_code == 0
    path = library / "out/manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["deals"][0]["departures"].pop()
    path.write_text(json.dumps(manifest), encoding="utf-8")
    done = run("verify", "out")
    assert done.exit_code == 4
    assert "OUT-857" in done.output


@pytest.mark.parametrize(
    ("old", "new"),
    [("：新增条款", "：既有条款"), ("拾万元", "壹万元"), ("：替换标准", "：依照标准")],
)
def test_a_file_that_tells_otherwise_of_a_special_term_is_not_published(
    library: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str
) -> None:
    def write_wrongly(
        document: Document, look: Look, record: bytes, cache: ShapeCache
    ) -> tuple[bytes | None, tuple[Finding, ...]]:
        docx, found = really_write(document, look, record, cache)
        assert docx is not None
        return edited(docx, old, new), found

    monkeypatch.setattr(contents, "write_docx", write_wrongly)
    done = run("build", "sample.yaml", "--out", "out")
    assert done.exit_code == 4, done.output
    assert "OUT-808" in done.output
    assert not (library / "out").exists()


def edited(package: bytes, old: str, new: str) -> bytes:
    """Return a DOCX with words of its main part replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            copy.writestr(name, data)
    return target.getvalue()


def test_without_a_list_of_departures_the_deal_is_refused_where_its_special_terms_stand(library: Path) -> None:
    path = library / "clauses/departures/1.0.0.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(", departures: true", ""), encoding="utf-8")
    done = run("build", "sample.yaml", "--out", "out")
    assert done.exit_code == 1
    assert "sample.yaml:9:14: error ASM-540" in done.output
    assert not (library / "out").exists()


@pytest.mark.parametrize("refused", [False, True])
def test_the_check_tells_of_a_template_whose_special_terms_would_be_listed_nowhere(
    library: Path, *, refused: bool
) -> None:
    path = library / "clauses/departures/1.0.0.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(", departures: true", ""), encoding="utf-8")
    if refused:
        template = library / "templates/small/template.yaml"
        template.write_text(template.read_text(encoding="utf-8") + "special_terms: refuse\n", encoding="utf-8")
    done = run("check")
    assert done.exit_code == 0
    assert ("templates/small/template.yaml:1:1: warning TPL-319" in done.output) is not refused


def test_a_character_that_no_font_has_is_told_where_the_special_term_has_it(library: Path) -> None:
    deal_file(library, TERMS.replace("[三日内补传,", "[三日内🙂补传,"))
    done = run("build", "sample.yaml", "--out", "out")
    assert done.exit_code == 1
    assert "sample.yaml:15:13: error DEAL-408 special_terms.2 has the character U+1F642" in done.output


@pytest.mark.parametrize("target", ["liability.force-majeure", "term.years"])
def test_what_refuses_special_terms_stays_as_it_is(library: Path, target: str) -> None:
    deal_file(library, f"special_terms:\n  - {{replace: {target}, text: 另行约定。}}\n")
    done = run("build", "sample.yaml", "--out", "out")
    assert done.exit_code == 1
    assert "sample.yaml:8:15: error ASM-544" in done.output


def test_the_derived_schema_knows_every_target_that_there_is(library: Path) -> None:
    schema = json.loads(run("schema", "small").output)
    Draft202012Validator.check_schema(schema)
    term = schema["properties"]["special_terms"]["items"]["properties"]
    assert term["replace"]["enum"] == ["departures.list", "liability.late-fee", "liability.limitation"]
    assert "liability.force-majeure" in term["after"]["enum"]
    assert "term" in term["after"]["enum"]
    assert term["in"]["enum"] == ["departures", "liability"]

    def is_valid(text: str) -> bool:
        tree, found = parse_tree(text.encode(), "deal.yaml")
        assert tree is not None, found
        return Draft202012Validator(schema).is_valid(typed(tree))

    text = (library / "sample.yaml").read_text(encoding="utf-8")
    assert is_valid(text)
    assert not is_valid(text.replace("liability.limitation", "liability.limit"))
    assert not is_valid(text.replace("liability.limitation", "term.years"))
    assert not is_valid(text.replace("items: [三日内补传,", "items: [{when: {a: b}},"))
    template = library / "templates/small/template.yaml"
    template.write_text("special_terms: refuse\n" + template.read_text(encoding="utf-8"), encoding="utf-8")
    assert "special_terms" not in json.loads(run("schema", "small").output)["properties"]


def test_the_example_in_the_docs_prints_what_the_docs_say(tmp_path: Path) -> None:
    section = (ROOT / "docs/deal-files.md").read_text(encoding="utf-8").partition("## Special terms\n")[2]
    terms, listing = re.findall("```yaml\n(.*?)```", section.partition("\n## ")[0], re.DOTALL)
    folder = small_library(tmp_path / "docs", {"departures": listing, "liability": CLAUSES["liability"]})
    deal_file(folder, terms)
    done = run("build", "docs/sample.yaml", "--library", "docs", "--out", "out", "--to", "text")
    assert done.exit_code == 0, done.output
    text = (tmp_path / "out/sample.txt").read_text(encoding="utf-8")
    (printed,) = re.findall("```text\n(.*?)```", section.partition("\n## ")[0], re.DOTALL)
    assert printed in text
