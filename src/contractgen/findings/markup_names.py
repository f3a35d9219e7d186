"""Names of formatting in the words of Word's dialogs, with the markup name in brackets, for what is not drawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_CODES: Final = frozenset({"PDF-709", "DOCX-629", "DOCX-630", "DOCX-631", "DOCX-632"})
_NAMES: Final = {
    "w:tcBorders": ("borders of a table cell", "表格单元格边框"),
    "w:pBdr": ("borders of a paragraph", "段落边框"),
    "w:bdr": ("borders around words", "字符边框"),
    "w:pgBorders": ("page borders", "页面边框"),
    "w:u": ("underline", "下划线"),
    "w:sz": ("font size", "字号"),
    "w:w": ("character scaling", "字符缩放"),
    "w:fitText": ("fitted text", "调整宽度的文字"),
    "w:vertAlign": ("superscript or subscript", "上标或下标"),
    "w:spacing": ("character spacing", "字符间距"),
    "w:position": ("raised or lowered characters", "字符位置提升或降低"),
    "w:outline": ("outlined characters", "空心字"),
    "w:shadow": ("shadowed characters", "阴影字"),
    "w:emboss": ("embossed characters", "阳文"),
    "w:imprint": ("engraved characters", "阴文"),
    "w:eastAsianLayout": ("East Asian layout (two lines in one, horizontal in vertical)", "双行合一或纵横混排"),
    "w:rtl": ("text from right to left", "从右向左的文字"),
    "w:jc": ("alignment", "对齐方式"),
    "w:tab": ("tab stop", "制表位"),
    "w:tab bar": ("bar tab", "竖线制表符"),
    "w:leader": ("tab leader", "制表位前导符"),
    "w:textAlignment": ("vertical alignment of characters in their line", "行内文本对齐方式"),
    "w:textDirection": ("text direction", "文字方向"),
    "w:framePr": ("frame", "图文框"),
    "w:lvlJc": ("alignment of list numbers", "编号对齐方式"),
    "w:legacy": ("distances of lists of old Word versions", "旧版 Word 的编号间距"),
    "w:noWrap": ("cell that does not wrap its words", "单元格不自动换行"),
    "w:tl2br": ("diagonal line in a cell", "单元格斜线"),
    "w:trPr w:jc": ("alignment of a row unlike its table", "行的对齐方式与表格不同"),
    "w:background": ("page colour", "页面颜色"),
    "w:cols": ("columns", "分栏"),
    "w:lnNumType": ("line numbers", "行号"),
    "w:mirrorMargins": ("mirrored margins", "对称页边距"),
}  # fmt: skip
_VALUES: Final = {
    "double": ("double line", "双线"),
    "triple": ("triple line", "三线"),
    "wave": ("wavy line", "波浪线"),
    "doubleWave": ("double wavy line", "双波浪线"),
    "dotDotDash": ("dots and dashes", "双点划线"),
    "thinThickSmallGap": ("thin and thick line", "文武线（上细下粗）"),
    "thickThinSmallGap": ("thick and thin line", "文武线（上粗下细）"),
    "thinThickMediumGap": ("thin and thick line, medium gap", "文武线（上细下粗，中间距）"),
    "thickThinMediumGap": ("thick and thin line, medium gap", "文武线（上粗下细，中间距）"),
    "thinThickLargeGap": ("thin and thick line, large gap", "文武线（上细下粗，大间距）"),
    "thickThinLargeGap": ("thick and thin line, large gap", "文武线（上粗下细，大间距）"),
    "thinThickThinSmallGap": ("thin, thick and thin line", "细—粗—细三线"),
    "threeDEmboss": ("embossed line", "三维凸起线"),
    "threeDEngrave": ("engraved line", "三维凹下线"),
    "outset": ("outset line", "外凸线"),
    "inset": ("inset line", "内凹线"),
}  # fmt: skip
_PLACES: Final = {"element": _NAMES, "property": _NAMES, "value": _VALUES}


def in_words(code: str, arguments: Mapping[str, str], language: str) -> Mapping[str, str]:
    """Return the arguments of a finding with formatting named as in Word; those of other findings as they are."""
    if code not in _CODES:
        return arguments
    return {name: _said(_PLACES.get(name, {}), value, language) for name, value in arguments.items()}


def _said(names: Mapping[str, tuple[str, str]], value: str, language: str) -> str:
    if value not in names:
        return value
    english, chinese = names[value]
    return f"{chinese}（{value}）" if language.startswith("zh") else f"{english} ({value})"
