"""How far an object reaches: its noun group, what is coordinated with it, and what else can be acted on."""

import re

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.features import COURSE, DIRECTIVE, DISTRIBUTIVE, OUTCOME
from vnnews_extract.pipes.activities.phrases import Span, head_noun
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import NOUNS, VERBS

GROUP = re.compile(
    rf"""
      (?: M/M )? [DMUj]* [{NOUNS}]
      (?: [{NOUNS}Uj] | M(?!Y(?!M)) | (?<=[ORG])D(?=[OTG])
       | o[DMj]*(?=[{NOUNS}]) | [~/](?=[{NOUNS}M]) | &(?=[PK]) | (?<=[HG]):(?=[PK]) )*
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r'[DM]{0,2}"[^";]{1,20}"')
_TITLE = re.compile(r'"[^";]{1,12}"(?=[,&.p_])')
_MEASURE = re.compile(r"[DMj]*MU+j?")
_DEED = re.compile(r"[av]+(?:&[av]+)*")
CONJUNCTS = 12
ACTORS = "OTRHGB"
THINGS = "EFZn"


def group_end(sentence: Sentence, first: int, directive: bool) -> int | None:
    """The end of the noun group at `first`; a deed inside it (`phương án | sử dụng vốn`) belongs to it."""
    match = GROUP.match(sentence.signs, first)
    if match is None:
        return None
    last = match.end()
    if last > first + 1 and sentence.signs[last - 1] == "j" and sentence.entries[last - 1].features & COURSE:
        return last - 1  # `cử cán bộ | xuống | cơ sở`
    head = sentence.signs[head_noun(sentence, (first, last))]
    if head == "F":
        last = _before_order(sentence, first, last)
    if directive or head not in THINGS + "N":
        return last
    deed = _DEED.match(sentence.signs, last)
    people = head == "N" and sentence.signs[last - 1] in ACTORS  # `800 lượt đoàn viên | tham gia`
    if deed is None or people or (head == "N" and len(deed[0]) > 1):
        return last  # `2 tàu | ra cứu ngư dân`, but `kỹ thuật chăn nuôi`
    tail = GROUP.match(sentence.signs, deed.end())
    return tail.end() if tail else deed.end()


def _before_order(sentence: Sentence, first: int, last: int) -> int:
    """`gửi | công điện | yêu cầu các tỉnh …`: the document, without what it asks of somebody."""
    signs = sentence.signs
    for word in range(first + 1, last):
        asks = signs[word] == "n" and sentence.entries[word].features & DIRECTIVE
        if asks and signs[word + 1 : word + 3].lstrip("D")[:1] in tuple(ACTORS):
            return word
    return last


def coordination_end(sentence: Sentence, group: Span, directive: bool, controls: bool = False) -> int:
    """The end of `A, B và C` that begins with `group`; the subject of a coming clause is left out."""
    signs = sentence.signs
    kind, counted = signs[head_noun(sentence, group)] in ACTORS, signs[group[0]] == "M"
    person = signs[head_noun(sentence, group)] in "HP" or signs[group[0]] == "H"
    last = _past_title(signs, group[1])
    for _ in range(CONJUNCTS):
        start = last
        while start < len(signs) and signs[start] in ",&":
            start += 1
        if start == last or start - last > 2:
            return last
        end = group_end(sentence, start, directive)
        if end is None or sentence.entries[start].features & DISTRIBUTIVE:
            return last
        end = _past_title(signs, end)
        described = signs[head_noun(sentence, (start, end))] == "R"
        described = described or (signs[start] == "G" and "P" not in signs[start:end])
        if person and signs[last] == "," and described and signs[end : end + 1] != "&":
            return last  # `gặp | ông An, | Giám đốc Sở Y tế`
        acts = signs[head_noun(sentence, (start, end))] in ACTORS
        if (
            not kind
            and signs[last] == ","
            and signs[head_noun(sentence, (start, end))] in "HG"
            and "P" in signs[start:end]
        ):
            return last  # `Trình bày | diễn văn, | đồng chí A, Chủ tịch Hội, ôn lại …`
        if acts and not kind and (not _ends(signs, end) or _lists_subject(sentence, end)):
            return last
        parallel = counted and signs[start] == "M"  # `thu giữ 9 lít rượu, | 30 chai rượu | không rõ nguồn gốc`
        helped = controls and kind and acts and signs[end : end + 1] in ("a", "v") and "P" not in signs[start:end]
        if not (directive or parallel or helped) and is_subject(sentence, start, end):
            return last  # but `hỗ trợ doanh nghiệp, | hợp tác xã | xây dựng thương hiệu`
        last = end
    return last


def _lists_subject(sentence: Sentence, last: int) -> bool:
    """`cấp xi măng, Mặt trận | và các đoàn thể | vận động nhân dân`: who acts goes on behind `và`."""
    if sentence.signs[last : last + 1] != "&":
        return False
    end = group_end(sentence, last + 1, False)
    return end is not None and is_subject(sentence, last + 1, end)


def _past_title(signs: str, last: int) -> int:
    """`mô hình | “Dân vận khéo” |, 3 tổ tự quản`: the end of what a thing is called, in quotes right behind it."""
    match = _TITLE.match(signs, last)
    return match.end() if match and signs[last - 1] in THINGS + "NO" else last


def is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a conjunct is rather the subject of a clause: an actor before a verb, anything before a particle."""
    following = sentence.signs[last : last + 2]
    head = sentence.signs[head_noun(sentence, (first, last))]
    if head in "OTRHP" or (head == "G" and any(sign in "RP" for sign in sentence.signs[first:last])):
        return following[:1] != "" and following[0] in VERBS + "+-rmw"
    outcome = sentence.entries[first].features & OUTCOME
    if following[:1] in tuple(VERBS) and (outcome or _points_back(sentence, last - 1)):
        return True  # `…, | cách làm này | tạo được sự đồng thuận`, `…, | kết quả | vượt chuẩn 2 lần`
    return following[:1] in tuple("+-m") or (following[:1] == "r" and following[1:] in tuple(VERBS))


def _points_back(sentence: Sentence, word: int) -> bool:
    """Whether the word means a thing of which the text has spoken: `mô hình | này`."""
    lower = sentence.analysis.lowers[sentence.ends[word] - 1]
    return lower in load_words("actors", "reference", "thing") and sentence.signs[word - 1] in THINGS + "N"


def topic_at(sentence: Sentence, first: int) -> Span | None:
    """`tuyên truyền về | phòng chống tội phạm`: a deed that is talked about."""
    deed = _DEED.match(sentence.signs, first)
    if deed is None or sentence.signs[first - 1] != "p":
        return None
    group = GROUP.match(sentence.signs, deed.end())
    return first, group.end() if group else deed.end()


def quoted_at(sentence: Sentence, first: int) -> Span | None:
    """`phát động | “Tết trồng cây”`, `xây | 12 “Mái ấm”`: a name in quotes."""
    match = _QUOTED.match(sentence.signs, first)
    return match.span() if match else None


def measure_at(sentence: Sentence, first: int) -> Span | None:
    """A sum or a number of units without a noun (`hỗ trợ | 50 triệu đồng`); a bare number is no object."""
    match = _MEASURE.match(sentence.signs, first)
    return match.span() if match else None


def _ends(signs: str, last: int) -> bool:
    """Whether nothing but a mark follows: who acted would have a predicate there."""
    return last == len(signs) or signs[last] in ",;.:_)&>p"
