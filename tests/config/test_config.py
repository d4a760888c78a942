"""Configurations: what they change, what they are refused for and on which line, what is shown of them."""

import pytest

from vnnews_extract import Extractor
from vnnews_extract.config import Config, ConfigError, parse_config
from vnnews_extract.config.lines import line_of
from vnnews_extract.config.sections import SECTIONS
from vnnews_extract.config.show import show, show_section
from vnnews_extract.records import ArticleRecord

TEXT = "Bếp trưởng Khách sạn Biển Xanh Lê Thị Hoa nấu 12 món. UBND xã ra quân dọn bãi biển, thu 300 sọt rác."


def extract(toml: str, text: str = TEXT) -> ArticleRecord:
    return Extractor(parse_config(toml))(text)


def titles(record: ArticleRecord) -> list[str]:
    return [position.title for official in record.officials for position in official.positions]


def test_a_title() -> None:
    assert titles(extract("")) != ["Bếp trưởng"]
    assert titles(extract('[titles]\nhead = ["bếp trưởng"]')) == ["Bếp trưởng"]


def test_a_unit() -> None:
    record = extract('[units.weight]\n"sọt" = ["sọt"]')
    assert [(amount.value, amount.unit) for amount in record.amounts] == [(300, "sọt")]
    assert [count.value for count in record.counts] == [12]


def test_a_verb() -> None:
    triggers = [activity.trigger.text for activity in extract('[verbs]\norganise = ["ra quân dọn"]').activities]
    assert "ra quân dọn" in triggers


def test_an_organisation() -> None:
    text = "Ông Lê Văn Nam, Giám đốc Vựa Hải sản Biển Xanh, cho biết."
    record = extract('[organizations]\nbusiness = ["vựa"]', text)
    assert record.officials[0].positions[0].organization == "Vựa Hải sản Biển Xanh"


def test_a_classifier() -> None:
    record = extract('[classifiers]\nunit = ["giề"]', "Xã vớt 40 giề lục bình.")
    assert [count.noun for count in record.counts] == ["giề lục bình"]


def test_a_phrase_is_found_however_it_is_written() -> None:
    assert titles(extract('[titles]\nhead = ["BẾP  TRƯỞNG"]')) == ["Bếp trưởng"]


def test_kinds_switched_off_are_empty_and_nothing_links_to_them() -> None:
    record = extract("[kinds]\ncounts = false")
    assert record.counts == ()
    assert record.activities
    assert all(reference.kind != "counts" for reference in record.references())


def test_counts_below_the_least_are_left_out() -> None:
    record = extract("[thresholds]\nleast_count = 100")
    assert [count.value for count in record.counts] == [300]


@pytest.mark.parametrize(("tolerance", "agrees"), [(0, False), (4, False), (6, True)])
def test_checks_agree_within_the_tolerance(tolerance: int, agrees: bool) -> None:
    text = "Đảng bộ có 203 đảng viên, gồm 150 đảng viên nam và 43 đảng viên nữ."
    record = extract(f"[thresholds]\ncheck_tolerance = {tolerance}", text)
    assert [check.agrees for check in record.checks] == [agrees]


def test_extractors_with_different_rules_do_not_disturb_each_other() -> None:
    plain, own = Extractor(Config()), Extractor(parse_config('[titles]\nhead = ["bếp trưởng"]'))
    found = [titles(extractor(TEXT)) for extractor in (plain, own, plain, own)]
    assert found[0] == found[2] != found[1] == found[3]


def test_the_process_follows_the_environment(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "my.toml"  # type: ignore[operator]
    file.write_text("[kinds]\ncounts = false")
    monkeypatch.setenv("VNNEWS_EXTRACT_CONFIG", str(file))
    assert Extractor()(TEXT).counts == ()


@pytest.mark.parametrize(
    ("toml", "fault"),
    [
        ("[kinds\n", "Expected ']' at the end of a table declaration (at line 1, column 7)"),
        ("a = " + "[" * 100_000, "lists in lists without end"),
        ("a = " + "1" * 5000, "a number of thousands of digits"),
        ("[kind]\ncounts = true", "line 1: kind: unknown; there are kinds, thresholds, titles, "),
        ("[kinds]\ncounts = true\npeople = false", "line 3: kinds.people: unknown; there are counts, "),
        ("[kinds]\ncounts = 0", "line 2: kinds.counts: must be true or false, not 0"),
        ("kinds = 3", "line 1: kinds: must be a table, [kinds]"),
        ("[thresholds]\n\nleast_count = -1", "line 3: thresholds.least_count: must be a number from 0, not -1"),
        ('[titles]\nboss = ["sếp"]', "line 2: titles.boss: unknown; there are party, "),
        ('[titles]\nhead = "bếp trưởng"', "line 2: titles.head: must be a list of phrases in quotes"),
        ('[titles]\nhead = [\n  "bếp trưởng",\n  "…",\n]', "line 4: titles.head: '…' has no letter"),
        ("[titles]\nhead = [3]", "line 2: titles.head: 3 is no phrase"),
        ('[units]\n"giạ" = ["giạ"]', "line 2: units.giạ: unknown; there are money, length, "),
        ('[verbs]\norganise = [\n  "dọn",\n  "nhấn mạnh",\n]', "line 4: verbs.organise: 'nhấn mạnh' never makes an"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(toml: str, fault: str) -> None:
    with pytest.raises(ConfigError) as refused:
        parse_config(toml, "my.toml")
    assert str(refused.value).startswith(f"my.toml: {fault}")


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("[a]\n[a.b]\nc = 1", ["a", "b", "c"], 3),
        ('a.b."c d" = 1', ["a", "b", "c d"], 1),
        ("x = 1\n[a] # why\nb = 1", ["a"], 2),
        ("x = 1", ["y"], None),
    ],
)
def test_lines(text: str, path: list[str], line: int | None) -> None:
    assert line_of(text, path) == line


def test_what_is_shown_says_the_same_when_it_is_read() -> None:
    config = parse_config(
        '[kinds]\ncounts = false\n[thresholds]\nleast_count = 2.5\n[titles]\nhead = ["bếp trưởng"]\n'
        '[units.weight]\n"giạ" = ["giạ", "giạ lúa"]\n[classifiers]\nunit = ["giề"]'
    )
    assert parse_config(show(config)) == config


def test_what_is_in_force_without_configuration_is_the_default() -> None:
    assert parse_config(show(Config())) == Config()


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_is_shown_with_all_its_phrases(section: str) -> None:
    lines = show_section(Config(), section).splitlines()
    assert lines[0].startswith(f"[{section}")
    assert len(lines) > 3


def test_a_section_shows_what_was_added() -> None:
    assert '"bếp trưởng"' in show_section(parse_config('[titles]\nhead = ["bếp trưởng"]'), "titles")
