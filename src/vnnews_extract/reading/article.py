"""`Article` and how one is read from a file."""

from dataclasses import dataclass
from pathlib import Path


class ReadError(ValueError):
    """An input cannot be read as an article; the message is one line that says why."""


@dataclass(frozen=True, slots=True)
class Article:
    """The text of an article exactly as decoded, and where it came from."""

    text: str
    source: str | None = None


def read_article(path: str | Path) -> Article:
    """Read the article at `path`."""
    return Article(Path(path).read_bytes().decode("utf-8"), str(path))
