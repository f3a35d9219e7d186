"""Documents for the tests of the DOCX writer, built from model objects alone."""

from __future__ import annotations

import functools
import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from lxml import etree
from word_cases import archive

from contractgen.docx.look import Look, read_look
from contractgen.docx.record import build_record
from contractgen.docx.write import ShapeCache, write_docx
from contractgen.model.assembly import (
    Alignment,
    Assembly,
    Block,
    Cell,
    Document,
    Hole,
    Inline,
    Instrument,
    Label,
    Mark,
    Numbered,
    Origin,
    Paragraph,
    Reference,
    Role,
    Signatory,
    Signatures,
    Table,
    Text,
)
from contractgen.model.scheme import CountingSystem, Level, Pattern, Place, Suffix

ROOT = Path(__file__).parents[2]
CHINESE, ENGLISH = "iot-card-service", "services-agreement"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def origin(provision: str = "1", line: int = 7) -> Origin:
    return Origin("confidentiality", "1.1.0", provision, "clauses/confidentiality/1.1.0.yaml", line)


def pattern(text: str) -> Pattern:
    """Read `第{一}条`: the last brace is the level itself, those before are the levels just above."""
    pieces = [piece.split("}") for piece in text.split("{")]
    places = len(pieces) - 1
    made: list[str | Place] = [pieces[0][0]] if pieces[0][0] else []
    for index, (system, literal) in enumerate(pieces[1:], start=1):
        made.append(Place(index - places, CountingSystem(system)))
        made += [literal] if literal else []
    return tuple(made)


def levels(*labels: str, suffix: Suffix = Suffix.NOTHING) -> tuple[Level, ...]:
    """Return the levels of a scheme by their label patterns."""
    made = []
    for index, label in enumerate(labels):
        counted = tuple(
            Place(index + part.level, part.system) if isinstance(part, Place) else part for part in pattern(label)
        )
        made.append(Level(counted, counted, "", absolute=False, suffix=suffix))
    return tuple(made)


def paragraph(role: Role, *content: Inline | str, label: Label | None = None, anchor: str = "") -> Paragraph:
    inlines = tuple(Text(part) if isinstance(part, str) else part for part in content)
    held = role in {Role.CLAUSE_HEADING, Role.TITLE}
    return Paragraph(anchor, role, label, inlines, origin(), keep_with_next=held)


def document(
    blocks: Iterable[Block],
    values: Mapping[str, str] | None = None,
    lists: Iterable[Numbered] = (),
    language: str = "zh-CN",
) -> Document:
    """Return a document of one instrument. Its shape is the hash of all there is, as the real one's."""
    instrument = Instrument("main", "本合同", new_page=False, blocks=tuple(blocks))
    return of_instruments([instrument], values, lists, language)


def of_instruments(
    instruments: Iterable[Instrument],
    values: Mapping[str, str] | None = None,
    lists: Iterable[Numbered] = (),
    language: str = "zh-CN",
) -> Document:
    own = tuple(instruments)
    numbered = tuple(lists)
    shape = hashlib.sha256(repr((own, numbered, language)).encode()).hexdigest()
    clauses = (("confidentiality@1.1.0", "sha256:00"),)
    assembly = Assembly("sample", "1.0.0", language, "合同", numbered, own, clauses, f"sha256:{shape}")
    return Document(assembly, {"contract.number": "WLK-0001", "contract.title": "样例合同", **(values or {})}, "sample")


@functools.cache
def look(template: str = CHINESE) -> Look:
    """Return a shipped look."""
    path = ROOT / "templates" / template / "look.docx"
    found, findings = read_look(path.read_bytes(), str(path.relative_to(ROOT)))
    assert found is not None, findings
    return found


def written(made: Document, template: str = CHINESE, cache: ShapeCache | None = None) -> bytes:
    """Write a document into a shipped look; it must succeed."""
    own = look(template)
    data, findings = write_docx(made, own, build_record(made, own, {}), cache or ShapeCache())
    assert data is not None, findings
    return data


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """Return a part of a DOCX, read by nothing of ours."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def texts(root: etree._Element) -> list[str]:
    r"""Return the text of every paragraph; a line break is `\n`."""
    return ["".join(texts_of(own)) for own in root.iter(f"{WORD}p")]


def texts_of(element: etree._Element) -> list[str]:
    r"""Return the pieces of text below an element; a line break is `\n`."""
    pieces = element.iter(f"{WORD}t", f"{WORD}br")
    return ["\n" if piece.tag == f"{WORD}br" else piece.text or "" for piece in pieces]


def labelled(role: Role, own: Label, *content: Inline | str, anchor: str = "") -> Paragraph:
    return paragraph(role, *content, label=own, anchor=anchor)


def price_table() -> Table:
    """Return a price table of two rows and two total rows, the last one spanning columns."""
    middle, right = Alignment.CENTER, Alignment.RIGHT
    header = tuple(Cell((Text(text),), middle) for text in ("序号", "业务", "标准资费（元/月）", "数量", "小计（元）"))
    rows = tuple(
        (
            Cell((Text(str(row + 1)),), middle),
            Cell((Hole(f"tariff[{row}].service"),)),
            Cell((Hole(f"tariff[{row}].price"),), right),
            Cell((Hole(f"tariff[{row}].cards"),), middle),
            Cell((Hole(f"tariff[{row}].amount"),), right),
        )
        for row in range(2)
    )
    total = (Cell((Text("合计（元）"),), span=4), Cell((Hole("tariff.amount"),), right))
    words = (Cell((Text("合计（大写）"),), span=2), Cell((Hole("tariff.amount|words"),), span=3))
    return Table("main/goods/table", (6, 22, 18, 10, 16), header, rows, (total, words), origin("table"))


TABLE_VALUES = {
    "tariff[0].service": "物联卡（定向流量）",
    "tariff[0].price": "30.00",
    "tariff[0].cards": "12",
    "tariff[0].amount": "298.80",
    "tariff[1].service": "平台接入",
    "tariff[1].price": "100.00",
    "tariff[1].cards": "1",
    "tariff[1].amount": "100.00",
    "tariff.amount": "398.80",
    "tariff.amount|words": "人民币叁佰玖拾捌元捌角",
}


def signatures() -> Signatures:
    """Return the signature block of two parties, the second with a line less."""
    first = (
        (Text("甲方（公章）："), Hole("party_a.name")),
        (Text("法定代表人或授权代表（签字）："),),
        (Text("开户银行："), Hole("party_a.bank")),
        (Text("签订日期："), Hole("signed_a", "blank")),
    )
    second = ((Text("乙方（公章）："), Hole("party_b.name")), (Text("法定代表人或授权代表（签字）："),))
    return Signatures("main/signature/1", (Signatory(first), Signatory(second)), origin("signatures"))


PARTY_VALUES = {
    "party_a.name": "示例市云杉区数字治理中心",
    "party_a.bank": "示例银行云杉支行",
    "party_b.name": "示例通信有限公司示例市分公司",
    "signed_a": "\u3000" * 8,
}


def agreement() -> Document:
    """Return a Chinese agreement of two instruments and an annex that uses everything the writer can do."""
    scheme = levels("{一}、", "（{一}）", "{1}、")
    lists = [Numbered("main", scheme), Numbered("annexes", levels("附件{一}", suffix=Suffix.SPACE))]
    lists.append(Numbered("annex", levels("{一}、", "（{一}）", "{1}.", "（{1}）")))
    heading, provision, item, annex = (
        functools.partial(_label, "main", 0),
        functools.partial(_label, "main", 1),
        functools.partial(_label, "main", 2),
        functools.partial(_label, "annexes", 0),
    )
    main: list[Block] = [
        paragraph(Role.TITLE, "物联卡服务采购合同", anchor="main"),
        paragraph(Role.FIELD, "采购单位（甲方）：", Hole("party_a.name")),
        paragraph(Role.FIELD, "服务单位（乙方）：", Hole("party_b.name")),
        paragraph(
            Role.BODY, "根据《中华人民共和国民法典》等法律法规的规定，双方经协商一致，签订本合同，以资共同遵守。"
        ),
        labelled(Role.CLAUSE_HEADING, heading("一、", 1), "服务项目与价格", anchor="main/goods"),
        paragraph(Role.BODY, "甲方向乙方采购下表所列服务，金额单位为人民币元："),
        price_table(),
        labelled(Role.CLAUSE_HEADING, heading("二、", 2), "付款方式", anchor="main/payment"),
        labelled(
            Role.PROVISION,
            provision("（一）", 1),
            "甲方应当在收到发票后",
            Hole("days"),
            "个工作日内付款；逾期的，按",
            Reference("第三条第（二）项", "main/breach/2"),
            "承担违约责任。付款方式为：",
        ),
        paragraph(Role.OPTION, "☑ 集团付费"),
        paragraph(Role.OPTION, "☐ 个人付费"),
        labelled(Role.PROVISION, provision("（二）", 2), "乙方的收款账户如下："),
        paragraph(Role.FIELD, "账户名称：", Hole("party_b.name")),
        paragraph(Role.FIELD, "账户号码：", Hole("account", "none")),
        labelled(Role.CLAUSE_HEADING, heading("三、", 3), "违约责任", anchor="main/breach"),
        labelled(Role.PROVISION, provision("（一）", 1), "任何一方违反“专有信息”的约定的，应当赔偿对方的损失。" * 3),
        labelled(
            Role.PROVISION,
            provision("（二）", 2),
            "甲方使用网络应当遵守法律法规，禁止利用网络从事下列活动：",
            anchor="main/breach/2",
        ),
        *(
            labelled(
                Role.ITEM,
                item(f"{number}、", number),
                "危害国家安全、荣誉和利益，煽动颠覆国家政权、推翻社会主义制度，损害国家统一与民族团结的行为，"
                "以及法律、行政法规禁止的其他行为；",
            )
            for number in range(1, 13)
        ),
        Paragraph(
            "",
            Role.CONTINUATION,
            None,
            (
                Text("因不可抗力造成的损失，乙方不承担责任，但法律另有规定的除外；累计赔偿额以"),
                Hole("cap"),
                Text("元为限。"),
            ),
            origin("notice"),
            emphasis=True,
        ),
        paragraph(Role.BODY, "本合同一式肆份。备注：", Hole("remarks")),
        signatures(),
    ]
    annexed: list[Block] = [
        labelled(Role.ANNEX_TITLE, annex("附件一", 1), "物联卡业务使用规范", anchor="usage"),
        labelled(Role.CLAUSE_HEADING, _label("annex", 0, "一、", 1), "适用范围"),
        labelled(
            Role.PROVISION, _label("annex", 1, "（一）", 1), "本附件适用于", Reference("《物联卡服务采购合同》", "main")
        ),
        labelled(Role.ITEM, _label("annex", 2, "1.", 1), "第一项要求；"),
        labelled(
            Role.SUBITEM,
            _label("annex", 3, "（1）", 1),
            "第一小项的要求较长，用来看悬挂缩进在换行之后是否仍与文字对齐，" * 2,
        ),
    ]
    instruments = [
        Instrument("main", "本合同", new_page=False, blocks=tuple(main)),
        Instrument("usage", "本附件", new_page=True, blocks=tuple(annexed)),
    ]
    values = {**TABLE_VALUES, **PARTY_VALUES, "days": "10", "cap": "10000", "account": "/", "remarks": "第一行\n第二行"}
    return of_instruments(instruments, {**values, "contract.title": "物联卡服务采购合同"}, lists)


def english_agreement() -> Document:
    """Return an English agreement: recitals, articles, sections with run-in headings, a schedule with fees."""
    scheme = levels("ARTICLE {1}", "Section {1}.{01}", "({a})", "({i})", suffix=Suffix.SPACE)
    lists = [Numbered("recitals", levels("({A})", suffix=Suffix.SPACE)), Numbered("main", scheme)]
    lists.append(Numbered("annexes", levels("Schedule {1}", suffix=Suffix.SPACE)))
    heading, section, item, subitem = (functools.partial(_label, "main", level) for level in range(4))
    duty = (
        "The Provider shall keep all Confidential Information of the Customer secret and shall use it for no purpose "
        "other than the performance of this Agreement."
    )
    main: list[Block] = [
        paragraph(Role.TITLE, "Services Agreement", anchor="main"),
        paragraph(
            Role.BODY, "This Agreement is made between ", Hole("party_a.name"), " and ", Hole("party_b.name"), "."
        ),
        paragraph(Role.CLAUSE_HEADING, "Recitals"),
        labelled(Role.PROVISION, _label("recitals", 0, "(A)", 1), "The Customer wishes to obtain certain services."),
        labelled(Role.CLAUSE_HEADING, heading("ARTICLE 1", 1), "Confidentiality"),
        labelled(
            Role.PROVISION, section("Section 1.01", 1), Text("Duty", Mark.RUN_IN), ". " + duty, anchor="main/duty"
        ),
        labelled(Role.ITEM, item("(a)", 1), duty),
        labelled(Role.SUBITEM, subitem("(i)", 1), duty),
        Paragraph(
            "",
            Role.PROVISION,
            section("Section 1.02", 2),
            (
                Text("Limit", Mark.RUN_IN),
                Text(". Liability under "),
                Reference("Section 1.01", "main/duty"),
                Text(" ends."),
            ),
            origin("notice"),
            emphasis=True,
        ),
        paragraph(Role.OPTION, "☑ annual fee"),
        price_table(),
        paragraph(Role.BODY, "Paid in advance."),
        signatures(),
        labelled(Role.ANNEX_TITLE, _label("annexes", 0, "Schedule 1", 1), "Fees"),
    ]
    return document(main, {**TABLE_VALUES, **PARTY_VALUES}, lists, "en")


def _label(numbering: str, level: int, text: str, number: int) -> Label:
    return Label(text, numbering, level, number)


def look_parts(template: str = CHINESE) -> dict[str, bytes]:
    """Return the parts of a shipped look by name."""
    with zipfile.ZipFile(ROOT / "templates" / template / "look.docx") as package:
        return {name: package.read(name) for name in package.namelist()}


def edited_look(name: str, *edits: tuple[str, str], template: str = CHINESE) -> bytes:
    """Return a shipped look with one of its parts edited; every edit must apply."""
    parts = look_parts(template)
    source = parts[name].decode()
    for old, new in edits:
        assert old in source, old
        source = source.replace(old, new)
    return archive(parts | {name: source.encode()})
