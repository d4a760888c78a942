"""The noun phrase that a number counts: classifier, head compound, coordination."""

from dataclasses import dataclass

from vnnews_extract.language.layout import parted_by_line_end
from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.facts import Span
from vnnews_extract.pipes.quantities.scene import Candidate, Scene
from vnnews_extract.pipes.quantities.vocabulary import CountWord

_COMPOUND_WORDS = 3  # words that a head compound may add to its first
_COORDINATED = ("person", "place")  # groups whose nouns are listed in one count
_LARGE = 1000  # no model has a higher number
_SHORT = 2  # letters of a name too short to be told from an abbreviation
_OPENING = frozenset('"“‘«')
_STRONG = ("person", "household")


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """What is counted: its tokens, and what the lexicon knows of its first words (None: only the tag)."""

    span: Span
    word: CountWord | None


def counted_phrase(scene: Scene, token: int) -> tuple[int, CountWord] | None:
    """The longest noun or classifier of the lexicon at `token`; none inside a longer verb (`đầu tư`)."""
    hit = scene.phrase_at(scene.words.counted, token)
    if hit is None:
        return None
    cut = hit[0] == token + 1 and scene.analysis.words[scene.analysis.word_of[token]][1] > hit[0]
    return None if cut and scene.tag(token)[0] in "VAR" else hit


def counted_at(scene: Scene, token: int) -> CountWord | None:
    """What the lexicon knows of the noun or classifier that begins at `token`."""
    hit = counted_phrase(scene, token)
    return None if hit is None else hit[1]


def strongly_counted_at(scene: Scene, token: int) -> bool:
    """Whether people, households or occurrences begin at `token`: no name has a number before them."""
    word = counted_at(scene, token)
    return word is not None and (word.group in _STRONG or word.event)


def read_noun(scene: Scene, token: int) -> CountedNoun | None:
    """The counted noun that begins at `token`, by the lexicon or else by its tag.

    `cuộc kiểm tra và giám sát`, `cán bộ, chiến sĩ`, `xe sát hạch`, `HCV`.
    """
    if token >= len(scene.lowers) or _begins_line(scene, token):
        return None
    stop = scene.sentence(token)[1]
    if token >= stop:
        return None
    hit = counted_phrase(scene, token)
    if hit is None and scene.forms[token] in _OPENING:
        token += 1  # `4 “Mái ấm Công đoàn”`
        hit = counted_phrase(scene, token) if token < stop else None
        if hit is None:
            return None
    if hit is not None:
        end = max(hit[0], _word_end(scene, token, stop)) if _is_common(scene, token) else hit[0]
        group = _head_group(scene, token, hit)
        end = _compound(scene, end, stop, hit[1])
        return CountedNoun((token, _coordinated(scene, end, stop, group)), hit[1])
    if not _is_common(scene, token) and not _is_abbreviation(scene, token):
        return None
    if scene.lowers[token] in scene.words.verb_stops or len(scene.forms[token]) == 1:
        return None  # `xăng RON 95 có giá …`
    end = _through_hyphens(scene, _word_end(scene, token, stop), stop)
    return CountedNoun((token, _extended(scene, end, stop, _COMPOUND_WORDS)), None)


def read_product(scene: Scene, candidate: Candidate) -> CountedNoun | None:
    """Things by the foreign name of their make, behind a number that no name has: `33,8 triệu iPhone`."""
    number, token = candidate.number, candidate.last
    sure = number.form == "mixed" or candidate.first < candidate.core or number.value >= _LARGE
    if not sure or token >= scene.sentence(candidate.first)[1]:
        return None
    form = scene.forms[token]
    named = form.isalpha() and not form.islower() and len(form) > _SHORT and not is_syllable(form)
    firm = form.isupper() or form.lower().endswith(scene.words.firm_endings)
    return CountedNoun((token, token + 1), None) if named and not firm else None


def _begins_line(scene: Scene, token: int) -> bool:
    """Whether a line begins at `token` with a capital: a heading ended before it, whatever it ended with."""
    analysis = scene.analysis
    if token == 0 or not scene.forms[token][0].isupper():
        return False
    return parted_by_line_end(analysis.shadow.text, analysis.ends[token - 1], analysis.starts[token])


def _word_end(scene: Scene, token: int, stop: int) -> int:
    analysis = scene.analysis
    return min(analysis.words[analysis.word_of[token]][1], stop)


def _through_hyphens(scene: Scene, end: int, stop: int) -> int:
    """Past the parts of one word that hyphens join: `tua-bin`, `start-up`."""
    while end + 1 < stop and scene.forms[end] == "-" and scene.analysis.glued(end) and scene.glued_to_next(end):
        if not (scene.forms[end + 1].islower() or _is_abbreviation(scene, end + 1)):
            break
        end += 2
    return end


def _is_common(scene: Scene, token: int) -> bool:
    """Whether a word tagged as a noun begins at `token`."""
    analysis = scene.analysis
    begins = analysis.words[analysis.word_of[token]][0] == token
    tag = scene.tag(token)
    return begins and tag[0] == "N" and tag != "Np" and scene.form(token)[0].isalpha()


def _is_abbreviation(scene: Scene, token: int) -> bool:
    """`VĐV`, `HCV`, `CNVCLĐ`: capitals for a common noun."""
    form = scene.form(token)
    return 2 <= len(form) <= 8 and form.isalpha() and form.isupper()


def _compound(scene: Scene, end: int, stop: int, word: CountWord) -> int:
    if word.verbal:
        return _deed(scene, end, stop)
    if word.classifier or word.event:
        head = scene.phrase_at(scene.words.counted, end) if end < stop else None
        if head is not None and not _stops(scene, end):
            return _extended(scene, max(head[0], _word_end(scene, end, stop)), stop, 1)
    extended = _extended(scene, end, stop, _COMPOUND_WORDS)
    return _further_deeds(scene, extended, stop) if word.group == "event" else extended


def _deed(scene: Scene, end: int, stop: int) -> int:
    """The verb after an event noun, with its object and what is coordinated with it."""
    after = _verb(scene, end, stop)
    if after is None:
        return _extended(scene, end, stop, _COMPOUND_WORDS)
    return _further_deeds(scene, _extended(scene, after, stop, _COMPOUND_WORDS), stop)


def _further_deeds(scene: Scene, end: int, stop: int) -> int:
    """The end of the deeds that `và` adds: `cuộc kiểm tra và giám sát`."""
    while end < stop and scene.lowers[end] in load_words("clauses", "coordinator", "additive"):
        more = _verb(scene, end + 1, stop)
        if more is None or scene.form(more)[:1].isdigit():  # `2 vụ trộm và bắt 3 đối tượng`
            break
        end = _extended(scene, more, stop, _COMPOUND_WORDS)
    return end


def _verb(scene: Scene, token: int, stop: int) -> int | None:
    """The end of the verbs that begin at `token`, at most two, or None."""
    end = None
    for _ in range(2):
        at = token if end is None else end
        if at >= stop or scene.tag(at)[0] != "V" or not scene.forms[at].islower():
            break
        after = _word_end(scene, at, stop)
        if " ".join(scene.lowers[at:after]) in scene.words.verb_stops:
            break
        end = after
    return end


def _extended(scene: Scene, end: int, stop: int, words: int) -> int:
    """The end of the compound: common nouns go on with it until one begins what modifies it."""
    for _ in range(words):
        if end >= stop or not _is_common(scene, end) or _stops(scene, end) or not scene.forms[end].islower():
            break
        after = _word_end(scene, end, stop)
        if after < stop and scene.forms[after] == "-" and scene.analysis.glued(after):
            break  # half of a word like `tay-chân-miệng`
        end = after
    return end


def _stops(scene: Scene, token: int) -> bool:
    return scene.phrase_at(scene.words.compound_stops, token) is not None


def _head_group(scene: Scene, token: int, hit: tuple[int, CountWord]) -> str:
    """The group of the head noun, which stands after a classifier: `lượt cán bộ`."""
    first = scene.words.counted.longest(scene.lowers, token, token + 1)
    if first is None or not (first[1].classifier or first[1].event):
        return hit[1].group
    head = scene.phrase_at(scene.words.counted, token + 1)
    return hit[1].group if head is None else head[1].group


def _is_alike(scene: Scene, token: int) -> bool:
    """Whether the next noun of a list is written small, as no title of a person is, or is an abbreviation."""
    return not scene.forms[token].istitle()


def _coordinated(scene: Scene, end: int, stop: int, group: str) -> int:
    """`cán bộ, chiến sĩ`, `xã, thị trấn`, `đoàn viên và người lao động`: one count of several nouns."""
    joints = {",", *load_words("clauses", "coordinator", "additive")}
    while group in _COORDINATED and end + 1 < stop and scene.lowers[end] in joints:
        hit = scene.phrase_at(scene.words.counted, end + 1)
        if hit is None or hit[1].group != group or not _is_alike(scene, end + 1):
            break
        end = hit[0]
    return end
