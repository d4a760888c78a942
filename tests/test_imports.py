"""The rooms import downward only: the contracts of pyproject.toml."""

from pathlib import Path

from support import Run


def test_imports_keep_their_contracts(run: Run) -> None:
    """In a process of its own: import-linter silences the loggers that it finds."""
    config = str(Path(__file__).parent.parent / "pyproject.toml")

    ended = run("--config", config, "--no-cache", script="lint-imports")

    assert ended.returncode == 0, ended.stdout.decode()
