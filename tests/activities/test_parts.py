"""The steps from a sentence to its activities, each by itself."""

from gc import collect
from time import process_time

import pytest

from vnnews_extract.language import analyse
from vnnews_extract.pipes.activities.clauses import Predication, read_clauses
from vnnews_extract.pipes.activities.institutions import function_end, institution_end
from vnnews_extract.pipes.activities.objects import find_object
from vnnews_extract.pipes.activities.patterns import list_end, main_clause_subject, presence_subject
from vnnews_extract.pipes.activities.phrases import Span, find_phrases
from vnnews_extract.pipes.activities.signs import Sentence, read_sentence


def read(text: str) -> Sentence:
    analysis = analyse(text)
    return read_sentence(analysis, *analysis.sentences[0])


def _predications(sentence: Sentence) -> list[Predication]:
    return read_clauses(sentence, find_phrases(sentence))


def words(sentence: Sentence, span: Span | None) -> str | None:
    return sentence.analysis.surface(*sentence.tokens(*span)) if span else None


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("UBND xã đã trao 5 suất quà.", "OT+aMN_"),
        ("Công tác kiểm tra, giám sát được duy trì.", "Zn,nwa_"),  # a deed that is a thing
        ("Hội nghị bầu 15 ủy viên.", "EaMR_"),  # an assembly acts
        ("Huyện giảm 5% hộ nghèo.", "TtMMB_"),  # to fall by so much is a state
        ("Huyện giảm thuế.", "TaO_"),
        ("Đội số 2 trồng rừng.", "ONMaN_"),
    ],
)
def test_signs(text: str, signs: str) -> None:
    assert read(text).signs == signs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ kế hoạch và đầu tư họp.", "Bộ kế hoạch và đầu tư"),
        ("Sở thông tin và truyền thông cấp phép.", "Sở thông tin và truyền thông"),
        ("Sở quản lý 12 đơn vị.", "Sở"),
    ],
)
def test_an_institution_takes_in_its_fields(text: str, name: str) -> None:
    analysis = analyse(text)
    assert analysis.surface(0, institution_end(analysis, 1, len(analysis.forms))) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("Đoàn kiểm tra làm việc tại sở.", "Đoàn kiểm tra"), ("Đoàn kiểm tra 12 cơ sở.", "Đoàn")],
)
def test_a_body_takes_in_what_it_is_there_for(text: str, name: str) -> None:
    analysis = analyse(text)
    assert analysis.surface(0, function_end(analysis, 1, len(analysis.forms))) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã trao 5 suất quà cho hộ nghèo.", "5 suất quà"),
        ("Xã trao cho hộ nghèo 5 suất quà.", "5 suất quà"),
        ("Xã đổi mới nội dung, phương thức hoạt động.", "nội dung, phương thức hoạt động"),
        ("Xã hỗ trợ 50 triệu đồng.", "50 triệu đồng"),
        ("Xã thảo luận về dự án.", "dự án"),
        ("Xã điều động 2 tàu ra cứu ngư dân.", "2 tàu"),
        ("Xã đề nghị, các thôn rà soát lại.", "các thôn"),
        ("Xã họp vào sáng nay.", None),
    ],
)
def test_the_object_of_a_verb(text: str, expected: str | None) -> None:
    sentence = read(text)
    verb = next(phrase for phrase in find_phrases(sentence) if phrase.kind == "verb")
    assert words(sentence, find_object(sentence, verb)) == expected


def test_the_attendants_are_one_person_or_the_whole_list() -> None:
    one = read("Dự lễ có ông An, Chủ tịch xã.")
    many = read("Dự lễ có các đồng chí An, Bình; lãnh đạo các sở.")
    assert words(one, presence_subject(one, find_phrases(one), 0)) == "ông An"
    assert words(many, presence_subject(many, find_phrases(many), 0)) == "các đồng chí An, Bình; lãnh đạo các sở"


def test_the_subject_after_a_fronted_deed() -> None:
    sentence = read("Thực hiện kế hoạch của tỉnh, trong tháng 5, UBND huyện đã mở hội chợ.")
    assert words(sentence, main_clause_subject(sentence, find_phrases(sentence), 0)) == "UBND huyện"


def test_a_list_of_actors_ends_before_its_verb() -> None:
    sentence = read("Đảng ủy, UBND xã và các đoàn thể phát động phong trào.")
    assert words(sentence, (0, find_phrases(sentence)[list_end(find_phrases(sentence), 0)].last)) == (
        "Đảng ủy, UBND xã và các đoàn thể"
    )


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Xã cần tăng cường kiểm tra.", ["obligation"]),
        ("Khi mưa lớn, xã sơ tán dân.", ["state", None]),
        ("Xã giao các thôn rà soát hộ nghèo.", [None, "directive"]),
        ("Sau khi kiểm tra, xã xử phạt 3 cơ sở.", ["subclause", None]),
        ("Con đường được nâng cấp.", ["passive without agent"]),
        ("Ông An cho biết, xã đã họp.", ["speech", None]),
    ],
)
def test_why_a_verb_is_no_statement(text: str, reasons: list[str | None]) -> None:
    assert [predication.dropped for predication in _predications(read(text))] == reasons


@pytest.mark.parametrize(
    "text", ["", "(", ")))", '"', "và, và; : –", "của của của", "được được bởi", "1 2 3 %", "có có"]
)
def test_odd_sentences_are_read_without_complaint(text: str) -> None:
    analysis = analyse(text)
    for first, last in analysis.sentences:
        sentence = read_sentence(analysis, first, last)
        assert (sentence.starts, sentence.ends[-1]) == ([first, *sentence.ends[:-1]], last)
        assert all(0 <= each.verb.first < each.verb.last <= len(sentence.signs) for each in _predications(sentence))


@pytest.mark.parametrize("unit", ["kiểm tra, ", "các hộ và ", "xã đã đi và ", "dự có các đoàn, ", "(xã ", "tăng rất "])
def test_a_sentence_twice_as_long_costs_about_twice(unit: str) -> None:
    costs = []
    for repeats in (1500, 3000):
        sentence = read("Xã " + unit * repeats)
        collect()  # garbage of other tests costs nothing here
        start = process_time()
        for predication in _predications(sentence):
            find_object(sentence, predication.verb)
        costs.append(process_time() - start)
    assert costs[1] < 4 * costs[0] + 0.05
