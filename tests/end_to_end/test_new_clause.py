"""A new clause begins with a file that is sound as it stands, in the language of its library."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from contractgen.cli.main import contractgen
from contractgen.findings import Finding
from contractgen.pipeline.check import check
from contractgen.source.library import load_library
from contractgen.source.skeletons import KINDS

STARTER = Path(__file__).parents[2] / "src" / "contractgen" / "starter"


@pytest.fixture(params=["zh", "en"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The library that `init` begins, in both languages."""
    done = CliRunner().invoke(contractgen, ["init", str(tmp_path / "library"), "--lang", request.param])
    assert done.exit_code == 0
    return tmp_path / "library"


def new(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(contractgen, ["clause", "new", *arguments, "--library", str(root), "--lang", "en"])


def findings_of(root: Path) -> tuple[Finding, ...]:
    return check(root, combinations=False)[1]


def test_every_kind_passes_check_in_the_language_of_the_library(root: Path) -> None:
    before = findings_of(root)
    for kind in KINDS:
        assert new(root, f"my-{kind}", "--kind", kind).exit_code == 0
    assert findings_of(root) == before
    library, _ = load_library(root)
    assert library is not None
    (language,) = {template.language for template in library.templates.values()}
    assert {library.clauses[f"my-{kind}"][0].language for kind in KINDS} == {language}


def test_what_is_there_is_never_overwritten(root: Path) -> None:
    done = new(root, "liability", "--kind", "text")
    assert done.exit_code == 1
    assert "LIB-285" in done.output
    shutil.move(root / "clauses/liability/1.0.0.yaml", root / "clauses/liability/1.1.0.yaml")
    assert new(root, "liability", "--kind", "text").exit_code == 1


@pytest.mark.parametrize("name", ["Liability", "责任", "../x", "a_b", "1a", "a" * 65])
def test_a_name_that_is_no_id_is_refused(root: Path, name: str) -> None:
    done = new(root, name, "--kind", "text")
    assert (done.exit_code, "LIB-286" in done.output) == (1, True)
