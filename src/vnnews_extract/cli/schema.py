"""`vnnews-extract schema`: the JSON Schema of the records."""

import json

import click

from vnnews_extract.cli.output import STDIO, OrderlyCommand, open_output

EXAMPLES = """
\b
Examples:
  vnnews-extract schema -o article-record.schema.json
  vnnews-extract schema --sql sqlite | sqlite3 empty.db
"""


@click.command(cls=OrderlyCommand, short_help="Print the schema of the records or tables.", epilog=EXAMPLES)
@click.option("--sql", type=click.Choice(["sqlite", "postgresql", "duckdb"]), help="Instead, the tables of a database.")
@click.option("-o", "--output", default=STDIO, metavar="FILE", help="Write to FILE instead of standard output.")
def schema(sql: str | None, output: str) -> None:
    """Print the JSON Schema (2020-12) that every record satisfies, or the SQL that makes a database for them."""
    with open_output(output) as stream:
        stream.write(_tables(sql) if sql else _json())


def _json() -> bytes:
    from vnnews_extract.records import json_schema

    return json.dumps(json_schema(), ensure_ascii=False, indent=2).encode() + b"\n"


def _tables(dialect: str) -> bytes:
    from vnnews_extract.sinks.sql import ddl

    return ddl(dialect).encode()
