"""Verify what was published: read it again, and prove it from the files and the manifest, or against a rebuilt deal."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from contractgen.findings import Finding, Findings, Location, finding
from contractgen.model.assembly import Document
from contractgen.prove.docx_reading import read_back
from contractgen.prove.entries import PublishedDeal
from contractgen.prove.folder import Folder, read_bytes, read_files, read_folder
from contractgen.prove.manifest import MANIFEST
from contractgen.prove.margins import all_margins
from contractgen.prove.prove import prove
from contractgen.prove.published import Copies, verify_copies
from contractgen.prove.redrawn import Redrawing


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was verified."""

    deals: int = 0
    files: int = 0
    pages: int = 0
    paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A deal as built once more: what its published files must be; `others` are those of further formats.

    `annexed` are the annexed files, by the anchors of their instruments; `look` is what the DOCX was written into.
    """

    document: Document
    docx: bytes
    pdf: bytes
    record: bytes
    others: Mapping[str, bytes] = field(default_factory=dict)
    annexed: Mapping[str, bytes] = field(default_factory=dict)
    look: bytes | None = None


def verify_folder(path: Path, library: Path | None = None) -> tuple[Verified, Findings]:
    """Verify all that a folder's manifest lists.

    For every deal: the hashes of its files; DOCX and PDF read again and compared with each other, with the build
    records they carry and with the manifest, paragraph by paragraph. What lies in the folder and is not in the
    manifest is a finding, as is what is missing. Every PDF is drawn again from its DOCX where its engine and its fonts
    are at hand; `library` is a folder whose templates may have font files.
    """
    folder, found = read_folder(path)
    if folder is None:
        return Verified(), found
    redrawing = Redrawing(library)
    for deal in folder.manifest.deals:
        found += _verify_deal(folder, deal, redrawing)
    found += redrawing.findings(path / MANIFEST)
    deals = folder.manifest.deals
    done = Verified(
        deals=len(deals),
        files=sum(len(deal.files) for deal in deals),
        pages=sum(deal.pages for deal in deals),
        paragraphs=sum(len(deal.paragraphs) for deal in deals),
    )
    return done, found


def verify_file(path: Path, library: Path | None = None) -> tuple[Verified, Findings]:
    """Verify one published file: with its deal's other files if a manifest beside it lists it, else by itself."""
    if (path.parent / MANIFEST).exists():
        folder, found = read_folder(path.parent)
        if folder is None:
            return Verified(), found
        deal = folder.manifest.deal_of(path.name)
        if deal is not None:
            done = Verified(1, len(deal.files), deal.pages, len(deal.paragraphs))
            missing = tuple(item for item in found if Path(item.where.file).name in {file.name for file in deal.files})
            redrawing = Redrawing(library)
            more = _verify_deal(folder, deal, redrawing)
            return done, (*missing, *more, *redrawing.findings(folder.path / MANIFEST))
    data, found = read_bytes(path)
    if data is None:
        return Verified(), found
    form = "pdf" if data.startswith(b"%PDF") else "docx"
    pages, paragraphs, found = verify_copies(Copies({form: data}, {form: str(path)}), None)
    return Verified(0, 1, pages, paragraphs), found


def verify_rebuilt(path: Path, rebuilt: Rebuilt) -> tuple[Verified, Findings]:
    """Verify the published files of one deal against the deal itself, built once more.

    The content is compared first, in full, as before a publication: it gives damage away even if every hash in
    the manifest was brought up to date. Last, the bytes must be equal; where they are not, the finding names the part.
    """
    folder, found = read_folder(path)
    if folder is None:
        return Verified(), found
    deal = folder.manifest.entry_of(rebuilt.document)
    if deal is None:
        where, identifier = Location(str(path / MANIFEST)), rebuilt.document.identifier
        return Verified(), (*found, finding("OUT-861", where, deal=identifier))
    contents, more = read_files(folder, deal.files)
    found += more
    names = {file.format: str(path / file.name) for file in deal.files}
    docx, pdf = contents.get("docx", rebuilt.docx), contents.get("pdf", rebuilt.pdf)
    proof, more = prove(
        rebuilt.document,
        docx,
        pdf,
        record=rebuilt.record,
        look=rebuilt.look,
        annexed=rebuilt.annexed,
        docx_file=names.get("docx", ""),
        pdf_file=names.get("pdf", ""),
    )
    found += more
    found += _margins_differ(rebuilt.docx, docx, names.get("docx", ""))
    found += tuple(_parts_differ(rebuilt.docx, docx, names.get("docx", "")))
    if pdf != rebuilt.pdf:
        found += (finding("OUT-858", Location(names.get("pdf", "")), part="PDF"),)
    for form, wanted in rebuilt.others.items():
        if form in contents and contents[form] != wanted:
            found += (finding("OUT-858", Location(names[form]), part=form.upper()),)
    pages, paragraphs = (proof.pages, proof.paragraphs + proof.tables) if proof else (0, 0)
    return Verified(1, len(contents), pages, paragraphs), found


def _verify_deal(folder: Folder, deal: PublishedDeal, redrawing: Redrawing) -> Findings:
    contents, found = read_files(folder, deal.files)
    names = {file.format: str(folder.path / file.name) for file in deal.files}
    _, _, more = verify_copies(Copies(contents, names), deal, redrawing)
    return found + more


def _margins_differ(wanted: bytes, found: bytes, file: str) -> Findings:
    """Compare the headers and footers, which belong to the look and not to the document."""
    ours, theirs = read_back(wanted)[0], read_back(found)[0]
    if ours is None or theirs is None or tuple(all_margins(ours)) == tuple(all_margins(theirs)):
        return ()
    return (finding("OUT-838", Location(file)),)


def _parts_differ(wanted: bytes, found: bytes, file: str) -> Iterator[Finding]:
    """Yield the parts of a DOCX that are not those of the rebuilt one."""
    if wanted == found:
        return
    ours, theirs = _parts(wanted), _parts(found)
    different = sorted(name for name in {*ours, *theirs} if ours.get(name) != theirs.get(name))
    for name in different or ["ZIP"]:
        yield finding("OUT-858", Location(file), part=name)


def _parts(data: bytes) -> Mapping[str, str]:
    """Return the hashes of a package's parts; none for what is no package."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return {name: hashlib.sha256(package.read(name)).hexdigest() for name in package.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return {}
