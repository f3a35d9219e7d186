"""A library: all clause versions and templates of one folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from contractgen.model.clause import Clause
from contractgen.model.template import Template
from contractgen.model.version import Version, VersionRange


@dataclass(frozen=True, slots=True)
class Pin:
    """A locked clause version and the fingerprint of its legal content."""

    clause: str
    version: Version
    fingerprint: str


@dataclass(frozen=True, slots=True)
class FilePin:
    """The hash of a file that a template depends on: its look, its fonts, its annexed PDFs. `hash` is `sha256:…`.

    `pages` is the number of pages of an annexed PDF, and None for any other file.
    """

    name: str
    hash: str
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Lock:
    """The clause versions that a template's ranges resolved to, and its file hashes."""

    template: str
    version: Version
    pins: tuple[Pin, ...]
    files: tuple[FilePin, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """The clauses by id, versions ascending; the templates by id; the locks by template id.

    `root` is the folder as given; locations inside are relative to the working directory where possible.
    """

    root: str
    clauses: Mapping[str, tuple[Clause, ...]]
    templates: Mapping[str, Template]
    locks: Mapping[str, Lock]

    def newest(self, clause: str, versions: VersionRange) -> Clause | None:
        """Return the newest version of a clause that lies in a range and is not withdrawn."""
        known = self.clauses.get(clause, ())
        fitting = [found for found in known if found.version in versions and not found.withdrawal]
        return fitting[-1] if fitting else None
