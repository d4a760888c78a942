"""The command line: thin click commands that parse, call and print."""

from vnnews_extract.cli.extract import extract, main

__all__ = ["extract", "main"]
