"""Test sentences with the expected records marked in place.

    Xã có [12|count noun="thôn"] và [hơn 30%|percentage modifier=over] hộ khá.

A mark is `[mention|kind key=value …]`: the mention as it stands in the text, the kind of record, and
the fields that the case is about; a value with spaces is quoted. Brackets without a bar are text. In a
case file each line is one case (`\\n` breaks a line of its text), `# …` is a comment, and `== name`
opens a section, whose name begins the names of its cases. A sentence without marks expects nothing.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


@dataclass(frozen=True)
class Mark:
    """An expected record: its mention `text[start:end]`, its kind and the fields that are stated."""

    start: int
    end: int
    kind: str
    fields: dict[str, str]


@dataclass(frozen=True)
class Case:
    """A text and what is expected in it."""

    name: str
    text: str
    marks: tuple[Mark, ...]

    def mention(self, mark: Mark) -> str:
        """The characters that `mark` covers."""
        return self.text[mark.start : mark.end]


def parse_marked(marked: str, name: str = "") -> Case:
    """The plain text of a marked sentence, and its marks.

    >>> case = parse_marked('Xã có [12|count noun="thôn"].')
    >>> case.text, case.marks[0].fields
    ('Xã có 12.', {'noun': 'thôn'})
    """
    text, position = "", 0
    marks = []
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        kind, *fields = shlex.split(match[2])
        pairs = dict(field.split("=", 1) for field in fields)
        marks.append(Mark(len(text), len(text) + len(match[1]), kind, pairs))
        text += match[1]
        position = match.end()
    return Case(name, text + marked[position:], tuple(marks))


def load_cases(path: Path) -> list[Case]:
    """The cases of a file, each named by its section and line number."""
    return [
        parse_marked(line, f"{section}:{number}" if section else str(number)) for section, number, line in _lines(path)
    ]


def _lines(path: Path) -> Iterator[tuple[str, int, str]]:
    section = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            section = line[3:].strip()
        elif line.strip() and not line.startswith("#"):
            yield section, number, line.replace("\\n", "\n")
