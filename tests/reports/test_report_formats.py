"""Findings with a caret and an edit: as text, JSON, SARIF and JUnit, in both languages, for any words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree

from contractgen.cli.excerpts import columns_of, fitted
from contractgen.cli.github import as_github
from contractgen.cli.junit import as_junit
from contractgen.cli.main import contractgen
from contractgen.cli.report import findings_as_data
from contractgen.cli.sarif import as_sarif
from contractgen.cli.textreport import as_text
from contractgen.findings import Finding, Fix, Location, Severity, finding
from contractgen.findings.identity import identities
from contractgen.findings.suppressed import Ground, Suppressed

ROOT = Path(__file__).parents[2]
SARIF = Draft4Validator(json.loads((ROOT / "tests/schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8")))
JUNIT = etree.XMLSchema(etree.parse(ROOT / "tests/schemas/junit-10.xsd"))
OURS = Draft202012Validator(json.loads((ROOT / "schemas/findings.schema.json").read_text("utf-8")))

IN_TEXT = replace(
    finding("LOAD-102", Location("合同/a b.txt", 12, 3), paragraph=7, excerpt="甲方（四）应当", label=""),
    caret=(2, 5),
    fix=Fix("（四）", "（三）"),
)
IN_WORD = replace(
    finding("LOAD-102", Location("c.docx"), paragraph=12, excerpt="（五） 违约责任", label="（五）"),
    caret=(0, 3),
    fix=Fix("（五）", ""),
    graded=Severity.WARNING,
)
NOWHERE = finding("LOAD-102")
FOUND = (IN_TEXT, IN_WORD, NOWHERE)
KNOWN = (Suppressed(replace(IN_TEXT, graded=Severity.INFO), Ground.FILE, "as agreed"),)


def plain(item: Finding, language: str, *, show_values: bool = True) -> list[str]:
    return as_text(item, language, lambda _: None, show_values=show_values).splitlines()


def test_text_shows_the_words_with_the_mark_below_them_and_the_edit() -> None:
    lines = plain(IN_TEXT, "en")
    assert lines[0].startswith("合同/a b.txt:12:3: ")
    assert lines[1:4] == ["   12 │ 甲方（四）应当", "      │ \u3000\u3000^^^^^^", "      fix: “（四）” → “（三）”"]


@given(st.text("甲a。（", max_size=90), st.integers(0, 60), st.integers(0, 60))
def test_a_long_excerpt_is_cut_to_eighty_columns_and_keeps_its_mark(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    shown, first, last = fitted(text, start, end)
    assert columns_of(shown) <= 71
    assert text[start:end].startswith(shown[first:last])
    assert last > first or start == end
    assert shown.strip("…") in text


def test_a_long_edit_is_told_by_its_beginning_and_its_end() -> None:
    item = replace(IN_TEXT, fix=Fix("集团付费（集团付费/个人付费/其他付费方式，请选择）", "集团付费"))
    assert plain(item, "en")[3] == "      fix: “集团付费（集团付费/个人…/其他付费方式，请选择）” → “集团付费”"


def test_github_is_told_the_paragraph_of_a_word_file() -> None:
    assert as_github(IN_WORD, "en").partition("::")[2].partition("::")[2].startswith("c.docx: paragraph 12 （五）: ")


def test_text_names_the_paragraph_of_a_word_file() -> None:
    assert plain(IN_WORD, "en")[0].startswith("c.docx: paragraph 12 （五）: ")
    lines = plain(IN_WORD, "zh")
    assert lines[0].startswith("c.docx: 第 12 段 （五）: ")
    assert lines[1:4] == ["      │ （五） 违约责任", "      │ ^^^^^^", "      改为：删去“（五）”"]


def test_no_format_shows_the_words_of_a_document_where_values_are_private() -> None:
    hidden = [*plain(IN_TEXT, "en", show_values=False), *plain(IN_WORD, "zh", show_values=False)]
    hidden += [json.dumps(as_sarif(FOUND, "zh"), ensure_ascii=False), as_junit(FOUND, "zh")]
    hidden += [json.dumps(findings_as_data(FOUND, "zh"), ensure_ascii=False)]
    assert not any("应当" in text or "违约责任" in text or "（三）" in text for text in hidden)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("show_values", [True, False])
def test_every_format_is_valid_against_its_schema(language: str, *, show_values: bool) -> None:
    log = as_sarif(FOUND, language, suppressed=KNOWN, show_values=show_values)
    assert not list(SARIF.iter_errors(log))
    report = as_junit(FOUND, language, files=["clean.txt"], suppressed=KNOWN, show_values=show_values)
    JUNIT.assertValid(etree.fromstring(report))
    data = {
        "findings": findings_as_data(FOUND, language, show_values=show_values),
        "summary": {"error": 0, "warning": 0, "info": 0, "files": 2, "suppressed": 1},
    }
    assert not list(OURS.iter_errors(data))


def results(log: dict[str, Any]) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = log["runs"][0]["results"]
    return listed


def test_sarif_tells_the_stretch_the_edit_and_what_is_suppressed() -> None:
    first, second, third, known = results(as_sarif(FOUND, "en", suppressed=KNOWN, show_values=True))
    (place,) = first["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "%E5%90%88%E5%90%8C/a%20b.txt"},
        "region": {"startLine": 12, "startColumn": 3, "endColumn": 6, "snippet": {"text": "（四）"}},
    }
    (change,) = first["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {"deletedRegion": {"startLine": 12, "startColumn": 3, "endColumn": 6}, "insertedContent": {"text": "（三）"}}
    ]
    assert second["level"] == "warning"
    assert second["properties"] == {"fix": {"old": "（五）", "new": ""}}
    assert second["locations"][0]["logicalLocations"][0]["name"] == "paragraph 12"
    assert third["locations"] == []
    assert known["suppressions"] == [{"kind": "inSource", "justification": "as agreed"}]


def test_sarif_describes_every_code_once_in_both_languages() -> None:
    (run,) = as_sarif((*FOUND, finding("LOAD-110", Location("x.yaml", 1, 1))), "zh")["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["LOAD-102", "LOAD-110"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 0, 0, 1]
    assert "Nothing stands at this path" in rules[0]["help"]["text"]
    assert "该路径下没有文件" in rules[0]["help"]["text"]


def test_a_finding_keeps_its_identity_when_lines_are_put_in_before_it() -> None:
    moved = replace(IN_TEXT, where=Location("合同/a b.txt", 90, 3), paragraph=60)
    relabelled = replace(IN_WORD, paragraph=13, label="（六）", excerpt="（六） 违约责任")
    other = replace(IN_TEXT, excerpt="乙方（四）应当")
    was, word, moved_key, relabelled_key, other_key = identities([IN_TEXT, IN_WORD, moved, relabelled, other])
    assert moved_key == was.replace("-1", "-2")
    assert relabelled_key == word.replace("-1", "-2")
    assert other_key.partition("-")[0] != was.partition("-")[0]


def test_junit_fails_on_errors_alone_and_names_clean_files() -> None:
    root = etree.fromstring(as_junit(FOUND, "en", files=["clean.txt"], suppressed=KNOWN, show_values=True))
    assert (root.get("tests"), root.get("failures")) == ("5", "2")
    assert [suite.get("name") for suite in root] == ["clean.txt", "合同/a b.txt", "c.docx", "contractgen"]
    assert "“（四）” → “（三）”" in str(root.xpath("string()"))
    assert [skipped.get("message") for skipped in root.iter("skipped")] == ["as agreed"]


@given(st.text(max_size=30), st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_any_words_make_valid_reports(excerpt: str, new: str, start: int, length: int) -> None:
    item = finding("LOAD-101", Location("a.txt", 3, 9), reason=new, paragraph=2, excerpt=excerpt)
    item = replace(item, caret=(start, start + length), fix=Fix(excerpt[start : start + length], new))
    assert not list(SARIF.iter_errors(as_sarif([item], "en", show_values=True)))
    JUNIT.assertValid(etree.fromstring(as_junit([item], "zh", show_values=True)))
    assert as_text(item, "en", lambda _: None, show_values=True)


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_every_command_that_finds_something_prints_the_format(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clauses/pay").mkdir(parents=True)
    (tmp_path / "clauses/pay/1.0.0.yaml").write_text("id: pay\nversion: 1\n", "utf-8")
    for words in (["check"], ["build", "deal.yaml", "--out", "out"], ["lock", "x"], ["schema", "x"]):
        done = CliRunner().invoke(contractgen, [*words, "--format", form])
        assert done.exit_code == 1
        if form == "sarif":
            log = json.loads(done.stdout)
            assert not list(SARIF.iter_errors(log))
            assert results(log)
        else:
            JUNIT.assertValid(etree.fromstring(done.stdout))
            assert "<failure" in done.stdout
