"""`extract`: articles in, records out (first cut)."""

from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1)
@click.option("-o", "--output")
@click.option("--quiet", is_flag=True)
def extract(paths: tuple[str, ...], output: str | None, quiet: bool) -> None:
    """Extract records from articles."""
    from vnnews_extract import Extractor, read_article

    extractor = Extractor()
    files = [f for p in paths for f in (sorted(Path(p).rglob("*.txt")) if Path(p).is_dir() else [Path(p)])]
    with click.open_file(output or "-", "w", encoding="utf-8") as out:
        for file in files:
            record = extractor(read_article(file))
            out.write(record.model_dump_json() + "\n")


@click.group()
def main() -> None:
    """vnnews-extract."""


main.add_command(extract)
