"""What each number is taken for: every decision by its kind, and by the name of the rule that made it."""

import pytest

from vnnews_extract.language import analyse
from vnnews_extract.pipes.quantities import Kind, classify
from vnnews_extract.pipes.quantities.classification import REFERRING, RULES, SERIES

DECISIONS = [
    ("Họp ngày 18/4/2025 tại trụ sở.", "2025", Kind.DATE, "full date"),
    ("Sáng 22.4, đoàn đến xã.", "22.4", Kind.DATE, "day of month"),
    ("Chiều 21/3, xã họp.", "21/3", Kind.DATE, "day of month"),
    ("Sáng 12/8, lễ hội khai mạc.", "12/8", Kind.DATE, "day of month"),
    ("Từ ngày 1/7 đến 15/7 nghỉ hè.", "15/7", Kind.DATE, "day of month"),
    ("Công bố tháng 10/2025.", "10/2025", Kind.DATE, "month of year"),
    ("Trong năm 2022, xã về đích.", "2022", Kind.DATE, "calendar noun"),
    ("Giai đoạn 2021 - 2025 có nhiều đổi mới.", "2021 - 2025", Kind.DATE, "calendar noun"),
    ("Nhiệm kỳ 2020-2025 kết thúc.", "2020-2025", Kind.DATE, "calendar noun"),
    ("Mùng 3 Tết, chợ họp.", "3", Kind.DATE, "calendar noun"),
    ("Quý III/2024 kinh tế khởi sắc.", "2024", Kind.YEAR, "year of a quarter"),
    ("Giải vô địch châu Á 2026 khai mạc.", "2026", Kind.YEAR, "year"),
    ("Từ 17h30 cấm đường.", "17", Kind.TIME, "clock"),
    ("Ông năm nay 65 tuổi.", "65", Kind.AGE, "age"),
    ("Anh Hải (SN 1985) bị bắt.", "1985", Kind.AGE, "age said before"),
    ("Trao Huy hiệu 50 năm tuổi Đảng.", "50", Kind.AGE, "age"),
    ("Công trình thi công trong 5 năm.", "5", Kind.DURATION, "duration"),
    ("6 tháng đầu năm, xã thu nhiều thuế.", "6", Kind.DURATION, "duration"),
    ("Hội nghị lần thứ 12 khai mạc.", "12", Kind.IDENTIFIER, "number of a name"),
    ("Đội xếp vị trí 3 chung cuộc.", "3", Kind.ORDINAL, "rank"),
    ("Quốc lộ 19 tắc nghẽn.", "19", Kind.IDENTIFIER, "number of a name"),
    ("Thôn 3 có điện.", "3", Kind.IDENTIFIER, "numbered noun"),
    ("Tổ 1, 2 và 3 họp chung.", "2", Kind.IDENTIFIER, "series: numbered noun"),
    ("Quyết định 265/QĐ-TTg có hiệu lực.", "265", Kind.IDENTIFIER, "document number"),
    ("Đại dịch Covid-19 bùng phát.", "19", Kind.IDENTIFIER, "name and number"),
    ("Mạng 4G phủ sóng.", "4", Kind.IDENTIFIER, "glued to letters"),
    ("Xe 81C-012.34 gây tai nạn.", "81", Kind.IDENTIFIER, "number plate"),
    ("Liên hệ 0905123456 để biết thêm.", "0905123456", Kind.IDENTIFIER, "digits of a contact"),
    ("Đường dây nóng: 113.", "113", Kind.IDENTIFIER, "contact"),
    ("Phong trào “3 không” lan rộng.", "3", Kind.IDENTIFIER, "slogan"),
    ("1. Về kinh tế", "1", Kind.IDENTIFIER, "list number"),
    ("Ông viết thơ bảy chữ.", "bảy", Kind.IDENTIFIER, "named kind"),
    ("SEA Games 31 bế mạc.", "31", Kind.IDENTIFIER, "number of a name"),
    ("Đội nhà thắng 3-0.", "3", Kind.SCORE, "two numbers with a hyphen"),
    ("Thửa đất rộng 5x20m.", "5", Kind.DIMENSION, "dimension"),
    ("Doanh thu tăng gấp 3 lần.", "3", Kind.MULTIPLE, "multiple"),
    ("Doanh thu cao hơn 2,5 lần.", "2,5", Kind.MULTIPLE, "multiple"),
    ("Chi 2,5 tỷ đồng.", "2,5 tỷ", Kind.MONEY, "money"),
    ("Có vốn 2 tỷ từ dân.", "2 tỷ", Kind.MONEY, "millions of money"),
    ("Giá $15 một vé.", "15", Kind.MONEY, "currency before"),
    ("Trồng 88,11 ha lúa.", "88,11", Kind.MEASURE, "measure"),
    ("Nóng 38 độ.", "38", Kind.MEASURE, "degrees of temperature"),
    ("Nặng 3 tấn rưỡi.", "3", Kind.MEASURE, "measure and more"),
    ("Đạt 95% kế hoạch.", "95", Kind.PERCENTAGE, "percentage"),
    ("Có 12 thôn.", "12", Kind.COUNT, "noun after"),
    ("Số đảng viên là 203.", "203", Kind.COUNT, "noun before"),
    ("Hộ nghèo: 25", "25", Kind.COUNT, "label before"),
    ("Có 17 đảng viên; 16 chính thức.", "16", Kind.COUNT, "elided noun"),
    ("Tỷ lệ 36 đảng viên/1.000 dân.", "1.000", Kind.NOTHING, "denominator of a rate"),
    ("Vật ở 15,3 độ vĩ Bắc.", "15,3", Kind.NOTHING, "coordinate"),
    ("Chiếm 1/5 kim ngạch.", "1/5", Kind.NOTHING, "fraction of a mass"),
    ("Một nửa dân số ở phố.", "Một nửa", Kind.NOTHING, "fraction in words"),
    ("VN-Index tăng 5,2 điểm.", "5,2", Kind.NOTHING, "index points"),
    ("Trao 6 giải ba cho thí sinh.", "ba", Kind.NOTHING, "part of a counted noun"),
]


@pytest.mark.parametrize(("text", "number", "kind", "rule"), DECISIONS, ids=[case[0] for case in DECISIONS])
def test_a_number_is_taken_for_what_it_is(text: str, number: str, kind: Kind, rule: str) -> None:
    scene = classify(analyse(text))
    decisions = {
        text[candidate.number.core_start : candidate.number.core_end]: decision
        for candidate, decision in zip(scene.candidates, scene.decisions, strict=True)
    }
    assert decisions[number] is not None
    assert (decisions[number].kind, decisions[number].rule) == (kind, rule)


def test_every_rule_says_what_it_is_for_with_an_example() -> None:
    for rule in (*RULES, *SERIES, *REFERRING):
        assert rule.__doc__ is not None and "`" in rule.__doc__


def test_every_number_has_a_decision() -> None:
    scene = classify(analyse("Năm 2022, xã có 12 thôn, đạt 95%, thu 3 tỷ đồng, còn 5 và 7."))
    assert len(scene.decisions) == len(scene.candidates) and None not in scene.decisions
