"""The parts around the parts (ECMA-376 Part 2): content types and relationships, as we write them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from lxml import etree

from contractgen.docx.ooxml import root_element, serialise
from contractgen.word.relationships import Relationship

CONTENT_TYPES = "[Content_Types].xml"
_CT = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = "core-properties"
_CORE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

_WORD_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_PART_TYPES = {
    "officeDocument": _WORD_PART.format("document.main"),
    **{kind: _WORD_PART.format(kind) for kind in ("styles", "settings", "fontTable", "numbering", "header", "footer")},
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "customXmlProps": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
}
_EXTENSIONS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
}


def related(identifier: str, kind: str, target: str) -> Relationship:
    """Make a relationship to a part."""
    return Relationship(identifier, kind, target, external=False)


def relationships_name(source: str) -> str:
    """Return the name of the part that holds the relationships of a part (empty source: of the package)."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relationships_part(source: str, relationships: Iterable[Relationship]) -> bytes:
    """Return the relationships part of a part, with targets relative to it."""
    root = root_element(_RELATIONSHIPS, "Relationships")
    folder = posixpath.dirname(source)
    for item in relationships:
        kind = _CORE_TYPE if item.kind == _CORE else _OFFICE + item.kind
        target = item.target if item.external else posixpath.relpath(item.target, folder or ".")
        attributes = {"Id": item.id, "Type": kind, "Target": target}
        if item.external:
            attributes["TargetMode"] = "External"
        etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship", attributes)
    return serialise(root)


def content_types_part(kinds: Mapping[str, str], names: Iterable[str]) -> bytes:
    """Return the content-types part: `kinds` by part name, as relationships call them; `names` of all parts."""
    root = root_element(_CT, "Types")
    for extension in sorted({name.rsplit(".", 1)[-1].lower() for name in names} & _EXTENSIONS.keys()):
        attributes = {"Extension": extension, "ContentType": _EXTENSIONS[extension]}
        etree.SubElement(root, f"{{{_CT}}}Default", attributes)
    for name in sorted(kinds):
        if kinds[name] in _PART_TYPES:
            attributes = {"PartName": f"/{name}", "ContentType": _PART_TYPES[kinds[name]]}
            etree.SubElement(root, f"{{{_CT}}}Override", attributes)
    return serialise(root)
