"""Links between the figures of short texts, marked in place, and the checks that follow from them."""

from pathlib import Path

import pytest
from marking import Case, load_cases
from support import CORPUS

from vnnews_extract import ArticleRecord, Extractor
from vnnews_extract.records import Quantity, Reference

LINKS = ("part_of", "restates", "base")


def quantities(record: ArticleRecord) -> list[Quantity]:
    return [*record.counts, *record.percentages, *record.amounts]


def links_of(record: ArticleRecord, quantity: Quantity) -> dict[str, str]:
    """The links of a quantity, each as the mention that it leads to, and its period."""
    links = {name: getattr(quantity, name, None) for name in LINKS}
    told = {name: mention_of(record, reference) for name, reference in links.items() if reference is not None}
    return told | ({"period": quantity.period} if quantity.period else {})


def mention_of(record: ArticleRecord, reference: Reference) -> str:
    text: str = getattr(record, reference.kind)[reference.index].mention.text
    return text


@pytest.mark.parametrize("case", load_cases(Path(__file__).parent / "cases.txt"), ids=lambda case: case.name)
def test_figures_are_linked(case: Case, extractor: Extractor) -> None:
    record = extractor(case.text)
    found = {quantity.mention.start: links_of(record, quantity) for quantity in quantities(record)}
    assert found == {mark.start: mark.fields for mark in case.marks}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã có 8 chi bộ, gồm 3 chi bộ thôn và 5 chi bộ cơ quan.", [("sum", "3 + 5 = 8", True)]),
        ("Xã có 8 chi bộ, gồm 3 chi bộ thôn và 4 chi bộ cơ quan.", [("sum", "3 + 4 = 7", False)]),
        ("Xã có 8 chi bộ, trong đó có 3 chi bộ thôn và 4 chi bộ cơ quan.", []),
        ("Xã có 8 chi bộ, gồm 3 chi bộ thôn và 5 chi bộ cơ quan, với 90 đảng viên.", [("sum", "3 + 5 = 8", True)]),
        ("Xã có 8 chi bộ, gồm 3 chi bộ thôn, 4 chi bộ cơ quan và 2 tổ đảng.", []),
        ("Xã có hơn 8 chi bộ, gồm 3 chi bộ thôn và 6 chi bộ cơ quan.", []),
        ("Thôn Một có 3 hộ, thôn Hai có 2 hộ, tổng cộng 6 hộ.", [("total", "3 + 2 = 5", False)]),
        ("Có 41/47 ý kiến được trả lời, đạt 87,2%.", [("share", "41 / 47 = 87.2%", True)]),
        ("Có 41/47 ý kiến được trả lời, đạt 88%.", [("share", "41 / 47 = 87%", False)]),
        ("Có 2/3 ý kiến được trả lời (66,6%).", [("share", "2 / 3 = 66.7%", True)]),
        ("Có 2/3 ý kiến được trả lời (hơn 60%).", [("share", "2 / 3 = 67%", True)]),
        ("Có 2/3 ý kiến được trả lời (gần 60%).", [("share", "2 / 3 = 67%", False)]),
        ("Xã có 203 đảng viên, trong đó có 101 đảng viên nữ, chiếm 49,8%.", [("share", "101 / 203 = 49.8%", True)]),
        (
            "Xã có 203 đảng viên. Có 140 đảng viên tốt (tỷ lệ 72,53%), 31 đảng viên xuất sắc (tỷ lệ 15,27 %).",
            [("share", "140 / 203 = 68.97%", False), ("share", "31 / 203 = 15.27%", True)],
        ),
        ("Huyện có 203 đảng viên. Xã An Phú có 20 đảng viên nữ (tỷ lệ 40%).", []),
        ("Đàn bò tăng từ 200 con lên 250 con, tăng 25%.", [("change", "(250 - 200) / 200 = 25%", True)]),
        ("Đàn bò giảm từ 200 con xuống 150 con, giảm 20%.", [("change", "(200 - 150) / 200 = 25%", False)]),
        ("Tỷ lệ hộ nghèo giảm từ 5% xuống 3%, giảm 2%.", []),
    ],
)
def test_figures_are_held_against_each_other(
    text: str, expected: list[tuple[str, str, bool]], extractor: Extractor
) -> None:
    checks = extractor(text).checks
    assert [(check.kind, check.arithmetic, check.agrees) for check in checks] == expected


def test_a_check_names_its_records_and_changes_none(extractor: Extractor) -> None:
    record = extractor("Xã có 8 chi bộ, gồm 3 chi bộ thôn và 4 chi bộ cơ quan.")
    (check,) = record.checks
    assert [record.counts[reference.index].value for reference in check.records] == [8, 3, 4]
    assert (check.stated, check.computed) == (8, 7)


def test_an_activity_knows_its_official_and_the_figures_in_its_object(extractor: Extractor) -> None:
    record = extractor("Chủ tịch UBND xã Phú Hải Trần Văn Hòa trao tặng 20 suất quà cho 15 hộ nghèo.")
    (activity,) = record.activities
    assert activity.official == Reference(kind="officials", index=0)
    assert activity.quantities == (Reference(kind="counts", index=0),)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Đảng bộ phường Phú Hải có 8 chi bộ, gồm 3 chi bộ thôn.", ["Đảng bộ phường Phú Hải"] * 2),
        ("Năm 2022, huyện trồng 500 cây; xã An Hòa trồng 90 cây.", ["huyện", "xã An Hòa"]),
        ("Theo Sở Y tế, có 12 ca mắc bệnh.", [None]),
        ("Ông Nam nuôi 20 con bò.", [None]),
        ("Trên địa bàn xã xảy ra 10 vụ.", [None]),
    ],
)
def test_a_figure_is_said_of_the_organisation_or_place_that_is_the_subject(
    text: str, subjects: list[str | None], extractor: Extractor
) -> None:
    assert [count.subject for count in extractor(text).counts] == subjects


def test_the_figures_of_an_article_are_checked(extractor: Extractor) -> None:
    text = (CORPUS / "xay-dung-dang-cam-an.txt").read_text(encoding="utf-8")
    assert [(check.arithmetic, check.agrees) for check in extractor(text).checks] == [
        ("3 + 2 + 3 = 8", True),
        ("140 / 203 = 68.97%", False),
        ("31 / 203 = 15.27%", True),
    ]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Có 100% giáo viên đạt chuẩn.", ["giáo viên"]),
        ("Diện tích này chiếm 8,4% tổng diện tích cà phê toàn tỉnh.", ["tổng diện tích cà phê toàn tỉnh"]),
        ("Thu ngân sách vượt 8% so với chỉ tiêu.", ["chỉ tiêu"]),
        ("Có 140 đảng viên hoàn thành nhiệm vụ (tỷ lệ 70%).", ["đảng viên"]),
        ("Xã có 203 đảng viên (hơn 70% có trình độ đại học).", ["đảng viên"]),
        ("Sản lượng tăng 5% so với năm ngoái.", [None]),
        ("Tỷ lệ chín đạt 90% trở lên.", [None]),
        ("Độ ẩm 85 - 90%.", [None]),
    ],
)
def test_a_percentage_names_what_is_100_percent(text: str, bases: list[str | None], extractor: Extractor) -> None:
    assert [percentage.of for percentage in extractor(text).percentages] == bases
