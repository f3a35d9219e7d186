"""`contractgen lint`: files and folders, encodings, processes, levels, exit codes, profiles, baselines, allowances."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from contractgen.cli.main import contractgen
from contractgen.findings import Finding
from contractgen.model.house import House
from contractgen.model.manuscript import Manuscript
from contractgen.pipeline import lintfiles

GAP = "一、合作内容\n甲方委托乙方。\n二、服务费用\n甲方付款。\n四、违约责任\n乙方承担责任。\n五、争议解决\n协商解决。\n"
CLEAN = GAP.replace("四、", "三、").replace("五、", "四、")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, data: bytes | None = None) -> Result:
    return CliRunner().invoke(contractgen, ["lint", *words], input=data)


def told(*words: str, data: bytes | None = None) -> list[tuple[str, str, int]]:
    done = run(*words, "--format", "json", data=data)
    return [(item["code"], item["file"], item["line"]) for item in json.loads(done.stdout)["findings"]]


def test_a_gap_is_told_with_its_words_its_mark_and_its_edit() -> None:
    Path("a.txt").write_text(GAP, "utf-8")
    done = run("a.txt", "--lang", "zh")
    assert done.exit_code == 1
    lines = done.stderr.splitlines()
    assert lines[0].startswith("a.txt:5:1: 错误 NUM-101 ")
    assert lines[1:4] == ["    5 │ 四、违约责任", "      │ ^^^^", "      改为：“四、” → “三、”"]
    assert lines[-1] == "共 1 个文件：1 处错误，0 处警告"


def test_a_clean_contract_ends_well() -> None:
    Path("a.txt").write_text(CLEAN, "utf-8")
    done = run("a.txt", "--lang", "en")
    assert (done.exit_code, done.stderr, done.stdout) == (0, "1 file: 0 errors, 0 warnings\n", "")


def test_word_files_are_read_and_say_their_paragraph() -> None:
    document = Document()
    for line in GAP.splitlines():
        document.add_paragraph(line)
    document.save("a.docx")
    assert [(code, file) for code, file, _ in told("a.docx")] == [("NUM-101", "a.docx")]
    assert run("a.docx", "--lang", "en").stderr.startswith("a.docx: paragraph 5: error NUM-101")


def test_a_word_comment_can_accept_a_finding_and_is_told_where_it_gives_no_reason() -> None:
    document = Document()
    paragraphs = [document.add_paragraph(line) for line in GAP.splitlines()]
    document.add_comment(paragraphs[4].runs, "lint: allow NUM-101 第三条已删除")
    document.save("a.docx")
    assert told("a.docx") == []
    document.add_comment(paragraphs[0].runs, "lint: allow NUM-102")
    document.save("b.docx")
    assert told("b.docx") == [("LOAD-187", "b.docx", 0)]


def test_a_damaged_word_file_and_one_that_is_none_are_told_under_their_names() -> None:
    Path("a.docx").write_bytes(b"no zip")
    Path("b.docx").write_bytes(b"")
    assert {file for _, file, _ in told("a.docx", "b.docx")} == {"a.docx", "b.docx"}
    assert run("a.docx").exit_code == 1


def test_markdown_is_read_as_markdown() -> None:
    Path("a.md").write_text("# Terms\n\n- 1. One\n- 2. Two\n- 4. Four\n- 5. Five\n\n```\n1. x\n3. y\n```\n", "utf-8")
    assert ("NUM-101", "a.md", 5) in told("a.md")


def test_folders_are_searched_for_contracts_and_named_files_must_be_ones() -> None:
    for name in ("in/b.md", "in/deep/a.TXT", "in/.hidden/c.txt", "in/~$a.docx", "in/.d.txt", "in/e.pdf"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(GAP, "utf-8")
    assert told("in") == [("NUM-101", "in/b.md", 5), ("NUM-101", "in/deep/a.TXT", 5)]
    assert told("in", "in/b.md") == told("in")
    assert told("in/e.pdf", "gone.txt") == [("LOAD-102", "gone.txt", 1), ("LOAD-180", "in/e.pdf", 0)]
    Path("empty").mkdir()
    assert told("empty") == [("LOAD-181", "empty", 0)]
    assert run("empty").exit_code == 1


def test_an_unreadable_folder_beside_a_good_one_is_told() -> None:
    Path("in/shut").mkdir(parents=True)
    Path("in/a.txt").write_text(CLEAN, "utf-8")
    Path("in/shut").chmod(0)
    try:
        codes = [code for code, _, _ in told("in")]
    finally:
        Path("in/shut").chmod(0o700)
    assert codes == ([] if os.geteuid() == 0 else ["LOAD-101"])


def test_standard_input_is_a_text() -> None:
    assert told("-", data=GAP.encode()) == [("NUM-101", "<stdin>", 5)]


def test_another_encoding_is_read_when_it_is_named_and_never_guessed() -> None:
    Path("a.txt").write_bytes(GAP.encode("gb18030"))
    assert told("a.txt") == [("LOAD-182", "a.txt", 1)]
    assert told("a.txt", "--encoding", "gb18030") == [("NUM-101", "a.txt", 5)]
    for name in ("klingon", "base64"):
        assert run("a.txt", "--encoding", name).exit_code == 2


@pytest.fixture
def many() -> None:
    for index in range(12):
        Path(f"{index:02}.txt").write_text(GAP if index % 3 else CLEAN, "utf-8")
    Path("bad.txt").write_bytes(b"\0\0")


@pytest.mark.usefixtures("many")
def test_the_number_of_processes_changes_nothing() -> None:
    outputs = {(run(".", "--jobs", str(jobs)).stderr, run(".", "--format", "json").stdout) for jobs in (1, 2, 5)}
    assert len(outputs) == 1


def breaking(manuscript: Manuscript, house: House, models: object) -> tuple[Finding, ...]:
    """Stand in for the rules: one contract ends the process, another one raises."""
    del house, models
    if "终止进程" in manuscript.passages[0].text:
        os._exit(9)
    if "内部错误" in manuscript.passages[0].text:
        message = "甲方的秘密"
        raise RuntimeError(message)
    return ()


@pytest.mark.usefixtures("many")
def test_a_file_that_ends_its_process_costs_nothing_but_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lintfiles, "lint_manuscript", breaking)
    Path("05.txt").write_text("终止进程\n", "utf-8")
    Path("07.txt").write_text("内部错误\n", "utf-8")
    assert told(".", "--jobs", "3") == [("ENV-961", "05.txt", 0), ("ENV-961", "07.txt", 0), ("LOAD-184", "bad.txt", 1)]
    assert "秘密" not in run(".", "--jobs", "3").output


@pytest.mark.usefixtures("many")
def test_the_table_has_the_worst_file_first() -> None:
    Path("02.txt").write_text(GAP + "六、其他\n八、附则\n九、附件\n", "utf-8")
    lines = run(".", "--lang", "en").stderr.splitlines()
    table = lines[lines.index("         errors  warnings") :]
    assert table[1].split() == ["02.txt", "2", "0"]
    assert [line.split()[0] for line in table[2:4]] == ["01.txt", "04.txt"]
    assert lines[-1] == "13 files: 10 errors, 0 warnings"


def test_levels_say_what_is_told_and_what_fails() -> None:
    Path("a.txt").write_text(CLEAN + "<!-- lint: allow NUM-101 -->\n", "utf-8")
    assert told("a.txt") == [("LOAD-187", "a.txt", 9)]
    assert told("a.txt", "--level", "error") == []
    assert run("a.txt").exit_code == 0
    assert run("a.txt", "--fail-on", "warning").exit_code == 1
    assert told("a.txt", "--level", "error", "--fail-on", "warning") == [("LOAD-187", "a.txt", 9)]


def test_a_contract_can_accept_a_finding_with_a_reason() -> None:
    Path("a.txt").write_text(GAP + "lint: allow NUM-101 第三条已删除\n", "utf-8")
    assert told("a.txt") == []
    assert run("a.txt", "--lang", "en").stderr.endswith("0 warnings; 1 accepted or known\n")
    log = json.loads(run("a.txt", "--format", "sarif").stdout)
    (result,) = log["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "第三条已删除"}]
    Path("b.txt").write_text(CLEAN + "lint: allow NUM-101 第三条已删除\n", "utf-8")
    assert told("b.txt") == [("LOAD-188", "b.txt", 9)]
    Path("c.txt").write_text(CLEAN + "lint: allow ENV-961 no\n", "utf-8")
    assert told("c.txt") == [("LOAD-189", "c.txt", 9)]


def test_a_profile_gives_severities_and_accepts() -> None:
    Path("a.txt").write_text(GAP, "utf-8")
    Path("firm.yaml").write_text("id: firm\nseverities:\n  NUM: warning\n", "utf-8")
    done = run("a.txt", "--profile", "firm.yaml", "--lang", "en")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (0, "1 file: 0 errors, 1 warning")
    Path("off.yaml").write_text("id: off\nseverities:\n  NUM-101: off\n", "utf-8")
    assert told("a.txt", "--profile", "off.yaml") == []
    Path("allow.yaml").write_text("id: allow\nallow:\n  - {code: NUM, reason: drafts}\n", "utf-8")
    data = json.loads(run("a.txt", "--profile", "allow.yaml", "--format", "json").stdout)
    assert data["summary"] == {"error": 0, "warning": 0, "info": 0, "files": 1, "suppressed": 1}
    Path("wrong.yaml").write_text("id: wrong\nseverities: []\n", "utf-8")
    assert told("a.txt", "--profile", "wrong.yaml") == [("LOAD-143", "wrong.yaml", 2)]
    assert run("a.txt", "--profile", "nobody").exit_code == 2


def test_what_a_baseline_knows_is_not_told_again_wherever_it_moves() -> None:
    Path("a.txt").write_text(GAP, "utf-8")
    done = run("a.txt", "--baseline", "known.json", "--write-baseline", "--lang", "en")
    assert (done.exit_code, done.stdout) == (0, "known.json: 1 finding known from now on\n")
    assert "违约" not in Path("known.json").read_text("utf-8")
    Path("a.txt").write_text("服务合同\n\n甲方：甲公司\n" + GAP, "utf-8")
    assert told("a.txt", "--baseline", "known.json") == []
    Path("a.txt").write_text(GAP + "七、附则\n双方签字后生效。\n八、其他\n", "utf-8")
    assert told("a.txt", "--baseline", "known.json") == [("NUM-101", "a.txt", 9)]
    Path("a.txt").write_text(CLEAN, "utf-8")
    assert told("a.txt", "--baseline", "known.json") == []
    assert told("a.txt", "--baseline", "known.json", "--level", "info") == [("LOAD-190", "known.json", 0)]
    for broken in ("{", "[]", '{"format": "contractgen-baseline-1", "findings": [1]}'):
        Path("broken.json").write_text(broken, "utf-8")
        assert told("a.txt", "--baseline", "broken.json") == [("LOAD-186", "broken.json", 1)]
    assert run("a.txt", "--write-baseline").exit_code == 2
    assert told("a.txt", "--baseline", "gone.json") == [("LOAD-102", "gone.json", 1)]


def test_no_excerpt_is_shown_where_none_is_wanted() -> None:
    Path("a.txt").write_text(GAP, "utf-8")
    for form in ("text", "json", "github", "sarif", "junit"):
        assert "违约责任" not in run("a.txt", "--no-excerpts", "--format", form, "--lang", "zh").output


def test_the_command_needs_a_second_not_more() -> None:
    Path("a.txt").write_text(GAP, "utf-8")
    words = [sys.executable, "-m", "contractgen", "lint", "a.txt", "--lang", "en"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=30)
    assert done.returncode == 1
    assert "NUM-101" in done.stderr
