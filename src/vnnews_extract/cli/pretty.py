"""`extract --pretty`: an article's facts as tables and its text highlighted, for a terminal."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

    from vnnews_extract.reading import Article
    from vnnews_extract.records import ArticleRecord
    from vnnews_extract.report.cards import Card, Field, Value
    from vnnews_extract.report.labels import Label

# As in the pages of a report: a colour and a glyph a kind.
_STYLES = {
    "counts": ("■", "bold blue"),
    "percentages": ("◐", "bold yellow"),
    "amounts": ("◆", "bold green"),
    "officials": ("●", "bold magenta"),
    "activities": ("▶", "underline cyan"),
}
_FAILED = "bold red"
_GROUNDING = ("mention", "trigger", "mentions")


def pretty_article(article: "Article") -> None:
    """Print the text with its mentions highlighted, then a table a kind and the checks."""
    from rich.console import Console

    from vnnews_extract import Extractor

    class Plain(Console):
        def on_broken_pipe(self) -> None:  # else it ends the program in its own way
            raise

    console = Plain(highlight=False, markup=False, emoji=False)
    record = Extractor()(article)
    console.rule(_safe(article.source or ""))
    for part in _parts(article.text, record):
        console.print(part)
        console.print()


def _parts(text: str, record: "ArticleRecord") -> "Iterator[RenderableType]":
    from vnnews_extract.report.cards import cards

    yield _highlighted(text, record)
    for kind, made in cards(record).items():
        if made:
            yield _table(kind, made)
    if record.checks:
        yield _checks(record)


def _highlighted(text: str, record: "ArticleRecord") -> "Text":
    from rich.text import Text

    from vnnews_extract.report.cards import anchor, failed_anchors
    from vnnews_extract.report.highlights import pieces

    failed = failed_anchors(record)
    shown = Text()
    for piece in pieces(text, record):
        if not piece.marks:
            shown.append(_safe(piece.text))
            continue
        inner = piece.marks[-1]
        glyph, style = _STYLES[inner.kind]
        wrong = anchor(inner.kind, inner.index) in failed
        opening = ("✗" if wrong else glyph) if piece.opens else ""
        shown.append(opening + _safe(piece.text), _FAILED if wrong else style)
    return shown


def _table(kind: str, made: "list[Card]") -> "Table":
    from rich.table import Table

    from vnnews_extract.report.labels import label

    names = dict.fromkeys(field.name for card in made for field in card.fields if field.name not in _GROUNDING)
    glyph, style = _STYLES[kind]
    table = Table(title=f"{glyph} {_say(label('kinds', kind))}", title_style=style, title_justify="left")
    table.add_column(_say(label("fields", "mention")), style=style)
    for name in names:
        table.add_column(_say(label("fields", name)))
    for card in made:
        cells = {field.name: _cell(field) for field in card.fields}
        table.add_row(_safe(card.words), *(cells.get(name, "") for name in names))
    return table


def _checks(record: "ArticleRecord") -> "Table":
    from rich.table import Table

    from vnnews_extract.report.cards import check_cards
    from vnnews_extract.report.labels import label

    table = Table(title=_say(label("kinds", "checks")), title_justify="left", title_style="bold")
    for name in ("agrees", "kind", "arithmetic", "stated", "computed"):
        table.add_column(_say(label("fields", name)))
    for check in check_cards(record):
        verdict = _say(label("text", "agreed" if check.agrees else "failed"))
        table.add_row(
            f"{'✓' if check.agrees else '✗'} {verdict}",
            _say(check.kind),
            check.arithmetic,
            check.stated,
            check.computed,
            style=None if check.agrees else _FAILED,
        )
    return table


def _cell(field: "Field") -> str:
    return "; ".join(map(_value, field.values))


def _value(value: "Value") -> str:
    if value.fields:
        return ", ".join(_named_cell(field) for field in value.fields)
    return _safe(_say(value.text))


def _named_cell(field: "Field") -> str:
    """A field within a field; one that has fields of its own is told by name."""
    if any(value.fields for value in field.values):
        return f"{_say(field.label)} ({_cell(field)})"
    return _cell(field)


def _say(label: "Label") -> str:
    """The label in the language of the terminal: Vietnamese if its locale says so, else English."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return label.vi if locale.startswith("vi") else label.en


def _safe(text: str) -> str:
    """The text without what a terminal would obey: escape sequences and other control characters."""
    return "".join(char if char.isprintable() or char in "\n\t" else "�" for char in text.replace("\r\n", "\n"))
