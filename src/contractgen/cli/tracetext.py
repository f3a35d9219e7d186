"""Traced paragraphs for people: where the words of a finished agreement come from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from contractgen.cli.tracedata import kind_of
from contractgen.cli.words import WORDS, say
from contractgen.pipeline.trace import Trace
from contractgen.prove.origins import RecordedOrigin, RecordedSource, plain_name
from contractgen.prove.tracing import Spoken

_WORDS, _LABEL, _NAME = 30, 14, 24  # columns
_WIDE = "WF"
HOW = frozenset(word.removeprefix("trace_how_") for word in WORDS if word.startswith("trace_how_"))


def as_table(traced: Trace, language: str) -> str:
    """Return a line for every paragraph: its number, its page in a PDF, its label, its first words, its source."""
    lines = [_head(traced, language)]
    lines += [_row(traced, spoken, language) for spoken in traced.spoken]
    return "".join(f"{_seen(line)}\n" for line in lines)


def as_text(traced: Trace, language: str) -> str:
    """Return what is known of every paragraph: its words, its source, its values, what decides whether it is in."""
    return "\n".join(
        "".join(f"{_seen(line)}\n" for line in _lines(traced, spoken, language)) for spoken in traced.spoken
    )


def _head(traced: Trace, language: str) -> str:
    record = traced.record
    word = "trace_draft" if record.draft else "trace_of"
    return say(word, language, template=f"{record.template}@{record.template_version}")


def _row(traced: Trace, spoken: Spoken, language: str) -> str:
    label = _cut(spoken.origin.label if spoken.origin else "", _LABEL)
    words = _plain(spoken.text)
    if spoken.origin and words.startswith(spoken.origin.label):
        words = words.removeprefix(spoken.origin.label).lstrip()
    page = f"{spoken.pages[0]:>4}  " if spoken.pages else ""
    number = spoken.place or "–"
    return f"{number:>4}  {page}{label}{_cut(words, _WORDS)}{_source_of(traced, spoken, language)}".rstrip()


def _lines(traced: Trace, spoken: Spoken, language: str) -> Iterator[str]:
    title = say("trace_paragraph", language, number=spoken.place) if spoken.place else say("trace_beside", language)
    pages = [say("trace_page", language, page=", ".join(map(str, spoken.pages)))] if spoken.pages else []
    label = [spoken.origin.label] if spoken.origin and spoken.origin.label else []
    yield " · ".join([title, *label, *pages])
    if not spoken.annexed:
        yield from (f"  {_plain(line)}" for line in spoken.text.split("\n"))
    yield f"  → {_source_of(traced, spoken, language)}"
    file = traced.annexed(spoken)
    if file is not None:
        yield f"    {say('trace_file', language, hash=file.hash, pages=len(file.pages))}"
    if spoken.origin is not None:
        yield from _facts(traced, spoken.origin, language)


def _facts(traced: Trace, origin: RecordedOrigin, language: str) -> Iterator[str]:
    values = tuple(_joined(traced, traced.values(origin)))
    yield from (f"    {line}" for line in _listed("trace_prints", values, language))
    yield from (f"    {line}" for line in _listed("trace_behind", traced.origins.behind(values), language))
    yield from (f"    {line}" for line in _listed("trace_asks", traced.asked(origin), language))


def _joined(traced: Trace, sources: tuple[RecordedSource, ...]) -> Iterator[RecordedSource]:
    """Yield sources with the cells of several rows as one."""
    rows: dict[str, list[RecordedSource]] = {}
    for source in sources:
        rows.setdefault(plain_name(source.name), []).append(source)
    for name, same in rows.items():
        yield same[0] if len(same) == 1 else traced.origins.source_of(name)


def _listed(word: str, sources: tuple[RecordedSource, ...], language: str) -> Iterator[str]:
    if sources:
        yield say(word, language)
    for source in sources:
        yield f"  {_cut(source.name, max(_NAME, _width(source.name) + 1))}{_told(source, language)}"


def _told(source: RecordedSource, language: str) -> str:
    """Say where a fact comes from."""
    declared = f"{source.file}:{source.line}" if source.file else ""
    operands = ", ".join(source.operands)
    if source.how in HOW:
        how = say(f"trace_how_{source.how}", language, operands=operands, field=source.field)
        return f"{how} ({declared})" if declared else how
    if not source.field:
        return say("trace_unknown", language)
    if source.default and operands:
        return say("trace_follows", language, field=source.field, operands=operands)
    if source.default:
        return say("trace_default", language, field=source.field, declared=declared)
    return f"{source.field} ({declared})" if declared else source.field


def _source_of(traced: Trace, spoken: Spoken, language: str) -> str:
    """Say in one line where a paragraph comes from."""
    origin, kind = spoken.origin, kind_of(spoken)
    if origin is None:
        file = traced.annexed(spoken)
        digest = file.hash if file else ""
        return say(f"trace_{kind}", language, look=traced.record.look_name, instrument=spoken.annexed, hash=digest)
    if kind == "clause":
        where = f"{origin.clause}@{origin.version} {origin.provision}".rstrip()
        return f"{where} · {origin.file}:{origin.line}"
    if kind == "template":
        return f"{origin.file}:{origin.line}"
    return say(f"trace_{kind}", language, line=origin.line, provision=origin.provision)


def _plain(text: str) -> str:
    """Return words without what a terminal would act on, on one line."""
    return _seen(" ".join(text.split()))


def _seen(text: str) -> str:
    return "".join(sign if sign.isprintable() else "�" for sign in text)


def _width(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(sign) in _WIDE) for sign in text)


def _cut(text: str, columns: int) -> str:
    """Return the beginning of a text that leaves room for a space in so many columns, filled up with spaces."""
    text = _plain(text)
    if _width(text) > columns - 1:
        while _width(text) > columns - 2:
            text = text[:-1]
        text += "…"
    return text + " " * (columns - _width(text))
