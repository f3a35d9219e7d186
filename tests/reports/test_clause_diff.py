"""`contractgen clause diff`: the changes of a clause on a terminal, as data, in Markdown and as a page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from revision_cases import BASE, EDITS, Edit, edited

from contractgen.cli.main import contractgen
from contractgen.cli.revisiondata import as_data
from contractgen.cli.revisionhtml import as_html
from contractgen.cli.revisionmarkdown import as_markdown
from contractgen.cli.revisiontext import as_text
from contractgen.model.revision import Revision
from contractgen.revise.compare import compare
from contractgen.source.clauses import read_clause_file

ROOT = Path(__file__).parents[2]
SCHEMA = Draft202012Validator(json.loads((ROOT / "schemas/revision.schema.json").read_text("utf-8")))


def diff(*arguments: str, library: Path = ROOT, lang: str = "en") -> Result:
    return CliRunner().invoke(contractgen, ["clause", "diff", *arguments, "--library", str(library), "--lang", lang])


def revision(one: str, other: str) -> Revision:
    sides = [
        read_clause_file(text.encode(), f"clauses/services/1.{place}.0.yaml") for place, text in enumerate((one, other))
    ]
    return compare(sides[0].clause, sides[1].clause)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "clauses" / "services"
    folder.mkdir(parents=True)
    (folder / "1.0.0.yaml").write_text(BASE, encoding="utf-8")
    (folder / "1.0.1.yaml").write_text(
        BASE.replace("1.0.0", "1.0.1").replace("擅自中断", "中断").replace("[预付, 后付, 委托付款]", "[预付, 后付]"),
        "utf-8",
    )
    return tmp_path


def test_words_options_and_the_step_are_told(library: Path) -> None:
    done = diff("services", library=library)
    assert done.exit_code == 0, done.output
    assert "services 1.0.0 → 1.0.1" in done.output
    assert "payer  options  major  [预付, 后付, 委托付款] → [预付, 后付]" in done.output
    assert "duties · wording (closing) · patch · 1.0.1.yaml:" in done.output
    assert "乙方不得[-擅自-]中断服务。" in done.output
    assert "1.0.1 is too small a step, 2.0.0 would fit\nWhat makes it major: payer · options\n" in done.output


def test_it_is_told_in_chinese(library: Path) -> None:
    done = diff("services", library=library, lang="zh")
    assert "改动须升主版本；1.0.1 所升不足，应为 2.0.0\n须升主版本的改动：payer · 选项\n" in done.output
    assert "duties · 措辞（结语） · 修订号" in done.output


def test_the_shipped_clause_reads_as_what_was_done_to_it() -> None:
    done = diff("confidentiality", "1.1.0")
    assert "exceptions/4 · new · minor" in done.output
    assert "id: survival → survival-unlimited" in done.output
    assert "condition: – → {survival: 长期有效}" in done.output
    assert "Only the numbers of these follow: 5 → 7, 6 → 9" in done.output


def test_versions_can_be_chosen_and_turned_round(library: Path) -> None:
    assert "services 1.0.1 → 1.0.0" in diff("services", "1.0.1", "1.0.0", library=library).output
    assert "services 1.0.0 is the first version" in diff("services", "1.0.0", library=library).output


def test_what_is_not_there_is_named_with_what_is(library: Path) -> None:
    done = diff("service", library=library)
    assert (done.exit_code, "LIB-260" in done.output, "services" in done.output) == (1, True, True)
    done = diff("services", "1.7.0", library=library)
    assert (done.exit_code, "LIB-261" in done.output, "1.0.0, 1.0.1" in done.output) == (1, True, True)


def test_a_draft_with_a_mistake_is_compared_and_the_mistake_told(library: Path) -> None:
    path = library / "clauses" / "services" / "1.0.1.yaml"
    path.write_text(path.read_text("utf-8").replace("changes: 首次发布。", "changes:"), "utf-8")
    done = diff("services", library=library)
    assert done.exit_code == 1
    assert "LOAD-150" in done.output
    assert "乙方不得[-擅自-]中断服务。" in done.output


def test_the_data_are_what_their_schema_says(library: Path) -> None:
    for arguments in (("services",), ("services", "1.0.0")):
        data = json.loads(diff(*arguments, "--format", "json", library=library).output)
        SCHEMA.validate(data)
    data = json.loads(diff("services", "--format", "json", library=library).output)
    assert (data["step"], data["taken"], data["fits"], data["next"]) == ("major", "patch", False, "2.0.0")


class Tags(HTMLParser):
    """Checks that every tag is closed, and gathers the words."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@given(st.lists(st.sampled_from(EDITS), max_size=4), st.sampled_from(["en", "zh"]))
@settings(max_examples=40)
def test_every_change_can_be_shown_in_every_form(edits: list[Edit], language: str) -> None:
    found = revision(BASE, edited(*edits))
    SCHEMA.validate(as_data(found, language))
    plain, coloured = as_text(found, language, colour=False), as_text(found, language, colour=True)
    page = Tags()
    page.feed(as_html(found, language))
    page.close()
    assert page.open == []
    markdown = as_markdown(found, language)
    for change in found.changes:
        if change.subject:
            assert change.subject in page.words
            assert all(change.subject in text for text in (plain, coloured, markdown))


def test_no_line_begins_with_a_mark_that_belongs_to_the_line_before() -> None:
    for length in range(30, 60):
        found = revision(BASE, BASE.replace("  - id: breach\n", f"  - text: {'甲' * length}。\n  - id: breach\n"))
        lines = as_text(found, "zh", colour=False).splitlines()
        assert not any(line.lstrip().startswith("。") for line in lines)


def test_what_a_text_says_is_no_markup() -> None:
    text = "<b>*甲方*</b> | `x` [a](b) & ${months}"
    found = revision(BASE, BASE.replace("text: 一方违反本条约定的，", f"text: {text}，"))
    page = Tags()
    page.feed(as_html(found, "en"))
    assert text in page.words
    line = next(line for line in as_markdown(found, "en").splitlines() if "甲方" in line and "ins" in line)
    assert "<b>" not in line
    assert not re.search(r"(?<!\\)[*`|\[]", line)
