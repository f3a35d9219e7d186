"""Fields (17.16): the two ways they are written, and what each of those that are drawn means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from contractgen.word.model import FieldKind, RunFormat
from contractgen.word.relationships import web_address
from contractgen.word.xml import Element, w

_LONGEST_NAME = 30
_OFF = (None, "0", "false", "off")
_WORD = re.compile(r'"([^"]*)"|(\S+)')
_HARMLESS = frozenset({"mergeformat", "charformat"})
# What a switch `\*` (17.16.4.3.1) makes of a page number, as the number format (17.18.59) of the same name.
_NUMERALS = {
    "Arabic": "decimal",
    "arabic": "decimal",
    "roman": "lowerRoman",
    "ROMAN": "upperRoman",
    "Roman": "upperRoman",
    "alphabetic": "lowerLetter",
    "ALPHABETIC": "upperLetter",
    "ArabicDash": "numberInDash",
    "CHINESENUM1": "chineseCounting",
    "CHINESENUM3": "chineseCountingThousand",
    "DBCHAR": "decimalFullWidth",
    "CIRCLENUM": "decimalEnclosedCircle",
    "GB1": "decimalEnclosedFullstop",
    "GB2": "decimalEnclosedParen",
    "GB3": "decimalEnclosedCircleChinese",
    "ZODIAC1": "ideographTraditional",
    "ZODIAC2": "ideographZodiac",
}
_TITLES = (("TITLE",), ("DOCPROPERTY", "TITLE"))
# The switches of a table of contents that say of which headings it is made and how it looks, and whether a value
# follows (17.16.5.68). Others gather something else than headings.
_CONTENTS = {"o": True, "u": False, "t": True, "n": True, "p": True, "h": False, "z": False, "w": False, "x": False}
_RANGE = re.compile(r"([1-9])-([1-9])")


class Shows(StrEnum):
    """What the result of a field must be equal to, since it is drawn as the file keeps it."""

    NUMBER = "number"
    RELATIVE = "relative number"
    FULL = "full number"
    WORDS = "words"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Contents:
    r"""Of which headings a table of contents is made.

    `headings` are the levels of built-in heading styles (`\o`), `outline` those of any paragraph with an outline
    level (`\u`), each as lowest and highest, None for none; `styles` those of further styles by name (`\t`).
    """

    headings: tuple[int, int] | None
    outline: tuple[int, int] | None
    styles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meaning:
    r"""What a field says that is drawn.

    `kind` is a number that the engine computes, in a `number_format` (empty: that of the section). `bookmark` is what
    it is about, `link` or `address` where it leads. `shows` is what its result must be. `is_number` is the form
    `REF bookmark \n \h`. `contents` is a table of contents.
    """

    kind: FieldKind | None = None
    number_format: str = ""
    bookmark: str = ""
    link: str = ""
    address: str = ""
    shows: Shows | None = None
    is_number: bool = False
    contents: Contents | None = None

    @property
    def leads(self) -> bool:
        """Whether what stands in it is a link."""
        return bool(self.link or self.address)


@dataclass(slots=True, eq=False)
class OpenField:
    """A complex field between its begin and its end: first the instruction, then the result.

    `special` is what else its markup says of it, empty where it is a field like any other: locked, to be computed on
    opening, abbreviated. `meaning` is None before its result and for a field that is not drawn; `shown` is the result
    so far.
    """

    instruction: str = ""
    special: str = ""
    in_result: bool = False
    meaning: Meaning | None = None
    shown: str = ""
    format: RunFormat | None = None

    @property
    def kind(self) -> FieldKind | None:
        """What is computed in place of its result, None where the result is shown as it is."""
        return self.meaning.kind if self.meaning else None


@dataclass(slots=True)
class Fields:
    """The complex fields that are open at a place, the outermost first (17.16.18)."""

    stack: list[OpenField] = field(default_factory=list)

    @property
    def hides_text(self) -> bool:
        """Whether text here belongs to an instruction, which nobody sees."""
        return bool(self.stack) and any(not item.in_result for item in self.stack)

    @property
    def drawn(self) -> OpenField | None:
        """The innermost field whose result is computed when it is drawn, None where there is none."""
        if not self.stack:
            return None
        return next((item for item in reversed(self.stack) if item.in_result and item.kind), None)

    @property
    def leading(self) -> Meaning | None:
        """The innermost field that makes a link of what stands here."""
        meanings = (item.meaning for item in reversed(self.stack) if item.in_result and item.meaning)
        return next((meaning for meaning in meanings if meaning.leads), None)

    @property
    def shown_as_kept(self) -> list[OpenField]:
        """The fields around this place whose result is drawn as it is, and must be what it says."""
        return [item for item in self.stack if item.in_result and item.meaning and item.meaning.shows]

    @property
    def contents(self) -> Contents | None:
        """The table of contents that this place is in."""
        return next((item.meaning.contents for item in self.stack if item.meaning and item.meaning.contents), None)


def meaning_of(opened: OpenField) -> tuple[Meaning | None, str]:
    """Return what a field means, None where it is not drawn, and its name as shown in findings.

    Of a field that is locked, out of date or abbreviated the result is not taken for what programs would compute.
    """
    words = [match[1] if match[1] is not None else match[2] for match in _WORD.finditer(opened.instruction)]
    name = words[0].upper()[:_LONGEST_NAME] if words else "?"
    arguments, switches = _divided(words[1:], _VALUED.get(name, frozenset()))
    read = {
        "REF": _reference, "PAGEREF": _page_reference, "HYPERLINK": _hyperlink, "TOC": _contents,
    }.get(name)  # fmt: skip
    meaning: Meaning | None = None
    if name in ("PAGE", "NUMPAGES", "SECTIONPAGES"):
        name, meaning = _count(name, arguments, switches)
    elif read:
        meaning = read(arguments, switches)
        name = " ".join((name, *(rf"\{key} {value}".strip() for key, value in switches)))
    elif (name, *(word.upper() for word in arguments)) in _TITLES and _only_format(switches):
        meaning = Meaning(shows=Shows.TITLE)
    if meaning and meaning.shows and opened.special:
        return None, f"{name} {opened.special}"[:_LONGEST_NAME]
    return meaning, name[:_LONGEST_NAME]


_Switches = list[tuple[str, str]]
_VALUED = {
    "PAGE": frozenset("*#"), "NUMPAGES": frozenset("*#"), "SECTIONPAGES": frozenset("*#"),
    "REF": frozenset("*#d"), "PAGEREF": frozenset("*#"), "HYPERLINK": frozenset("lomt"),
    "TITLE": frozenset("*"), "DOCPROPERTY": frozenset("*"),
    "TOC": frozenset(key for key, valued in _CONTENTS.items() if valued) | frozenset("abcdflos"),
}  # fmt: skip


def _divided(words: list[str], valued: frozenset[str]) -> tuple[list[str], _Switches]:
    """Divide the words of an instruction into arguments and switches; those in `valued` take the next word."""
    arguments: list[str] = []
    switches: _Switches = []
    rest = iter(words)
    waiting = False
    for word in rest:
        if word.startswith("\\") and len(word) > 1:
            switches.append((word[1:] if word[1:] in "*#" else word[1:].lower(), ""))
            waiting = switches[-1][0] in valued
        elif waiting:
            switches[-1], waiting = (switches[-1][0], word), False
        else:
            arguments.append(word)
    return arguments, switches


def _only_format(switches: _Switches) -> bool:
    """Say whether switches ask for nothing but the look that the result has anyway."""
    return all(key == "*" and value.lower() in _HARMLESS for key, value in switches)


def _numerals(switches: _Switches) -> str | None:
    """Return the number format that switches ask for, empty for none, None where one of them says something else."""
    form = ""
    for key, value in switches:
        if key != "*" or (value.lower() not in _HARMLESS and value not in _NUMERALS):
            return None
        form = _NUMERALS.get(value, form)
    return form


def _count(name: str, arguments: list[str], switches: _Switches) -> tuple[str, Meaning | None]:
    """Read PAGE, NUMPAGES or SECTIONPAGES (17.16.5.44, 17.16.5.42, 17.16.5.56)."""
    form = _numerals(switches)
    if form is None or arguments:
        wrong = next((one for one in switches if _numerals([one]) is None), ("", " ".join(arguments)))
        return f"{name} " + rf"\{wrong[0]} {wrong[1]}".strip("\\ " if not wrong[0] else " "), None
    kind = FieldKind(name)
    return name, Meaning(kind, form or ("" if kind is FieldKind.PAGE else "decimal"))


def _page_reference(arguments: list[str], switches: _Switches) -> Meaning | None:
    r"""Read `PAGEREF bookmark [\h]` (17.16.5.45): the number of the page on which the bookmark stands."""
    form = _numerals([one for one in switches if one[0] != "h"])
    if len(arguments) != 1 or form is None:
        return None
    link = arguments[0] if ("h", "") in switches else ""
    return Meaning(FieldKind.PAGEREF, form, bookmark=arguments[0], link=link)


def _reference(arguments: list[str], switches: _Switches) -> Meaning | None:
    r"""Read `REF bookmark` (17.16.5.51) with `\n`, `\r`, `\w` or none of them, and `\h`."""
    keys = {key for key, _ in switches if key != "*"}
    wanted = {"n": Shows.NUMBER, "r": Shows.RELATIVE, "w": Shows.FULL}
    numbers = [wanted[key] for key in sorted(keys) if key in wanted]
    plain = _only_format([one for one in switches if one[0] == "*"])
    if len(arguments) != 1 or keys - {"h", *wanted} or len(numbers) > 1 or not plain:
        return None
    shows = numbers[0] if numbers else Shows.WORDS
    link = arguments[0] if "h" in keys else ""
    is_number = shows is Shows.NUMBER and bool(link)
    return Meaning(bookmark=arguments[0], link=link, shows=shows, is_number=is_number)


def _hyperlink(arguments: list[str], switches: _Switches) -> Meaning | None:
    r"""Read `HYPERLINK "address" \l "place"` (17.16.5.25); it leads to the web, to a mail box, or to a bookmark."""
    place = next((value for key, value in switches if key == "l"), "")
    if {key for key, _ in switches} - {"l", "o", "h", "t", "n", "m"} or len(arguments) > 1:
        return None
    if arguments:
        address = web_address(f"{arguments[0]}#{place}" if place else arguments[0])
        return Meaning(address=address) if address else None
    return Meaning(link=place) if place else None


def _contents(arguments: list[str], switches: _Switches) -> Meaning | None:
    """Read a table of contents (17.16.5.68) that is made of headings."""
    known = dict(switches)
    if arguments or set(known) - set(_CONTENTS) or not {"o", "u", "t"} & set(known):
        return None
    levels = _RANGE.fullmatch(known.get("o", "").strip())
    between = (int(levels[1]), int(levels[2])) if levels else (1, 9)
    further = re.split("[,;，；]", known.get("t", ""))[::2]
    return Meaning(
        contents=Contents(
            between if "o" in known else None,
            between if "u" in known else None,
            frozenset(name.strip().casefold() for name in further if name.strip()),
        )
    )


def special(mark: Element) -> str:
    """Return what `w:fldChar` says beside its kind (17.16.18): that the field is locked, or out of date."""
    return next((f"w:{name}" for name in ("fldLock", "dirty") if mark.get(w(name)) not in _OFF), "")
