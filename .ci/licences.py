"""Writes docs/licences.md: every package that an installation brings along, with its licence and who needs it.

    python .ci/licences.py            # in an environment with all extras
    python .ci/licences.py --check    # exits with 1 where the page is not up to date

A package whose licence is unknown, or forbids what Apache-2.0 permits, ends either with a line that names it.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = "vnnews-extract"
PAGE = Path(__file__).parents[1] / "docs" / "licences.md"
DEVELOPMENT = ("test", "dev", "benchmark")  # extras of no use to a user

PERMISSIVE = {
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "HPND", "ISC", "MIT",
    "MIT-0", "PSF-2.0", "PostgreSQL", "Python-2.0", "Unlicense", "Zlib",
}  # fmt: skip
# Copyleft for the package's own files alone: it may be used beside Apache-2.0, and be replaced by whoever gets it.
WEAK_COPYLEFT = {"LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MPL-1.1", "MPL-2.0"}
WITH_EXCEPTION = {"GPL-3.0-or-later WITH GCC-exception-3.1"}  # the run-time library inside compiled wheels

# How packages without a licence expression write their licence, in lower case.
_SPELLINGS = {
    "3-clause bsd license": "BSD-3-Clause",
    "apache 2.0": "Apache-2.0",
    "apache license": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd 2-clause license": "BSD-2-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "bsd license": "BSD",
    "gnu lesser general public license v3 (lgplv3)": "LGPL-3.0-only",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "the bsd 2-clause license": "BSD-2-Clause",
}

_HEAD = """\
# Licences

What an installation of this package brings along, written by `python .ci/licences.py`; `.ci/run` checks that
it is up to date. The package itself is under [Apache-2.0](../LICENSE). Nothing here asks more of those who use
or pass it on than that they keep the notices:

- *Permissive* licences (MIT, BSD, Apache-2.0, ISC, PSF and the like) ask for their notice only.
- *MPL* and *LGPL* bind the files of the package that bears them, and no others. They are used as they are,
  through `import`; whoever passes on a changed copy of them publishes that change. psycopg, which is the only
  one under the LGPL alone, comes with the extra `postgres` and in no other way.
- There is no package under the GPL or AGPL. Compiled wheels (numpy, pyarrow) hold the run-time library of GCC
  under its exception, which permits that.

The administrative units in `lexicons/gazetteer.tsv` are data of vietnamadminunits, © 2025 Tran Ngoc Minh Hieu,
under the MIT licence, which the file carries. The models that underthesea ships are under its licence.
"""


@dataclass(slots=True)
class Package:
    """A package that is needed: its licence, the extras that it comes with, and who asks for it."""

    licence: str
    extras: set[str] = field(default_factory=set)
    parents: set[str] = field(default_factory=set)


def dependencies(project: str = PROJECT) -> dict[str, Package]:
    """All packages that the project needs, also through others, with any extra.

    Raises:
        PackageNotFoundError: an extra is not installed.
    """
    found: dict[str, Package] = {}
    for extra in ("", *distribution(project).metadata.get_all("Provides-Extra", [])):
        seen: set[tuple[str, str]] = set()
        pending = [(project, extra)]
        while pending:
            parent, of_extra = pending.pop()
            for requirement in _requirements(parent, of_extra):
                name = canonicalize_name(requirement.name)
                if name != project:
                    package = found.setdefault(name, Package(licence_of(name)))
                    package.extras.add(extra)
                    package.parents.add(parent)
                wanted = {(name, each) for each in ("", *requirement.extras)} - seen
                seen |= wanted
                pending += wanted
    return dict(sorted(found.items()))


def _requirements(name: str, extra: str) -> Iterator[Requirement]:
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        if requirement.marker is None:
            if not extra:
                yield requirement
        elif requirement.marker.evaluate({"extra": extra}) and (
            not extra or not requirement.marker.evaluate({"extra": ""})
        ):
            yield requirement


def licence_of(name: str) -> str:
    """The licence of an installed package as an SPDX expression, `?` where it does not say."""
    metadata = distribution(name).metadata
    classifiers = [line.split(" :: ")[-1] for line in metadata.get_all("Classifier", []) if line.startswith("License")]
    stated = (metadata.get("License-Expression"), _first_line(metadata.get("License")), *classifiers)
    for text in (*stated, _first_line(_licence_file(name))):
        if text:
            expression = _SPELLINGS.get(text.lower(), text)
            if is_known(expression):
                return expression
    return next(filter(None, stated), "?")


def is_known(expression: str) -> bool:
    """Whether every licence in an SPDX expression is one that this script knows."""
    return {part for either in _alternatives(expression) for part in either} <= (
        PERMISSIVE | WEAK_COPYLEFT | WITH_EXCEPTION | {"GPL-2.0-only"}
    )


def is_compatible(expression: str) -> bool:
    """Whether a package of this licence may be needed by one under Apache-2.0.

    >>> is_compatible("MPL-1.1 OR GPL-2.0-only"), is_compatible("Apache-2.0 AND GPL-2.0-only"), is_compatible("?")
    (True, False, False)
    """
    accepted = PERMISSIVE | WEAK_COPYLEFT | WITH_EXCEPTION
    return any(either <= accepted for either in _alternatives(expression))


def _alternatives(expression: str) -> Iterator[set[str]]:
    """What must be kept together, for each of the licences to choose from; with parentheses nothing is understood."""
    for either in expression.split(" OR "):
        yield set(either.split(" AND "))


def _first_line(text: str | None) -> str:
    lines = (text or "").strip().splitlines()
    return lines[0].strip() if lines else ""


def _licence_file(name: str) -> str | None:
    for path in distribution(name).files or ():
        if path.stem.upper() in ("LICENSE", "LICENCE") and ".dist-info" in str(path):
            return path.read_text()
    return None


def page(packages: Mapping[str, Package]) -> str:
    """The whole page."""
    always = {name: package for name, package in packages.items() if "" in package.extras}
    extra = {
        name: package
        for name, package in packages.items()
        if name not in always and not package.extras <= set(DEVELOPMENT)
    }
    development = {name: package for name, package in packages.items() if name not in always | extra}
    return (
        f"{_HEAD}\n## Always\n\n{_table(always)}"
        f"\n## With an extra\n\n{_table(extra, extras=True)}"
        f"\n## To develop\n\nUsers need none of these.\n\n{_table(development)}"
    )


def _table(packages: Mapping[str, Package], *, extras: bool = False) -> str:
    columns = ["package", "licence", *(["extra"] if extras else []), "needed by"]
    lines = [columns, ["---"] * len(columns)]
    for name, package in packages.items():
        own = sorted(package.extras - set(DEVELOPMENT))
        needed_by = ", ".join(sorted(package.parents - {PROJECT}))
        if PROJECT in package.parents:
            needed_by = f"this package, {needed_by}".rstrip(", ")
        lines.append([name, package.licence, *([", ".join(own)] if extras else []), needed_by])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _settled(text: str) -> list[str]:
    """The lines of the page without their last column: by whom a package is needed changes with any release."""
    return [line.removesuffix("|").rpartition("|")[0] if line.startswith("|") else line for line in text.splitlines()]


def main() -> None:
    """Write or check the page."""
    try:
        packages = dependencies()
    except PackageNotFoundError as error:
        sys.exit(f"{error.name} is not installed: install all extras first")
    refused = [f"{name}: {package.licence}" for name, package in packages.items() if not is_compatible(package.licence)]
    if refused:
        sys.exit("licences that Apache-2.0 may not be combined with, or that are not known:\n" + "\n".join(refused))
    text = page(packages)
    if "--check" not in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
    elif _settled(PAGE.read_text(encoding="utf-8")) != _settled(text):
        sys.exit(f"{PAGE.name} is not up to date: run python .ci/licences.py")
    print(f"{len(packages)} packages, all of licences compatible with Apache-2.0")


if __name__ == "__main__":
    main()
