"""The shallow parser: noun phrases, verb chains and the words between them.

One regular grammar over the signs of a sentence (see `vocabulary`). Its phrases cover the
sentence without overlap, and it never looks back, so its cost is linear in the words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.features import COMPLETE, LIGHT
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import NOUNS, VERBS

Span = tuple[int, int]  # words of a sentence

# Each group of alternatives is tried only where its first sign stands.
_GRAMMAR = re.compile(
    rf"""
      (?=[DMUYj{NOUNS}/]) (?:
          (?P<time>    [DM]? Y [YMUj/]* )
        | (?P<noun>    (?: M/M )? [DMUj]* [{NOUNS}]
                       (?: [BFZENnPKTUj]++ | M(?!Y(?!M)) | (?=[vORGHDo:~/&(]) (?:
                             (?<=[OGPK])v(?=[PK]) | (?<![EYP])O | (?<![EYNnPKj])[RGH]
                           | (?<=[ORGT])D(?=[{NOUNS}M]) | o[DMj]*[{NOUNS}]
                           | (?<=[HG]):(?=[PK]) | [~/](?=[PKOTNMRH]) | &(?=[PK]) | \([PKOTNMR/]{{1,8}}\) ) )* )
        | (?P<number>  [DMU/]+ ) )
    | (?=[r+m\-jsctavw]) (?:
          [r+m\-]* (?: j? (?: (?P<speech> s+ ) | (?P<opinion> c+ ) | (?P<state> t+ ) ) | (?P<passive> w ) )
        | (?P<verb>    (?P<marked> [r+m\-j]*[r+m\-] j? )?
                       [av] (?: [av] | r(?=[av]) | (?<=a)[,&](?=r?a) | (?<=a)j(?=&a) | (?<=j)&(?=a) )*
                       (?: j | w(?=[DMUEFZNn]|[BG][,.;_&)p>xk]) | (?(marked) w(?=[BGOTPH]) | (?!) ) )* )
        | (?P<particle> [r+m\-]+ ) )
    | (?P<comma> , ) | (?P<preposition> p+ | o )
    | (?P<coordinator> & ) | (?P<purpose> > ) | (?P<connective> k+ ) | (?P<semicolon> ; ) | (?P<colon> : )
    | (?P<open> \( ) | (?P<close> \) ) | (?P<quote> " ) | (?P<by> b ) | (?P<subordinator> x )
    | (?P<other> . )
    """,
    re.VERBOSE,
)
_ACTING = tuple("a" + sign for sign in NOUNS + "DM")
_POINTED_AT = re.compile(r"[EFZNn]N(?=[OHTRG])")
PREDICATES = ("verb", "speech", "opinion", "state")


@dataclass(slots=True)
class Phrase:
    """A phrase: its kind, a group name of the grammar, and its words.

    Attributes:
        chain, head: of a phrase with verbs, what `verb_chain` and `head_verb` have found; many ask for them.
    """

    kind: str
    first: int
    last: int
    chain: Span | None = field(default=None, repr=False, compare=False)
    head: int | None = field(default=None, repr=False, compare=False)

    @property
    def span(self) -> Span:
        return self.first, self.last


def find_phrases(sentence: Sentence) -> list[Phrase]:
    """The phrases of a sentence, in order.

    >>> from vnnews_extract.language import analyse
    >>> from vnnews_extract.pipes.activities.signs import read_sentence
    >>> analysis = analyse("Công an huyện đã kiểm tra, xử lý 5 cơ sở.")
    >>> [phrase.kind for phrase in find_phrases(read_sentence(analysis, *analysis.sentences[0]))]
    ['noun', 'verb', 'noun', 'other']
    """
    phrases = [Phrase(str(match.lastgroup), *match.span()) for match in _GRAMMAR.finditer(sentence.signs)]
    marks = _marks_behind_complete(sentence)
    if marks:
        phrases = [part for phrase in phrases for part in _parted(phrase, marks, sentence.signs)]
    ends = [match.end() for match in _POINTED_AT.finditer(sentence.signs) if _points(sentence, match.end() - 1)]
    return [part for phrase in phrases for part in _ended(phrase, ends)] if ends else phrases


def _points(sentence: Sentence, word: int) -> bool:
    lower = sentence.analysis.lowers[sentence.starts[word]]
    return lower in load_words("actors", "reference", "thing")


def _ended(phrase: Phrase, ends: Iterable[int]) -> list[Phrase]:
    """`Cây cầu này | Đoàn xã | khởi công`: the thing that is pointed at, and who acts on it."""
    for end in ends if phrase.kind == "noun" else ():
        if phrase.first < end < phrase.last:
            return [Phrase("noun", phrase.first, end), Phrase("noun", end, phrase.last)]
    return [phrase]


def _marks_behind_complete(sentence: Sentence) -> list[int]:
    """The marks behind verbs that act on nothing but what they name: `đến hiện trường |,| khám 2 xe`.

    So does `và` before a verb that acts on something: `đánh trống khai trường | và | trao 5 suất quà`.
    """
    signs, marks = sentence.signs, []
    for joint in ("a,", "a&"):
        mark = signs.find(joint) + 1
        while mark:
            acts = joint == "a," or signs[mark + 1 : mark + 3] in _ACTING
            if acts and sentence.entries[mark - 1].features & COMPLETE:
                marks.append(mark)
            mark = signs.find(joint, mark) + 1
    return marks


def _parted(phrase: Phrase, marks: Iterable[int], signs: str) -> list[Phrase]:
    """A chain of verbs, cut at the first of `marks` inside it."""
    for mark in marks if phrase.kind == "verb" else ():
        if phrase.first < mark < phrase.last:
            behind = Phrase("verb", mark + 1, phrase.last)
            kind = "comma" if signs[mark] == "," else "coordinator"
            return [Phrase("verb", phrase.first, mark), Phrase(kind, mark, mark + 1), behind]
    return [phrase]


def is_marked(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a particle of status (`đã`, `sẽ`, `không`) makes the phrase a predicate beyond doubt."""
    signs = sentence.signs[phrase.first : phrase.last]
    return "+" in signs or "-" in signs


def is_modal(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase says that something ought to be done, may be done or is wished (`phải`, `cần`, `mong`)."""
    return "m" in sentence.signs[phrase.first : phrase.last]


def has_particle(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether any particle or adverb stands before the verb (`cũng`, `chủ động`, `phải`)."""
    return sentence.signs[phrase.first] in "+-rmw"


def verb_chain(sentence: Sentence, phrase: Phrase) -> Span:
    """The verbs of a verb phrase, without the particles before and the manner after them.

    Of a phrase that has none (`cũng được`) it is the last word.
    """
    if phrase.chain is None:
        signs, first, last = sentence.signs, phrase.first, phrase.last
        while first < last - 1 and signs[first] not in VERBS:
            first += 1
        while last > first + 1 and signs[last - 1] not in VERBS:
            last -= 1
        phrase.chain = first, last
    return phrase.chain


def head_verb(sentence: Sentence, phrase: Phrase) -> int:
    """The word that says what is done: the first verb of the chain that is not light, else the first."""
    if phrase.head is None:
        first, last = verb_chain(sentence, phrase)
        phrase.head = first
        for index in range(first, last):
            if sentence.signs[index] in VERBS and not sentence.entries[index].features & LIGHT:
                phrase.head = index
                break
    return phrase.head


def head_noun(sentence: Sentence, span: Span) -> int:
    """The word that says what a noun phrase is: the first that is no determiner, number (`6/6`) or adjective."""
    for index in range(*span):
        if sentence.signs[index] not in "DMUj/":
            return index
    return span[0]
