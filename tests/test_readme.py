"""The README's examples show what really happens."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
CONSOLE = [block for language, block in BLOCKS if language == "console"]
PYTHON = [block for language, block in BLOCKS if language == "python"]


@pytest.mark.parametrize("block", CONSOLE)
def test_a_command_prints_what_is_shown(block: str) -> None:
    command, _, shown = block.removeprefix("$ ").partition("\n")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=os.environ | {"PATH": path}, capture_output=True, check=True
    )
    assert done.stdout.decode().rstrip() == shown.rstrip()


@pytest.mark.parametrize("block", PYTHON)
def test_python_prints_what_is_shown(block: str) -> None:
    example = doctest.DocTestParser().get_doctest(block, {}, "README", str(README), 0)
    assert example.examples
    doctest.DebugRunner(verbose=False).run(example)
