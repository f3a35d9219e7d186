"""DOCX files built from raw XML, part by part, for the tests of the Word-reading layer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from contractgen.findings import Finding
from contractgen.word.model import WordBlock, WordDocument, WordParagraph, WordTable
from contractgen.word.read import read_docx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (
    f"{W} "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE = f"{WORD_TYPES}.document.main+xml"
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>'
)
_RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def sect(inner: str = "", page: str = PAGE) -> str:
    """A section's properties; `inner` stands before the page, as references to headers do."""
    return f"<w:sectPr>{inner}{page}</w:sectPr>"


def p(content: str = "", properties: str = "") -> str:
    """A paragraph: plain words become a run, XML is taken as it is."""
    if content and not content.startswith("<"):
        content = r(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, num: int, level: int = 0, more: str = "") -> str:
    """A paragraph with its own numbering."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>{more}')


def lvl(index: int, form: str, pattern: str, *, start: int | None = 1, more: str = "", suffix: str = "nothing") -> str:
    """A level of a list that begins at `start`; `more` are the elements after `w:numFmt`."""
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{index}">{begin}<w:numFmt w:val="{form}"/>{more}<w:suff w:val="{suffix}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(name: int, *levels: str, more: str = "") -> str:
    """An abstract list."""
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{name}">{kind}{more}{"".join(levels)}</w:abstractNum>'


def num(name: int, of: int, overrides: str = "") -> str:
    """A list of an abstract list."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def style(name: str, inner: str = "", kind: str = "paragraph", base: str = "", default: bool = False) -> str:
    """A style whose id is its name."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    flag = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}"{flag} w:styleId="{name}"><w:name w:val="{name}"/>{based}{inner}</w:style>'


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    settings: str = "",
    theme: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    relations: Sequence[tuple[str, str, str]] = (),
    main: str = "word/document.xml",
    main_type: str = MAIN_TYPE,
    core: str = "<dc:language>zh-CN</dc:language>",
    section: str | None = None,
) -> bytes:
    """Build a DOCX.

    `parts` are further parts (relative to the main part's folder unless they have one); `relations` are (id, last
    word of the type, target) of the main part, an outside target beginning with `external:`.
    """
    folder = main.rpartition("/")[0]
    content = f"{body}{sect() if section is None else section}"
    files: dict[str, str | bytes] = {main: f"{_HEAD}<w:document {NAMESPACES}><w:body>{content}</w:body></w:document>"}
    related = list(relations)
    types = {main: main_type}
    for kind, inner in (("styles", styles), ("numbering", numbering), ("settings", settings)):
        if inner:
            files[f"{folder}/{kind}.xml"] = f"{_HEAD}<w:{kind} {NAMESPACES}>{inner}</w:{kind}>"
            related.append((f"rId{kind}", kind, f"{kind}.xml"))
            types[f"{folder}/{kind}.xml"] = f"{WORD_TYPES}.{kind}+xml"
    if theme:
        files[f"{folder}/theme/theme1.xml"] = _HEAD + theme
        related.append(("rIdtheme", "theme", "theme/theme1.xml"))
    for name, data in (parts or {}).items():
        files[name if "/" in name else f"{folder}/{name}"] = data
    files["docProps/core.xml"] = (
        f"{_HEAD}<cp:coreProperties xmlns:cp="
        '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>'
    )
    files[f"{folder}/_rels/{main.rpartition('/')[2]}.rels"] = rels(related)
    files["_rels/.rels"] = (
        f"{_HEAD}{_RELATIONSHIPS}"
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="{main}"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
        'core-properties" Target="docProps/core.xml"/></Relationships>'
    )
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    files["[Content_Types].xml"] = (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="jpg" ContentType="image/jpeg"/>'
        f'<Default Extension="svg" ContentType="image/svg+xml"/>{overrides}</Types>'
    )
    return archive(files)


def rels(related: Sequence[tuple[str, str, str]]) -> str:
    """A relationships part."""
    items = ""
    for name, kind, target in related:
        mode = ' TargetMode="External"' if target.startswith("external:") else ""
        address = target.removeprefix("external:")
        items += f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{address}"{mode}/>'
    return f"{_HEAD}{_RELATIONSHIPS}{items}</Relationships>"


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """Pack files into an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def read(data: bytes) -> WordDocument:
    """Read a DOCX that has nothing wrong with it."""
    document, findings = read_docx(data)
    assert findings == ()
    assert document is not None
    return document


def findings_of(data: bytes) -> tuple[Finding, ...]:
    """Return what is found in a DOCX."""
    return read_docx(data)[1]


def codes(data: bytes) -> list[str]:
    """Return the codes of what is found in a DOCX, in order."""
    return [item.code for item in findings_of(data)]


def paragraphs(document: WordDocument) -> list[WordParagraph]:
    """Return all paragraphs of the main part, those in tables too, in document order."""
    return [item for block in document.blocks for item in _paragraphs(block)]


def labels(data: bytes) -> list[str | None]:
    """Return the label of every paragraph, None where it has none."""
    document, _ = read_docx(data)
    assert document is not None
    return [item.label.text if item.label else None for item in paragraphs(document)]


def only_table(document: WordDocument) -> WordTable:
    """Return the first block, which is a table."""
    table = document.blocks[0]
    assert isinstance(table, WordTable)
    return table


def first(document: WordDocument) -> WordParagraph:
    """Return the first paragraph."""
    return paragraphs(document)[0]


def _paragraphs(block: WordBlock) -> list[WordParagraph]:
    if isinstance(block, WordParagraph):
        return [block]
    return [item for row in block.rows for cell in row.cells for inner in cell.blocks for item in _paragraphs(inner)]
