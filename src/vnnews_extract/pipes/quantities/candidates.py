"""The numbers of a text as candidates: read, cleared of look-alikes, in token positions."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.numbers import NumberExpression, find_numbers
from vnnews_extract.pipes.quantities.amounts import unit_at
from vnnews_extract.pipes.quantities.scene import Candidate, Scene

_REACH = 4  # tokens before `trên` in which what one does on the ground is said


def set_scene(analysis: Analysis) -> Scene:
    """The scene of an analysed text, with every number that `numbers` finds in it."""
    scene = Scene(analysis)
    for number in find_numbers(analysis.shadow.text):
        candidate = _located(analysis, number)
        if analysis.sentence_of[candidate.first] >= 0 and not _is_other_word(scene, candidate):
            scene.candidates.append(_without_false_modifier(scene, candidate))
    return scene


def _located(analysis: Analysis, number: NumberExpression) -> Candidate:
    starts, ends = analysis.starts, analysis.ends
    return Candidate(
        number,
        first=bisect_right(starts, number.start) - 1,
        last=bisect_left(ends, number.end) + 1,
        core=bisect_right(starts, number.core_start) - 1,
        core_last=bisect_left(ends, number.core_end) + 1,
    )


def _is_other_word(scene: Scene, candidate: Candidate) -> bool:
    """Whether a number word is the year, the article or a name: `năm 2022`, `Nguyễn Bốn`, `Hai Bà Trưng`."""
    token, last = candidate.core, candidate.core_last
    word = scene.lowers[token]
    if last != token + 1 or not (
        word in load_words("numbers", "ambiguous", "words") or word in load_words("numbers", "ambiguous", "names")
    ):
        return False
    year = word in load_words("times", "calendar", "year")
    before, after = scene.form(token - 1), scene.form(last)
    if year and (after[:1].isdigit() or before[-1:].isdigit()):
        return True
    if scene.forms[token][0].isupper() and (before.istitle() or after.istitle()):
        return not _opens(scene, token, last)
    return scene.tag(token) == "Np" or (year and scene.tag(token)[0] != "M")


def _opens(scene: Scene, token: int, last: int) -> bool:
    """Whether a sentence begins with the number of a noun that is written with a capital: `Bốn Bộ trưởng`."""
    noun = scene.phrase_at(scene.words.counted, last)
    return token == scene.sentence(token)[0] and noun is not None and noun[0] > last + 1


def _without_false_modifier(scene: Scene, candidate: Candidate) -> Candidate:
    """Takes off a modifier that belongs to the word before it: `tốc độ 7200`, `cao hơn 5 m`."""
    first = candidate.first
    if first == candidate.core:
        return candidate
    begins = scene.analysis.words[scene.analysis.word_of[first]][0] == first
    negated = scene.lowers[first] in load_words("numbers", "negated", "words")
    of_another = _compares(scene, candidate) or _is_of_one(scene, candidate) or _is_ground(scene, candidate)
    if (begins or negated) and not of_another:
        return candidate
    number = candidate.number
    plain = number._replace(start=number.core_start, modifier="exact" if number.upper is None else "range")
    return replace(candidate, number=plain, first=candidate.core)


def _is_ground(scene: Scene, candidate: Candidate) -> bool:
    """Whether `trên` says where one works: `trồng keo trên 12 ha đất đồi`, but not `trồng trên 12 ha keo`."""
    first = candidate.first
    if first + 1 != candidate.core or scene.lowers[first] not in load_words("units", "ground", "on"):
        return False
    unit = unit_at(scene, candidate.last)
    if unit is None or unit[1].kind != "area" or scene.lower(unit[0]) not in load_words("units", "ground", "nouns"):
        return False
    begin = max(scene.sentence(first)[0], first - _REACH)
    worked = load_words("units", "ground", "verbs")
    before = scene.lowers[begin:first]
    return any(" ".join(before[at : at + size]) in worked for at in range(len(before)) for size in (1, 2))


def _is_of_one(scene: Scene, candidate: Candidate) -> bool:
    """Whether a clause begins with what is true on the average of one: `Bình quân 1 ha cho 5 tấn`."""
    if candidate.number.modifier != "about" or scene.forms[candidate.core] not in ("1", "01"):
        return False
    begin = scene.sentence(candidate.first)[0]
    words = " ".join(scene.lowers[candidate.first : candidate.core])
    return words in scene.words.averages and (candidate.first == begin or scene.forms[candidate.first - 1] in ",;:")


def _compares(scene: Scene, candidate: Candidate) -> bool:
    """Whether `hơn` goes with the adjective before it: `cao hơn 29%`, but not `dài hơn 7 km`."""
    token = candidate.core - 1
    than = scene.lowers[token] in load_words("changes", "comparative", "than")
    if not than or scene.lower(token - 1) not in scene.words.comparatives:
        return False
    change = scene.phrase_before(scene.words.change_before, token)
    if change is not None and change[0] < token - 1:
        return False  # `giảm mạnh hơn 6%`: a fall of more than 6 %
    unit = unit_at(scene, candidate.last)
    if unit is None:
        return True
    said = scene.lower(token - 1) in scene.words.dimensions.get(unit[1].kind, ())
    return not said or scene.lower(unit[0]) in load_words("changes", "comparative", "against")  # `cao hơn 2 m so với …`
