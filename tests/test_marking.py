"""The helper that reads marked test sentences."""

from pathlib import Path

import pytest
from marking import load_cases, parse_marked


def test_marks_are_taken_out_of_the_text() -> None:
    case = parse_marked('Có [hơn 30|count modifier=over noun="lượt người"] và [5%|percentage].')
    assert case.text == "Có hơn 30 và 5%."
    assert [case.mention(mark) for mark in case.marks] == ["hơn 30", "5%"]
    assert case.marks[0].kind == "count"
    assert case.marks[0].fields == {"modifier": "over", "noun": "lượt người"}


def test_brackets_without_a_bar_are_text() -> None:
    case = parse_marked("[img] Ảnh: A.B")
    assert case.text == "[img] Ảnh: A.B" and case.marks == ()


def test_a_field_without_a_value_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="dictionary update"):
        parse_marked("[5|count noun]")


def test_a_file_has_sections_comments_and_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "cases.txt"
    path.write_text("# one\n== tables\nHộ nghèo\\n[5|count]\n\nKhông có gì.\n", encoding="utf-8")
    cases = load_cases(path)
    assert [case.name for case in cases] == ["tables:3", "tables:5"]
    assert cases[0].text == "Hộ nghèo\n5"
