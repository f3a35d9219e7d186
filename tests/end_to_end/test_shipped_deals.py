"""The shipped deals, as operations and legal staff meet them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from agreements import ROOT, copy_of_library

DEALS = (
    "minimal", "full", "other-region", "services-agreement", "services-agreement-special",
    "confidentiality-agreement", "letter-of-authority",
)  # fmt: skip
TEMPLATE = Path("templates/iot-card-service/template.yaml")


def run(*arguments: str, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "contractgen", *arguments],
        cwd=cwd, capture_output=True, text=True, check=False, env=env,
    )  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return copy_of_library(tmp_path)


def test_all_shipped_deals_are_published_and_verified(library: Path) -> None:
    built = run("build", *(f"examples/{deal}.yaml" for deal in DEALS), "--out", "out", "--lang", "en", cwd=library)
    assert built.returncode == 0, built.stderr
    assert built.stdout.count("DOCX and PDF agree with what was assembled") == len(DEALS)
    names = {path.name for path in (library / "out").iterdir()}
    entries = json.loads((library / "out/manifest.json").read_text(encoding="utf-8"))["deals"]
    assert all(6 <= entry["pages"] <= 8 for entry in entries if entry["template"]["id"] == "services-agreement")
    assert names == {f"{deal}.{form}" for deal in DEALS for form in ("docx", "pdf")} | {"manifest.json"}
    verified = run("verify", "out", "--lang", "en", cwd=library)
    assert verified.returncode == 0, verified.stderr
    against = run(
        "verify", "out", *(part for deal in DEALS for part in ("--deal", f"examples/{deal}.yaml")), cwd=library
    )
    assert against.returncode == 0, against.stderr


def test_swapped_clauses_swap_their_numbers_and_every_reference_follows(library: Path) -> None:
    before = text_of(library)
    lines = (library / TEMPLATE).read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(place for place, line in enumerate(lines) if re.search(r"- confidentiality ", line))
    second = next(place for place, line in enumerate(lines) if re.search(r"- liability ", line))
    lines[first], lines[second] = lines[second], lines[first]
    (library / TEMPLATE).write_text("".join(lines), encoding="utf-8")
    after = text_of(library)
    assert label_of("违约责任", before) == label_of("保密", after)
    assert label_of("保密", before) == label_of("违约责任", after)
    assert article(label_of("违约责任", before)) in before
    assert references_to("违约责任", before) == references_to("违约责任", after)


def test_a_dropped_clause_that_is_referred_to_is_named_with_file_line_and_column(library: Path) -> None:
    path = library / TEMPLATE
    path.write_text(re.sub(r"(?m)^ *- liability .*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    built = run("build", "examples/full.yaml", "--out", "out", "--lang", "zh", cwd=library)
    assert built.returncode == 1
    assert not (library / "out").exists() or not any((library / "out").iterdir())
    told = re.search(r"^clauses/(\S+)\.yaml:(\d+):(\d+): 错误 REF-\d+ .*liability", built.stderr, re.MULTILINE)
    assert told, built.stderr
    line = (library / f"clauses/{told[1]}.yaml").read_text(encoding="utf-8").splitlines()[int(told[2]) - 1]
    assert line[int(told[3]) - 1 :].startswith("${ref:liability")
    assert "template.yaml" in built.stderr
    assert "Traceback" not in built.stderr


def test_every_answer_of_the_full_deal_is_missed_by_name_with_its_clause_and_line(library: Path) -> None:
    deal = yaml.safe_load((library / "examples/full.yaml").read_text(encoding="utf-8"))
    declared = declarations(library)
    missed = 0
    for name in deal["answers"]:
        if declared[name].get("default") is not None:
            continue
        smaller = {**deal, "id": f"without-{name}".replace("_", "-")}
        smaller["answers"] = {key: value for key, value in deal["answers"].items() if key != name}
        (library / "examples/smaller.json").write_text(json.dumps(smaller), encoding="utf-8")
        built = run("build", "examples/smaller.json", "--out", "out", "--lang", "en", cwd=library)
        assert built.returncode == 1, name
        assert re.search(rf"(?m)^(clauses|templates)/\S+\.yaml:\d+:\d+: error ASM-\d+ .*\b{name}\b", built.stderr), (
            name,
            built.stderr,
        )
        missed += 1
    assert missed >= 8


def test_two_builds_are_equal_whatever_the_machine_says(library: Path, tmp_path: Path) -> None:
    one = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
    other = {**os.environ, "TZ": "Asia/Urumqi", "LC_ALL": "zh_CN.UTF-8", "PYTHONHASHSEED": "999"}
    other["SOURCE_DATE_EPOCH"] = "1000000000"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    deals = [f"examples/{deal}.yaml" for deal in ("full", "services-agreement")]
    assert run("build", *deals, "--out", "one", cwd=library, env=one).returncode == 0
    paths = [str(library / deal) for deal in reversed(deals)]
    done = run("build", *paths, "--out", str(library / "two"), "--library", str(library), cwd=elsewhere, env=other)
    assert done.returncode == 0, done.stderr
    for path in sorted((library / "one").iterdir()):
        assert path.read_bytes() == (library / "two" / path.name).read_bytes(), path.name


def text_of(library: Path) -> str:
    done = run("build", "examples/full.yaml", "--out", "out", "--to", "docx,pdf,text", cwd=library)
    assert done.returncode == 0, done.stderr
    return (library / "out/full.txt").read_text(encoding="utf-8")


def label_of(heading: str, text: str) -> str:
    found = re.search(rf"(?m)^([一二三四五六七八九十]+、){heading}", text)
    assert found, heading
    return found[1]


def article(label: str) -> str:
    return f"第{label.removesuffix('、')}条"


def references_to(heading: str, text: str) -> int:
    return text.count(article(label_of(heading, text)))


def declarations(library: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for path in (*library.glob("clauses/*/*.yaml"), *library.glob("templates/*/template.yaml")):
        found |= yaml.safe_load(path.read_text(encoding="utf-8")).get("parameters") or {}
    return found


def test_the_checkout_is_the_library_that_is_tested() -> None:
    assert (ROOT / TEMPLATE).exists()


def test_the_day_of_a_contract_is_an_argument_that_verify_finds_in_the_manifest(library: Path) -> None:
    path = library / "clauses/preamble/1.0.0.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}  - 本合同于${{contract.date}}订立。\n", encoding="utf-8")
    without = run("build", "examples/full.yaml", "--out", "out", "--lang", "en", cwd=library)
    assert without.returncode == 1
    assert re.search(r"(?m)^clauses/preamble/1\.0\.0\.yaml:\d+:\d+: error ASM-518", without.stderr), without.stderr
    built = run(
        "build", "examples/full.yaml", "--out", "out", "--as-of", "2026-11-22", "--to", "docx,pdf,text", cwd=library
    )
    assert built.returncode == 0, built.stderr
    assert "本合同于2026年11月22日订立。" in (library / "out/full.txt").read_text(encoding="utf-8")
    verified = run("verify", "out", "--deal", "examples/full.yaml", cwd=library)
    assert verified.returncode == 0, verified.stderr
