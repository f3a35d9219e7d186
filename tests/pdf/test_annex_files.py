"""PDF files that are to be annexed: examined before they become part of an agreement."""

from __future__ import annotations

import io
import random
import time

import pytest
import soak
from annex_cases import HANDMADE, HOSTILE, PLAN, changed, drawn_file, handmade, many_pages, named
from pypdf import PdfReader
from pypdf.generic import ArrayObject, NameObject, NumberObject

from contractgen.findings import Location, hint_of, message_of
from contractgen.pdf.annex_file import MOST_PAGES, examine
from contractgen.pdf.merge import Annexed, merge_annexes
from contractgen.pdf.page_digest import PageReader

HERE = Location("examples/deal.yaml", 7, 5)


def codes(data: bytes) -> set[str]:
    return {item.code for item in examine(data, HERE)[1]}


def test_a_harmless_file_may_be_annexed() -> None:
    annex, found = examine(drawn_file(), HERE)
    assert annex is not None
    assert not found
    assert len(annex.pages) == len(set(annex.pages)) == 3
    assert not annex.archival


def test_a_file_that_declares_readable_text_is_archival() -> None:
    annex, _ = examine(drawn_file(standard="a-3u"), HERE)
    assert annex is not None
    assert annex.archival


@pytest.mark.parametrize("name", HOSTILE)
def test_an_unfit_file_is_refused_by_name(name: str) -> None:
    change, code = HOSTILE[name]
    started = time.monotonic()
    annex, found = examine(changed(change), HERE)
    assert annex is None
    assert code in {item.code for item in found}
    assert all(item.where == HERE for item in found)
    assert all(message_of(item, language) and hint_of(item, language) for item in found for language in ("en", "zh"))
    assert time.monotonic() - started < 60


def test_links_inside_a_file_get_lost_and_that_is_said() -> None:
    annex, found = examine(drawn_file("#outline()\n= One\n= Two"), HERE)
    assert annex is not None
    assert [(item.code, dict(item.arguments)["count"]) for item in found] == [("PDF-754", "2")]


def test_a_file_that_opens_at_a_place_may_be_annexed() -> None:
    def opens(writer: object) -> None:
        page = writer.pages[0].indirect_reference  # type: ignore[attr-defined]
        writer.root_object[NameObject("/OpenAction")] = ArrayObject([page, NameObject("/Fit")])  # type: ignore[attr-defined]

    assert not codes(changed(opens))


def test_the_number_of_pages_is_bounded() -> None:
    assert codes(many_pages(MOST_PAGES)) == set()
    assert codes(many_pages(MOST_PAGES + 1)) == {"PDF-748"}
    assert codes(many_pages(5 * MOST_PAGES)) == {"PDF-748"}


def test_what_is_no_pdf_is_refused() -> None:
    assert codes(b"") == {"PDF-740"}
    assert codes(b"PK\x03\x04 not a PDF") == {"PDF-740"}
    assert codes(b"%PDF-1.7\n") == {"PDF-740"}
    assert codes(b"%PDF-1.7\n" + b"\0" * (33 * 1024 * 1024)) == {"PDF-750"}


def test_damaged_bytes_never_raise() -> None:
    rng, sound = random.Random(8), drawn_file()
    for _ in range(soak.size(60, 2_000)):
        data = bytearray(sound)
        for _ in range(rng.choice((1, 3, 20))):
            data[rng.randrange(len(data))] = rng.randrange(256)
        cut = rng.choice((len(data), rng.randrange(len(data))))
        examine(bytes(data[:cut]), HERE)


def test_a_merged_page_is_the_page_of_its_file() -> None:
    first, second = (examine(drawn_file(source), HERE)[0] for source in (PLAN, "= Other"))
    assert first is not None
    assert second is not None
    drawn = drawn_file("One\n#pagebreak()\nTwo\n#pagebreak()\nThree", "a-3u")
    annexed = [Annexed(second, 3, "附件二"), Annexed(first, 1, "附件一")]
    merged, found = merge_annexes(drawn, annexed)
    assert merged is not None, found
    assert merged == merge_annexes(drawn, annexed)[0]
    reader = PdfReader(io.BytesIO(merged), strict=True)
    digests = PageReader()
    assert tuple(digests.digest(reader.pages[number]) for number in (1, 2, 3)) == first.pages
    assert digests.digest(reader.pages[6]) == second.pages[0]
    assert reader.page_labels == ["1", "附件一-1", "附件一-2", "附件一-3", "2", "3", "附件二-1"]


def test_a_page_that_inherits_is_the_same_as_one_that_does_not() -> None:
    def hoisted(writer: object) -> None:
        pages = writer.root_object["/Pages"]  # type: ignore[attr-defined]
        pages[NameObject("/Rotate")] = NumberObject(90)

    def own(writer: object) -> None:
        for page in writer.pages:  # type: ignore[attr-defined]
            page[NameObject("/Rotate")] = NumberObject(90)

    turned, also = examine(changed(hoisted), HERE)[0], examine(changed(own), HERE)[0]
    plain = examine(drawn_file(), HERE)[0]
    assert turned is not None
    assert also is not None
    assert plain is not None
    assert turned.pages == also.pages != plain.pages


def test_a_font_that_leads_back_to_itself_is_no_trouble() -> None:
    def circle(writer: object) -> None:
        resources = writer.pages[0]["/Resources"].get_object()  # type: ignore[attr-defined]
        loop = writer._add_object(named(Type="/ExtGState"))  # type: ignore[attr-defined]
        loop.get_object()[NameObject("/Back")] = loop
        resources[NameObject("/ExtGState")] = named(G1=loop)

    data = changed(circle)
    annex, found = examine(data, HERE)
    assert annex is not None, found
    merged, _ = merge_annexes(drawn_file("One"), [Annexed(annex, 1, "A")])
    assert merged is not None
    assert PageReader().digest(PdfReader(io.BytesIO(merged)).pages[1]) == annex.pages[0]


def test_a_file_written_by_hand_in_a_sound_way_may_be_annexed() -> None:
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources <<>>>>"
    root = {1: b"<</Type /Catalog /Pages 2 0 R>>", 2: b"<</Type /Pages /Kids [3 0 R] /Count 1>>"}
    assert examine(handmade({**root, 3: page}), HERE)[0] is not None


@pytest.mark.parametrize("name", HANDMADE)
def test_what_no_program_writes_is_refused_or_merged_and_never_raises(name: str) -> None:
    started = time.monotonic()
    annex, found = examine(HANDMADE[name], HERE)
    if annex is None:
        assert found
    else:
        merged, found = merge_annexes(drawn_file("One"), [Annexed(annex, 1, "A")])
        assert (merged is None) == bool(found)
    assert time.monotonic() - started < 60
