"""Two programs that share nothing with ours read what it wrote: the Open XML validator and LibreOffice."""

from __future__ import annotations

import random
import re
from pathlib import Path

import docx_cases as cases
import pytest
import soak
from libreoffice import texts_of
from openxml_audit import FileFormat, OpenXmlValidator

from contractgen.model.assembly import Block, Document, Hole, Label, Numbered, Reference, Role


def objections(data: bytes, path: Path) -> list[str]:
    path.write_bytes(data)
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, security_validation=True)
    return [str(error) for error in validator.validate(path).errors]


@pytest.mark.parametrize("template", [cases.CHINESE, cases.ENGLISH])
def test_the_validator_has_nothing_against_the_looks(template: str, tmp_path: Path) -> None:
    data = (cases.ROOT / "templates" / template / "look.docx").read_bytes()
    assert objections(data, tmp_path / "look.docx") == []


def test_the_validator_has_nothing_against_full_agreements(tmp_path: Path) -> None:
    assert objections(cases.written(cases.agreement()), tmp_path / "zh.docx") == []
    assert objections(cases.written(cases.english_agreement(), cases.ENGLISH), tmp_path / "en.docx") == []


def test_the_validator_has_nothing_against_a_bare_document(tmp_path: Path) -> None:
    assert objections(cases.written(cases.document([])), tmp_path / "bare.docx") == []


def random_document(seed: int) -> Document:
    """Return a document of random blocks in random order, with references, marks and tables at random places."""
    dice = random.Random(seed)
    scheme = Numbered("main", cases.levels("{一}、", "（{一}）", "{1}、"))
    blocks: list[Block] = []
    counts = [0, 0, 0]
    for place in range(dice.randrange(1, 25)):
        kind = dice.randrange(8)
        if kind == 0:
            blocks.append(cases.price_table())
        elif kind == 1:
            blocks.append(cases.signatures())
        elif kind < 5:
            level = dice.randrange(min(3, 1 + sum(1 for count in counts if count)))
            counts[level] += 1
            counts[level + 1 :] = [0] * (2 - level)
            role = (Role.CLAUSE_HEADING, Role.PROVISION, Role.ITEM)[level]
            own = Label("?", "main", level, counts[level])
            blocks.append(cases.labelled(role, own, "条文", Hole("days"), anchor=f"main/{place}"))
        else:
            blocks.append(cases.paragraph(dice.choice(list(Role)), "☑ 文字", Hole("signed_a", "blank"), "\n"))
    anchors = [block.anchor for block in blocks if block.anchor]
    if anchors:
        blocks.append(cases.paragraph(Role.BODY, *(Reference("第？条", dice.choice(anchors)) for _ in range(3))))
    values = {**cases.TABLE_VALUES, **cases.PARTY_VALUES, "days": "三"}
    return cases.document(blocks, values, [scheme])


def test_the_validator_has_nothing_against_random_documents(tmp_path: Path) -> None:
    for seed in range(soak.size(25, 1000)):
        data = cases.written(random_document(seed))
        assert objections(data, tmp_path / "random.docx") == [], f"seed {seed}"


@pytest.fixture(scope="module")
def in_libreoffice() -> dict[str, str]:
    """Return the text, labels included, that LibreOffice reads from our agreements."""
    made = {"zh": cases.written(cases.agreement())}
    made["en"] = cases.written(cases.english_agreement(), cases.ENGLISH)
    return dict(zip(made, texts_of(list(made.values())), strict=True))


@pytest.mark.libreoffice
def test_libreoffice_counts_and_reads_a_chinese_agreement_as_we_do(in_libreoffice: dict[str, str]) -> None:
    lines = [re.sub(r"\s", "", line) for line in in_libreoffice["zh"].splitlines()]
    for expected in (
        "物联卡服务采购合同",
        "一、服务项目与价格",
        "二、付款方式",
        "（一）甲方应当在收到发票后10个工作日内付款；逾期的，按第三条第（二）项承担违约责任。付款方式为：",
        "（二）乙方的收款账户如下：",
        "三、违约责任",
        "附件一物联卡业务使用规范",
        "人民币叁佰玖拾捌元捌角",
        "☑集团付费",
    ):
        assert expected in lines
    labels = [found[0] for line in lines if (found := re.match(r"[0-9]+、", line))]
    assert labels == [f"{number}、" for number in range(1, 13)]


@pytest.mark.libreoffice
def test_libreoffice_counts_and_reads_an_english_agreement_as_we_do(in_libreoffice: dict[str, str]) -> None:
    lines = [" ".join(line.split()) for line in in_libreoffice["en"].splitlines()]
    starts = ["(A) The Customer", "ARTICLE 1 Confidentiality", "Section 1.01 Duty. The", "(a) The", "(i) The"]
    starts += ["Section 1.02 Limit. Liability under Section 1.01 ends.", "Schedule 1 Fees"]
    for start in starts:
        assert any(line.startswith(start) for line in lines), start
