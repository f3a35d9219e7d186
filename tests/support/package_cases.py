"""A small library of three templates for tests of packages, and a deal that asks for all of them."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence
from pathlib import Path

from small_library import ROOT, small_library, template_of

TEMPLATES = ("small", "secrecy", "authority")

_CLAUSES = {
    "opening": """
        parameters:
          project: {type: text, label: 项目}
        provisions:
          - 编号：${contract.number}。
          - ${party_a.name}与${party_b.name}就${project}订立本合同。
        """,
    "charges": """
        heading: 费用
        tables:
          fees:
            label: 费用表
            currency: CNY
            columns:
              item: {label: 项目, type: text}
              amount: {label: 金额, type: money}
            totals: [{label: 合计, sums: [amount]}]
        provisions:
          - text: 费用如下：
            table: fees
        """,
    "duty": """
        heading: 保密
        parameters:
          years: {type: integer, label: 保密年限, default: "2"}
          strict: {type: flag, label: 从严, default: "false"}
          penalty: {type: money, label: 违约金, currency: CNY}
        provisions:
          - {id: term, text: "保密期限为${years}年。"}
          - {when: {strict: true}, text: "违约金为${penalty}元。"}
        """,
    "changes": """
        heading: 特别约定
        provisions:
          - {when: {special_terms: true}, text: 双方对标准条款作如下变更：, departures: true}
          - {when: {special_terms: false}, text: 没有特别约定。}
        """,
    "mandate": """
        heading: 委托
        parameters:
          project: {type: text, label: 委托项目}
        provisions:
          - {id: scope, text: "${party_a.name}委托${agent.name}办理${project}，编号${contract.number}。"}
        """,
}
_DEAL = """
id: sample
number: "YL-0001"
templates:
  - small ^1
  - {template: secrecy ^1, number: "BM-0001"}
  - authority ^1
parties:
  party_a: {name: 示例市云杉区数字治理中心}
  party_b: {name: 远岫通信有限公司}
  agent: {kind: individual, name: 安二例}
answers: {project: 河道水位监测}
prices:
  fees: [{item: 安装, amount: "120.00"}]
"""


def package_library(folder: Path, *, clauses: dict[str, str] | None = None) -> Path:
    """Write the library: `small` lists opening, charges, duty and changes; `secrecy` opening, duty and changes.

    `authority` has another second party and the clause mandate, and refuses special terms; only `small` has annexes.
    The first two have a second look, `branch`. `clauses` are written instead of those of their ids.
    """
    written = {**_CLAUSES, **(clauses or {})}
    small_library(folder, {name: body for name, body in written.items() if name != "mandate"}, more=_LOOKS)
    template_of(folder, "secrecy", ("opening", "duty", "changes"), more=_LOOKS, annexes=False)
    _clause(folder, "mandate", written["mandate"])
    template_of(folder, "authority", ("mandate",), more="special_terms: refuse\n", annexes=False, second="agent")
    branch = ROOT / "templates" / "iot-card-service" / "look-branch.docx"
    for name in TEMPLATES[:2]:
        shutil.copy(branch, folder / "templates" / name / "look-branch.docx")
    return folder


def package_deal(
    folder: Path, more: str = "", *, changes: Sequence[tuple[str, str]] = (), name: str = "sample"
) -> Path:
    """Write the deal that asks for all three templates; `changes` replace parts of it, `more` ends it."""
    text = _DEAL.lstrip().replace("id: sample", f"id: {name}") + textwrap.dedent(more)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


_LOOKS = """
looks:
  branch: look-branch.docx
"""


def _clause(folder: Path, name: str, body: str) -> None:
    path = folder / "clauses" / name / "1.0.0.yaml"
    path.parent.mkdir(parents=True)
    head = f'id: {name}\nversion: "1.0.0"\nlanguage: zh-CN\n'
    path.write_text(head + textwrap.dedent(body).lstrip(), encoding="utf-8")
