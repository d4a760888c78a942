"""One person, one record: which names and offices of a text belong to the same person."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.facts import OfficialFact, Span
from vnnews_extract.pipes.officials.address import forms_of_address
from vnnews_extract.pipes.officials.constituencies import constituency
from vnnews_extract.pipes.officials.groups import Group
from vnnews_extract.pipes.officials.names import Name
from vnnews_extract.pipes.officials.offices import Office
from vnnews_extract.pipes.officials.positions import Career, OfficeKey, covers, office_key, supply_organizations
from vnnews_extract.pipes.officials.sectors import sector_of

Key = tuple[str, ...]

_TOLD_BEHIND = ("deputy", "minister")  # families of offices whose body may be told behind the name
_MOST_BEARERS = 100  # persons of the same given name or title that a short mention is compared with


@dataclass(slots=True)
class Person:
    """A person of the text: the fullest name, all names, and the offices."""

    key: Key
    name: Name
    gender: str = ""
    names: list[Name] = field(default_factory=list)
    titles: list[Span] = field(default_factory=list)  # mentions by title alone
    career: Career = field(default_factory=Career)
    rule: str = ""


class People:
    """The persons of a text. Names are added in text order."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.persons: list[Person] = []
        self._of: dict[int, Person] = {}  # start of a name → the person
        self._by_key: dict[Key, Person] = {}
        self._by_given: dict[str, list[Person]] = {}  # given name → its bearers as they are named

    def add_names(self, names: Iterable[Name]) -> None:
        """Find out whose each name is: a person named before, in full or in part, or a new one."""
        for name in names:
            if name.start in self._of:
                continue
            key = tuple(self.analysis.lowers[name.start : name.end])
            person = self._known(key, name.gender)
            if person is None:
                person = self._by_key[key] = Person(key, name)
                self.persons.append(person)
            if len(key) > len(person.key):
                if self._by_key.get(person.key) is person:
                    del self._by_key[person.key]
                person.key, person.name = key, name
                self._by_key[key] = person
            elif person.key == key and self._better(name, person.name):
                person.name = name
            self._by_given.setdefault(key[-1], []).append(person)
            person.gender = person.gender or name.gender
            person.names.append(name)
            self._of[name.start] = person

    def of(self, name: Name) -> Person:
        """The person that bears the name."""
        return self._of[name.start]

    def _known(self, key: Key, gender: str) -> Person | None:
        if key in self._by_key:
            return self._by_key[key]
        for person in self._by_given.get(key[-1], [])[: -_MOST_BEARERS - 1 : -1]:
            if _is_short_for(key, person.key) or _is_short_for(person.key, key):
                if not gender or not person.gender or gender == person.gender:
                    return person
        return None

    def _better(self, name: Name, known: Name) -> bool:
        """Whether a name in mixed case replaces one in capitals."""
        forms = self.analysis.forms
        return forms[known.end - 1].isupper() and not forms[name.end - 1].isupper() and len(forms[name.end - 1]) > 1

    def add_offices(self, group: Group) -> None:
        """Give a bound group's offices to its holders."""
        positions = supply_organizations(self.analysis, group)
        for name in group.holders:
            person = self.of(name)
            person.rule = person.rule or group.link
            for office, position in zip(group.offices, positions, strict=True):
                if position.organization is None and (office.family in _TOLD_BEHIND or group.link == "list"):
                    told = constituency(self.analysis, name, units_only=office.family not in _TOLD_BEHIND)
                    position = replace(position, organization=told)
                sector = sector_of(self.analysis, position.title, position.organization, office.family)
                person.career.add(replace(position, sector=sector), office_key(self.analysis, position))

    def add_titles(self, offices: Iterable[Office]) -> None:
        """Count each office without a name as a mention of the one person who can hold it."""
        by_title: dict[str, list[tuple[Person, OfficeKey]]] = {}
        for person in self.persons:
            for key in person.career.keys:
                syllables = key.title.split()
                for size in range(1, len(syllables) + 1):
                    by_title.setdefault(" ".join(syllables[:size]), []).append((person, key))
        for office in offices:
            short = office_key(self.analysis, office.position())
            candidates = by_title.get(short.title, [])
            if len(candidates) > _MOST_BEARERS or _is_plural(self.analysis, office):
                continue
            holders = {id(person): person for person, key in candidates if covers(key, short)}
            if len(holders) == 1:
                (holder,) = holders.values()
                holder.titles.append((office.start, office.end))

    def add_full_names(self) -> None:
        """Find the officials' full names where nothing announced them."""
        officials = {person.key: person for person in self.persons if person.career.positions and len(person.key) > 1}
        sizes: dict[str, set[int]] = {}
        for key in officials:
            sizes.setdefault(key[0], set()).add(len(key))
        taken = {token for person in self.persons for name in person.names for token in range(name.start, name.end)}
        lowers, forms = self.analysis.lowers, self.analysis.forms
        for index, lower in enumerate(lowers):
            if lower not in sizes or index in taken or not forms[index][0].isupper():
                continue
            for size in sizes[lower]:
                found = officials.get(tuple(lowers[index : index + size]))
                if found is not None and forms[index + size - 1][0].isupper():
                    found.names.append(Name(index, index + size, index))

    def officials(self) -> list[OfficialFact]:
        """The persons with an office, in order of their first mention."""
        facts = [
            OfficialFact(
                name=(person.name.start, person.name.end),
                positions=person.career.positions,
                mentions=sorted({*((name.start, name.end) for name in person.names), *person.titles}),
                rule=person.rule,
                **forms_of_address(self.analysis, person.names),
            )
            for person in self.persons
            if person.career.positions
        ]
        return sorted(facts, key=lambda fact: fact.mentions[0])


def _is_short_for(short: Key, full: Key) -> bool:
    """Whether `short` is a way to call the bearer of `full`: the given name, with the surname or the rank by birth."""
    if len(short) >= len(full):
        return False
    if len(short) == 2 and len(full) > 2 and short[1] == full[-1]:
        if short[0] == full[0] or short[0] in load_words("honorifics", "births"):
            return True
    return full[-len(short) :] == short


def _is_plural(analysis: Analysis, office: Office) -> bool:
    before = analysis.lowers[office.left - 1] if office.left else ""
    return before in load_words("appointments", "plurals") or before in load_words("appointments", "posts")
