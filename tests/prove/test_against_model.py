"""Any file is held against the document of a deal: every difference is told once, and nothing that follows from it."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest
from agreements import ROOT
from click.testing import CliRunner

from contractgen.cli.main import contractgen
from contractgen.findings import Finding
from contractgen.model.manuscript import Manuscript
from contractgen.pipeline.agreement import assemble
from contractgen.pipeline.lint import model_of
from contractgen.pipeline.lintfiles import lint_bytes
from contractgen.pipeline.manuscripts import manuscript_of_document
from contractgen.publish.renditions import renditions
from contractgen.source.deals import load_deal
from contractgen.source.housestyles import shipped_house
from contractgen.source.library import load_library

DEAL = ROOT / "examples/services-agreement.yaml"


@functools.cache
def agreement() -> tuple[Manuscript, str]:
    library, _ = load_library(ROOT)
    deal, _ = load_deal(DEAL)
    assert library is not None
    assert deal is not None
    (document,), _ = assemble(library, deal)
    assert document is not None
    return manuscript_of_document(document), renditions(document)["txt"].decode()


def told(text: str) -> list[tuple[str, int, str]]:
    """Lint a text against the agreement: of every finding its code, its line and its edit."""
    model, _ = agreement()
    house = shipped_house("default")
    found = lint_bytes(text.encode(), "a.txt", house=house, models=(model_of(model, house),)).findings
    return [(item.code, item.where.line, fix(item)) for item in found if item.severity.value != "info"]


def fix(item: Finding) -> str:
    return item.fix.new if item.fix else ""


def lines() -> list[str]:
    return agreement()[1].split("\n")


def at(start: str) -> int:
    """Return the index of the one line that begins so."""
    (found,) = [index for index, line in enumerate(lines()) if line.startswith(start)]
    return found


def test_nothing_is_told_of_the_text_as_it_was_made() -> None:
    assert told(agreement()[1]) == []


def test_labels_that_are_all_one_too_high_are_told_at_the_first() -> None:
    place = at("Section 1.03")
    changed = [
        line.replace(f"Section 1.{n:02d}", f"Section 1.{n + 1:02d}", 1) if index >= place else line
        for index, line in enumerate(lines())
        for n in [int(line[10:12]) if line.startswith("Section 1.") else 0]
    ]
    assert told("\n".join(changed)) == [("NUM-125", place + 1, "Section 1.03")]


def test_a_paragraph_that_is_lost_is_told_where_it_should_be() -> None:
    place = at("Section 3.03")
    assert told("\n".join([*lines()[:place], *lines()[place + 1 :]])) == [("NUM-133", place + 1, "")]


def test_a_paragraph_that_was_added_is_told() -> None:
    place = at("Section 3.03")
    kept = lines()
    kept.insert(place, "The parties may agree otherwise in writing.")
    assert told("\n".join(kept)) == [("NUM-134", place + 1, "")]


def test_a_reference_that_was_changed_is_told_and_not_that_it_leads_nowhere() -> None:
    kept = lines()
    place = next(index for index, line in enumerate(kept) if "Section 2." in line[20:])
    kept[place] = kept[place][:20] + kept[place][20:].replace("Section 2.", "Section 99.", 1)
    assert told("\n".join(kept)) == [("NUM-135", place + 1, "")]


@pytest.mark.parametrize("name", ["returned.txt", "returned.docx"])
def test_the_command_holds_files_against_a_deal(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / name
    given = ["build", str(DEAL), "--library", str(ROOT), "--to", "docx,text", "--out", str(tmp_path / "out")]
    assert CliRunner().invoke(contractgen, given).exit_code == 0
    (built,) = (tmp_path / "out").glob(f"*{path.suffix}")
    path.write_bytes(built.read_bytes())
    arguments = ["lint", name, "--deal", str(DEAL), "--library", str(ROOT), "--lang", "en"]
    assert CliRunner().invoke(contractgen, arguments).exit_code == 0
    other = ["lint", name, "--deal", str(ROOT / "examples/letter-of-authority.yaml"), "--library", str(ROOT)]
    assert CliRunner().invoke(contractgen, other).exit_code == 1


@pytest.mark.parametrize("other", ["minimal.yaml", "services-agreement-special.yaml"])
def test_the_document_of_another_deal_is_told_once_and_then_checked_by_itself(other: str) -> None:
    library, _ = load_library(ROOT)
    deal, _ = load_deal(ROOT / "examples" / other)
    assert library is not None
    assert deal is not None
    (document, *_), _ = assemble(library, deal)
    assert document is not None
    text = renditions(document)["txt"].decode()
    assert [code for code, _, _ in told(text)] == ["NUM-138"]


def test_a_contract_with_many_changed_paragraphs_is_still_that_of_its_deal() -> None:
    changed = lines()
    for index in range(40, 40 + 2 * 20, 4):
        changed[index] = changed[index] + "双方另有约定的除外。"
    codes = {code for code, _, _ in told("\n".join(changed))}
    assert "NUM-135" in codes
    assert "NUM-138" not in codes
