"""The language data: spelled as rules see it, no entry twice, no line too long to read, no word of it in code."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import vnnews_extract
from vnnews_extract.language.shadow import make_shadow
from vnnews_extract.lexicons import load_toml

PACKAGE = Path(vnnews_extract.__file__).parent
LEXICONS = sorted((PACKAGE / "lexicons").glob("*.toml"))
CODE_CHARTS = PACKAGE / "lexicons/legacy_encodings.toml"
MODULES = sorted(path for room in ("numbers", "places", "pipes") for path in (PACKAGE / room).rglob("*.py"))
PATTERNS = PACKAGE / "pipes/periods/expressions.py"  # spells out the forms of dates in one pattern
WORDS = re.compile(r"(?=.*[à-ỹ])[a-zà-ỹ ]+")  # in small letters, at least one of them with a mark


def lists(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[Any]]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from lists(value, f"{path}{key}.")
        elif isinstance(value, list):
            yield f"{path}{key}", value


@pytest.mark.parametrize("file", LEXICONS, ids=lambda file: file.stem)
def test_no_list_holds_an_entry_twice(file: Path) -> None:
    twice = {
        name: [entry for entry, times in Counter(map(str, entries)).items() if times > 1]
        for name, entries in lists(load_toml(file.stem))
    }
    assert not {name: entries for name, entries in twice.items() if entries}


@pytest.mark.parametrize("file", [file for file in LEXICONS if file != CODE_CHARTS], ids=lambda file: file.stem)
def test_entries_are_spelled_as_the_shadow_of_a_text_is(file: Path) -> None:
    entries = [entry for _, listed in lists(load_toml(file.stem)) for entry in listed if isinstance(entry, str)]
    assert not [entry for entry in entries if make_shadow(entry).text != entry]


@pytest.mark.parametrize("file", LEXICONS, ids=lambda file: file.stem)
def test_no_line_is_longer_than_those_of_code(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert not [number for number, line in enumerate(lines, 1) if len(line) > 120]


@pytest.mark.parametrize("module", [path for path in MODULES if path != PATTERNS], ids=lambda path: path.stem)
def test_no_word_of_the_language_stands_in_code(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    texts = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in texts]
    words = [node.value for node in constants if isinstance(node.value, str) and WORDS.fullmatch(node.value)]
    assert not words
