"""What settings, lists, styles and the document's own element say: what shows is drawn or refused, the rest is none."""

from __future__ import annotations

import pytest
from word_cases import (
    NAMESPACES,
    PAGE,
    abstract,
    codes,
    docx,
    findings_of,
    lvl,
    num,
    numbered,
    p,
    r,
    read,
    sect,
    style,
    unpacked,
)
from word_cases import archive as packed

from contractgen.findings import hint_of, message_of

# Settings (17.15.1) that no printed page shows, or that only say how a program behaves.
HARMLESS = (
    "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries",
    "displayBackgroundShape", "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData",
    "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "alignBordersAndEdges",
    "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "hideSpellingErrors", "hideGrammaticalErrors",
    "activeWritingStyle", "proofState", "formsDesign", "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod",
    "documentType", "mailMerge", "revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting",
    "documentProtection", "autoFormatOverride", "styleLockTheme", "styleLockQFSet", "autoHyphenation",
    "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope", "summaryLength",
    "clickAndTypeStyle", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
    "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin",
    "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning",
    "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture", "doNotValidateAgainstSchema",
    "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText", "doNotDemarcateInvalidXml",
    "saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt", "showXMLTags", "alwaysMergeEmptyNamespace",
    "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr", "docVars", "rsids", "attachedSchema",
    "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown",
    "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
)  # fmt: skip
PAGES_OTHERWISE = ("mirrorMargins", "bookFoldPrinting", "bookFoldRevPrinting", "printTwoOnOne")


def refused(data: bytes, code: str, named: str) -> None:
    """Say that a DOCX is refused for one thing, by its name."""
    assert {(item.code, named in message_of(item, "en")) for item in findings_of(data)} == {(code, True)}
    assert all(hint_of(item, language) for item in findings_of(data) for language in ("en", "zh"))


@pytest.mark.parametrize("name", HARMLESS)
def test_settings_that_no_page_shows_are_no_matter(name: str) -> None:
    assert codes(docx(p("x"), settings=f'<w:{name} w:val="1"/>')) == []


@pytest.mark.parametrize("name", PAGES_OTHERWISE)
def test_settings_that_lay_pages_out_otherwise_are_refused(name: str) -> None:
    refused(docx(p("x"), settings=f"<w:{name}/>"), "DOCX-632", f"w:{name}")
    assert codes(docx(p("x"), settings=f'<w:{name} w:val="0"/>')) == []


def with_document(inner: str, settings: str = "") -> bytes:
    """A DOCX whose main part is made of more than a body."""
    parts = unpacked(docx(p("x"), settings=settings or "<w:zoom/>"))
    parts["word/document.xml"] = f"<w:document {NAMESPACES}>{inner}</w:document>".encode()
    return packed(parts)


BODY = f"<w:body>{p('x')}{sect()}</w:body>"
GROUND = '<w:background w:color="FFE599"/>'


def test_a_page_colour_is_refused_where_it_is_shown() -> None:
    assert codes(with_document(GROUND + BODY)) == []
    refused(with_document(GROUND + BODY, "<w:displayBackgroundShape/>"), "DOCX-632", "w:background")


@pytest.mark.parametrize("more", [BODY, p("lost"), "<w:sdt/>"])
def test_what_stands_beside_the_body_is_refused(more: str) -> None:
    refused(with_document(BODY + more), "DOCX-628", "w:body" if more == BODY else more[1:4])


def test_an_element_among_the_characters_of_a_text_is_refused() -> None:
    inside = p("<w:r><w:t>one<w:tab/>two</w:t></w:r>")
    refused(docx(inside), "DOCX-628", "w:tab")


@pytest.mark.parametrize(
    ("control", "code"),
    [
        ('<w:sdtPr><w15:dataBinding xmlns:w15="urn:microsoft:word:2012"/></w:sdtPr><w:sdtContent>{}</w:sdtContent>',
         "DOCX-633"),
        ("<w:sdtContent>{0}</w:sdtContent><w:sdtContent>{0}</w:sdtContent>", "DOCX-628"),
        ("<w:sdtContent/>{}", "DOCX-628"),
    ],
)  # fmt: skip
def test_content_controls_that_may_show_other_words_are_refused(control: str, code: str) -> None:
    assert set(codes(docx(p(f"<w:sdt>{control.format(r('words'))}</w:sdt>")))) == {code}


@pytest.mark.parametrize(
    ("more", "code", "named"),
    [
        ('<w:legacy w:legacy="1" w:legacySpace="0" w:legacyIndent="360"/>', "DOCX-630", "w:legacy"),
        ('<w:lvlJc w:val="right"/>', "DOCX-630", "w:lvlJc"),
        ('<w:lvlJc w:val="center"/>', "DOCX-630", "w:lvlJc"),
        ('<w:lvlPicBulletId w:val="0"/>', "DOCX-642", "w:lvlPicBulletId"),
        ('<w:lvlRestart w:val="x"/>', "DOCX-638", "w:lvlRestart"),
        ("<w:sparkle/>", "DOCX-628", "w:sparkle"),
    ],
)
def test_what_a_level_says_and_is_not_drawn_is_refused_where_it_is_used(more: str, code: str, named: str) -> None:
    levels = abstract(0, lvl(0, "decimal", "%1.", more=more)) + num(1, 0)
    refused(docx(numbered("x", 1), numbering=levels), code, named)
    assert codes(docx(p("x"), numbering=levels)) == []


@pytest.mark.parametrize(
    "more", ['<w:legacy w:legacy="0"/>', "<w:isLgl/>", '<w:lvlJc w:val="left"/>', '<w:lvlRestart w:val="0"/>']
)
def test_what_a_level_says_and_is_drawn_is_no_matter(more: str) -> None:
    levels = abstract(0, lvl(0, "decimal", "%1.", more=more)) + num(1, 0)
    assert codes(docx(numbered("x", 1), numbering=levels)) == []


def test_characters_off_the_baseline_are_refused() -> None:
    for place in ("top", "center", "bottom"):
        refused(docx(p("x", f'<w:textAlignment w:val="{place}"/>')), "DOCX-630", "w:textAlignment")
    assert codes(docx(p("x", '<w:textAlignment w:val="baseline"/>'))) == []


TABLE = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr>{}<w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>'
)


@pytest.mark.parametrize("region", ["wholeTable", "firstRow"])
@pytest.mark.parametrize(
    ("inner", "named"),
    [
        ('<w:tcPr><w:textDirection w:val="btLr"/></w:tcPr>', "w:textDirection"),
        ('<w:tcPr><w:tcBorders><w:tl2br w:val="single"/></w:tcBorders></w:tcPr>', "w:tl2br"),
        ("<w:trPr><w:hidden/></w:trPr>", "w:hidden"),
        ('<w:tblPr><w:tblCellSpacing w:w="90" w:type="dxa"/></w:tblPr>', "w:tbl"),
    ],
)
def test_what_a_table_style_says_and_is_not_drawn_is_refused(region: str, inner: str, named: str) -> None:
    part = inner if region == "wholeTable" else f'<w:tblStylePr w:type="{region}">{inner}</w:tblStylePr>'
    refused(docx(TABLE.format(""), styles=style("T", part, kind="table")), "DOCX-631", named)


def test_what_a_table_style_says_of_a_row_that_is_not_there_is_no_matter() -> None:
    part = '<w:tblStylePr w:type="lastRow"><w:trPr><w:hidden/></w:trPr></w:tblStylePr>'
    assert codes(docx(TABLE.format(""), styles=style("T", part, kind="table"))) == []


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ('<w:jc w:val="right"/>', "w:jc"),
        ('<w:tblInd w:w="900" w:type="dxa"/>', "w:tblInd"),
        ('<w:shd w:val="clear" w:fill="FF0000"/>', "w:shd"),
    ],
)
def test_a_row_that_says_other_things_of_its_table_is_refused(said: str, named: str) -> None:
    styled = style("T", kind="table")
    refused(docx(TABLE.format(f"<w:tblPrEx>{said}</w:tblPrEx>"), styles=styled), "DOCX-631", f"w:tblPrEx {named}")
    same = TABLE.replace("<w:tblLook", f"{said}<w:tblLook").format(f"<w:tblPrEx>{said}</w:tblPrEx>")
    assert codes(docx(same, styles=styled)) == []


@pytest.mark.parametrize("kind", ["odd", "Default"])
def test_a_header_of_no_kind_is_refused(kind: str) -> None:
    reference = f'<w:headerReference w:type="{kind}" r:id="rIdh"/>'
    header = {"header1.xml": f"<w:hdr {NAMESPACES}>{p('unseen')}</w:hdr>"}
    data = docx(p("x"), section=sect(reference), parts=header, relations=[("rIdh", "header", "header1.xml")])
    refused(data, "DOCX-638", "w:headerReference")


def test_two_headers_of_one_kind_are_refused() -> None:
    reference = '<w:headerReference w:type="default" r:id="rIdh"/>'
    header = {"header1.xml": f"<w:hdr {NAMESPACES}>{p('seen')}</w:hdr>"}
    data = docx(p("x"), section=sect(reference * 2), parts=header, relations=[("rIdh", "header", "header1.xml")])
    refused(data, "DOCX-638", "w:headerReference")


def test_a_gutter_may_stand_at_the_right() -> None:
    page = PAGE.replace('w:gutter="0"', 'w:gutter="200"')
    of = [read(docx(p("x"), section=sect("", page + more))).sections[0].page for more in ("", "<w:rtlGutter/>")]
    assert [(one.left, one.right) for one in of] == [(100, 90), (90, 100)]


def test_margins_beyond_the_paper_are_refused() -> None:
    assert codes(docx(p("x"), section=sect("", PAGE.replace('w:left="1800"', 'w:left="-1800"')))) == ["DOCX-649"]
