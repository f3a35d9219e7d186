"""The checker's rules on our own agreements: silent on what is right, in the way of what is wrong."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
import soak
from agreements import random_document, written
from click.testing import CliRunner, Result
from small_library import deal_file, small_library

from contractgen.cli.main import contractgen
from contractgen.findings import Severity
from contractgen.model.assembly import Block, Paragraph, Text, inlines_of
from contractgen.pipeline.agreement import Workshop, make
from contractgen.pipeline.examine import examine, examine_docx
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

ROOT = Path(__file__).parents[2]
# The special terms of random agreements hold halves of brackets on purpose.
OF_WORDS = ("BLK-", "PUN-")
PLAIN = {"fees": "heading: 费用\nprovisions:\n  - text: 甲方按月付款。\n  - text: 乙方按期交付。\n"}
QUOTED = {
    "fees": "heading: 费用\nprovisions:\n  - text: 甲方按月付款。\n  - text: 详见附件《收费细则（草案》。\n",
    "other": "heading: 其他\nprovisions:\n  - text: 双方协商。\n",
}
TYPED = {
    "fees": "heading: 费用\nprovisions:\n  - text: 逾期的，按照本合同第九条处理。\n  - text: 乙方按期交付。\n",
    **{name: f"heading: {name}\nprovisions:\n  - text: 双方协商。\n" for name in ("term", "notices", "law")},
}


def build(folder: Path, *more: str) -> Result:
    arguments = ["build", str(folder / "sample.yaml"), "--library", str(folder), "--out", str(folder / "out"), *more]
    return CliRunner().invoke(contractgen, [*arguments, "--lang", "zh"])


def test_nothing_is_found_in_the_shipped_agreements() -> None:
    library, _ = load_library(ROOT)
    assert library is not None
    for path in sorted((ROOT / "examples").glob("*.yaml")):
        deal, _ = load_deal(path)
        assert deal is not None
        agreements, _ = make(Workshop(library), deal)
        for agreement in agreements:
            assert agreement is not None
            found = [item for item in examine(agreement.document) if item.severity is not Severity.INFO]
            assert not found, (path.name, found)
            assert not examine_docx(agreement.docx, agreement.document), path.name


@pytest.mark.parametrize("part", range(4))
def test_no_number_or_reference_of_random_agreements_is_found_wrong(part: int) -> None:
    for seed in range(soak.size(120, 2_000))[part::4]:
        document = random_document(random.Random(seed))
        found = [item for item in examine(document) if item.severity is not Severity.INFO]
        assert not [item for item in found if not item.code.startswith(OF_WORDS)], (seed, found)
        if seed % 8 == part:
            assert not examine_docx(written(document), document), seed


def test_a_number_that_nothing_bears_stops_the_build_at_its_line(tmp_path: Path) -> None:
    small_library(tmp_path, TYPED)
    deal_file(tmp_path, "")
    result = build(tmp_path)
    assert result.exit_code == 1
    assert "clauses/fees/1.0.0.yaml:6:1: 错误 REF-201" in result.output
    assert "第九条" in result.output
    assert not list((tmp_path / "out").glob("sample*"))


def test_half_a_bracket_in_a_clause_stops_the_build(tmp_path: Path) -> None:
    small_library(tmp_path, QUOTED)
    deal_file(tmp_path, "")
    result = build(tmp_path)
    assert result.exit_code == 1
    assert "clauses/fees/1.0.0.yaml:7:20: 错误 PUN-306" in result.output


def test_half_a_bracket_in_a_value_stops_nothing(tmp_path: Path) -> None:
    small_library(tmp_path, PLAIN)
    deal_file(
        tmp_path,
        "parties:\n  party_a: {name: 示例市云杉区（数字治理中心}\n  party_b: {name: 远岫通信有限公司}\n",
    )
    result = build(tmp_path)
    assert result.exit_code == 0
    assert "数字治理中心" not in result.output


def test_a_label_typed_into_the_written_file_is_an_error_of_it() -> None:
    library, _ = load_library(ROOT)
    deal, _ = load_deal(ROOT / "examples" / "confidentiality-agreement.yaml")
    assert library is not None
    assert deal is not None
    (agreement,), _ = make(Workshop(library), deal)
    assert agreement is not None
    second = next(inlines_of(item) for item in agreement.document.assembly.blocks() if _label_of(item) == "（二）")
    words = next(part.text for part in second if isinstance(part, Text))
    with zipfile.ZipFile(io.BytesIO(agreement.docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts["word/document.xml"].decode()
    assert text.count(words) == 1
    parts["word/document.xml"] = text.replace(words, "（二）" + words).encode()
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert [item.code for item in examine_docx(changed.getvalue(), agreement.document)] == ["NUM-116"]


def _label_of(block: Block) -> str:
    return block.label.text if isinstance(block, Paragraph) and block.label else ""
