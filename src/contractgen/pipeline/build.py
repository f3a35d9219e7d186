"""Building deals: every one is made and proved by itself, and all that are proved are published together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from contractgen.findings import CATALOGUE, Findings, errors_in
from contractgen.model.library import Library
from contractgen.pipeline.agreement import Agreement, Manner, Workshop, assemble, make
from contractgen.pipeline.engines import EMBEDDED, engine_record
from contractgen.prove.difference import Difference
from contractgen.prove.prove import Proof, side_by_side
from contractgen.publish.manifest import base_name
from contractgen.publish.publish import Publication, publish
from contractgen.publish.renditions import renditions
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

# What may be published, and the ending of its file's name.
FORMATS: Final = {"docx": "docx", "pdf": "pdf", "text": "txt", "json": "json"}

# Names that nothing asks for, or that are declared in two ways: a clause that is kept out may be the reason.
_OF_CLAUSES_TOO: Final = frozenset({"DEAL-404", "DEAL-405", "DEAL-407", "DEAL-542", "DEAL-543", "DEAL-546"})
# Missing and malformed answers, parties and price rows.
_OF_THE_DEAL_ALONE: Final = frozenset(
    code for code in CATALOGUE if code.startswith("DEAL-") and code not in _OF_CLAUSES_TOO
) | {"ASM-501", "ASM-502", "ASM-503"}


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one agreement of a deal: its proof, and the files published for it; no proof: it was refused.

    `differences` are those between what was assembled and what was read back. They hold private values: for the
    eyes of who asks for them, and for nothing else.
    """

    template: str
    proof: Proof | None = None
    files: tuple[Path, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a deal: what became of every agreement that it asks for, and why it was refused.

    A deal that could not be read has no agreements. Those of a package are published together, or none is.
    """

    deal: Path
    agreements: tuple[Result, ...] = ()
    findings: Findings = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that were published for the deal."""
        return tuple(path for agreement in self.agreements for path in agreement.files)


def build(
    deals: Sequence[Path],
    *,
    library: Path,
    out: Path,
    formats: Sequence[str] = ("docx", "pdf"),
    locked: bool = False,
    as_of: date | None = None,
    look: str = "",
    draft: bool = False,
    engine: str = EMBEDDED,
) -> tuple[tuple[Outcome, ...], Findings]:
    """Build the agreements of some deals and publish those that are proved; of a package, all or none.

    Args:
        deals: The deal files.
        library: The folder that holds `clauses/` and `templates/`.
        out: The output folder; it is made if need be, and what other deals have there stays.
        formats: What to publish: `docx`, `pdf`, `text`, `json`. DOCX and PDF are made and proved in any case.
        locked: Refuse whatever the template's lock does not settle.
        as_of: The day that `${contract.date}` prints; it is recorded.
        look: The look to draw all of them in, by name; else the one that each deal asks for.
        draft: Print gaps for what the deals do not give yet, and a watermark, under names of their own.
        engine: What draws the PDF: `typst` (embedded) or `libreoffice` (a program of its own); it is recorded.

    Returns:
        An outcome for every deal, in their order, and all findings. A library with an error builds nothing.
    """
    loaded, found = load_library(library)
    manner = Manner(locked, as_of, draft, dict.fromkeys(loaded.templates if loaded else (), look), engine)
    if loaded is None or errors_in(found):
        # What the lock does not settle is no defect of a deal.
        found += _deals_beside(loaded, deals, replace(manner, locked=False))
        return tuple(Outcome(deal) for deal in deals), found
    made = list(_made(loaded, deals, formats, manner))
    found += tuple(item for outcome, _ in made for item in outcome.findings)
    publications = [publication for _, its in made for publication in its]
    paths, more = publish(out, publications) if publications else ((), ())
    return tuple(_with_files(outcome, its, paths or ()) for outcome, its in made), found + more


def _deals_beside(library: Library | None, deals: Sequence[Path], manner: Manner) -> Findings:
    """Find what is wrong with deals whatever becomes of a library with errors, so that one run tells all.

    What could follow from a clause that the errors keep out of the library is not told.
    """
    found: Findings = ()
    for path in deals:
        deal, more = load_deal(path)
        found += more
        if library is not None and deal is not None:
            _, more = assemble(library, deal, manner)
            found += tuple(item for item in more if item.code in _OF_THE_DEAL_ALONE)
    return found


def _made(
    library: Library, deals: Sequence[Path], formats: Sequence[str], manner: Manner
) -> Iterator[tuple[Outcome, tuple[Publication, ...]]]:
    """Yield what became of every deal, with what is to be published of it."""
    workshop = Workshop(library)
    for path in deals:
        deal, found = load_deal(path)
        if deal is None or errors_in(found):
            yield Outcome(path, findings=found), ()
            continue
        agreements, more = make(workshop, deal, manner)
        results = tuple(_result(line.template, it) for line, it in zip(deal.templates, agreements, strict=True))
        proved = [(it, it.proof) for it in agreements if it is not None and it.proof is not None]
        # The agreements of a deal belong together: while one is refused, none is published.
        is_whole = len(proved) == len(agreements) and not errors_in(more)
        published = proved if is_whole else ()
        publications = (replace(publication_of(it, proof, formats), deal=deal.where) for it, proof in published)
        yield Outcome(path, results, found + more), tuple(publications)


def _result(template: str, agreement: Agreement | None) -> Result:
    """Return what became of an agreement, before anything is published."""
    if agreement is None or agreement.proof is not None:
        return Result(template, agreement.proof if agreement else None)
    return Result(template, differences=side_by_side(agreement.document, agreement.docx, agreement.pdf, agreement.look))


def publication_of(agreement: Agreement, proof: Proof, formats: Sequence[str]) -> Publication:
    """Return what is published of an agreement: the files by their endings."""
    available = {"docx": agreement.docx, "pdf": agreement.pdf, **renditions(agreement.document)}
    contents = {ending: available[ending] for form, ending in FORMATS.items() if form in formats}
    engine = engine_record(agreement.engine)
    return Publication(agreement.document, proof, agreement.record, contents, engine)


def _with_files(outcome: Outcome, publications: Sequence[Publication], paths: Sequence[Path]) -> Outcome:
    """Return an outcome with the files that were published."""
    if not publications:
        return outcome
    results = (
        replace(result, files=tuple(path for path in paths if path.stem == base_name(publication.document)))
        for result, publication in zip(outcome.agreements, publications, strict=True)
    )
    return replace(outcome, agreements=tuple(results))
