"""PDF files to be annexed, for tests: harmless ones drawn by the engine, and all kinds of hostile ones."""

from __future__ import annotations

import io
import tempfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

import typst
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

PLAN = """
#set page("a5")
= First page
Some words, 中文字。
#pagebreak()
Second page.
#page(flipped: true)[A page on its side.]
"""


@cache
def drawn_file(source: str = PLAN, standard: Literal["1.7", "a-3u"] = "1.7") -> bytes:
    """Draw a PDF; the same source gives the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "annex.typ"
        path.write_text(source, encoding="utf-8")
        pdf = typst.compile(path, format="pdf", pdf_standards=standard, timestamp=0)
    assert isinstance(pdf, bytes)
    return pdf


def changed(change: Callable[[PdfWriter], None], source: str = PLAN) -> bytes:
    """Return a harmless file after a change."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawn_file(source))))
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def named(**entries: object) -> DictionaryObject:
    """Return a dictionary; texts that begin with a slash are names."""
    return DictionaryObject({NameObject(f"/{key}"): _value(value) for key, value in entries.items()})


def _value(value: object) -> object:
    if isinstance(value, str):
        return NameObject(value) if value.startswith("/") else TextStringObject(value)
    return NumberObject(value) if type(value) is int else value


def _catalog(key: str, value: object) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        writer.root_object[NameObject(key)] = value

    return change


def _page(key: str, value: object) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        writer.pages[1][NameObject(key)] = value

    return change


def _link(action: DictionaryObject) -> Callable[[PdfWriter], None]:
    box = ArrayObject([NumberObject(side) for side in (10, 10, 90, 30)])
    return _page("/Annots", ArrayObject([named(Type="/Annot", Subtype="/Link", Rect=box, A=action)]))


def _note(subtype: str) -> Callable[[PdfWriter], None]:
    box = ArrayObject([NumberObject(side) for side in (10, 10, 90, 30)])
    return _page("/Annots", ArrayObject([named(Type="/Annot", Subtype=subtype, Rect=box)]))


def _resource(kind: str, value: Callable[[PdfWriter], object]) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        resources = writer.pages[1]["/Resources"].get_object()
        resources[NameObject(kind)] = DictionaryObject({NameObject("/X1"): value(writer)})  # type: ignore[index]

    return change


def _stream(data: bytes = b"", **entries: object) -> StreamObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    stream.update(named(**entries))
    return stream


def _bomb(writer: PdfWriter) -> None:
    """Let a page's content unpack to many times what any page needs."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1024 * 1024) for _ in range(300)) + packer.flush()
    stream = _stream(Filter="/FlateDecode")
    stream._data = packed
    writer.pages[1][NameObject("/Contents")] = writer._add_object(stream)


def _encrypted(writer: PdfWriter) -> None:
    writer.encrypt("", "owner", algorithm="RC4-128")


def _font(writer: PdfWriter) -> object:
    return writer._add_object(named(Type="/Font", Subtype="/Type1", BaseFont="/Helvetica"))


def _layers(writer: PdfWriter) -> None:
    group = writer._add_object(named(Type="/OCG", Name="layer"))
    writer.root_object[NameObject("/OCProperties")] = named(OCGs=ArrayObject([group]), D=named())


def many_pages(count: int) -> bytes:
    """Return a file of so many empty pages."""
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(595, 842)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _tree(writer: PdfWriter, kids: list[object]) -> None:
    pages = writer.root_object["/Pages"].get_object()
    pages[NameObject("/Kids")] = ArrayObject(kids)  # type: ignore[index]


def _same_page_again(writer: PdfWriter) -> None:
    _tree(writer, [writer.pages[0].indirect_reference] * 10_000)


def _tree_in_a_circle(writer: PdfWriter) -> None:
    _tree(writer, [writer.root_object.raw_get("/Pages")])


def _parents_in_a_circle(writer: PdfWriter) -> None:
    page = writer.pages[0]
    for name in ("/MediaBox", "/Resources"):
        page.pop(name, None)
    page[NameObject("/Parent")] = page.indirect_reference


def _no_pages(writer: PdfWriter) -> None:
    _tree(writer, [])
    writer.root_object["/Pages"].get_object()[NameObject("/Count")] = NumberObject(0)  # type: ignore[index]


def _deep_arrays(writer: PdfWriter) -> None:
    nested = ArrayObject()
    for _ in range(150):
        nested = ArrayObject([nested])
    writer.pages[0][NameObject("/Group")] = DictionaryObject({NameObject("/X"): nested})


def _sides(*sides: int) -> ArrayObject:
    return ArrayObject([NumberObject(side) for side in sides])


def _attachment(writer: PdfWriter) -> None:
    writer.add_attachment("inside.txt", b"more")


def _remark(writer: PdfWriter) -> None:
    writer.add_annotation(0, FreeText(text="not so", rect=(10, 10, 90, 30)))


def _acts(kind: str) -> DictionaryObject:
    return named(S=kind, JS="app.alert(1);", F="calc.exe", URI="https://example.invalid/")


_SIGNED = named(SigFlags=3, Fields=ArrayObject())
_XFA = named(XFA=ArrayObject([TextStringObject("template")]), Fields=ArrayObject())

# Hostile and unfit files: the change that makes them, and the code that refuses them.
HOSTILE: dict[str, tuple[Callable[[PdfWriter], None], str]] = {
    "acts on opening": (_catalog("/OpenAction", _acts("/JavaScript")), "PDF-742"),
    "starts a program on opening": (_catalog("/OpenAction", _acts("/Launch")), "PDF-742"),
    "acts on events": (_catalog("/AA", named(WC=_acts("/JavaScript"))), "PDF-742"),
    "acts when a page opens": (_page("/AA", named(O=_acts("/JavaScript"))), "PDF-742"),
    "has scripts": (_catalog("/Names", named(JavaScript=named())), "PDF-742"),
    "starts a program by a link": (_link(_acts("/Launch")), "PDF-742"),
    "runs a script by a link": (_link(_acts("/JavaScript")), "PDF-742"),
    "leads on after a link": (_link(named(S="/GoTo", Next=_acts("/URI"))), "PDF-742"),
    "leads to the web": (_link(_acts("/URI")), "PDF-746"),
    "leads to another file": (_link(_acts("/GoToR")), "PDF-746"),
    "sends a form": (_link(_acts("/SubmitForm")), "PDF-746"),
    "carries a file": (_attachment, "PDF-743"),
    "carries a file on a page": (_note("/FileAttachment"), "PDF-743"),
    "has associated files": (_catalog("/AF", ArrayObject()), "PDF-743"),
    "has a form": (_catalog("/AcroForm", named(Fields=ArrayObject())), "PDF-744"),
    "has an XFA form": (_catalog("/AcroForm", _XFA), "PDF-744"),
    "has a field": (_note("/Widget"), "PDF-744"),
    "is signed": (_catalog("/AcroForm", _SIGNED), "PDF-753"),
    "has a remark": (_remark, "PDF-745"),
    "has a stamp": (_note("/Stamp"), "PDF-745"),
    "has a film": (_note("/RichMedia"), "PDF-745"),
    "is encrypted with no password": (_encrypted, "PDF-741"),
    "has layers": (_layers, "PDF-747"),
    "draws a layer": (_resource("/XObject", lambda _: _stream(Subtype="/Form", OC=named())), "PDF-747"),
    "draws another file": (_resource("/XObject", lambda _: _stream(Subtype="/Form", Ref=named())), "PDF-755"),
    "has a picture elsewhere": (
        _resource("/XObject", lambda writer: writer._add_object(_stream(Subtype="/Image", F="x.png"))),
        "PDF-755",
    ),
    "prints another picture": (
        _resource("/XObject", lambda _: _stream(Subtype="/Image", Alternates=ArrayObject())),
        "PDF-755",
    ),
    "is a portfolio": (_catalog("/Collection", named()), "PDF-755"),
    "does not hold a font": (_resource("/Font", _font), "PDF-751"),
    "has a huge page": (_page("/MediaBox", _sides(0, 0, 100_000, 100_000)), "PDF-749"),
    "has a tiny page": (_page("/MediaBox", _sides(0, 0, 5, 5)), "PDF-749"),
    "shows a tiny part of a page": (_page("/CropBox", _sides(0, 0, 5, 5)), "PDF-749"),
    "is turned askew": (_page("/Rotate", NumberObject(45)), "PDF-749"),
    "is enlarged": (_page("/UserUnit", NumberObject(100)), "PDF-749"),
    "has no box": (_page("/MediaBox", _sides(0, 0)), "PDF-740"),
    "unpacks to a flood": (_bomb, "PDF-750"),
    "has the same page thousands of times": (_same_page_again, "PDF-740"),
    "has pages in a circle": (_tree_in_a_circle, "PDF-740"),
    "has parents in a circle": (_parents_in_a_circle, "PDF-740"),
    "has no pages": (_no_pages, "PDF-752"),
    "is nested without end": (_deep_arrays, "PDF-740"),
    "claims a flag for pages": (_catalog("/Pages", BooleanObject(value=True)), "PDF-740"),
}


def handmade(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a file written by hand: its objects by number, a table of them, and a trailer whose root is object 1."""
    body = b"%PDF-1.7\n"
    places: dict[int, int] = {}
    for number, data in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start = len(body)
    rows = b"".join(b"%010d 00000 n \n" % places.get(number, 0) for number in range(1, max(objects) + 1))
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (max(objects) + 1, rows)
    end = trailer.replace(b"HERE", b"%d" % start)
    return (
        body + table + b"trailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF" % (max(objects) + 1, end, start)
    )


_ROOT = {1: b"<</Type /Catalog /Pages 2 0 R>>", 2: b"<</Type /Pages /Kids [3 0 R] /Count 1>>"}
_PLAIN_PAGE = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources <<>>>>"
_CHAIN = {number: b"<</Next %d 0 R>>" % (number + 1) for number in range(10, 6000)}

# Files that no program writes: what they are, and their bytes.
HANDMADE: dict[str, bytes] = {
    "tables in a circle": handmade({**_ROOT, 3: _PLAIN_PAGE}, b"/Prev HERE"),
    "a reference to itself": handmade({**_ROOT, 3: b"3 0 R"}),
    "references in a circle": handmade({**_ROOT, 3: b"4 0 R", 4: b"3 0 R"}),
    "a page that is not there": handmade({**_ROOT, 4: _PLAIN_PAGE}),
    "an object stream in itself": handmade(
        {**_ROOT, 3: b"<</Type /ObjStm /N 1 /First 4 /Length 9 /Extends 3 0 R>>\nstream\n3 0 <<>>\nendstream"}
    ),
    "a length that is its own stream's": handmade(
        {
            **_ROOT,
            3: _PLAIN_PAGE.replace(b"/Resources", b"/Contents 4 0 R /Resources"),
            4: b"<</Length 4 0 R>>\nstream\nBT\nendstream",
        }
    ),
    "pages that claim to be more": handmade(
        {**_ROOT, 2: b"<</Type /Pages /Kids [3 0 R 2 0 R] /Count -5>>", 3: b"<<>>"}
    ),
    "a box of words": handmade({**_ROOT, 3: b"<</Type /Page /Parent 2 0 R /MediaBox [(a) (b) (c) (d)]>>"}),
    "a box of infinite size": handmade({**_ROOT, 3: b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 1e400 9e999]>>"}),
    "annotations that are none": handmade({**_ROOT, 3: _PLAIN_PAGE.replace(b"<<>>", b"<<>> /Annots [1 2 (x)]")}),
    "a chain without end": handmade(
        {**_ROOT, 3: _PLAIN_PAGE.replace(b"<<>>", b"<</ExtGState 10 0 R>>"), **_CHAIN, 6000: b"<<>>"}
    ),
}
