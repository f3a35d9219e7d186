"""A small library in a folder: clauses and one template written in a test, with the look of the shipped template."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]

_TEMPLATE = """
id: %(name)s
version: "1.0.0"
language: zh-CN
title: 样例合同
parties:
  - {role: party_a, label: 甲方}
  - {role: %(second)s, label: 乙方}
fonts:
  - {family: 宋体, source: "package:serif"}
  - {family: 黑体, source: "package:sans"}
  - {family: Times New Roman, source: "engine:Libertinus Serif"}
  - {family: DejaVu Sans Mono, source: "engine:DejaVu Sans Mono"}
annexes: cn-annex
instruments:
  - id: main
    kind: agreement
    name: 样例合同
    self: 本合同
    title: 样例合同
    scheme: cn-contract-b
    clauses:
"""


def small_library(
    folder: Path, clauses: Mapping[str, str], *, more: str = "", others: Mapping[str, str] | None = None
) -> Path:
    """Write a library: `clauses` are the bodies of clause files by id, in the template's order.

    A clause without `heading:` is unnumbered; `more` ends the template. It may list `others`, in instruments too.
    """
    template_of(folder, "small", clauses, more=more)
    for name, body in {**clauses, **(others or {})}.items():
        path = folder / "clauses" / name / "1.0.0.yaml"
        path.parent.mkdir(parents=True)
        text = textwrap.dedent(body).lstrip()
        head = f'id: {name}\nversion: "1.0.0"\nlanguage: zh-CN\n'
        path.write_text(head + ("" if "heading:" in text else "numbered: false\n") + text, encoding="utf-8")
    return folder


def template_of(
    folder: Path, name: str, clauses: Iterable[str], *, more: str = "", annexes: bool = True, second: str = "party_b"
) -> Path:
    """Write a template of two parties that lists these clauses in one instrument; `more` ends it."""
    template = folder / "templates" / name
    template.mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "iot-card-service" / "look.docx", template / "look.docx")
    text = _TEMPLATE.lstrip() % {"name": name, "second": second}
    text = text if annexes else text.replace("annexes: cn-annex\n", "")
    lines = "".join(f"      - {clause} ^1\n" for clause in clauses)
    (template / "template.yaml").write_text(text + lines + textwrap.dedent(more), encoding="utf-8")
    return template


def deal_file(folder: Path, body: str, name: str = "sample") -> Path:
    """Write a deal of the small template with two parties; `body` is what follows, or replaces, its usual keys."""
    text = textwrap.dedent(body)
    usual = f'id: {name}\nnumber: "YL-0001"\ntemplate: small ^1\n'
    if "parties:" not in text:
        usual += "parties:\n  party_a: {name: 示例市云杉区数字治理中心}\n  party_b: {name: 远岫通信有限公司}\n"
    path = folder / f"{name}.yaml"
    path.write_text(usual + text, encoding="utf-8")
    return path
