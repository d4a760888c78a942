"""`extract --pretty` shows an article to people."""

import os
from pathlib import Path

import pytest
from support import ARTICLE, Run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bai.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def pretty(run: Run, **environment: str) -> str:
    done = run("--pretty", "bai.txt", env=os.environ | {"COLUMNS": "160"} | environment)
    assert done.returncode == 0
    return str(done.stdout.decode())


def test_the_text_is_marked_and_the_facts_are_in_tables(run: Run, article: Path) -> None:
    shown = pretty(run, LC_ALL="C.UTF-8")
    assert "Đảng ủy phường Tân Lập có ■8/8 chi bộ trực thuộc với ■hơn 320 đảng viên." in shown
    assert "●Trần Văn Hoà" in shown
    for title in ("■ Counts", "◐ Percentages", "◆ Amounts", "● Officials", "▶ Activities"):
        assert title in shown
    assert "2.500.000.000" in shown


def test_the_labels_follow_the_locale(run: Run, article: Path) -> None:
    assert "■ Số đếm" in pretty(run, LC_ALL="vi_VN.UTF-8")


def test_colour_is_for_those_who_want_it(run: Run, article: Path) -> None:
    assert "\x1b[" not in pretty(run)
    assert "\x1b[1;34m■8/8" in pretty(run, FORCE_COLOR="1", TERM="xterm")


def test_a_failed_check_is_marked_with_its_arithmetic(run: Run, article: Path) -> None:
    article.write_text("Đảng bộ có 203 đảng viên, gồm 150 đảng viên nam và 43 đảng viên nữ.", encoding="utf-8")
    shown = pretty(run)
    assert "✗203 đảng viên" in shown
    assert "150 + 43 = 193" in shown


def test_a_terminal_is_not_commanded_by_an_article(run: Run, article: Path) -> None:
    text = "Xã có 12 \x1b[31mthôn\x1b]0;title\x07. [bold]Hết[/bold]" + " Xã có 12 thôn." * 20
    article.write_text(text, encoding="utf-8")
    shown = pretty(run)
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "[bold]Hết[/bold]" in shown


def test_an_unreadable_article_is_named(run: Run, article: Path) -> None:
    done = run("--pretty", "missing.txt", "bai.txt")
    assert done.returncode == 1
    assert b"missing.txt" in done.stderr
    assert "8/8" in done.stdout.decode()
