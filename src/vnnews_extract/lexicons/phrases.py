"""Phrase matching over syllables: many multi-syllable phrases in one pass."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
# What a syllable leads to: the phrase that ends with it, as its length and value, and the syllables that may follow.
_Node = tuple[tuple[int, T] | None, dict[str, "_Node[T]"]]


class PhraseLexicon(Generic[T]):
    """Phrases of one or more syllables, each with a value, found in lists of lower-case syllables.

    A phrase is written with spaces between its tokens (`"ủy viên trung ương"`,
    `"gd - đt"`) and matches token by token. Matching costs one dictionary
    look-up a position where nothing begins.

    >>> titles = PhraseLexicon({"bí thư": "role", "phó bí thư": "role"})
    >>> titles.scan(["ông", "phó", "bí", "thư", "nói"])
    [(1, 4, 'role')]
    """

    __slots__ = ("_first",)

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        self._first: dict[str, _Node[T]] = {}
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        for phrase, value in pairs:
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> None:
        """Add a phrase; a phrase given twice keeps its later value."""
        *syllables, last = phrase.lower().split() or ("",)
        if not last:
            raise ValueError("an empty phrase cannot be matched")
        children = self._first
        for syllable in syllables:
            _, children = children.setdefault(syllable, (None, {}))
        _, after = children.get(last, (None, {}))
        children[last] = (len(syllables) + 1, value), after

    def longest(self, lowers: Sequence[str], start: int, stop: int | None = None) -> tuple[int, T] | None:
        """The end (exclusive) and value of the longest phrase that begins at `start`, or None."""
        limit = len(lowers) if stop is None else stop
        children, found, index = self._first, None, start
        while index < limit and (node := children.get(lowers[index])) is not None:
            longer, children = node
            if longer is not None:
                found = longer
            index += 1
        return None if found is None else (start + found[0], found[1])

    def everywhere(self, lowers: Sequence[str], start: int, stop: int) -> list[tuple[int, T] | None]:
        """The length and value of the longest phrase at each token of `lowers[start:stop]`, in one pass.

        >>> PhraseLexicon({"bí thư": "role"}).everywhere(["ông", "bí", "thư"], 0, 3)
        [None, (2, 'role'), None]
        """
        window = [*lowers[start:stop], ""]  # no phrase goes on with the empty string
        found: list[tuple[int, T] | None] = []
        after = 0
        for node in map(self._first.get, lowers[start:stop]):
            after += 1
            if node is None:
                found.append(None)
                continue
            longest, children = node
            following = after
            while children:
                node = children.get(window[following])
                if node is None:
                    break
                longer, children = node
                if longer is not None:
                    longest = longer
                following += 1
            found.append(longest)
        return found

    def scan(self, lowers: Sequence[str], start: int = 0, stop: int | None = None) -> list[tuple[int, int, T]]:
        """All phrases in `lowers[start:stop]`, leftmost longest, without overlap, as (start, end, value)."""
        limit = len(lowers) if stop is None else stop
        matches: list[tuple[int, int, T]] = []
        end = start
        first = self._first
        for index in [index for index, lower in enumerate(lowers[start:limit], start) if lower in first]:
            if index >= end and (hit := self.longest(lowers, index, limit)):
                matches.append((index, *hit))
                end = hit[0]
        return matches
