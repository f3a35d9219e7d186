"""REF-205: a reference that can mean an item of this agreement and of one inside it.

What: 本协议第二条 in an agreement that contains another one, both with 二、 and both called 本协议.
Why: the two readings lead to different provisions, and nothing decides between them.
A title (第二条“付款”), the name of an agreement, or a place inside the inner agreement decides.
Source: numbering scopes, as 附件 have them.
"""

from __future__ import annotations

from collections.abc import Iterator

from contractgen.findings import Finding, Severity
from contractgen.model.structure import Aim, ScopeKind, Structure
from contractgen.rules.rule import House, Rule, found
from contractgen.rules.targets import is_here, scope_of


def _check(structure: Structure, _house: House) -> Iterator[Finding]:
    """Find references to articles from around an agreement that has the same number and name."""
    inner = [number for number, scope in enumerate(structure.scopes) if scope.kind is ScopeKind.EMBEDDED]
    tops = {
        (scope_of(structure, number), item.label.text) for number, item in enumerate(structure.items) if item.depth == 0
    }
    for reference in structure.references if inner else ():
        if reference.aim is not Aim.NUMBER or len(reference.targets) != 1 or reference.quoted:
            continue
        item, name = structure.items[reference.targets[0]], structure.scopes[reference.scope].self_name
        others = [
            one
            for one in inner
            if structure.scopes[one].parent == reference.scope
            and structure.scopes[one].self_name == name == reference.instrument
            and (one, item.label.text) in tops
        ]
        if item.depth == 0 and others and name and is_here(structure, reference):
            span = (reference.start, reference.end)
            named = {"target": reference.text, "count": len(others) + 1}
            yield found(structure, "REF-205", reference.passage, span, graded=Severity.WARNING, **named)


RULE = Rule("REF-205", _check, wrong=(), right=())
