"""What a clause says, written as its file writes it: marks, conditions, lists."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from contractgen.model.clause import (
    AnnexesBlock,
    Block,
    DeparturesBlock,
    Field,
    FieldsBlock,
    OptionsBlock,
    Provision,
    SignatureField,
    SignaturesBlock,
    TableBlock,
)
from contractgen.model.parameter import All, AnyOf, Condition, Equals
from contractgen.model.text import AnswerMark, Literal, Mark, MarkedText, ReferenceMark


def written(text: MarkedText) -> str:
    """Return a text with its marks: `自${start|date-long}起`; a literal `${` as `$${`."""
    return "".join(_part(part) for part in text)


def written_condition(condition: Condition | None) -> str:
    """Return a condition as `{payer: 委托付款, not: {region: 新疆}}`, its keys in order of their names; or nothing."""
    return f"{{{', '.join(_questions(condition))}}}" if condition else ""


def written_list(values: Iterable[str]) -> str:
    """Return `[短信, 语音]`."""
    return f"[{', '.join(values)}]"


def written_number(number: Decimal | None) -> str:
    """Return a number in its one form, 1.50 as 1.5; or nothing."""
    return "" if number is None else format(number.normalize(), "f")


def written_repetition(name: str, match: str) -> str:
    """Return the table that something repeats, with the column that its rows share with those around it."""
    return f"{{name: {name}, match: {match}}}" if match else name


def words_of(provision: Provision) -> str:
    """Return a provision's own words, without its block and its items: heading, text, closing."""
    return "\n".join(written(text) for text in (provision.heading, provision.text, provision.closing) if text)


def all_words_of(provision: Provision) -> str:
    """Return a provision with its block and its items, a line each."""
    own = (provision.heading, provision.text)
    before = "\n".join(written(text) for text in own if text)
    parts = (before, written_block(provision.block), *(all_words_of(item) for item in provision.items))
    return "\n".join(part for part in (*parts, written(provision.closing)) if part)


def written_block(block: Block | None) -> str:
    """Return a block in one line, as a file says it in flow style; or nothing."""
    match block:
        case TableBlock(table, column):
            return f"table: {written_repetition(table, column)}"
        case FieldsBlock(fields):
            return f"fields: {written_list(written_line(line) for line in fields)}"
        case OptionsBlock(parameter, _):
            return f"options: {parameter}"
        case SignaturesBlock(caption, fields, _, individual, _):
            captions = f"{{company: {written(caption)}, individual: {written(individual)}}}"
            lines = written_list(written_line(line) for line in fields)
            return f"signatures: {{caption: {captions if individual else written(caption)}, fields: {lines}}}"
        case AnnexesBlock() | DeparturesBlock():
            return "annexes: true" if isinstance(block, AnnexesBlock) else "departures: true"
        case None:
            return ""


def written_line(line: Field | SignatureField) -> str:
    """Return a line of label and value as `{label: 开户银行, value: "${party_b.bank}"}`, without the quotes."""
    kind = f", kind: {line.kind.value}" if line.kind else ""
    value = f", value: {written(line.value)}" if line.value else ""
    return f"{{label: {line.label}{value}{kind}}}"


def _part(part: Literal | Mark) -> str:
    if isinstance(part, Literal):
        return part.text.replace("${", "$${")
    if isinstance(part, AnswerMark):
        return f"${{{part.name}|{part.format}}}" if part.format else f"${{{part.name}}}"
    return f"${{ref:{part.target}}}" if isinstance(part, ReferenceMark) else "${self}"


def _questions(condition: Condition) -> list[str]:
    """Return the keys of a condition with their values."""
    if isinstance(condition, Equals):
        options = condition.options
        return [f"{condition.name}: {options[0] if len(options) == 1 else written_list(options)}"]
    if isinstance(condition, All):
        # Keys may stand in any order in a file; here they have one.
        return sorted(question for part in condition.parts for question in _questions(part))
    if isinstance(condition, AnyOf):
        return [f"any: {written_list(written_condition(part) for part in condition.parts)}"]
    return [f"not: {written_condition(condition.part)}"]
