"""Whose number an English reference gives: of this agreement, or of a statute or another agreement named beside it."""

from __future__ import annotations

import re

_SEEN = 60  # characters beside a reference that can say whose it is
_THIS = re.compile(
    r"[ \u00a0,]{0,2}(?P<own>hereof|herein|hereto|hereunder|(?:of|to|in|under)[ \u00a0](?:this|these)[ \u00a0]"
    r"[A-Za-z]{2,20}(?:[ \u00a0][A-Z][A-Za-z]{1,20}){0,3}|above|below)\b"
)
_OF = re.compile(
    r",?[ \u00a0](?:of|thereof|therein|thereto)\b"
    r"|,?[ \u00a0](?:to|in|under|from|within|as[ \u00a0]defined[ \u00a0]in)[ \u00a0]"
    r"(?:the|such|that|any|each|its|their|our|said)[ \u00a0](?:[A-Za-z&’'.\-]{1,20}[ \u00a0]){0,6}"
    r"(?:Agreements?|Act|Code|Laws?|Rules?|Regulations?|Leases?|Contract|Indenture|Plan|Notes?|Order|Letters?|Schedules?|Bylaws|Charter|Certificate|Constitution|Directive|Convention|Statutes?"
    r"|10-K|Form)\b|,?[ \u00a0](?:GDPR|UCC|ERISA|TFEU|DGCL|CCPA|HIPAA|C\.F\.R\.|U\.S\.C\.|et[ \u00a0]seq)"
    r"|,?[ \u00a0][A-Z][a-z]+(?:[ \u00a0][A-Z][a-z]+){0,4}[ \u00a0](?:Act|Code|Regulation|Rules)\b"
)
_OWN_CAPITALS = re.compile(r",?[ \u00a0](?:HEREOF|HEREIN|HERETO|(?:OF|TO|IN|UNDER)[ \u00a0]TH(?:IS|ESE)\b)")
_OF_CAPITALS = re.compile(r",?[ \u00a0](?:OF|THEREOF|THEREIN)\b")  # SECTION 4.3 OF THE LEASE
_AMENDED = re.compile(
    r"[^.;\n]{0,60}?\b(?:is|are|shall[ \u00a0]be|be)[ \u00a0](?:hereby[ \u00a0])?(?:further[ \u00a0])?"
    r"(?:amended|deleted|replaced|restated|supplemented|modified)\b"
)
_BEFORE = re.compile(
    r"(?:Acts?|Codes?|Regulations?|Regs?\.|Laws?|Rules?|Statutes?|U\.?S\.?C\.?|C\.?F\.?R\.?|GDPR|UCC|ERISA|Agreement|Lease|Plan|Indenture"
    r"|Constitution|Treaty|Convention|Directive|Bylaws|Charter|Ordinance|Annot\.|Ann\.|Stat\.|Rev\.|Proc\.|FAR|DFARS|IRC|Title"
    r"|(?i:handbook|manual|guide|guidelines|policy|policies|procedures?|standards?|specifications?|report|document))"
    r"[’']?s?,?[ \u00a0](?:at[ \u00a0]|in[ \u00a0]|under[ \u00a0])?$"
)
_AMENDING = re.compile(
    r"(?:amend(?:ing|ed|s)?|delet(?:ing|e|ed|es)|replac(?:ing|e|ed|es)|restat(?:ing|e|ed|es))[ \u00a0]"
    r"(?:[a-z]{1,12}[ \u00a0]){0,5}$"
)
_OWN_BEFORE = re.compile(r"(?:[Tt]his|[Tt]hese)[ \u00a0][A-Z][A-Za-z]{2,20},?[ \u00a0]$")


def instrument_around(text: str, start: int, end: int) -> tuple[str, bool]:
    """Return what beside a reference says whose number it is, and whether that is another instrument.

    Whatever follows after `of` and is not this agreement counts as another one, a definition or a sentence.
    """
    after, before = text[end : end + _SEEN * 2], text[max(0, start - _SEEN) : start]
    if _AMENDED.match(after) or _AMENDING.search(before):
        return "", True
    if own := _THIS.match(after):
        return own["own"], False
    is_own = bool(_OWN_CAPITALS.match(after))
    if not is_own and (other := _OF.match(after) or _OF_CAPITALS.match(after)):
        return after[other.start() :].strip(" ,")[:40], True
    is_own = is_own or bool(_OWN_BEFORE.search(before))
    if not is_own and (other := _BEFORE.search(before)):
        return other[0].strip(" ,"), True
    return "", False
