"""The JSON Schema of the deals of a template, or of several, derived from what their clauses declare."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from contractgen.assemble.resolve import resolve
from contractgen.findings import Finding, errors_in
from contractgen.model.clause import Clause
from contractgen.model.template import Template
from contractgen.pipeline.agreement import named_template
from contractgen.source.deal_schema import deal_schema
from contractgen.source.library import load_library
from contractgen.source.package_schema import package_schema


def derive_schema(root: Path, *identifiers: str) -> tuple[dict[str, Any] | None, tuple[Finding, ...]]:
    """Return the JSON Schema (draft 2020-12) of the deals of a template, or None and what is wrong.

    Of several templates it is that of the packages which ask for all of them.
    """
    library, found = load_library(root)
    if library is None or errors_in(found):
        return None, found
    members: list[tuple[Template, tuple[Clause, ...]]] = []
    for identifier in dict.fromkeys(identifiers):
        template, more = named_template(library, identifier)
        found += more
        if template is not None:
            clauses, more = resolve(template, library, locked=False)
            found += more
            members.append((template, tuple(clauses.values())))
    if errors_in(found):
        return None, found
    return (deal_schema(*members[0]) if len(members) == 1 else package_schema(members)), found
