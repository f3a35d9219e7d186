"""An agreement with a list of thousands of card numbers as its annex: how long every stage takes, how much memory.

Usage: python benchmarks/card_list.py [ROWS] [FOLDER]
"""

from __future__ import annotations

import functools
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from contractgen.findings import message_of
from contractgen.pipeline import agreement, contents, engines
from contractgen.pipeline import build as building
from contractgen.pipeline.build import Outcome, build

ROOT = Path(__file__).parents[1]
ROWS = 10_000
_KILOBYTES = 1024

# What the pipeline calls one after another: where it is called, and what it is called here.
STAGES = (
    (building, "load_library", "load library"),
    (building, "load_deal", "load deal"),
    (agreement, "select", "select"),
    (agreement, "link", "number and link"),
    (agreement, "populate", "populate"),
    (agreement, "load_drawing", "read look and fonts"),
    (contents, "write_docx", "write DOCX"),
    (engines, "draw_pdf", "draw PDF"),
    (agreement, "prove", "read back and compare"),
    (building, "publish", "publish"),
)

CLAUSES = {
    "parties": """\
id: parties
version: "1.0.0"
language: zh-CN
numbered: false
provisions:
  - fields:
      - {label: 甲方, value: "${party_a.name}"}
      - {label: 乙方, value: "${party_b.name}"}
""",
    "service": """\
id: service
version: "1.0.0"
language: zh-CN
heading: 服务内容
provisions:
  - 乙方向甲方提供物联卡共${cards.count}张，卡号见${ref:annex.card-list}。
  - 每月流量合计${cards.flow}GB。
""",
    "card-list": """\
id: card-list
version: "1.0.0"
language: zh-CN
heading: 卡号
tables:
  cards:
    label: 卡号清单
    columns:
      place: {label: 序号, place: true, width: "8"}
      number: {label: 卡号, type: id, width: "20"}
      plan: {label: 套餐, type: choice, options: [月2GB定向流量, 月10GB定向流量], width: "20"}
      site: {label: 使用地点, type: text, width: "24"}
      flow: {label: 每月流量（GB）, type: integer, minimum: "1", width: "14"}
    totals:
      - {label: 合计, sums: [flow]}
provisions:
  - {text: 乙方提供的物联卡如下：, table: cards}
""",
}

TEMPLATE = """\
id: card-agreement
version: "1.0.0"
language: zh-CN
title: 物联卡服务协议
parties:
  - {role: party_a, label: 甲方}
  - {role: party_b, label: 乙方}
fonts:
  - {family: 宋体, source: "package:serif"}
  - {family: 黑体, source: "package:sans"}
  - {family: Times New Roman, source: "engine:Libertinus Serif"}
  - {family: DejaVu Sans Mono, source: "engine:DejaVu Sans Mono"}
annexes: cn-annex
instruments:
  - id: main
    kind: agreement
    name: 物联卡服务协议
    self: 本协议
    title: 物联卡服务协议
    scheme: cn-contract-b
    clauses: [parties ^1, service ^1]
  - id: card-list
    kind: annex
    name: 卡号清单
    self: 本附件
    title: 卡号清单
    scheme: cn-contract-b
    new_page: true
    clauses: [card-list ^1]
"""

DEAL = """\
id: cards
number: "WLK-2027-0001"
template: card-agreement ^1
parties:
  party_a: {name: 示例市云杉区数字治理中心}
  party_b: {name: 远岫通信有限公司示例分公司}
lists:
  cards: {file: cards.csv}
"""

Result = TypeVar("Result")


def write_case(folder: Path, rows: int) -> Path:
    """Write a library, and a deal with a CSV file of so many cards, into a folder; return the deal."""
    for name, text in CLAUSES.items():
        _write(folder / "clauses" / name / "1.0.0.yaml", text)
    template = folder / "templates" / "card-agreement"
    _write(template / "template.yaml", TEMPLATE)
    shutil.copy(ROOT / "templates" / "iot-card-service" / "look.docx", template / "look.docx")
    _write(folder / "cards.csv", "number,plan,site,flow\n" + "".join(_card(number) for number in range(1, rows + 1)))
    _write(folder / "deal.yaml", DEAL)
    return folder / "deal.yaml"


def _card(number: int) -> str:
    plan, flow = (("月2GB定向流量", 2), ("月10GB定向流量", 10))[number % 3 == 0]
    return f"1440{number:09d},{plan},云杉区第{number * 7 % 1000 + 1}监测点,{flow}\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def measure(folder: Path, rows: int) -> Outcome:
    """Build one agreement into the folder `out` inside a folder, and print what every stage took."""
    deal = write_case(folder, rows)
    start = time.perf_counter(), time.process_time()
    for module, name, called in STAGES:
        setattr(module, name, _timed(called, getattr(module, name)))
    (outcome,), found = build((deal,), library=folder, out=folder / "out")
    proof = outcome.agreements[0].proof if outcome.agreements else None
    if proof is None:
        raise SystemExit("\n".join(f"{item.where}: {item.code} {message_of(item, 'en')}" for item in found[:20]))
    _tell("all", *start)
    sys.stdout.write(f"rows {rows}, pages {proof.pages}, values {proof.values}, cells {proof.cells}\n")
    for path in sorted((folder / "out").iterdir()):
        sys.stdout.write(f"{path.name} {path.stat().st_size:,} bytes\n")
    return outcome


def _timed(called: str, stage: Callable[..., Result]) -> Callable[..., Result]:
    """Return a stage that tells how long it took."""

    @functools.wraps(stage)
    def run(*arguments: object, **named: object) -> Result:
        began = time.perf_counter(), time.process_time()
        result = stage(*arguments, **named)
        _tell(called, *began)
        return result

    return run


def _tell(name: str, began: float, worked: float) -> None:
    """Print a line: what it was, how long it took and worked, how much memory the process has had so far."""
    seconds, work = time.perf_counter() - began, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KILOBYTES
    sys.stdout.write(f"{name:<22}{seconds:8.2f} s{work:8.2f} s CPU{peak:8d} MB\n")
    sys.stdout.flush()


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    with tempfile.TemporaryDirectory() as temporary:
        measure(Path(given.get(2, temporary)), int(given.get(1, ROWS)))
