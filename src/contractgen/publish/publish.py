"""Publish proved agreements: their files and the manifest get their names together, or none does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from contractgen.findings import Findings, Location
from contractgen.model.assembly import Document
from contractgen.prove.manifest import MANIFEST, read_manifest
from contractgen.prove.prove import Proof
from contractgen.publish.files import folder_held, trouble, write_files
from contractgen.publish.manifest import deal_entry, file_name, merged
from contractgen.publish.names import shared_names


@dataclass(frozen=True, slots=True)
class Publication:
    """A proved agreement to be published: its files by format, and what its manifest entry says of it.

    `deal` is the place of its deal, for findings; what is only compared has none.
    """

    document: Document
    proof: Proof
    record: bytes
    contents: Mapping[str, bytes]
    engine: Mapping[str, str]
    deal: Location = field(default_factory=Location)


def publish(folder: Path, publications: Sequence[Publication]) -> tuple[tuple[Path, ...] | None, Findings]:
    """Publish agreements into a folder, whose other deals stay as they are.

    Those of a package stand in its order, and none of them is missing. Returns the paths of the files, the manifest
    last; None when nothing was published: two deals with one name, a manifest that cannot be read, or a disk that
    refused. A file that is there with the same bytes is not touched.
    """
    if found := tuple(shared_names(_deals_of(publications))):
        return None, found
    files = {file_name(item.document, form): data for item in publications for form, data in item.contents.items()}
    entries = [deal_entry(item.document, item.proof, item.record, item.contents, item.engine) for item in publications]
    try:
        with folder_held(folder) as descriptor:
            existing = _existing(folder / MANIFEST)
            manifest, found = merged(existing, entries)
            if manifest is None:
                return None, found
            write_files(folder, descriptor, {**files, MANIFEST: manifest})
            _remove_replaced(folder, existing, manifest)
    except OSError as problem:
        return None, (trouble(folder, problem),)
    return tuple(folder / name for name in (*files, MANIFEST)), ()


def _deals_of(publications: Sequence[Publication]) -> Iterator[tuple[str, Location]]:
    """Yield the id and the place of every deal that is published; the first agreement of a package stands for all."""
    for item in publications:
        package = item.document.package
        if not package or item.document.assembly.template == package[0]:
            yield item.document.identifier, item.deal


def _remove_replaced(folder: Path, before: bytes | None, after: bytes) -> None:
    """Remove files that the manifest listed and lists no more: formats not asked for, drafts that have become final.

    What they say is out of date, and nothing would prove it any more. One that somebody has changed since is left.
    """
    kept = _files_in(after)
    for name, digest in sorted(_files_in(before).items()):
        if name not in kept and _digest(folder / name) == digest:
            (folder / name).unlink()


def _files_in(manifest: bytes | None) -> dict[str, str]:
    read, _ = read_manifest(manifest, MANIFEST) if manifest is not None else (None, ())
    return {file.name: file.sha256 for deal in read.deals for file in deal.files} if read is not None else {}


def _digest(path: Path) -> str:
    """Return the hash of a plain file, empty where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() and not path.is_symlink() else ""


def _existing(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
