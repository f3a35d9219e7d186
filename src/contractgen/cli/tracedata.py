"""Traced paragraphs for programs: where the words of a finished agreement come from, as JSON."""

from __future__ import annotations

from typing import Any

from contractgen.pipeline.trace import Trace
from contractgen.prove.origins import DEAL, SPECIAL, RecordedSource
from contractgen.prove.tracing import Spoken


def as_data(traced: Trace) -> dict[str, Any]:
    """Return what a trace says: the agreement, and its paragraphs with their origins."""
    record = traced.record
    return {
        "agreement": {
            "template": f"{record.template}@{record.template_version}",
            "language": record.language,
            "draft": bool(record.draft),
            "package": list(record.package),
        },
        "paragraphs": [_paragraph(traced, spoken) for spoken in traced.spoken],
    }


def kind_of(spoken: Spoken) -> str:
    """Return what a paragraph is of: clause, special-terms, template, deal, annexed-file, contents or look."""
    if spoken.annexed:
        return "annexed-file"
    if spoken.origin is None:
        return "contents" if spoken.contents else "look"
    if spoken.origin.clause == SPECIAL:
        return "special-terms"
    if spoken.origin.clause:
        return "clause"
    return "deal" if spoken.origin.file == DEAL else "template"


def _paragraph(traced: Trace, spoken: Spoken) -> dict[str, Any]:
    data: dict[str, Any] = {
        "paragraph": spoken.place or None,
        "pages": list(spoken.pages),
        "text": "" if spoken.annexed else spoken.text,
        "source": kind_of(spoken),
    }
    origin = spoken.origin
    if origin is not None:
        version = f"{origin.clause}@{origin.version}"
        data |= {
            "label": origin.label,
            "instrument": origin.instrument,
            "clause": origin.clause,
            "version": origin.version,
            "fingerprint": traced.origins.fingerprints.get(version, ""),
            "provision": origin.provision,
            "file": origin.file,
            "line": origin.line,
            "values": [_source(source) for source in traced.values(origin)],
            "asked": [_source(source) for source in traced.asked(origin)],
        }
        data["behind"] = [_source(source) for source in traced.origins.behind(traced.values(origin))]
    elif kind_of(spoken) == "look":
        data["look"] = {"name": traced.record.look_name, "hash": traced.record.look}
    file = traced.annexed(spoken)
    if file is not None:
        data["annexed_file"] = {"hash": file.hash, "pages": len(file.pages)}
    return data


def _source(source: RecordedSource) -> dict[str, Any]:
    return {
        "name": source.name,
        "field": source.field,
        "how": source.how,
        "from": list(source.operands),
        "file": source.file,
        "line": source.line,
        "default": source.default,
    }
