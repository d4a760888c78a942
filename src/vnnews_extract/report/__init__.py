"""Records for people: HTML pages with highlighted text and charts."""

from vnnews_extract.report.loading import load
from vnnews_extract.report.pages import Report, write_report

__all__ = ["Report", "load", "write_report"]
