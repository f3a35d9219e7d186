"""The build record: what went into an agreement, down to the clause, version and line of every paragraph.

It holds names and hashes, no values: it is the same for all agreements of one shape, look, set of fonts and lists.
"""

from __future__ import annotations

import functools
import importlib.metadata
import json
from collections.abc import Iterator, Mapping

from contractgen.docx.look import Look
from contractgen.model.assembly import Assembly, Document, Hole, Paragraph, inlines_of
from contractgen.model.provenance import Source
from contractgen.model.record import RECORD_NAMESPACE
from contractgen.model.template import DEFAULT_LOOK


def build_record(
    document: Document,
    look: Look,
    fonts: Mapping[str, str],
    *,
    look_name: str = DEFAULT_LOOK,
    as_of: str = "",
    lists: Mapping[str, str] | None = None,
    around: tuple[int, int] = (0, 0),
) -> bytes:
    """Return the build record of a document as canonical JSON.

    Args:
        document: The document; its values are not recorded.
        look: The look it is written into.
        fonts: The hashes of the fonts it is drawn with, by family.
        look_name: What its template calls the look.
        as_of: The day that dates were computed for, when one mattered.
        lists: The hashes of the CSV files that gave the rows of lists, by list.
        around: How many lines with words the look has before the body, and after it.
    """
    assembly = document.assembly
    record: dict[str, object] = {
        "format": RECORD_NAMESPACE,
        "generator": f"contractgen {_own_version()}",
        "template": {"id": assembly.template, "version": assembly.template_version},
        "language": assembly.language,
        "shape": assembly.shape,
        "look": look.hash,
        "look_name": look_name,
        "fonts": dict(fonts),
        "clauses": [{"clause": clause, "fingerprint": fingerprint} for clause, fingerprint in assembly.clauses],
        "blocks": list(_blocks(document)),
    }
    sources = {source.name: _source(source) for source in document.provenance.sources}
    if sources:
        record["sources"] = sources
    if assembly.departures:
        record["departures"] = [
            {"kind": departure.kind, "anchor": departure.anchor, "standard": departure.standard}
            for departure in assembly.departures
        ]
    files = list(_annex_files(assembly))
    if files:
        record["annex_files"] = files
    if as_of:
        record["as_of"] = as_of
    if lists:
        record["lists"] = dict(lists)
    if document.package:
        record["package"] = list(document.package)
    if any(around):
        record["around"] = list(around)
    if assembly.watermark:
        record["draft"] = assembly.watermark
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _annex_files(assembly: Assembly) -> Iterator[dict[str, object]]:
    """Yield the annexed files: the hash of each, the digests of its pages, whether it lets PDF/A be declared."""
    for instrument in assembly.instruments:
        if instrument.file is not None:
            file = instrument.file
            yield {
                "instrument": instrument.anchor,
                "hash": file.hash,
                "pages": list(file.pages),
                "archival": file.archival,
            }


def _blocks(document: Document) -> Iterator[dict[str, object]]:
    """Yield the blocks in reading order: what each is, its label, where it came from, which values it prints."""
    for instrument in document.assembly.instruments:
        for block in instrument.blocks:
            entry: dict[str, object] = {
                "instrument": instrument.anchor,
                "kind": type(block).__name__.lower(),
                "clause": block.origin.clause,
                "version": block.origin.version,
                "provision": block.origin.provision,
                "file": _in_library(block.origin.file),
                "line": block.origin.line,
            }
            if block.anchor:
                entry["anchor"] = block.anchor
            if isinstance(block, Paragraph) and block.label is not None:
                entry["label"] = block.label.text
            values = list(dict.fromkeys(inline.key for inline in inlines_of(block) if isinstance(inline, Hole)))
            if values:
                entry["values"] = values
            key = (instrument.anchor, block.origin.clause, block.origin.provision)
            asked = document.provenance.asked.get(key)
            if asked:
                entry["asked"] = list(asked)
            yield entry


def _source(source: Source) -> dict[str, object]:
    """Return where a fact comes from: a field of the deal, a computation, the line that declares it."""
    entry: dict[str, object] = {}
    if source.field:
        entry["field"] = source.field
    if source.how:
        entry["how"] = source.how
    if source.operands:
        entry["from"] = list(source.operands)
    if source.where is not None:
        entry |= {"file": _in_library(source.where.file), "line": source.where.line}
    if source.default:
        entry["default"] = True
    return entry


def _in_library(file: str) -> str:
    """Return a path as seen from the library: nothing of the machine that built the agreement."""
    for folder in ("clauses/", "templates/"):
        place = f"/{file}".rfind(f"/{folder}")
        if place >= 0:
            return file[place:]
    return file.rsplit("/", 1)[-1]


@functools.cache
def _own_version() -> str:
    """Return the installed version; a checkout that was never installed has none."""
    try:
        return importlib.metadata.version("contractgen")
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"
