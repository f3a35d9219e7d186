"""The package: a DOCX opened from bytes within limits, its parts and their relationships (ECMA-376 Part 2)."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from contractgen.findings import Finding, Location, finding
from contractgen.word.amounts import beyond_amounts
from contractgen.word.relationships import Relationship, read_relationships
from contractgen.word.xml import STRICT_WORD, Element, parse

LARGEST_TOTAL = 64 * 1024 * 1024
LARGEST_RATIO = 100
RATIO_COUNTS_FROM = 100 * 1024
MOST_ENTRIES = 2000

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ACTIVE = ("macroenabled", "vbaproject", "vbadata", "activex", "oleobject")
_ENCRYPTED = 0x1
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that OPC knows (Part 2, annex C)
_OLE_HEADER = b"\xd0\xcf\x11\xe0"
_ZIP_HEADER = b"PK\x03\x04"
_UNPACKING = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error, ValueError)


Parsed = tuple[str, Element | None, tuple[Finding, ...]]  # a part's name, its root, what is wrong with it


@dataclass(frozen=True, slots=True)
class Package:
    """A package: its parts by name (no leading slash), their relationships, the main part's name, content types."""

    parts: Mapping[str, bytes]
    relationships: Mapping[str, tuple[Relationship, ...]]
    main: str
    types: Mapping[str, str] = field(default_factory=dict)

    def related(self, source: str, kind: str) -> tuple[Relationship, ...]:
        """Return the relationships of one kind that start at a part; the package itself is the source ""."""
        return tuple(item for item in self.relationships.get(source, ()) if item.kind == kind)

    def parsed(self, source: str, kind: str) -> Parsed:
        """Parse the one part that a part relates to by `kind`.

        Returns its name and its root (no root where there is no such relationship), and what is wrong with it.
        """
        related = self.related(source, kind)
        if not related:
            return "", None, ()
        return self.parse(related[0].target, source)

    def parse(self, name: str, source: str) -> Parsed:
        """Parse the part `name` that `source` relates to; a part that is not there is a finding."""
        data = self.parts.get(name)
        if data is None:
            return name, None, (finding("DOCX-615", Location(source), part=name, source=source or "/"),)
        root, wrong = parse(data, name)
        return name, root, (wrong,) if wrong else ()


def open_package(data: bytes) -> tuple[Package | None, tuple[Finding, ...]]:
    """Open a DOCX from bytes.

    Nothing is written to disk. Archives over the limits (64 MiB unpacked, 2 000 entries, 100 to 1 compression, and the
    markup that `amounts` allows), with unsafe or doubled names, with a DOCTYPE, or with active content are refused.
    """
    parts, unsafe = unpack(data)
    if parts is None:
        return None, unsafe
    found = [
        finding("DOCX-609", Location(name), part=name)
        for name, content in parts.items()
        if name.lower().endswith((".xml", ".rels", ".vml")) and b"<!DOCTYPE" in content
    ]
    if found:
        return None, tuple(found)
    types, of_types = _content_types(parts)
    relationships, of_relationships = read_relationships(parts)
    main, of_main = _main_part(parts, relationships, types)
    found += [*of_types, *of_relationships, *_active(types), *of_main]
    return (Package(parts, relationships, main, types) if main else None), tuple(found)


def unpack(
    data: bytes, wanted: Callable[[str], bool] | None = None, ratio_counts_from: int = RATIO_COUNTS_FROM
) -> tuple[dict[str, bytes] | None, tuple[Finding, ...]]:
    """Inflate the entries of an archive whose directory is within the limits, and so is their markup.

    With `wanted` only those whose names it wants; what is not inflated, as a picture, may be of any size. An entry
    may be compressed beyond the limit up to `ratio_counts_from` bytes.
    """
    if data.startswith(_OLE_HEADER):
        return None, (finding("DOCX-602"),)
    if not data.startswith(_ZIP_HEADER):
        return None, (finding("DOCX-601"),)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _UNPACKING:
        return None, (finding("DOCX-601"),)
    with archive:
        entries = [entry for entry in archive.infolist() if wanted is None or wanted(entry.filename)]
        wrong = [*_beyond_limits(entries, ratio_counts_from), *_unsafe_names(entries)]
        if wrong:
            return None, tuple(wrong)
        parts: dict[str, bytes] = {}
        for entry in entries:
            try:
                content = archive.read(entry)
            except _UNPACKING:
                return None, (finding("DOCX-603", Location(entry.filename), part=entry.filename),)
            if not entry.is_dir():
                parts[entry.filename] = content
    beyond = beyond_amounts(parts)
    return (None, tuple(beyond)) if beyond else (parts, ())


def _beyond_limits(entries: list[zipfile.ZipInfo], ratio_counts_from: int) -> list[Finding]:
    """Find what makes an archive dangerous to inflate; the declared sizes bound what zipfile inflates."""
    if len(entries) > MOST_ENTRIES:
        return [finding("DOCX-604", count=len(entries), limit=MOST_ENTRIES)]
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_TOTAL:
        return [finding("DOCX-605", size=total, limit=LARGEST_TOTAL)]
    found = []
    for entry in entries:
        ratio = entry.file_size // max(entry.compress_size, 1)
        if entry.file_size > ratio_counts_from and ratio > LARGEST_RATIO:
            part = _safe_to_show(entry.filename)
            found.append(finding("DOCX-606", Location(part), part=part, ratio=ratio, limit=LARGEST_RATIO))
        elif entry.flag_bits & _ENCRYPTED or entry.compress_type not in _COMPRESSIONS:
            part = _safe_to_show(entry.filename)
            found.append(finding("DOCX-603", Location(part), part=part))
    return found


def _unsafe_names(entries: list[zipfile.ZipInfo]) -> list[Finding]:
    """Find names that are no part names (Part 2, 6.2.2) or that are there twice; upper and lower case are one."""
    found, seen = [], set()
    for entry in entries:
        # zipfile cuts a name at a NUL, the original is what another reader may see
        name = entry.orig_filename
        segments = name.removesuffix("/").split("/")
        plain = name.isascii() and name.isprintable() and "\\" not in name and ":" not in name
        if not plain or any(segment in ("", ".", "..") for segment in segments):
            shown = _safe_to_show(name)
            found.append(finding("DOCX-607", Location(shown), part=shown))
        elif name.lower() in seen:
            found.append(finding("DOCX-611", Location(name), part=name))
        seen.add(name.lower())
    return found


def _safe_to_show(name: str) -> str:
    """Return a name without anything that could disturb a terminal, and not too long."""
    return name.encode("ascii", "backslashreplace").decode("ascii").replace("\x00", "\\0")[:80]


def _content_types(parts: Mapping[str, bytes]) -> tuple[dict[str, str], list[Finding]]:
    """Return the content type of every part (Part 2, 7.2.3.4)."""
    if _CONTENT_TYPES not in parts:
        return {}, []
    root, wrong = parse(parts[_CONTENT_TYPES], _CONTENT_TYPES)
    if root is None:
        return {}, [wrong] if wrong else []
    overrides = {
        item.get("PartName", "").lower(): item.get("ContentType", "") for item in root.iter(f"{_TYPES}Override")
    }
    defaults = {
        item.get("Extension", "").lower(): item.get("ContentType", "") for item in root.iter(f"{_TYPES}Default")
    }
    types = {}
    for name in parts:
        extension = name.rpartition(".")[2].lower()
        types[name] = overrides.get(f"/{name}".lower()) or defaults.get(extension, "")
    return types, []


def _active(types: Mapping[str, str]) -> list[Finding]:
    """Find parts that hold programs or embedded objects, whether or not anything relates to them."""
    return [
        finding("DOCX-616", Location(name), kind=kind.rpartition("/")[2][:80], part=name)
        for name, kind in types.items()
        if any(word in kind.lower() for word in _ACTIVE)
    ]


def _main_part(
    parts: Mapping[str, bytes], relationships: Mapping[str, tuple[Relationship, ...]], types: Mapping[str, str]
) -> tuple[str, tuple[Finding, ...]]:
    """Find the main part by its relationship, whatever its name is."""
    for item in relationships.get("", ()):
        if item.kind != "officeDocument" or item.external:
            continue
        name = unquote(item.target)
        if name not in parts:
            return "", (finding("DOCX-615", Location(), part=posixpath.basename(name), source="/"),)
        if STRICT_WORD.encode() in parts[name]:
            return "", (finding("DOCX-614", Location(name)),)
        if types.get(name, "").lower() != _DOCUMENT:
            return "", (finding("DOCX-613", Location(name), type=types.get(name, "")[:100] or "?"),)
        return name, ()
    return "", (finding("DOCX-612"),)
