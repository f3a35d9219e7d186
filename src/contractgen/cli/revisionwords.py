"""The words for the changes of a clause, in English and Chinese."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from contractgen.model.revision import Change, ChangeKind, Revision, Step
from contractgen.revise.account import Entry, Follower
from contractgen.revise.compare import next_version, step_between

K = ChangeKind

_MOST_REASONS: Final = 5

_KINDS: Final = {
    K.CLAUSE_ADDED: ("new clause", "新条款"),
    K.CLAUSE_REMOVED: ("clause gone", "条款删除"),
    K.LANGUAGE: ("language", "语言"),
    K.HEADING: ("heading", "标题"),
    K.WORDING: ("wording", "措辞"),
    K.ANSWER: ("asks for more", "要求填写更多内容"),
    K.REFERENCE: ("reference", "引用"),
    K.PROVISION_ADDED: ("new", "新增"),
    K.PROVISION_REMOVED: ("gone", "删除"),
    K.PROVISION_MOVED: ("moved", "移动"),
    K.PROVISION_RENAMED: ("id", "标识"),
    K.CONDITION: ("condition", "条件"),
    K.EMPHASIS: ("emphasis", "醒目提示"),
    K.REPETITION: ("repetition", "重复"),
    K.BLOCK: ("block", "块"),
    K.NUMBERING: ("numbering", "编号"),
    K.ENDINGS: ("list", "列举"),
    K.SPECIAL_TERMS: ("special terms", "特别约定"),
    K.MARK: ("mark", "标注"),
    K.PARAMETER_ADDED: ("new parameter", "新增参数"),
    K.PARAMETER_REMOVED: ("parameter gone", "参数删除"),
    K.PARAMETER_RETYPED: ("type", "类型"),
    K.DEFAULT: ("default", "默认值"),
    K.OPTIONS: ("options", "选项"),
    K.BOUNDS: ("bounds", "取值范围"),
    K.FACT: ("computed fact", "计算值"),
    K.TABLE: ("table", "表格"),
    K.NOTES: ("for people", "供人阅读"),
    K.LAYOUT: ("layout", "版面"),
}

_PARTS: Final = {
    "closing": ("closing", "结语"),
    "caption": ("caption", "签署栏首行"),
    "caption.individual": ("caption of individuals", "自然人签署栏首行"),
    "fields": ("line", "栏目"),
    "parties": ("who signs", "签署方"),
    "minimum": ("minimum", "最小值"),
    "maximum": ("maximum", "最大值"),
    "places": ("decimals", "小数位数"),
    "none": ("none", "不适用时"),
    "blank": ("by hand", "手填"),
    "currency": ("currency", "币种"),
    "label": ("label", "名称"),
    "note": ("note", "说明"),
    "example": ("example", "示例"),
    "column": ("column", "列"),
    "columns": ("order of columns", "列的顺序"),
    "totals": ("totals", "合计行"),
    "notes": ("notes", "备注行"),
    "rounding": ("rounding", "舍入"),
    "tax": ("tax", "税"),
    "group": ("group", "分组"),
    "tiers": ("tiers", "阶梯"),
    "minimum_rows": ("fewest rows", "最少行数"),
    "maximum_rows": ("most rows", "最多行数"),
    "computation": ("computation", "计算"),
    "width": ("width", "宽度"),
    "type": ("type", "类型"),
    "options": ("options", "选项"),
    "default": ("default", "默认值"),
    "obligation": ("obligation", "义务标注"),
    "exempting": ("exemption", "免责标注"),
    "punctuation": ("marks of items", "列举项的标点"),
    "join": ("word before the last item", "末项前的连词"),
}

_STEPS: Final = {
    Step.NONE: ("none", "无"),
    Step.PATCH: ("patch", "修订号"),
    Step.MINOR: ("minor", "次版本"),
    Step.MAJOR: ("major", "主版本"),
}

_SENTENCES: Final = {
    "first": ("{clause} {new} is the first version", "{clause} {new} 为首个版本"),
    "gone": ("{clause} {old} is gone", "{clause} {old} 已删除"),
    "needs": ("The changes need a {step} step", "改动须升{step}"),
    "needs_none": ("No step is needed: nothing of the legal content changed", "法律内容未变，无须升版本"),
    "fits": ("{new} takes it", "{new} 符合"),
    "larger": ("{new} takes a larger one", "{new} 所升更大"),
    "small": ("{new} is too small a step, {next} would fit", "{new} 所升不足，应为 {next}"),
    "back": ("{new} is not above {old}", "{new} 不高于 {old}"),
    "because": ("What makes it {step}: {names}", "须升{step}的改动：{names}"),
    "more": ("and {count} more", "等另外 {count} 处"),
    "area_clause": ("The clause", "条款"),
    "area_parameter": ("Parameters, facts, tables", "参数、计算值、表格"),
    "area_provision": ("Provisions", "各款"),
    "followers": ("Only the numbers of these follow: {runs}", "仅编号随之变动：{runs}"),
    "moved": ("moved {old} → {new}", "移动：{old} → {new}"),
    "left": ("moved to another list {old} → {new}", "移至另一列举：{old} → {new}"),
    "name": ("name", "名称"),
    "change": ("change", "改动"),
    "before": ("before", "原"),
    "after": ("after", "现"),
    "step": ("step", "版本"),
    "colon": (": ", "："),
    "comma": (", ", "、"),
    "semicolon": ("; ", "；"),
    "nothing": ("–", "无"),
}


def told(sentence: str, language: str, **places: object) -> str:
    """Return one of the sentences about revisions."""
    return _SENTENCES[sentence][language == "zh"].format_map(places)


def step_named(step: Step, language: str) -> str:
    """Return what a step is called: minor, 次版本."""
    return _STEPS[step][language == "zh"]


def change_named(change: Change, language: str) -> str:
    """Return what a change is called, with the part that it is about where its kind does not say it."""
    kind = _KINDS[change.kind][language == "zh"]
    part = _part_named(change, language)
    if not part or part == kind:
        return kind
    return f"{kind}（{part}）" if language == "zh" else f"{kind} ({part})"


def heads_of(entry: Entry, language: str) -> tuple[str, ...]:
    """Return what changed in an entry, each kind once: moved 5 → 2, wording."""
    said = (
        _moved(change, entry, language) if change.kind is K.PROVISION_MOVED else change_named(change, language)
        for change in entry.changes
    )
    return tuple(dict.fromkeys(said))


def place_named(entry: Entry) -> str:
    """Return where an entry stands: the name of the version's file and the line."""
    where = entry.where
    return f"{where.file.rpartition('/')[2]}:{where.line}" if where else ""


def verdict_of(revision: Revision, language: str) -> str:
    """Return what the step of a revision is, and whether its newer version takes it."""
    old, new, step = revision.old, revision.new, revision.step
    if old is None or new is None:
        return ""
    if step is Step.NONE:
        return told("needs_none", language)
    named = {"old": old.version, "new": new.version, "next": next_version(old.version, step)}
    taken = step_between(old.version, new.version)
    fit = "back" if taken is Step.NONE else "small" if taken < step else "fits" if taken is step else "larger"
    need = told("needs", language, step=step_named(step, language))
    return f"{need}{told('semicolon', language)}{told(fit, language, **named)}"


def reasons_of(revision: Revision, language: str) -> str:
    """Return which changes make the step what it is, the first few by name; nothing where there is nothing to say."""
    deciding = revision.deciding
    if not deciding or revision.old is None or revision.new is None:
        return ""
    subjects: dict[str, list[str]] = {}
    for change in deciding:
        subjects.setdefault(change.subject, []).append(change_named(change, language))
    comma = told("comma", language)
    kinds_of = {subject: comma.join(dict.fromkeys(kinds)) for subject, kinds in subjects.items()}
    named = [f"{subject} · {kinds}" if subject else kinds for subject, kinds in kinds_of.items()]
    if len(named) > _MOST_REASONS:
        named[_MOST_REASONS:] = [told("more", language, count=len(named) - _MOST_REASONS)]
    return told(
        "because", language, step=step_named(revision.step, language), names=told("semicolon", language).join(named)
    )


def title_of(revision: Revision, language: str) -> str:
    """Return the title: `confidentiality 1.0.0 → 1.1.0`, or that there is nothing to compare with."""
    old = revision.old.version if revision.old else ""
    new = revision.new.version if revision.new else ""
    if old and new:
        return f"{revision.clause} {old} → {new}"
    return told("first" if new else "gone", language, clause=revision.clause, old=old, new=new)


def followers_named(followers: Iterable[Follower], language: str) -> str:
    """Return which numbers merely follow: `3–8 → 4–9`, with the path of the list where they are items."""
    comma = told("comma", language)
    return told("followers", language, runs=comma.join(_run(follower) for follower in followers))


def _run(follower: Follower) -> str:
    inside = f"{follower.inside}/" if follower.inside else ""
    runs = (follower.before, follower.after)
    before, after = (f"{first}–{last}" if last > first else str(first) for first, last in runs)
    return f"{inside}{before} → {inside}{after}"


def _moved(change: Change, entry: Entry, language: str) -> str:
    """Return from where to where a provision moved, by the numbers of both places where it has some."""
    old, new = entry.before or change.old, entry.after or change.new
    return told("left" if change.part == "list" else "moved", language, old=old, new=new)


def _part_named(change: Change, language: str) -> str:
    named = _PARTS.get(change.part)
    if named:
        return named[language == "zh"]
    return change.part.removeprefix("fields.") if change.part.startswith("fields.") else ""
