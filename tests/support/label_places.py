"""A small numbered DOCX file for every place in which Word counts, with the labels that the standard asks for."""

from __future__ import annotations

from label_builders import LabelCase, at, case, para, table
from word_cases import p, r, sect


def place_cases() -> list[LabelCase]:
    """Return the cases: tables, controls, sections, tracked changes, hidden text, text boxes."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    nested = table([at(0), table([at(0)]) + at(1)])
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{at(0) + at(1)}</w:sdtContent></w:sdt>"
    inside = p(f"<w:sdt><w:sdtPr/><w:sdtContent>{r('¤?¤')}</w:sdtContent></w:sdt>", numbered)
    inserted = '<w:rPr><w:ins w:id="1" w:author="a"/></w:rPr>'
    deleted = '<w:rPr><w:del w:id="2" w:author="a"/></w:rPr>'
    gone = p('<w:del w:id="3" w:author="a"><w:r><w:delText>¤?¤</w:delText></w:r></w:del>', numbered + deleted)
    hidden = para(numbered + "<w:rPr><w:vanish/></w:rPr>", look="<w:vanish/>")
    earlier = '<w:pPrChange w:id="4" w:author="a"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange>'
    text = "<v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox>"
    shape = f'<w:r><w:pict><v:shape style="width:99pt;height:99pt">{text}</v:shape></w:pict></w:r>'
    boxed = p(r("¤?¤") + shape.format(at(0)), numbered)
    stories = "Word counts a text box for itself, LibreOffice with the text"
    return [
        case(
            "through tables",
            at(0) + table([at(0), at(1)], [at(1), at(0)]) + at(0),
            ["一、", "二、", "（一）", "（二）", "三、", "四、"],
        ),
        case("nested tables", at(0) + nested + at(1), ["一、", "二、", "三、", "（一）", "（二）"]),
        case("content controls", at(0) + control + inside + at(1), ["一、", "二、", "（一）", "三、", "（一）"]),
        case(
            "section breaks",
            at(0) + p("", numbered + sect()) + at(0) + para(numbered + sect()) + at(0),
            ["一、", "二、", "三、", "四、"],
        ),
        case("tracked insertion", at(0) + at(0, more=inserted) + at(0), ["一、", "二、", "三、"]),
        case(
            "tracked deletion",
            at(0) + gone + at(0),
            ["一、", None, "二、"],
            unlike="LibreOffice prints what is deleted",
        ),
        case("tracked change of numbering", at(0, more=earlier) + at(0), ["一、", "二、"]),
        case(
            "hidden paragraph",
            at(0) + hidden + at(0),
            ["一、", None, "三、"],
            unlike="hidden paragraphs count, LibreOffice joins or drops them",
        ),
        case("text box", at(0) + boxed + at(0), ["一、", "二、", "一、", "三、"], unlike=stories),
    ]
