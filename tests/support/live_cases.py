"""Random agreements that are rich in live references."""

from __future__ import annotations

import functools
import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path

from agreements import drawn, random_document, written
from scheme_cases import SCHEMES

from contractgen.model.assembly import Document, Reference, inlines_of
from contractgen.model.scheme import Scheme
from contractgen.pipeline.agreement import assemble
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

_SEED = 5_000_000
_MANY = 8


@functools.cache
def live_documents(count: int, schemes: tuple[Scheme, ...] = SCHEMES) -> tuple[Document, ...]:
    """Return random documents with many live references, also such in which words stand before a number."""
    return tuple(itertools.islice(_rich_documents(schemes), count))


@functools.cache
def finished(count: int) -> tuple[tuple[Document, bytes, bytes], ...]:
    """Return such documents with their DOCX and their PDF."""
    return tuple(itertools.islice(_finished(), count))


def nested_document(scheme: Scheme, folder: Path) -> Document:
    """Assemble an agreement and an annex by one scheme: references to every level of the one, from both."""
    chinese = scheme.language.startswith("zh")
    end = "。" if chinese else "."
    names = ["deep", *(f"deep.level-{level}" for level in range(1, len(scheme.levels)))]
    marks = [{"text": f"{place}: ${{ref:{name}}}{end}"} for place, name in enumerate((*names, "annex.rules"), 1)]
    inside = [{"text": f"${{ref:{name}}}{end}"} for name in names[1:]]
    clauses = {
        "before": [{"text": f"nothing yet{end}"}],
        "deep": [*(inside if len(names) > 1 else [{"text": f"alone{end}"}]), *_nest(1, len(scheme.levels), end)],
        "after": marks,
        "rules": marks,
    }
    for name, provisions in clauses.items():
        _write(
            folder / "clauses" / name / "1.0.0.yaml",
            {"id": name, "version": "1.0.0", "language": scheme.language, "heading": name, "provisions": provisions},
        )
    template: dict[str, object] = {
        "id": "nested",
        "version": "1.0.0",
        "language": scheme.language,
        "title": "Nested",
        "references": "live",
        "parties": [{"role": "party_a", "label": "A"}, {"role": "party_b", "label": "B"}],
        "fonts": [{"family": "Times New Roman", "source": "engine:Libertinus Serif"}],
        "annexes": "cn-annex" if chinese else "en-schedule",
        "instruments": [
            _instrument("main", "agreement", scheme, ["before", "deep", "after"]),
            _instrument("rules", "annex", scheme, ["rules"]),
        ],
    }
    _write(folder / "templates" / "nested" / "template.yaml", template)
    parties = {"party_a": {"name": "Example"}, "party_b": {"name": "Sample"}}
    _write(folder / "deal.yaml", {"id": "nested", "number": "1", "template": "nested ^1", "parties": parties})
    library, found = load_library(folder)
    assert library is not None, found
    deal, found = load_deal(folder / "deal.yaml")
    assert deal is not None, found
    (document,), found = assemble(library, deal)
    assert document is not None, found
    return document


def _nest(level: int, levels: int, end: str) -> list[dict[str, object]]:
    """Return two provisions of a level; the second has two of the next level in it, and so on inwards."""
    if level == levels:
        return []
    mark = end if level == 1 else ""
    items = _nest(level + 1, levels, end)
    second: dict[str, object] = {"id": f"level-{level}", "text": f"second {level}{':' if items else mark}"}
    return [{"text": f"first {level}{mark}"}, second | ({"items": items, "punctuation": "own"} if items else {})]


def _instrument(name: str, kind: str, scheme: Scheme, clauses: list[str]) -> dict[str, object]:
    lines = [f"{clause} ^1" for clause in clauses]
    named = {"id": name, "kind": kind, "name": name, "self": name, "title": name}
    return {**named, "scheme": scheme.id, "clauses": lines}


def _write(path: Path, content: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")


def _finished() -> Iterator[tuple[Document, bytes, bytes]]:
    for document in _rich_documents(SCHEMES):
        docx = written(document)
        pdf = drawn(docx, document.assembly.language)
        if pdf is not None:
            yield document, docx, pdf


def _rich_documents(schemes: tuple[Scheme, ...]) -> Iterator[Document]:
    documents = (random_document(random.Random(seed), schemes) for seed in itertools.count(_SEED))
    yield from (document for document in documents if _is_rich(document))


def _is_rich(document: Document) -> bool:
    inlines = (item for block in document.assembly.blocks() for item in inlines_of(block))
    references = [item for item in inlines if isinstance(item, Reference)]
    spoken = any(
        not one.number and one.target == other.target and other.number
        for item in references
        for one, other in itertools.pairwise(item.stretches)
    )
    return spoken and sum(len(item.stretches) for item in references) > _MANY
