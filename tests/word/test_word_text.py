"""What stands in a line: text, tabs, breaks, fields, links, bookmarks; and what is refused by name."""

from __future__ import annotations

import pytest
from word_cases import abstract, codes, docx, findings_of, first, lvl, num, numbered, p, paragraphs, r, read, style

from contractgen.findings import entry_of, hint_of, message_of
from contractgen.word.model import AlignedTab, FieldKind, WordField, WordPageBreak, WordTab, WordText
from contractgen.word.read import read_docx


def field(instruction: str, result: str = "1") -> str:
    """A complex field, its instruction in two runs as Word's editor leaves it."""
    half = len(instruction) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction[:half]}</w:instrText></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction[half:]}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def simple(instruction: str, result: str = "1") -> str:
    return f'<w:fldSimple w:instr="{instruction}">{r(result)}</w:fldSimple>'


def test_runs_that_the_editor_split_are_one_text() -> None:
    body = p(
        r("第") + "<w:proofErr w:type='spellStart'/>" + r("一") + '<w:bookmarkStart w:id="1" w:name="here"/>' + r("条")
        + "<w:r><w:lastRenderedPageBreak/><w:t>完</w:t></w:r>"
    )  # fmt: skip
    paragraph = first(read(docx(body)))
    assert [item.text for item in paragraph.inlines if isinstance(item, WordText)] == ["第一条完"]
    assert paragraph.bookmarks == ("here",)


def test_space_at_the_ends_counts_only_where_it_is_preserved() -> None:
    body = (
        "<w:p><w:r><w:t> a b </w:t></w:r><w:r><w:t xml:space='preserve'> c </w:t></w:r><w:r><w:t>\n  </w:t></w:r></w:p>"
    )
    assert first(read(docx(body))).text == "a b c "


def test_tabs_breaks_and_special_hyphens_are_read() -> None:
    run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:softHyphen/></w:r>"
    paragraph = first(read(docx(p(run + '<w:r><w:br w:type="page"/><w:t>d</w:t></w:r>'))))
    assert paragraph.text == "a\tb\nc\n\u2011\u00add"
    kinds = [type(item) for item in paragraph.inlines]
    assert kinds.count(WordTab) == 1
    assert kinds.count(WordPageBreak) == 1


@pytest.mark.parametrize("written", [field, simple])
@pytest.mark.parametrize(
    ("instruction", "kind"),
    [
        (" PAGE ", FieldKind.PAGE),
        ("page \\* MERGEFORMAT", FieldKind.PAGE),
        (" NUMPAGES  \\* Arabic  \\* MERGEFORMAT ", FieldKind.NUMPAGES),
        ("SECTIONPAGES", FieldKind.SECTIONPAGES),
    ],
)  # fmt: skip
def test_page_numbers_are_read_as_fields(written: object, instruction: str, kind: FieldKind) -> None:
    assert callable(written)
    paragraph = first(read(docx(p(r("第") + written(instruction, "12") + r("页")))))
    before, number, after = paragraph.inlines
    assert isinstance(number, WordField)
    assert (number.kind, number.cached) == (kind, "12")
    assert isinstance(before, WordText)
    assert isinstance(after, WordText)
    assert paragraph.text == "第12页"


# The other fields of 17.16.5, each as it might stand in an agreement.
OTHERS = (
    "ADDRESSBLOCK", "ADVANCE \\r 5", "ASK x", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "AUTOTEXT x",
    "AUTOTEXTLIST", "BARCODE x", "BIBLIOGRAPHY", "BIDIOUTLINE", "CITATION x", "COMMENTS", "COMPARE 1 = 1",
    "CREATEDATE", "DATABASE", "DDE x", "DDEAUTO c:/x", "DISPLAYBARCODE x", "DOCPROPERTY Company", "DOCVARIABLE x",
    "EDITTIME", "EMBED x", "EQ \\f(1,2)", "FILENAME", "FILESIZE", "FILLIN x", "FORMCHECKBOX", "FORMDROPDOWN",
    "FORMTEXT", "FORMULA", "GOTOBUTTON x", "GREETINGLINE", "IF 1 = 1 x", "IMPORT x", "INCLUDE x",
    "INCLUDEPICTURE x", "INCLUDETEXT x", "INDEX", "INFO x", "KEYWORDS", "LASTSAVEDBY", "LINK x", "LISTNUM",
    "MACROBUTTON x", "MERGEBARCODE", "MERGEFIELD name", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF 1 = 1", "NOTEREF x",
    "NUMCHARS", "NUMWORDS", "PRINT x", "PRINTDATE", "PRIVATE", "QUOTE x", "RD x", "REVNUM", "SAVEDATE", "SECTION",
    "SET x", "SKIPIF 1 = 1", "STYLEREF x", "SUBJECT", "SYMBOL 65", "TA x", "TC x", "TEMPLATE", "TIME", "TOA",
    "USERADDRESS", "USERINITIALS", "USERNAME", "XE x",
)  # fmt: skip


@pytest.mark.parametrize("written", [field, simple])
@pytest.mark.parametrize(
    ("instruction", "name"),
    [
        ("REF _Ref1 \\p \\h", "REF \\p \\h"), ("DATE \\@ yyyy", "DATE"), ("TOC \\c 图", "TOC"), ("TOC \\f", "TOC"),
        ("= 1 + 2", "="), ("SEQ 附件", "SEQ"), ("PAGE \\* CHINESENUM2", "PAGE \\* CHINESENUM2"),
        ("PAGE \\* CardText", "PAGE \\* CardText"), ("PAGE \\# 0", "PAGE \\# 0"), ("", "?"),
        ("PAGE \\*", "PAGE \\*"),
        ("PAGE x", "PAGE x"), ("HYPERLINK file:///etc/passwd", "HYPERLINK"),
        ("HYPERLINK javascript:x", "HYPERLINK"),
        ("HYPERLINK", "HYPERLINK"), ("PAGEREF", "PAGEREF"), ("PAGEREF _Ref1 \\p", "PAGEREF"),
        *((name, name.split()[0]) for name in OTHERS),
    ],
)  # fmt: skip
def test_any_other_field_is_refused_by_its_name_and_its_text_is_read(
    written: object, instruction: str, name: str
) -> None:
    assert callable(written)
    data = docx(p(r("按") + written(instruction, "第五条") + r("办理")))
    document, (found,) = read_docx(data)
    assert found.code == "DOCX-623"
    assert name in message_of(found, "en")
    assert document is not None
    assert first(document).text == "按第五条办理"


def test_a_field_inside_an_instruction_is_nothing_to_see() -> None:
    inner = field(" PAGE ")
    body = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        + inner
        + '<w:r><w:instrText> = 1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("shown")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document, found = read_docx(docx(p(body)))
    assert [item.code for item in found] == ["DOCX-623"]
    assert document is not None
    assert first(document).text == "shown"


def test_a_field_may_go_over_paragraphs() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE</w:instrText></w:r>'
    separate, end = ('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    document, found = read_docx(docx(p(begin + separate + r("one")) + p("two") + p(end + r("three"))))
    assert [item.code for item in found] == ["DOCX-623"]
    assert document is not None
    assert [item.text for item in paragraphs(document)] == ["one", "two", "three"]


@pytest.mark.parametrize(
    "body",
    [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="sideways"/></w:r>',
        '<w:fldSimple w:instr="PAGE"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:fldSimple>',
    ],
)
def test_half_a_field_is_named(body: str) -> None:
    assert "DOCX-624" in codes(docx(p(body + r("x"))))


def test_links_inside_the_document_carry_their_bookmark() -> None:
    body = p(r("按") + f'<w:hyperlink w:anchor="_Ref1">{r("第五条")}</w:hyperlink>' + r("办理")) + p(
        '<w:bookmarkStart w:id="1" w:name="_Ref1"/>' + r("x") + '<w:bookmarkEnd w:id="1"/>'
    )
    texts = [(item.text, item.link) for item in first(read(docx(body))).inlines if isinstance(item, WordText)]
    assert texts == [("按", ""), ("第五条", "_Ref1"), ("办理", "")]


@pytest.mark.parametrize(
    ("target", "link"),
    [("external:https://example.com/a", ""), ("external:mailto:a@example.com", ""), ("#_Ref1", "_Ref1")],
)
def test_links_by_relationship_lead_out_of_the_document_or_into_it(target: str, link: str) -> None:
    body = p(f'<w:hyperlink r:id="rId9">{r("there")}</w:hyperlink>' + '<w:bookmarkStart w:id="1" w:name="_Ref1"/>')
    (text,) = first(read(docx(body, relations=[("rId9", "hyperlink", target)]))).inlines
    assert isinstance(text, WordText)
    assert (text.text, text.link) == ("there", link)
    assert text.address == (target.removeprefix("external:") if not link else "")


def test_a_link_to_nowhere_is_named_where_it_stands() -> None:
    data = docx(p("一") + p(f'<w:hyperlink w:anchor="_Gone">{r("第五条")}</w:hyperlink>'))
    (found,) = findings_of(data)
    assert (found.code, found.paragraph, found.excerpt) == ("DOCX-636", 2, "第五条")
    assert "_Gone" in message_of(found, "zh")


def test_bookmarks_between_blocks_belong_to_the_next_paragraph() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="{}"/><w:bookmarkEnd w:id="1"/>'
    body = p("a") + mark.format("one") + mark.format("two") + p("b" * 3)
    assert [item.bookmarks for item in paragraphs(read(docx(body)))] == [(), ("one", "two")]


def test_a_tab_that_needs_no_stop_says_where_it_leads() -> None:
    tab = "<w:r><w:ptab w:alignment='center' w:relativeTo='indent' w:leader='dot'/><w:t>b</w:t></w:r>"
    paragraph = first(read(docx(p(r("a") + tab))))
    assert paragraph.text == "a\tb"
    (mark,) = [item for item in paragraph.inlines if isinstance(item, WordTab)]
    assert mark.aligned == AlignedTab("center", "indent", "dot")


def test_two_bookmarks_of_one_name_are_named() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="twice"/>'
    assert codes(docx(p(mark + r("a")) + p(mark + r("b")))) == ["DOCX-637"]


def test_wrappers_are_read_through() -> None:
    inner = f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{r('b')}</w:sdtContent></w:sdt>"
    body = p(r("a") + f"<w:smartTag><w:smartTagPr/>{inner}<w:customXml>{r('c')}</w:customXml></w:smartTag>")
    outer = f"<w:sdt><w:sdtContent>{body}{p('d')}</w:sdtContent></w:sdt><w:customXml>{p('e')}</w:customXml>"
    assert [item.text for item in paragraphs(read(docx(outer)))] == ["abc", "d", "e"]


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "00A8", "□"),
        ("wingdings", "F06C", "●"),
        ("Wingdings 2", "F052", "☑"),
        ("Symbol", "F0B7", "•"),
        ("Symbol", "F0D6", "√"),
        ("MS Gothic", "2612", "☒"),
        ("宋体", "25CF", "●"),
    ],
)
def test_a_symbol_is_the_sign_that_it_shows(font: str, code: str, sign: str) -> None:
    run = f'<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    paragraph = first(read(docx(p(run))))
    assert paragraph.text == f"a{sign}"
    assert all(item.format.bold for item in paragraph.inlines if isinstance(item, WordText))


HARMLESS = [
    "<w:r><w:lastRenderedPageBreak/></w:r>{}",
    "<w:proofErr w:type='gramStart'/>{}<w:proofErr w:type='gramEnd'/>",
    "<w:permStart w:id='1' w:edGrp='everyone'/>{}<w:permEnd w:id='1'/>",
    "<w:bookmarkStart w:id='0' w:name='_GoBack'/>{}<w:bookmarkEnd w:id='0'/>",
    "<w:smartTag w:uri='urn:x' w:element='place'><w:smartTagPr/>{}</w:smartTag>",
    "<w:dir w:val='ltr'>{}</w:dir>",
    "<w:bdo w:val='ltr'>{}</w:bdo>",
    "<w:customXml w:element='x'><w:customXmlPr/>{}</w:customXml>",
    (
        "<w:hyperlink w:anchor='here' w:history='1' w:tooltip='x' w:tgtFrame='_blank'>{}</w:hyperlink>"
        "<w:bookmarkStart w:id='1' w:name='here'/>"
    ),
    (
        "<w:sdt><w:sdtPr><w:alias w:val='x'/><w:tag w:val='y'/><w:lock w:val='sdtLocked'/><w:showingPlcHdr/><w:text/>"
        "</w:sdtPr><w:sdtEndPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    ),
    (
        "<w:sdt><w:sdtPr><w:date w:fullDate='2026-01-01T00:00:00Z'><w:dateFormat w:val='yyyy'/></w:date></w:sdtPr>"
        "<w:sdtContent>{}</w:sdtContent></w:sdt>"
    ),
    (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='x'/></w:docPartObj></w:sdtPr>"
        "<w:sdtContent>{}</w:sdtContent></w:sdt>"
    ),
]


@pytest.mark.parametrize("around", HARMLESS)
def test_what_word_puts_around_words_without_changing_them_is_read_through(around: str) -> None:
    words = '<w:r w:rsidRPr="00AB12CD"><w:rPr><w:noProof/></w:rPr><w:t>x</w:t></w:r>'
    assert first(read(docx(p(r("a") + around.replace("{}", words) + r("b"))))).text == "axb"


def test_a_box_to_tick_shows_the_sign_that_it_holds() -> None:
    box = (
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/><w14:checkedState w14:val='2612' "
        "w14:font='MS Gothic'/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:font='MS Gothic' w:char='2612'/>"
        "</w:r></w:sdtContent></w:sdt>"
    )
    assert first(read(docx(p(box + r(" agreed"))))).text == "☒ agreed"


def test_controls_around_rows_and_cells_are_read_through() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    cell = f"<w:tc><w:tcPr/>{p('c')}</w:tc>"
    row = f'<w:tr>{cell}{control(cell)}</w:tr><w:bookmarkStart w:id="1" w:name="first"/><w:bookmarkEnd w:id="1"/>'
    grid = '<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>'
    document = read(docx(f"<w:tbl><w:tblPr/>{grid}{row}{control(row.replace('first', 'second'))}</w:tbl>"))
    assert [item.text for item in paragraphs(document)] == ["c"] * 4


@pytest.mark.parametrize("kind", ["textInput", "checkBox", "ddList"])
def test_form_fields_are_refused_by_name(kind: str) -> None:
    name = {"textInput": "FORMTEXT", "checkBox": "FORMCHECKBOX", "ddList": "FORMDROPDOWN"}[kind]
    form = field(f" {name} ", "x").replace(
        'w:fldCharType="begin"/>', f'w:fldCharType="begin"><w:ffData><w:{kind}/></w:ffData></w:fldChar>'
    )
    (found,) = findings_of(docx(p(form)))
    assert found.code == "DOCX-623"
    assert name in message_of(found, "en")


def test_a_control_bound_to_data_is_refused() -> None:
    bound = '<w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/></w:sdtPr>'
    inline = p(f"<w:sdt>{bound}<w:sdtContent>{r('x')}</w:sdtContent></w:sdt>")
    block = f"<w:sdt>{bound}<w:sdtContent>{p('x')}</w:sdtContent></w:sdt>"
    assert codes(docx(inline)) == codes(docx(block)) == ["DOCX-633"]


def test_comments_in_the_xml_and_instructions_are_nothing() -> None:
    assert first(read(docx("<w:p><w:r><w:t>a<!-- x -->b<?y z?>c</w:t></w:r></w:p>"))).text == "abc"


REFUSED = [
    ("<w:ins w:id='1'>{}</w:ins>", "DOCX-619", "x"),
    ("<w:moveTo w:id='1'>{}</w:moveTo>", "DOCX-619", "x"),
    ("<w:del w:id='1'><w:r><w:delText>x</w:delText></w:r></w:del>", "DOCX-619", ""),
    ("<w:moveFrom w:id='1'>{}</w:moveFrom>", "DOCX-619", ""),
    ("<w:moveFromRangeStart w:id='1'/>", "DOCX-619", ""),
    ("<w:r><w:rPr><w:rPrChange w:id='1'/></w:rPr><w:t>x</w:t></w:r>", "DOCX-619", "x"),
    ("<w:commentRangeStart w:id='1'/>{}<w:commentRangeEnd w:id='1'/>", "DOCX-620", "x"),
    ("<w:r><w:commentReference w:id='1'/></w:r>", "DOCX-620", ""),
    ("<w:r><w:footnoteReference w:id='2'/></w:r>", "DOCX-621", ""),
    ("<w:r><w:endnoteReference w:id='2'/></w:r>", "DOCX-621", ""),
    ("<w:r><w:drawing/></w:r>", "DOCX-622", ""),
    ("<w:r><w:pict><v:shape/></w:pict></w:r>", "DOCX-622", ""),
    ("<w:r><w:object/></w:r>", "DOCX-622", ""),
    ("<w:r><w:pgNum/></w:r>", "DOCX-623", ""),
    ("<m:oMath><m:r/></m:oMath>", "DOCX-625", ""),
    ("<m:oMathPara/>", "DOCX-625", ""),
    ("<w:r><w:sym w:font='Wingdings' w:char='F04A'/></w:r>", "DOCX-626", ""),
    ("<w:r><w:sym w:font='House Signs' w:char='F0FE'/></w:r>", "DOCX-626", ""),
    ("<w:r><w:sym w:font='Wingdings' w:char='tick'/></w:r>", "DOCX-626", ""),
    ("<w:r><w:sym w:char='202E'/></w:r>", "DOCX-626", ""),
    ("<w:r><w:footnoteRef/></w:r>", "DOCX-621", ""),
    ("<w:r><w:annotationRef/></w:r>", "DOCX-620", ""),
    ("<w:r><w:dayLong/></w:r>", "DOCX-623", ""),
    ("<w:r><w:contentPart/></w:r>", "DOCX-622", ""),
    ("<w:dir w:val='rtl'>{}</w:dir>", "DOCX-628", "x"),
    ("<w:dir>{}</w:dir>", "DOCX-628", "x"),
    ("<mc:AlternateContent><mc:Choice Requires='w14'/></mc:AlternateContent>", "DOCX-627", ""),
    ("<w:r><mc:AlternateContent/></w:r>", "DOCX-627", ""),
    ("<w:r><w:ruby/></w:r>", "DOCX-628", ""),
    ("<w:r><w:ptab w:alignment='up' w:relativeTo='margin'/></w:r>", "DOCX-638", "\t"),
    ("<w:r><w:ptab w:alignment='left'/></w:r>", "DOCX-638", "\t"),
    ("<w:r><w:ptab w:alignment='left' w:relativeTo='margin' w:leader='stars'/></w:r>", "DOCX-638", "\t"),
    ("<w:bdo w:val='rtl'>{}</w:bdo>", "DOCX-628", "x"),
    ("<w:subDoc/>", "DOCX-628", ""),
    ("<w:r><w:br w:type='column'/></w:r>", "DOCX-628", ""),
    ("<unheard xmlns='urn:of'/>", "DOCX-628", ""),
]  # fmt: skip


@pytest.mark.parametrize(("content", "code", "kept"), REFUSED)
def test_what_is_not_drawn_is_refused_with_its_place(content: str, code: str, kept: str) -> None:
    data = docx(p("一") + p(r("before ") + content.replace("{}", r("x")) + r(" after")))
    document, (found,) = read_docx(data)
    assert (found.code, found.paragraph, found.where.file) == (code, 2, "word/document.xml")
    assert found.excerpt.startswith("before ")
    for language in ("en", "zh"):
        assert message_of(found, language)
        assert hint_of(found, language)
    assert document is not None
    assert paragraphs(document)[1].text == f"before {kept} after"


@pytest.mark.parametrize(
    "block", ["<w:altChunk r:id='rId9'/>", "<m:oMathPara/>", "<mc:AlternateContent/>", "<w:subDoc/>"]
)
def test_blocks_that_are_not_drawn_are_refused(block: str) -> None:
    assert codes(docx(p("a") + block + p("b"))) in (["DOCX-625"], ["DOCX-627"], ["DOCX-628"])


@pytest.mark.parametrize("character", ["\u202e", "\u2067", "\u200f", "\ue000", "\ufeff", "&#9;", "&#10;", "&#x85;"])
def test_characters_that_mislead_the_eye_are_refused(character: str) -> None:
    data = docx(p(r(f"a{character}b")))
    (found,) = findings_of(data)
    assert found.code == "DOCX-634"
    assert "U+" in message_of(found, "en")


def test_hidden_text_is_read_and_noted() -> None:
    document, (found,) = read_docx(docx(p(r("a") + r("b", "<w:vanish/>"))))
    assert found.code == "DOCX-635"
    assert found.severity is entry_of("DOCX-635").severity
    assert document is not None
    assert [item.format.hidden for item in first(document).inlines if isinstance(item, WordText)] == [False, True]


def test_a_hidden_mark_under_visible_text_is_refused_and_an_empty_hidden_paragraph_is_not() -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    assert codes(docx(p("a", hidden) + p("b"))) == ["DOCX-648"]
    assert codes(docx(p("", hidden) + p("b"))) == []


def test_a_finding_is_told_once_for_each_paragraph() -> None:
    raised = r("x", "<w:emboss/>")
    assert codes(docx(p(raised + r("y") + raised) + p(raised))) == ["DOCX-629", "DOCX-629"]


def test_a_long_paragraph_is_told_by_its_first_words() -> None:
    (found,) = findings_of(docx(p(r("字" * 100) + "<w:r><w:drawing/></w:r>")))
    assert found.excerpt == "字" * 24 + "…"


def test_every_paragraph_of_a_part_has_its_number() -> None:
    cell = f"<w:tc><w:tcPr/>{p('c')}</w:tc>"
    table = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>'
    document = read(docx(p("a") + table + p("b")))
    assert [(item.text, item.index) for item in paragraphs(document)] == [("a", 0), ("c", 1), ("b", 2)]


def test_a_format_that_a_label_takes_from_a_refused_style_is_named_with_the_paragraph() -> None:
    levels = abstract(0, lvl(0, "decimal", "%1").replace("</w:lvl>", "<w:rPr><w:emboss/></w:rPr></w:lvl>")) + num(1, 0)
    assert codes(docx(numbered("x", 1), numbering=levels)) == ["DOCX-629"]


def test_a_character_style_is_handed_out_by_name() -> None:
    styles = '<w:style w:type="character" w:styleId="a5"><w:name w:val="Notice"/></w:style>' + style("P")
    (text,) = first(read(docx(p(r("x", '<w:rStyle w:val="a5"/>')), styles=styles))).inlines
    assert isinstance(text, WordText)
    assert text.format.style == "Notice"


def test_a_document_without_blocks_is_a_document() -> None:
    document = read(docx(""))
    assert document.blocks == ()
    assert len(document.sections) == 1


@pytest.mark.parametrize("change", ["ins", "del", "moveFrom", "moveTo", "rPrChange"])
def test_a_tracked_change_of_a_paragraph_mark_is_refused(change: str) -> None:
    assert codes(docx(p("x", f'<w:rPr><w:{change} w:id="1"/></w:rPr>'))) == ["DOCX-619"]
