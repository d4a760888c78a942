"""`Input`: where the bytes of one article are, before anybody has read them."""

import hashlib
from dataclasses import dataclass

from vnnews_extract.reading.errors import ReadError
from vnnews_extract.reading.files import read_bytes

_HEAVY = 16 * 2**10  # bytes: a long article


@dataclass(frozen=True, slots=True)
class Input:
    """One article to be read: a file, or bytes that were read already (a member of an archive, standard input).

    Attributes:
        source: the path or URI as given; of a member `ARCHIVE/MEMBER`; `-` for standard input.
        path: the file, else None.
        data: the bytes, else None.
        fault: why there are none, where that is known already.
    """

    source: str
    path: str | None = None
    data: bytes | None = None
    fault: str | None = None

    def read(self) -> bytes:
        """The bytes of the article.

        Raises:
            ReadError: they cannot be read.
        """
        if self.data is not None:
            return self.data
        if self.path is None:
            raise ReadError(self.fault or "nothing to read", self.source)
        return read_bytes(self.path)

    @property
    def weight(self) -> int:
        """How much the input weighs in memory; 1 for a common article."""
        return 1 if self.data is None else 1 + len(self.data) // _HEAVY


def digest_of(data: bytes) -> str:
    """The SHA-256 of the bytes, in hex."""
    return hashlib.sha256(data).hexdigest()
