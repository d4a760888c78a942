"""Prints a constraint for each requirement of the project and its extras: exactly the lowest version allowed.

    python .ci/lowest.py > lowest.txt && uv pip install '.[test]' --constraints lowest.txt

What cannot be installed so, or fails the tests then, is a bound that says too much. What is only needed to
develop the project is left out.
"""

import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"

DEVELOPMENT = ("test", "dev", "benchmark")  # extras of no use to a user

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,.-]+\])? *>= *(?P<lowest>[\w.]+)")


def constraints(project: Path = PROJECT) -> Iterator[str]:
    """The lines `name==version`.

    Raises:
        ValueError: a requirement has no lower bound.
    """
    table = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    extras = [table["dependencies"]]
    extras += [of_extra for extra, of_extra in table["optional-dependencies"].items() if extra not in DEVELOPMENT]
    for requirement in chain.from_iterable(extras):
        if requirement.startswith(f"{table['name']}["):  # an extra that includes others
            continue
        match = _REQUIREMENT.match(requirement)
        if match is None:
            raise ValueError(f"{requirement}: no lower bound")
        yield f"{match['name']}=={match['lowest']}"


if __name__ == "__main__":
    print("\n".join(constraints()))
