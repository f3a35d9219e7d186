"""Styles of the gallery: what is inherited, from other styles and from the theme."""

from __future__ import annotations

from gallery.book import section, style
from gallery.english import LETTER, english
from gallery.markup import (
    BOLD,
    BOTH,
    ITALIC,
    KEEP,
    color,
    indent,
    p,
    run,
    size,
    spacing,
)


def inherited_styles() -> bytes:
    """Return a report whose look comes from theme fonts and from styles based on one another."""
    latin = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>'
    major = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/>'
    book = english("Due Diligence Report")
    book.defaults = latin + size(11)
    book.theme = theme("黑体", "Times New Roman", "宋体")
    book.styles = "".join((
        style("paragraph", "Report Text", paragraph=spacing(0, 6, 1.2) + BOTH),
        style("paragraph", "Report Note", based="ReportText", paragraph=indent(24), run=ITALIC + size(10)),
        style("paragraph", "Report Warning", based="ReportNote", run='<w:i w:val="0"/>' + color("C00000")),
        style("paragraph", "heading 1", paragraph=KEEP + spacing(14, 6) + '<w:outlineLvl w:val="0"/>', run=major + size(15) + color("1F3864")),
        style("paragraph", "heading 2", based="heading1", paragraph=spacing(8, 4) + '<w:outlineLvl w:val="1"/>', run=size(12)),
        style("character", "Term", based="DefaultParagraphFont", run=BOLD),
        style("character", "Term Foreign", based="Term", run=ITALIC),
    ))  # fmt: skip
    term, foreign = '<w:rStyle w:val="Term"/>', '<w:rStyle w:val="TermForeign"/>'
    body = [
        p(run("Due Diligence Report"), style="heading1"),
        p("This report sums up what we found in the documents of the ", run("Target", term), ". It is addressed to the ", run("Purchaser", term), " alone.", style="ReportText"),
        p("Corporate Matters", style="heading2"),
        p("The ", run("Target", term), " was founded in 2011 as a limited company. Its articles were last changed in 2023; all changes are entered in the register. The shares are fully paid up and free from encumbrances.", style="ReportText"),
        p("We have not examined the shareholders’ agreement of 2019, because it was not made available to us.", style="ReportNote"),
        p("Material Contracts", style="heading2"),
        p("Of the 24 contracts that were disclosed, five contain a change-of-control clause; ", run("rebus sic stantibus", foreign), " is excluded in two of them. The largest customer accounts for 31 % of revenue.", style="ReportText"),
        p("The lease of the head office ends on 30 September 2026 and was not renewed.", style="ReportWarning"),
        p("Style and direct formatting", style="heading2"),
        p("A character style in bold inside ", run("a bold word of its own", BOLD, term), " cancels out: toggles add up along the styles, and direct formatting has the last word. ", run("Upright again", foreign, '<w:i w:val="0"/>'), " in a term that leans.", style="ReportText"),
        p("中文标题与正文", style="heading1"),
        p("主题字体按文字分别取用：标题中的汉字取主题的“东亚标题”字体，正文中的汉字取“东亚正文”字体，Latin words take the Latin ones.", style="ReportText"),
    ]  # fmt: skip
    return book.finished(body, section(page=LETTER))


def theme(chinese_major: str, latin: str, chinese_minor: str) -> str:
    """Return a theme (20.1.6.9) with fonts for headings and for the body."""
    names = [
        "dk1",
        "lt1",
        "dk2",
        "lt2",
        "accent1",
        "accent2",
        "accent3",
        "accent4",
        "accent5",
        "accent6",
        "hlink",
        "folHlink",
    ]
    scheme = "".join(f'<a:{name}><a:srgbClr val="1F3864"/></a:{name}>' for name in names)
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{latin}"/><a:ea typeface="{chinese}"/><a:cs typeface=""/></a:{kind}Font>'
        for kind, chinese in (("major", chinese_major), ("minor", chinese_minor))
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Report"><a:themeElements>'
        f'<a:clrScheme name="Report">{scheme}</a:clrScheme><a:fontScheme name="Report">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Report"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>'
        f"{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>"
        f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
