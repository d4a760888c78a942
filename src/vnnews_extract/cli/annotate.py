"""`vnnews-extract annotate`: a gold draft, to be corrected by hand."""

import click

from vnnews_extract.cli.config import config_option
from vnnews_extract.cli.console import complain
from vnnews_extract.cli.output import STDIO, OrderlyCommand, open_output

EXAMPLES = """
\b
Examples:
  vnnews-extract annotate article.txt -o article.json
  vnnews-extract evaluate --check article.json
"""


@click.command(cls=OrderlyCommand, short_help="Write a gold draft of an article, to be corrected.", epilog=EXAMPLES)
@click.argument("article", type=click.Path(readable=False))
@click.option("-o", "--output", default=STDIO, metavar="FILE", help="Write to FILE instead of standard output.")
@config_option
@click.pass_context
def annotate(context: click.Context, article: str, output: str) -> None:
    """Write what the extractor finds in ARTICLE as a gold file, one record a line, for correction by hand.

    Delete what is wrong, add what is missing, save the file as NAME.json beside the article NAME.txt, and
    have it checked by `vnnews-extract evaluate --check NAME.json`.
    """
    from vnnews_extract import Extractor, ReadError, read_article
    from vnnews_extract.evaluation.gold import draft

    try:
        text = read_article(article)
    except ReadError as error:
        complain(str(error))
        context.exit(1)
    with open_output(output) as stream:
        stream.write(draft(Extractor()(text)).encode())
