"""The rules of the checker, in the order of their codes, and how they are run."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from contractgen.findings import Findings, Severity, in_order
from contractgen.model.structure import Structure
from contractgen.rules import (
    blk_501_placeholder,
    blk_502_bracketed,
    blk_503_instruction,
    blk_504_options,
    blk_505_markup,
    num_101_gap,
    num_102_duplicate,
    num_103_out_of_order,
    num_104_bad_start,
    num_105_unexpected_restart,
    num_106_missing_restart,
    num_107_scope_collision,
    num_108_level_skip,
    num_110_bracket_width,
    num_111_bracket_width_of_lists,
    num_112_delimiter,
    num_113_delimiter_of_lists,
    num_114_numeral_system,
    num_115_redundant_mark,
    num_116_typed_in_numbered,
    num_117_typed_label,
    num_118_numeral_range,
    num_119_empty_or_bulleted,
    num_120_label_spacing,
    num_121_single_item,
    num_122_sibling_format,
    num_123_numeral_spelling,
    num_124_divergent_markup,
    num_126_caption_sequence,
    num_127_inline_enumeration,
    num_137_fragile_markup,
    pun_301_list_endings,
    pun_306_unmatched,
    ref_201_dangling,
    ref_203_level_word,
    ref_204_self_reference,
    ref_205_ambiguous,
    ref_206_wrong_scope,
    ref_207_title_mismatch,
    ref_208_stale_field,
    ref_209_broken_field,
    ref_210_annex,
    ref_211_annex_list,
    ref_212_vague,
    ref_213_hard_coded,
    ref_214_range,
    ref_215_circular,
    ref_216_counts,
    ref_217_contents,
    ref_218_definition_loop,
)
from contractgen.rules.rule import House, Rule

RULES: Final[tuple[Rule, ...]] = (
    blk_501_placeholder.RULE,
    blk_502_bracketed.RULE,
    blk_503_instruction.RULE,
    blk_504_options.RULE,
    blk_505_markup.RULE,
    num_101_gap.RULE,
    num_102_duplicate.RULE,
    num_103_out_of_order.RULE,
    num_104_bad_start.RULE,
    num_105_unexpected_restart.RULE,
    num_106_missing_restart.RULE,
    num_107_scope_collision.RULE,
    num_108_level_skip.RULE,
    num_110_bracket_width.RULE,
    num_111_bracket_width_of_lists.RULE,
    num_112_delimiter.RULE,
    num_113_delimiter_of_lists.RULE,
    num_114_numeral_system.RULE,
    num_115_redundant_mark.RULE,
    num_116_typed_in_numbered.RULE,
    num_117_typed_label.RULE,
    num_118_numeral_range.RULE,
    num_119_empty_or_bulleted.RULE,
    num_120_label_spacing.RULE,
    num_121_single_item.RULE,
    num_122_sibling_format.RULE,
    num_123_numeral_spelling.RULE,
    num_124_divergent_markup.RULE,
    num_126_caption_sequence.RULE,
    num_127_inline_enumeration.RULE,
    num_137_fragile_markup.RULE,
    pun_301_list_endings.RULE,
    pun_306_unmatched.RULE,
    ref_201_dangling.RULE,
    ref_203_level_word.RULE,
    ref_204_self_reference.RULE,
    ref_205_ambiguous.RULE,
    ref_206_wrong_scope.RULE,
    ref_207_title_mismatch.RULE,
    ref_208_stale_field.RULE,
    ref_209_broken_field.RULE,
    ref_210_annex.RULE,
    ref_211_annex_list.RULE,
    ref_212_vague.RULE,
    ref_213_hard_coded.RULE,
    ref_214_range.RULE,
    ref_215_circular.RULE,
    ref_216_counts.RULE,
    ref_217_contents.RULE,
    ref_218_definition_loop.RULE,
)


_COUNTING: Final = frozenset(("LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"))
_NUMBERS: Final = ("NUM-10", "REF-2")  # what is said of numbers, and of what they are called


def run_rules(structure: Structure, house: House) -> Findings:
    """Return what the rules find in a structure, with the severities of the house, in the order of the document.

    Where fields of a Word file count by themselves, the numbers that it shows are not all known: what is said of them
    is a note then.
    """
    told = (item for rule in RULES for item in rule.check(structure, house))
    graded = (item for item in map(house.graded, told) if item is not None)
    if any(note.markup in _COUNTING for note in structure.manuscript.markup):
        graded = (replace(item, graded=Severity.INFO) if item.code.startswith(_NUMBERS) else item for item in graded)
    return in_order(graded)
