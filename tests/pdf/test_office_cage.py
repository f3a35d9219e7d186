"""Whatever LibreOffice does or pretends to have done: nothing of it is believed, and nothing of it stays."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pdf_cases
import pytest
from office_cases import document, draw, pretend

from contractgen.pdf.draw import draw_pdf

WORDS = document("甲方应当于每月五日前付款。")


def drawn_otherwise(paragraph: str, **sources: str) -> bytes:
    """Return a PDF of ours with other words or in other fonts."""
    families = {"宋体": "package:serif", "Times New Roman": "engine:Libertinus Serif", **sources}
    pdf, found = draw_pdf(document(paragraph), pdf_cases.fonts(*families.items()))
    assert pdf is not None, found
    return pdf


def nothing_is_left(folder: Path) -> bool:
    """Say whether no process works in a folder, and no file is in it."""
    sought = os.fsencode(folder)
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                if sought in (entry / "environ").read_bytes():
                    return False
            except OSError:
                continue
    return not list(folder.iterdir())


@pytest.fixture(params=["namespaces", "no namespaces"])
def _with_and_without_namespaces(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "no namespaces":
        monkeypatch.setattr("contractgen.pdf.office.cage.no_network", tuple)


@pytest.mark.parametrize(
    ("pretence", "code"),
    [
        ("exit 0", "ENV-923"),
        ("kill -SEGV $$", "ENV-923"),
        ("exit 77", "ENV-923"),
        (': >"$out/0000.pdf"', "ENV-924"),
        ('echo "all went well" >"$out/0000.pdf"', "ENV-924"),
        ('printf "%%PDF-1.7\\n1 0 obj\\n<<>>\\nendobj\\n%%%%EOF\\n" >"$out/0000.pdf"', "ENV-924"),
        ('mkdir "$out/0000.pdf"', "ENV-923"),
    ],
)
def test_what_is_no_pdf_is_found_whatever_the_exit_code_says(
    pretence: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch, tmp_path, pretence)
    assert draw(WORDS) == [(None, [code])]
    assert nothing_is_left(tmp_path / "scratch")


def test_the_pdf_of_another_contract_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "other.pdf").write_bytes(drawn_otherwise("乙方应当于每月五日前付款。"))
    pretend(monkeypatch, tmp_path, f'cp {tmp_path}/other.pdf "$out/0000.pdf"')
    assert draw(WORDS) == [(None, ["PDF-768"])]


def test_a_font_that_nobody_declared_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "甲方应当于每月五日前付款。"
    other = drawn_otherwise(words, 宋体="package:sans")
    (tmp_path / "other.pdf").write_bytes(other)
    pretend(monkeypatch, tmp_path, f'cp {tmp_path}/other.pdf "$out/0000.pdf"')
    monkeypatch.setattr(pdf_cases, "DECLARED", (("宋体", "package:serif"), pdf_cases.DECLARED[2]))
    assert draw(WORDS) == [(None, ["PDF-769"])]


@pytest.mark.usefixtures("_with_and_without_namespaces")
def test_one_that_never_ends_is_stopped_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch, tmp_path, "sleep 300 & setsid sleep 300 & sleep 300")
    began = time.monotonic()
    assert draw(WORDS, seconds=0.5) == [(None, ["ENV-922"])]
    assert time.monotonic() - began < 10
    assert nothing_is_left(tmp_path / "scratch")


@pytest.mark.usefixtures("_with_and_without_namespaces")
def test_one_that_ends_and_leaves_another_behind_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = '(sleep 1; echo late >"$out/0000.pdf") & setsid sleep 300 & exit 0'
    pretend(monkeypatch, tmp_path, late)
    assert draw(WORDS) == [(None, ["ENV-923"])]
    assert nothing_is_left(tmp_path / "scratch")


def test_a_file_that_it_dies_of_costs_the_others_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "good.pdf").write_bytes(drawn_otherwise("甲方应当于每月五日前付款。"))
    # It draws the first file of a run alone, and no run that holds the words of the bad one.
    pretend(monkeypatch, tmp_path, f'[ -e "$out/../in/0001.docx" ] && exit 1; cp {tmp_path}/good.pdf "$out/0000.pdf"')
    drawn = draw(WORDS, document("乙方应当付款。"), WORDS)
    assert [codes for _, codes in drawn] == [[], ["PDF-768"], []]
    assert drawn[0][0] == drawn[2][0] is not None


def test_its_environment_is_what_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_THE_MACHINE", "1")
    told = tmp_path / "told"
    pretend(monkeypatch, tmp_path, f'{{ env; umask; ulimit -v; readlink /proc/self/fd/0; }} >"{told}"')
    draw(WORDS)
    said = told.read_text(encoding="utf-8")
    names = {line.partition("=")[0] for line in said.splitlines() if "=" in line}
    assert "SECRET" not in said
    assert {"HOME", "TMPDIR", "FONTCONFIG_FILE"} <= names
    assert said.splitlines()[-3:] == ["0077", "4194304", "/dev/null"]


def test_a_machine_without_libreoffice_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert draw(WORDS) == [(None, ["ENV-920"])]


def test_a_libreoffice_that_is_too_old_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, tmp_path, "")
    program = tmp_path / "programs" / "soffice"
    program.write_text(program.read_text(encoding="utf-8").replace("7.4.7.2", "7.3.1.3"), encoding="utf-8")
    assert draw(WORDS) == [(None, ["ENV-921"])]


def test_what_would_go_on_after_all_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, tmp_path, "exit 0")
    monkeypatch.setattr("contractgen.pdf.office.cage._GOING", 0.0)
    monkeypatch.setattr("contractgen.pdf.office.cage._working_in", lambda _folder: iter((2**22 + 1,)))
    assert draw(WORDS) == [(None, ["ENV-927", "ENV-923"])]
