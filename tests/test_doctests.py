"""The examples in the docstrings show what really happens."""

import doctest
import importlib
import pkgutil

import pytest

import vnnews_extract

MODULES = [
    "vnnews_extract",
    *(name for _, name, _ in pkgutil.walk_packages(vnnews_extract.__path__, "vnnews_extract.")),
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    results = doctest.testmod(importlib.import_module(name))
    assert results.failed == 0
