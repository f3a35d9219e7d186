"""Strict YAML: a tree of texts with their places, from the part of YAML that cannot be misread.

Every scalar stays the text that stands in the file. Anchors, aliases, tags, merge keys, directives, several
documents, duplicate keys, and texts folded over lines are refused; so are depth and size beyond reason. JSON is
read through the same door.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, cast

import yaml

from contractgen.findings import Finding, Location, finding
from contractgen.source.decode import decode
from contractgen.source.diagnosis import Failure, bad_escape, diagnose, diagnose_lines, unclosed_before
from contractgen.source.jsontext import as_yaml, is_json
from contractgen.source.nodes import MapNode, Source, TextNode
from contractgen.source.treebuilder import TreeBuilder, position


class Reader(Protocol):
    """What PyYAML's readers have in common: they hand out events one by one."""

    def check_event(self) -> bool:
        """Whether there is another event; raises yaml.YAMLError where the text is no YAML."""

    def get_event(self) -> yaml.Event:
        """The next event."""

    def dispose(self) -> None:
        """Let go of the text."""


# libyaml's reader where PyYAML was built with it, PyYAML's own otherwise.
READER = cast("Callable[[str], Reader]", getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def parse_tree(
    data: bytes, file: str, *, reader: Callable[[str], Reader] = READER
) -> tuple[MapNode | None, tuple[Finding, ...]]:
    """Read a YAML or JSON file whose top level is a mapping; no tree where the text cannot be read as one.

    The tree may come with errors beside it (a duplicate key, a folded text …), so that what else is wrong in the
    file can be told in the same run; a caller uses it for nothing else then. `file` is the name for findings.
    """
    text, findings = decode(data, file)
    if text is None:
        return None, findings
    source = Source(file, tuple(text.split("\n")))
    if is_json(text):
        text = as_yaml(text)
    elif tabs := tuple(_tabs(source)):
        return None, tabs
    builder = TreeBuilder(source)
    failure = _feed(builder, reader(text), source)
    if failure:
        opened = builder.findings[-1] if builder.findings else failure
        return None, (*_without_echo(builder.findings), unclosed_before(failure, opened, source) or failure)
    root = builder.root if isinstance(builder.root, MapNode) and not builder.stopped else None
    if root or builder.findings:
        return root, tuple(builder.findings)
    return None, (_no_mapping(builder, source),)


def _feed(builder: TreeBuilder, reader: Reader, source: Source) -> Finding | None:
    """Hand all events of a reader to the builder; return what made the reader give up, if anything did."""
    try:
        while not builder.stopped and reader.check_event():
            builder.take(reader.get_event())
    except yaml.MarkedYAMLError as error:
        return diagnose(_failure(error), source)
    except (yaml.YAMLError, ValueError, OverflowError):
        # PyYAML's own reader alone comes here: with an escape that is no character.
        return finding("LOAD-121", _first_bad_escape(source))
    finally:
        reader.dispose()
    return None


def _tabs(source: Source) -> Iterator[Finding]:
    """Report the first tab of every line that is not a comment: readers differ in where they suffer one."""
    for number, line in enumerate(source.lines, start=1):
        if "\t" in line and not line.lstrip().startswith("#"):
            yield finding("LOAD-118", source.at(number, line.index("\t") + 1))


def _without_echo(findings: list[Finding]) -> list[Finding]:
    """Leave out a last finding that only shows how far the reader came with what then made it give up."""
    echoes = findings and findings[-1].code in {"LOAD-126", "LOAD-137"}
    return findings[:-1] if echoes else findings


def _first_bad_escape(source: Source) -> Location:
    """Return the first escape in a quoted text that is none."""
    for number, line in enumerate(source.lines, start=1):
        quote = line.find('"')
        where = bad_escape(source, number, quote + 1)
        if quote >= 0 and where.column > quote + 1:
            return where
    return source.at(1, 1)


def _failure(error: yaml.MarkedYAMLError) -> Failure:
    place = error.problem_mark or error.context_mark
    words = f"{error.context or ''}: {error.problem or ''}"
    return Failure(words, *position(place), *position(error.context_mark or place))


def _no_mapping(builder: TreeBuilder, source: Source) -> Finding:
    """Report a file that is empty, a list or a text; for a text, a full-width colon is the likeliest cause."""
    root = builder.root
    if root is None:
        return finding("LOAD-110", source.at(1, 1))
    explained = diagnose_lines(source, root.where.line - 1, root.where.line) if isinstance(root, TextNode) else None
    return explained or finding("LOAD-140", root.where)
