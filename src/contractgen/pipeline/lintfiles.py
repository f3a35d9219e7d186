"""Linting files: each is read by its ending, recovered, and held against the rules; several at a time."""

from __future__ import annotations

import multiprocessing
import os
import threading
import traceback
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from contractgen.findings import Finding, Findings, Location, errors_in, finding, in_order
from contractgen.findings.allowances import Allowance, without_allowances
from contractgen.findings.suppressed import Suppressed
from contractgen.model.house import House
from contractgen.model.manuscript import Manuscript
from contractgen.pipeline.acceptance import accept
from contractgen.pipeline.contractfiles import MARKDOWN, WORD, contract_files
from contractgen.pipeline.lint import Model, lint_manuscript
from contractgen.recover.markdown import manuscript_of_markdown
from contractgen.recover.openings import title_of
from contractgen.recover.text import manuscript_of_text
from contractgen.source.contracttext import MAXIMUM_CONTRACT, decode_contract
from contractgen.source.files import read_file, shown
from contractgen.source.housestyles import shipped_house

STANDARD_INPUT: Final = "<stdin>"  # how findings call what was read from there


@dataclass(frozen=True, slots=True)
class Linted:
    """A file that was linted: what is to be told of it, and what is accepted."""

    file: str
    findings: Findings
    accepted: tuple[Suppressed, ...] = ()


def lint(path: Path, *, house: House | None = None, encoding: str = "") -> Findings:
    """Lint one contract (.docx, .txt, .md): what is wrong with its numbering, its references, and left-over blanks.

    `house` is a house style, the default one where none is given; `encoding` that of a text that is not in UTF-8.
    What the file itself accepts with a reason is left out. A file that cannot be read is a finding, too.
    """
    linted, found = lint_files([path], house=house or shipped_house("default"), encoding=encoding)
    return (*found, *(item for each in linted for item in each.findings))


def lint_files(
    paths: Sequence[Path], *, house: House, encoding: str = "", jobs: int = 1, models: Sequence[Model] = ()
) -> tuple[tuple[Linted, ...], Findings]:
    """Lint files and the contracts in folders; return what is found in each, and what is wrong with the paths.

    `models` are documents of a deal: every file is held against the one that is most like it.

    With several `jobs`, as many processes share the files; what comes out does not depend on their number. A file on
    which one of them ends is told of, and does not keep the others from being linted.
    """
    files, found = contract_files(paths)
    one = partial(_lint_file, house=house, encoding=encoding, models=tuple(models))
    return tuple(_each(one, files, min(jobs, len(files)))), found


def lint_bytes(data: bytes, file: str, *, house: House, encoding: str = "", models: Sequence[Model] = ()) -> Linted:
    """Lint what was read from elsewhere; the ending of `file` says what it is, a text where it has none."""
    try:
        return _lint_data(data, file, house, encoding, models)
    except Exception as bug:  # noqa: BLE001 - one file must not take the others along; its place is reported
        return _not_examined(file, bug)


def _lint_file(path: Path, *, house: House, encoding: str, models: Sequence[Model]) -> Linted:
    data, found = read_file(path, MAXIMUM_CONTRACT)
    if data is None:
        return Linted(shown(path), found)
    return lint_bytes(data, shown(path), house=house, encoding=encoding, models=models)


def _lint_data(data: bytes, file: str, house: House, encoding: str, models: Sequence[Model]) -> Linted:
    manuscript, allowances, found = _read(data, file, encoding)
    if manuscript is None or errors_in(found):
        return Linted(file, in_order(found))
    told, accepted = accept(lint_manuscript(manuscript, house, models), allowances, house)
    return Linted(file, in_order((*found, *told)), accepted)


def _read(data: bytes, file: str, encoding: str) -> tuple[Manuscript | None, tuple[Allowance, ...], Findings]:
    """Read a contract by the ending of its name; return its passages, what it accepts, and what is wrong with it."""
    ending = Path(file).suffix.lower()
    if ending in WORD:
        from contractgen.word.manuscript import manuscript_of_docx  # noqa: PLC0415 - texts need none of it

        manuscript, found = manuscript_of_docx(data, file)
        if manuscript:
            # what the properties of a file call it is often the title of what it was made from
            manuscript = replace(manuscript, title=title_of(manuscript.passages))
        allowed = manuscript.allowed if manuscript else ()
        placed = tuple(item if item.where.file == file else replace(item, where=Location(file)) for item in found)
        return manuscript, tuple(Allowance(code, reason, Location(file)) for code, reason in allowed), placed
    text, found = decode_contract(data, file, encoding)
    if text is None:
        return None, (), found
    text, allowances = without_allowances(text, file)
    read = manuscript_of_markdown if ending in MARKDOWN else manuscript_of_text
    return read(text, file), allowances, found


def _each(one: partial[Linted], files: Sequence[Path], jobs: int) -> Iterator[Linted]:
    """Lint every file, in order; where one ends its process, all that were not done are linted each by itself."""
    if jobs <= 1:
        yield from map(one, files)
        return
    done: dict[Path, Linted] = {}
    with suppress(BrokenProcessPool), _pool(jobs) as pool:
        for path, future in [(path, pool.submit(one, path)) for path in files]:
            with suppress(BrokenProcessPool):
                done[path] = future.result()
    for path in files:
        yield done.get(path) or _alone(one, path)


def _alone(one: partial[Linted], path: Path) -> Linted:
    with _pool(1) as pool:
        try:
            return pool.submit(one, path).result()
        except BrokenProcessPool as ended:
            return _not_examined(shown(path), ended)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Return processes: copies of this one where nothing else runs in it, which is the quickest; else fresh ones."""
    way = "fork" if threading.active_count() == 1 and os.name == "posix" else "spawn"
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context(way))


def _not_examined(file: str, bug: Exception) -> Linted:
    """Report a file that could not be examined, by the place of the bug: its message may hold words of the contract."""
    frames = traceback.extract_tb(bug.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    reason = type(bug).__name__ + ("" if isinstance(bug, BrokenProcessPool) else place)
    return Linted(file, (finding("ENV-961", Location(file), reason=reason),))


def all_findings(linted: Iterable[Linted]) -> tuple[Finding, ...]:
    """Return what is to be told of all files."""
    return tuple(item for each in linted for item in each.findings)
