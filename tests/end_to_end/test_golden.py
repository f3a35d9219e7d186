"""The shipped agreements and the messages people meet first, word for word."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from agreements import ROOT, copy_of_library
from click.testing import CliRunner

from contractgen.cli.main import contractgen
from contractgen.findings import errors_in
from contractgen.pipeline.agreement import Manner, assemble
from contractgen.prove.expected import expected_outline
from contractgen.publish.renditions import plain_text
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

# The agreements of a package read as those of the same templates' own deals.
DEALS = sorted(path.stem for path in (ROOT / "examples").glob("*.yaml") if path.stem != "package")


@pytest.mark.parametrize("name", DEALS)
def test_the_shipped_agreement_reads_as_its_golden_file(name: str, golden: Callable[[str, str], None]) -> None:
    library, found = load_library(ROOT)
    assert library is not None
    assert not errors_in(found)
    deal, found = load_deal(ROOT / "examples" / f"{name}.yaml")
    assert deal is not None, found
    (document,), found = assemble(library, deal, Manner(locked=True))
    assert document is not None, found
    golden(f"{name}.txt", plain_text(expected_outline(document)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_message_about_a_dropped_clause_reads_as_its_golden_file(
    language: str, golden: Callable[[str, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = copy_of_library(tmp_path)
    monkeypatch.chdir(library)
    path = Path("templates/iot-card-service/template.yaml")
    path.write_text(re.sub(r"(?m)^ *- liability .*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    done = CliRunner().invoke(contractgen, ["build", "examples/full.yaml", "--out", "out", "--lang", language])
    assert done.exit_code == 1
    golden(f"dropped-clause.{language}.txt", done.output)


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_findings_of_a_wrong_library_read_as_their_golden_file(
    form: str, golden: Callable[[str, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = copy_of_library(tmp_path)
    monkeypatch.chdir(library)
    path = Path("clauses/term/1.0.0.yaml")
    text = path.read_text(encoding="utf-8").replace("heading:", "headnig:").replace("${ref:liability", "${ref:liabilty")
    path.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(contractgen, ["check", "--lang", "en", "--format", form])
    assert done.exit_code == 1
    golden(f"wrong-library.{form}.txt", done.output)
