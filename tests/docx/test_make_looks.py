"""The shipped looks are what the tool draws, byte for byte, and fit for Word."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import docx_cases as cases
import pytest


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(cases.ROOT / "tools"))
    for name in ("make_looks", "look_designs", "look_markup"):
        sys.modules.pop(name, None)
    return importlib.import_module("make_looks")


@pytest.mark.parametrize("name", ["chinese", "branch", "english"])
def test_the_tool_draws_the_committed_files(tool: ModuleType, name: str) -> None:
    design = getattr(tool, name)()
    path = cases.ROOT / "templates" / design.template / design.file
    assert tool.look(design) == path.read_bytes()


def test_the_tool_draws_the_committed_files_of_the_papers_beside_the_contract(tool: ModuleType) -> None:
    for template in tool.BESIDE:
        path = cases.ROOT / "templates" / template / "look.docx"
        assert tool.look(tool.chinese_beside(template)) == path.read_bytes()


def test_the_tool_draws_the_committed_files_of_new_libraries(tool: ModuleType) -> None:
    for design in tool.starters():
        path = cases.ROOT / design.folder / design.template / design.file
        assert tool.look(design) == path.read_bytes()


def test_the_tool_writes_every_look_beside_its_template(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    shipped = [f"templates/{template}" for template in (cases.CHINESE, *tool.BESIDE, cases.ENGLISH)]
    starters = [f"{design.folder}/{design.template}" for design in tool.starters()]
    for template in shipped + starters:
        (tmp_path / template).mkdir(parents=True)
    tool.main()
    looks = [f"{template}/look.docx" for template in shipped + starters]
    looks.insert(1, f"templates/{cases.CHINESE}/look-branch.docx")
    assert capsys.readouterr().out.split() == looks


@pytest.mark.parametrize("template", [cases.CHINESE, cases.ENGLISH])
def test_no_chinese_face_is_asked_for_in_bold_where_fonts_have_one_weight(template: str) -> None:
    styles = cases.part((cases.ROOT / "templates" / template / "look.docx").read_bytes(), "word/styles.xml")
    bold = [style for style in styles if style.find(f"{cases.WORD}rPr/{cases.WORD}b") is not None]
    assert bool(bold) == (template == cases.ENGLISH)
