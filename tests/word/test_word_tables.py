"""Tables: grid, merged cells, borders, margins, headers, and what their styles say of each part."""

from __future__ import annotations

import pytest
from word_cases import codes, docx, findings_of, only_table, p, paragraphs, r, read, sect, style

from contractgen.word.model import Border, WordParagraph, WordTable, WordText

SINGLE = Border("single", 0.5, "000000")
NONE = Border()


def tc(text: str = "x", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tr(*cells: str, properties: str = "", exceptions: str = "") -> str:
    row = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    other = f"<w:tblPrEx>{exceptions}</w:tblPrEx>" if exceptions else ""
    return f"<w:tr>{other}{row}{''.join(cells)}</w:tr>"


def tbl(*rows: str, properties: str = "", widths: tuple[int, ...] = (2000, 2000)) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def edge(name: str, kind: str = "single", size: int = 4, color: str = "000000") -> str:
    return f'<w:{name} w:val="{kind}" w:sz="{size}" w:space="0" w:color="{color}"/>'


def borders(kind: str, *names: str) -> str:
    return f"<w:{kind}>{''.join(edge(name) for name in names)}</w:{kind}>"


ALL = borders("tblBorders", "top", "left", "bottom", "right", "insideH", "insideV")
OUTER = borders("tblBorders", "top", "left", "bottom", "right")


def table(
    *rows: str, properties: str = "", widths: tuple[int, ...] = (2000, 2000), styles: str = "", settings: str = ""
) -> WordTable:
    document = read(docx(tbl(*rows, properties=properties, widths=widths), styles=styles, settings=settings))
    return only_table(document)


def texts(found: WordTable) -> list[list[str]]:
    return [
        ["".join(block.text for block in cell.blocks if isinstance(block, WordParagraph)) for cell in row.cells]
        for row in found.rows
    ]


def test_rows_cells_and_widths_are_read() -> None:
    found = table(tr(tc("a"), tc("b")), tr(tc("c"), tc("d")), widths=(2000, 4000))
    assert texts(found) == [["a", "b"], ["c", "d"]]
    assert found.grid == (100, 200)
    assert [[(cell.column, cell.column_span, cell.row_span) for cell in row.cells] for row in found.rows] == [
        [(0, 1, 1), (1, 1, 1)]
    ] * 2


def test_spans_and_merges_become_spans_of_one_cell() -> None:
    restart, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = table(
        tr(tc("a", restart), tc("b", '<w:gridSpan w:val="2"/>')),
        tr(tc("", go_on), tc("c", restart), tc("d")),
        tr(tc("", go_on), tc("", '<w:vMerge w:val="continue"/>'), tc("e")),
        widths=(1000, 1000, 1000),
    )
    assert texts(found) == [["a", "b"], ["c", "d"], ["e"]]
    assert [[(cell.column, cell.column_span, cell.row_span) for cell in row.cells] for row in found.rows] == [
        [(0, 1, 3), (1, 2, 1)],
        [(1, 1, 2), (2, 1, 1)],
        [(2, 1, 1)],
    ]


def test_a_merge_with_nothing_above_is_named_and_begins_anew() -> None:
    assert codes(docx(tbl(tr(tc("a", "<w:vMerge/>"), tc("b"))))) == ["DOCX-646"]
    other_width = tbl(
        tr(tc("a", '<w:vMerge w:val="restart"/>'), tc("b")), tr(tc("c", '<w:gridSpan w:val="2"/><w:vMerge/>'))
    )
    assert codes(docx(other_width)) == ["DOCX-646"]


def test_text_that_a_merged_cell_covers_is_noted_as_hidden() -> None:
    covered = tbl(tr(tc("a", '<w:vMerge w:val="restart"/>'), tc("b")), tr(tc("hidden", "<w:vMerge/>"), tc("c")))
    assert codes(docx(covered)) == ["DOCX-635"]


def test_a_row_may_begin_later_and_end_earlier() -> None:
    row = tr(tc("a"), properties='<w:gridBefore w:val="1"/><w:wBefore w:w="1000" w:type="dxa"/>')
    found = table(row, tr(tc("b"), tc("c"), tc("d")), widths=(1000, 1000, 1000))
    assert [cell.column for cell in found.rows[0].cells] == [1]


@pytest.mark.parametrize(
    "bad",
    [tbl(tr()), tbl(), tbl(tr(tc(), tc(), tc())), tbl(tr(tc(), tc()), widths=())],
)
def test_rows_and_columns_that_do_not_fit_are_named(bad: str) -> None:
    assert set(codes(docx(bad))) == {"DOCX-646"}


def test_widths_that_all_cells_of_a_row_have_are_the_grid() -> None:
    def width(points: int) -> str:
        return f'<w:tcW w:w="{points * 20}" w:type="dxa"/>'

    found = table(tr(tc("a", width(50) + '<w:gridSpan w:val="2"/>')), tr(tc("b", width(30)), tc("c", width(90))))
    assert found.grid == (30, 90)


@pytest.mark.parametrize(
    ("properties", "total"),
    [
        ('<w:tblW w:w="0" w:type="auto"/>', 200),
        ('<w:tblW w:w="5000" w:type="pct"/>', 415.3),
        ('<w:tblW w:w="50%" w:type="pct"/>', 207.65),
        ('<w:tblW w:w="6000" w:type="dxa"/>', 300),
        ('<w:tblW w:w="6000" w:type="dxa"/><w:tblLayout w:type="fixed"/>', 200),
    ],
)
def test_a_table_is_as_wide_as_it_says(properties: str, total: float) -> None:
    found = table(tr(tc(), tc()), properties=properties)
    assert sum(found.grid) == pytest.approx(total)
    assert found.grid[0] == pytest.approx(found.grid[1])


def test_a_percentage_inside_a_cell_is_of_that_cell() -> None:
    inner = tbl(tr(tc("a")), properties='<w:tblW w:w="5000" w:type="pct"/>', widths=(100,))
    cell = f"<w:tc><w:tcPr/>{inner}{p('')}</w:tc>"
    outer = table(tr(cell), widths=(4000,))
    nested = outer.rows[0].cells[0].blocks[0]
    assert isinstance(nested, WordTable)
    assert nested.grid == (200 - 2 * 5.75,)


def test_headers_are_the_first_rows_without_a_gap() -> None:
    head = "<w:tblHeader/>"
    found = table(
        tr(tc(), tc(), properties=head),
        tr(tc(), tc(), properties=head + "<w:cantSplit/>"),
        tr(tc(), tc()),
        tr(tc(), tc(), properties=head),
    )
    assert [(row.header, row.cant_split) for row in found.rows] == [
        (True, False), (True, True), (False, False), (False, False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("height", "expected"),
    [
        ('w:val="400" w:hRule="exact"', (20, "exact")),
        ('w:val="400" w:hRule="atLeast"', (20, "atLeast")),
        ('w:val="400"', (20, "atLeast")),
    ],
)
def test_row_heights_are_read_with_their_rule(height: str, expected: tuple[float, str]) -> None:
    row = table(tr(tc(), tc(), properties=f"<w:trHeight {height}/>")).rows[0]
    assert (row.height, row.height_rule) == expected


@pytest.mark.parametrize(
    ("properties", "mode", "alignment", "indent"),
    [
        ("", 15, "left", 0),
        ("", 14, "left", -5.4),
        ('<w:tblInd w:w="200" w:type="dxa"/>', 15, "left", 10),
        ('<w:jc w:val="center"/><w:tblInd w:w="200" w:type="dxa"/>', 15, "center", 0),
        ('<w:jc w:val="end"/>', 14, "right", 0),
    ],
)
def test_a_table_stands_where_it_says(properties: str, mode: int, alignment: str, indent: float) -> None:
    settings = f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="x" w:val="{mode}"/></w:compat>'
    margins = '<w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar>'
    found = table(tr(tc(), tc()), properties=properties + margins, settings=settings)
    assert (found.alignment, found.indent) == (alignment, indent)


def test_a_table_stands_where_all_of_its_rows_say() -> None:
    centred = tr(tc(), tc(), properties='<w:jc w:val="center"/>')
    assert table(centred, centred).alignment == "center"
    assert table(centred, tr(tc(), tc()), properties='<w:jc w:val="center"/>').alignment == "center"
    assert table(centred, properties='<w:jc w:val="right"/>').alignment == "center"


def test_margins_come_from_the_nearest_level() -> None:
    of_table = '<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="40" w:type="dxa"/></w:tblCellMar>'
    of_row = '<w:tblCellMar><w:start w:w="60" w:type="dxa"/></w:tblCellMar>'
    of_cell = '<w:tcMar><w:bottom w:w="80" w:type="dxa"/><w:end w:w="0" w:type="nil"/></w:tcMar>'
    found = table(tr(tc(), tc("x", of_cell)), tr(tc(), tc(), exceptions=of_row), properties=of_table)
    assert found.rows[0].cells[0].margins == (1, 5.75, 0, 2)
    assert found.rows[0].cells[1].margins == (1, 0, 4, 2)
    assert found.rows[1].cells[0].margins == (1, 5.75, 0, 3)


def test_a_grid_of_borders_is_drawn_on_all_sides() -> None:
    found = table(tr(tc(), tc()), tr(tc(), tc()), properties=ALL)
    assert all(cell.borders == (SINGLE,) * 4 for row in found.rows for cell in row.cells)


def test_outer_borders_are_drawn_around_the_table_only() -> None:
    found = table(tr(tc(), tc()), tr(tc(), tc()), properties=OUTER)
    (one, two), (three, four) = [row.cells for row in found.rows]
    assert one.borders == (SINGLE, NONE, NONE, SINGLE)
    assert two.borders == (SINGLE, SINGLE, NONE, NONE)
    assert three.borders == (NONE, NONE, SINGLE, SINGLE)
    assert four.borders == (NONE, SINGLE, SINGLE, NONE)


def test_without_borders_there_are_none() -> None:
    assert table(tr(tc(), tc())).rows[0].cells[0].borders == (NONE,) * 4


def test_a_cells_own_border_beats_the_tables_for_both_neighbours() -> None:
    thick = Border("single", 2.25, "FF0000")
    own = f"<w:tcBorders>{edge('right', size=18, color='FF0000')}{edge('bottom', 'nil')}</w:tcBorders>"
    found = table(tr(tc("x", own), tc()), tr(tc(), tc()), properties=ALL)
    (one, two), (three, _) = [row.cells for row in found.rows]
    assert (one.borders[1], two.borders[3]) == (thick, thick)
    assert (one.borders[2], three.borders[0]) == (NONE, NONE)


def test_of_two_cells_the_heavier_border_is_drawn_and_none_is_the_lightest() -> None:
    def own(name: str, kind: str, size: int = 4) -> str:
        return f"<w:tcBorders>{edge(name, kind, size)}</w:tcBorders>"

    double = Border("double", 0.5, "000000")
    for first, second, expected in (
        (own("right", "single"), own("left", "double"), double),
        (own("right", "double"), own("left", "single"), double),
        (own("right", "none"), own("left", "single"), SINGLE),
        (own("right", "nil"), own("left", "single"), NONE),
        (own("right", "single", 8), own("left", "dashed", 24), Border("single", 1, "000000")),
        (own("right", "double", 4), own("left", "single", 24), Border("single", 3, "000000")),
        (own("right", "single", 8), own("left", "single", 4), Border("single", 1, "000000")),
    ):
        one, two = table(tr(tc("x", first), tc("x", second))).rows[0].cells
        assert (one.borders[1], two.borders[3]) == (expected, expected)


def test_a_cell_that_says_none_leaves_its_border_to_the_table() -> None:
    own = f"<w:tcBorders>{edge('right', 'none')}</w:tcBorders>"
    one, two = table(tr(tc("x", own), tc()), properties=ALL).rows[0].cells
    assert (one.borders[1].style, two.borders[3].style) == ("single", "single")


def test_a_merged_cell_has_the_borders_of_all_its_parts() -> None:
    last = f"<w:vMerge/><w:tcBorders>{edge('bottom', 'double')}</w:tcBorders>"
    found = table(tr(tc("a", '<w:vMerge w:val="restart"/>'), tc()), tr(tc("", last), tc()), properties=ALL)
    assert found.rows[0].cells[0].borders == (SINGLE, SINGLE, Border("double", 0.5, "000000"), SINGLE)


def test_a_row_may_have_borders_of_its_own() -> None:
    exceptions = f"<w:tblBorders>{edge('insideV', 'dashed')}</w:tblBorders>"
    found = table(tr(tc(), tc()), tr(tc(), tc(), exceptions=exceptions), properties=ALL)
    assert [row.cells[0].borders[1].style for row in found.rows] == ["single", "dashed"]


def test_shading_and_vertical_alignment_are_read() -> None:
    own = '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/><w:vAlign w:val="center"/>'
    one, two = table(tr(tc("x", own), tc()), properties='<w:shd w:val="clear" w:fill="ABCDEF"/>').rows[0].cells
    assert (one.shading, one.vertical_alignment) == ("EEEEEE", "center")
    assert (two.shading, two.vertical_alignment) == ("ABCDEF", "top")


PRICE = style(
    "Grid",
    f"<w:pPr><w:spacing w:after='0'/></w:pPr><w:tblPr>{ALL}"
    '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    kind="table",
) + style(
    "Price",
    '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'
    "<w:trPr><w:tblHeader/></w:trPr>"
    f"<w:tcPr><w:tcBorders>{edge('bottom', 'double')}{edge('insideV', 'nil')}</w:tcBorders>"
    '<w:shd w:val="clear" w:fill="D9D9D9"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastRow"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:u w:val="single"/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="nwCell"><w:rPr><w:color w:val="FF0000"/></w:rPr></w:tblStylePr>',
    kind="table",
    base="Grid",
)


def price(look: str, rows: int = 5) -> WordTable:
    properties = f'<w:tblStyle w:val="Price"/>{look}'
    return table(*[tr(tc(r("x")), tc(r("x")))] * rows, properties=properties, styles=PRICE)


def looks(found: WordTable, row: int, column: int = 1) -> str:
    """What the run of a cell shows: b, i, u, r for red."""
    block = found.rows[row].cells[column].blocks[0]
    assert isinstance(block, WordParagraph)
    text = block.inlines[0]
    assert isinstance(text, WordText)
    seen = text.format
    flags = (("b", seen.bold), ("i", seen.italic), ("u", seen.underline != "none"), ("r", seen.color == "FF0000"))
    return "".join(name for name, shown in flags if shown)


def test_a_table_takes_from_its_style_what_its_look_says() -> None:
    found = price('<w:tblLook w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:noHBand="0" w:noVBand="1"/>')
    assert [looks(found, row) for row in range(5)] == ["b", "", "", "", "i"]
    assert [looks(found, row, 0) for row in range(5)] == ["bur", "u", "u", "u", "iu"]
    assert [row.cells[1].shading for row in found.rows] == ["D9D9D9", "", "F2F2F2", "", ""]
    assert [row.header for row in found.rows] == [True, False, False, False, False]
    assert found.rows[0].cells[0].margins == (0, 5, 0, 5)
    assert found.style == "Price"


@pytest.mark.parametrize("look", ["", '<w:tblLook w:val="0000"/>', '<w:tblLook w:val="zzzz"/>'])
def test_without_a_look_only_the_bands_are_taken(look: str) -> None:
    found = price(look)
    assert [looks(found, row, 0) for row in range(5)] == ["", "", "", "", ""]
    assert [row.cells[0].shading for row in found.rows] == ["", "F2F2F2", "", "F2F2F2", ""]


def test_the_old_way_to_write_a_look_means_the_same() -> None:
    assert price('<w:tblLook w:val="0660"/>') == price(
        '<w:tblLook w:firstRow="1" w:lastRow="1" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )


def test_borders_of_a_part_are_drawn_at_its_rim_and_inside_it() -> None:
    found = price('<w:tblLook w:firstRow="1" w:noHBand="1"/>')
    one, two = found.rows[0].cells
    assert (one.borders[1], two.borders[3]) == (NONE, NONE)
    assert one.borders[2].style == "double"
    assert found.rows[1].cells[0].borders[0].style == "double"
    assert found.rows[1].cells[0].borders[1].style == "single"


def test_rows_of_a_style_are_stronger_than_columns() -> None:
    parts = "".join(
        f'<w:tblStylePr w:type="{name}"><w:tcPr><w:shd w:val="clear" w:fill="{fill}"/></w:tcPr></w:tblStylePr>'
        for name, fill in (
            ("firstRow", "111111"), ("lastRow", "222222"), ("firstCol", "333333"), ("lastCol", "444444"),
            ("band1Horz", "555555"), ("band1Vert", "666666"),
        )
    )  # fmt: skip
    look = '<w:tblLook w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:lastColumn="1" w:noHBand="0" w:noVBand="0"/>'
    found = table(
        *[tr(*[tc(r("x"))] * 3)] * 3,
        properties=f'<w:tblStyle w:val="Parts"/>{look}',
        widths=(2000, 2000, 2000),
        styles=style("Parts", parts, kind="table"),
    )
    shadings = [[cell.shading[0] for cell in row.cells] for row in found.rows]
    assert shadings == [["1", "1", "1"], ["3", "6", "4"], ["2", "2", "2"]]


def test_the_cells_of_a_row_begin_below_the_largest_of_their_upper_margins() -> None:
    own = '<w:tcMar><w:top w:w="200" w:type="dxa"/></w:tcMar>'
    found = table(tr(tc(r("x"), own), tc(r("y"))), tr(tc(r("x")), tc(r("y"))))
    assert [[cell.margins[0] for cell in row.cells] for row in found.rows] == [[10, 10], [0, 0]]


def test_the_default_table_style_is_under_every_table_without_one() -> None:
    styles = style(
        "TableNormal",
        '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr>",
        kind="table",
        default=True,
    )
    assert table(tr(tc(), tc()), styles=styles).rows[0].cells[0].margins == (0, 5.4, 0, 5.4)


def test_rows_and_cells_in_content_controls_are_read() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('b')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr(tc('a'), cell)}</w:sdtContent></w:sdt>"
    assert texts(table(row)) == [["a", "b"]]


def test_bookmarks_between_rows_belong_to_the_next_paragraph() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="here"/>'
    document = read(docx(tbl(mark + tr(tc("a"), tc("b")))))
    assert paragraphs(document)[0].bookmarks == ("here",)


@pytest.mark.parametrize(
    "bad",
    [
        tbl(tr(tc(), tc()), properties='<w:tblpPr w:tblpX="1"/>'),
        tbl(tr(tc(), tc()), properties="<w:bidiVisual/>"),
        tbl(tr(tc(), tc()), properties='<w:tblCellSpacing w:w="20" w:type="dxa"/>'),
        tbl(tr(tc(), tc(), properties="<w:hidden/>")),
        tbl(tr(tc(), tc(), properties='<w:jc w:val="right"/>'), tr(tc(), tc())),
        tbl(tr(tc("x", '<w:hMerge w:val="restart"/>'), tc())),
        tbl(tr(tc("x", '<w:textDirection w:val="btLr"/>'), tc())),
        tbl(tr(tc("x", "<w:tcFitText/>"), tc())),
        tbl(tr(tc("x", f"<w:tcBorders>{edge('tl2br')}</w:tcBorders>"), tc())),
    ],
)
def test_what_of_a_table_is_not_drawn_is_refused_by_name(bad: str) -> None:
    assert codes(docx(bad)) == ["DOCX-631"]


@pytest.mark.parametrize(
    "bad",
    [
        tbl(tr(tc("x", '<w:gridSpan w:val="many"/>'), tc())),
        tbl(tr(tc("x", '<w:vAlign w:val="middle"/>'), tc())),
        tbl(tr(tc("x", '<w:shd w:val="horzCross"/>'), tc())),
        tbl(tr(tc("x", '<w:tcW w:w="wide" w:type="dxa"/>'), tc())),
        tbl(tr(tc("x", '<w:vMerge w:val="sideways"/>'), tc())),
        tbl(tr(tc(), tc(), properties='<w:trHeight w:val="tall"/>')),
        tbl(tr(tc(), tc()), properties='<w:jc w:val="both"/>'),
    ],
)
def test_values_of_tables_that_cannot_be_read_are_named(bad: str) -> None:
    assert codes(docx(bad)) == ["DOCX-638"]


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (tbl(tr(tc(), tc(), properties='<w:ins w:id="1"/>')), "DOCX-619"),
        (tbl(tr(tc("x", '<w:cellDel w:id="1"/>'), tc())), "DOCX-619"),
        (tbl(tr(tc(), tc()), properties='<w:tblPrChange w:id="1"/>'), "DOCX-619"),
        (tbl(tr(tc(), tc()), properties='<w:tblStyle w:val="Gone"/>'), "DOCX-639"),
        (tbl(tr(tc(), tc()), properties="<w:wobble/>"), "DOCX-628"),
        (tbl("<w:wobble/>", tr(tc(), tc())), "DOCX-628"),
    ],
)
def test_other_defects_of_tables_are_named(bad: str, code: str) -> None:
    assert codes(docx(bad)) == [code]


def test_a_deep_nest_of_tables_is_read() -> None:
    inner = p("deep")
    for _ in range(40):
        inner = tbl(tr(f"<w:tc><w:tcPr/>{inner}{p()}</w:tc>"), widths=(2000,))
    assert codes(docx(inner)) == []


def test_a_section_break_in_a_table_is_none() -> None:
    cell = f"<w:tc><w:tcPr/>{p('x', sect())}</w:tc>"
    assert len(read(docx(tbl(tr(cell), widths=(2000,)))).sections) == 1


WIDTH = '<w:tcW w:w="{}" w:type="{}"/>'
FIXED = '<w:tblLayout w:type="fixed"/>'


@pytest.mark.parametrize("width", ["", WIDTH.format(0, "auto"), WIDTH.format(3000, "dxa")])
def test_cells_that_word_widens_so_that_nothing_wraps_are_refused(width: str) -> None:
    wide = tr(tc("x", f"{width}<w:noWrap/>"), tc("y"))
    (found,) = findings_of(docx(tbl(wide)))
    assert (found.code, dict(found.arguments)["property"], found.paragraph) == ("DOCX-631", "w:noWrap", 1)
    assert codes(docx(tbl(wide, properties=FIXED))) == []
    assert codes(docx(tbl(tr(tc("", f"{width}<w:noWrap/>"), tc("y"))))) == []
    assert codes(docx(tbl(tr(tc("x", f'{width}<w:noWrap w:val="0"/>'), tc("y"))))) == []


def test_cells_that_are_as_wide_as_they_ask_for_may_say_that_nothing_wraps() -> None:
    same = tr(tc("x", WIDTH.format(2000, "dxa") + "<w:noWrap/>"), tc("y"))
    assert codes(docx(tbl(same))) == []


def test_a_mark_that_takes_no_room_leaves_an_empty_cell_empty() -> None:
    found = table(tr(tc("", "<w:hideMark/>"), tc("x", "<w:hideMark/>")), tr(tc("", '<w:hideMark w:val="0"/>'), tc("")))
    assert [[len(cell.blocks) for cell in row.cells] for row in found.rows] == [[0, 1], [1, 1]]
