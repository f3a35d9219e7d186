"""A look with boxes, grounds and lines to sign on: built, read back and proved like any other."""

from __future__ import annotations

from pathlib import Path

import docx_cases as cases
import pytest
from agreements import copy_of_library
from click.testing import CliRunner
from pdf_strokes import drawn

from contractgen.cli.main import contractgen

TEMPLATE = Path("templates/iot-card-service/template.yaml")
DEAL = Path("examples/minimal.yaml")
SIDES = "".join(
    f'<w:{side} w:val="double" w:sz="4" w:space="4" w:color="1F3864"/>' for side in ("top", "left", "bottom", "right")
)
BOX = (
    f'<w:pBdr>{SIDES}<w:between w:val="dotted" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="EEF3FA"/>'
)
BODY = '<w:name w:val="Contract Body"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy_of_library(tmp_path))


def run(*arguments: str) -> str:
    done = CliRunner().invoke(contractgen, [*arguments, "--lang", "en"])
    assert done.exit_code == 0, done.output
    return done.output


def test_an_agreement_whose_paragraphs_stand_in_boxes_is_published_and_verified() -> None:
    look = cases.edited_look("word/styles.xml", (BODY, f"{BODY}{BOX}"))
    (TEMPLATE.parent / "look.docx").write_bytes(look)
    run("lock", "iot-card-service")
    run("build", str(DEAL), "--out", "out")
    strokes, grounds = drawn(Path("out/minimal.pdf").read_bytes())
    assert len(strokes) > 20
    assert len(grounds) > 3
    run("verify", "out", "--deal", str(DEAL))
