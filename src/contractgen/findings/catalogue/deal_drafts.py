"""The part of the family DEAL that is about what is left open: gaps of drafts, blanks to be filled in by hand."""

from __future__ import annotations

from contractgen.findings.catalogue.errors import error
from contractgen.findings.entry import Bilingual, Entry, Severity

_WHY = Bilingual(
    "A draft prints brackets, 【　　】 or [____], for what the deal does not give yet, and this warning lists each of "
    "them. Without `--draft` the same is an error, and nothing is published.",
    "草稿在签约单尚未提供取值的地方印出空括号（【　　】或 [____]），并逐一列出本提示。"
    "不加 `--draft` 时，同样情形为错误，不会发布任何文件。",
)


def _gap(code: str, name: str, message: Bilingual, hint: Bilingual) -> Entry:
    """Make the entry of something that a draft does not have yet."""
    return Entry(code, name, Severity.WARNING, message, hint, _WHY)


ENTRIES: tuple[Entry, ...] = (
    _gap(
        "DEAL-470",
        "answer-still-missing",
        Bilingual(
            "still missing: {title} ({name}), printed as a gap {uses} times",
            "尚缺：{title}（{name}），草稿中有 {uses} 处空缺",
        ),
        Bilingual("Answer it in {deal}, under `answers:`.", "请在 {deal} 的 `answers:` 下填写。"),
    ),
    _gap(
        "DEAL-471",
        "party-fact-still-missing",
        Bilingual(
            "still missing: {fact} of {title} ({name}), printed as a gap {uses} times",
            "尚缺：{title}的 {fact}（{name}），草稿中有 {uses} 处空缺",
        ),
        Bilingual("Give it in {deal}, under `parties:`.", "请在 {deal} 的 `parties:` 下填写。"),
    ),
    _gap(
        "DEAL-472",
        "rows-still-missing",
        Bilingual("still missing: the rows of {title} ({name})", "尚缺：{title}（{name}）的各行"),
        Bilingual("Give them in {deal}, under `{key}:`.", "请在 {deal} 的 `{key}:` 下填写。"),
    ),
    _gap(
        "DEAL-473",
        "cell-still-missing",
        Bilingual(
            "still missing: {label} ({name}) in row {row} of {table}", "尚缺：{table} 第 {row} 行的 {label}（{name}）"
        ),
        Bilingual("Give {name} in this row.", "请在本行填写 {name}。"),
    ),
    _gap(
        "DEAL-474",
        "day-still-missing",
        Bilingual("still missing: the contract's day ({name})", "尚缺：合同日期（{name}）"),
        Bilingual("Give it with `--as-of YYYY-MM-DD`.", "请用 `--as-of YYYY-MM-DD` 指定。"),
    ),
    error(
        "DEAL-475",
        "blank-decides",
        Bilingual(
            "{name} is left blank, but the agreement's text depends on it",
            "{name} 留待手填，但合同的文字取决于它",
        ),
        Bilingual(
            "Answer {name}: which provisions are printed cannot be filled in by hand.",
            "请填写 {name}：印出哪些内容须在生成前确定，不能留待手填。",
        ),
        Bilingual(
            "A condition asks for this answer. What is printed must be known before the agreement is made; a blank "
            "can be filled in either way later.",
            "有条件以该取值为准。印出的内容必须事先确定，而留空处日后可以任意填写。",
        ),
    ),
)
