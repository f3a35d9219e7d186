"""Beginning a library: a small one that passes every check, builds an agreement, and explains itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from contractgen.findings import Finding, errors_in
from contractgen.model.library import Library
from contractgen.pipeline.lock import lock_of
from contractgen.publish.folders import write_folder
from contractgen.source.library import CLAUSES, TEMPLATES, load_library
from contractgen.source.lockfile import NAME, lock_text
from contractgen.source.schemas import schema_folder

_PACKAGE = Path(__file__).parent.parent
_STARTER = _PACKAGE / "starter"
_GALLERY = re.compile(r"docs/gallery(/|\.md$)")
_PICTURES = re.compile(r"\n<!-- gallery -->\n.*?<!-- /gallery -->\n", re.DOTALL)
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(gallery\.md[^)]*\)")


@dataclass(frozen=True, slots=True)
class Started:
    """A library that was begun: its files, by their paths inside it, and how many clauses it has."""

    files: tuple[str, ...]
    clauses: int


def start_library(folder: Path, language: str) -> tuple[Started | None, tuple[Finding, ...]]:
    """Write a library in Chinese (`zh`) or English (`en`) into a new or empty folder, locked and ready to build.

    It brings along the schemas and the documentation, for editors and readers without a network. What stands in the
    way is a finding, and then nothing is written.
    """
    library, found = load_library(_STARTER / language)
    if library is None or errors_in(found):
        return None, found
    locks, more = _locks(library)
    found += more
    if errors_in(found):
        return None, found
    files = {
        **_tree(_STARTER / "both"),
        **_tree(_STARTER / language),
        **_tree(schema_folder(), "schemas/"),
        **_documentation(),
        **locks,
        "requirements.txt": f"contractgen=={version('contractgen')}\n".encode(),
    }
    # The clauses come last: a folder that has them is a library.
    files = {name: files[name] for name in sorted(files, key=lambda name: (name.startswith(f"{CLAUSES}/"), name))}
    found += write_folder(folder, files)
    return (None if errors_in(found) else Started(tuple(files), len(library.clauses))), found


def _documentation() -> dict[str, bytes]:
    """Return the documentation without the gallery: its pictures are for those who look at contractgen itself."""
    pages = {name: data for name, data in _tree(documentation_folder(), "docs/").items() if not _GALLERY.match(name)}
    return {
        name: _without_gallery(data.decode()).encode() if name.endswith(".md") else data for name, data in pages.items()
    }


def _without_gallery(page: str) -> str:
    """Return a page without the pictures of the gallery, and with words where it links to it."""
    return _LINK.sub(r"\1", _PICTURES.sub("", page))


def documentation_folder() -> Path:
    """Return the folder of the documentation: in the package where it is installed, else in the repository."""
    installed = _PACKAGE / "docs"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "docs"


def _locks(library: Library) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the lock of every template by its path: the fonts that it pins are those of this machine."""
    locks: dict[str, bytes] = {}
    found: tuple[Finding, ...] = ()
    for template in library.templates.values():
        lock, more = lock_of(library, template)
        found += more
        if lock is not None:
            locks[f"{TEMPLATES}/{template.id}/{NAME}"] = lock_text(lock).encode()
    return locks, found


def _tree(folder: Path, under: str = "") -> dict[str, bytes]:
    """Return the files of a folder by their paths inside it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {f"{under}{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}
