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

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.further import is_more_of_organization
from vnnews_extract.pipes.officials.gaps import DASHES, link_between, past_bracket, separates
from vnnews_extract.pipes.officials.groups import Group, Item, has_full_name, is_mere_helper, is_plural, is_shareable
from vnnews_extract.pipes.officials.names import Name, surname_tier
from vnnews_extract.pipes.officials.predicates import (
    is_candidacy,
    is_predicate_of_pronoun,
    is_replaced,
    pronoun_before,
    trigger_before,
)

_STAFF = ("staff", "post")  # families of posts that no pronoun tells of: `anh là thành viên câu lạc bộ`
_STATE = ("state", "complete", "minister")  # families of offices that no place or firm follows
_ENTRY_MARKS = frozenset({";", ":"})


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
        if group.offices[0].counted:
            self._shared_after(index, group)
            return
        before = self._before(index)
        link = self._link_before(before, group)
        if link == "link" and isinstance(before, Name) and is_replaced(self.analysis, before):
            before = self.items[index - 2] if index > 1 else None  # `ông A thay ông B làm Giám đốc`
        if group.name and self._is_place_given(group):
            group.offices[-1].take_name()
        if link != "dash" and (group.offices[0].family == "post" or is_mere_helper(self.analysis, group)):
            return
        if group.name and not self._before_wins(before, link, group, group.name):
            self._own(group, [group.name], "behind")
            self._share(index, group)
        elif self._shared_after(index, group):
            return
        elif link and isinstance(before, Name) and self._is_free(index, before, link):
            group.offices[-1].take_name()
            self._own(group, self._announced(index - 1, link) or [before], link)
        elif link and isinstance(before, Group) and before.holders and (link != "comma" or before.name):
            group.offices[-1].take_name()
            self._own(group, [before.name] if before.name else before.holders, link)
        elif self._after(index, group):
            self._share_alike(index, group)
        else:
            self._triggered(index, group)

    def _is_place_given(self, group: Group) -> bool:
        """Whether what looks like a short name is the place of a post given: `giữ chức Bí thư Tỉnh ủy | Lâm Trà`."""
        name = group.name
        short = name is not None and name.end - name.start == 2 and surname_tier(self.lowers[name.start]) < 2
        return short and trigger_before(self.analysis, group.start)

    def _before(self, index: int) -> Item | None:
        """The item before item `index`; not who is named in brackets only: `bà Lan (vợ ông Tám), | Giám đốc`."""
        before = self.items[index - 1] if index else None
        if isinstance(before, Name) and index > 1 and self.lowers[before.end : before.end + 1] == [")"]:
            told = self.items[index - 2]
            if isinstance(told, Name) and self.lowers[told.end] == "(":
                return told
        return before

    def _own(self, group: Group, names: list[Name], link: str) -> None:
        group.holders, group.link = names, link
        for name in names:
            self.owned[name.start] = link

    def _is_free(self, index: int, name: Name, link: str) -> bool:
        """Whether a comma can tie the name before item `index` to it: `Giám đốc là ông A, Phó Giám đốc là bà B`."""
        if link != "comma" or self.owned.get(name.start) != "after":
            return True
        following, group = self._following(index), self.items[index]
        return following is None or not isinstance(group, Group) or self.lowers[group.end : following.left] == [","]

    def _before_wins(self, before: Item | None, link: str, group: Group, behind: Name) -> bool:
        """Whether the name before has the office although a name seems to stand behind it."""
        if not isinstance(before, Name) or not link:
            return False
        office = group.offices[-1]
        aside = self.lowers[before.end] != "," or office.organization is not None
        if link == "comma" and aside and has_full_name(self.analysis, office):
            return False  # `nhà bà Lan (thôn 5), Bí thư Tỉnh ủy | Lê Tám`, `bác sĩ Tám, trưởng Khoa Nhi | Hồ Thị Lan`
        if link == "comma" and self._is_anothers(group):
            return False
        announced = before.left < before.start or behind.end - behind.start == 2
        return link != "comma" or (announced and before.start not in self.owned)

    def _is_anothers(self, group: Group) -> bool:
        """Whether an office of the state stands before a full name: `Đại tướng Lê Tám, Thủ tướng | Phạm Văn Chín`."""
        office = group.offices[-1]
        of_state = office.family in _STATE and office.organization is None
        return of_state and len(group.offices) == 1 and has_full_name(self.analysis, office)

    # The name before

    def _link_before(self, before: Item | None, group: Group) -> str:
        """What ties the item before to the group: "dash", "comma", "link", "colon", or "" for nothing."""
        if before is None:
            return ""
        start = before.end if isinstance(before, Name) else before.outer_end
        if start >= group.start:
            return "comma" if isinstance(before, Name) and start == group.start else ""
        if self.lowers[start : group.start] == [":"]:
            return "colon" if isinstance(before, Name) and self._is_entry(before, group) else ""
        return link_between(self.analysis, start, group.start)

    def _is_entry(self, name: Name, group: Group) -> bool:
        """Whether name and office are an entry of a list: `- Ông Lê Văn Tám: Bí thư Đảng ủy.`, `; bà Lan: Ủy viên;`"""
        first, last = self.analysis.sentences[self.analysis.sentence_of[name.start]]
        ends = {item.outer_end for item in self.items if isinstance(item, Group)}
        if name.left - 1 > first and (self.lowers[name.left - 1] in _ENTRY_MARKS or name.left in ends):
            first = name.left
        alone = all(not lower.isalpha() for lower in self.lowers[first : name.left])
        begins = {item.left for item in self.items if isinstance(item, Name)}  # the next entry
        stop = group.outer_end
        return alone and (stop >= last or stop in begins or not self.lowers[stop].isalnum())

    def _announced(self, index: int, link: str) -> list[Name]:
        """The names that end at item `index` where all hold the office behind: `các ông A, B`, `A và B đều là …`."""
        names, group = self._coordinated(index), self.items[index + 1]
        if len(names) < 2 or not isinstance(group, Group):
            return []
        gap = self.lowers[names[-1].end : group.start]
        together = any(lower in load_words("appointments", "together") for lower in gap)
        if together or is_plural(self.analysis, names[0].left) or (link == "link" and self._is_list(names)):
            return names
        between = self.lowers[names[-2].end : names[-1].left]
        added = not load_words("clauses", "coordinator", "additive").isdisjoint(between)
        paired = added or self._begins_clause(names[0])
        return names if paired and link == "link" and is_shareable(self.analysis, group) else []

    def _begins_clause(self, name: Name) -> bool:
        """Whether a name stands first in a sentence or behind a semicolon: `; ông Tám, bà Lan được bầu làm Phó …`."""
        first, _ = self.analysis.sentences[self.analysis.sentence_of[name.start]]
        return name.left == first or self.lowers[name.left - 1] in _ENTRY_MARKS

    def _is_list(self, names: list[Name]) -> bool:
        """`ông A, B, C được bầu làm …`: bare names behind one with an honorific are of one list."""
        bare = any(name.left == name.start for name in names[1:])
        return len(names) > 2 and bare and names[0].left < names[0].start

    def _coordinated(self, index: int) -> list[Name]:
        """The names joined by commas and `và` that end at item `index`."""
        names: list[Name] = []
        while index >= 0:
            item = self.items[index]
            if not isinstance(item, Name) or item.start in self.owned:
                break
            if names and not separates(self.analysis, item.end, names[0].left):
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
        if name is None or " ".join(self.lowers[name.left : name.left + 2]) in load_words("appointments", "spouses"):
            return False
        gap = self.lowers[group.end : name.left]
        if not gap:
            link = "behind"
        elif len(gap) == 1 and (gap[0] in DASHES or gap[0] in (":", ",", "(")):
            link = "after"
            if gap[0] == "," and self._has_its_own(index + 1) and not self._is_subject(index, group, name):
                return False
        elif self._follows(gap) or self._is_his_post(group, name, gap):
            if is_candidacy(self.analysis, group.start):
                return False
            link = "after"
        elif self._is_fronted(index, name) or (not self._has_its_own(index + 1) and self._told_at_length(group, name)):
            link = "after"
        else:
            return False
        self._own(group, [name], link)
        return True

    def _is_subject(self, index: int, group: Group, name: Name) -> bool:
        """Whether a sentence begins with the office of who is named next: `Trưởng Ban Tổ chức, | ông Tám - Phó …`."""
        first, _ = self.analysis.sentences[self.analysis.sentence_of[group.start]]
        begins = group.start == first or (not index and self.lowers[name.end : name.end + 1] == ["("])
        return begins and name.left < name.start and group.offices[0].organization is not None

    @staticmethod
    def _follows(gap: list[str]) -> bool:
        """Whether the words between an office and a name say that it is the holder's."""
        told = " ".join(gap[1:])
        said = gap[0] == "," and told in load_words("clauses", "copula", "words")
        return said or " ".join(gap) in load_words("appointments", "followers")

    def _is_his_post(self, group: Group, name: Name, gap: list[str]) -> bool:
        """Whether a post is said to be the person's: `chức vụ Chủ tịch UBND xã | của | ông A`."""
        post = self.lowers[group.start - 1] in load_words("appointments", "posts")
        genitive = " ".join(gap) in load_words("organizations", "joints", "genitives")
        return post and genitive and name.left < name.start

    def _is_fronted(self, index: int, name: Name) -> bool:
        """Whether a sentence begins with its subject's post: `Được bầu làm Trưởng thôn từ năm 2015, | ông Tám …`."""
        group = self.items[index]
        if index or name.left == name.start or not trigger_before(self.analysis, group.start):
            return False
        gap = self.lowers[group.end : name.left]
        since = load_words("appointments", "since")
        return "," in gap and all(lower in since or lower.isdigit() for lower in gap)

    def _told_at_length(self, group: Group, name: Name) -> bool:
        """Whether only more of the organisation stands before a comma and an honorific: it is taken into the office.

        `Hiệu trưởng Trường Đại học Mỏ | địa chất, TS Lê Văn Tám`
        """
        office, comma = group.offices[-1], name.left - 1
        if self.lowers[comma] != "," or name.left == name.start:
            return False
        if office.organization is None and office.family != "unit":
            return False
        if office.tail != office.end or not is_more_of_organization(self.analysis, office.end, comma):
            return False
        start = office.end if office.organization is None else office.organization[0]
        office.organization, office.tail = (start, comma), comma
        return True

    def _has_its_own(self, index: int) -> bool:
        """Whether the name at item `index` is followed by an office of its own."""
        item = self.items[index + 1] if index + 1 < len(self.items) else None
        if not isinstance(item, Group):
            return False
        link = self._link_before(self.items[index], item)
        return bool(link) and (item.name is None or self._before_wins(self.items[index], link, item, item.name))

    # Several names

    def _shared_after(self, index: int, group: Group) -> bool:
        """An office told of several names: `các Phó Chủ tịch: A, B`, `bầu 4 Phó Bí thư gồm: ông A (…); …`."""
        name = self._following(index)
        if name is None:
            return False
        if not self._introduces_list(index, group, name):
            return False
        names = list(self._list_from(index + 1))
        self._own(group, names, "list")
        for each in names:
            del self.owned[each.start]
        return True

    def _introduces_list(self, index: int, group: Group, name: Name) -> bool:
        """Whether the words between an office and the name after it announce a list of those who hold it."""
        gap = [lower for lower in self.lowers[group.end : name.left] if lower not in DASHES]
        told = " ".join(gap)
        if group.offices[0].counted:
            said = told in load_words("clauses", "copula", "words")
            return said or gap[-1:] == [":"] or told in load_words("appointments", "listers")
        plural = is_plural(self.analysis, group.start)
        if gap[-1:] == [":"]:
            return plural or len(gap) == 1 or " ".join(gap[:-1]) in load_words("appointments", "followers")
        if told in load_words("appointments", "listers"):
            return True
        if not plural:
            return False
        if gap in ([","], ["("]):
            return len(self._row(index + 1)) > 1 and not self._has_its_own(index + 1)
        leads = told in load_words("appointments", "followers")
        return not gap or leads or gap[-1] in load_words("appointments", "list_ends")

    def _row(self, index: int) -> list[Name]:
        """The names of a list that begins at item `index`, without offices among them."""
        names: list[Name] = []
        for item in self.items[index:]:
            if not isinstance(item, Name) or (names and not separates(self.analysis, names[-1].end, item.left)):
                break
            names.append(item)
        return names

    def _share(self, index: int, group: Group) -> None:
        """Give an office to the names after the one behind it: `các Phó Chủ tịch A, B`, `Phó Chủ tịch A, B`."""
        plural = is_plural(self.analysis, group.start)
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        if isinstance(following, Group):
            told = plural and not following.name and bool(self._link_before(group, following))
            rest = list(self._list_from(index + 2, past_bracket(self.analysis, following.outer_end))) if told else []
        elif following is None or self._has_its_own(index + 1):
            rest = []
        elif separates(self.analysis, group.outer_end, following.left):
            rest = list(self._list_from(index + 1)) if plural else []
            rest = rest or (self._alike(index + 1) if is_shareable(self.analysis, group) else [])
        else:
            rest = []
        if rest:
            self._own(group, [*group.holders, *rest], "list")
            for name in rest:
                self.owned.pop(name.start)

    def _share_alike(self, index: int, group: Group) -> None:
        """`đại biểu như A (Hà Nội), B (Bến Tre)`: what one name after an office has, those behind it have as well."""
        following = self._following(index + 1)
        if following is None or not is_shareable(self.analysis, group):
            return
        if separates(self.analysis, group.holders[0].end, following.left):
            group.holders += self._alike(index + 2)

    def _alike(self, index: int) -> list[Name]:
        """The names from item `index` on that stand as bare as the one right behind an office."""
        names: list[Name] = []
        for offset, name in enumerate(self._row(index)):
            if name.left < name.start or self._has_its_own(index + offset):
                break
            names.append(name)
        return names

    def _list_from(self, index: int, end: int | None = None) -> Iterator[Name]:
        """The names of a list from item `index` on, behind what ends at `end`; each may have offices too."""
        while index < len(self.items):
            item = self.items[index]
            if isinstance(item, Name):
                if end is not None and not separates(self.analysis, end, item.left):
                    return
                yield item
                end = item.end
            elif end is None or item.name or not self._link_before(self.items[index - 1], item):
                return
            else:
                end = past_bracket(self.analysis, item.outer_end)
            index += 1

    # A name further away

    def _triggered(self, index: int, group: Group) -> bool:
        """`ông A được Ban Thường vụ điều động giữ chức B`: the nearest name before, or who `ông` is."""
        if not trigger_before(self.analysis, group.start):
            return self._said_of_pronoun(group)
        for at in range(index - 1, -1, -1):
            item = self.items[at]
            if isinstance(item, Name):
                if at and is_replaced(self.analysis, item):
                    continue
                names = self._coordinated(at)
                several = len(names) > 1 and (is_plural(self.analysis, names[0].left) or self._is_list(names))
                self._own(group, names if several else [item], "trigger")
                return True
            if not item.holders and self.lowers[item.start - 1] in load_words("appointments", "agents"):
                return False  # the office of the holder: `do Chánh án làm Chủ tịch Hội đồng`
            if not item.holders:
                continue  # that of who appoints: `ông A được Chủ tịch huyện bổ nhiệm giữ chức Trưởng phòng`
            self._own(group, item.holders[-1:], "trigger")
            return True
        if self.previous is not None and pronoun_before(self.analysis, group.start):
            self._own(group, [self.previous], "trigger")
            return True
        return False

    def _said_of_pronoun(self, group: Group) -> bool:
        """`Ông là Giám đốc Sở Y tế`: of whom the sentence before spoke."""
        if self.previous is None or group.offices[0].family in _STAFF:
            return False
        if not is_predicate_of_pronoun(self.analysis, group.start, self.previous.gender):
            return False
        self._own(group, [self.previous], "pronoun")
        return True
