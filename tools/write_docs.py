"""Write what the docs compute: the pages of all finding codes and of the checker's rules, the tables of numbering.md.

Run it from the root of the checkout after a change of findings, rules or numbering schemes:
`.venv/bin/python tools/write_docs.py`. A test says when it is due.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from contractgen.findings import CATALOGUE, Bilingual, Entry
from contractgen.model.scheme import Level, Scheme
from contractgen.pipeline.agreement import assemble
from contractgen.prove.expected import expected_outline
from contractgen.publish.renditions import plain_text
from contractgen.rules.registry import RULES
from contractgen.rules.rule import NOTATION, Rule
from contractgen.source.deals import load_deal_text
from contractgen.source.library import load_library
from contractgen.source.schemes import shipped_schemes

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
NUMBERING = DOCS / "numbering.md"
BEGIN, END = "<!-- written by tools/write_docs.py -->", "<!-- end -->"

_SEVERITIES = {
    "error": Bilingual("error", "错误"),
    "warning": Bilingual("warning", "警告"),
    "info": Bilingual("note", "说明"),
}
_FAMILIES = {
    "LOAD": Bilingual("Files, YAML and JSON.", "文件、YAML 与 JSON。"),
    "LIB": Bilingual("Clauses, approval, lock.", "条款、批准、锁定。"),
    "TPL": Bilingual("Templates and their looks.", "模板与版式。"),
    "DEAL": Bilingual("Deals: parties, answers, prices.", "签约单：当事人、取值、价格。"),
    "ASM": Bilingual("Selection and assembly.", "选定与组装。"),
    "NUM": Bilingual("Numbers.", "编号。"),
    "REF": Bilingual("References.", "引用。"),
    "PUN": Bilingual("Punctuation.", "标点。"),
    "BLK": Bilingual("Blanks and what a template leaves behind.", "空白与模板残留。"),
    "DOCX": Bilingual("The Word file.", "Word 文件。"),
    "PDF": Bilingual("The PDF.", "PDF 文件。"),
    "OUT": Bilingual("Reading back, publishing, verifying.", "读回、发布、验证。"),
    "ENV": Bilingual("This machine.", "本机环境。"),
}
_TITLE = Bilingual("Finding codes", "检查代码")
_OTHER = Bilingual("*[中文](findings.zh-CN.md)*", "*[English](findings.md)*")
_INTRO = Bilingual(
    "Whatever contractgen finds wrong has a code that never changes its meaning. An error stops the publication; a "
    "warning or a note does not. `contractgen explain CODE` prints the same as this page, which is written from the "
    "catalogue by `tools/write_docs.py`. ‹name› is what a finding fills in.\n\n"
    "For instance:\n\n"
    "```text\n{example}```\n\n"
    "File, line and column; how grave; the code and what is wrong; the line; what to do. `--format` "
    "`json`, `github`, `sarif` and `junit` give the same to programs.",
    "contractgen 发现的每个问题都有固定的代码，含义永不改变。“错误”阻止发布，“警告”和“说明”不阻止。"
    "`contractgen explain 代码 --lang zh` 印出的内容与本页相同；本页由 `tools/write_docs.py` 根据代码目录生成。"
    "‹name› 处由具体的检查结果填入。\n\n"
    "例如：\n\n"
    "```text\n{example}```\n\n"
    "依次是：文件、行、列；严重程度；代码和问题；所在的那一行；改法。"
    "`--format` 的 `json`、`github`、`sarif`、`junit` 供程序读取。",
)
_CHECKER = (
    "What [`contractgen lint`](lint.md) looks for, written by `tools/write_docs.py` from the rules themselves; a test "
    "runs every example. `contractgen explain CODE` prints the same. All codes, also those about clause files, "
    "templates and deals, are in [Finding codes](findings.md); in Chinese, too: [检查代码](findings.zh-CN.md).\n\n"
    "Under each code stand its usual severity, its name and the sentence that is printed, where ‹name› is what a "
    "finding fills in. An error is most likely a defect; a warning is to be looked at; a note is style, and is told "
    "with `--level info` only. A finding can be graver or milder than usual where the explanation says so."
)
_WHAT_TO_DO = Bilingual("What to do", "怎么办")


def pages() -> dict[Path, str]:
    """Return what should stand in the pages, by their paths."""
    return {
        DOCS / "findings.md": findings_page("en"),
        DOCS / "findings.zh-CN.md": findings_page("zh"),
        DOCS / "checker.md": checker_page(),
        NUMBERING: numbering_page(NUMBERING.read_text("utf-8")),
    }


def findings_page(language: str) -> str:
    """Return the page of all codes in one language."""
    example = (ROOT / "tests" / "golden" / f"dropped-clause.{language}.txt").read_text("utf-8")
    example = example[: example.index("\n", example.index("hint: " if language == "en" else "提示：")) + 1]
    families = [
        (family, sorted(entries, key=lambda entry: entry.code))
        for family, entries in groupby(CATALOGUE.values(), key=lambda entry: entry.code.partition("-")[0])
    ]
    lines = [
        f"# {_TITLE.in_language(language)}",
        "",
        _OTHER.in_language(language),
        "",
        _INTRO.in_language(language).format(example=example),
        "",
        " · ".join(f"[{family}](#{family.lower()})" for family, _ in families),
    ]
    for family, entries in families:
        lines += ["", f"## {family}", "", _FAMILIES[family].in_language(language)]
        lines += [line for entry in entries for line in _entry(entry, language)]
    return "\n".join(lines) + "\n"


def checker_page() -> str:
    """Return the page of the checker's rules, with the texts that show what each finds and what it leaves alone."""
    rules = [(family, list(several)) for family, several in groupby(RULES, key=lambda rule: rule.code.split("-")[0])]
    lines = ["# The rules of the checker", "", _CHECKER, "", NOTATION.en]
    for family, several in rules:
        lines += ["", f"## {family}", "", _FAMILIES[family].en]
        lines += [line for rule in several for line in _rule(rule)]
    return "\n".join(lines) + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    entry = CATALOGUE[rule.code]
    severity = _SEVERITIES[entry.severity.value].en
    yield from ("", f"### {entry.code}", "")
    yield f"*{severity}* · `{entry.name}` · **{_shown(entry.message.en)}** · {_shown(entry.message.zh)}"
    yield from ("", _plain(entry.explanation.en))
    for heading, examples in (("It is found in:", rule.wrong), ("It is not found in:", rule.right)):
        yield from ("", heading)
        for number, example in enumerate(examples, start=1):
            yield from ("", f"{number}.", "", *(f"       {line}".rstrip() for line in example.splitlines()))


def numbering_page(text: str) -> str:
    """Return the page about numbering with its tables of all shipped schemes."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    tables = "\n".join(_table(scheme) for scheme in shipped_schemes().values())
    return f"{before}{BEGIN}\n\n{tables}\n{END}{after}"


def _entry(entry: Entry, language: str) -> Iterator[str]:
    severity = _SEVERITIES[entry.severity.value].in_language(language)
    yield from ("", f"### {entry.code}", "")
    yield f"*{severity}* · `{entry.name}` · **{_shown(entry.message.in_language(language))}**"
    yield from ("", _plain(entry.explanation.in_language(language)), "")
    colon = ": " if language == "en" else "："
    yield f"{_WHAT_TO_DO.in_language(language)}{colon}{_shown(entry.hint.in_language(language))}"


def _shown(sentence: str) -> str:
    """Return a sentence with `‹name›` where a finding says what it is about."""
    return _plain(re.sub(r"(?<!{)\{(\w+)\}(?!})", r"‹\1›", sentence).replace("{{", "{").replace("}}", "}"))


def _plain(sentence: str) -> str:
    """Return a sentence in which nothing outside of code is markup."""
    parts = sentence.split("`")
    return "`".join(re.sub(r"([*_<|\\])", r"\\\1", part) if not index % 2 else part for index, part in enumerate(parts))


def _table(scheme: Scheme) -> str:
    """Return the table of a scheme, as an agreement numbered by it reads."""
    labels, full, here = _printed(scheme)
    rows = [f"### {scheme.id}", "", "| level | word | label | reference | within the clause |", "|---|---|---|---|---|"]
    for index, level in enumerate(scheme.levels):
        near = here[index] if here[index] != full[index] else ""
        rows.append(f"| {index + 1} | {level.word} | {labels[index]} | {full[index]} | {near} |")
    return "\n".join(rows) + "\n"


def _printed(scheme: Scheme) -> tuple[list[str], list[str], list[str]]:
    """Assemble an agreement with one of every level; return the labels, and the references from afar and from near."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        bodies = {"before": _BEFORE, "sample": _sample(scheme.levels), "other": _other(len(scheme.levels))}
        for name, body in bodies.items():
            path = root / "clauses" / name / "1.0.0.yaml"
            path.parent.mkdir(parents=True)
            path.write_text(f'id: {name}\nversion: "1.0.0"\nlanguage: {scheme.language}\n{body}', "utf-8")
        path = root / "templates" / "sample" / "template.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(_TEMPLATE.format(language=scheme.language, scheme=scheme.id), "utf-8")
        library, wrong = load_library(root)
    deal, more = load_deal_text(_DEAL.encode(), "deal.yaml")
    if library is None or deal is None:
        raise SystemExit(str(wrong + more))
    (document,), wrong = assemble(library, deal)
    if document is None:
        raise SystemExit(str(wrong))
    lines = plain_text(expected_outline(document)).splitlines()
    labels = [line.partition("target")[0].strip() for line in lines if "target" in line]
    near, full = (line.split(" | ")[1:-1] for line in lines if line.startswith(("near", "full")))
    return labels, full, near


def _sample(levels: tuple[Level, ...]) -> str:
    """Write a clause whose second provision on every level has the second provision of the next one inside."""
    text = "heading: target\nprovisions:\n"
    for index in range(1, len(levels)):
        pad = "    " * (index - 1)
        text += f"{pad}  - before\n{pad}  - id: level-{index + 1}\n{pad}    text: target\n"
        if index < len(levels) - 1:
            text += f"{pad}    items:\n"
    marks = " | ".join(["", "${ref:sample}", *(f"${{ref:sample.level-{n + 1}}}" for n in range(1, len(levels))), "end"])
    deepest = "    " * (len(levels) - 1)
    return text + (f'{deepest}closing: "near{marks}"\n' if len(levels) > 1 else f'  - "near{marks}"\n')


def _other(count: int) -> str:
    """Write a clause that refers to all levels of the sample."""
    marks = " | ".join(["", "${ref:sample}", *(f"${{ref:sample.level-{n + 1}}}" for n in range(1, count)), "end"])
    return f'numbered: false\nprovisions:\n  - "full{marks}"\n'


_BEFORE = "heading: before\nprovisions:\n  - before\n"
_TEMPLATE = """\
id: sample
version: "1.0.0"
language: {language}
title: Sample
parties: [{{role: party_a, label: A}}, {{role: party_b, label: B}}]
fonts: [{{family: Serif, source: "package:serif"}}]
instruments:
  - {{id: main, kind: agreement, name: Sample, self: this, title: Sample, scheme: {scheme},
     clauses: [before ^1, sample ^1, other ^1]}}
"""
_DEAL = """\
id: sample
number: "1"
template: sample ^1
parties: {party_a: {name: A}, party_b: {name: B}}
"""

if __name__ == "__main__":
    for page, text in pages().items():
        page.write_text(text, "utf-8")
        print(page.relative_to(ROOT))
