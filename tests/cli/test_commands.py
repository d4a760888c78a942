"""The commands as such: their help, version and completion, and that asking for them costs nothing."""

import subprocess
import sys

import pytest
from click.testing import CliRunner
from support import Run

from vnnews_extract import __version__
from vnnews_extract.cli import extract, main

HEAVY = ("spacy", "underthesea", "pydantic", "rich", "ftfy")


@pytest.mark.parametrize("script", ["extract", "vnnews-extract"])
def test_both_scripts_tell_their_version(script: str, run: Run) -> None:
    assert run("--version", script=script).stdout.decode() == f"{script} {__version__}\n"


@pytest.mark.parametrize("arguments", [["-h"], ["--help"], ["--version"], []])
def test_what_needs_no_model_imports_none(arguments: list[str]) -> None:
    program = (
        "import sys; from vnnews_extract.cli import extract\n"
        f"try: extract({arguments!r})\n"
        "except SystemExit: pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_help_shows_examples() -> None:
    shown = CliRunner().invoke(extract, ["--help"]).stdout
    assert "extract archive/ -o records.jsonl" in shown


def test_every_command_has_help() -> None:
    for name, command in main.commands.items():
        assert command.help, name
        assert CliRunner().invoke(main, [name, "--help"]).exit_code == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_serves_both_commands(shell: str) -> None:
    script = CliRunner().invoke(main, ["completion", shell]).stdout
    assert "_EXTRACT_COMPLETE=" in script
    assert "_VNNEWS_EXTRACT_COMPLETE=" in script


def test_completion_completes(run: Run) -> None:
    words = {"_EXTRACT_COMPLETE": "bash_complete", "COMP_WORDS": "extract --verb", "COMP_CWORD": "1"}
    assert run(env=words).stdout == b"plain,--verbose\n"
