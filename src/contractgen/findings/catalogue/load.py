"""The family LOAD: files, encodings, YAML and schemas."""

from __future__ import annotations

from contractgen.findings.catalogue import load_contracts, load_files, load_shape, load_yaml
from contractgen.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (*load_files.ENTRIES, *load_yaml.ENTRIES, *load_shape.ENTRIES, *load_contracts.ENTRIES)
