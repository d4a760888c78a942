"""What was measured, as Markdown tables and as a plot."""

import math
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

from measuring import Spread

_OURS = "vnnews-extract"
_WIDTH, _LEFT, _RIGHT, _ROW = 760, 200, 90, 26  # pixels
_BAR, _OTHER_BAR, _TEXT = "#0b7285", "#adb5bd", "#495057"

_PAGE = """# Benchmarks

Measured with `python benchmarks/compare.py FOLDER --write docs`, in processor time, in one run. What
`word_tokenize` and pyvi take varies with the machine as ours does; the ratios vary less.

![The same as bars](benchmarks.svg)

"""


@dataclass(frozen=True, slots=True)
class Report:
    """The results of one run.

    Attributes:
        seconds: what the pipeline takes for all articles.
        first: the ratio to `word_tokenize` where every article is seen for the first time.
        against: by name, how long each takes for one second of `word_tokenize`.
        stages: each stage's share of the pipeline.
        scaling: how many times as much two processes do as one.
        lengths: by size in bytes, the seconds for one text.
        mebibytes: the peak memory of the process that measured, rivals included.
    """

    articles: int
    characters: int
    seconds: Spread
    first: Spread
    against: dict[str, Spread]
    stages: dict[str, float]
    scaling: Spread | None
    lengths: dict[int, Spread]
    mebibytes: float

    def markdown(self) -> str:
        """The tables."""
        return "\n".join(self._lines()) + "\n"

    def page(self) -> str:
        """The tables as a page of the documentation."""
        return _PAGE + self.markdown()

    def svg(self) -> str:
        """The times of all as bars, and the cost against the length of a text."""
        bars = list(self._bars())
        height = _ROW * (len(self.against) + len(self.lengths) + 5)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" '
            f'font-size="13" role="img">\n<rect width="{_WIDTH}" height="{height}" fill="#fff"/>\n'
            + "\n".join(bars)
            + "\n</svg>\n"
        )

    def _lines(self) -> Iterator[str]:
        ours = self.against[_OURS]
        yield (
            f"{self.articles} articles, {self.characters:,} characters; Python {platform.python_version()}, "
            f"underthesea {version('underthesea')}, spaCy {version('spacy')}."
        )
        yield (
            f"Whole pipeline: **{ours.median:.2f} × `word_tokenize`** ({self.first.median:.2f} × on the first "
            f"pass, with all that is loaded on first need), {self.articles / self.seconds.median:.0f} articles "
            f"a second on one core, peak memory with all that is compared {self.mebibytes:.0f} MB."
        )
        yield from ("", "| | time, `word_tokenize` = 1 | least | most | times the whole pipeline |")
        yield "| --- | ---: | ---: | ---: | ---: |"
        for name, spread in sorted(self.against.items(), key=lambda pair: pair[1].median):
            times = spread.median / ours.median
            yield f"| {name} | {spread.median:.2f} | {spread.least:.2f} | {spread.most:.2f} | {times:.1f} |"
        yield from ("", "| stage | share |", "| --- | ---: |")
        for name, share in self.stages.items():
            yield f"| {name} | {share:.1%} |"
        if self.scaling:
            yield ""
            yield (
                f"Two processes do {self.scaling.median:.2f} times as much as one "
                f"({self.scaling.least:.2f} to {self.scaling.most:.2f})."
            )
        if self.lengths:
            yield from ("", "| length of the text | seconds of processor time | ms a KB |", "| ---: | ---: | ---: |")
            for size, spread in self.lengths.items():
                yield f"| {_size(size)} | {spread.median:.3f} | {spread.median / size * 1024 * 1000:.2f} |"

    def _bars(self) -> Iterator[str]:
        row = 1
        yield _label(0, row, "Time for the same articles, underthesea.word_tokenize = 1", bold=True)
        low, high = 0.1, max(spread.median for spread in self.against.values())
        for name, spread in sorted(self.against.items(), key=lambda pair: pair[1].median):
            row += 1
            share = math.log(spread.median / low) / math.log(high / low)
            yield from _bar(row, name, share, f"{spread.median:.2f}", _BAR if name == _OURS else _OTHER_BAR)
        if not self.lengths:
            return
        row += 2
        yield _label(0, row, "Milliseconds of processor time a kilobyte, by the length of the text", bold=True)
        costs = {size: spread.median / size * 1024 * 1000 for size, spread in self.lengths.items()}
        for size, cost in costs.items():
            row += 1
            yield from _bar(row, _size(size), cost / max(costs.values()), f"{cost:.2f}", _BAR)
        yield _label(0, row + 2, "Bars above are logarithmic, from 0.1; below linear.")


def _bar(row: int, name: str, share: float, value: str, colour: str) -> Iterator[str]:
    width = max(2.0, share * (_WIDTH - _LEFT - _RIGHT))
    yield _label(_LEFT - 190, row, name)
    yield f'<rect x="{_LEFT}" y="{row * _ROW + 5}" width="{width:.0f}" height="16" rx="2" fill="{colour}"/>'
    yield _label(_LEFT + width + 6, row, value)


def _label(x: float, row: int, text: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{max(x, 10):.0f}" y="{row * _ROW + 18}" fill="{_TEXT}"{weight}>{text}</text>'


def _size(size: int) -> str:
    return f"{size >> 20} MB" if size >= 1 << 20 else f"{size >> 10} KB"
