"""Live references: fields in Word, links in the PDF, right in both, and computed alike by LibreOffice."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
import soak
from agreements import WITHOUT_LEGAL_NUMBERS, written
from click.testing import CliRunner, Result
from libreoffice import pdfs_of
from live_cases import live_documents, nested_document
from live_damages import LIVE_DAMAGES, WORD, Element, edited, fields_in, garble, parent
from openxml_audit import FileFormat, OpenXmlValidator
from pypdf import PdfReader
from small_library import deal_file, small_library

from contractgen.cli.main import contractgen
from contractgen.model.assembly import Document
from contractgen.model.outline import ParagraphLine
from contractgen.model.scheme import static_level
from contractgen.prove.expected import expected_outline

CLAUSES = {
    "order": """
        heading: 文件
        provisions:
          - {id: basis, text: "服务内容按${ref:duties.report}执行，报告按${ref:forms}编制，另见${ref:annex.forms}。"}
          - 前述安排不影响${ref:order.basis}。
        """,
}
OTHERS = {
    "general": """
        heading: 总则
        provisions:
          - {id: aim, text: 双方合作提供服务。}
          - {id: law, text: "双方遵守法律，乙方并遵守${ref:duties.report}。"}
        """,
    "duties": """
        heading: 义务
        provisions:
          - id: report
            text: 乙方应当：
            items:
              - {id: monthly, text: 按月报告}
              - id: urgent
                text: 立即报告下列情形：
                items: [{id: breach, text: 安全事件}, {id: outage, text: 服务中断}]
          - 违反${ref:duties.urgent}、${ref:duties.outage}或者${ref:general}的，按${ref:general.law}处理。
          - text: 乙方可以委托他人履行，但是：
            items: [{id: notice, text: 应当事先通知}, "不减轻${ref:duties.notice}的义务"]
        """,
    "forms": """
        heading: 表格
        provisions:
          - {id: table, text: "报告须写明${ref:duties.outage}所列情形。"}
        """,
}
MORE = """
  - id: service
    kind: agreement
    name: 样例服务协议
    self: 本协议
    title: 样例服务协议
    scheme: cn-statute
    clauses: [general ^1, duties ^1]
  - id: forms
    kind: annex
    name: 报告格式
    self: 本附件
    title: 报告格式
    scheme: gbt-1.1
    clauses: [forms ^1]
references: live
"""
SENTENCES = (
    "（一）服务内容按《样例服务协议》第三条执行，报告按附件一第1章编制，另见附件一《报告格式》。",
    "（二）前述安排不影响本条第（一）项。",
    "第二条双方遵守法律，乙方并遵守第三条。",
    "第四条违反第三条第（二）项、第三条第（二）项第2目或者第一章的，按第二条处理。",
    "（二）不减轻本条第（一）项的义务。",
    "1.1报告须写明《样例服务协议》第三条第（二）项第2目所列情形。",
)
FIELDS = ["第三条", "附件一", "1", "附件一", "第三条", "第三条", "（二）", "第三条", "（二）", "2", "第一章", "第二条"]
FIELDS += ["（一）", "第三条", "（二）", "2"]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(small_library(tmp_path, CLAUSES, more=MORE, others=OTHERS))
    deal_file(tmp_path, "")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])


def built(library: Path) -> bytes:
    """Build the deal, prove it again in two ways, and return its DOCX."""
    done = run("build", "sample.yaml", "--out", "out", "--to", "docx,pdf,text")
    assert done.exit_code == 0, done.output
    for verified in (run("verify", "out"), run("verify", "out", "--deal", "sample.yaml")):
        assert verified.exit_code == 0, verified.output
    return (library / "out/sample.docx").read_bytes()


def body(docx: bytes) -> Element:
    found: list[Element] = []
    edited(docx, found.append)
    return found[0]


def words_in(element: Element) -> str:
    return "".join(item.text or "" for item in element.iter(f"{WORD}t"))


def squeezed(text: str) -> str:
    return "".join(text.split())


def shown(pdf: bytes, path: Path) -> str:
    """Return the words of a PDF without white space."""
    path.write_bytes(pdf)
    return squeezed("".join(page.extract_text() for page in PdfReader(path).pages))


# ---- What is written -------------------------------------------------------------------------------------------------


def test_numbers_are_fields_with_their_computed_text_and_the_words_stay_the_same(library: Path) -> None:
    docx = built(library)
    text = (library / "out/sample.txt").read_text(encoding="utf-8")
    for sentence in SENTENCES:
        assert sentence in squeezed(text)
    fields = fields_in(body(docx))
    assert ["".join(words_in(run) for run in field.results) for field in fields] == FIELDS
    assert all(re.fullmatch(r" REF _Ref[0-9a-f]{16} \\n \\h ", field.instruction.text or "") for field in fields)
    with zipfile.ZipFile(library / "out/sample.docx") as package:
        settings, document = (package.read(f"word/{name}.xml").decode() for name in ("settings", "document"))
    assert {(item.text or "").split()[0] for item in body(docx).iter(f"{WORD}instrText")} == {"REF"}
    assert "updateFields" not in settings
    assert not re.search("fldSimple|dirty|fldLock", document)


def test_every_part_of_a_live_reference_leads_to_what_it_names_in_both_files(library: Path) -> None:
    docx = built(library)
    root = body(docx)
    targets = {mark.get(f"{WORD}name"): words_in(parent(mark)) for mark in root.iter(f"{WORD}bookmarkStart")}
    first = next(item for item in root.iter(f"{WORD}p") if "服务内容" in words_in(item))
    links = [(words_in(item), targets[item.get(f"{WORD}anchor")]) for item in first.iter(f"{WORD}hyperlink")]
    assert links == [("《样例服务协议》", "样例服务协议"), ("第", "表格"), ("章", "表格"), ("《报告格式》", "报告格式")]
    numbers = [(words_in(field.results[0]), targets[field.bookmark]) for field in fields_in(first)]
    assert numbers == [("第三条", "乙方应当："), ("附件一", "报告格式"), ("1", "表格"), ("附件一", "报告格式")]
    pages = PdfReader(library / "out/sample.pdf").pages
    assert sum(len(page.get("/Annots", ())) for page in pages) >= len(FIELDS)


def test_nothing_is_a_field_where_the_template_does_not_ask(library: Path) -> None:
    template = library / "templates/small/template.yaml"
    text = template.read_text(encoding="utf-8")
    for asked in ("", "references: static\n"):
        template.write_text(text.replace("references: live\n", asked), encoding="utf-8")
        assert fields_in(body(built(library))) == []
        printed = squeezed((library / "out/sample.txt").read_text(encoding="utf-8"))
        assert all(sentence in printed for sentence in SENTENCES)


def test_check_tells_which_schemes_stay_static_and_why(library: Path) -> None:
    done = run("check", "--format", "json")
    assert done.exit_code == 0, done.output
    (told,) = [item for item in json.loads(done.stdout)["findings"] if item["code"] == "REF-221"]
    assert told["severity"] == "info"
    assert told["file"].endswith("template.yaml")
    assert told["line"] == len((library / "templates/small/template.yaml").read_text(encoding="utf-8").splitlines())
    assert "cn-contract-b stay static: its level 1 is labelled 一、 and referred to as 第一条" in told["message"]


def test_a_template_knows_no_third_kind_of_references(library: Path) -> None:
    template = library / "templates/small/template.yaml"
    template.write_text(template.read_text(encoding="utf-8").replace("references: live", "references: lively"), "utf-8")
    done = run("check")
    assert done.exit_code == 1
    assert "live" in done.output


def test_the_validator_has_nothing_against_fields(library: Path, tmp_path: Path) -> None:
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, security_validation=True)
    documents = [built(library), *(written(document) for document in live_documents(soak.size(2, 40)))]
    for place, docx in enumerate(documents):
        path = tmp_path / f"{place}.docx"
        path.write_bytes(docx)
        assert [str(error) for error in validator.validate(path).errors] == []


# ---- What is refused -------------------------------------------------------------------------------------------------


def test_verify_finds_a_stale_number_without_the_deal(library: Path) -> None:
    docx = built(library)
    for name in ("number stale", "field locked", "field turned into a link"):
        damage, codes, _ = LIVE_DAMAGES[name]
        (library / "out/sample.docx").write_bytes(edited(docx, damage))
        alone = run("verify", "out", "--format", "json")
        with_deal = run("verify", "out", "--deal", "sample.yaml", "--format", "json")
        for done, wanted in ((alone, codes | {"OUT-855"}), (with_deal, codes)):
            assert done.exit_code == 4
            assert wanted & {item["code"] for item in json.loads(done.stdout)["findings"]}, (name, done.output)


# ---- What LibreOffice computes ---------------------------------------------------------------------------------------


@pytest.mark.libreoffice
def test_libreoffice_computes_the_same_words(library: Path, tmp_path: Path) -> None:
    """It never shows a cached number: with all of them garbled, it prints what was assembled, on every level."""
    live = [scheme for scheme in WITHOUT_LEGAL_NUMBERS if static_level(scheme) is None]
    documents = [nested_document(scheme, tmp_path / scheme.id) for scheme in live]
    for language in ("zh-CN", "en"):
        pool = tuple(scheme for scheme in live if scheme.language == language)
        documents += live_documents(soak.size(2, 30), pool)
    files = [edited(built(library), garble), *(edited(written(document), garble) for document in documents)]
    own, *others = pdfs_of(files)
    text = shown(own, tmp_path / "own.pdf")
    for sentence in SENTENCES:
        assert sentence in text
    for document, pdf in zip(documents, others, strict=True):
        text = shown(pdf, tmp_path / "other.pdf")
        assert "§" not in text
        assert len(surroundings(document)) > 1
        for around in surroundings(document):
            assert around in text


def surroundings(document: Document) -> list[str]:
    """Return every link with a field in it, and a few characters around it."""
    found = []
    for line in expected_outline(document).lines:
        if isinstance(line, ParagraphLine):
            words, place = squeezed(line.text), 0
            for link in line.links:
                own = squeezed(link.text)
                place = words.index(own, place)
                if link.numbers:
                    found.append(words[max(place - 2, 0) : place + len(own) + 2])
                place += len(own)
    return found


@pytest.mark.libreoffice
def test_after_an_edit_the_references_follow_their_targets(library: Path, tmp_path: Path) -> None:
    docx = built(library)

    def drop(root: Element) -> None:
        paragraph = next(item for item in root.iter(f"{WORD}p") if "按月报告" in words_in(item))
        parent(paragraph).remove(paragraph)

    (pdf,) = pdfs_of([edited(docx, drop)])
    text = shown(pdf, tmp_path / "edited.pdf")
    assert "第四条违反第三条第（一）项、第三条第（一）项第2目或者第一章的，按第二条处理。" in text
    (library / "out/sample.docx").write_bytes(edited(docx, drop))
    stale = run("verify", "out/sample.docx", "--format", "json")
    assert "REF-208" in {item["code"] for item in json.loads(stale.stdout)["findings"]}
