"""The commands as such: their help, version and completion, and that asking for them costs nothing."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from support import ARTICLE, Run

from vnnews_extract import __version__
from vnnews_extract.cli import main

NOT_FOR_A_RECORD = ("spacy", "underthesea", "trafilatura", "sqlalchemy", "jinja2", "pandas", "polars", "pyarrow")
NOT_FOR_HELP = (*NOT_FOR_A_RECORD, "numpy", "pydantic", "rich", "ftfy", "multiprocessing")


@pytest.mark.parametrize("script", ["extract", "vnnews-extract"])
def test_both_scripts_tell_their_version(script: str, run: Run) -> None:
    assert run("--version", script=script).stdout.decode() == f"{script} {__version__}\n"


@pytest.mark.parametrize("arguments", [["-h"], ["--help"], ["--version"], []])
def test_what_needs_no_model_imports_none(arguments: list[str]) -> None:
    assert imported(arguments, NOT_FOR_HELP) == []


def test_a_record_imports_only_what_it_is_made_with(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert imported([str(tmp_path / "a.txt")], (*NOT_FOR_A_RECORD, "pydantic")) == ["pydantic"]


def imported(arguments: list[str], names: Sequence[str]) -> list[str]:
    """Those of the modules that `extract` imports in a process of its own."""
    program = (
        "import sys; from vnnews_extract.cli import extract\n"
        f"try: extract({arguments!r})\n"
        "except SystemExit: pass\n"
        f"print(*(name for name in {names!r} if name in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stderr.splitlines()[-1].split()


@pytest.mark.parametrize("command", [main, *main.commands.values()])
def test_every_command_has_help_with_examples(command: click.Command) -> None:
    assert command.help
    assert "Examples:\n  " in CliRunner().invoke(command, ["--help"]).stdout


def test_the_list_of_commands_cuts_no_sentence_short() -> None:
    _, _, commands = CliRunner().invoke(main, ["--help"]).stdout.partition("Commands:")
    assert commands
    assert "..." not in commands


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_serves_both_commands(shell: str) -> None:
    script = CliRunner().invoke(main, ["completion", shell]).stdout
    assert "_EXTRACT_COMPLETE=" in script
    assert "_VNNEWS_EXTRACT_COMPLETE=" in script


def test_completion_completes(run: Run) -> None:
    words = {"_EXTRACT_COMPLETE": "bash_complete", "COMP_WORDS": "extract --verb", "COMP_CWORD": "1"}
    assert run(env=words).stdout == b"plain,--verbose\n"
