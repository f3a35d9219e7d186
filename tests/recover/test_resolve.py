"""Where references lead: to the item that their words were made for."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from manuscripts import manuscript

from contractgen.lang.numerals import format_number
from contractgen.model.manuscript import Manuscript
from contractgen.model.scheme import Level, Pattern, Scheme
from contractgen.model.structure import Aim, Reference, Structure
from contractgen.recover.recover import recover
from contractgen.recover.resolve import with_references
from contractgen.source.schemes import shipped_schemes

WIDTH = 3
ANNEXES = ("cn-annex", "en-schedule", "en-recital")  # their levels are scopes of their own
SCHEMES = [scheme for scheme in shipped_schemes().values() if scheme.id not in ANNEXES]


def written(pattern: Pattern, path: tuple[int, ...]) -> str:
    """Write a label or a fragment of a reference for a path of numbers."""
    return "".join(
        part if isinstance(part, str) else format_number(path[part.level], part.system.value) for part in pattern
    )


def called(levels: tuple[Level, ...], path: tuple[int, ...]) -> str:
    """Return what prose calls an item, as our own agreements print it."""
    words = ""
    for depth in range(len(path)):
        fragment = written(levels[depth].reference, path)
        words = fragment if levels[depth].absolute else words + fragment
    return words


def paths(depth: int, path: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """Return the paths of a full tree, in the order of the document."""
    for number in range(1, WIDTH + 1):
        yield (*path, number)
        if len(path) + 1 < depth:
            yield from paths(depth, (*path, number))


def resolved(structure: Structure, words: str) -> list[Reference]:
    return [one for one in structure.references if one.text == words]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.id)
def test_references_as_our_schemes_print_them_lead_to_the_item_they_were_made_for(scheme: Scheme) -> None:
    levels = scheme.levels[:3]
    is_chinese = scheme.language.startswith("zh")
    all_paths = list(paths(len(levels)))
    counted = all_paths
    if any(level.runs_on for level in levels):
        counts = [0] * len(levels)
        counted = []
        for path in all_paths:
            depth = len(path) - 1
            counts[depth] = counts[depth] + 1 if levels[depth].runs_on else path[-1]
            counted.append((*counts[:depth], counts[depth]))
    gap = " " if not is_chinese or scheme.id in ("gbt-1.1", "cn-contract-a", "cn-statute") else ""
    lines = [
        written(levels[len(path) - 1].label, path)
        + gap
        + (f"双方履行义务{index}次。" if is_chinese else f"They agree {index} times.")
        for index, path in enumerate(counted, 100)
    ]
    words = [called(levels, path) for path in counted]
    end = ["特此约定。" if is_chinese else "Now it is agreed."]
    said = [f"双方应当遵守{one}的约定。" if is_chinese else f"They comply with {one} now." for one in words]
    structure = recover(manuscript("\n".join([*lines, *end, *said])))
    places = [item.passage for item in structure.items[: len(lines)]]
    assert places == list(range(len(lines)))
    for index, one in enumerate(words):
        passage = len(lines) + 1 + index
        found = [reference for reference in structure.references if reference.passage == passage]
        assert [(reference.text, reference.targets) for reference in found] == [(one, (index,))]


EMBEDDED = (
    "一、项目\n套餐一项。\n二、付款\n逾期的，按本协议第三条期限执行，依照第二条付款。\n三、条款\n甲方：甲公司\n乙方：乙公司\n"
    "双方达成以下协议：\n一、内容\n依照第三条提供服务。\n二、费用\n按月支付。\n三、期限\n一年。"
)


def test_a_reference_inside_an_embedded_agreement_leads_to_an_item_of_it() -> None:
    structure = recover(manuscript(EMBEDDED))
    (inner,) = (one for one in structure.references if one.passage == 9)
    (target,) = inner.targets
    assert structure.items[target].passage == 12


def test_a_number_in_an_annex_is_looked_for_there_first_and_then_in_the_main_text() -> None:
    text = (
        "第一条 服务\n提供服务。\n第二条 期限\n一年。\n第三条 价款\n按月。\n"
        "附件一 价格表\n第一条 套餐\n依照第二条、第三条收费。\n第二条 流量\n每月一元。"
    )
    structure = recover(manuscript(text))
    targets = [structure.items[one.targets[0]].passage for one in structure.references]
    assert targets == [9, 4]


def test_a_law_named_with_its_title_is_never_resolved_but_this_contract_is() -> None:
    text = "服务合同\n第一条 服务\n依照《民法典》第二条和《服务合同》第二条办理。\n第二条 期限\n一年。"
    structure = recover(Manuscript(manuscript(text).passages, title="服务合同"))
    law, own = structure.references
    assert (law.aim, law.targets) == (Aim.OUTSIDE, ())
    assert (own.instrument, len(own.targets)) == ("《服务合同》", 1)


@pytest.mark.parametrize("line", ["第一条 依照第九条办理。", "（一）见第（九）项。", "1. See Section 9, Section 9.9."])
def test_resolving_takes_time_in_proportion_to_the_document(line: str) -> None:
    cost = []
    for size in (200, 800):
        structure = recover(manuscript("\n".join([line] * size)))
        before = time.process_time()
        with_references(structure)
        cost.append(time.process_time() - before)
    assert cost[1] < 4 * 3 * cost[0] + 0.5
