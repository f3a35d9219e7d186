"""`contractgen lock` of several templates: all of them or none."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from agreements import copy_of_library
from click.testing import CliRunner, Result

from contractgen.cli.main import contractgen

FIRST, SECOND = "confidentiality-agreement", "letter-of-authority"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(copy_of_library(tmp_path))
    for name in (FIRST, SECOND):
        lock(tmp_path, name).unlink()
    return tmp_path


def lock(library: Path, name: str) -> Path:
    return library / "templates" / name / "template.lock"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(contractgen, ["lock", *arguments, "--lang", "en"])


def test_all_templates_are_locked(library: Path) -> None:
    done = run(FIRST, SECOND)
    assert done.exit_code == 0, done.output
    assert done.output.count("clauses locked") == 2
    assert lock(library, FIRST).is_file()
    assert lock(library, SECOND).is_file()


def test_none_is_locked_where_one_does_not_exist(library: Path) -> None:
    done = run(FIRST, "nobody")
    assert done.exit_code == 1
    assert "TPL-390" in done.output
    assert "clauses locked" not in done.output
    assert not lock(library, FIRST).exists()


def test_none_is_locked_where_the_look_of_one_is_damaged(library: Path) -> None:
    (library / "templates" / SECOND / "look.docx").write_bytes(b"PK")
    done = run(FIRST, SECOND)
    assert done.exit_code == 1
    assert not lock(library, FIRST).exists()


# Pins that are behind the library: reported, and moved by name.

PROCUREMENT = "iot-card-service"


def next_version(library: Path, clause: str, old: str, new: str, *words: str) -> None:
    """Write the next version of a clause, a draft; of each pair of words the first becomes the second."""
    text = (library / "clauses" / clause / f"{old}.yaml").read_text(encoding="utf-8")
    text = text.replace(f'version: "{old}"', f'version: "{new}"').split("\napproval:")[0] + "\n"
    for before, after in zip(words[::2], words[1::2], strict=True):
        assert before in text
        text = text.replace(before, after, 1)
    (library / "clauses" / clause / f"{new}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def newer(library: Path) -> Path:
    """Return a library with new wording for one clause, and a provision more for another."""
    next_version(library, "confidentiality", "1.2.0", "1.2.1", "heading: ", "heading: 信息")
    next_version(library, "goods", "1.0.0", "1.1.0", "heading: ", "heading: 新")
    return library


def pinned(library: Path, template: str = PROCUREMENT) -> dict[str, str]:
    text = lock(library, template).read_text(encoding="utf-8")
    return dict(re.findall(r'clause: ([\w-]+), version: "([\d.]+)"', text))


def test_outdated_pins_are_told_with_the_step_to_the_newer_version(newer: Path) -> None:
    before = lock(newer, PROCUREMENT).read_bytes()
    done = run(PROCUREMENT, "--check")
    assert done.exit_code == 0, done.output
    assert "keeps confidentiality at 1.2.0; 1.2.1 is there, a step of patch" in done.output
    assert "contractgen lock iot-card-service --update confidentiality" in done.output
    assert "2 outdated, 0 drifted" in done.output
    assert lock(newer, PROCUREMENT).read_bytes() == before


def test_check_tells_of_outdated_pins_too(newer: Path) -> None:
    done = CliRunner().invoke(contractgen, ["check", "--no-combinations", "--lang", "en", "--library", str(newer)])
    assert "TPL-450" in done.output
    assert "ASM-536" not in done.output


@pytest.mark.usefixtures("newer")
def test_the_states_of_pins_as_json() -> None:
    done = run(PROCUREMENT, "--check", "--format", "json")
    pins = {pin["clause"]: pin for pin in json.loads(done.output)["summary"]["pins"]}
    assert pins["confidentiality"] == {
        "template": PROCUREMENT,
        "clause": "confidentiality",
        "pinned": "1.2.0",
        "version": "1.2.1",
        "step": "patch",
        "state": "outdated",
    }
    assert {pin["state"] for name, pin in pins.items() if name not in {"confidentiality", "goods"}} == {"current"}


def test_one_pin_is_moved_and_all_others_stay(newer: Path) -> None:
    before = pinned(newer)
    done = run(PROCUREMENT, "--update", "confidentiality")
    assert done.exit_code == 0, done.output
    assert "  confidentiality: 1.2.0 → 1.2.1 (patch)" in done.output.splitlines()
    assert pinned(newer) == before | {"confidentiality": "1.2.1"}


def test_all_pins_are_moved(newer: Path) -> None:
    before = pinned(newer)
    done = run(PROCUREMENT, "--update")
    assert done.exit_code == 0, done.output
    assert done.output.count(" → ") == 2
    assert pinned(newer) == before | {"confidentiality": "1.2.1", "goods": "1.1.0"}


@pytest.mark.usefixtures("newer")
def test_without_a_template_a_pin_moves_in_every_lock_that_has_it() -> None:
    done = run("--update", "goods", "--format", "json")
    (written,) = json.loads(done.output)["summary"]["locks"]
    assert written["path"].endswith(f"{PROCUREMENT}/template.lock")
    assert written["changes"] == [{"name": "goods", "old": "1.0.0", "new": "1.1.0", "step": "patch"}]


def test_nothing_moves_where_one_of_the_clauses_is_unknown(newer: Path) -> None:
    before = pinned(newer)
    for templates in ((PROCUREMENT,), ()):
        done = run(*templates, "--update", "goods", "--update", "confidentialty")
        assert (done.exit_code, "TPL-451" in done.output) == (1, True), done.output
        assert "confidentiality" in done.output
    assert pinned(newer) == before


def test_a_template_without_a_lock_has_none_to_update() -> None:
    done = run(FIRST, "--update", "confidentiality")
    assert (done.exit_code, "TPL-452" in done.output) == (1, True), done.output


def test_drifted_pins_are_errors_of_the_comparison(newer: Path) -> None:
    path = lock(newer, PROCUREMENT)
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"  - \{clause: goods,.*\n", "", text)
    text = text.replace('clause: confidentiality, version: "1.2.0"', 'clause: confidentiality, version: "1.0.7"')
    path.write_text(text, encoding="utf-8")
    done = run(PROCUREMENT, "--check", "--format", "json")
    assert done.exit_code == 1
    states = {pin["clause"]: pin["state"] for pin in json.loads(done.output)["summary"]["pins"]}
    assert (states["goods"], states["confidentiality"]) == ("missing", "gone")


def test_questions_that_do_not_go_together() -> None:
    assert run(PROCUREMENT, "--check", "--update").exit_code == 2
    assert run().exit_code == 2
