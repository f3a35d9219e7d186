"""A document under construction: its parts, relationships, styles and lists, and at the end the DOCX."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from lxml import etree

from contractgen.docx.archive import archive, deflated
from gallery.schema_order import in_order

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_EMU = 12700
_OUTSIDE = ' TargetMode="External"'
_KINDS = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
Level = tuple[str, str, str, float, float]


@dataclass(slots=True)
class Book:
    """A document in Chinese (`zh-CN`) or English: what its body refers to is added first.

    `size` is that of the body in points; `chinese` and `latin` are its fonts. `styles`, `settings` and `theme` are
    more markup.
    """

    title: str
    language: str = "zh-CN"
    size: float = 12
    chinese: str = "宋体"
    latin: str = "Times New Roman"
    normal: str = ""
    styles: str = ""
    settings: str = ""
    theme: str = ""
    defaults: str = ""
    _parts: dict[str, bytes] = field(default_factory=dict)
    _related: dict[str, list[tuple[str, str, str, bool]]] = field(default_factory=dict)
    _types: dict[str, str] = field(default_factory=dict)
    _abstract: list[str] = field(default_factory=list)
    _numbers: list[str] = field(default_factory=list)

    def list(self, levels: Sequence[Level], styles: Sequence[str] = (), run: str = "") -> int:
        """Add a list and return its number; a level is format, text, suffix, left and first-line indent in points."""
        number = len(self._abstract) + 1
        made = []
        for index, (kind, text, suffix, left, first) in enumerate(levels):
            hang = f'w:hanging="{round(-first * 20)}"' if first < 0 else f'w:firstLine="{round(first * 20)}"'
            linked = f'<w:pStyle w:val="{styles[index]}"/>' if index < len(styles) else ""
            look = f"<w:rPr>{run}</w:rPr>" if run else ""
            made.append(
                f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{linked}'
                f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
                f'<w:pPr><w:ind w:left="{round(left * 20)}" {hang}/></w:pPr>{look}</w:lvl>'
            )
        self._abstract.append(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
            f"{''.join(made)}</w:abstractNum>"
        )
        return self.again(number)

    def again(self, abstract: int, starts: dict[int, int] | None = None) -> int:
        """Add a list that counts like the first of an abstract one, from the given starts by level."""
        number = len(self._numbers) + 1
        over = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start in (starts or {}).items()
        )
        self._numbers.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{over}</w:num>')
        return number

    def frame(self, part: str, *content: str, kind: str = "default") -> str:
        """Add a header (`header`) or a footer (`footer`) and return the reference to it."""
        short = {"header": "hdr", "footer": "ftr"}[part]
        name = f"word/{part}{len(self._parts) + 1}.xml"
        self._parts[name] = _part(short, "".join(content))
        self._types[name] = f"{_WORD}{part}+xml"
        self._related[name] = self._related.pop("pending", [])
        return f'<w:{part}Reference w:type="{kind}" r:id="{self._relate("", part, name)}"/>'

    def address(self, target: str) -> str:
        """Return the relationship to an address outside."""
        return self._relate("", "hyperlink", target, outside=True)

    def picture(
        self, data: bytes, kind: str, width: float, height: float, words: str, *, framed: bool = False, old: bytes = b""
    ) -> str:
        """Return an inline picture (20.4.2.8) of a size in points; it stands in the next header where `framed`.

        An SVG picture is written as Word does: `old` is the PNG for programs that draw no SVG.
        """
        number = sum(name.startswith("word/media/") for name in self._parts) + 1
        owner = "pending" if framed else ""
        first = self._media(owner, number, *((old, "png") if old else (data, kind)))
        more = ""
        if old:
            better = self._media(owner, number + 1, data, kind)
            more = (
                '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
                f'<asvg:svgBlip r:embed="{better}"/></a:ext></a:extLst>'
            )
        extent = f'cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"'
        named = f'id="{number}" name="Picture {number}" descr="{escape(words)}"'
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f"<wp:extent {extent}/><wp:docPr {named}/><a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{first}">{more}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    def finished(self, body: Sequence[str], section: str) -> bytes:
        """Return the DOCX; `section` is the last section's `w:sectPr`."""
        parts = {
            "word/document.xml": _part("document", f"<w:body>{''.join(body)}{section}</w:body>"),
            "word/styles.xml": _part("styles", self._style_sheet()),
            "word/settings.xml": _part("settings", self._settings()),
            "docProps/core.xml": _core(self.title, self.language),
        }
        kinds = {"word/document.xml": "document.main", "word/styles.xml": "styles", "word/settings.xml": "settings"}
        if self._abstract:
            parts["word/numbering.xml"] = _part("numbering", "".join((*self._abstract, *self._numbers)))
            kinds["word/numbering.xml"] = "numbering"
        types = {name: f"{_WORD}{kind}+xml" for name, kind in kinds.items()} | self._types
        types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
        for kind in kinds.values():
            if kind != "document.main":
                self._relate("", kind, f"word/{kind}.xml")
        if self.theme:
            parts["word/theme/theme1.xml"] = self.theme.encode()
            types["word/theme/theme1.xml"] = _THEME
            self._relate("", "theme", "word/theme/theme1.xml")
        parts |= self._parts
        main = ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml", False)
        core = ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False)
        lists = {"_rels/.rels": [main, core], "word/_rels/document.xml.rels": self._related.get("", [])}
        lists |= {
            f"word/_rels/{name.removeprefix('word/')}.rels": related
            for name, related in self._related.items()
            if name not in ("", "pending") and related
        }
        files = {"[Content_Types].xml": _content_types(types)}
        files |= {name: _relationships(related) for name, related in lists.items()} | parts
        return archive(deflated(name, data) for name, data in files.items())

    def _media(self, owner: str, number: int, data: bytes, kind: str) -> str:
        name = f"word/media/image{number}.{kind}"
        self._parts[name] = data
        return self._relate(owner, "image", name)

    def _relate(self, owner: str, kind: str, target: str, *, outside: bool = False) -> str:
        related = self._related.setdefault(owner, [])
        identifier = f"rId{len(related) + 1}"
        path = target if outside else target.removeprefix("word/")
        related.append((identifier, f"{_OFFICE}/{kind}", path, outside))
        return identifier

    def _style_sheet(self) -> str:
        """Return the style sheet: defaults, the styles that Word has, and the document's own."""
        from gallery.markup import font, size  # noqa: PLC0415 - markup knows no books

        east = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
        language = east if self.language == "zh-CN" else f'<w:lang w:val="{self.language}" w:eastAsia="zh-CN"/>'
        defaults = self.defaults or f"{font(self.chinese, self.latin)}{size(self.size)}"
        named = '<w:style w:type="{}" w:default="1" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'
        return (
            f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}{language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            + named.format("paragraph", "Normal", "Normal", f"<w:qFormat/><w:pPr>{self.normal}</w:pPr>")
            + named.format("character", "DefaultParagraphFont", "Default Paragraph Font", "<w:semiHidden/>")
            + named.format(
                "table",
                "TableNormal",
                "Normal Table",
                '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
                '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
                "</w:tblCellMar></w:tblPr>",
            )
            + named.format("numbering", "NoList", "No List", "<w:semiHidden/>")
            + self.styles
        )

    def _settings(self) -> str:
        mode = (
            '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        )
        stop = '<w:defaultTabStop w:val="420"/>' if self.language == "zh-CN" else '<w:defaultTabStop w:val="720"/>'
        return f"{stop}{self.settings}<w:compat>{mode}</w:compat>"


def style(kind: str, name: str, *, paragraph: str = "", run: str = "", based: str = "Normal", more: str = "") -> str:
    """Return a style; its id is its name without blanks."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    inside = (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "") + (f"<w:rPr>{run}</w:rPr>" if run else "")
    identifier = name.replace(" ", "")
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}{inside}{more}</w:style>'


def section(
    *references: str,
    page: tuple[float, float] = (595.3, 841.9),
    margins: tuple[float, float, float, float] = (72, 79, 72, 79),
    frames: tuple[float, float] = (36, 36),
    more: str = "",
    kind: str = "",
) -> str:
    """Return a `w:sectPr`: page and margins (top, right, bottom, left) in points, distances of header and footer."""
    across = ' w:orient="landscape"' if page[0] > page[1] else ""
    top, right, bottom, left = (round(length * 20) for length in margins)
    head, foot = (round(length * 20) for length in frames)
    named = f'<w:type w:val="{kind}"/>' if kind else ""
    return (
        f'<w:sectPr>{"".join(references)}{named}<w:pgSz w:w="{round(page[0] * 20)}" w:h="{round(page[1] * 20)}"{across}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{head}"'
        f' w:footer="{foot}" w:gutter="0"/>{more}</w:sectPr>'
    )


def section_end(properties: str) -> str:
    """Return the paragraph that ends a section which is not the last."""
    return f"<w:p><w:pPr>{properties}</w:pPr></w:p>"


def _part(name: str, content: str) -> bytes:
    """Return a part; properties stand in the order of the schema."""
    root = etree.fromstring(f"<w:{name} {NAMESPACES}>{content}</w:{name}>")
    in_order(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _core(title: str, language: str) -> bytes:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    ).encode()


def _relationships(related: Sequence[tuple[str, str, str, bool]]) -> bytes:
    made = "".join(
        f'<Relationship Id="{identifier}" Type="{kind}" Target="{escape(target)}"{_OUTSIDE if outside else ""}/>'
        for identifier, kind, target, outside in related
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'.encode()


def _content_types(types: dict[str, str]) -> bytes:
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"} | _KINDS
    made = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in defaults.items())
    made += "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return f'<Types xmlns="{_PACKAGE}/content-types">{made}</Types>'.encode()
