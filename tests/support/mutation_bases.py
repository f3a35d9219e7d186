"""The sound contracts that single mutations are made from: of every scheme, as text and as DOCX."""

from __future__ import annotations

import random
from collections.abc import Iterator

from agreements import random_document, written
from checker_sets import development
from list_cases import SCHEMES, agreement
from mutations import Mutant, Typed
from native_mutations import Native

from contractgen.findings import Severity
from contractgen.pipeline.models import manuscript_of_document

Base = tuple[str, str, int]  # the kind of a base, its name, and its seed
_ITEMS = 2


def bases(texts: int, documents: int, *, shipped: bool) -> list[Base]:
    """Return bases: for every scheme some random texts, some random documents of ours, and the sound labelled ones."""
    found: list[Base] = [("scheme", scheme, seed) for seed in range(texts) for scheme in SCHEMES]
    found += [("ours", "native", seed) for seed in range(documents)]
    if shipped:
        sound = (one for one in development() if one.kind == "text" and not one.wrong and not one.may)
        found += [("labelled", one.name, 0) for one in sound]
    return found


def mutants_of(base: Base) -> list[Mutant]:
    """Return the mutants of a base: none where the checker finds something in it as it is."""
    kind, name, seed = base
    made = _made(kind, name, seed)
    known = made.model.known
    if any(item.severity is not Severity.INFO and not item.code.startswith("BLK") for item in known):
        return []
    return list(_mutants(made, random.Random(f"{name}{seed}")))


def _made(kind: str, name: str, seed: int) -> Typed | Native:
    if kind == "ours":
        document = random_document(random.Random(seed))
        scheme = document.assembly.lists[0].id if document.assembly.lists else name
        return Native(written(document), scheme, manuscript_of_document(document))
    if kind == "labelled":
        source = next(one.source for one in development() if one.name == name)
        return Typed(source, name)
    lines = ((line.label + line.words).strip() for line in agreement(seed, name).lines)
    return Typed("\n".join(lines), name)


def _mutants(made: Typed | Native, rng: random.Random) -> Iterator[Mutant]:
    return made.mutants(rng, _ITEMS)
