"""`vnnews-extract schema`: the JSON Schema of the records."""

import json

import click

from vnnews_extract.cli.output import STDIO, open_output


@click.command()
@click.option("-o", "--output", default=STDIO, metavar="FILE", help="Write to FILE instead of standard output.")
def schema(output: str) -> None:
    """Print the JSON Schema (2020-12) that every record satisfies."""
    from vnnews_extract.records import json_schema

    with open_output(output) as stream:
        stream.write(json.dumps(json_schema(), ensure_ascii=False, indent=2).encode() + b"\n")
