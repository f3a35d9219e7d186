"""`template inspect` tells a designer what a look lacks, in one run, by part, paragraph and words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx_cases as cases
import pytest
from agreements import copy_of_library
from click.testing import CliRunner, Result
from small_library import small_library

from contractgen.cli.main import contractgen

LOOK = Path("templates/iot-card-service/look.docx")
STYLES, DOCUMENT, HEADER = "word/styles.xml", "word/document.xml", "word/header1.xml"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    return tmp_path


def inspect(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(contractgen, ["template", "inspect", *arguments, "--lang", lang])


def amiss(part: str, *edits: tuple[str, str]) -> list[dict[str, Any]]:
    """Return what is found amiss with the shipped look, edited."""
    LOOK.write_bytes(cases.edited_look(part, *edits))
    done = inspect("iot-card-service", "--format", "json")
    assert done.exit_code == 1
    data = json.loads(done.output)
    assert (data["template"], data["look"], data["file"], data["fit"]) == (
        "iot-card-service", "default", str(LOOK), False,
    )  # fmt: skip
    return [item for item in data["items"] if not item["fit"]]


@pytest.mark.parametrize("template", ["iot-card-service", "services-agreement"])
@pytest.mark.parametrize(("lang", "said"), [("en", "nothing is missing"), ("zh", "没有缺漏")])
def test_the_shipped_looks_lack_nothing(template: str, lang: str, said: str) -> None:
    done = inspect(template, lang=lang)
    assert done.exit_code == 0
    assert said in done.output
    assert "✗" not in done.output
    assert max(len(line) for line in done.output.splitlines()) < 120


def test_another_look_is_inspected_by_its_name() -> None:
    done = inspect("iot-card-service", "--look", "branch")
    assert done.exit_code == 0
    assert "look-branch.docx (iot-card-service, branch)" in done.output
    assert "{{ party_b.name }}" in done.output


def test_a_missing_style_is_told_with_what_it_is_for() -> None:
    [item] = amiss(STYLES, ('<w:name w:val="Notice"/>', '<w:name w:val="Notise"/>'))
    assert (item["kind"], item["name"], item["there"]) == ("style", "Notice", False)
    assert item["purpose"] == "character: words that the law wants conspicuous"
    [found] = item["findings"]
    assert found["code"] == "DOCX-653"
    assert found["hint"]


def test_a_look_without_the_contract_number_above_or_below_the_text_is_told_before_anything_is_built() -> None:
    [item] = amiss(HEADER, ("{{ contract.number }}", "编号"))
    assert [found["code"] for found in item["findings"]] == ["OUT-829"]
    assert "contract.number" in item["findings"][0]["hint"]


def test_a_tag_that_names_nothing_is_told_by_part_paragraph_and_words() -> None:
    [item] = amiss(HEADER, ("{{ contract.title }}", "甲方：{{ party_a.fax }}"))
    assert (item["kind"], item["name"], item["there"]) == ("tag", "{{ party_a.fax }}", True)
    assert (item["part"], item["paragraph"], item["text"]) == (HEADER, 1, "甲方：{{ party_a.fax }}")
    assert [found["code"] for found in item["findings"]] == ["DOCX-656"]


@pytest.mark.parametrize(
    ("tag", "warned"),
    [("party_a.name", False), ("party_a.invoice_name", False), ("party_a.postcode", True), ("party_b.title", True)],
)
def test_the_check_warns_of_a_tag_for_what_not_every_deal_gives(tag: str, *, warned: bool) -> None:
    LOOK.write_bytes(cases.edited_look(HEADER, ("{{ contract.title }}", f"甲方：{{{{ {tag} }}}}")))
    done = CliRunner().invoke(contractgen, ["check", "--lang", "en"])
    assert done.exit_code == 0, done.output
    assert (f"DOCX-675 the tag “{tag}” names something" in done.output) is warned
    assert not warned or f"({HEADER}, paragraph 1: “甲方：{{{{ {tag} }}}}”)" in done.output


def test_a_tag_for_what_a_clause_always_prints_is_sure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "甲方邮政编码：${party_a.postcode}"
    folder = small_library(
        tmp_path / "small",
        {
            "always": f"heading: 甲\nprovisions: [{{items: [{{text: '{text}'}}]}}]\n",
            "sometimes": "heading: 乙\nprovisions: [{when: {special_terms: true}, text: '${party_a.title}'}]\n",
        },
    )
    monkeypatch.chdir(folder)
    tags = "{{ party_a.postcode }}{{ party_a.title }}"
    Path("templates/small/look.docx").write_bytes(cases.edited_look(HEADER, ("{{ contract.title }}", tags)))
    told = CliRunner().invoke(contractgen, ["check", "--lang", "en"]).output
    assert "“party_a.title” names" in told
    assert "“party_a.postcode” names" not in told


def test_the_place_of_the_body_and_a_prototype_are_missed() -> None:
    body = amiss(DOCUMENT, ("{{ body }}", "正文"))
    assert [(item["kind"], item["name"], item["there"]) for item in body] == [("tag", "{{ body }}", False)]
    table = amiss(DOCUMENT, ("prototype:price", "prices"))
    assert [(item["kind"], item["name"], item["there"]) for item in table] == [("prototype", "prototype:price", False)]


def test_fonts_are_told_by_their_family() -> None:
    [undeclared] = amiss(STYLES, ('w:eastAsia="宋体"', 'w:eastAsia="楷体"'))
    assert (undeclared["kind"], undeclared["name"], undeclared["there"]) == ("font", "楷体", False)
    assert undeclared["findings"][0]["file"].endswith("template.yaml")
    [notice] = amiss(
        STYLES,
        (
            '<w:u w:val="single"/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Filled"',
            '<w:b/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Filled"',
        ),
    )
    assert "(style “Notice”)" in notice["findings"][0]["message"]
    [bold] = amiss(STYLES, ('<w:sz w:val="36"/>', '<w:b/><w:sz w:val="36"/>'))
    assert (bold["kind"], bold["name"], bold["there"]) == ("font", "黑体", True)
    assert {found["code"] for found in bold["findings"]} == {"PDF-702"}


def test_what_cannot_be_drawn_is_told_with_its_place_in_the_header() -> None:
    [item] = amiss(HEADER, ('<w:pStyle w:val="header"/>', '<w:pStyle w:val="header"/><w:framePr w:w="100"/>'))[:1]
    assert (item["kind"], item["name"]) == ("drawing", "DOCX-630")
    text = inspect("iot-card-service").output
    assert "✗ DOCX-630" in text
    assert "hint: " in text


def test_a_file_that_is_no_word_file_is_one_finding() -> None:
    LOOK.write_bytes(b"no archive")
    done = inspect("iot-card-service", lang="zh")
    assert done.exit_code == 1
    assert "1 处缺漏或无法绘制" in done.output


@pytest.mark.parametrize("arguments", [("nothing",), ("iot-card-service", "--look", "nothing")])
def test_an_unknown_template_or_look_is_an_error(arguments: tuple[str, ...]) -> None:
    done = inspect(*arguments)
    assert done.exit_code == 1
    assert "TPL-3" in done.output
