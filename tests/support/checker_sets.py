"""The labelled contracts of `tests/checker`: the twin in its forms, the development set; how findings are judged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from word_sources import Level, Line, Made, made, word_of

from contractgen.findings import Finding, Severity
from contractgen.lang.numerals import parse_number

FOLDER = Path(__file__).parents[1] / "checker"
TWIN, DEVELOPMENT = FOLDER / "twin", FOLDER / "development"
FORMS = ("text", "typed", "native")
OUTLINE = 3  # levels of the twin
_TOLD = (Severity.ERROR, Severity.WARNING)
_LANGUAGES = {"zh": "zh-CN", "tw": "zh-TW", "en": "en", "ja": "ja", "ko": "ko"}
_TYPED = re.compile(
    r"(?:- )?(?P<label>(?P<one>[一二三四五六七八九十]+)、|[（(](?P<two>[一二三四五六七八九十]+)[）)] ?"
    r"|(?P<three>[0-9]+)[、.])(?=[^0-9])"
)


@dataclass(frozen=True, slots=True)
class Expected:
    """What is to be found: one of `codes` at one of `lines` (anywhere where there are none), up to `most` times."""

    codes: tuple[str, ...]
    lines: frozenset[int]
    most: int = 1
    row: str = ""

    def explains(self, code: str, line: int) -> bool:
        """Say whether a finding is what is expected here."""
        return code in self.codes and (not self.lines or line in self.lines)


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing of these codes, or of codes that begin so, from one line to another, but for some."""

    codes: tuple[str, ...]
    first: int
    last: int
    but: tuple[str, ...]

    def forbids(self, code: str, line: int) -> bool:
        """Say whether a finding may not be."""
        return code.startswith(self.codes) and code not in self.but and self.first <= line <= self.last


@dataclass(frozen=True, slots=True)
class Contract:
    """A labelled contract: the bytes that are linted under the name `file`, and the lines of its source.

    `source` is the text that labels are quoted from; `paragraphs` the line of every paragraph of a DOCX.
    """

    name: str
    file: str
    data: bytes
    source: str
    paragraphs: tuple[int, ...] = ()
    schemes: tuple[str, ...] = ()
    kind: str = "text"
    wrong: tuple[Expected, ...] = ()
    may: tuple[Expected, ...] = ()
    silent: tuple[Silence, ...] = ()

    def line_of(self, found: Finding) -> int:
        """Return the line of the source that a finding is about; 0 where it is about the whole."""
        if not self.paragraphs:
            return found.where.line
        return self.paragraphs[found.paragraph - 1] if 0 < found.paragraph <= len(self.paragraphs) else 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """How findings compare with the labels: what was right, what should not have been told, what was missed."""

    right: tuple[Finding, ...]
    false: tuple[Finding, ...]
    missed: tuple[Expected, ...]


def judge(contract: Contract, findings: Iterable[Finding]) -> Judgement:
    """Compare the errors and warnings found in a contract with its labels."""
    told = [item for item in findings if item.severity in _TOLD]
    counts = [0] * len(contract.wrong)
    right, false = list[Finding](), list[Finding]()
    for item in told:
        line = contract.line_of(item)
        places = (index for index, label in enumerate(contract.wrong) if label.explains(item.code, line))
        free = next((index for index in places if counts[index] < contract.wrong[index].most), None)
        if free is not None:
            counts[free] += 1
            right.append(item)
        elif not any(label.explains(item.code, line) for label in contract.may):
            false.append(item)
    missed = tuple(label for label, count in zip(contract.wrong, counts, strict=True) if not count)
    return Judgement(tuple(right), tuple(false), missed)


def development() -> Iterator[Contract]:
    """Return the contracts of the development set, in order."""
    labels = yaml.safe_load((DEVELOPMENT / "labels.yaml").read_text("utf-8"))
    for name, label in labels.items():
        source = (DEVELOPMENT / name).read_text("utf-8")
        word = word_of(source, _LANGUAGES[name.split(".")[1]]) if name.endswith(".word") else None
        yield Contract(
            name,
            name.replace(".word", ".docx"),
            word.data if word else source.encode(),
            source,
            word.lines if word else (),
            tuple(label["scheme"].split()),
            label["kind"],
            tuple(_quoted(entry, source) for entry in label.get("wrong", ())),
            tuple(_quoted(entry, source) for entry in label.get("may", ())),
        )


def twin(form: str) -> Contract:
    """Return the twin of the example, with its defects, as a text, a DOCX with typed labels, or with native ones."""
    source = (TWIN / "twin.zh.txt").read_text("utf-8")
    labels = yaml.safe_load((TWIN / "expected.yaml").read_text("utf-8"))
    wrong = tuple(_placed(entry) for entry in labels["found"] if form in entry.get("forms", FORMS))
    may = tuple(_placed(entry) for entry in labels["may"])
    silent = tuple(
        Silence(tuple(entry["codes"]), entry["lines"][0], entry["lines"][1], tuple(entry.get("except", ())))
        for entry in labels["silent"]
    )
    data, paragraphs = _form(source, form)
    return Contract(f"twin, {form}", _file("twin", form), data, source, paragraphs, (), form, wrong, may, silent)


def cleaned_twin(form: str) -> Contract:
    """Return the cleaned twin, in which nothing is wrong, in one of its forms."""
    source = (TWIN / "clean.zh.txt").read_text("utf-8")
    data, paragraphs = _form(source, form)
    return Contract(f"cleaned twin, {form}", _file("clean", form), data, source, paragraphs, (), form)


def quotes() -> Iterator[tuple[str, str, int]]:
    """Return every quote of the twin's labels with the line it is said to stand on, and that line's words."""
    lines = (TWIN / "twin.zh.txt").read_text("utf-8").split("\n")
    for entry in yaml.safe_load((TWIN / "expected.yaml").read_text("utf-8"))["found"]:
        yield entry["quote"], lines[entry["line"] - 1], entry["line"]


def _placed(entry: Mapping[str, Any]) -> Expected:
    lines = entry.get("lines") or [*([entry["line"]] if "line" in entry else []), *entry.get("also", ())]
    return Expected((entry["code"], *entry.get("or", ())), frozenset(lines), entry.get("most", 1), entry["row"])


def _quoted(entry: Mapping[str, Any], source: str) -> Expected:
    lines = frozenset(_line_of(quote, source, entry) for quote in (entry["quote"], *entry.get("also", ())))
    return Expected((entry["code"], *entry.get("or", ())), lines, entry.get("count", 1), entry["quote"])


def _line_of(quote: str, source: str, entry: Mapping[str, Any]) -> int:
    """Return the one line that holds a quote, or is one; a quote that is on no line, or on several, is a mistake."""
    held = [
        number
        for number, line in enumerate(source.split("\n"), 1)
        if (line == quote if entry.get("exact") else quote in line)
    ]
    if len(held) != 1:
        message = f"{quote!r} stands on lines {held}"
        raise ValueError(message)
    return held[0]


def _file(name: str, form: str) -> str:
    return f"{name}.txt" if form == "text" else f"{name}.docx"


def _form(source: str, form: str) -> tuple[bytes, tuple[int, ...]]:
    if form == "text":
        return source.encode(), ()
    word = _native(source) if form == "native" else _typed(source)
    return word.data, word.lines


def _typed(source: str) -> Made:
    """Make a DOCX whose labels are typed, with a bullet of Word's where the text has one."""
    return made((_typed_line(*each) for each in enumerate(source.split("\n"), 1) if each[1].strip()), {}, "zh-CN")


def _typed_line(number: int, text: str) -> Line:
    if "\t" in text:
        return Line(number, text.replace("\t", "|"), is_row=True)
    return Line(number, text.removeprefix("- "), "bullets" if text.startswith("- ") else "")


def _native(source: str) -> Made:
    """Make a DOCX whose labels Word counts: a list for every run of labels of one form that count on."""
    counting = _Counting()
    lines = list[Line]()
    for number, text in enumerate(source.split("\n"), 1):
        match = None if "\t" in text else _TYPED.match(text)
        if match:
            depth = 0 if match["one"] else 1 if match["two"] else 2
            lines.append(Line(number, text[match.end() :], counting.list_of(match, depth, number), depth))
        elif text.strip():
            lines.append(_typed_line(number, text))
    return made(lines, counting.lists, "zh-CN")


class _Counting:
    """The lists of a DOCX, as its labels ask for them one after the other."""

    def __init__(self) -> None:
        self.lists: dict[str, tuple[Level, ...]] = {}
        self._open: dict[int, tuple[str, str, int]] = {}  # by depth: the list, its pattern, its last number

    def list_of(self, match: re.Match[str], depth: int, line: int) -> str:
        """Return the name of the list that counts this label: the open one of its depth, else a new one."""
        numeral = match["one"] or match["two"] or match["three"]
        number = parse_number(numeral, "1" if depth == OUTLINE - 1 else "一")
        assert number is not None
        pattern = match["label"].strip().replace(numeral, f"%{depth + 1}")
        name, before, last = self._open.get(depth, ("", "", 0))
        if (before, last) != (pattern, number - 1):
            name = f"list{line}"
            form = "decimal" if depth == OUTLINE - 1 else "chineseCountingThousand"
            self.lists[name] = (*(Level("none", ""),) * depth, Level(form, pattern, "nothing", number))
        kept = {outer: item for outer, item in self._open.items() if outer < depth}
        self._open = {**kept, depth: (name, pattern, number)}
        return name
