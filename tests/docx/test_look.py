"""A look is let in whole or refused with everything that is wrong with it, by part, paragraph and words."""

from __future__ import annotations

from pathlib import Path

import docx_cases as cases
import pytest
from word_cases import archive

from contractgen.docx.look import Look, read_look, unknown_tags
from contractgen.docx.styles import REQUIRED
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.findings import Finding, message_of

DOCUMENT, HEADER, FOOTER = "word/document.xml", "word/header1.xml", "word/footer1.xml"
STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"
BODY = '<w:t xml:space="preserve">{{ body }}</w:t>'
TITLE = "{{ contract.title }}"


def refused(data: bytes) -> tuple[Finding, ...]:
    look, findings = read_look(data, "templates/sample/look.docx")
    assert look is None
    assert findings
    assert {item.where.file for item in findings} == {"templates/sample/look.docx"}
    assert all(message_of(item, language) for item in findings for language in ("en", "zh"))
    return findings


def accepted(data: bytes) -> Look:
    look, findings = read_look(data)
    assert look is not None, findings
    assert not findings
    return look


@pytest.mark.parametrize("template", [cases.CHINESE, cases.ENGLISH])
def test_the_shipped_looks_fit(template: str) -> None:
    look = cases.look(template)
    assert {tag.key for tag in look.tags} == {"contract.title", "contract.number"}
    assert {tag.part for tag in look.tags} == {HEADER}
    assert 8000 < look.width < 9700


def test_a_tag_that_words_editor_split_over_runs_is_one_tag() -> None:
    split = "{</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:rPr><w:b/></w:rPr><w:t>{ contr</w:t></w:r>"
    split += "<w:bookmarkStart w:id='9' w:name='_GoBack'/><w:bookmarkEnd w:id='9'/>"
    split += "<w:r w:rsidR='00A1B2C3'><w:t>act.title</w:t></w:r><w:r><w:t xml:space='preserve'> }}"
    look = accepted(cases.edited_look(HEADER, (TITLE, split)))
    data, findings = write_docx(cases.agreement(), look, b"{}", ShapeCache())
    assert data is not None, findings
    assert "物联卡服务采购合同" in cases.texts(cases.part(data, HEADER))


def test_page_numbers_from_words_gallery_are_taken_out_of_their_frame() -> None:
    edits = (
        ("<w:p><w:pPr>", '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p><w:pPr>'),
        ("</w:ftr>", "</w:sdtContent></w:sdt></w:ftr>"),
    )
    look = accepted(cases.edited_look(FOOTER, *edits))
    assert b"sdt" not in look.parts[FOOTER]
    assert look.parts[FOOTER] == cases.look().parts[FOOTER]


def test_what_later_words_add_to_properties_stays_behind_the_rest() -> None:
    later = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    extended = f'<w14:ligatures {later} w14:val="standardContextual"/>'
    data = cases.edited_look(STYLES, ("</w:rPr></w:rPrDefault>", f"{extended}</w:rPr></w:rPrDefault>"))
    made, findings = write_docx(cases.agreement(), accepted(data), b"{}", ShapeCache())
    assert made is not None, findings
    (defaults,) = cases.part(made, STYLES).iter(f"{cases.WORD}rPrDefault")
    assert [str(one.tag).rpartition("}")[2] for one in defaults[0]][-2:] == ["lang", "ligatures"]


def test_what_word_scatters_over_a_file_is_left_behind() -> None:
    data = cases.edited_look(
        DOCUMENT,
        ("<w:p><w:pPr>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:pPr>'),
        ("<w:t ", "<w:lastRenderedPageBreak/><w:t "),
    )
    look = accepted(data)
    assert b"rsid" not in look.parts[DOCUMENT]
    assert b"lastRendered" not in look.parts[DOCUMENT]


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in REQUIRED.items() for name in names])
def test_every_missing_style_is_named(kind: str, name: str) -> None:
    [found] = refused(cases.edited_look(STYLES, (f'<w:name w:val="{name}"/>', '<w:name w:val="Other"/>')))
    assert found.code == "DOCX-653"
    assert dict(found.arguments) == {"style": name, "kind": kind}


def test_all_missing_styles_are_told_at_once() -> None:
    edits = [(f'<w:name w:val="{name}"/>', '<w:name w:val="Other"/>') for name in ("Item", "Notice", "Table Head")]
    assert [dict(found.arguments)["style"] for found in refused(cases.edited_look(STYLES, *edits))] == [
        "Item",
        "Table Head",
        "Notice",
    ]


@pytest.mark.parametrize(
    ("property_", "markup"),
    [
        ("numPr", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr>'),
        ("pageBreakBefore", "<w:pPr><w:pageBreakBefore/>"),
        ("framePr", '<w:pPr><w:framePr w:w="500"/>'),
    ],
)
def test_a_style_may_not_number_break_or_frame_its_text(property_: str, markup: str) -> None:
    own = '<w:name w:val="Subitem"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
    [found] = refused(cases.edited_look(STYLES, (own, own.replace("<w:pPr>", markup))))
    assert (found.code, dict(found.arguments)) == ("DOCX-654", {"style": "Subitem", "property": property_})


@pytest.mark.parametrize(
    "markup", ['<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>', '<w:pageBreakBefore w:val="false"/>']
)
def test_a_style_may_say_that_it_does_not_number_or_break(markup: str) -> None:
    own = '<w:name w:val="Subitem"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
    accepted(cases.edited_look(STYLES, (own, own + markup)))


def test_a_style_may_not_hide_text_by_inheritance_either() -> None:
    found = refused(cases.edited_look(STYLES, ('<w:jc w:val="both"/></w:pPr>', "</w:pPr><w:rPr><w:vanish/></w:rPr>")))
    assert {item.code for item in found} == {"DOCX-654"}
    assert {dict(item.arguments)["style"] for item in found} == set(REQUIRED["paragraph"])


def test_the_style_for_symbols_must_name_a_font() -> None:
    fonts = "".join(f' w:{face}="DejaVu Sans Mono"' for face in ("ascii", "hAnsi", "eastAsia", "cs"))
    [found] = refused(cases.edited_look(STYLES, (f"<w:rFonts{fonts}/>", "<w:b/>")))
    assert found.code == "DOCX-661"


PAYLOADS = [
    "{{ cycler.__init__.__globals__.os.popen('touch /tmp/canary') }}",
    "{{ 7*7 }}",
    "{{ contract.title|upper }}",
    "{{ contract.title.upper }}",
    "{{ contract['title'] }}",
    "{{ contract.title() }}",
    "{{ contract.__class__ }}",
    "{{ contract }}",
    "{{ 'text' }}",
    "{{ contract.title if contract.number }}",
    "{{ contract.title ~ contract.number }}",
    "{{ }}",
    "{{",
    "}}",
    "{% if contract.title %}",
    "{%p for row in rows %}",
    "{%tr endfor %}",
    "{# remark #}",
    "{{r contract.title }}",
    "{{p contract.title }}",
    "{_{ contract.title }_}",
    "{{ {{ contract.title }} }}",
    "{{ contract.title }} }}",
    "{% raw %}",
    "{% include 'x' %}",
    "{{ Contract.Title }}",
    "{{ 合同.标题 }}",
]


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("part", [DOCUMENT, HEADER])
def test_nothing_of_jinja_but_a_name_and_a_fact_is_let_in(payload: str, part: str) -> None:
    old = "{{ body }}</w:t></w:r></w:p>" if part == DOCUMENT else TITLE
    extra = f"<w:p><w:r><w:t>{payload}</w:t></w:r></w:p>"
    new = f"{{{{ body }}}}</w:t></w:r></w:p>{extra}" if part == DOCUMENT else payload
    [found] = refused(cases.edited_look(part, (old, new)))
    assert found.code in {"DOCX-655", "DOCX-656"}
    assert dict(found.arguments)["part"] == part
    assert found.paragraph == (2 if part == DOCUMENT else 1)
    assert found.excerpt == payload[:40]
    assert not Path("/tmp/canary").exists()  # noqa: S108 - the place that the payload names


def test_a_delimiter_hidden_in_an_attribute_is_found() -> None:
    [found] = refused(cases.edited_look(HEADER, ("<w:tr>", '<w:tr w:other="{{ 7*7 }}">')))
    assert found.code == "DOCX-655"


@pytest.mark.parametrize("tag", ["contract.numbre", "contract.date"])
def test_an_unknown_fact_of_the_contract_is_named(tag: str) -> None:
    [found] = refused(cases.edited_look(HEADER, (TITLE, f"{{{{ {tag} }}}}")))
    assert found.code == "DOCX-656"
    assert dict(found.arguments)["tag"] == tag


def test_a_tag_for_a_party_that_is_not_there_stops_the_writing() -> None:
    look = accepted(cases.edited_look(HEADER, (TITLE, "甲方：{{ party_z.name }}")))
    data, [found] = write_docx(cases.agreement(), look, b"{}", ShapeCache())
    assert data is None
    assert (found.code, found.paragraph, found.excerpt) == ("DOCX-656", 1, "甲方：{{ party_z.name }}")
    assert "party_a.name" in dict(found.arguments)["nearest"]


def test_tags_can_be_compared_with_the_facts_of_a_template() -> None:
    look = cases.look()
    assert not unknown_tags(look, ["contract.title", "contract.number"])
    [found] = unknown_tags(look, ["contract.title"])
    assert dict(found.arguments)["tag"] == "contract.number"


@pytest.mark.parametrize(
    "edit",
    [
        ("{{ body }}", "nothing"),
        ("{{ body }}", "{{ body }} and more"),
        ("{{ body }}", "{{ body }}{{ body }}"),
        ("{{ body }}</w:t></w:r></w:p>", "{{ body }}</w:t></w:r></w:p><w:p><w:r><w:t>{{ body }}</w:t></w:r></w:p>"),
        ('<w:pStyle w:val="ContractBody"/>', '<w:pStyle w:val="ContractBody"/><w:sectPr/>'),
    ],
)
def test_the_agreement_has_one_place_of_its_own(edit: tuple[str, str]) -> None:
    assert {found.code for found in refused(cases.edited_look(DOCUMENT, edit))} == {"DOCX-657"}


def test_a_tag_in_a_prototype_is_refused_rather_than_dropped() -> None:
    found = refused(cases.edited_look(DOCUMENT, ("合计", "{{ party_a.name }}")))
    assert {item.code for item in found} == {"DOCX-662"}
    assert found[0].excerpt == "{{ party_a.name }}"


def test_the_agreement_has_no_place_in_a_header() -> None:
    [found] = refused(cases.edited_look(HEADER, (TITLE, "{{ body }}")))
    assert (found.code, dict(found.arguments)["part"]) == ("DOCX-657", HEADER)


@pytest.mark.parametrize("name", ["prototype:price", "prototype:signatures"])
def test_a_prototype_that_is_missing_is_named(name: str) -> None:
    [found] = refused(cases.edited_look(DOCUMENT, (f'w:val="{name}"', 'w:val="other"')))
    assert (found.code, dict(found.arguments)["prototype"]) == ("DOCX-658", name)


def test_a_price_prototype_has_three_rows() -> None:
    source = cases.look_parts()[DOCUMENT].decode()
    last = source[source.index("<w:tr>", source.index("内容")) : source.index("</w:tr>", source.index("合计")) + 7]
    assert "合计" in last
    [found] = refused(cases.edited_look(DOCUMENT, (last, "")))
    assert found.code == "DOCX-658"


@pytest.mark.parametrize(
    ("markup", "named"),
    [
        ("<w:ins w:id='1' w:author='x'><w:r><w:t>new</w:t></w:r></w:ins>", "ins"),
        ("<w:del w:id='1' w:author='x'><w:r><w:delText>old</w:delText></w:r></w:del>", "del"),
        ("<w:r><w:footnoteReference w:id='2'/></w:r>", "footnoteReference"),
        ("<w:commentRangeStart w:id='0'/>", "commentRangeStart"),
        ("<w:r><w:object/></w:r>", "object"),
        ("<w:fldSimple w:instr='DATE'/>", "fldSimple"),
        ("<w:r><w:instrText> DATE \\@ yyyy </w:instrText></w:r>", "DATE"),
        ("<w:r><w:instrText> INCLUDETEXT </w:instrText></w:r><w:r><w:instrText>x</w:instrText></w:r>", "INCLUDETEXT"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", "vanish"),
    ],
)
@pytest.mark.parametrize("part", [DOCUMENT, FOOTER])
def test_what_may_not_stand_in_a_look_is_named(markup: str, named: str, part: str) -> None:
    close = "</w:body>" if part == DOCUMENT else "</w:ftr>"
    extra = f"<w:p><w:r><w:t>一段文字</w:t></w:r>{markup}</w:p>"
    place = "<w:sectPr>" if part == DOCUMENT else close
    [found] = refused(cases.edited_look(part, (place, extra + place)))
    assert (found.code, dict(found.arguments)["markup"]) == ("DOCX-652", named)
    assert found.excerpt.startswith("一段文字")


def test_a_numbered_paragraph_may_not_stand_in_a_look() -> None:
    numbered = (
        "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>一段文字</w:t></w:r></w:p><w:sectPr>"
    )
    [found] = refused(cases.edited_look(DOCUMENT, ("<w:sectPr>", numbered)))
    assert (found.code, dict(found.arguments)["markup"]) == ("DOCX-652", "numPr")


RELATIONSHIP = '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '


@pytest.mark.parametrize(
    "relationship",
    [
        RELATIONSHIP.format("attachedTemplate") + 'Target="http://example.com/x.dotm" TargetMode="External"/>',
        RELATIONSHIP.format("image") + 'Target="http://example.com/x.png" TargetMode="External"/>',
        RELATIONSHIP.format("hyperlink") + 'Target="file:///etc/passwd" TargetMode="External"/>',
        RELATIONSHIP.format("oleObject") + 'Target="embeddings/x.bin"/>',
        RELATIONSHIP.format("aFChunk") + 'Target="chunk.html"/>',
        RELATIONSHIP.format("image") + 'Target="missing.png"/>',
        RELATIONSHIP.format("image") + 'Target="media/x.wmf"/>',
        RELATIONSHIP.format("comments") + 'Target="comments.xml"/>',
    ],
)
def test_what_could_run_or_fetch_is_refused(relationship: str) -> None:
    name = "word/_rels/document.xml.rels"
    refused(cases.edited_look(name, ("</Relationships>", f"{relationship}</Relationships>")))


def test_a_picture_that_is_not_there_is_named() -> None:
    related = RELATIONSHIP.format("image") + 'Target="missing.png"/></Relationships>'
    found = refused(cases.edited_look("word/_rels/document.xml.rels", ("</Relationships>", related)))
    assert [item.code for item in found] == ["DOCX-651"]
    assert "missing.png" in dict(found[0].arguments)["part"]


def test_a_picture_and_a_link_to_a_web_page_are_kept() -> None:
    more = RELATIONSHIP.format("image") + 'Target="media/logo.png"/>'
    more += RELATIONSHIP.format("hyperlink").replace("rId99", "rId98")
    more += 'Target="https://example.com/" TargetMode="External"/>'
    parts = cases.look_parts()
    rels = "word/_rels/document.xml.rels"
    types = parts["[Content_Types].xml"].replace(
        b"<Default", b'<Default Extension="png" ContentType="image/png"/><Default', 1
    )
    edited = parts[rels].replace(b"</Relationships>", more.encode() + b"</Relationships>")
    data = archive(parts | {rels: edited, "word/media/logo.png": b"\x89PNG", "[Content_Types].xml": types})
    written, findings = write_docx(cases.agreement(), accepted(data), b"{}", ShapeCache())
    assert written is not None, findings
    related = {item.get("Target"): item for item in cases.part(written, rels)}
    assert related["https://example.com/"].get("TargetMode") == "External"
    assert "media/logo.png" in related


@pytest.mark.parametrize("data", [b"", b"PK", b"not a file", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    refused(data)


def test_a_part_with_a_document_type_is_refused() -> None:
    refused(cases.edited_look(STYLES, ("<w:styles", "<!DOCTYPE x [<!ENTITY y 'z'>]><w:styles")))


@pytest.mark.parametrize("part", [STYLES, DOCUMENT, HEADER])
def test_a_part_that_is_no_xml_is_refused(part: str) -> None:
    refused(archive(cases.look_parts() | {part: b"<w:broken"}))


@pytest.mark.parametrize("kind", ["styles", "settings"])
def test_a_look_without_styles_or_settings_is_refused(kind: str) -> None:
    source = cases.look_parts()["word/_rels/document.xml.rels"].decode()
    start = source.index(f'<Relationship Id="rId{kind.title()}"')
    whole = source[start : source.index("/>", start) + 2]
    [found] = refused(cases.edited_look("word/_rels/document.xml.rels", (whole, "")))
    assert (found.code, dict(found.arguments)) == ("DOCX-650", {"kind": kind})


@pytest.mark.parametrize(
    ("old", "new"),
    [('w:w="11906"', 'w:w="3000"'), ('<w:pgSz w:w="11906" w:h="16838"/>', ""), ('w:w="11906"', 'w:w="wide"')],
)
def test_a_page_without_room_is_refused(old: str, new: str) -> None:
    assert [found.code for found in refused(cases.edited_look(DOCUMENT, (old, new)))] == ["DOCX-660"]


def test_private_use_characters_of_our_own_are_refused() -> None:
    [found] = refused(cases.edited_look(HEADER, (TITLE, "{{ contract.title }}\ue000\ue010\ue001")))
    assert found.code == "DOCX-659"
