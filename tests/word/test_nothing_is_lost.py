"""Whatever wraps the words of a paragraph, all that are seen are read once and in order, and no others."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from word_cases import docx, p, r

from contractgen.word.manuscript import manuscript_of_docx

_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_FIELD = _MARK.format("begin") + "<w:r><w:instrText> REF x </w:instrText></w:r>" + _MARK.format("separate")
# What stands around words that are seen.
SHOWING = (
    "{}",
    '<w:ins w:id="1" w:author="a">{}</w:ins>',
    '<w:moveTo w:id="1" w:author="a">{}</w:moveTo>',
    "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:smartTag w:element="a"><w:smartTagPr/>{}</w:smartTag>',
    "<w:customXml><w:customXmlPr/>{}</w:customXml>",
    '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
    '<w:fldSimple w:instr=" DATE ">{}</w:fldSimple>',
    _FIELD + "{}" + _MARK.format("end"),
    '<w:bdo w:val="ltr">{}</w:bdo>',
    '<w:dir w:val="ltr">{}</w:dir>',
    "<w14:unknown>{}</w14:unknown>",
    '<mc:AlternateContent><mc:Choice Requires="a">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>',
    "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
    "<w:r><w:ruby><w:rubyPr/><w:rt>" + r("unseen") + "</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
)
# What stands around words that are not.
HIDING = (
    '<w:del w:id="1" w:author="a">{}</w:del>',
    '<w:moveFrom w:id="1" w:author="a">{}</w:moveFrom>',
    _MARK.format("begin") + "{}" + _MARK.format("end"),
)
trees = st.recursive(
    st.just(""),
    lambda inner: st.tuples(st.sampled_from((*SHOWING, *HIDING)), st.lists(inner, min_size=1, max_size=4)),
    max_leaves=25,
)
Tree = str | tuple[str, list["Tree"]]


class Writer:
    """Writes a tree as XML with a new word at every leaf, and keeps the words that are seen."""

    def __init__(self) -> None:
        self.count = 0
        self.seen: list[str] = []

    def write(self, tree: Tree, *, shows: bool = True) -> str:
        if isinstance(tree, str):
            self.count += 1
            word = f"w{self.count};"
            self.seen += [word] if shows else []
            return r(word)
        wrapper, inner = tree
        return wrapper.format("".join(self.write(item, shows=shows and wrapper not in HIDING) for item in inner))


@given(trees)
@example((SHOWING[0], [(wrapper, ["", ""]) for wrapper in SHOWING]))
@example((SHOWING[0], [(wrapper, ["", ""]) for wrapper in HIDING]))
def test_all_that_is_seen_is_read_once_and_in_order(tree: Tree) -> None:
    writer = Writer()
    body = p(r("^") + writer.write(tree) + r("$"))
    manuscript, findings = manuscript_of_docx(docx(body), "a.docx")
    assert findings == ()
    assert manuscript is not None
    assert [item.text for item in manuscript.passages] == ["^" + "".join(writer.seen) + "$"]
