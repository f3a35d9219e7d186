"""What contractgen found: findings with a code, a place, a message and a hint, in Chinese and English."""

from contractgen.findings.entry import Bilingual, Entry, Severity
from contractgen.findings.finding import Finding, Findings, Fix, Location, errors_in, finding, in_order
from contractgen.findings.registry import CATALOGUE, entry_of, hint_of, message_of, places_of

__all__ = [
    "CATALOGUE",
    "Bilingual",
    "Entry",
    "Finding",
    "Findings",
    "Fix",
    "Location",
    "Severity",
    "entry_of",
    "errors_in",
    "finding",
    "hint_of",
    "in_order",
    "message_of",
    "places_of",
]
