"""Counts: the noun after the number, before it, or understood from the count before."""

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.facts import Span
from vnnews_extract.pipes.quantities.nouns import CountedNoun, read_noun, read_product, strongly_counted_at
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene

_SUBJECT_REACH = 24  # tokens before the number in which `số X` is looked for
_ELISION_REACH = 2  # sentences back in which the noun left out may stand
_LONGEST_NOUN = 4  # tokens of a noun that stands before its number
_OPENERS = frozenset(",;:(")
_LONG_NAME = 4  # digits without a separator: a count of as many would have one
_CELLS = frozenset(":|")  # what parts the labels of a line
_MARKS = frozenset({"", ".", ",", ";", ")", ":", "/"})  # behind a number whose noun stands before it


def noun_after(scene: Scene, candidate: Candidate) -> Decision | None:
    """`12 thôn`, `hơn 30 lượt công dân`, `8/8 chi bộ`, `1 trong những điểm đến`; `một` is the article."""
    if _is_article(scene, candidate) or _is_in_row(scene, candidate):
        return None
    among = scene.phrase_at(scene.words.among, candidate.last)
    begin = candidate.last if among is None else among[0]
    uncounted = scene.phrase_at(scene.words.uncounted, begin) or _some(scene, candidate)
    counted = scene.phrase_at(scene.words.counted, begin)
    if uncounted is not None and (counted is None or counted[0] <= uncounted[0]):
        return None
    noun = read_noun(scene, begin) or read_product(scene, candidate)
    if noun is not None and _is_predicate(scene, candidate):
        return None
    if noun is None or not _is_number_word(scene, candidate, noun):
        return None
    return Decision(Kind.COUNT, "noun after", noun=noun.span)


def _some(scene: Scene, candidate: Candidate) -> tuple[int, bool] | None:
    """The word that makes `some` of one: `1 số hình ảnh`."""
    one = scene.forms[candidate.core] == "1" and candidate.core_last == candidate.core + 1
    some = one and scene.lower(candidate.last) in load_words("nouns", "uncounted", "after_one")
    return (candidate.last + 1, True) if some else None


def _is_predicate(scene: Scene, candidate: Candidate) -> bool:
    """`cổng 1400 tổ chức lễ phát động`: digits that end a noun phrase, and its verb."""
    form = scene.forms[candidate.core]
    if not form.isdigit() or len(form) < _LONG_NAME or candidate.first != candidate.core:
        return False
    if candidate.number.total is not None or strongly_counted_at(scene, candidate.last):
        return False
    begin = scene.sentence(candidate.first)[0]
    after_noun = candidate.first > begin and scene.tag(candidate.first - 1)[0] == "N"
    return after_noun and scene.tag(candidate.last)[0] == "V"


def _is_in_row(scene: Scene, candidate: Candidate) -> bool:
    """Whether a number that says nothing stands right before: `Trang 1 2 3 4 5 Trang sau`."""
    before = scene.candidates[candidate.index - 1] if candidate.index else None
    if before is None or before.last != candidate.first or scene.decisions[before.index] is not None:
        return False
    return scene.forms[before.core].isdigit() and scene.forms[candidate.core].isdigit()


def _is_article(scene: Scene, candidate: Candidate) -> bool:
    single = candidate.core_last == candidate.core + 1
    return single and scene.lowers[candidate.core] in load_words("particles", "quantifier", "article")


def _is_number_word(scene: Scene, candidate: Candidate, noun: CountedNoun) -> bool:
    """Whether words that may mean something else (`năm`, `ba`, `chín`) are a number here."""
    word = scene.lowers[candidate.core]
    single = candidate.number.form == "words" and candidate.core_last == candidate.core + 1
    if not single or word not in load_words("numbers", "ambiguous", "words"):
        return True
    year = word in load_words("times", "calendar", "year")
    if year and scene.lower(candidate.first - 1) in load_words("times", "calendar", "before_year"):
        return False
    return noun.word is not None and scene.tag(candidate.core)[0] in "MN"


def noun_before(scene: Scene, candidate: Candidate) -> Decision | None:
    """`Số đảng viên là 203`, `lượt khách đến tỉnh đạt khoảng 3,3 triệu`, `Hộ nghèo: 25`."""
    if candidate.number.form == "words" or not _ends(scene.lower(candidate.last)):
        return None
    linked = scene.phrase_before(scene.words.copula_before, candidate.first) is not None
    if not linked and candidate.number.total is None:
        return None
    begin = max(scene.sentence(candidate.first)[0], candidate.first - _SUBJECT_REACH)
    subject = _subject(scene, begin, candidate.first)
    apart = not linked and subject is not None and subject[1] != candidate.first  # but `số phiếu 15/15`
    return None if subject is None or apart else Decision(Kind.COUNT, "noun before", noun=subject)


def _ends(lower: str) -> bool:
    """Whether a number before this word or mark has no noun behind it."""
    return lower in _MARKS or lower in load_words("nouns", "subject", "ends")


def _subject(scene: Scene, begin: int, stop: int) -> Span | None:
    """The last noun before the number that is said to be counted: after `số`, or `lượt …` itself."""
    for token in range(stop - 1, begin - 1, -1):
        whole = scene.words.whole_subject.longest(scene.lowers, token, stop)
        if whole is not None:
            return (token, whole[0])
        hit = scene.words.counted_subject.longest(scene.lowers, token, stop)
        if hit is not None and hit[0] < stop:
            noun = read_noun(scene, hit[0])
            if noun is not None and noun.word is not None and noun.span[1] <= stop:
                return noun.span
        if scene.lowers[token] in load_words("nouns", "subject", "occurrence"):
            noun = read_noun(scene, token)
            if noun is not None:
                return noun.span
    return None


def label_before(scene: Scene, candidate: Candidate) -> Decision | None:
    """A line of a table or list: `Hộ nghèo: 25`, `- Đảng viên: 12`."""
    if scene.lower(candidate.first - 1) != ":" or not _ends(scene.lower(candidate.last)) or candidate.number.value % 1:
        return None
    form = scene.forms[candidate.core]
    if (form.isdigit() and len(form) > _LONG_NAME) or (form == "1" and scene.lower(candidate.last) == "."):
        return None  # `Giải nhất: 65432`, `Bảng xếp hạng: 1. Hải Hà`
    start = scene.sentence(candidate.first)[0]
    parted = [token for token in range(start, candidate.first - 1) if scene.forms[token] in _CELLS]
    start = parted[-1] + 1 if parted else start
    while start < candidate.first and not scene.forms[start][0].isalpha():
        start += 1
    for token in range(start, candidate.first - 1):
        noun = read_noun(scene, token)
        if noun is not None and noun.word is not None:
            return Decision(Kind.COUNT, "label before", noun=noun.span)
    return None


def noun_listed(scene: Scene, candidate: Candidate) -> Decision | None:
    """A list of people by what they are: `342 người, trong đó bác sĩ 61, dược sĩ 24`; no prices for them."""
    if candidate.number.form != "digits" or candidate.number.value % 1 or not _ends(scene.lower(candidate.last)):
        return None
    begin = scene.sentence(candidate.first)[0]
    for start in range(candidate.first - 1, max(begin, candidate.first - _LONGEST_NOUN), -1):
        hit = scene.words.counted.longest(scene.lowers, start, candidate.first)
        opened = scene.forms[start - 1] in _OPENERS or scene.lowers[start - 1] in load_words(
            "nouns", "subset", "openers"
        )
        if opened and hit is not None and hit[0] == candidate.first and hit[1].group == "person":
            return (
                Decision(Kind.COUNT, "noun listed", noun=(start, hit[0]))
                if _is_counted_before(scene, candidate)
                else None
            )
    return None


def _is_counted_before(scene: Scene, candidate: Candidate) -> bool:
    """Whether the number before in the sentence is a count, or a share of one."""
    if candidate.index == 0:
        return False
    before, decision = scene.candidates[candidate.index - 1], scene.decisions[candidate.index - 1]
    together = scene.analysis.sentence_of[before.first] == scene.analysis.sentence_of[candidate.first]
    return together and decision is not None and decision.kind in (Kind.COUNT, Kind.PERCENTAGE)


def elided_noun(scene: Scene, candidate: Candidate) -> Decision | None:
    """The noun of the count before, left out: `17 đảng viên; 16 chính thức`, `(nữ 7)`, `năm 2022 có 7`."""
    if candidate.number.form != "digits" or candidate.number.value % 1:
        return None
    subset = scene.phrase_at(scene.words.subset, candidate.last) is not None
    linked = scene.phrase_before(scene.words.copula_before, candidate.first) is not None
    after = scene.lower(candidate.last)
    told = scene.phrase_before(scene.words.subset_before, candidate.first) is not None and (
        after == "(" or _ends(after)
    )
    if not subset and not told and not (linked and _ends(after)):
        return None
    sentence = scene.analysis.sentence_of[candidate.first]
    for index in range(candidate.index - 1, -1, -1):
        if scene.analysis.sentence_of[scene.candidates[index].first] < sentence - _ELISION_REACH + 1:
            return None
        decision = scene.decisions[index]
        if decision is not None and decision.kind is Kind.COUNT:
            return Decision(Kind.COUNT, "elided noun", noun=decision.noun)
    return None
