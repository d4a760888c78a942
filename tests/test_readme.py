"""What the README and the pages of docs/ show is what really happens.

A page is a story: its blocks are run one after the other, in an empty folder that has the repository's
files in it. `console` blocks show commands and what they print (`…` stands for anything, on a line of its own for
any lines), `sh` blocks only have to succeed, `python` blocks are doctests, and a block below a comment
`<!-- file: NAME -->` becomes the file NAME. What needs a virtual environment of its own (`.venv`) is not
run here: `.ci/run` does it.
"""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"(?:^<!-- file: (\S+) -->\n)?^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_ANYTHING = "…"


def page_id(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder with links to what the repository has."""
    for entry in ROOT.iterdir():
        if not entry.name.startswith("."):
            (tmp_path / entry.name).symlink_to(entry)
    return tmp_path


def run(command: str, folder: Path) -> str:
    """What the command prints, on both streams."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = os.environ | {"PATH": path, "COLUMNS": "100", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


def same(shown: str, printed: str) -> bool:
    """Whether it was printed as shown: spaces at the ends of lines aside, and `…` for any lines."""
    lines = [_pattern(line.rstrip()) for line in shown.rstrip().split("\n")]
    return re.fullmatch("\n".join(lines), "\n".join(map(str.rstrip, printed.rstrip().split("\n")))) is not None


def _pattern(line: str) -> str:
    return "(?s:.*?)" if line == _ANYTHING else ".*?".join(map(re.escape, line.split(_ANYTHING)))


def check_console(block: str, folder: Path) -> None:
    for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = shown.split("\n")
        last = next(number for number, line in enumerate(lines) if not line.endswith("\\"))
        expected, printed = "\n".join(lines[last + 1 :]), run("\n".join(lines[: last + 1]), folder)
        assert same(expected, printed), f"$ {lines[0]}\n{printed}"


def check_shell(block: str, folder: Path) -> None:
    if "venv" not in block:
        printed = run(f"set -euo pipefail\n{block}\necho done", folder)
        assert printed.rstrip().endswith("done"), printed


def check_python(block: str, page: Path) -> None:
    example = doctest.DocTestParser().get_doctest(block, {}, page.name, str(page), 0)
    assert example.examples
    doctest.DebugRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(example)


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_a_page_shows_what_happens(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    for name, language, block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if name:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(block, encoding="utf-8")
        elif language == "console":
            check_console(block, folder)
        elif language == "sh":
            check_shell(block, folder)
        elif language == "python" and ">>>" in block:
            check_python(block, page)
        elif language == "python":
            exec(compile(block, str(page), "exec"), {})
        else:
            assert language in ("text", "toml", "json"), f"a block of {language} is not run"


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
