"""`extract --explain`: what every number, official and activity was taken for, and why, for people."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from vnnews_extract.reading import Article

_WIDTH = 40  # characters of a mention that are shown


def explain_article(article: "Article") -> None:
    """Print a table: offset, what it was taken for, by which rule, and the mention."""
    from vnnews_extract import Extractor
    from vnnews_extract.explanation import explain
    from vnnews_extract.reading import one_line

    click.echo(f"# {one_line(article.source or '')}")
    for why in explain(Extractor().nlp(article.text)):
        mention = one_line(why.text)
        shown = mention if len(mention) <= _WIDTH else mention[: _WIDTH - 1] + "…"
        click.echo(f"{why.start:>7}  {why.taken_for:<11} {why.rule:<28} {shown}")
