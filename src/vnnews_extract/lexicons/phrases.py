"""Phrase matching over syllables: many multi-syllable phrases in one pass."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

T = TypeVar("T")


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

    _VALUE = ""  # no token is the empty string, so a value can sit beside the children

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        self._first: dict[str, dict[str, Any]] = {}
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        for phrase, value in pairs:
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> None:
        """Add a phrase; a phrase given twice keeps its later value."""
        node: dict[str, Any] = self._first
        for syllable in phrase.lower().split():
            node = node.setdefault(syllable, {})
        if node is self._first:
            raise ValueError("an empty phrase cannot be matched")
        node[self._VALUE] = value

    def longest(self, lowers: Sequence[str], start: int, stop: int | None = None) -> tuple[int, T] | None:
        """The end (exclusive) and value of the longest phrase that begins at `start`, or None."""
        limit = len(lowers) if stop is None else stop
        if start >= limit:
            return None
        node = self._first.get(lowers[start])
        if node is None:
            return None
        found: tuple[int, T] | None = None
        index = start + 1
        while True:
            if self._VALUE in node:
                found = (index, node[self._VALUE])
            if index >= limit:
                return found
            node = node.get(lowers[index])
            if node is None:
                return found
            index += 1

    def everywhere(self, lowers: Sequence[str], start: int, stop: int) -> dict[int, tuple[int, T]]:
        """What `longest` finds in `lowers[start:stop]`, by the token where it begins, in one pass.

        >>> PhraseLexicon({"bí thư": "role"}).everywhere(["ông", "bí", "thư"], 0, 3)
        {1: (3, 'role')}
        """
        value = self._VALUE
        found: dict[int, tuple[int, T]] = {}
        for index, node in enumerate(map(self._first.get, lowers[start:stop]), start):
            after = index + 1
            while node is not None:
                if value in node:
                    found[index] = (after, node[value])
                node = node.get(lowers[after]) if after < stop else None
                after += 1
        return found

    def scan(self, lowers: Sequence[str], start: int = 0, stop: int | None = None) -> list[tuple[int, int, T]]:
        """All phrases in `lowers[start:stop]`, leftmost longest, without overlap, as (start, end, value)."""
        limit = len(lowers) if stop is None else stop
        matches: list[tuple[int, int, T]] = []
        if self._first.keys().isdisjoint(lowers[start:limit]):
            return matches
        end = start
        for index, (after, value) in self.everywhere(lowers, start, limit).items():
            if index >= end:
                matches.append((index, after, value))
                end = after
        return matches
