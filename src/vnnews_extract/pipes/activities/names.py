"""What a name stands for: as the article says of it, as everybody knows, or as it is spelled."""

from dataclasses import dataclass, field

from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.features import ABBREVIATION
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, PROVINCE, places
from vnnews_extract.pipes.officials.names import surname_tier

KINDS = {
    "O": "organisation",
    "T": "authority",
    "R": "official",
    "H": "person",
    "G": "group",
    "P": "name",
    "K": "name",
    "B": "private",
    "E": "event",
    "F": "document",
    "Z": "nominal",
}


@dataclass(slots=True)
class Names:
    """What the article itself says its names are: `tỉnh Quảng Trị` makes `Quảng Trị` an authority."""

    kinds: dict[tuple[str, ...], str] = field(default_factory=dict)

    def learn(self, sentence: Sentence) -> None:
        """Note every name that stands after a word that says what it is, or in brackets after one."""
        signs = sentence.signs
        for index in range(1, len(signs)):
            if signs[index] != "P":
                continue
            before = signs[index - 1]
            if sentence.entries[index - 1].features & ABBREVIATION and before == "O":
                continue  # `Samsung | Galaxy`: what a firm makes
            if before == "(" and index > 1:
                before = _head_of_run(signs, index - 2)
            kind = KINDS.get(before)
            if kind in ("organisation", "authority", "official", "person"):
                self.kinds.setdefault(self._key(sentence, index), "private" if kind == "person" else kind)

    def kind(self, sentence: Sentence, index: int) -> str:
        """What the name at a word stands for; an abbreviation that nothing explains is an organisation's."""
        body = _is_abbreviation(sentence, index) or self.is_firm(sentence, index)
        return self.kinds.get(self._key(sentence, index), "organisation" if body else "name")

    @staticmethod
    def is_firm(sentence: Sentence, index: int) -> bool:
        """`Sao Mai Group`, `Nova Land`: a name of several words, the last of which says so."""
        first, last = sentence.tokens(index, index + 1)
        return last > first + 1 and sentence.analysis.lowers[last - 1] in load_words("actors", "firm", "endings")

    @staticmethod
    def _key(sentence: Sentence, index: int) -> tuple[str, ...]:
        return tuple(sentence.analysis.forms[sentence.starts[index] : sentence.ends[index]])


def _head_of_run(signs: str, index: int) -> str:
    while index > 0 and signs[index] in "PKN&~" and signs[index - 1] in "OTRHPKN&~":
        index -= 1
    return signs[index]


def unexplained_kind(sentence: Sentence, index: int) -> str:
    """What a name of which the article says nothing stands for: an authority, somebody, or just a name.

    `Gia Lai`, `Nhật Bản` are authorities, `Trần Thị Lụa` is a person, `Bảo Tín` may be a firm.
    """
    first, last = sentence.tokens(index, index + 1)
    analysis = sentence.analysis
    if last == first + 1:
        return "thing" if index == 0 and is_syllable(analysis.lowers[first]) else "name"
    if not all(form[0].isupper() for form in analysis.forms[first:last]):
        return "thing"  # `Gói thầu`, which the tagger takes for a name
    place = places().longest(analysis.lowers, first, last)
    if place is not None and place[0] == last and place[1] & {PROVINCE, COUNTRY}:
        return "authority"
    person = surname_tier(analysis.lowers[first]) and all(map(is_syllable, analysis.lowers[first:last]))
    return "private" if person else "name"


def _is_abbreviation(sentence: Sentence, index: int) -> bool:
    form = sentence.analysis.forms[sentence.starts[index]]
    return form.isupper() and form.isalpha() and len(form) > 2
