"""How far the name of an organisation reaches after an office.

A grammar over unit words, fields of work, administrative levels, places and joints:

    Ban | Tuyên giáo và Dân vận | Tỉnh ủy          unit field joint field unit
    Sở | Nông nghiệp và PTNT | tỉnh | Bình Định    unit field level place
    Cục | Tuyên huấn | , | Tổng cục | Chính trị     a higher unit after a comma

Where a person's name stands right behind (`Chủ tịch UBND tỉnh Phạm Anh Tuấn`), the reader stops
before it and says so.
"""

from collections.abc import Callable
from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, DISTRICT, PROVINCE, places
from vnnews_extract.pipes.officials.names import name_run, surname_tier, surnamed_end
from vnnews_extract.pipes.officials.vocabulary import (
    LEVEL,
    NOMINAL,
    UNIT,
    VERBAL,
    Part,
    cues,
    parts,
    word_set,
    words,
)

# What the reader has just read.
TITLE, UNITED, FIELD, LEVELED, PLACE, CAPITAL, NUMBER, WORD, JOINT = range(9)

_DASHES = frozenset("-–—")
_MOST_WORDS = 14  # lower-case words of a field told at length


@dataclass(slots=True)
class Reading:
    """What was read after an office: the organisation from `start` to `end`, then a name to `name_end`.

    Either may be empty.
    """

    start: int
    end: int
    name_end: int


def read_organization(analysis: Analysis, start: int, stop: int, family: str) -> Reading:
    """Read the organisation that follows an office of `family` whose title ends at `start`."""
    return _Reader(analysis, start, stop, family).read()


class _Reader:
    """One reading: a position that moves right and the state after what it has passed."""

    def __init__(self, analysis: Analysis, start: int, stop: int, family: str) -> None:
        self.analysis = analysis
        self.forms, self.lowers = analysis.forms, analysis.lowers
        self.start = self.index = self.end = start
        self.stop = stop
        self.family = family
        self.state = TITLE
        self.named = False  # whether the latest unit may be named after a person
        self.rank = 0  # of the latest unit that has one
        self.level = 0  # of the latest administrative level
        self.capitals = 0  # capitalised words of an unknown name since the latest part
        self.told = 0  # lower-case words read of a field told at length
        self.lengthy = False

    def read(self) -> Reading:
        steps: tuple[Callable[[], bool], ...] = (
            self._joint,
            self._phrase,
            self._place,
            self._number,
            self._capital,
            self._word,
        )
        while self.index < self.stop:
            if self._at_honorific():
                break
            name_end = self._name_end()
            if name_end > self.index:
                return Reading(self.start, self.end, name_end)
            if not any(step() for step in steps):
                break
        return Reading(self.start, self.end, self.end)

    # The name behind

    def _at_honorific(self) -> bool:
        cue = cues().longest(self.lowers, self.index, self.stop)
        if cue is None or cue[1].kind in ("role", "none"):
            return False
        end = cue[0]
        follows = end < self.stop and self.forms[end][0].isupper()
        return follows and (self.forms[self.index].islower() or end - self.index > 1)

    def _name_end(self) -> int:
        """The end of the personal name that begins here, given what was read before; else `index`."""
        index = self.index
        if not self.forms[index][0].isupper() or self.state == JOINT:
            return index
        end = surnamed_end(self.analysis, index, self.stop)
        if end == index or self._is_known_phrase(index) or not self._name_fits(end - index):
            return index
        if self._is_place(index, end) or self._later_name(index, end):
            return index
        return end

    def _name_fits(self, size: int) -> bool:
        """Whether a name of `size` syllables can stand here: the less speaks for it, the longer it must be."""
        common = surname_tier(self.lowers[self.index]) == 2
        if self.state == TITLE:
            return True
        if self.state == CAPITAL:
            return self.capitals >= 2 and (common or size == 3)
        if self.state in (UNITED, FIELD) and self.named:
            return False
        return common or self.state in (PLACE, NUMBER) or size >= 3

    def _is_known_phrase(self, index: int) -> bool:
        hit = parts().longest(self.lowers, index, self.stop)
        return hit is not None and hit[0] - index > 1

    def _is_place(self, index: int, end: int) -> bool:
        """Whether the run is a place here: after its level word, or a province or district by itself."""
        hit = places().longest(self.lowers, index, self.stop)
        if hit is None or (hit[0] < end and surnamed_end(self.analysis, hit[0], self.stop) != end):
            return False
        if self.state == LEVELED:
            return self.level in hit[1] or self.level == 1
        if self.state == TITLE and " ".join(self.lowers[index : hit[0]]) in word_set("places", "persons"):
            return False
        return bool(hit[1] & {PROVINCE, DISTRICT, COUNTRY})

    def _later_name(self, index: int, end: int) -> bool:
        """Whether the run is rather a place of two syllables and a name: `xã Hà Lâm | Nguyễn Văn Tám`."""
        if self.state != LEVELED or end - index < 4:
            return False
        tier = surname_tier(self.lowers[index])
        later = surname_tier(self.lowers[index + 2])
        return later == 2 and (end - index == 5 or tier < later)

    # Steps

    def _advance(self, end: int, state: int) -> bool:
        self.index = self.end = end
        self.state = state
        if state != CAPITAL:
            self.capitals = 0
        return True

    def _phrase(self) -> bool:
        hit = parts().longest(self.lowers, self.index, self.stop)
        if hit is None:
            return False
        end, part = hit
        capital = self.forms[self.index][0].isupper()
        if capital and end - self.index == 1 and self.state in (LEVELED, CAPITAL) and part.kind != LEVEL:
            return False
        if capital and end - self.index == 1 and self._place():
            return True
        if part.kind == UNIT:
            return self._unit(end, part, capital)
        if part.kind == LEVEL:
            return self._level(end, part)
        return self._field(end, part, capital)

    def _unit(self, end: int, part: Part, capital: bool) -> bool:
        closed = self.state in (PLACE, CAPITAL, NUMBER, LEVELED, WORD)
        if closed and not capital and end - self.index == 1 and len(self.lowers[self.index]) > 2:
            return False
        self.named = part.named
        self.rank = part.rank or self.rank
        self.lengthy = self.lengthy or part.lengthy
        return self._advance(end, UNITED)

    def _level(self, end: int, part: Part) -> bool:
        following = self.forms[end] if end < self.stop else ""
        placed = bool(following) and (following[0].isupper() or following[0].isdigit())
        if part.rank in (1, 5) and not placed:
            return part.rank == 5 and self._field(end, Part(NOMINAL), False)
        if self.state == LEVELED and not placed:
            return False
        self.level = part.rank
        return self._advance(end, LEVELED)

    def _field(self, end: int, part: Part, capital: bool) -> bool:
        opened = self.state in (UNITED, JOINT, WORD) or (self.state == TITLE and self.family in ("unit", "hamlet"))
        if self.state == TITLE and not opened:
            opened = capital and end - self.index > 1
        if part.kind == NOMINAL:
            opened = opened or self.state in (FIELD, CAPITAL)
        else:
            opened = opened or (self.state == FIELD and (capital or self.lengthy))
        if not opened:
            return False
        self.named = self.named or part.named
        if self.state == TITLE and part.kind == VERBAL:
            self.lengthy = True
        return self._advance(end, FIELD)

    def _place(self) -> bool:
        if not self.forms[self.index][0].isupper():
            return False
        hit = places().longest(self.lowers, self.index, self.stop)
        if hit is None:
            return False
        end, ranks = hit
        whole = all(
            self.forms[index][0].isupper() or not self.forms[index][0].isalpha() for index in range(self.index, end)
        )
        known = (
            self.level in ranks or self.level == 1
            if self.state == LEVELED
            else bool(ranks & {PROVINCE, DISTRICT, COUNTRY})
        )
        return whole and known and self._advance(end, PLACE)

    def _number(self) -> bool:
        form = self.forms[self.index]
        if form[0].isdigit() and self.state in (UNITED, LEVELED, CAPITAL, FIELD):
            return self._advance(self.index + 1, NUMBER)
        if form == "số" and self.index + 1 < self.stop and self.forms[self.index + 1][0].isdigit():
            return self._advance(self.index + 2, NUMBER)
        return False

    def _capital(self) -> bool:
        """A capitalised word of an unknown name, whole: `Quần chúng`, `NN&PTNT`, `R’lấp`."""
        form = self.forms[self.index]
        if not form[0].isupper() or self._at_office():
            return False
        if self.state == TITLE and not (form.isupper() and len(form) > 1) and not self._foreign():
            return False
        if self.state == PLACE and self.family == "state":
            return False
        end = self._glued_end(self.index + 1)
        word_end = self.analysis.words[self.analysis.word_of[self.index]][1]
        if end < word_end <= self.stop and all(self.forms[index].islower() for index in range(end, word_end)):
            end = word_end
        # An abbreviation is a whole name, and so is a Roman numeral.
        capitals = self.capitals + (2 if form.isupper() else 1)
        self._advance(end, CAPITAL)
        self.capitals = capitals
        return True

    def _glued_end(self, end: int) -> int:
        """Past what is glued to a capitalised word by hyphens and the like."""
        while end + 1 < self.stop and self.analysis.glued(end) and self.analysis.glued(end + 1):
            if self.forms[end] not in "-–&/'’.`" or not self.forms[end + 1][0].isalpha():
                break
            hit = parts().longest(self.lowers, end + 1, self.stop)
            if (hit is not None and hit[0] - end > 2) or self._office_at(end + 1):
                break
            end += 2
        return end

    def _foreign(self) -> bool:
        """Whether the run here is the name of a firm or the like: no surname, more than a given name."""
        return surname_tier(self.lowers[self.index]) == 0 and self.family in ("head", "chair", "unit")

    def _word(self) -> bool:
        """A lower-case word of a field told at length: `Ban đô thị thích ứng biến đổi khí hậu`."""
        lower = self.lowers[self.index]
        if not lower.isalpha() or self.told >= _MOST_WORDS or self._at_office():
            return False
        if words("organizations", "stops", "words").longest(self.lowers, self.index, self.stop) is not None:
            return False
        if self.state not in (UNITED, FIELD, WORD):
            return False
        if not self.lengthy and not self.analysis.tag(self.index).startswith(("N", "A")):
            return False
        if not self.lengthy and self.state == FIELD:
            return False
        self.told += 1
        return self._advance(self.index + 1, WORD)

    def _at_office(self) -> bool:
        cue = cues().longest(self.lowers, self.index, self.stop)
        return cue is not None and cue[1].kind == "role" and cue[1].family != "bare"

    # Joints

    def _joint(self) -> bool:
        form, lower = self.forms[self.index], self.lowers[self.index]
        following = self.index + 1
        if following >= self.stop or self.state in (TITLE, JOINT):
            return False
        if lower in ("và", "&", "/") or form in _DASHES:
            return self._coordinated(following)
        if form == ",":
            return self._after_comma(following)
        if form == "(":
            return self._in_brackets(following)
        if lower in word_set("organizations", "joints", "genitives"):
            return self._belongs(following)
        if lower in word_set("organizations", "joints", "topics"):
            return self.lengthy and self._pass_joint(following)
        if lower in word_set("organizations", "joints", "locatives"):
            return self._is_located(following) and self._pass_joint(following)
        return False

    def _pass_joint(self, following: int) -> bool:
        """Go past the joint; the organisation's end stays before it until something follows."""
        self.index = following
        self.state = JOINT
        return True

    def _coordinated(self, following: int) -> bool:
        if self.state not in (FIELD, UNITED, CAPITAL, WORD, PLACE):
            return False
        form = self.forms[following]
        glued = self.analysis.glued(following) and self.analysis.glued(self.index)
        hit = parts().longest(self.lowers, following, self.stop)
        if hit is not None and hit[1].kind in (NOMINAL, VERBAL):
            if self.state in (FIELD, UNITED, CAPITAL, WORD):
                return self._pass_joint(following)
        if (
            form.isupper()
            and len(form) > 1
            and surname_tier(self.lowers[following]) == 0
            and not self._office_at(following)
        ):
            return self._pass_joint(following)
        if glued and form[0].isupper() and not self._office_at(following):
            return surnamed_end(self.analysis, following, self.stop) - following < 2 and self._pass_joint(following)
        return False

    def _office_at(self, index: int) -> bool:
        cue = cues().longest(self.lowers, index, self.stop)
        return cue is not None and cue[1].kind == "role"

    def _after_comma(self, following: int) -> bool:
        if self._office_at(following):
            return False
        hit = parts().longest(self.lowers, following, self.stop)
        if hit is None:
            return False
        end, part = hit
        if part.kind == UNIT:
            return 0 < self.rank < part.rank and self._pass_joint(following)
        if part.kind == LEVEL:
            higher = self.level < part.rank and self.state in (PLACE, CAPITAL, NUMBER)
            return higher and end < self.stop and self.forms[end][0].isupper() and self._pass_joint(following)
        return self.state == FIELD and self._listed(end) and self._pass_joint(following)

    def _listed(self, end: int) -> bool:
        """Whether the field that ends here is one of a list: `Văn hóa, Thể thao và Du lịch`."""
        if end >= self.stop:
            return False
        if self.lowers[end] in ("và", "&", ",", "-", "–") and end + 1 < self.stop:
            hit = parts().longest(self.lowers, end + 1, self.stop)
            return hit is not None and hit[1].kind in (NOMINAL, VERBAL)
        hit = parts().longest(self.lowers, end, self.stop)
        return hit is not None and hit[1].kind == LEVEL

    def _in_brackets(self, following: int) -> bool:
        """`Vụ Vận tải (Bộ Giao thông)`: a unit or a place in brackets belongs to the name."""
        hit = parts().longest(self.lowers, following, self.stop)
        if hit is None or hit[1].kind not in (UNIT, LEVEL) or self._office_at(following):
            return False
        inner = _Reader(self.analysis, following, self.stop, self.family).read()
        if inner.name_end >= self.stop or self.forms[inner.name_end] != ")" or inner.end == following:
            return False
        if inner.name_end - following < 2:
            return False
        return self._advance(inner.name_end + 1, PLACE)

    def _belongs(self, following: int) -> bool:
        hit = parts().longest(self.lowers, following, self.stop)
        if hit is not None and hit[1].kind in (UNIT, LEVEL):
            return self._pass_joint(following)
        end = name_run(self.analysis, following, self.stop)
        return (
            end > following
            and surnamed_end(self.analysis, following, self.stop) == following
            and self._pass_joint(following)
        )

    def _is_located(self, following: int) -> bool:
        hit = places().longest(self.lowers, following, self.stop)
        if hit is not None and self.forms[following][0].isupper():
            return bool(hit[1] & {COUNTRY, PROVINCE})
        part = parts().longest(self.lowers, following, self.stop)
        return part is not None and part[1].kind == LEVEL and part[1].rank >= 4
