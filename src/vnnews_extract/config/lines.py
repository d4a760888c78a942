"""On which line of a TOML file something stands: `tomllib` tells it of errors in syntax only."""

import re
from collections.abc import Sequence

_TABLE = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")


def line_of(text: str, path: Sequence[str], value: object = None) -> int | None:
    """The line, from 1, where the key or table `path` stands, or `value` in its list; None if it is not found.

    >>> line_of('[titles]\\nhead = [\\n  "bếp trưởng",\\n]', ["titles", "head"], "bếp trưởng")
    3
    """
    wanted, table, start = tuple(path), tuple[str, ...](), None
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if match := _TABLE.fullmatch(line):
            table = _parts(match[1])
            found = table
        elif match := _KEY.match(line):
            found = table + _parts(match[1])
        else:
            continue
        if found[: len(wanted)] == wanted:
            start = number
            break
    if start is None or not isinstance(value, str):
        return start
    quoted = (f'"{value}"', f"'{value}'")
    return next((n for n in range(start, len(lines) + 1) if any(q in lines[n - 1] for q in quoted)), start)


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(key))
