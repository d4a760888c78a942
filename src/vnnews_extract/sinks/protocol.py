"""`Sink`: what every target of records can do."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from vnnews_extract.outcomes import Failed, Outcome, Unchanged

if TYPE_CHECKING:
    from vnnews_extract.reading import Input
    from vnnews_extract.records import ArticleRecord


class Sink(ABC):
    """Takes what became of the articles, one by one, in the order in which they are to stand.

    Attributes:
        prepare: what the sink writes of a record: a function of a module, to be called in any process.
        asked: of how many sources at once it is best asked what it knows.
        rest: the inputs that are to be read, once `standing` has told what became of the others.
    """

    prepare: Callable[["ArticleRecord"], Any]
    asked = 1
    rest: Iterator["Input"]

    def standing(self, inputs: Iterable["Input"]) -> Iterator[Failed | Unchanged]:
        """What became of those first inputs that an interrupted run has done; of none, if it cannot be gone on with."""
        self.rest = iter(inputs)
        return iter(())

    def known(self, sources: Sequence[str]) -> Mapping[str, str]:
        """The digests of those of the sources whose records stand: what has not changed need not be read."""
        return {}

    @abstractmethod
    def write(self, outcome: Outcome) -> None:
        """Write what was extracted, and note what was not."""

    @abstractmethod
    def close(self) -> None:
        """Complete the output: every outcome was written, and one at least was no failure."""

    def discard(self) -> None:  # noqa: B027, most have nothing to undo
        """Leave what was there before: there is nothing to write."""

    def stop(self) -> str:
        """Keep what is done, if another run can go on with it; returns how, for people, or nothing."""
        return ""
