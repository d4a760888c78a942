"""What is told of an official beside name and offices: address, rank, degree, and the sector of an office."""

import pytest

from vnnews_extract import Extractor
from vnnews_extract.records import Official


def only_official(text: str, extractor: Extractor) -> Official:
    (official,) = extractor(text).officials
    return official


@pytest.mark.parametrize(
    ("text", "honorific", "rank", "degree"),
    [
        ("Ông Lê Văn Tám, Trưởng thôn 4, nói.", "Ông", None, None),
        ("Theo đồng chí Lê Văn Tám, Bí thư Đảng ủy xã, đường đã xong.", "đồng chí", None, None),
        ("Thượng tá Lê Văn Tám, Trưởng Công an huyện, nói.", None, "Thượng tá", None),
        ("Đại đức Thích Tâm An, trụ trì chùa Linh An, nói.", None, "Đại đức", None),
        ("PGS.TS Lê Văn Tám, Viện trưởng Viện Lúa, nói.", None, None, "PGS.TS"),
        ("Đồng chí Đại tá, TS Lê Văn Tám, Chính ủy Sư đoàn 8, nói.", "Đồng chí", "Đại tá", "TS"),
        ("Bà Lê Thị Tám, Giám đốc Sở Y tế, nói. BS CKII Lê Thị Tám nói thêm.", "Bà", None, "BS CKII"),
        ("Chủ tịch UBND xã Lê Văn Tám nói.", None, None, None),
        ("Luật sư Lê Văn Tám, Chủ nhiệm Đoàn Luật sư tỉnh, nói.", None, None, None),
        ("Các ông Lê Văn Tám - Trưởng thôn 4 đến dự.", None, None, None),
    ],
)
def test_an_official_is_addressed_as_the_text_does(
    text: str, honorific: str | None, rank: str | None, degree: str | None, extractor: Extractor
) -> None:
    official = only_official(text, extractor)
    assert (official.honorific, official.rank, official.degree) == (honorific, rank, degree)


@pytest.mark.parametrize(
    ("office", "sector"),
    [
        ("Bí thư Huyện ủy", "party"),
        ("Ủy viên Bộ Chính trị", "party"),
        ("Bí thư Đoàn xã", "mass_organisation"),
        ("Chủ tịch UBND huyện", "government"),
        ("Chủ tịch xã", "government"),
        ("Trưởng thôn 4", "government"),
        ("Chủ tịch nước", "government"),
        ("Đại sứ Việt Nam tại Nga", "government"),
        ("Chủ tịch HĐND tỉnh", "legislature"),
        ("Đại biểu Quốc hội", "legislature"),
        ("Chánh án TAND tỉnh", "judiciary"),
        ("Thẩm phán", "judiciary"),
        ("Trưởng Công an xã", "armed_forces"),
        ("Đồn trưởng", "armed_forces"),
        ("Chủ tịch Hội Nông dân xã", "mass_organisation"),
        ("Hiệu trưởng nhà trường", "public_service"),
        ("Giám đốc Bệnh viện tỉnh", "public_service"),
        ("Tổng Giám đốc Công ty CP Hoa Biển", "business"),
        ("CEO", "business"),
        ("trụ trì chùa Linh An", "religion"),
        ("Tổng thống Pháp", "foreign"),
        ("Chủ tịch Quốc hội Lào", "foreign"),
        ("Tổng đốc Hà Ninh", "other"),
        ("Giám đốc", None),
    ],
)
def test_an_office_has_a_sector(office: str, sector: str | None, extractor: Extractor) -> None:
    official = only_official(f"Ông Lê Văn Tám - {office} - nói.", extractor)
    assert [position.sector for position in official.positions] == [sector]
