"""Elements that Word files hold, and what each must do to the page where it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MARKED = "Marked 鹿角 words"
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


class Place(StrEnum):
    """Where an element stands: among blocks, among runs, in the properties of a run, paragraph, table, row, cell."""

    BLOCK = "block"
    INLINE = "inline"
    RUN = "rPr"
    PARAGRAPH = "pPr"
    TABLE = "tblPr"
    ROW = "trPr"
    CELL = "tcPr"
    SECTION = "sectPr"


class Effect(StrEnum):
    """What an element must do where it is drawn: its WORDS are there; it SHOWS on the page; NOTHING changes; or it
    depends on where it stands (LAYOUT).
    """

    WORDS = "words"
    SHOWS = "shows"
    NOTHING = "nothing"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class Dropped:
    """An element to drop in: its XML, where it stands, what it must do."""

    name: str
    place: Place
    xml: str
    effect: Effect


def run_xml(words: str = MARKED, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph_xml(words: str = MARKED) -> str:
    return f"<w:p>{run_xml(words)}</w:p>"


def _field(instruction: str, result: str = MARKED) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{mark('begin')}{told}{mark('separate')}{run_xml(result)}{mark('end')}"


FIELDS = (
    "DATE",
    "TIME",
    "CREATEDATE",
    "SAVEDATE",
    "PRINTDATE",
    "AUTHOR",
    "FILENAME",
    "SEQ Table",
    "STYLEREF 1",
    'IF 1 = 1 "a" "b"',
    "MERGEFIELD Name",
    "DOCPROPERTY Company",
    "DOCVARIABLE x",
    'INCLUDETEXT "c:\\\\a.docx"',
    'INCLUDEPICTURE "http://example.com/a.png"',
    "LINK Excel.Sheet a",
    "DDE a b",
    "DDEAUTO a b",
    "FORMTEXT",
    "FORMCHECKBOX",
    "FORMDROPDOWN",
    "= 1 + 1",
    'ASK a "b"',
    'FILLIN "a"',
    "MACROBUTTON a b",
    "EQ \\f(1,2)",
    "SYMBOL 74",
    "NOTEREF a",
    "QUOTE a",
    "SET a b",
    "GOTOBUTTON a b",
    "COMPARE 1 = 1",
    "NEXT",
    "RD a",
    "TA \\l a",
    "TOA",
    "INDEX",
    "XE a",
    "TC a",
    "AUTOTEXT a",
    "ADVANCE \\u6",
    "BARCODE a",
    "DATABASE",
    "USERNAME",
    "LISTNUM",
    "AUTONUM",
    "NUMWORDS",
    "REVNUM",
    "INFO",
    "HYPERLINK file:///etc/passwd",
    "CITATION a",
    "BIBLIOGRAPHY",
    "UNKNOWN",
)

_INLINE = {
    "w:ins": f'<w:ins w:id="901" w:author="a">{run_xml()}</w:ins>',
    "w:moveTo": f'<w:moveTo w:id="902" w:author="a">{run_xml()}</w:moveTo>',
    "w:sdt": f"<w:sdt><w:sdtPr><w:alias w:val='a'/></w:sdtPr><w:sdtContent>{run_xml()}</w:sdtContent></w:sdt>",
    "w:sdt bound": "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/a' w:storeItemID='{0}'/></w:sdtPr>"
    f"<w:sdtContent>{run_xml()}</w:sdtContent></w:sdt>",
    "w:sdt placeholder": "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    f"<w:sdtContent>{run_xml()}</w:sdtContent></w:sdt>",
    "w:smartTag": f'<w:smartTag w:element="a"><w:smartTagPr/>{run_xml()}</w:smartTag>',
    "w:customXml": f'<w:customXml w:element="a">{run_xml()}</w:customXml>',
    "w:bdo": f'<w:bdo w:val="ltr">{run_xml()}</w:bdo>',
    "w:dir": f'<w:dir w:val="ltr">{run_xml()}</w:dir>',
    "w:hyperlink": f'<w:hyperlink w:anchor="nowhere">{run_xml()}</w:hyperlink>',
    "w:ruby": "<w:r><w:ruby><w:rubyPr/><w:rt>"
    + run_xml("lù")
    + f"</w:rt><w:rubyBase>{run_xml()}</w:rubyBase></w:ruby></w:r>",
    "w:fldSimple": f'<w:fldSimple w:instr=" DATE ">{run_xml()}</w:fldSimple>',
    "mc:AlternateContent": f'<mc:AlternateContent {_MC}><mc:Choice Requires="w14">{run_xml()}</mc:Choice>'
    f"<mc:Fallback>{run_xml()}</mc:Fallback></mc:AlternateContent>",
    "mc:AlternateContent in a run": f'<w:r><mc:AlternateContent {_MC}><mc:Choice Requires="wps"><w:t>{MARKED}</w:t>'
    f"</mc:Choice><mc:Fallback><w:t>{MARKED}</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    "m:oMath": f"<m:oMath {_MATH}><m:r><m:t>{MARKED}</m:t></m:r></m:oMath>",
    "m:oMathPara": f"<m:oMathPara {_MATH}><m:oMath><m:r><m:t>{MARKED}</m:t></m:r></m:oMath></m:oMathPara>",
    "text box": f"<w:r><w:pict><v:shape {_VML}><v:textbox><w:txbxContent>{paragraph_xml()}</w:txbxContent></v:textbox>"
    "</v:shape></w:pict></w:r>",
    "shape with text": f'<w:r><w:drawing><wp:inline {_DRAWING}><wp:extent cx="900000" cy="900000"/><wp:docPr id="9" '
    f'name="a"/><a:graphic><a:graphicData uri="{_WPS}"><wps:wsp xmlns:wps="{_WPS}"><wps:txbx><w:txbxContent>'
    f"{paragraph_xml()}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
    "unknown element": f'<x:a xmlns:x="urn:example:x">{run_xml()}</x:a>',
    "unknown in a run": f'<w:r><x:a xmlns:x="urn:example:x"><w:t>{MARKED}</w:t></x:a></w:r>',
    "w14 element": f"<w14:unknown {_W14}>{run_xml()}</w14:unknown>",
    "w:t": run_xml(),
}
_INLINE_SHOWS = {
    "w:tab": "<w:r><w:tab/></w:r>",
    "w:ptab": '<w:r><w:ptab w:alignment="center" w:relativeTo="margin" w:leader="dot"/></w:r>',
    "w:br": "<w:r><w:br/></w:r>",
    "w:br page": '<w:r><w:br w:type="page"/></w:r>',
    "w:br column": '<w:r><w:br w:type="column"/></w:r>',
    "w:cr": "<w:r><w:cr/></w:r>",
    "w:sym": '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    "w:sym unknown": '<w:r><w:sym w:font="Webdings 9" w:char="F0FE"/></w:r>',
    "w:noBreakHyphen": "<w:r><w:noBreakHyphen/></w:r>",
    "w:pgNum": "<w:r><w:pgNum/></w:r>",
    "w:dayLong": "<w:r><w:dayLong/></w:r>",
    "w:footnoteReference": '<w:r><w:footnoteReference w:id="2"/></w:r>',
    "w:endnoteReference": '<w:r><w:endnoteReference w:id="2"/></w:r>',
    "w:commentReference": '<w:r><w:commentReference w:id="2"/></w:r>',
    "w:footnoteRef": "<w:r><w:footnoteRef/></w:r>",
    "w:separator": "<w:r><w:separator/></w:r>",
    "w:object": f'<w:r><w:object><v:shape {_VML} style="width:90pt;height:90pt"/></w:object></w:r>',
    "w:pict line": f'<w:r><w:pict><v:line {_VML} from="0,0" to="90pt,0"/></w:pict></w:r>',
    "w:pict horizontal rule": f'<w:r><w:pict><v:rect {_VML} style="width:0;height:1.5pt" o:hr="t"/></w:pict></w:r>',
    "floating picture": f'<w:r><w:drawing><wp:anchor {_DRAWING}><wp:extent cx="9000" cy="9000"/></wp:anchor>'
    "</w:drawing></w:r>",
    "chart": f'<w:r><w:drawing><wp:inline {_DRAWING}><wp:extent cx="900000" cy="900000"/><wp:docPr id="9" name="a"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline>'
    "</w:drawing></w:r>",
    "missing picture": f'<w:r><w:drawing><wp:inline {_DRAWING}><wp:extent cx="900000" cy="900000"/><wp:docPr id="9" '
    'name="a"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic>'
    "</wp:inline></w:drawing></w:r>",
    "w:contentPart": '<w:contentPart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'r:id="rId99"/>',
    "w:control": "<w:r><w:control/></w:r>",
    "w:movie": "<w:r><w:movie/></w:r>",
    "w:subDoc": f'<w:subDoc {_RELATED} r:id="rId99"/>',
    "w:del": f'<w:del w:id="903" w:author="a"><w:r><w:delText>{MARKED}</w:delText></w:r></w:del>',
    "w:moveFrom": f'<w:moveFrom w:id="904" w:author="a">{run_xml()}</w:moveFrom>',
    "w:ffData": '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r>',
    "field without end": '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    "end without field": '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
}
_INLINE_LAYOUT = {"w:softHyphen": "<w:r><w:softHyphen/></w:r>"}
_INLINE_NOTHING = {
    "w:proofErr": '<w:proofErr w:type="spellStart"/>',
    "w:lastRenderedPageBreak": "<w:r><w:lastRenderedPageBreak/></w:r>",
    "w:permStart": '<w:permStart w:id="9" w:edGrp="everyone"/><w:permEnd w:id="9"/>',
    "w:bookmarkStart": '<w:bookmarkStart w:id="905" w:name="dropped"/><w:bookmarkEnd w:id="905"/>',
    "empty run": "<w:r/>",
    "w:commentRangeStart": '<w:commentRangeStart w:id="9"/><w:commentRangeEnd w:id="9"/>',
    "empty w:sdt": "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>",
}
_RUN_SHOWS = {
    "w:b": "<w:b/>",
    "w:i": "<w:i/>",
    "w:strike": "<w:strike/>",
    "w:dstrike": "<w:dstrike/>",
    "w:caps": "<w:caps/>",
    "w:smallCaps": "<w:smallCaps/>",
    "w:outline": "<w:outline/>",
    "w:shadow": "<w:shadow/>",
    "w:emboss": "<w:emboss/>",
    "w:imprint": "<w:imprint/>",
    "w:vanish": "<w:vanish/>",
    "w:u": '<w:u w:val="single"/>',
    "w:u wave": '<w:u w:val="wave"/>',
    "w:u words": '<w:u w:val="words"/>',
    "w:u wavyDouble": '<w:u w:val="wavyDouble"/>',
    "w:color": '<w:color w:val="C00000"/>',
    "w:color theme": '<w:color w:val="C00000" w:themeColor="accent2"/>',
    "w:spacing": '<w:spacing w:val="60"/>',
    "w:w": '<w:w w:val="150"/>',
    "w:position": '<w:position w:val="12"/>',
    "w:sz": '<w:sz w:val="40"/>',
    "w:highlight": '<w:highlight w:val="yellow"/>',
    "w:shd": '<w:shd w:val="clear" w:color="auto" w:fill="FFD966"/>',
    "w:shd pattern": '<w:shd w:val="pct25" w:color="auto" w:fill="auto"/>',
    "w:em": '<w:em w:val="dot"/>',
    "w:em circle": '<w:em w:val="circle"/>',
    "w:vertAlign": '<w:vertAlign w:val="superscript"/>',
    "w:bdr": '<w:bdr w:val="single" w:sz="8" w:space="0" w:color="auto"/>',
    "w:fitText": '<w:fitText w:val="4000"/>',
    "w:eastAsianLayout": '<w:eastAsianLayout w:id="1" w:combine="1"/>',
    "w:rFonts": '<w:rFonts w:ascii="Arial" w:eastAsia="黑体"/>',
    "w:rFonts unknown": '<w:rFonts w:ascii="Fancy" w:eastAsia="华文彩云"/>',
    "w:rStyle unknown": '<w:rStyle w:val="Nowhere"/><w:b/>',
    "w:rPrChange": '<w:rPrChange w:id="9" w:author="a"><w:rPr/></w:rPrChange>',
    "w:ins mark": '<w:ins w:id="9" w:author="a"/>',
    "w14:glow": f'<w14:glow {_W14} w14:rad="63500"/>',
    "w14:shadow": f'<w14:shadow {_W14} w14:blurRad="50800"/>',
    "w14:textOutline": f'<w14:textOutline {_W14} w14:w="9525"><w14:solidFill/></w14:textOutline>',
    "w14:textFill": f"<w14:textFill {_W14}><w14:noFill/></w14:textFill>",
    "w14:reflection": f"<w14:reflection {_W14}/>",
    "unknown property": "<w:sparkle/>",
    "foreign property": '<x:a xmlns:x="urn:example:x"/>',
}
_RUN_LAYOUT = {
    "w:rtl": "<w:rtl/>",
    "w:cs": "<w:cs/>",
    "w:oMath": "<w:oMath/>",
    "w:lang": '<w:lang w:val="fr-FR" w:eastAsia="ja-JP"/>',
    "w:effect": '<w:effect w:val="shimmer"/>',
    "w:kern": '<w:kern w:val="20"/>',
    "w14:ligatures": f'<w14:ligatures {_W14} w14:val="all"/>',
    "w14:numForm": f'<w14:numForm {_W14} w14:val="oldStyle"/>',
    "w14:stylisticSets": f"<w14:stylisticSets {_W14}/>",
    "w:specVanish": "<w:specVanish/>",
}
_RUN_NOTHING = {
    "w:noProof": "<w:noProof/>",
    "w:bCs": "<w:bCs/>",
    "w:iCs": "<w:iCs/>",
    "w:szCs": '<w:szCs w:val="60"/>',
    "w:webHidden": "<w:webHidden/>",
    "w:snapToGrid": '<w:snapToGrid w:val="0"/>',
    "w:b off": '<w:b w:val="0"/>',
    "w:spacing 0": '<w:spacing w:val="0"/>',
    "w:w 100": '<w:w w:val="100"/>',
    "w:u none": '<w:u w:val="none"/>',
}
_EDGE = 'w:val="single" w:sz="8" w:space="4" w:color="auto"'
_PARAGRAPH_SHOWS = {
    "w:jc right": '<w:jc w:val="right"/>',
    "w:jc distribute": '<w:jc w:val="distribute"/>',
    "w:jc kashida": '<w:jc w:val="highKashida"/>',
    "w:ind": '<w:ind w:left="1440"/>',
    "w:ind negative": '<w:ind w:left="-400"/>',
    "w:ind firstLineChars": '<w:ind w:firstLineChars="300"/>',
    "w:ind right": '<w:ind w:right="2880"/>',
    "w:spacing": '<w:spacing w:before="480" w:after="480"/>',
    "w:spacing line": '<w:spacing w:line="720" w:lineRule="exact"/>',
    "w:spacing auto": '<w:spacing w:before="0" w:beforeAutospacing="1"/>',
    "w:shd": '<w:shd w:val="clear" w:fill="DDDDDD"/>',
    "w:shd pattern": '<w:shd w:val="diagStripe" w:color="FF0000" w:fill="auto"/>',
    "w:pBdr top": f"<w:pBdr><w:top {_EDGE}/></w:pBdr>",
    "w:pBdr left": f"<w:pBdr><w:left {_EDGE}/></w:pBdr>",
    "w:pBdr bar": f"<w:pBdr><w:bar {_EDGE}/></w:pBdr>",
    "w:pBdr art": '<w:pBdr><w:top w:val="apples" w:sz="20" w:space="1"/></w:pBdr>',
    "w:framePr": '<w:framePr w:w="2000" w:h="1000" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:y="2000"/>',
    "w:framePr drop cap": '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>',
    "w:textDirection": '<w:textDirection w:val="tbRl"/>',
    "w:tabs bar": '<w:tabs><w:tab w:val="bar" w:pos="2000"/></w:tabs>',
    "w:pPrChange": '<w:pPrChange w:id="9" w:author="a"/>',
    "w:bidi": "<w:bidi/>",
    "w:pStyle heading": '<w:pStyle w:val="Heading1"/>',
    "unknown property": "<w:sparkle/>",
}
_PARAGRAPH_LAYOUT = {
    "w:pageBreakBefore": "<w:pageBreakBefore/>",
    "w:keepNext": "<w:keepNext/>",
    "w:keepLines": "<w:keepLines/>",
    "w:widowControl": '<w:widowControl w:val="0"/>',
    "w:contextualSpacing": "<w:contextualSpacing/>",
    "w:numPr unknown": '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="999"/></w:numPr>',
    "w:mirrorIndents": "<w:mirrorIndents/>",
    "w:textAlignment": '<w:textAlignment w:val="center"/>',
    "w:kinsoku": '<w:kinsoku w:val="0"/>',
    "w:wordWrap": '<w:wordWrap w:val="0"/>',
    "w:overflowPunct": '<w:overflowPunct w:val="0"/>',
    "w:topLinePunct": "<w:topLinePunct/>",
    "w:autoSpaceDE": '<w:autoSpaceDE w:val="0"/>',
    "w:snapToGrid": '<w:snapToGrid w:val="0"/>',
    "w:adjustRightInd": '<w:adjustRightInd w:val="0"/>',
    "w:outlineLvl": '<w:outlineLvl w:val="2"/>',
}
_PARAGRAPH_NOTHING = {
    "w:suppressLineNumbers": "<w:suppressLineNumbers/>",
    "w:suppressAutoHyphens": "<w:suppressAutoHyphens/>",
    "w:divId": '<w:divId w:val="9"/>',
    "w:cnfStyle": '<w:cnfStyle w:val="000000000000"/>',
    "empty w:pBdr": "<w:pBdr/>",
    "w:jc left": '<w:jc w:val="left"/>',
    "w:textboxTightWrap": '<w:textboxTightWrap w:val="none"/>',
}
_TABLE_SHOWS = {
    "w:tblpPr": '<w:tblpPr w:vertAnchor="page" w:tblpY="3000"/>',
    "w:tblCellSpacing": '<w:tblCellSpacing w:w="100" w:type="dxa"/>',
    "w:bidiVisual": "<w:bidiVisual/>",
    "w:tblInd": '<w:tblInd w:w="900" w:type="dxa"/>',
    "w:jc": '<w:jc w:val="right"/>',
    "w:shd": '<w:shd w:val="clear" w:fill="DDDDDD"/>',
    "w:tblCellMar": '<w:tblCellMar><w:top w:w="600" w:type="dxa"/></w:tblCellMar>',
    "w:tblBorders": f"<w:tblBorders><w:top {_EDGE}/><w:insideV {_EDGE}/></w:tblBorders>",
    "unknown property": "<w:sparkle/>",
    "w:tblBorders art": '<w:tblBorders><w:top w:val="apples" w:sz="20" w:space="1"/></w:tblBorders>',
    "w:tblPrChange": '<w:tblPrChange w:id="9" w:author="a"/>',
}
_ROW_SHOWS = {
    "w:hidden": "<w:hidden/>",
    "w:trHeight": '<w:trHeight w:val="1500"/>',
    "w:ins": '<w:ins w:id="9" w:author="a"/>',
    "w:del": '<w:del w:id="9" w:author="a"/>',
    "w:gridBefore": '<w:gridBefore w:val="1"/>',
    "unknown property": "<w:sparkle/>",
    "w:tblCellSpacing": '<w:tblCellSpacing w:w="200" w:type="dxa"/>',
    "w:trPrChange": '<w:trPrChange w:id="9" w:author="a"/>',
    "w:trHeight exact": '<w:trHeight w:val="100" w:hRule="exact"/>',
}
_CELL_SHOWS = {
    "w:textDirection": '<w:textDirection w:val="btLr"/>',
    "w:shd": '<w:shd w:val="clear" w:fill="DDDDDD"/>',
    "w:shd pattern": '<w:shd w:val="horzStripe" w:color="FF0000" w:fill="auto"/>',
    "w:tcFitText": "<w:tcFitText/>",
    "w:tcBorders": f"<w:tcBorders><w:bottom {_EDGE}/></w:tcBorders>",
    "w:tcBorders diagonal": f"<w:tcBorders><w:tl2br {_EDGE}/></w:tcBorders>",
    "w:tcMar": '<w:tcMar><w:top w:w="700" w:type="dxa"/></w:tcMar>',
    "w:cellDel": '<w:cellDel w:id="9" w:author="a"/>',
    "w:gridSpan": '<w:gridSpan w:val="3"/>',
    "unknown property": "<w:sparkle/>",
}
_CELL_LAYOUT = {
    "w:vAlign": '<w:vAlign w:val="bottom"/>',
    "w:noWrap": "<w:noWrap/>",
    "w:hideMark": "<w:hideMark/>",
    "w:vMerge": "<w:vMerge/>",
    "w:hMerge": "<w:hMerge/>",
}
_SECTION_SHOWS = {
    "w:cols": '<w:cols w:num="2"/>',
    "w:pgBorders": f"<w:pgBorders><w:top {_EDGE}/></w:pgBorders>",
    "w:pgBorders art": '<w:pgBorders><w:top w:val="apples" w:sz="20" w:space="24"/></w:pgBorders>',
    "w:lnNumType": '<w:lnNumType w:countBy="1"/>',
    "w:textDirection": '<w:textDirection w:val="tbRl"/>',
    "w:bidi": "<w:bidi/>",
    "w:sectPrChange": '<w:sectPrChange w:id="9" w:author="a"/>',
    "unknown property": "<w:sparkle/>",
    "w:docGrid chars": '<w:docGrid w:type="linesAndChars" w:linePitch="500" w:charSpace="4096"/>',
    "w:docGrid lines": '<w:docGrid w:type="lines" w:linePitch="600"/>',
}
_SECTION_LAYOUT = {
    "w:vAlign": '<w:vAlign w:val="center"/>',
    "w:type": '<w:type w:val="continuous"/>',
    "w:rtlGutter": "<w:rtlGutter/>",
    "w:pgNumType": '<w:pgNumType w:fmt="upperRoman"/>',
    "w:footnotePr": "<w:footnotePr/>",
    "w:titlePg": "<w:titlePg/>",
    "w:paperSrc": '<w:paperSrc w:first="1"/>',
    "w:formProt": '<w:formProt w:val="0"/>',
    "w:noEndnote": "<w:noEndnote/>",
}
_TABLE = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
_BLOCK = {
    "w:p": paragraph_xml(),
    "w:tbl": f"{_TABLE}{paragraph_xml()}</w:tc></w:tr></w:tbl>",
    "nested w:tbl": f"{_TABLE}{_TABLE}{paragraph_xml()}</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
    "w:sdt": f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph_xml()}</w:sdtContent></w:sdt>",
    "w:sdt contents": "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='a'/></w:docPartObj></w:sdtPr>"
    f"<w:sdtContent>{paragraph_xml()}</w:sdtContent></w:sdt>",
    "w:customXml": f'<w:customXml w:element="a">{paragraph_xml()}</w:customXml>',
    "w:ins": f'<w:ins w:id="906" w:author="a">{paragraph_xml()}</w:ins>',
    "mc:AlternateContent": f'<mc:AlternateContent {_MC}><mc:Choice Requires="w14">{paragraph_xml()}</mc:Choice>'
    "<mc:Fallback/></mc:AlternateContent>",
    "m:oMathPara": f"<m:oMathPara {_MATH}><m:oMath><m:r><m:t>{MARKED}</m:t></m:r></m:oMath></m:oMathPara>",
    "unknown block": f'<x:a xmlns:x="urn:example:x">{paragraph_xml()}</x:a>',
    "w:p in a loose w:r": run_xml(),
}
_BLOCK_SHOWS = {
    "w:altChunk": f'<w:altChunk {_RELATED} r:id="rId99"/>',
    "w:subDoc": f'<w:subDoc {_RELATED} r:id="rId99"/>',
    "tracked w:p": '<w:p><w:pPr><w:rPr><w:del w:id="907" w:author="a"/></w:rPr></w:pPr>' + run_xml() + "</w:p>",
}


def _all(place: Place, effect: Effect, named: dict[str, str]) -> tuple[Dropped, ...]:
    return tuple(Dropped(name, place, xml, effect) for name, xml in named.items())


DROPPED = (
    *_all(Place.BLOCK, Effect.WORDS, _BLOCK),
    *_all(Place.BLOCK, Effect.SHOWS, _BLOCK_SHOWS),
    *_all(Place.INLINE, Effect.WORDS, _INLINE),
    *_all(Place.INLINE, Effect.WORDS, {f"field {name}": _field(name) for name in FIELDS}),
    *_all(Place.INLINE, Effect.SHOWS, _INLINE_SHOWS),
    *_all(Place.INLINE, Effect.LAYOUT, _INLINE_LAYOUT),
    *_all(Place.INLINE, Effect.NOTHING, _INLINE_NOTHING),
    *_all(Place.RUN, Effect.SHOWS, _RUN_SHOWS),
    *_all(Place.RUN, Effect.LAYOUT, _RUN_LAYOUT),
    *_all(Place.RUN, Effect.NOTHING, _RUN_NOTHING),
    *_all(Place.PARAGRAPH, Effect.SHOWS, _PARAGRAPH_SHOWS),
    *_all(Place.PARAGRAPH, Effect.LAYOUT, _PARAGRAPH_LAYOUT),
    *_all(Place.PARAGRAPH, Effect.NOTHING, _PARAGRAPH_NOTHING),
    *_all(Place.TABLE, Effect.SHOWS, _TABLE_SHOWS),
    *_all(Place.ROW, Effect.SHOWS, _ROW_SHOWS),
    *_all(Place.CELL, Effect.SHOWS, _CELL_SHOWS),
    *_all(Place.CELL, Effect.LAYOUT, _CELL_LAYOUT),
    *_all(Place.SECTION, Effect.SHOWS, _SECTION_SHOWS),
    *_all(Place.SECTION, Effect.LAYOUT, _SECTION_LAYOUT),
)
