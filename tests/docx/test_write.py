"""What a document says is what its DOCX says, in the look's own styles, numbering, links and tables."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import zipfile

import docx_cases as cases
import pytest
from lxml import etree

from contractgen.docx.write import ShapeCache, write_docx
from contractgen.model.assembly import (
    Alignment,
    Cell,
    Hole,
    Instrument,
    Label,
    Mark,
    Numbered,
    Paragraph,
    Reference,
    Role,
    Signatory,
    Signatures,
    Text,
)

NAMES = {"w": cases.WORD[1:-1]}


def body_of(*blocks: Paragraph, values: dict[str, str] | None = None) -> etree._Element:
    return cases.part(cases.written(cases.document(blocks, values)))


def found_in(root: etree._Element, path: str) -> list[etree._Element]:
    found = root.xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [element for element in found if isinstance(element, etree._Element)]


def value(element: etree._Element, name: str = "val") -> str | None:
    return element.get(f"{cases.WORD}{name}")


def paragraphs(root: etree._Element) -> list[etree._Element]:
    return found_in(root, "/w:document/w:body/w:p")


def style_of(own: etree._Element) -> str | None:
    [style] = found_in(own, "w:pPr/w:pStyle")
    return value(style)


def runs_of(own: etree._Element) -> list[tuple[str | None, str]]:
    """Return the character style and the text of every run that has any."""
    return [
        (next((value(style) for style in found_in(run, "w:rPr/w:rStyle")), None), text)
        for run in own.iter(f"{cases.WORD}r")
        if (text := "".join(cases.texts_of(run)))
    ]


def test_every_role_is_drawn_in_the_style_of_its_name() -> None:
    root = body_of(*(cases.paragraph(role, role.value) for role in Role))
    assert [(style_of(own), *cases.texts_of(own)) for own in paragraphs(root)] == [
        (role.value.replace(" ", ""), role.value) for role in Role
    ]


def test_words_values_and_references_stand_in_order() -> None:
    target = cases.paragraph(Role.PROVISION, "甲方应当付款。", anchor="main/pay/1")
    own = cases.paragraph(Role.BODY, "按", Reference("第一条", "main/pay/1"), "在", Hole("days"), "日内付款。")
    root = body_of(target, own, values={"days": "10"})
    assert cases.texts(root) == ["甲方应当付款。", "按第一条在10日内付款。"]
    assert runs_of(paragraphs(root)[1]) == [
        (None, "按"),
        ("ClauseReference", "第一条"),
        (None, "在"),
        ("Filled", "10"),
        (None, "日内付款。"),
    ]


def test_a_reference_is_a_link_to_the_bookmark_of_its_target() -> None:
    target = cases.paragraph(Role.PROVISION, "甲方应当付款。", anchor="main/pay/1")
    other = cases.paragraph(Role.PROVISION, "无人引用。", anchor="main/pay/2")
    root = body_of(target, other, cases.paragraph(Role.BODY, Reference("第一条", "main/pay/1")))
    name = "_Ref" + hashlib.sha256(b"main/pay/1").hexdigest()[:16]
    [link] = found_in(root, "//w:hyperlink")
    assert value(link, "anchor") == name
    [start] = found_in(root, "//w:bookmarkStart")
    [end] = found_in(root, "//w:bookmarkEnd")
    assert (value(start, "name"), value(start, "id")) == (name, value(end, "id"))
    assert start.getparent() is end.getparent() is paragraphs(root)[0]


def test_a_reference_to_an_instrument_leads_to_its_first_paragraph() -> None:
    title = Instrument("usage", "本附件", new_page=False, blocks=(cases.paragraph(Role.ANNEX_TITLE, "规范"),))
    main = Instrument(
        "main", "本合同", new_page=False, blocks=(cases.paragraph(Role.BODY, Reference("附件一", "usage")),)
    )
    root = cases.part(cases.written(cases.of_instruments([main, title])))
    [start] = found_in(root, "//w:bookmarkStart")
    assert start.getparent() is paragraphs(root)[1]


def test_a_reference_can_lead_to_a_table_and_to_a_signature_block() -> None:
    table, block = cases.price_table(), cases.signatures()
    own = cases.paragraph(Role.BODY, Reference("价格表", table.anchor), Reference("签署页", block.anchor))
    made = cases.document([own, table, block], {**cases.TABLE_VALUES, **cases.PARTY_VALUES})
    starts = found_in(cases.part(cases.written(made)), "//w:tc/w:p/w:bookmarkStart")
    assert len({value(start, "name") for start in starts}) == 2


def test_a_reference_into_nothing_is_refused_at_its_line() -> None:
    made = cases.document([cases.paragraph(Role.BODY, Reference("第九条", "main/nine"))])
    data, [found] = write_docx(made, cases.look(), b"{}", ShapeCache())
    assert data is None
    assert (found.code, found.where.file, found.where.line) == ("DOCX-673", cases.origin().file, 7)


def test_an_emphasised_paragraph_is_emphasised_in_every_run() -> None:
    own = Paragraph(
        "",
        Role.BODY,
        None,
        (Text("不承担", Mark.RUN_IN), Hole("cap"), Reference("第一条", "x"), Text("责任")),
        cases.origin(),
        emphasis=True,
    )
    root = body_of(own, cases.paragraph(Role.BODY, "目标", anchor="x"), values={"cap": "10000"})
    assert runs_of(paragraphs(root)[0]) == [("Notice", text) for text in ("不承担", "10000", "第一条", "责任")]


def test_given_none_and_blank_values_are_marked() -> None:
    own = cases.paragraph(Role.BODY, Hole("a"), Hole("b", "none"), Hole("c", "blank"))
    root = body_of(own, values={"a": "1", "b": "/", "c": "\u3000" * 8})
    assert runs_of(paragraphs(root)[0]) == [("Filled", "1"), ("Filled", "/"), ("Blank", "\u3000" * 8)]


def test_headings_hold_on_to_what_follows_and_instruments_start_their_page() -> None:
    held = dataclasses.replace(cases.paragraph(Role.BODY, "下列："), keep_with_next=True)
    first = Instrument("main", "本合同", new_page=False, blocks=(held,))
    second = Instrument("annex", "本附件", new_page=True, blocks=(cases.paragraph(Role.ANNEX_TITLE, "附件"), held))
    root = cases.part(cases.written(cases.of_instruments([first, second])))
    properties = [[etree.QName(part).localname for part in found_in(own, "w:pPr/*")] for own in paragraphs(root)]
    assert properties == [["pStyle", "keepNext"], ["pStyle", "pageBreakBefore"], ["pStyle", "keepNext"]]


def test_a_line_break_in_a_value_is_a_line_break() -> None:
    own = cases.paragraph(Role.FIELD, "地址：", Hole("address"), "。")
    root = body_of(own, values={"address": "示例市\n云杉区 1 号\n"})
    assert cases.texts(root) == ["地址：示例市\n云杉区 1 号\n。"]


def test_spaces_are_kept() -> None:
    root = body_of(cases.paragraph(Role.BODY, "  a  ", Hole("b"), "\u3000c "), values={"b": "  x  "})
    assert cases.texts(root) == ["  a    x  \u3000c "]
    assert all(
        text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve" for text in root.iter(f"{cases.WORD}t")
    )


def test_symbols_stand_in_runs_of_their_own_in_the_symbol_font() -> None:
    own = cases.paragraph(Role.OPTION, "☑ 集团付费☐☒", Hole("choice"))
    root = body_of(own, values={"choice": "☑甲☐"})
    faces = [
        (text, next((value(fonts, "ascii") for fonts in found_in(run, "w:rPr/w:rFonts")), None))
        for run in root.iter(f"{cases.WORD}r")
        if (text := "".join(cases.texts_of(run)))
    ]
    symbol = "DejaVu Sans Mono"
    assert faces == [("☑", symbol), (" 集团付费", None), ("☐☒", symbol), ("☑", symbol), ("甲", None), ("☐", symbol)]
    assert [style for style, text in runs_of(paragraphs(root)[0]) if text in {"甲", "☐"}] == ["Filled", "Filled"]
    sizes = [value(size, "val") for size in found_in(root, "//w:r/w:rPr/w:sz")]
    assert sizes == ["30"] * 4


@pytest.mark.parametrize(("template", "hinted"), [(cases.CHINESE, True), (cases.ENGLISH, False)])
def test_chinese_runs_ask_for_chinese_punctuation(template: str, hinted: bool) -> None:
    made = cases.agreement() if hinted else cases.english_agreement()
    root = cases.part(cases.written(made, template))
    words = [run for run in root.iter(f"{cases.WORD}r") if not set("☑☐") & set("".join(cases.texts_of(run)))]
    hints = {next((value(fonts, "hint") for fonts in found_in(run, "w:rPr/w:rFonts")), None) for run in words}
    assert hints == ({"eastAsia"} if hinted else {None})


def test_a_price_table_repeats_its_header_and_splits_no_row() -> None:
    made = cases.document([cases.price_table()], cases.TABLE_VALUES)
    [table] = found_in(cases.part(cases.written(made)), "//w:tbl")
    rows = found_in(table, "w:tr")
    assert [bool(found_in(row, "w:trPr/w:tblHeader")) for row in rows] == [True, False, False, False, False]
    assert all(found_in(row, "w:trPr/w:cantSplit") for row in rows)
    assert [["".join(cases.texts_of(cell)) for cell in found_in(row, "w:tc")] for row in rows] == [
        ["序号", "业务", "标准资费（元/月）", "数量", "小计（元）"],
        ["1", "物联卡（定向流量）", "30.00", "12", "298.80"],
        ["2", "平台接入", "100.00", "1", "100.00"],
        ["合计（元）", "398.80"],
        ["合计（大写）", "人民币叁佰玖拾捌元捌角"],
    ]


def test_the_totals_of_a_price_table_stay_with_its_last_row() -> None:
    made = cases.document([cases.price_table()], cases.TABLE_VALUES)
    rows = found_in(cases.part(cases.written(made)), "//w:tr")
    held = [all(found_in(own, "w:pPr/w:keepNext") for own in found_in(row, "w:tc/w:p")) for row in rows]
    assert held == [True, False, True, True, False]


def test_columns_share_the_width_of_the_text() -> None:
    made = cases.document([cases.price_table()], cases.TABLE_VALUES)
    [table] = found_in(cases.part(cases.written(made)), "//w:tbl")
    columns = [int(value(column, "w") or 0) for column in found_in(table, "w:tblGrid/w:gridCol")]
    assert sum(columns) == cases.look().width
    assert columns == [770, 2823, 2310, 1283, 2054]
    for row in found_in(table, "w:tr"):
        widths = [int(value(cell, "w") or 0) for cell in found_in(row, "w:tc/w:tcPr/w:tcW")]
        assert sum(widths) == cases.look().width
        spans = [int(value(span) or 0) for span in found_in(row, "w:tc/w:tcPr/w:gridSpan")]
        assert sum(spans) + len(widths) - len(spans) == len(columns)


def test_a_table_without_a_header_has_none() -> None:
    table = dataclasses.replace(cases.price_table(), header=())
    rows = found_in(cases.part(cases.written(cases.document([table], cases.TABLE_VALUES))), "//w:tr")
    assert len(rows) == 4
    assert not [row for row in rows if found_in(row, "w:trPr/w:tblHeader")]


def test_cells_are_aligned_as_they_say() -> None:
    table = dataclasses.replace(
        cases.price_table(),
        widths=(1, 1, 1),
        header=(Cell((Text("a"),)),),
        rows=(tuple(Cell((Text("x"),), alignment) for alignment in Alignment),),
        totals=(),
    )
    root = cases.part(cases.written(cases.document([table])))
    cells = found_in(root, "//w:tr[2]/w:tc/w:p")
    assert [[value(own) for own in found_in(cell, "w:pPr/w:jc")] for cell in cells] == [[], ["center"], ["right"]]


def test_a_table_is_drawn_like_the_prototype() -> None:
    root = cases.part(cases.written(cases.document([cases.price_table()], cases.TABLE_VALUES)))
    [table] = found_in(root, "//w:tbl")
    assert not found_in(root, "//w:tblCaption")
    assert {value(style) for style in found_in(table, "w:tr[1]//w:pStyle")} == {"TableHead"}
    assert {value(shade, "fill") for shade in found_in(table, "w:tr[1]//w:shd")} == {"E7E6E6"}
    assert {value(style) for style in found_in(table, "w:tr[position()>1]//w:pStyle")} == {"TableText"}
    assert {value(fonts, "eastAsia") for fonts in found_in(table, "w:tr[position()>3]//w:rFonts")} == {"黑体"}
    assert len(found_in(table, "w:tblPr/w:tblBorders/*")) == 6


def test_a_signature_block_never_splits() -> None:
    made = cases.document([cases.signatures()], cases.PARTY_VALUES)
    [table] = found_in(cases.part(cases.written(made)), "//w:tbl")
    rows = found_in(table, "w:tr")
    assert [["".join(cases.texts_of(cell)) for cell in found_in(row, "w:tc")] for row in rows] == [
        ["甲方（公章）：示例市云杉区数字治理中心", "乙方（公章）：示例通信有限公司示例市分公司"],
        ["法定代表人或授权代表（签字）："] * 2,
        ["开户银行：示例银行云杉支行", ""],
        ["签订日期：" + "\u3000" * 8, ""],
    ]
    assert all(found_in(row, "w:trPr/w:cantSplit") for row in rows)
    assert [len(found_in(row, "w:tc/w:p/w:pPr/w:keepNext")) for row in rows] == [2, 2, 2, 0]
    assert not found_in(table, ".//w:tblBorders")


@pytest.mark.parametrize(("people", "rows"), [(1, 2), (2, 2), (3, 4), (4, 4)])
def test_signatories_stand_side_by_side_two_by_two(people: int, rows: int) -> None:
    lines = (("name", "line"), *(("name", "line"),) * (people - 1))
    block = Signatures("s", tuple(Signatory(tuple((Text(text),) for text in own)) for own in lines), cases.origin())
    found = found_in(cases.part(cases.written(cases.document([block]))), "//w:tr")
    assert len(found) == rows
    assert {len(found_in(row, "w:tc")) for row in found} == {2}


def test_tables_never_touch_and_never_end_the_document() -> None:
    values = {**cases.TABLE_VALUES, **cases.PARTY_VALUES}
    made = cases.document([cases.price_table(), cases.price_table(), cases.signatures()], values)
    elements = found_in(cases.part(cases.written(made)), "/w:document/w:body/*")
    assert [etree.QName(part).localname for part in elements] == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]


def test_a_table_before_text_needs_nothing_between() -> None:
    made = cases.document([cases.price_table(), cases.paragraph(Role.BODY, "完")], cases.TABLE_VALUES)
    elements = found_in(cases.part(cases.written(made)), "/w:document/w:body/*")
    assert [etree.QName(part).localname for part in elements] == ["tbl", "p", "sectPr"]


def test_price_tables_keep_text_off_above_and_below() -> None:
    upper, lower = cases.paragraph(Role.BODY, "上"), cases.paragraph(Role.BODY, "下")
    heading = cases.paragraph(Role.CLAUSE_HEADING, "标题")
    made = cases.document([upper, cases.price_table(), lower, cases.price_table(), heading], cases.TABLE_VALUES)
    root = cases.part(cases.written(made))
    above, below, last = paragraphs(root)
    assert [(value(own, "before"), value(own, "after")) for own in found_in(above, "w:pPr/w:spacing")] == [
        (None, "100")
    ]
    assert [(value(own, "before"), value(own, "after")) for own in found_in(below, "w:pPr/w:spacing")] == [
        ("100", "100")
    ]
    assert not found_in(last, "w:pPr/w:spacing")  # its style keeps off further by itself


def test_nobody_is_given_a_line_to_sign_on_who_is_not_there() -> None:
    third = Signatory(((Text("丙方（公章）："),), (Text("签署日期："),)))
    block = Signatures("", (third,), cases.origin())
    rows = found_in(cases.part(cases.written(cases.document([block]))), "//w:tbl/w:tr")
    ruled = [[bool(found_in(cell, "w:p/w:pPr/w:pBdr")) for cell in found_in(row, "w:tc")] for row in rows]
    assert ruled == [[False, False], [True, False]]


def test_a_signature_block_has_the_words_before_it_on_its_page() -> None:
    made = cases.document([cases.paragraph(Role.BODY, "签署："), cases.signatures()], cases.PARTY_VALUES)
    words, _ = paragraphs(cases.part(cases.written(made)))
    assert found_in(words, "w:pPr/w:keepNext")


def test_labels_are_words_own_numbering_and_never_typed() -> None:
    lists = [Numbered("main", cases.levels("{一}、", "（{一}）")), Numbered("annex", cases.levels("{1}."))]
    blocks = [
        cases.labelled(Role.CLAUSE_HEADING, Label("一、", "main", 0, 1), "标的"),
        cases.labelled(Role.PROVISION, Label("（一）", "main", 1, 1), "第一款"),
        cases.labelled(Role.PROVISION, Label("1.", "annex", 0, 1), "附件"),
    ]
    root = cases.part(cases.written(cases.document(blocks, lists=lists)))
    numbering = [
        (value(found_in(own, "w:pPr/w:numPr/w:numId")[0]), value(found_in(own, "w:pPr/w:numPr/w:ilvl")[0]))
        for own in paragraphs(root)
    ]
    assert numbering == [("1", "0"), ("1", "1"), ("2", "0")]
    assert cases.texts(root) == ["标的", "第一款", "附件"]


def test_header_and_footer_carry_title_number_and_pages() -> None:
    data = cases.written(cases.agreement())
    assert [text for text in cases.texts(cases.part(data, "word/header1.xml")) if text] == [
        "物联卡服务采购合同",
        "合同编号：WLK-0001",
    ]
    footer = cases.part(data, "word/footer1.xml")
    assert cases.texts(footer) == ["第 1 页 共 1 页"]
    assert [field.text for field in found_in(footer, "//w:instrText")] == [" PAGE ", " NUMPAGES "]


@pytest.mark.parametrize(("template", "language"), [(cases.CHINESE, "zh-CN"), (cases.ENGLISH, "en")])
def test_the_language_is_that_of_the_agreement(template: str, language: str) -> None:
    made = cases.agreement() if language == "zh-CN" else cases.english_agreement()
    data = cases.written(made, template)
    [found] = found_in(cases.part(data, "word/styles.xml"), "//w:lang")
    assert (value(found), value(found, "eastAsia")) == (language, "zh-CN")
    assert [part.text for part in cases.part(data, "docProps/core.xml")][1] == language


def test_properties_say_the_title_and_nothing_of_people_programs_or_days() -> None:
    data = cases.written(cases.agreement())
    core = {etree.QName(part).localname: part.text for part in cases.part(data, "docProps/core.xml")}
    assert core == {"title": "物联卡服务采购合同", "language": "zh-CN"}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]
        assert package.testzip() is None
    for word in (b"rsid", b"python", b"docxtpl", b"/home", b"/tmp", b"/work", b"\xee\x80\x80", b"{{"):  # U+E000
        assert word not in everything


def test_the_build_record_stands_in_a_part_of_its_own() -> None:
    record = json.dumps({"text": "甲 & 乙 <w:t> ]]>"}, ensure_ascii=False).encode()
    made = cases.document([cases.paragraph(Role.BODY, "正文")])
    data, _ = write_docx(made, cases.look(), record, ShapeCache())
    assert data is not None
    root = cases.part(data, "customXml/item1.xml")
    assert root.tag == "{urn:contractgen:build-record:1}record"
    assert (root.text or "").encode() == record


def test_a_missing_value_is_named_and_nothing_is_written() -> None:
    made = cases.document([cases.paragraph(Role.BODY, Hole("days"), Hole("party_a.name"))], {"days": "1"})
    data, [found] = write_docx(made, cases.look(), b"{}", ShapeCache())
    assert data is None
    assert (found.code, found.field) == ("DOCX-674", "party_a.name")


@pytest.mark.parametrize("character", ["\0", "\x07", "\t", "\x0b", "\x0c", "\r", "\x1b", "\x85", "\ud800", "\ufffe"])
def test_a_value_that_word_cannot_hold_is_refused_without_being_told(character: str) -> None:
    made = cases.document([cases.paragraph(Role.BODY, Hole("name"))], {"name": f"机密{character}"})
    data, [found] = write_docx(made, cases.look(), b"{}", ShapeCache())
    assert data is None
    assert (found.code, found.field) == ("DOCX-671", "name")
    assert dict(found.arguments)["place"] == "3"
    assert "机密" not in str(found)


@pytest.mark.parametrize("character", ["\x07", "\ud800", "\ue000", "\ue010", "\ue019"])
def test_text_with_characters_that_are_not_for_texts_is_refused_at_its_line(character: str) -> None:
    made = cases.document([cases.paragraph(Role.BODY, f"甲方{character}")])
    data, [found] = write_docx(made, cases.look(), b"{}", ShapeCache())
    assert data is None
    assert (found.code, found.where.line) == ("DOCX-670", 7)


def test_text_cannot_forge_the_place_of_a_value() -> None:
    own = cases.paragraph(Role.BODY, "\ue000\ue010\ue001")
    data, findings = write_docx(cases.document([own]), cases.look(), b"{}", ShapeCache())
    assert data is None
    assert findings[0].code == "DOCX-670"


def test_a_value_may_hold_private_use_characters_and_stays_as_it_is() -> None:
    root = body_of(cases.paragraph(Role.BODY, Hole("a"), Hole("b")), values={"a": "\ue000\ue011\ue001", "b": "x"})
    assert cases.texts(root) == ["\ue000\ue011\ue001x"]


def test_shapes_are_compiled_once_and_values_do_not_mix() -> None:
    cache = ShapeCache()
    made = [cases.document([cases.paragraph(Role.BODY, "甲", Hole("a"))], {"a": str(place)}) for place in range(5)]
    once = [cases.written(own, cache=cache) for own in made]
    fresh = [cases.written(own) for own in made]
    assert once == fresh
    assert [cases.texts(cases.part(data)) for data in once] == [[f"甲{place}"] for place in range(5)]


def test_a_cache_keeps_to_its_capacity() -> None:
    cache = ShapeCache(capacity=2)
    made = [cases.document([cases.paragraph(Role.BODY, str(place))]) for place in range(4)]
    assert [cases.written(own, cache=cache) for own in made * 2] == [cases.written(own) for own in made * 2]


def test_two_looks_share_a_cache_without_mixing() -> None:
    cache = ShapeCache()
    made = cases.document([cases.paragraph(Role.BODY, "正文")])
    first = cases.written(made, cases.CHINESE, cache)
    second = cases.written(made, cases.ENGLISH, cache)
    assert first == cases.written(made, cases.CHINESE)
    assert second == cases.written(made, cases.ENGLISH)
    assert first != second
