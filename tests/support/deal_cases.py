"""Random deals for tests: parameters of every type with answers, parties, and a price table with rows."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from contractgen.findings import Location
from contractgen.model.deal import (
    Deal,
    Given,
    GivenBlank,
    GivenList,
    GivenNone,
    GivenText,
    GivenWord,
    Party,
    PartyKind,
    Row,
    TemplateLine,
)
from contractgen.model.parameter import All, AnyOf, Condition, Equals, NonePolicy, Not, Parameter, ParameterType
from contractgen.model.pricing import Charges, Column, Computation, Note, PriceTable, Total, TotalKind
from contractgen.model.template import PartyLine
from contractgen.model.text import AnswerMark, Literal
from contractgen.model.version import Version, VersionRange

DEAL_FILE = "deals/random.yaml"
OPTIONS = ("A类", "B类", "C类")
GROUPS = ("北区", "南区", "东区")
CHOICES = ("payer", "region", "mode")
GONE = "gone"  # an answer that is none, and drops what mentions it

_DECLARED = Location("templates/random/template.yaml", 1, 1)
_GIVEN = Location(DEAL_FILE, 1, 1)
_TEXTS = ("示例市云杉区数字治理中心", "Example Co., Ltd.", "甲&乙", "A<B>公司", "云杉路 1 号", "{{ 7*7 }}", "${x}")


@dataclass(frozen=True, slots=True)
class Answered:
    """A parameter and what the deal gives for it; nothing where the default is to count."""

    parameter: Parameter
    given: Given | None


@dataclass(frozen=True, slots=True)
class Answers:
    """All parameters of a random agreement. `marks` are names and formats that its text may print.

    `options` are what conditions may ask for where that is not one of OPTIONS.
    """

    answered: tuple[Answered, ...]
    chosen: Mapping[str, tuple[str, ...]]
    marks: tuple[tuple[str, str], ...]
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def random_condition(self, rng: random.Random, depth: int = 0) -> tuple[Condition, bool]:
        """Make a condition on the answers, and say whether it holds."""
        kind = rng.choice(("equals", "equals", "not", "all", "any")) if depth < 2 else "equals"
        if kind == "equals":
            name = rng.choice(sorted(self.chosen))
            options = self.options.get(name, OPTIONS)
            wanted = (rng.choice(options),) if name in self.options else tuple(rng.sample(options, rng.randint(1, 2)))
            return Equals(name, wanted, _DECLARED), any(option in wanted for option in self.chosen[name])
        if kind == "not":
            part, holds = self.random_condition(rng, depth + 1)
            return Not(part), not holds
        parts, truths = zip(*(self.random_condition(rng, depth + 1) for _ in range(rng.randint(1, 3))), strict=True)
        return (All(parts), all(truths)) if kind == "all" else (AnyOf(parts), any(truths))


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of a random agreement: what the template says of them, and those that the deal has."""

    lines: tuple[PartyLine, ...]
    given: tuple[Party, ...]


def random_parties(rng: random.Random, labels: Sequence[str]) -> Parties:
    """Make two parties or more, called by these labels; from the third on they may be missing, or individuals."""
    number = rng.choice((2, 2, 3, 3, 4, len(labels)))
    lines, given = [], []
    for place, label in enumerate(labels[:number]):
        role, optional = f"party_{'abcdefgh'[place]}", place > 1 and rng.random() < 0.6
        lines.append(PartyLine(role, label, _DECLARED, optional))
        if not optional or rng.random() < 0.6:
            kind = PartyKind.INDIVIDUAL if rng.random() < 0.3 else PartyKind.COMPANY
            given.append(_random_party(rng, role, kind))
    return Parties(tuple(lines), tuple(given))


def _random_party(rng: random.Random, role: str, kind: PartyKind) -> Party:
    known = {
        PartyKind.COMPANY: {"code": GivenText("91000000MA00000157", _GIVEN)},
        PartyKind.INDIVIDUAL: {"id_number": GivenText("000000200002290010", _GIVEN)},
    }
    facts: dict[str, Given] = {
        "name": GivenText(f"{rng.choice(_TEXTS)}{role[-1]}", _GIVEN),
        "address": GivenText("云杉路 1 号", _GIVEN),
        "bank": rng.choice((GivenText("示例银行", _GIVEN), GivenNone(_GIVEN), GivenBlank(_GIVEN))),
    }
    return Party(role, facts | known[kind], _GIVEN, kind)


def random_answers(rng: random.Random, currency: str, parties: Parties) -> Answers:
    """Make parameters of every type, answered at random, and what conditions may ask of the parties."""
    chosen: dict[str, tuple[str, ...]] = {name: (rng.choice(OPTIONS),) for name in CHOICES}
    several = tuple(sorted(rng.sample(OPTIONS, rng.randint(1, 3))))
    flag = rng.choice(("true", "false"))
    answered = [
        *(_answered(rng, name, ParameterType.CHOICE, chosen[name][0], options=OPTIONS) for name in CHOICES),
        Answered(
            _parameter("channels", ParameterType.ANY_OF, options=OPTIONS),
            GivenList(tuple(GivenText(option, _GIVEN) for option in several), _GIVEN),
        ),
        _answered(rng, "flag", ParameterType.FLAG, flag),
        _answered(rng, "remark", ParameterType.TEXT, rng.choice(_TEXTS)),
        _answered(rng, "address", ParameterType.MULTILINE, "云杉路\n1 号"),
        _answered(rng, "years", ParameterType.INTEGER, str(rng.randint(1, 20))),
        _answered(rng, "rate", ParameterType.PERCENT, f"{rng.randint(1, 99)}%"),
        _answered(rng, "fee", ParameterType.MONEY, f"{rng.randint(1, 10**6)}.{rng.randint(10, 99)}", currency=currency),
        _answered(rng, "start", ParameterType.DATE, f"2027-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"),
        Answered(_parameter("slashed", ParameterType.TEXT, none=NonePolicy.SLASH), GivenNone(_GIVEN)),
        Answered(_parameter("by_hand", ParameterType.TEXT, blank=True), GivenBlank(_GIVEN)),
        Answered(_parameter(GONE, ParameterType.TEXT, none=NonePolicy.DROP), GivenNone(_GIVEN)),
    ]  # fmt: skip
    marks: tuple[tuple[str, str], ...] = (
        ("remark", ""), ("address", ""), ("years", ""), ("years", "words"), ("rate", ""), ("fee", ""), ("fee", "words"),
        ("fee", "grouped"), ("start", ""), ("start", "date-iso"), ("slashed", ""), ("by_hand", ""), ("payer", ""),
        ("channels", ""), ("party_a.name", ""), ("party_b.name", ""), ("party_b.bank", ""), ("contract.number", ""),
    )  # fmt: skip
    chosen |= {"channels": several, "flag": (flag,)}
    options: dict[str, tuple[str, ...]] = {"flag": ("true",)}
    given = {party.role: party for party in parties.given}
    for line in parties.lines:
        party = given.get(line.role)
        options[f"{line.role}.kind"] = tuple(kind.value for kind in PartyKind)
        chosen[f"{line.role}.kind"] = (party.kind.value,) if party else ()
        if line.optional:
            options[line.role] = ("true", "false")
            chosen[line.role] = ("true" if party else "false",)
        if party:
            marks += ((f"{line.role}.label", ""), (f"{line.role}.name", ""), (f"{line.role}.invoice_name", "upper"))
    return Answers(tuple(answered), chosen, marks, options)


def price_table(rng: random.Random, name: str, where: Location, currency: str) -> PriceTable:
    """Declare a price table: text, group, price, quantity, amount; with groups, totals, discounts, notes or without."""
    kinds = rng.choice(((), (TotalKind.AMOUNT,), (TotalKind.SUMS, TotalKind.AMOUNT, TotalKind.WORDS)))
    total = "合计" if currency == "CNY" else "Total"
    totals = [Total(f"{total}{kind}", kind, ("amount",), where) for kind in kinds]
    if totals and totals[0].kind is TotalKind.SUMS:
        summed = rng.choice((("quantity", "amount"), ("amount",), ("price", "amount")))
        totals[0] = Total(total, TotalKind.SUMS, summed, where)
        if rng.random() < 0.5:
            totals[1:1] = _discounts(rng, total, where)
    notes = (Note(total, (AnswerMark("remark", "", where), Literal("。")), where),) if rng.random() < 0.3 else ()
    # Looks set heads in a face that only the words of their own language have.
    heads = (
        ("业务", "区域", "单价", "数量", "小计") if currency == "CNY" else ("Service", "Area", "Price", "Number", "Sum")
    )
    columns = (
        Column("service", heads[0], ParameterType.TEXT, where, width=20),
        Column("area", heads[1], ParameterType.CHOICE, where, options=GROUPS),
        Column("price", heads[2], ParameterType.MONEY, where, negotiable=True),
        Column("quantity", heads[3], ParameterType.INTEGER, where, one_off=True),
        Column("amount", heads[4], ParameterType.MONEY, where, Computation.PRODUCT, ("price", "quantity")),
    )
    group = rng.choice(("", "", "area"))
    return PriceTable(name, "价格", where, columns, currency, 2, totals=tuple(totals), group=group, notes=notes)


def _discounts(rng: random.Random, label: str, where: Location) -> list[Total]:
    """Declare totals by kind of charge, and discounts by a rate that is fixed or answered, or by an amount."""
    amount = ("amount",)
    rate = rng.choice((Decimal(5), Decimal("12.5"), "rate"))
    return [
        *(Total(label, TotalKind.AMOUNT, amount, where, of=of) for of in (Charges.ONE_OFF, Charges.RECURRING)),
        Total(label, TotalKind.DISCOUNT, rng.choice((amount, ("price", "amount"))), where, "rebate", rate=rate),
        Total(label, TotalKind.DISCOUNT, amount, where, off=Decimal("0.00")),
    ]


def price_rows(rng: random.Random) -> tuple[Row, ...]:
    """Make rows for a price table: some to be agreed, some one-off, and now and then a note among them."""
    agreed, once = GivenWord("negotiable", _GIVEN), GivenWord("one-off", _GIVEN)
    rows: list[Row] = []
    for number in range(1, rng.choice((1, 1, 2, 3, 5, 12)) + 1):
        price = GivenText(f"{rng.randint(0, 9999)}.{rng.randint(0, 99):02d}", _GIVEN)
        quantity = GivenText(str(rng.randint(1, 999)), _GIVEN)
        cells: dict[str, Given] = {
            "service": GivenText(f"业务 {number}", _GIVEN),
            "area": GivenText(rng.choice(GROUPS), _GIVEN),
            "price": agreed if rng.random() < 0.1 else price,
            "quantity": once if rng.random() < 0.1 else quantity,
        }
        rows.append(Row(cells, _GIVEN))
        if rng.random() < 0.05:
            rows.append(Row({"note": GivenText(rng.choice(_TEXTS), _GIVEN)}, _GIVEN))
    return tuple(rows)


def site_table(name: str, where: Location, *, chinese: bool) -> PriceTable:
    """Declare the list of sites, or that of the devices at the sites."""
    heads = ("序号", "站点", "设备", "联系人") if chinese else ("No.", "Site", "Device", "Contact")
    place = Column("place", heads[0], ParameterType.INTEGER, where, Computation.PLACE)
    site = Column("site", heads[1], ParameterType.TEXT, where, width=20)
    own = {
        "sites": Column("contact", heads[3], ParameterType.TEXT, where),
        "devices": Column("device", heads[2], ParameterType.ID, where),
    }
    return PriceTable(name, "清单", where, (place, site, own[name]), "", 2)


def site_rows(rng: random.Random) -> dict[str, tuple[Row, ...]]:
    """Make rows for the lists of sites and of devices: every site has some, in any order."""
    sites = [f"{rng.choice(_TEXTS)} {number}" for number in range(1, rng.choice((1, 2, 3, 5)) + 1)]
    homes = [*sites, *rng.choices(sites, k=rng.choice((0, 1, 4, 9)))]
    rng.shuffle(homes)
    return {
        "sites": tuple(_row(number, site=site, contact=f"联系人 {number}") for number, site in enumerate(sites)),
        "devices": tuple(_row(number, site=site, device=f"SN-{number:04d}") for number, site in enumerate(homes)),
    }


def _row(number: int, **cells: str) -> Row:
    return Row({name: GivenText(text, _GIVEN) for name, text in cells.items()}, Location(DEAL_FILE, 2 + number, 1))


def random_deal(rng: random.Random, answers: Answers, parties: Parties, rows: Mapping[str, tuple[Row, ...]]) -> Deal:
    """Make the deal that gives these parties, answers and rows."""
    given = {item.parameter.name: item.given for item in answers.answered if item.given is not None}
    version = VersionRange("^1", Version(1, 0, 0), Version(2, 0, 0))
    number = GivenText(f"WLK-{rng.randint(1, 9999):04d}", _GIVEN)
    where = Location(DEAL_FILE, 1, 1)
    return Deal("random", number, (TemplateLine("random", version, where),), where, parties.given, given, rows)


def _parameter(
    name: str,
    kind: ParameterType,
    *,
    options: tuple[str, ...] = (),
    default: str | None = None,
    currency: str = "",
    none: NonePolicy = NonePolicy.REFUSE,
    blank: bool = False,
) -> Parameter:
    return Parameter(
        name, kind, name, _DECLARED, options=options, default=default, currency=currency, none=none, blank=blank
    )


def _answered(
    rng: random.Random,
    name: str,
    kind: ParameterType,
    text: str,
    *,
    options: tuple[str, ...] = (),
    currency: str = "",
) -> Answered:
    """Answer a parameter by the deal, or by its default."""
    if rng.random() < 0.3:
        return Answered(_parameter(name, kind, options=options, default=text, currency=currency), None)
    return Answered(_parameter(name, kind, options=options, currency=currency), GivenText(text, _GIVEN))
