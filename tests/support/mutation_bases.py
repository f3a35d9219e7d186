"""The sound contracts that single mutations are made from: of every scheme, as text and as DOCX."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from agreements import random_document, written
from checker_sets import development
from list_cases import SCHEMES, agreement
from mutation_judge import told
from mutations import Mutant, Typed
from native_mutations import Native

from contractgen.model.assembly import Document
from contractgen.pipeline.agreement import assemble
from contractgen.pipeline.manuscripts import manuscript_of_document
from contractgen.source.deals import load_deal
from contractgen.source.library import load_library

Base = tuple[str, str, int]  # the kind of a base, its name, and its seed
EXAMPLES = Path(__file__).parents[2] / "examples"
_ITEMS = 2


def bases(texts: int, documents: int, *, shipped: bool) -> list[Base]:
    """Return bases: for every scheme some random texts, some random documents of ours, and the sound labelled ones."""
    found: list[Base] = [("scheme", scheme, seed) for seed in range(texts) for scheme in SCHEMES]
    found += [("typed", scheme, seed) for seed in range(texts, texts + (texts + 2) // 3) for scheme in SCHEMES]
    found += [("ours", "native", seed) for seed in range(documents)]
    if shipped:
        found += [("agreement", path.name, 0) for path in sorted(EXAMPLES.glob("*.yaml"))]
        sound = (one for one in development() if one.kind == "text" and not one.wrong and not one.may)
        found += [("labelled", one.name, 0) for one in sound]
    return found


def mutants_of(base: Base) -> list[Mutant]:
    """Return the mutants of a base. What the checker finds in the base as it is does not count in them."""
    kind, name, seed = base
    found: list[Mutant] = []
    for made in _made(kind, name, seed):
        own = frozenset((item.code, item.excerpt) for item in told(made.data, made.file))
        mutants = made.mutants(random.Random(f"{name}{seed}"), _ITEMS * (2 if kind == "agreement" else 1))
        found += [replace(mutant, own=own) for mutant in mutants]
    return found


def _made(kind: str, name: str, seed: int) -> list[Typed | Native]:
    if kind == "agreement":
        return [_native(document, name) for document in _agreed(name)]
    if kind == "ours":
        return [_native(random_document(random.Random(seed)), name)]
    if kind == "labelled":
        return [Typed(next(one.source for one in development() if one.name == name), name)]
    lines = ((line.label + line.words).strip() for line in agreement(seed, name).lines)
    return [Typed("\n".join(lines), name, "text" if kind == "scheme" else "docx")]


def _native(document: Document, name: str) -> Native:
    scheme = document.assembly.lists[0].id if document.assembly.lists else name
    return Native(written(document), scheme, manuscript_of_document(document))


def _agreed(name: str) -> list[Document]:
    """Return the documents of a deal of the examples."""
    library, _ = load_library(EXAMPLES.parent)
    deal, _ = load_deal(EXAMPLES / name)
    assert library is not None
    assert deal is not None
    return [document for document in assemble(library, deal)[0] if document is not None]
