"""Whose number a Chinese reference gives: of this instrument, or of a statute or another one named before it."""

from __future__ import annotations

import re

_SEEN = 80  # characters before a reference that can say whose it is
_NOUNS = (
    "法典|法|条例|规定|办法|细则|规则|解释|准则|通则|总则|章程|规程|公约|决定|通知|意见|标准|制度|指引|规范|守则|纪要"
    "|合同书?|协议书?|合约|契约|文件|文本|标书|须知|说明书?|公告|批复|确认书|承诺书|订单|保函|保单|条款|清单|方案|手册|附件|图纸|备忘录|意向书"
)
_NOUN = f"(?:{_NOUNS})"
_ENDS = (*_NOUNS.replace("书?", "").split("|"), "书", "附录", "附表", "章节", "》", "）", ")")
_OF = r"[ \u3000]?(?:项下|中|里|内)?的?之?[ \u3000]?"
_BOOK = re.compile(rf"(?P<book>《[^《》\n]{{1,60}}》)(?:[ \u3000]?[（(][^（()）\n]{{0,40}}[）)])?{_NOUN}?{_OF}$")
_OWN = re.compile(rf"(?P<own>(?:本|此)(?!次|项|着|人)[一-龥]{{0,8}}?(?:{_NOUN}|附录|附表|章节)){_OF}$")
_NAMED = re.compile(rf"[一-龥]{{0,20}}?{_NOUN}(?:[（(][^（()）\n]{{0,40}}[）)])?{_OF}$")
_BARE = re.compile(
    rf"(?:^|[按照据于由从反守在与及和或行除以见，、。；：:,;“”（()）\s])(?P<bare>合同书?|协议书?|上述条款|下列条款|以下条款){_OF}$"
)
# the other parts of a standard form, and an annex without its number
_GENERAL = re.compile("(?:通用|专用|标准|特殊|一般|格式)(?:合同)?条款$|.附件$(?<!本附件)")
_THAT = re.compile(
    rf"(?:该|其|同|上述|前述|所述)(?:部)?(?:法律?|条例|规定|办法|解释|合同|协议|文件|细则|规则|标准)?{_OF}$"
)
_CARRIED = re.compile(
    r"(?:之|的)?(?:规定)?[ \u3000]?(?:[、，,]|以及|及其|和|及|与|或者|或|并)?[ \u3000]?(?:该法|同法)?"
)
_AMENDED = re.compile(
    r"[^。；;\n第]{0,24}?(?:修改|修订|修正|变更|调整|更改|替换|改)(?:为|如下|成)|[^。；;\n第]{0,8}(?:全文)?(?:予以)?(?:删除|废止)"
)


def instrument_before(text: str, start: int) -> tuple[str, bool]:
    """Return what stands before a reference and says whose number it is, and whether that is another instrument.

    本协议 is this one; a title in 《》 counts as another one until it is known what this one is called.
    """
    near = text[max(0, start - 12) : start]
    if not near.rstrip("项下中里内的之 \u3000").endswith(_ENDS):
        that = _THAT.search(near) if any(sign in near for sign in "该其同述") else None
        if that and that[0].strip() in ("上述", "前述", "所述"):
            return "", False  # 上述第一条: of this instrument
        return (that[0].strip(), True) if that and that[0].strip() else ("", False)
    before = text[max(0, start - _SEEN) : start]
    if own := _OWN.search(before[-16:]):
        return own["own"], _GENERAL.search(own["own"]) is not None
    if book := _BOOK.search(before):
        return book["book"], True
    if bare := _BARE.search(near):
        return bare["bare"], False
    is_cut = near.rstrip().endswith("》") and "《" not in before  # a title that begins on another line
    named = near.strip() if is_cut else match[0].strip() if (match := _NAMED.search(before[-36:])) else ""
    return named, bool(named)


def carries_on(between: str) -> bool:
    """Say whether the words between two references carry the instrument of the first on to the second."""
    return _CARRIED.fullmatch(between) is not None


def is_amended(text: str, start: int, end: int) -> bool:
    """Say whether a reference names what is being amended: 将第三条修改为, 第五条第二款变更为."""
    window = text[end : end + 40]
    if _AMENDED.match(window) is None:
        return False
    return (
        "将" in text[max(0, start - 12) : start] or re.match(r"[^，。]{0,16}(?:为|如下|成)[：:“]", window) is not None
    )
