"""What the project depends on: lower bounds that can be tested, licences that Apache-2.0 may be combined with."""

import importlib.util
import re
import tomllib
from importlib.metadata import PackageNotFoundError
from itertools import chain
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def script(name: str) -> ModuleType:
    """A script of `.ci/`, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / ".ci" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_requirement_of_users_has_a_lower_bound_to_be_tested() -> None:
    lines = list(script("lowest").constraints())
    assert all(re.fullmatch(r"[\w.-]+==[\d.]+", line) for line in lines)
    assert {"spacy", "underthesea", "pydantic", "pandas"} <= {line.partition("==")[0] for line in lines}
    assert not any(line.startswith(("pytest", "mypy", "pyvi", "vnnews")) for line in lines)


@pytest.mark.parametrize("requirement", ["spacy", "spacy<4", "spacy[lookups]<4,>3"])
def test_a_requirement_without_a_lower_bound_is_refused(requirement: str, tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(f'[project]\nname = "a"\ndependencies = ["{requirement}"]\n[project.optional-dependencies]\n')
    with pytest.raises(ValueError, match="no lower bound"):
        list(script("lowest").constraints(path))


@pytest.mark.parametrize(
    ("licence", "compatible"),
    [
        ("MIT", True),
        ("LGPL-3.0-only", True),
        ("MPL-2.0 AND MIT", True),
        ("MPL-1.1 OR GPL-2.0-only", True),
        ("(MIT OR GPL-2.0-only) AND BSD", False),  # not understood: better refused than let through
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("MIT AND GPL-2.0-only", False),
        ("my own licence", False),
        ("?", False),
    ],
)
def test_a_licence_is_compatible_or_refused(licence: str, compatible: bool) -> None:
    assert script("licences").is_compatible(licence) == compatible


def test_every_package_that_is_needed_has_a_compatible_licence() -> None:
    licences = script("licences")
    try:
        packages = licences.dependencies()
    except PackageNotFoundError as error:
        pytest.skip(f"{error.name} is not installed")
    assert {name: p.licence for name, p in packages.items() if not licences.is_compatible(p.licence)} == {}


def test_the_page_of_licences_names_every_direct_requirement() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = [*project["dependencies"], *chain.from_iterable(project["optional-dependencies"].values())]
    names = {re.split(r"[\[<>=]", requirement)[0].lower() for requirement in requirements}
    shown = set(re.findall(r"^\| ([\w.-]+) \|", (ROOT / "docs/licences.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert names - shown == {project["name"]}, "run: python .ci/licences.py, in an environment with all extras"


KNOWN = {"name": "a", "version": "1", "vulns": []}
HARMFUL = {"name": "b", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}
UNKNOWN = {"name": "c", "skip_reason": "Dependency not found on PyPI and could not be audited"}


@pytest.mark.parametrize(
    ("answers", "status", "said"),
    [
        (
            [[KNOWN, UNKNOWN]],
            None,
            "pip-audit: pypi does not know c\npip-audit: no known vulnerability in 1 packages (pypi)",
        ),
        ([[UNKNOWN], [KNOWN]], None, "no known vulnerability in 1 packages (osv)"),
        ([[KNOWN, HARMFUL]], "b 2: CVE-1, fixed in 3", ""),
        ([[UNKNOWN], None, None], None, "NOT AUDITED"),
    ],
)
def test_an_audit_tells_found_from_none_from_not_asked(
    answers: list[object], status: object, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    audit = script("audit")
    (tmp_path / "lib/python3.11/site-packages").mkdir(parents=True)
    monkeypatch.setattr("sys.argv", ["audit.py", str(tmp_path)])
    left = iter(answers)
    monkeypatch.setattr(audit, "audit", lambda folder, service: next(left))
    if status is None:
        audit.main()
    else:
        with pytest.raises(SystemExit) as stopped:
            audit.main()
        assert stopped.value.code == status
    assert said in capsys.readouterr().out
