"""A PDF as it is read back: what is drawn on each page, with which fonts, and what the file carries along.

Lengths are points; heights are measured from the bottom of the page, as PDF does (ISO 32000-1, 8.3.2.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Say whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top


@dataclass(frozen=True, slots=True)
class Face:
    """What a character is drawn with: the font's name without its subset tag, and whether it is thickened.

    `thick` is text that is stroked as well as filled (9.3.6, mode 2), which imitates a bold face.
    """

    font: str
    thick: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A stretch of text that one operator draws, without white space, and the height of the line it stands on."""

    text: str
    face: Face
    box: Box
    baseline: float


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A link: where it lies, the words under it without white space, and the page and height it leads to.

    `page` is None where it leads out of the document, to an `address`, or nowhere.
    """

    box: Box
    text: str
    page: int | None
    height: float
    address: str = ""


@dataclass(frozen=True, slots=True)
class Turned:
    """Words that do not stand upright, as those of a watermark: where they lie, and how much can be seen of them.

    `contrast` is their difference from white in the colour component where it is largest, from 0 to 255; `shown` the
    share of their area, from 0 to 1, that nothing covers.
    """

    text: str
    box: Box
    contrast: int
    shown: float


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """A picture of points: where it lies, and a digest of its points, empty where they cannot be told."""

    box: Box
    points: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its texts in content order, its links, and the horizontal lines under which text may stand.

    `turned` are its words that do not stand upright; they are not among its texts. `pictures` stand in content order.
    """

    texts: tuple[Drawn, ...]
    links: tuple[DrawnLink, ...]
    rules: tuple[Box, ...]
    turned: tuple[Turned, ...] = ()
    pictures: tuple[DrawnPicture, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing that is read stands on it: the blank page before a section that begins on an odd one."""
        return not (self.texts or self.links or self.rules or self.turned or self.pictures)


@dataclass(frozen=True, slots=True)
class AnnexedRun:
    """Pages of an annexed file, as their page labels tell: the prefix of these (`附件二-`), and a digest of each page.

    `first` is the place of its first page in the whole PDF, `after` how many drawn pages stand before it (from 0).
    """

    prefix: str
    first: int
    after: int
    pages: tuple[str, ...]

    @property
    def places(self) -> range:
        """The places of its pages in the whole PDF (from 0)."""
        return range(self.first, self.first + len(self.pages))


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: its words, and the page that it leads to in the whole PDF (from 0; None where nowhere)."""

    title: str
    page: int | None


@dataclass(frozen=True, slots=True)
class PdfDocument:
    """A PDF as read: its drawn pages, its properties, its attachments by name.

    `conformance` is the PDF/A part and level that it declares (`3U`), empty when none. `annexed` are the pages of
    annexed files, which are not among `pages`; only a PDF with such pages has its bookmarks read. `producer` is the
    program that wrote it.
    """

    pages: tuple[Page, ...]
    title: str
    language: str
    conformance: str
    attachments: Mapping[str, bytes]
    fonts: tuple[str, ...]
    annexed: tuple[AnnexedRun, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    producer: str = ""

    @property
    def count(self) -> int:
        """The number of all pages."""
        return len(self.pages) + sum(len(run.pages) for run in self.annexed)
