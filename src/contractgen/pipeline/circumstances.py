"""Circumstances: the smallest combination of answers that shows a finding, and how it is written."""

from __future__ import annotations

from collections.abc import Callable

from contractgen.assemble.reach import ANY_ANSWER, Asks, Combination, Reach

# Whether a combination shows something; None where another error keeps it from being seen.
Shows = Callable[[Combination], bool | None]


def smallest(reach: Reach, combination: Combination, shows: Shows) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return a combination with as few unusual answers as can be that still shows something; what of it is needed.

    An answer is needed where some other answer to the same question shows it no more.
    """
    usual = reach.usual
    least = dict(combination)
    shrinking = True
    while shrinking:
        shrinking = False
        for key, value in tuple(least.items()):
            tried = {**least, key: usual[key]}
            if value != usual[key] and reach.is_possible(tried) and shows(tried):
                least, shrinking = tried, True
    needed = []
    for key, question in reach.questions.items():
        others = ({**least, key: value} for value in question.values if value != least[key])
        if any(reach.is_possible(other) and shows(other) is False for other in others):
            needed.append(key)
    return least, tuple(needed)


def described(reach: Reach, combination: Combination, needed: tuple[str, ...]) -> str:
    """Write answers as conditions and deals do: `payer: 集团付费, party_c: false, sites.count: 0`."""
    parts: dict[str, None] = {}
    for key in needed:
        question = reach.questions[key]
        if question.name in reach.parameters and question.asks in (Asks.OPTION, Asks.NONE):
            options = reach.options_of(question.name, combination)
            if any(one.name == question.name and one.asks is Asks.OPTION for one in reach.questions.values()):
                parts[f"{question.name}: [{', '.join(options)}]" if options else f"{question.name}: {{none: true}}"] = (
                    None
                )
            elif combination[key] == ANY_ANSWER:
                parts[f"{question.name}: …"] = None
            else:
                parts[f"{question.name}: {combination[key]}"] = None
        else:
            parts[f"{key}: {combination[key]}"] = None
    return ", ".join(parts)
