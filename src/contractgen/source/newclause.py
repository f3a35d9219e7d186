"""A new clause: the skeleton of a kind, written where its first version belongs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from contractgen.findings import Findings, Location, errors_in, finding
from contractgen.source.clauses import load_clause
from contractgen.source.files import create_file, shown
from contractgen.source.library import CLAUSES, load_library
from contractgen.source.skeletons import skeleton


def new_clause(root: Path, identifier: str, kind: str, language: str = "") -> tuple[Path | None, Findings]:
    """Write version 1.0.0 of a new clause; without a language, in the one that most templates are in.

    Refused are a name that is no id, and a clause that exists, in whatever versions: nothing is ever overwritten.
    """
    folder = root / CLAUSES / identifier
    path = folder / "1.0.0.yaml"
    text = skeleton(identifier, kind, language or _language(root)).encode("utf-8")
    clause, found = load_clause(text, shown(path))
    if clause is None or clause.id != identifier or errors_in(found):
        return None, (finding("LIB-286", Location(shown(root / CLAUSES), 1, 1), clause=identifier),)
    if folder.exists():
        return None, (finding("LIB-285", Location(shown(folder), 1, 1), clause=identifier),)
    try:
        folder.mkdir()
    except OSError as error:
        return None, (finding("LOAD-108", Location(shown(path), 1, 1), reason=type(error).__name__),)
    found = create_file(path, text)
    return (None, found) if found else (path, ())


def _language(root: Path) -> str:
    """Return the language of most templates of a library, else of most clauses; Chinese where there are none."""
    library, _ = load_library(root)
    if library is None:
        return "zh-CN"
    of_templates = [template.language for template in library.templates.values()]
    of_clauses = [clause.language for versions in library.clauses.values() for clause in versions]
    return next(iter(Counter(of_templates or of_clauses).most_common(1)), ("zh-CN", 0))[0]
