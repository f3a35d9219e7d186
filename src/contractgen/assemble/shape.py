"""The shape: one hash over everything that agreements with other values but the same words have in common."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields

from contractgen.model.assembly import Assembly


def shape_of(assembly: Assembly) -> str:
    """Return the SHA-256, in hexadecimal digits, of an assembly but for its own `shape`.

    It is taken over canonical JSON (UTF-8, no spaces): an object of the model is the list of its type's name
    and its fields in their order, so that neither a working directory nor a value can change it.
    """
    whole = [getattr(assembly, field.name) for field in fields(assembly) if field.name != "shape"]
    canonical = json.dumps(whole, ensure_ascii=False, separators=(",", ":"), default=_listed)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _listed(part: object) -> list[object]:
    """Return an object of the model as a list; anything that is none raises TypeError."""
    names: tuple[str, ...] = type(part).__slots__  # type: ignore[attr-defined] # all objects of the model have slots
    return [type(part).__name__, *(getattr(part, name) for name in names)]
