"""Our own document as a manuscript: a passage for every paragraph and cell, links as pointers, gaps as declared."""

from __future__ import annotations

from contractgen.model.outline import Link, Outline, ParagraphLine, TableLine
from contractgen.recover.outlines import manuscript_of_outline

OUTLINE = Outline(
    lines=(
        ParagraphLine("一、", 0, "期限", "heading"),
        TableLine((("名称", "见第一条"), ("甲", "____")), 1, blank=("____",), links=(Link("第一条", 0),)),
        ParagraphLine("二、", 0, "依照第一条执行", "heading", links=(Link("第一条", 0, ("一",)), Link("表", 1))),
    ),
    headers=(),
    footers=(),
    title="协议",
    language="zh-CN",
)


def test_every_paragraph_and_every_cell_is_a_passage() -> None:
    made = manuscript_of_outline(OUTLINE, "a.docx")
    assert [passage.text for passage in made.passages] == ["期限", "名称", "见第一条", "甲", "____", "依照第一条执行"]
    assert [passage.label for passage in made.passages if passage.label] == ["一、", "二、"]
    assert [passage.cell for passage in made.passages if passage.cell] == [(1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1)]
    assert (made.title, made.language, made.is_native) == ("协议", "zh-CN", True)


def test_links_are_pointers_and_their_numbers_too() -> None:
    made = manuscript_of_outline(OUTLINE)
    told = [(p.text[q.start : q.end], q.target, q.is_number) for p in made.passages for q in p.pointers]
    assert told == [("第一条", 0, False), ("第一条", 0, False), ("一", 0, True)]


def test_blanks_are_declared() -> None:
    assert [passage.declared for passage in manuscript_of_outline(OUTLINE).passages if passage.declared] == [((0, 4),)]
