"""`Article`: a text, where it came from and what is known of it."""

from dataclasses import dataclass
from typing import Self

from vnnews_extract.reading.encodings import decode
from vnnews_extract.reading.errors import ReadError

LARGEST = 4 * 2**20  # bytes: a thousand pages of news; an article takes two hundred times its size in memory


@dataclass(frozen=True, slots=True)
class Article:
    """The text of an article exactly as decoded: offsets of records index it.

    Attributes:
        text: the text without byte order mark; line ends and Unicode form are those of the input.
        source: the path or URI as given.
        title: the headline, where the input marks one.
        byline: the author, where the input marks one.
        published: `2023`, `2023-02` or `2023-02-17`, where the input marks it outside the text.

    Raises:
        ReadError: the text holds a lone surrogate, which no UTF-8 output could carry.
    """

    text: str
    source: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None

    def __post_init__(self) -> None:
        try:
            self.text.encode()
        except UnicodeEncodeError as error:
            raise ReadError(f"a lone surrogate at character {error.start}", self.source) from None

    @classmethod
    def from_bytes(cls, data: bytes, source: str | None = None) -> Self:
        """The article that `data` spells, in UTF-8, UTF-16, UTF-32, Windows-1258 and others.

        Raises:
            ReadError: the data is empty, blank, binary, too large or in no known encoding.
        """
        return cls(text_of(data, source), source)


def text_of(data: bytes, source: str | None = None) -> str:
    """The text that `data` spells.

    Raises:
        ReadError: as for `Article.from_bytes`.
    """
    if len(data) > LARGEST:
        raise ReadError(f"more than {LARGEST // 2**20} MiB, too large for an article", source)
    try:
        text = decode(data)
    except ReadError as error:
        raise ReadError(error.reason, source) from None
    if not text:
        raise ReadError("empty", source)
    if text.isspace():
        raise ReadError("only white space", source)
    return text
