"""The text is cut at mentions and loses nothing."""

import pytest
from support import ARTICLE

from vnnews_extract import Extractor
from vnnews_extract.records import Activity, ArticleInfo, ArticleRecord, Count, GroundingError, Mention, article_id
from vnnews_extract.report.highlights import pieces

TEXT = "Xã trao 20 suất quà."


def overlapping() -> ArticleRecord:
    count = Count(mention=Mention(start=8, end=10, text="20"), value=20, noun="suất quà")  # type: ignore[arg-type]
    activity = Activity(trigger=Mention(start=3, end=10, text="trao 20"), actor="Xã")
    return ArticleRecord(article=ArticleInfo(id=article_id(TEXT)), counts=(count,), activities=(activity,))


def test_the_pieces_are_the_text(extractor: Extractor) -> None:
    assert "".join(piece.text for piece in pieces(ARTICLE, extractor(ARTICLE))) == ARTICLE


def test_every_mention_opens_once(extractor: Extractor) -> None:
    record = extractor(ARTICLE)
    opened = [mark for piece in pieces(ARTICLE, record) for mark in piece.opens]
    assert len(opened) == len(set(opened)) == len(list(record.mentions()))


def test_overlapping_mentions_share_a_piece_the_longest_first() -> None:
    cut = pieces(TEXT, overlapping())
    assert [(piece.text, [mark.kind for mark in piece.marks]) for piece in cut] == [
        ("Xã ", []),
        ("trao ", ["activities"]),
        ("20", ["activities", "counts"]),
        (" suất quà.", []),
    ]


def test_a_record_of_another_text_is_refused() -> None:
    with pytest.raises(GroundingError):
        pieces("Xã trao 20 suất quả.", overlapping())


def test_a_text_without_records_is_one_piece() -> None:
    record = ArticleRecord(article=ArticleInfo(id=article_id("Xã.")))
    assert [piece.text for piece in pieces("Xã.", record)] == ["Xã."]
