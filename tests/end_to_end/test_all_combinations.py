"""All combinations: `check` assembles what conditions bring together, and names the smallest that shows a defect."""

from __future__ import annotations

import json
import shutil
from itertools import product
from pathlib import Path

import pytest
import soak
from click.testing import CliRunner
from combination_libraries import random_library
from small_library import ROOT, small_library

from contractgen.assemble.plan import Extent
from contractgen.assemble.reach import reach_of
from contractgen.assemble.resolve import resolve
from contractgen.cli.main import contractgen
from contractgen.findings import Finding, errors_in, message_of
from contractgen.pipeline.combinations import Combined, combine
from contractgen.source.library import check_references, load_library

PLANTED = soak.size(30, 300)
SOUND = soak.size(8, 300)


def combined(folder: Path) -> tuple[Combined, tuple[Finding, ...]]:
    """Combine the one template of a library that has no other error."""
    library, found = load_library(folder)
    assert library is not None
    assert not errors_in((*found, *check_references(library))), [message_of(item, "en") for item in found]
    (template,) = library.templates.values()
    done, found = combine(library, template, {})
    assert done is not None
    return done, found


def told(found: tuple[Finding, ...]) -> list[str]:
    return [f"{item.code} {message_of(item, 'en').split(': the ')[0].split(': nothing ')[0]}" for item in found]


def circumstances(item: Finding) -> str:
    return dict(item.arguments)["when"]


def test_a_defect_that_exactly_one_combination_shows_is_found_in_every_template(tmp_path: Path) -> None:
    extents = set()
    for seed in range(PLANTED):
        draft = random_library(tmp_path / str(seed), seed, planted=True)
        done, found = combined(tmp_path / str(seed))
        extents.add(done.extent)
        assert [item.code for item in found] == [draft.code], (seed, told(found))
        assert frozenset(circumstances(found[0]).split(", ")) == draft.needed, (seed, circumstances(found[0]))
    assert extents == {Extent.ALL, Extent.MEETING}


def test_nothing_is_found_in_templates_without_a_defect(tmp_path: Path) -> None:
    for seed in range(10_000, 10_000 + SOUND):
        random_library(tmp_path / str(seed), seed, planted=False)
        _, found = combined(tmp_path / str(seed))
        assert not found, (seed, told(found))


def test_the_shipped_templates_assemble_in_every_combination() -> None:
    result = CliRunner().invoke(contractgen, ["check", "--library", str(ROOT), "--format", "json"])
    assert result.exit_code == 0, result.output
    summary = json.loads(result.stdout)["summary"]
    assert {one["template"]: one["extent"] for one in summary["combinations"]} == {
        "confidentiality-agreement": "all",
        "iot-card-service": "meeting",
        "letter-of-authority": "all",
        "services-agreement": "meeting",
    }
    assert all(0 < one["tried"] <= one["count"] for one in summary["combinations"])


HEAD = """
heading: 总则
parameters:
  payer: {type: choice, label: 付款方式, options: [集团付费, 个人付费, 混合付费]}
  extra: {type: flag, label: 是否附加, default: "false"}
  works: {type: any-of, label: 服务, options: [安装, 维护, 培训]}
  remark: {type: text, label: 备注, none: drop}
provisions: [{text: 双方遵守约定。}]
"""


def small(folder: Path, body: str, *, head: str = HEAD) -> tuple[Combined, list[tuple[str, int, str]]]:
    """Combine a library of two clauses; each finding as its code, its line and its circumstances."""
    small_library(folder, {"head": head, "body": body})
    done, found = combined(folder)
    return done, [(item.code, item.where.line, circumstances(item)) for item in found]


def test_options_that_no_condition_tells_apart_are_one(tmp_path: Path) -> None:
    done, found = small(tmp_path, "heading: 款\nprovisions: [{text: 甲。}, {when: {payer: 集团付费}, text: 乙。}]\n")
    # Paid for or not; remark given or none.
    assert (done.count, done.tried, found) == (4, 4, [])


def test_an_answer_that_is_asked_for_only_in_some_agreements_counts_only_there(tmp_path: Path) -> None:
    body = """
    heading: 款
    provisions:
      - text: 甲。
      - when: {extra: true}
        text: 乙。
        items: [{text: 子}, {when: {payer: 集团付费}, text: 丑}, {when: {payer: 个人付费}, text: 寅}]
    """
    done, found = small(tmp_path, body)
    # Without the provision one, with it three; each with the remark and without.
    assert (done.count, found) == (2 * (1 + 3), [])


def test_every_choice_of_several_options_counts_but_none_at_all(tmp_path: Path) -> None:
    items = ", ".join(f"{{when: {{works: {work}}}, text: {work}}}" for work in ("安装", "维护", "培训"))
    done, found = small(tmp_path / "all", f"heading: 款\nprovisions: [{{text: 服务包括：, items: [{items}]}}]\n")
    assert (done.count, found) == (2 * 7, [])
    two = items.rpartition(", {when")[0]
    _, found = small(tmp_path / "two", f"heading: 款\nprovisions: [{{text: 服务包括：, items: [{two}]}}]\n")
    assert found == [("TPL-423", 5, "works: [培训]")]


def test_a_table_may_have_one_row_or_two_or_none_where_it_may(tmp_path: Path) -> None:
    body = """
    heading: 站点
    tables:
      sites:
        label: 站点
        rows: {minimum: "0"}
        columns: {site: {label: 站点, type: text}}
    provisions:
      - text: 甲方的站点如下：
        items: [{id: site, each: sites, text: "${row.site}"}]
      - {when: {extra: true}, text: "见${ref:body.site}。"}
    """
    _, found = small(tmp_path, body)
    assert sorted(found) == [
        ("TPL-421", 13, "extra: true, sites.count: 2"),
        ("TPL-423", 11, "sites.count: 0"),
    ]


def test_what_an_individual_does_not_have_is_told_where_a_template_is_for_both(tmp_path: Path) -> None:
    body = """
    heading: 当事人
    provisions:
      - text: 甲方信息：
        fields:
          - {label: 代码, value: "${party_a.code}", kind: company}
          - {label: 证号, value: "${party_a.id_number}", kind: individual}
      - {when: {extra: true}, text: "代表人为${party_a.representative}。"}
      - {text: "乙方代表人为${party_b.representative}。"}
    """
    _, found = small(tmp_path, body)
    assert found == [("TPL-427", 10, "party_a.kind: individual, extra: true")]


def test_special_terms_that_only_some_agreements_list_are_told(tmp_path: Path) -> None:
    body = "heading: 款\nprovisions: [{text: 甲。}, {when: {extra: true}, text: 变更如下：, departures: true}]\n"
    _, found = small(tmp_path, body)
    assert [(code, when) for code, _, when in found] == [("TPL-430", "special_terms: true, extra: false")]


def test_where_too_much_meets_lists_are_made_as_short_as_can_be(tmp_path: Path) -> None:
    flags = "".join(f'  f{number}: {{type: flag, label: 标志, default: "true"}}\n' for number in range(14))
    items = ", ".join(f"{{when: {{f{number}: true}}, text: 事项{number}}}" for number in range(14))
    head = HEAD.replace("provisions:", f"{flags}provisions:")
    body = f"heading: 款\nprovisions: [{{text: 事项如下：, items: [{items}]}}]\n"
    done, found = small(tmp_path, body, head=head)
    assert done.extent is Extent.PAIRS
    assert done.count == 2 * 2**14
    assert done.tried < 40
    assert [(code, when) for code, _, when in found] == [
        ("TPL-423", ", ".join(f"f{number}: false" for number in range(14)))
    ]


def test_what_one_error_hides_is_told_in_the_same_run(tmp_path: Path) -> None:
    body = """
    heading: 款
    provisions:
      - {text: 甲。}
      - {text: 事项如下：, items: [{when: {extra: false}, text: 子}]}
      - {id: aim, when: {payer: 集团付费}, text: 乙。}
      - {when: {payer: [集团付费, 个人付费]}, text: "见${ref:body.aim}。"}
    """
    done, found = small(tmp_path, body)
    assert done.extent is Extent.ALL
    assert sorted(found) == [("TPL-420", 9, "payer: 个人付费"), ("TPL-423", 7, "extra: true")]


def test_a_list_of_annexes_that_only_deals_can_fill_is_no_defect_of_the_template(tmp_path: Path) -> None:
    _, found = small(tmp_path / "never", "heading: 附件\nprovisions: [{text: 附件如下：, annexes: true}]\n")
    assert found == []


def test_the_command_says_how_far_it_went_and_where_the_defect_is(tmp_path: Path) -> None:
    body = "heading: 款\nprovisions: [{when: {payer: [集团付费, 个人付费]}, text: 甲。}]\n"
    small_library(tmp_path, {"head": HEAD, "body": body})
    command = ["check", "--library", str(tmp_path), "--lang"]
    result = CliRunner().invoke(contractgen, [*command, "zh"])
    assert result.exit_code == 1
    assert "small：条件组合 4 种，已全部试组装" in result.output
    assert "当 payer: 混合付费 时：条款 body@1.0.0 除标题外没有任何内容保留下来" in result.output
    result = CliRunner().invoke(contractgen, [*command, "en", "--no-combinations"])
    assert result.exit_code == 0
    assert "combinations" not in result.output


def test_the_message_that_the_guide_shows_is_the_real_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = (ROOT / "docs" / "combinations.md").read_text(encoding="utf-8").split("```text\n")[1].split("```")[0]
    for name in ("clauses", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    clause = tmp_path / "clauses" / "usage-scope" / "1.0.0.yaml"
    text = clause.read_text(encoding="utf-8").partition("\napproval:")[0]
    clause.write_text(text.replace("    when: {card_list: true}\n", ""), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(contractgen, ["check", "--lang", "en"])
    assert result.exit_code == 1
    assert [line for line in shown.splitlines() if line not in result.output.splitlines()] == []


@pytest.mark.parametrize("seed", [0, 2])
def test_what_the_chosen_combinations_show_is_what_all_of_them_show(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random_library(tmp_path, seed, planted=True)
    _, fewer = combined(tmp_path)
    monkeypatch.setattr("contractgen.assemble.plan._MOST_PROVISIONS", 10**9)
    done, found = combined(tmp_path)
    assert done.extent is Extent.ALL
    assert done.tried == done.count
    assert {item.code for item in fewer} == {item.code for item in found}


def test_every_possible_answer_is_counted_once(tmp_path: Path) -> None:
    random_library(tmp_path, 7, planted=False)
    library, _ = load_library(tmp_path)
    assert library is not None
    template = library.templates["small"]
    clauses, _ = resolve(template, library, locked=False)
    reach = reach_of(template, clauses)
    done, _ = combined(tmp_path)
    everything = product(*(question.values for question in reach.questions.values()))
    assert done.count <= sum(1 for _ in everything)
