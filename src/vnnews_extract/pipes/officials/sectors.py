"""The sector of an office: party, government, business and so on, by its organisation, else by its title."""

from functools import cache

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import PhraseLexicon, load_toml, load_words
from vnnews_extract.pipes.facts import Span
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, places
from vnnews_extract.pipes.officials.vocabulary import LEVEL, UNIT, parts


def sector_of(analysis: Analysis, title: Span, organization: Span | None, family: str) -> str | None:
    """The sector of an office of `family`; None where neither its organisation nor its title tells.

    `Bí thư | Đoàn xã` is of a mass organisation, `Chủ tịch | xã` of the government.
    """
    families: dict[str, str] = load_toml("sectors")["families"]
    if family == "deputy":
        return families[family]
    if organization is not None:
        told = _of_organization(analysis, *organization)
        if told is not None:
            return told
    hits = _titles().scan(analysis.lowers, *title)
    if hits:
        return max(hits, key=lambda hit: hit[1] - hit[0])[2]
    return families.get(family)


def _of_organization(analysis: Analysis, start: int, end: int) -> str | None:
    countries = [hit for hit in places().scan(analysis.lowers, start, end) if COUNTRY in hit[2]]
    if countries and analysis.forms[countries[0][0]][0].isupper():
        first, last, _ = countries[0]
        if " ".join(analysis.lowers[first:last]) not in load_words("places", "home"):
            return "foreign"
    found = [part for _, _, part in parts().scan(analysis.lowers, start, end)]
    sectors = [part.sector for part in found if part.kind == UNIT]
    if sectors:
        return sectors[0]
    return "government" if any(part.kind == LEVEL for part in found) else None


@cache
def _titles() -> PhraseLexicon[str]:
    table: dict[str, list[str]] = load_toml("sectors")["titles"]
    return PhraseLexicon((title, sector) for sector, titles in table.items() for title in titles)
