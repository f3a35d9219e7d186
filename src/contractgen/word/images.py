"""Images in a line (20.4.2.8 `wp:inline`, 20.2.2.5 `pic:pic`): one embedded picture, drawn whole and as it is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractgen.word.model import RunFormat, WordImage
from contractgen.word.notes import Problem
from contractgen.word.pictures import judged
from contractgen.word.relationships import Relationship
from contractgen.word.xml import DRAWING, RELATIONSHIPS, WORD_DRAWING, Element, shown

PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_LOCAL_DPI = "{http://schemas.microsoft.com/office/drawing/2010/main}useLocalDpi"
_EMBED, _LINK = f"{{{RELATIONSHIPS}}}embed", f"{{{RELATIONSHIPS}}}link"
_PER_POINT = 12700  # EMU
_NEARLY = 1.0  # points by which two statements of one size may differ, and by which Word rounds
_MOST_EFFECT = 19050  # EMU that Word 2007 leaves beside every picture, for a border that is not there
_ON = ("1", "true", "on")
_SIZE = re.compile(r"[0-9]{1,9}")


def a(name: str) -> str:
    """Return the name `a:name` in Clark notation."""
    return f"{{{DRAWING}}}{name}"


def _wp(name: str) -> str:
    return f"{{{WORD_DRAWING}}}{name}"


def _pic(name: str) -> str:
    return f"{{{PICTURE}}}{name}"


_AROUND = frozenset((*map(_wp, ("extent", "effectExtent", "docPr", "cNvGraphicFramePr")), a("graphic")))
_FILLS = frozenset(map(a, ("solidFill", "gradFill", "pattFill", "blipFill", "grpFill")))
_HIDDEN = "http://schemas.microsoft.com/office/drawing/2010/main"
_UNSEEN = frozenset(f"{{{_HIDDEN}}}{name}" for name in ("hiddenFill", "hiddenLine", "hiddenEffects"))


@dataclass(frozen=True, slots=True)
class Pictures:
    """The parts of a package that pictures may be, with what the package says they are, and what leads to them."""

    parts: Mapping[str, bytes]
    types: Mapping[str, str]
    relationships: Mapping[str, Relationship]


def image_in(
    drawing: Element, pictures: Pictures, run: RunFormat, link: str, address: str = ""
) -> WordImage | tuple[Problem, ...]:
    """Return the picture that a `w:drawing` holds, or why it is not drawn: also where it leads out of the document."""
    inline = next(iter(drawing), None)
    if inline is None or len(drawing) != 1 or inline.tag not in (_wp("inline"), _wp("anchor")):
        return (Problem.of("DOCX-622", construct="w:drawing"),)
    if inline.tag == _wp("anchor"):
        return (Problem.of("DOCX-680"),)
    picture = inline.find(f"{a('graphic')}/{a('graphicData')}/{_pic('pic')}")
    data = inline.find(f"{a('graphic')}/{a('graphicData')}")
    if picture is None or data is None or len(data) != 1:
        uri = "" if data is None else data.get("uri", "")
        return (Problem.of("DOCX-622", construct=f"w:drawing {uri.rpartition('/')[2]}"[:60].strip()),)
    size = _size(inline.find(_wp("extent")))
    if changes := (*_changes_around(inline), *_changes_of(picture, size)):
        return (Problem.of("DOCX-681", construct=changes[0]),)
    if address:
        return (Problem.of("DOCX-681", construct="w:hyperlink"),)
    return _image(inline, picture, pictures, size, run=run, link=link)


def _image(
    inline: Element, picture: Element, pictures: Pictures, size: tuple[float, float], *, run: RunFormat, link: str
) -> WordImage | tuple[Problem, ...]:
    blip = picture.find(f"{_pic('blipFill')}/{a('blip')}")
    if blip is None or min(size) <= 0:
        return (Problem.of("DOCX-682", construct="a:blip" if blip is None else "wp:extent"),)
    vector = next(blip.iter(_SVG_BLIP), None)
    drawn = _bytes(blip if vector is None else vector, pictures)
    stand_in = (b"", "") if vector is None else _bytes(blip, pictures)
    if isinstance(drawn, Problem) or isinstance(stand_in, Problem):
        return tuple(item for item in (drawn, stand_in) if isinstance(item, Problem))
    data, content_type = drawn
    judgement = judged(data, content_type)
    if judgement.problem:
        return (judgement.problem,)
    properties = inline.find(_wp("docPr"))
    words = "" if properties is None else properties.get("descr") or properties.get("title") or ""
    marks = () if properties is None else properties.iter(_DECORATIVE)
    return WordImage(
        data=data,
        kind=judgement.kind,
        width=size[0],
        height=size[1],
        alternative=" ".join(words.split()),
        format=run,
        link=link,
        decorative=any(mark.get("val") in _ON for mark in marks),
        stand_in=hashlib.sha256(stand_in[0]).hexdigest() if vector is not None else "",
    )


def _size(extent: Element | None) -> tuple[float, float]:
    """Return width and height in points, 0 where they cannot be read."""
    sides = ("" if extent is None else extent.get(name, "") for name in ("cx", "cy"))
    width, height = (int(side) / _PER_POINT if _SIZE.fullmatch(side) else 0.0 for side in sides)
    return width, height


def _bytes(holder: Element, pictures: Pictures) -> tuple[bytes, str] | Problem:
    """Return the part that a blip embeds and its content type, or why there is none."""
    if holder.get(_LINK) is not None or holder.get(_EMBED) is None:
        return Problem.of("DOCX-682", construct="r:link")
    related = pictures.relationships.get(holder.get(_EMBED, ""))
    if related is None or related.kind != "image" or related.external or related.target not in pictures.parts:
        return Problem.of("DOCX-682", construct="r:embed")
    return pictures.parts[related.target], pictures.types.get(related.target, "")


def _changes_around(inline: Element) -> Iterator[str]:
    """Yield what the frame of a picture asks for beyond its size: effects outside of it, a link of its own, hiding."""
    yield from (shown(item.tag) for item in inline if item.tag not in _AROUND)
    effect = inline.find(_wp("effectExtent"))
    sides = () if effect is None else (effect.get(side, "0") for side in ("l", "t", "r", "b"))
    if any(not _SIZE.fullmatch(side) or int(side) > _MOST_EFFECT for side in sides):
        yield "wp:effectExtent"
    properties = inline.find(_wp("docPr"))
    if properties is not None and properties.get("hidden") in _ON:
        yield "wp:docPr hidden"
    if next(inline.iter(a("hlinkClick"), a("hlinkHover")), None) is not None:
        yield "a:hlinkClick"


def _changes_of(picture: Element, size: tuple[float, float]) -> Iterator[str]:
    """Yield what is done to a picture before it is shown."""
    fill, shape = picture.find(_pic("blipFill")), picture.find(_pic("spPr"))
    for item in picture:
        if item.tag not in (_pic("nvPicPr"), _pic("blipFill"), _pic("spPr")):
            yield shown(item.tag)
    for item in () if fill is None else fill:
        if item.tag == a("blip"):
            yield from _changes_of_colour(item)
        elif item.tag in (a("srcRect"), a("stretch")):
            edges = [item] if item.tag == a("srcRect") else [*item]
            if any(str(value).strip("0%") for edge in edges for value in edge.values()):
                yield shown(item.tag)
        else:
            yield shown(item.tag)
    for item in () if shape is None else shape:
        yield from _changes_of_shape(item, size)


def _changes_of_colour(blip: Element) -> Iterator[str]:
    """Yield what changes a picture's colours: what stands in a blip but for its vector and a hint on its size."""
    for item in blip:
        if item.tag != a("extLst"):
            yield shown(item.tag)
            continue
        for extension in item:
            yield from (shown(inner.tag) for inner in extension if inner.tag not in (_SVG_BLIP, _LOCAL_DPI))


def _changes_of_shape(item: Element, size: tuple[float, float]) -> Iterator[str]:
    """Yield what makes a picture more than an upright rectangle without a border."""
    name = shown(item.tag)
    if item.tag == a("xfrm"):
        if item.get("rot", "0") != "0" or {item.get("flipH"), item.get("flipV")} & set(_ON):
            yield f"{name} rot/flip"
        extent = item.find(a("ext"))
        own = size if extent is None else _size(extent)
        if any(abs(one - other) > _NEARLY for one, other in zip(own, size, strict=True)):
            yield f"{name} ext"
    elif item.tag == a("prstGeom"):
        if item.get("prst") != "rect":
            yield f"{name} {item.get('prst', '')}"[:40]
    elif item.tag == a("ln"):
        if any(inner.tag in _FILLS for inner in item):
            yield name
    elif item.tag == a("extLst"):
        yield from (shown(inner.tag) for part in item for inner in part if inner.tag not in _UNSEEN)
    elif item.tag != a("noFill") and (item.tag != a("effectLst") or len(item)):
        yield name
