"""Every example of the documentation is covered: YAML is read by its loader, all else is run or compared by a test.

What no other test runs is run here. A block that nothing covers fails `test_no_block_is_left_out` with its place.
"""

from __future__ import annotations

import re
import runpy
import shlex
import shutil
from pathlib import Path
from textwrap import indent

import click
import price_examples
import pytest
from click.testing import CliRunner
from code_blocks import ROOT, Block, all_blocks, blocks_of, pages
from small_library import small_library

from contractgen.cli.main import contractgen
from contractgen.findings import Finding, errors_in
from contractgen.source.clauses import load_clause
from contractgen.source.deals import load_deal_text
from contractgen.source.fontlists import load_font_list
from contractgen.source.housestyles import load_house
from contractgen.source.schemas import schema
from contractgen.source.templates import load_template

BLOCKS = all_blocks()
YAML = [block for block in BLOCKS if block.kind == "yaml"]
# What tests of their own take from a page: how many blocks of a kind (0: all of them), and the test.
TAKEN = {
    ("docs/pdf.md", "console"): (0, "end_to_end/test_pdf_command.py::test_the_commands_of_the_page_about_it_run"),
    ("docs/trace.md", "console"): (0, "end_to_end/test_trace.py::test_the_page_in_docs_shows_what_is_printed"),
    ("docs/trace.md", "text"): (1, "end_to_end/test_trace.py::test_the_page_in_docs_shows_what_is_printed"),
    ("README.md", "console"): (0, "house/test_readme.py::test_every_other_command_of_the_readme_runs_in_its_order"),
    ("README.zh-CN.md", "console"): (
        0,
        "house/test_readme.py::test_every_other_command_of_the_readme_runs_in_its_order",
    ),
    ("README.md", "text"): (1, "house/test_readme.py::test_the_message_that_the_readmes_quote_is_the_real_one"),
    ("README.zh-CN.md", "text"): (1, "house/test_readme.py::test_the_message_that_the_readmes_quote_is_the_real_one"),
    ("README.md", "python"): (1, "house/test_readme.py::test_the_python_example_of_the_readme_runs"),
    ("docs/legal-staff.md", "console"): (0, "house/test_legal_guides.py::test_the_steps_of_the_guide_can_be_taken"),
    ("docs/legal-staff.zh-CN.md", "console"): (
        0,
        "house/test_legal_guides.py::test_the_steps_of_the_guide_can_be_taken",
    ),
    # The other one is taken by test_the_changes_that_the_guide_shows_are_what_is_printed.
    ("docs/legal-staff.md", "text"): (2, "house/test_legal_guides.py::test_the_error_that_the_guide_explains_is_real"),
    ("docs/legal-staff.zh-CN.md", "text"): (
        2,
        "house/test_legal_guides.py::test_the_error_that_the_guide_explains_is_real",
    ),
    ("docs/deal-files.md", "text"): (
        1,
        "end_to_end/test_special_terms.py::test_the_example_in_the_docs_prints_what_the_docs_say",
    ),
    ("docs/combinations.md", "text"): (
        1,
        "end_to_end/test_all_combinations.py::test_the_message_that_the_guide_shows_is_the_real_one",
    ),
    ("docs/deal-files.md", "csv"): (1, "house/test_docs.py::test_the_lists_of_the_page_about_deals_print_their_rows"),
    ("docs/findings.md", "text"): (1, "house/test_documentation.py::test_what_the_docs_compute_is_up_to_date"),
    ("docs/findings.zh-CN.md", "text"): (1, "house/test_documentation.py::test_what_the_docs_compute_is_up_to_date"),
    ("docs/lint.md", "python"): (1, "reports/test_lint_guide.py::test_the_lines_of_python_print_what_is_found"),
    ("docs/lint.md", "text"): (2, "reports/test_lint_guide.py::test_the_example_of_the_guide_prints_what_it_says"),
    ("docs/lint.md", "console"): (0, "reports/test_lint_guide.py::test_the_example_of_the_guide_prints_what_it_says"),
    ("docs/lint.md", "markdown"): (1, "reports/test_lint_guide.py::test_the_line_that_accepts_a_finding_does"),
    ("docs/looks.md", "console"): (0, "house/test_docs.py::test_the_commands_of_a_page_run_in_the_shipped_library"),
}
WORKED = list(runpy.run_path(str(ROOT / "tests/house/test_worked_examples.py"))["examples"]())
COMPARED = {example.printed for example in (*WORKED, *price_examples.examples())}
COMPARED |= {text for example in WORKED for text in example.files.values()}
COMMANDS = sorted({page for (page, _), (_, test) in TAKEN.items() if "test_the_commands_of_a_page" in test})

# What a fragment of a file leaves out.
MISSING: dict[str, dict[str, str]] = {
    "fonts": {},
    "clause": {
        "id": "sample",
        "version": '"1.0.0"',
        "language": "zh-CN",
        "heading": "样例",
        "provisions": "[样例]",
    },
    "template": {
        "id": "sample",
        "version": '"1.0.0"',
        "language": "zh-CN",
        "title": "样例合同",
        "parties": "[{role: party_a, label: 甲方}, {role: party_b, label: 乙方}]",
        "fonts": '[{family: 宋体, source: "package:serif"}]',
        "instruments": (
            "[{id: main, kind: agreement, name: 样例合同, self: 本合同, title: 样例合同, "
            "scheme: cn-contract-b, clauses: [sample ^1]}]"
        ),
    },
    "deal": {
        "id": "sample",
        "number": '"1"',
        "template": "sample ^1",
        "parties": "{party_a: {name: 甲公司}, party_b: {name: 乙公司}}",
    },
    "house-style": {"id": "sample"},
}


def keys_of(text: str) -> list[str]:
    """Return the keys at the beginning of the lines of a YAML text."""
    return re.findall(r"^([a-z_$][\w-]*):", text, re.MULTILINE)


def read(kind: str, text: str, folder: Path) -> tuple[Finding, ...]:
    """Read a file, or a fragment of one, as its kind; return the errors. The lists of deals stand in the folder."""
    keys = keys_of(text)
    keys += ["template"] if "templates" in keys else []
    whole = text + "".join(f"{key}: {value}\n" for key, value in MISSING[kind].items() if key not in keys)
    data = whole.encode()
    if kind == "clause":
        return errors_in(load_clause(data, "clauses/sample/1.0.0.yaml")[1])
    if kind == "template":
        return errors_in(load_template(data, "templates/sample/template.yaml", "templates/sample")[1])
    if kind == "fonts":
        return load_font_list(data, "fonts.yaml")[1]
    if kind == "house-style":
        return errors_in(load_house(data, "house.yaml")[1])
    for name in re.findall(r"file: ([\w.-]+\.csv)", text):
        (folder / name).write_text("number\n1\n", "utf-8")
    return errors_in(load_deal_text(data, "deal.yaml", folder)[1])


@pytest.mark.parametrize("block", YAML, ids=str)
def test_an_example_in_yaml_is_read_without_an_error(block: Block, tmp_path: Path) -> None:
    text = in_its_place(block.text)
    keys = set(keys_of(text))
    kinds = [kind for kind in MISSING if keys <= set(schema(kind)["properties"])]
    assert kinds, f"{block}: none of the files has all of these keys: {sorted(keys)}"
    found = {kind: read(kind, text, tmp_path) for kind in kinds}
    assert not all(found.values()), f"{block}: {found}"


def in_its_place(text: str) -> str:
    """Return a fragment from inside a file with the lines around it: a condition, a provision, the clause lines."""
    if text.startswith("when: "):
        text = "".join(f"  - {{{line.partition('  #')[0].strip()}, text: 样例}}\n" for line in text.splitlines())
    if text.startswith((" ", "-")):
        return f"provisions:\n{text}"
    if text.startswith("clauses:"):
        kept = MISSING["template"]["instruments"].removeprefix("[{").partition(", clauses: ")[0].split(", ")
        return "instruments:\n  - " + "\n    ".join(kept) + "\n" + indent(text, "    ")
    return text


def is_worked(block: Block) -> bool:
    """Say whether a block is part of an example that is assembled and compared."""
    return block.text in COMPARED or block.text.partition("\n")[2] in COMPARED


def test_no_block_is_left_out() -> None:
    left = [
        f"{block} ({block.kind or 'of no kind'})"
        for block in BLOCKS
        if block.kind != "yaml" and not is_worked(block) and (block.page, block.kind) not in TAKEN
    ]
    assert not left, f"no test covers {left}"


@pytest.mark.parametrize(("page", "kind"), TAKEN, ids=str)
def test_what_is_said_to_be_covered_is(page: str, kind: str) -> None:
    count, test = TAKEN[page, kind]
    file, _, name = test.partition("::")
    assert f"\ndef {name}(" in (ROOT / "tests" / file).read_text("utf-8")
    here = [block for block in BLOCKS if (block.page, block.kind) == (page, kind) and not is_worked(block)]
    assert here
    assert count in {0, len(here)}, f"{page} has {len(here)} blocks of {kind}; {test} takes {count}"


@pytest.mark.parametrize("page", COMMANDS)
def test_the_commands_of_a_page_run_in_the_shipped_library(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("clauses", "templates", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    for block in BLOCKS:
        if (block.page, block.kind) == (page, "console"):
            for line in block.text.splitlines():
                program, *words = shlex.split(line)
                assert program == "contractgen", f"{block}: {line}"
                done = CliRunner().invoke(contractgen, words)
                assert done.exit_code == 0, f"{block}: {line}\n{done.output}"


def test_the_lists_of_the_page_about_deals_print_their_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    in_clauses = [block.text for block in BLOCKS if (block.page, block.section) == ("docs/clause-files.md", "Lists")]
    given, from_file, cells, of_sites, in_deal = (
        block.text for block in BLOCKS if (block.page, block.section) == ("docs/deal-files.md", "Lists and repetition")
    )
    (tmp_path / "cards.csv").write_text(cells, "utf-8")
    by_hand = printed(tmp_path / "hand", in_clauses[0], given)
    assert "本合同项下物联卡共2张，清单如下：\n| 序号 | 卡号 | 使用地点 | 每月流量（GB） |\n" in by_hand
    assert "| 2 | 1440000000002 | 远岫区 | 5 |\n" in by_hand
    assert printed(tmp_path / "file", in_clauses[0], from_file) == by_hand
    repeated = printed(tmp_path / "sites", f"heading: 站点\n{of_sites}", in_deal)
    assert "云杉区由联系人一负责，设备如下：\n| 序号 | 站点 | 设备编号 |\n| 1 | 云杉区 | SN-0001 |" in repeated
    assert "设备SN-0003，联系人为联系人二" in repeated


def printed(folder: Path, clause: str, deal: str) -> str:
    """Build an agreement of one clause, without a heading, and return its text; the test stands beside the deal."""
    small_library(folder, {"sample": clause})
    head = "".join(f"{key}: {value}\n" for key, value in MISSING["deal"].items()).replace("sample ^1", "small ^1")
    Path("deal.yaml").write_text(head + deal, "utf-8")
    words = ["build", "deal.yaml", "--library", str(folder), "--out", str(folder / "out"), "--to", "text"]
    done = CliRunner().invoke(contractgen, words)
    assert done.exit_code == 0, done.output
    return (folder / "out/sample.txt").read_text("utf-8")


def test_every_command_that_a_page_mentions_exists_with_its_options() -> None:
    starters = (ROOT / "src/contractgen/starter").glob("*/README.md")
    wrong: list[str] = []
    for page in (*pages(), *starters):
        in_prose = re.findall(r"`(contractgen [a-z][^`\n]*)`", page.read_text("utf-8"))
        in_blocks = [line for block in blocks_of(page) if block.kind == "console" for line in block.text.splitlines()]
        for line in (*in_prose, *(line for line in in_blocks if line.startswith("contractgen "))):
            words = line.split()[1:]
            command = command_of(words)
            options = {name for param in command.params for name in param.opts} if command else set()
            asked = {word for word in words if word.startswith("--")}
            if command is None or not asked <= options | {"--help"}:
                wrong.append(f"{page.relative_to(ROOT)}: {line}")
    assert not wrong


def command_of(words: list[str]) -> click.Command | None:
    """Return the command that words call, or None."""
    command: click.Command | None = contractgen
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        context = click.Context(command)
        command, words = command.get_command(context, words[0]), words[1:]
    return command
