"""Nothing is fetched, nothing that comes in is run: no network, no shell, no code in data."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from support import ARTICLE, CORPUS

import vnnews_extract

SOURCE = Path(vnnews_extract.__file__).parent

FORBIDDEN_MODULES = {
    "subprocess", "pty", "ctypes", "cffi", "code", "codeop", "runpy",  # runs programs or code
    "pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "yaml",  # data that can run code
    "socket", "ssl", "asyncio", "http", "ftplib", "smtplib", "telnetlib", "xmlrpc",  # the network
    "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "webbrowser", "huggingface_hub",
}  # fmt: skip
FORBIDDEN_CALLS = (
    "eval(", "exec(", "compile(", "__import__(", "breakpoint(",
    "os.system(", "os.popen(", "os.exec", "os.spawn", "os.posix_spawn", "os.startfile(",
)  # fmt: skip
# The models inside underthesea's package are pickles of strings and lists; their reader refuses all else.
# A run on a cluster first asks whether it is there.
ALLOWED = {("language/taggers.py", "pickle"), ("batch/ray.py", "socket")}

# Put into every Python process of a run: whoever looks for a host or connects to one is noted and stopped.
_WATCH = """
import os, socket, sys
def note(*words):
    with open(os.environ["WATCHED"], "a", encoding="utf-8") as log:
        log.write(" ".join(map(str, words)) + "\\n")
def watch(event, arguments):
    if event.startswith(("socket.get", "socket.send")) or event == "socket.connect":
        if isinstance(arguments[0], socket.socket) and arguments[0].family == socket.AF_UNIX:
            return
        if event == "socket.gethostname":
            return
    elif event not in ("os.system", "subprocess.Popen", "webbrowser.open", "urllib.Request"):
        return
    note("forbidden:", event, arguments)
    raise ConnectionError("the network is cut off")
sys.addaudithook(watch)
note("watched")
"""
_PAGE = f"""<!DOCTYPE html SYSTEM "http://news.example/page.dtd">
<html><head><link rel="stylesheet" href="http://news.example/a.css"><script src="//news.example/a.js"></script></head>
<body><article><img src="http://news.example/a.png"><p>{ARTICLE}</p><p>{ARTICLE}</p></article></body></html>"""


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package, by its path."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> Iterator[str]:
    """The dotted names that a module imports, wherever it does so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_module_imports_what_runs_code_or_reaches_the_network() -> None:
    found = {
        (path, name)
        for path, tree in modules()
        for name in imports(tree)
        if name in FORBIDDEN_MODULES or name.partition(".")[0] in FORBIDDEN_MODULES
    }
    assert {(path, name.partition(".")[0]) for path, name in found} == ALLOWED


def test_no_module_evaluates_text_or_calls_a_shell() -> None:
    found = [
        f"{path}:{node.lineno}: {ast.unparse(node)}"
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node).startswith(FORBIDDEN_CALLS)
    ]
    assert found == []


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    """A folder in which commands are run and watched."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(_WATCH, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("code", [
    "import socket; socket.create_connection(('127.0.0.1', 9))",
    "import socket; socket.getaddrinfo('news.example', 80)",
    "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    "import os; os.system('true')",
])  # fmt: skip
def test_the_watch_sees_what_reaches_out(code: str, watched: Path) -> None:
    assert cut_off(watched, "python", "-c", code).returncode == 1
    assert "forbidden: " in (watched / "log").read_text(encoding="utf-8")


def test_a_whole_run_needs_no_network(watched: Path) -> None:
    (watched / "archive").mkdir()
    for path in sorted(CORPUS.glob("*.txt"))[:12]:
        shutil.copy(path, watched / "archive")
    (watched / "archive" / "page.html").write_text(_PAGE, encoding="utf-8")
    (watched / "gold").mkdir()
    for command in (
        "extract archive/page.html",
        "extract archive --jobs 2 --quiet -o records.jsonl",
        "extract archive --jobs 2 --quiet -o sqlite:///news.db",
        "extract archive/page.html --pretty",
        "extract archive/page.html --explain",
        "vnnews-extract report records.jsonl -o pages",
        "vnnews-extract annotate archive/page.html -o gold/page.json",
        "vnnews-extract evaluate gold records.jsonl",
    ):
        done = cut_off(watched, *command.split())
        assert done.returncode == 0, done.stderr.decode()
    processes = (watched / "log").read_text(encoding="utf-8").splitlines()
    assert set(processes) == {"watched"}
    assert len(processes) > 7, "the server that workers are forked from is watched too"
    for page in (watched / "pages").rglob("*.html"):
        assert "news.example" not in page.read_text(encoding="utf-8")


def cut_off(folder: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run a script of this environment whose processes are watched and, where Linux lets us, have no network."""
    path = os.pathsep.join([str(folder / "watch"), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [*_without_network(), str(Path(sys.executable).with_name(script)), *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path, "WATCHED": str(folder / "log")},
        capture_output=True,
        timeout=300,
        check=False,
    )


@cache
def _without_network() -> list[str]:
    prefix = ["unshare", "--map-root-user", "--net"]
    try:
        permitted = subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        permitted = False
    return prefix if permitted else []
