"""Where the reader of an organisation's name stands: what it has passed, and what it knows of that."""

from dataclasses import dataclass, field

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.officials.names import surname_tier, surnamed_end
from vnnews_extract.pipes.officials.vocabulary import Part, cues, parts

# What the reader has just read.
TITLE, UNITED, FIELD, LEVELED, PLACE, CAPITAL, NUMBER, WORD, JOINT = range(9)

Hit = tuple[int, Part]


@dataclass(slots=True)
class Progress:
    """A position that moves right, and the state after what it has passed.

    Attributes:
        family: the family of the role before the organisation.
        stop: the token before which the reader stays.
        rank: how high the latest unit stands, or the one that the title names (`Trưởng khoa`); 0 if unknown.
        index: the position; `end` is the end of what has been read for certain.
        named: whether the latest unit may be named after a person.
        firm: whether a full name behind the latest unit is a person's although the unit may be named after one.
        trade: whether it is one of the units of the kind of firms, in small letters or not.
        fielded: whether it is named after nobody once its field of work is told.
        central: whether the latest unit is one of a province or the state, whose places the gazetteer has.
        whole: whether the latest unit has no field of work.
        level: the latest administrative level.
        capitals: capitalised words of an unknown name since the latest part; an abbreviation counts as two.
        told: lower-case words read of a field told at length; `lengthy` whether that is allowed.
        abroad: whether a country, a foreign body or an abbreviation came last: behind it a name may have any form.
    """

    analysis: Analysis
    start: int
    stop: int
    family: str
    rank: int = 0
    index: int = field(init=False)
    end: int = field(init=False)
    state: int = TITLE
    named: bool = False
    firm: bool = False
    trade: bool = False
    fielded: bool = False
    central: bool = False
    whole: bool = False
    level: int = 0
    capitals: int = 0
    told: int = 0
    lengthy: bool = False
    abroad: bool = False

    def __post_init__(self) -> None:
        self.index = self.end = self.start

    @property
    def form(self) -> str:
        """The token at the position."""
        return self.analysis.forms[self.index]

    @property
    def lower(self) -> str:
        """The token at the position in lower case."""
        return self.analysis.lowers[self.index]

    def advance(self, end: int, state: int) -> bool:
        """Go past the part that ends at `end`."""
        self.index = self.end = end
        self.state = state
        self.abroad = False
        if state != CAPITAL:
            self.capitals = 0
        return True

    def pass_joint(self, following: int) -> bool:
        """Go past a joint; the organisation's end stays before it until something follows."""
        self.index = following
        self.state = JOINT
        return True

    def part_at(self, index: int) -> Hit | None:
        """The part of an organisation's name that begins at `index`, with its end."""
        hit = parts().longest(self.analysis.lowers, index, self.stop) if index < self.stop else None
        if hit is not None and hit[0] == index + 2 and self._is_cut_by_name(index):
            return parts().longest(self.analysis.lowers, index, index + 1)
        return hit

    def _is_cut_by_name(self, index: int) -> bool:
        """Whether the second of two syllables is a surname: `Công an tỉnh | Đoàn Văn Tám`, no `tỉnh Đoàn Trần Tám`."""
        forms = self.analysis.forms
        if not forms[index].islower() or not forms[index + 1].istitle() or not self.is_capital_at(index + 2):
            return False
        surnames = [surname_tier(lower) for lower in self.analysis.lowers[index + 1 : index + 3]]
        return surnames[0] == 2 > surnames[1] and surnamed_end(self.analysis, index + 1, self.stop) == index + 4

    def is_office_at(self, index: int) -> bool:
        """Whether an office begins at `index`."""
        cue = cues().longest(self.analysis.lowers, index, self.stop)
        return cue is not None and cue[1].kind == "role"

    def is_capital_at(self, index: int) -> bool:
        """Whether the token at `index` begins with a capital letter."""
        return index < self.stop and self.analysis.forms[index][0].isupper()
