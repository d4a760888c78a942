"""What became of an article: extracted, unchanged since it was last extracted, or failed and why."""

from dataclasses import dataclass
from typing import Any, Literal

FailureKind = Literal["unreadable", "internal", "crash", "timeout", "memory"]


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article whose record was made.

    Attributes:
        source: where the article came from, as given.
        digest: SHA-256 of its bytes, in hex.
        article: the id of the article.
        payload: what the sink writes of the record.
        log: lines that were logged meanwhile, such as rejected candidates.
    """

    source: str
    digest: str
    article: str
    payload: Any
    log: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An article whose bytes are those of an earlier extraction, which stands."""

    source: str
    digest: str


@dataclass(frozen=True, slots=True)
class Failed:
    """An article without a record.

    Attributes:
        source: where the article came from, as given.
        digest: SHA-256 of its bytes, in hex; None where they could not be read.
        kind: `unreadable` input; `internal` error of ours; or what its worker died of twice: `crash`,
            `timeout` or `memory`.
        reason: why, as a phrase of one line.
        traceback: the traceback of an internal error, else empty.
        log: lines that were logged meanwhile.
    """

    source: str
    digest: str | None
    kind: FailureKind
    reason: str
    traceback: str = ""
    log: tuple[str, ...] = ()


Outcome = Extracted | Unchanged | Failed
