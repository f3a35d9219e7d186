"""Pictures that the engine cannot decode: its error does not say which, so each is drawn alone."""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding
from contractgen.pdf.engine import Complaint, compile_tree
from contractgen.pdf.faces import FontSet
from contractgen.pdf.pictures import images_of
from contractgen.pdf.places import Place
from contractgen.pdf.tree import build_tree, placed_paragraphs
from contractgen.word.model import (
    PageSetup,
    ParagraphFormat,
    RunFormat,
    WordDocument,
    WordImage,
    WordParagraph,
    WordSection,
)

_SIDE = 100.0
_PAGE = PageSetup(300, 300, 50, 50, 50, 50, 20, 20)
_RUN = RunFormat("", "", 10)
NO_FONTS = FontSet({}, (), embedded=False, declared=())


def alone(data: bytes, kind: str) -> WordDocument:
    """Return a document that holds one picture and nothing else."""
    image = WordImage(data, kind, _SIDE, _SIDE, "picture", _RUN)
    paragraph = WordParagraph(0, "", None, ParagraphFormat(), (image,), _RUN)
    return WordDocument((WordSection(_PAGE, (paragraph,), {}, {}),), "", "", "en", {})


def undecodable(document: WordDocument) -> Iterator[Finding]:
    """Yield a finding for every paragraph with a picture that the engine cannot decode."""
    judged: dict[bytes, bool] = {}
    for placed in placed_paragraphs(document):
        for image in images_of(placed.paragraph):
            if image.data not in judged:
                tree, _ = build_tree(alone(image.data, image.kind), None, NO_FONTS)
                judged[image.data] = isinstance(compile_tree(tree, NO_FONTS), Complaint)
            if judged[image.data]:
                yield Place(placed.part, placed.paragraph).finding("PDF-729", format=image.kind.upper())
