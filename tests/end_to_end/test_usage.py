"""A command line that is wrong is told in both languages and exits with 2."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from contractgen.cli.main import main


@pytest.mark.parametrize(
    ("line", "english", "chinese"),
    [
        ("build", "DEAL... is missing", "缺少 DEAL..."),
        ("build deal.yaml", "--out is missing", "缺少 --out"),
        ("bild", "there is no command bild; nearest: build", "没有命令 bild；相近的有：build"),
        ("check --formt json", "there is no option --formt; nearest: --format", "没有选项 --formt；相近的有：--format"),
        ("check --zzz", "there is no option --zzz", "没有选项 --zzz"),
        ("check --lang fr", "--lang is one of: zh, en", "--lang 应为下列之一：zh, en"),
        ("build d.yaml --out o --to rtf", "--to does not fit: rtf", "--to 的取值不符合要求：rtf"),
        ("build d.yaml --out", "--out needs a value", "--out 缺少取值"),
        ("build d.yaml --out o --draft=1", "--draft takes no value", "--draft 不带取值"),
        ("check more", "unexpected extra argument (more)", "命令的参数不符合用法"),
        ("clause", "", "条款管理"),
        ("clause aprove", "there is no command aprove; nearest: approve", "没有命令 aprove；相近的有：approve"),
        ("explain TPL-000", "no such code: TPL-000", "没有代码 TPL-000"),
        ("check", "no library here", "此处没有条款库"),
        ("init", "DIR is missing", "缺少 DIR"),
    ],
)
def test_wrong_usage_is_told_in_both_languages_and_exits_with_2(
    line: str,
    english: str,
    chinese: str,
    *,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["contractgen", *line.split()])
    with pytest.raises(SystemExit) as done:
        main()
    told = capsys.readouterr()
    assert done.value.code == 2
    assert told.out == ""
    assert english in told.err
    assert chinese in told.err
    assert not list(tmp_path.iterdir())
