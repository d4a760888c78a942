"""The report in a real browser: keys, hints, links, filters, hostile text, a thousand articles."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from report_support import HOSTILE
from support import CORPUS

from vnnews_extract import Extractor
from vnnews_extract.report import load, write_report

api = pytest.importorskip("playwright.sync_api")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
WAIT = 10_000  # milliseconds
SEARCH = """() => {
    const start = performance.now(), find = document.getElementById("find");
    find.value = "999";
    find.dispatchEvent(new Event("input", { bubbles: true }));
    document.querySelector("th:nth-child(3) button").click();
    document.body.offsetHeight;
    return performance.now() - start;
}"""  # gives the milliseconds that it takes


@pytest.fixture(scope="module")
def report(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the corpus and a hostile article, which comes first."""
    folder = tmp_path_factory.mktemp("report")
    articles = [(extractor(HOSTILE), HOSTILE), *load(CORPUS)]
    write_report(articles, folder)  # type: ignore[arg-type]
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator["api.Browser"]:
    with api.sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)


@pytest.fixture
def page(browser: "api.Browser") -> Iterator["api.Page"]:
    """A page that must neither complain nor fetch anything but files."""
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    page.set_default_timeout(WAIT)
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("request", lambda request: noise.append(request.url) if not request.url.startswith("file:") else None)
    page.on("dialog", lambda dialog: noise.append(dialog.message))
    yield page
    assert noise == []
    page.close()


def article(report: Path, name: str) -> str:
    (file,) = (report / "articles").glob(f"*{name}.html")
    return file.as_uri()


def test_hostile_text_is_shown_and_not_obeyed(page: "api.Page", report: Path) -> None:
    page.goto(next((report / "articles").glob("0001*")).as_uri())
    assert page.title().startswith("<script>document.title=")
    assert "<iframe src=" in page.inner_text(".text")
    assert page.evaluate("document.querySelectorAll('.text script, .text img, .text iframe').length") == 0


def test_a_failed_check_is_red_in_text_and_list(page: "api.Page", report: Path) -> None:
    page.goto(next((report / "articles").glob("0001*")).as_uri())
    colours = page.evaluate(
        "['.mark.failed', '.checks li.failed'].map(s => getComputedStyle($(s)).color)".replace(
            "$(s)", "document.querySelector(s)"
        )
    )
    assert set(colours) == {"rgb(184, 0, 0)"}
    assert "150 + 43 = 193" in page.inner_text(".checks")


def test_kinds_differ_in_more_than_colour(page: "api.Page", report: Path) -> None:
    page.goto(article(report, "xay-dung-dang-cam-an"))
    glyphs = {
        page.evaluate(f"getComputedStyle(document.querySelector('.mark.o-{kind}'), '::before').content")
        for kind in ("counts", "percentages", "officials", "activities")
    }
    lines = {
        page.evaluate(
            f"getComputedStyle(document.querySelector('.mark.k-{kind}')).borderBottom.split(' ').slice(0, 2)+''"
        )
        for kind in ("counts", "percentages", "officials", "activities")
    }
    assert len(glyphs) == len(lines) == 4


def test_the_keyboard_walks_from_text_to_table_and_back(page: "api.Page", report: Path) -> None:
    page.goto(article(report, "xay-dung-dang-cam-an"))
    page.keyboard.press("n")
    page.keyboard.press("n")
    page.keyboard.press("p")
    mark = page.evaluate("document.activeElement.dataset.records.trim()")
    assert mark == "counts-0"
    assert page.is_visible("#hint")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.card').id") == "r-counts-0"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.records.trim()") == "counts-0"


def test_tab_reaches_the_marks(page: "api.Page", report: Path) -> None:
    page.goto(article(report, "xay-dung-dang-cam-an"))
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.mark')"):
            return
    pytest.fail("no mark was reached")


def test_hovering_shows_the_fields(page: "api.Page", report: Path) -> None:
    page.goto(article(report, "xay-dung-dang-cam-an"))
    page.hover(".mark.k-counts")
    assert "đảng viên" in page.inner_text("#hint")
    page.hover("h1")
    assert page.is_hidden("#hint")


def test_links_are_drawn_on_demand(page: "api.Page", report: Path) -> None:
    page.goto(article(report, "xay-dung-dang-cam-an"))
    assert page.locator(".links path").count() == 0
    page.keyboard.press("l")
    drawn = page.locator(".links path").count()
    assert drawn >= 3
    page.keyboard.press("1")  # without counts their links go
    assert page.locator(".links path").count() < drawn
    page.keyboard.press("1")
    page.keyboard.press("l")
    assert page.locator(".links path").count() == 0


def test_a_mention_draws_its_own_links(page: "api.Page", report: Path) -> None:
    page.goto(article(report, "xay-dung-dang-cam-an"))
    page.hover("[data-records='counts-2 ']")
    assert page.locator(".links path").count() == 1


def test_both_languages(page: "api.Page", report: Path) -> None:
    page.goto((report / "index.html").as_uri())
    assert "Bài viết" in page.inner_text("h2")
    page.click("#language")
    assert page.inner_text("h2") == "Articles"
    page.reload()
    assert page.inner_text("h2") == "Articles"


def test_the_index_filters_and_sorts(page: "api.Page", report: Path) -> None:
    page.goto((report / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("cẩm an")
    assert page.locator("#articles tbody tr:visible").count() == 1
    page.fill("#find", "")
    page.check("#only-failed")
    assert page.locator("#articles tbody tr:visible").count() == int(page.inner_text("#shown b")) >= 2
    page.uncheck("#only-failed")
    page.click("th:nth-child(3) button")
    counts = [int(text) for text in page.locator("#articles td:nth-child(3)").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    assert page.get_attribute("th:nth-child(3)", "aria-sort") == "descending"
    page.click("th:nth-child(3) button")
    assert page.get_attribute("th:nth-child(3)", "aria-sort") == "ascending"


def test_without_script_the_links_still_lead(browser: "api.Browser", report: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(article(report, "xay-dung-dang-cam-an"))
    page.click(".mark.k-counts")
    assert page.url.endswith("#r-counts-0")
    assert page.is_hidden(".toolbar")
    context.close()


def test_a_thousand_articles_stay_usable(extractor: Extractor, page: "api.Page", tmp_path: Path) -> None:
    texts = [f"Xã Phú Hải có {number} thôn." for number in range(2, 1002)]
    write_report(((extractor(text), text) for text in texts), tmp_path)
    page.goto((tmp_path / "index.html").as_uri())
    assert page.inner_text("#shown b") == "1000"
    spent = min(page.evaluate(SEARCH) for _ in range(3))  # a busy machine may spoil a measurement
    assert page.inner_text("#shown b") == "1"
    assert spent < 2_000  # milliseconds; a tenth of that on an idle machine
