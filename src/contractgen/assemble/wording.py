"""Wording: the few words and marks that contractgen itself puts into an agreement, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from contractgen.lang.languages import is_chinese


@dataclass(frozen=True, slots=True)
class Wording:
    """What a language writes around computed things; `{…}` are places for `str.format`.

    `run_in` stands between a heading and the text that follows on its line; where it is empty, a provision's
    heading has a paragraph of its own. `instrument`, `annex` and `inside` are how text elsewhere calls an
    instrument, an annex, and a place in either. `left_out` follows the label of a total that does not add up what is
    to be agreed, and has the word `agreed` in it; `rate` follows that of a discount. The other four are what a list of
    departures from the standard says.
    `slip` announces an annexed file of one page or of several.
    """

    colon: str
    run_in: str
    item_end: str
    series_end: str
    before_last: Mapping[str, str]
    typed_ends: tuple[str, ...]
    instrument: str
    annex: str
    inside: str
    subtotal: str
    left_out: str
    agreed: str
    rate: str
    added: str
    added_to: str
    replaced: str
    no_departures: str
    slip: Mapping[bool, str]
    slip_hash: str


_CHINESE = Wording(
    colon="：",
    run_in="",
    item_end="；",
    series_end="。",
    before_last={},
    typed_ends=tuple("；。，、;,.：:"),
    instrument="《{name}》",
    annex="{label}《{name}》",
    inside="{place}{reference}",
    subtotal="小计",
    left_out="（不含面议项目）",
    agreed="面议",
    rate="（{rate}）",
    added="：新增条款",
    added_to="：对标准条款“{clause}”（{version}版）的补充",
    replaced="：替换标准条款“{clause}”（{version}版）的相应约定",
    no_departures="无",
    slip=dict.fromkeys((False, True), "{label}为本页之后所附的PDF文件，共{pages}页。"),
    slip_hash="该文件的SHA-256校验值（前16位）为{digits}。",
)
_ENGLISH = Wording(
    colon=": ",
    run_in=". ",
    item_end=";",
    series_end=".",
    before_last={"and": "; and", "or": "; or"},
    typed_ends=tuple(";,.:；，。：、"),
    instrument="the {name}",
    annex="{label} ({name})",
    inside="{reference} of {place}",
    subtotal="Subtotal",
    left_out=" (without items to be agreed)",
    agreed="to be agreed",
    rate=" ({rate})",
    added=": new",
    added_to=": added to the standard “{clause}” (version {version})",
    replaced=": replaces the standard provision of “{clause}” (version {version})",
    no_departures="None",
    slip={
        False: "{label} is the PDF file of one page that follows this page.",
        True: "{label} is the PDF file of {pages} pages that follows this page.",
    },
    slip_hash="The SHA-256 digest of the file begins with {digits}.",
)


def wording_of(language: str) -> Wording:
    """Return the wording of a language tag; every Chinese tag gets Chinese, any other English."""
    return _CHINESE if is_chinese(language) else _ENGLISH
