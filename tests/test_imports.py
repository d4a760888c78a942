"""The rooms import downward only: the contracts of pyproject.toml."""

from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_imports_keep_their_contracts(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(str(Path(__file__).parent.parent / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out
