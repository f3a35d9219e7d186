"""The wheel holds what an installed contractgen needs beside its code: schemas, docs, and what init writes."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, unpacked as an installer does it."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_everything_that_init_writes_is_in_the_wheel(installed: Path) -> None:
    package = installed / "contractgen"
    assert tree(package / "starter") == tree(ROOT / "src/contractgen/starter")
    pages = {name for name in tree(ROOT / "docs") if not name.startswith("gallery")}
    assert tree(package / "docs") == pages
    assert tree(package / "schemas") == tree(ROOT / "schemas")


def test_an_installed_contractgen_begins_a_library(installed: Path, tmp_path: Path) -> None:
    program = "import sys; sys.path.insert(0, sys.argv.pop(1)); from contractgen.cli import main; main()"
    for arguments in (["init", "library", "--lang", "zh"], ["check", "--library", "library"]):
        command = [sys.executable, "-c", program, str(installed), *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "library/docs/images").is_dir()
