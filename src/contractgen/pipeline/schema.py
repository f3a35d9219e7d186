"""The JSON Schema of one template's deals, derived from the parameters that its clauses declare."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from contractgen.assemble.resolve import resolve
from contractgen.findings import Finding, errors_in
from contractgen.pipeline.agreement import named_template
from contractgen.source.deal_schema import deal_schema
from contractgen.source.library import load_library


def derive_schema(root: Path, identifier: str) -> tuple[dict[str, Any] | None, tuple[Finding, ...]]:
    """Return the JSON Schema (draft 2020-12) of the deals of a template, or None and what is wrong."""
    library, found = load_library(root)
    if library is None or errors_in(found):
        return None, found
    template, more = named_template(library, identifier)
    found += more
    if template is None:
        return None, found
    clauses, more = resolve(template, library, locked=False)
    found += more
    return (None if errors_in(more) else deal_schema(template, tuple(clauses.values()))), found
