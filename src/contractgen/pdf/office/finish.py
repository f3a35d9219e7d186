"""Finishing: what LibreOffice wrote, without its clock and its chance, and with what every PDF of ours carries."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final
from xml.sax.saxutils import escape

from fontTools.misc.eexec import decrypt
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from contractgen.model.record import RECORD_NAME
from contractgen.pdf.office.watermarks import Sheet, lay_under
from contractgen.pdf.page_digest import resolved

CREATOR: Final = "contractgen"
_CREATED: Final = datetime(1970, 1, 1, tzinfo=UTC)  # PDF/A wants a date; none of ours would be the same tomorrow
_IDENTIFIER: Final = bytes(16)
_NUMBER: Final = re.compile(rb"/UniqueID ([0-9]{7}) def")
_FIRST: Final = 4_000_000  # of the numbers that are open to everybody (Type 1 Font Format, 2.5)
_KEY, _HEAD = 55665, 4096  # of the encrypted part: its key, and how far into it the number stands at most
_ICC_DATE, _ICC_IDENTITY = slice(24, 36), slice(84, 100)  # of a colour profile's header (ICC.1, 7.2)
_ICC_UNCOUNTED = (slice(44, 48), slice(64, 68), _ICC_IDENTITY)


def finish(pdf: bytes, *, title: str, language: str, record: bytes | None, sheets: Sequence[Sheet] = ()) -> bytes:
    """Return LibreOffice's PDF with fixed dates and identifiers, title, language, and the build record attached.

    Under its pages lie the sheets of their sizes. Links stand in the order of the text, which LibreOffice turns round;
    nothing opens by itself.
    """
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.pdf_header = "%PDF-1.7"
    catalog = writer.root_object
    producer = str(resolved(resolved(writer._info or {}).get("/Producer", "LibreOffice")))  # noqa: SLF001
    catalog.pop("/OpenAction", None)
    for page in writer.pages:
        _order_links(page)
    lay_under(writer, sheets)
    catalog[NameObject("/Lang")] = TextStringObject(language)
    for intent in resolved(catalog.get("/OutputIntents")) or ():
        _fix_profile(resolved(intent).get("/DestOutputProfile"))
    _number_fonts(writer)
    if record is not None:
        _attach(writer, record)
    _describe(writer, title, producer)
    identifier = ByteStringObject(_IDENTIFIER)
    writer._ID = ArrayObject((identifier, identifier))  # noqa: SLF001 - pypdf offers random identifiers alone
    target = io.BytesIO()
    writer.write(target)
    content = target.getvalue()
    digest = hashlib.sha256(content).hexdigest()[: 2 * len(_IDENTIFIER)]
    body, trailer, rest = content.rpartition(b"\ntrailer")
    return body + trailer + rest.replace(_IDENTIFIER.hex().encode(), digest.encode())


def _order_links(page: DictionaryObject) -> None:
    """Put the links of a page in the order in which LibreOffice drew them, which their tags tell."""
    notes = resolved(page.get("/Annots"))
    if isinstance(notes, ArrayObject):
        page[NameObject("/Annots")] = ArrayObject(
            sorted(notes, key=lambda note: int(resolved(note).get("/StructParent", -1)))
        )


def _number_fonts(writer: PdfWriter) -> None:
    """Number the Type 1 fonts in their order; LibreOffice numbers them by where in memory they happen to lie."""
    number = _FIRST
    for item in writer._objects:  # noqa: SLF001 - pypdf has no other way to all objects
        descriptor = item if isinstance(item, DictionaryObject) else {}
        file = resolved(descriptor.get("/FontFile"))
        if isinstance(file, StreamObject):
            number += 1
            data, clear = file.get_data(), int(file.get("/Length1", 0))
            end = clear + int(file.get("/Length2", 0))
            named = b"/UniqueID %07d def" % number
            head, body = _NUMBER.sub(named, data[:clear], count=1), _renumbered(data[clear:end], named)
            file.set_data(head + body + data[end:])


def _renumbered(cipher: bytes, named: bytes) -> bytes:
    """Return the encrypted part of a Type 1 font with another number (Type 1 Font Format, 7.1): the same length."""
    head, _ = decrypt(cipher[:_HEAD], _KEY)
    match = _NUMBER.search(head)
    if match is None:
        return cipher
    old = new = _KEY
    changed = bytearray()
    for place, sign in enumerate(cipher):
        plain = named[place - match.start()] if match.start() <= place < match.end() else sign ^ (old >> 8)
        old = ((sign + old) * 52845 + 22719) & 0xFFFF
        sent = plain ^ (new >> 8)
        new = ((sent + new) * 52845 + 22719) & 0xFFFF
        changed.append(sent)
    return bytes(changed)


def _fix_profile(reference: object) -> None:
    """Take the day out of a colour profile, and compute its identity anew where it has one."""
    stream = resolved(reference)
    if not isinstance(stream, StreamObject):
        return
    data = bytearray(stream.get_data())
    data[_ICC_DATE] = b"".join(number.to_bytes(2, "big") for number in (*_CREATED.timetuple()[:3], 0, 0, 0))
    if any(data[_ICC_IDENTITY]):
        counted = bytearray(data)
        for part in _ICC_UNCOUNTED:
            counted[part] = bytes(part.stop - part.start)
        data[_ICC_IDENTITY] = hashlib.md5(counted, usedforsecurity=False).digest()
    stream.set_data(bytes(data))


def _attach(writer: PdfWriter, record: bytes) -> None:
    """Attach the build record as PDF/A-3 asks (ISO 19005-3, 6.8)."""
    date = TextStringObject(_pdf_date())
    file = DecodedStreamObject()
    file.set_data(record)
    file[NameObject("/Type")] = NameObject("/EmbeddedFile")
    file[NameObject("/Subtype")] = NameObject("/application/json")
    file[NameObject("/Params")] = DictionaryObject(
        {NameObject("/ModDate"): date, NameObject("/Size"): NumberObject(len(record))}
    )
    reference = _added(writer, file)
    specification = _added(
        writer,
        DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Filespec"),
                NameObject("/F"): TextStringObject(RECORD_NAME),
                NameObject("/UF"): TextStringObject(RECORD_NAME),
                NameObject("/Desc"): TextStringObject("contractgen build record"),
                NameObject("/AFRelationship"): NameObject("/Data"),
                NameObject("/EF"): DictionaryObject({NameObject("/F"): reference, NameObject("/UF"): reference}),
            }
        ),
    )
    catalog = writer.root_object
    files = DictionaryObject({NameObject("/Names"): ArrayObject((TextStringObject(RECORD_NAME), specification))})
    catalog[NameObject("/Names")] = DictionaryObject({NameObject("/EmbeddedFiles"): files})
    catalog[NameObject("/AF")] = ArrayObject((specification,))


def _describe(writer: PdfWriter, title: str, producer: str) -> None:
    """Write the properties twice, as PDF/A asks: in the file's information and in its metadata."""
    date = _pdf_date()
    names = {"/Title": title, "/Creator": CREATOR, "/Producer": producer, "/CreationDate": date, "/ModDate": date}
    writer.metadata = {name: value for name, value in names.items() if value}
    stream = resolved(writer.root_object["/Metadata"])
    stream.set_data(_packet(title, producer))


def _packet(title: str, producer: str) -> bytes:
    """Return the metadata: PDF/A-3b is LibreOffice's own claim, kept."""
    named = f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
    day = _CREATED.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
        f"{named if title else ''}<pdf:Producer>{escape(producer)}</pdf:Producer>"
        f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _pdf_date() -> str:
    return _CREATED.strftime("D:%Y%m%d%H%M%SZ")


def _added(writer: PdfWriter, thing: Any) -> Any:  # noqa: ANN401 - pypdf's objects have no common type worth naming
    return writer._add_object(thing)  # noqa: SLF001 - pypdf's own way to add an object of any kind
