"""Which name has which office: the patterns of apposition within a sentence.

=============================  ==================================================
behind                         `Chủ tịch UBND tỉnh Phạm Anh Tuấn`
before, a dash or brackets     `ông Lê Văn Tám - Bí thư Đảng ủy`, `ông Tám (Bí thư)`
before, a comma                `ông Lê Văn Tám, Bí thư Đảng ủy xã`
before, linking words          `ông Lê Văn Tám được bầu giữ chức Chủ tịch UBND xã`
after, a mark or `là`, `do`    `Chủ tịch UBND xã - Lê Văn Tám`, `Chủ tịch là ông Tám`
several names                  `các Phó Chủ tịch HĐND tỉnh Lê Văn Tám, Hồ Thị Lan`
one office after another       `Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh`, `Giám đốc kiêm Bí thư`
=============================  ==================================================
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.officials.names import Name
from vnnews_extract.pipes.officials.offices import Office
from vnnews_extract.pipes.officials.vocabulary import word_set, words

_DASHES = frozenset("-–—")
_LONGEST_ASIDE = 12  # tokens of `54 tuổi`, `quê xã An Phú` between a name and its office


@dataclass(slots=True)
class Group:
    """Offices that follow one another and are held by one person, or shared by several."""

    offices: list[Office]
    holders: list[Name] = field(default_factory=list)
    link: str = ""

    @property
    def start(self) -> int:
        """Where the first office begins, with `nguyên` before it."""
        return self.offices[0].left

    @property
    def end(self) -> int:
        """Where the last office ends, without a name behind it."""
        return self.offices[-1].end

    @property
    def outer_end(self) -> int:
        """Where the last office ends, with a name behind it."""
        return self.offices[-1].outer_end

    @property
    def name(self) -> Name | None:
        """The name right behind the last office."""
        span = self.offices[-1].name
        return Name(*span, span[0]) if span else None


def group_offices(analysis: Analysis, offices: list[Office]) -> list[Group]:
    """Join the offices that a comma, `kiêm` or the like ties to the one before."""
    groups: list[Group] = []
    chain = word_set("appointments", "chain")
    for office in offices:
        last = groups[-1] if groups else None
        if last and not last.name and analysis.sentence_of[last.start] == analysis.sentence_of[office.start]:
            if " ".join(analysis.lowers[last.end : office.left]) in chain:
                last.offices.append(office)
                continue
        groups.append(Group([office]))
    return groups


Item = Name | Group


def bind(analysis: Analysis, items: list[Item], previous: Name | None) -> None:
    """Give the groups of a sentence their holders. `items` are its names and groups in text order.

    `previous` is the last name of the text before, for `ông được bầu giữ chức …`.
    """
    _Binder(analysis, items, previous).bind()


class _Binder:
    def __init__(self, analysis: Analysis, items: list[Item], previous: Name | None) -> None:
        self.analysis = analysis
        self.lowers = analysis.lowers
        self.items = items
        self.previous = previous
        self.owned: dict[int, str] = {}  # start of a name → how it got its latest office

    def bind(self) -> None:
        for index, item in enumerate(self.items):
            if isinstance(item, Group) and not item.holders:
                self._bind_group(index, item)

    def _bind_group(self, index: int, group: Group) -> None:
        before = self.items[index - 1] if index else None
        link = self._link_before(before, group)
        if group.name and not self._before_wins(before, link, group.name):
            self._own(group, [group.name], "behind")
            self._share(index, group)
        elif self._shared_after(index, group):
            return
        elif link and isinstance(before, Name) and self._is_free(before, link):
            group.offices[-1].take_name()
            self._own(group, self._announced(index - 1) or [before], link)
        elif link and isinstance(before, Group) and before.holders and (link != "comma" or before.name):
            group.offices[-1].take_name()
            self._own(group, before.holders, link)
        elif not self._after(index, group):
            self._triggered(index, group)

    def _own(self, group: Group, names: list[Name], link: str) -> None:
        group.holders, group.link = names, link
        for name in names:
            self.owned[name.start] = link

    def _is_free(self, name: Name, link: str) -> bool:
        """Whether a comma can tie the name to the office after it: not where an office before took it."""
        return link != "comma" or self.owned.get(name.start) != "after"

    def _before_wins(self, before: Item | None, link: str, behind: Name) -> bool:
        """Whether the name before has the office although a name seems to stand behind it."""
        if not isinstance(before, Name) or not link:
            return False
        announced = before.left < before.start or behind.end - behind.start == 2
        return link != "comma" or (announced and before.start not in self.owned)

    # The name before

    def _link_before(self, before: Item | None, group: Group) -> str:
        """What ties the item before to the group: "dash", "comma", "link", or "" for nothing."""
        if before is None:
            return ""
        start = before.end if isinstance(before, Name) else before.outer_end
        start = self._past_asides(start, group.start)
        gap = self.lowers[start : group.start]
        if not gap:
            return "comma" if isinstance(before, Name) else ""
        if gap[0] in _DASHES or gap[0] == "(" or gap[:2] == [",", "("]:
            rest = gap[1 if gap[0] != "," else 2 :]
            return "dash" if not rest or self._all_links(start + len(gap) - len(rest), group.start) else ""
        if gap == [","]:
            return "comma"
        if gap[0] == ",":
            start += 1
        return "link" if self._all_links(start, group.start) else ""

    def _all_links(self, start: int, stop: int) -> bool:
        links = words("appointments", "links")
        while start < stop:
            if self.lowers[start] == ",":
                start += 1
                continue
            hit = links.longest(self.lowers, start, stop)
            if hit is None:
                return False
            start = hit[0]
        return True

    def _past_asides(self, start: int, stop: int) -> int:
        """Past brackets and asides after a name: `ông Tám (54 tuổi), trú xã An Phú, Trưởng thôn`."""
        while start < stop:
            mark = self.lowers[start]
            if mark == "(":
                close = self._find({")"}, start + 1, stop)
                if close is None:
                    return start
                start = close + 1
            elif mark == "," and self._is_aside(start + 1, stop):
                comma = self._find({",", "-", "–"}, start + 1, stop)
                if comma is None:
                    return start
                start = comma
            else:
                return start
        return start

    def _is_aside(self, start: int, stop: int) -> bool:
        if start + 1 >= stop:
            return False
        if self.lowers[start].isdigit():
            return self.lowers[start + 1] == "tuổi"
        return words("appointments", "asides").longest(self.lowers, start, stop) is not None

    def _find(self, marks: set[str], start: int, stop: int) -> int | None:
        for index in range(start, min(stop, start + _LONGEST_ASIDE)):
            if self.lowers[index] in marks:
                return index
        return None

    def _announced(self, index: int) -> list[Name]:
        """The names that end at item `index` where they were announced as several: `các đồng chí A, B`."""
        names = self._coordinated(index)
        return names if len(names) > 1 and self._is_plural(names[0].left) else []

    def _is_plural(self, start: int) -> bool:
        """Whether a word of several (`các`, `hai`, `4`) stands before `start` or begins there."""
        plurals = word_set("appointments", "plurals")
        for index in (start, start - 1, start - 2):
            if index >= 0 and (self.lowers[index] in plurals or self.lowers[index].isdigit()):
                return True
        return False

    def _coordinated(self, index: int) -> list[Name]:
        """The names joined by commas and `và` that end at item `index`."""
        names: list[Name] = []
        separators = word_set("appointments", "separators")
        while index >= 0:
            item = self.items[index]
            if not isinstance(item, Name) or item.start in self.owned:
                break
            if names and " ".join(self.lowers[item.end : names[0].left]) not in separators:
                break
            names.insert(0, item)
            index -= 1
        return names

    # The name after

    def _following(self, index: int) -> Name | None:
        item = self.items[index + 1] if index + 1 < len(self.items) else None
        return item if isinstance(item, Name) else None

    def _after(self, index: int, group: Group) -> bool:
        name = self._following(index)
        if name is None:
            return False
        gap = self.lowers[group.end : name.left]
        if not gap:
            link = "behind"
        elif len(gap) == 1 and (gap[0] in _DASHES or gap[0] in (":", ",")):
            link = "after"
            if gap[0] == "," and self._has_its_own(index + 1):
                return False
        elif " ".join(gap) in word_set("appointments", "followers") or (gap[0] == "," and gap[1:] == ["là"]):
            link = "after"
        else:
            return False
        self._own(group, [name], link)
        return True

    def _has_its_own(self, index: int) -> bool:
        """Whether the name at item `index` is followed by an office of its own."""
        item = self.items[index + 1] if index + 1 < len(self.items) else None
        return isinstance(item, Group) and bool(self._link_before(self.items[index], item))

    # Several names

    def _shared_after(self, index: int, group: Group) -> bool:
        """An office told of several names: `các Phó Chủ tịch: A, B`, `bầu 4 Phó Bí thư gồm: ông A (…); …`."""
        name = self._following(index)
        if name is None:
            return False
        gap = [lower for lower in self.lowers[group.end : name.left] if lower not in ("-", "–")]
        listed = (
            bool(gap)
            and gap[-1] == ":"
            and (len(gap) == 1 or " ".join(gap[:-1]) in word_set("appointments", "followers"))
        )
        listed = listed or (bool(gap) and " ".join(gap) in ("gồm", "gồm có", "gồm các"))
        if not listed and not (not gap and self._is_plural(group.start)):
            return False
        names = list(self._list_from(index + 1))
        self._own(group, names, "list")
        for each in names:
            del self.owned[each.start]
        return True

    def _share(self, index: int, group: Group) -> None:
        """Give a plural office to the names after the one behind it: `các Phó Chủ tịch A, B`."""
        if not self._is_plural(group.start):
            return
        name = self._following(index)
        if name is not None and self._separated(group.outer_end, name.left) and not self._has_its_own(index + 1):
            self._own(group, [*group.holders, *self._list_from(index + 1)], "list")

    def _list_from(self, index: int) -> Iterator[Name]:
        """The names of a list that begins at item `index`; each may have offices of its own."""
        end = None
        while index < len(self.items):
            item = self.items[index]
            if isinstance(item, Name):
                if end is not None and not self._separated(end, item.left):
                    return
                yield item
                end = item.end
            elif end is None or not self._link_before(self.items[index - 1], item):
                return
            else:
                end = self._past_bracket(item.outer_end)
            index += 1

    def _past_bracket(self, end: int) -> int:
        """Past the bracket that closes soon after `end`: `(Phó Bí thư Thành ủy khóa X)`."""
        _, last = self.analysis.sentences[self.analysis.sentence_of[end - 1]]
        close = self._find({")", "("}, end, last)
        return close + 1 if close is not None and self.lowers[close] == ")" else end

    def _separated(self, start: int, stop: int) -> bool:
        gap = [lower for lower in self.lowers[start:stop] if not lower.isdigit() and lower not in (".", "-", "–")]
        return " ".join(gap) in word_set("appointments", "separators")

    # A name further away

    def _triggered(self, index: int, group: Group) -> bool:
        """`ông A được Ban Thường vụ điều động giữ chức B`: the nearest name before, or who `ông` is."""
        if not self._trigger_before(group.start):
            return False
        for item in reversed(self.items[:index]):
            if isinstance(item, Name):
                self._own(group, [item], "trigger")
                return True
            if item.holders:
                self._own(group, item.holders[-1:], "trigger")
                return True
        if self.previous is not None and self._pronoun_before(group.start):
            self._own(group, [self.previous], "trigger")
            return True
        return False

    def _trigger_before(self, stop: int) -> bool:
        triggers = word_set("appointments", "triggers")
        return any(" ".join(self.lowers[max(0, stop - size) : stop]) in triggers for size in (1, 2, 3))

    def _pronoun_before(self, stop: int) -> bool:
        first, _ = self.analysis.sentences[self.analysis.sentence_of[stop]]
        pronouns = word_set("appointments", "pronouns")
        return any(
            lower in pronouns and not self.analysis.forms[first + offset + 1][0].isupper()
            for offset, lower in enumerate(self.lowers[first : stop - 1])
        )
