"""What is wrong where a YAML reader gave up, in words that help whoever wrote the line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from contractgen.findings import Finding, Location, finding
from contractgen.source.nodes import Source, Style, TextNode

_WIDE_COLON = re.compile(r"^(?P<before>[\s-]*[^\s:：,，。；;、!！?？]{1,24})：(?!.*: )")
_WIDE_SPACE = re.compile("^[ ]*(?P<space>[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])")
_ESCAPE = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}"
    r'|[0abt\tnvfre "/\\N_LP])'
)
_OPEN_MARK = re.compile(r"\$\{[^}]*$")
_TIGHT_ITEM = re.compile(r"^ *-(?=[^\s-])")
_TIGHT_KEY = re.compile(r"[^\s:：]{1,40}(?P<colon>[:：])")
_WIDE_COMMAS = frozenset("，、；")


@dataclass(frozen=True, slots=True)
class Failure:
    """Where a YAML reader gave up: its words, the line and column (1-based) of the place, and of the context.

    The context is what the reader was in the middle of; without one its place is the failure's.
    """

    words: str
    line: int
    column: int
    context_line: int
    context_column: int


def diagnose(failure: Failure, source: Source) -> Finding:
    """Return the finding for a failure: the likeliest cause, at the place where it can be mended."""
    for phrase, explain in _EXPLANATIONS:
        if phrase in failure.words:
            return explain(failure, source)
    return finding("LOAD-111", _here(failure, source))


def diagnose_lines(source: Source, first: int, last: int) -> Finding | None:
    """Explain why a text runs on over lines: the first line in or after it that was meant to be something else."""
    if tight := _tight_item(source, first):
        return tight
    is_item = source.line(first).lstrip(" ").startswith("- ")
    for number in range(first + 1, last + 1):
        found = _indentation(source, number) or _wide_colon(source, number) or _tight_item(source, number)
        if found:
            return found
        line = source.line(number)
        if is_item and line.lstrip(" ").startswith("- "):
            return finding("LOAD-120", source.at(number, _indent(line) + 1))
    return None


def tight_key(key: TextNode) -> int | None:
    """Return where the colon stands (0-based) in an entry of a flow mapping that a reader takes for a key alone.

    It is full-width, or no space follows it: `{region：新疆}`, `{region:新疆}`.
    """
    colon_follows = key.source.line(key.where.line)[key.end - 1 :].lstrip().startswith(":")
    match = None if key.style is not Style.PLAIN or colon_follows else _TIGHT_KEY.match(key.text)
    return match.start("colon") if match else None


def unclosed_before(failure: Finding, opened: Finding, source: Source) -> Finding | None:
    """Explain words after a quoted text by a quote on an earlier line that the next quote of the file closed.

    `opened` is the last finding before the failure: where it is a text over lines, the quote is there.
    """
    if (opened.code, failure.code) != ("LOAD-126", "LOAD-122"):
        return None
    first, last = opened.where, failure.where
    quote = source.line(first.line)[first.column - 1 : first.column]
    lines = list(source.lines[first.line - 1 : last.line])
    lines[-1] = lines[-1][: last.column - 1]
    between = "\n".join(lines)[first.column :]
    if quote in {'"', "'"} and between.count(quote) == 1:
        return finding("LOAD-112", first, quote=quote)
    return None


def wide_space(text: str) -> str:
    """Return the wide or no-break space that a text begins with, empty when with none."""
    match = _WIDE_SPACE.match(text)
    return match["space"] if match else ""


def bad_escape(source: Source, line: int, column: int) -> Location:
    """Return where the first escape after a quote stands that YAML does not know."""
    text = source.line(line)
    place = column
    while (place := text.find("\\", place)) >= 0:
        known = _ESCAPE.match(text, place)
        if not known:
            return source.at(line, place + 1)
        place = known.end()
    return source.at(line, column)


def _here(failure: Failure, source: Source) -> Location:
    """Return the place of a failure, moved back from beyond the last line."""
    if failure.line <= len(source.lines):
        return source.at(failure.line, failure.column)
    last = len(source.lines)
    return source.at(last, len(source.line(last)) + 1)


def _context(failure: Failure, source: Source) -> Location:
    return source.at(failure.context_line, failure.context_column)


def _unclosed_quote(failure: Failure, source: Source) -> Finding:
    quote = source.line(failure.context_line)[failure.context_column - 1 : failure.context_column]
    return finding("LOAD-112", _context(failure, source), quote=quote)


def _unclosed_bracket(failure: Failure, source: Source) -> Finding:
    line, column = source.line(failure.context_line), failure.context_column
    if line[failure.column - 2 : failure.column] == "${" and failure.line == failure.context_line:
        return finding("LOAD-123", source.at(failure.line, failure.column - 1))
    given = source.line(failure.line)[failure.column - 1 : failure.column]
    if given in _WIDE_COMMAS:
        return finding("LOAD-109", source.at(failure.line, failure.column), character=given)
    return finding("LOAD-113", _context(failure, source), bracket=line[column - 1 : column])


def _colon_in_text(failure: Failure, source: Source) -> Finding:
    line = source.line(failure.line)
    above = _above(source, failure.line)
    if _OPEN_MARK.search(line[: failure.column - 1]):
        return finding("LOAD-123", source.at(failure.line, line.rindex("${", 0, failure.column - 1) + 1))
    found = _indentation(source, failure.line) or _wide_colon(source, above)
    if found:
        return found
    first_on_line = ":" not in line[: failure.column - 1]
    if first_on_line and above and _indent(line) > _indent(source.line(above)):
        return finding("LOAD-120", source.at(failure.line, _indent(line) + 1))
    return finding("LOAD-114", source.at(failure.line, failure.column))


def _reserved_start(failure: Failure, source: Source) -> Finding:
    where = _here(failure, source)
    line = source.line(where.line)
    character = line[where.column - 1 : where.column]
    opening = max(line.rfind("{"), line.rfind("["))
    if not character and opening >= 0:
        return finding("LOAD-113", source.at(where.line, opening + 1), bracket=line[opening])
    return finding("LOAD-115" if character else "LOAD-111", where, character=character)


def _reserved_in_context(failure: Failure, source: Source) -> Finding:
    character = source.line(failure.context_line)[failure.context_column - 1 : failure.context_column]
    return finding("LOAD-115", _context(failure, source), character=character)


def _directive(failure: Failure, source: Source) -> Finding:
    return finding("LOAD-136", _context(failure, source))


def _list_on_line(failure: Failure, source: Source) -> Finding:
    return finding("LOAD-128", source.at(failure.line, failure.column))


def _text_after_bar(failure: Failure, source: Source) -> Finding:
    return finding("LOAD-124", _here(failure, source))


def _missing_colon(failure: Failure, source: Source) -> Finding:
    line = failure.context_line
    found = _indentation(source, line) or _wide_colon(source, line) or _tight_item(source, line)
    return found or finding("LOAD-116", _context(failure, source))


def _missing_space(failure: Failure, source: Source) -> Finding:
    return finding("LOAD-116", _here(failure, source))


def _unknown_escape(failure: Failure, source: Source) -> Finding:
    return finding("LOAD-121", bad_escape(source, failure.line, failure.context_column))


def _wrong_indentation(failure: Failure, source: Source) -> Finding:
    where = _here(failure, source)
    before = source.line(failure.line)[: failure.column - 1].rstrip()
    found = _indentation(source, failure.line)
    if found:
        return found
    if before.endswith(("}", "]")):
        return finding("LOAD-115", where, character=_opening(before))
    if before.endswith(('"', "'")):
        return finding("LOAD-122", where)
    return finding("LOAD-120", where)


def _opening(before: str) -> str:
    """Return the bracket with which a value began that a text follows ({{ name }} and its like)."""
    value = before.partition(": ")[2].lstrip() or before.lstrip(" -")
    return value[:1]


def _indentation(source: Source, number: int) -> Finding | None:
    """Report a wide space that indents a line."""
    space = _WIDE_SPACE.match(source.line(number))
    if space:
        where = source.at(number, space.start("space") + 1)
        return finding("LOAD-119", where, character=f"U+{ord(space['space']):04X}")
    return None


def _wide_colon(source: Source, number: int) -> Finding | None:
    """Report a full-width colon where a key's colon belongs."""
    match = _WIDE_COLON.match(source.line(number))
    return finding("LOAD-117", source.at(number, match.end("before") + 1)) if match else None


def _tight_item(source: Source, number: int) -> Finding | None:
    """Report the hyphen of a list item that no space follows."""
    match = _TIGHT_ITEM.match(source.line(number))
    return finding("LOAD-129", source.at(number, match.end())) if match else None


def _above(source: Source, number: int) -> int:
    """Return the number of the nearest line above that is not blank, 0 if there is none."""
    return next((line for line in range(number - 1, 0, -1) if source.line(line).strip()), 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_Explain = Callable[[Failure, Source], Finding]
# Words of libyaml and of PyYAML's own reader, the more specific ones first.
_EXPLANATIONS: tuple[tuple[str, _Explain], ...] = (
    ("found unexpected end of stream", _unclosed_quote),
    ("found unexpected document", _unclosed_quote),
    ("scanning a directive", _directive),
    ("scanning an alias", _reserved_in_context),
    ("scanning an anchor", _reserved_in_context),
    ("scanning a tag", _reserved_in_context),
    ("parsing a tag", _reserved_in_context),
    ("tag handle", _reserved_in_context),
    ("expected ',' or", _unclosed_bracket),
    ("mapping values are not allowed", _colon_in_text),
    ("sequence entries are not allowed", _list_on_line),
    ("cannot start any token", _reserved_start),
    ("scanning a block scalar", _text_after_bar),
    ("could not find expected ':'", _missing_colon),
    ("unknown escape character", _unknown_escape),
    ("invalid Unicode character", _unknown_escape),
    ("expected escape sequence of", _unknown_escape),
    ("expected hexdecimal number", _unknown_escape),
    ("found unexpected ':'", _missing_space),
    ("document start>", _wrong_indentation),
    ("expected key", _wrong_indentation),
    ("<block end>", _wrong_indentation),
    ("expected '-' indicator", _wrong_indentation),
    ("expected the node content", _reserved_start),
    ("expected node content", _reserved_start),
)
