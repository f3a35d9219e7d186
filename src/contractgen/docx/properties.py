"""The parts around the text: core and application properties, and the build record."""

from __future__ import annotations

from lxml import etree

from contractgen.docx.ooxml import root_element, serialise
from contractgen.docx.package import related
from contractgen.model.record import RECORD_NAMESPACE
from contractgen.word.relationships import Relationship
from contractgen.word.xml import Element

RECORD_PART, RECORD_PROPERTIES = "customXml/item1.xml", "customXml/itemProps1.xml"
CORE_PART, APPLICATION_PART = "docProps/core.xml", "docProps/app.xml"

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_DATASTORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_RECORD_ITEM = "{6E5C1C1A-54A0-5F5E-9F0B-6B1E4D4C7A31}"


def core_properties(title: str, language: str) -> Element:
    """Return the core properties (ECMA-376 Part 2, 11): title and language; no person, no date, no program."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN})
    etree.SubElement(root, f"{{{_DUBLIN}}}title").text = title
    etree.SubElement(root, f"{{{_DUBLIN}}}language").text = language
    return root


def application_properties() -> bytes:
    """Return the extended properties (ECMA-376 Part 1, 22.2), which Word expects, and which say nothing."""
    return serialise(root_element(_EXTENDED, "Properties"))


def record_part(record: bytes) -> bytes:
    """Return the custom XML part that holds a build record, JSON, as the text of its one element."""
    root = root_element(RECORD_NAMESPACE, "record")
    root.text = record.decode()
    return serialise(root)


def record_properties() -> bytes:
    """Return the properties of the record's part (22.5): its identity, and the namespace of what is in it."""
    root = etree.Element(
        f"{{{_DATASTORE}}}datastoreItem",
        {f"{{{_DATASTORE}}}itemID": _RECORD_ITEM},
        nsmap={"ds": _DATASTORE},
    )
    schemas = etree.SubElement(root, f"{{{_DATASTORE}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_DATASTORE}}}schemaRef", {f"{{{_DATASTORE}}}uri": RECORD_NAMESPACE})
    return serialise(root)


def package_relationships(main: str) -> tuple[Relationship, ...]:
    """Return the relationships of the package: the document and its properties."""
    return (
        related("rId1", "officeDocument", main),
        related("rId2", "core-properties", CORE_PART),
        related("rId3", "extended-properties", APPLICATION_PART),
    )


def record_relationships() -> tuple[Relationship, ...]:
    """Return the relationships of the record's part."""
    return (related("rId1", "customXmlProps", RECORD_PROPERTIES),)
