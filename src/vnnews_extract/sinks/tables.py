"""Records as rows of tables: the one mapping that SQL, CSV and Parquet share.

A field that a record gains becomes a column by one line here. The keys of a row are the article and
the place in its lists (`n`, from 0), so that the same record always gives the same rows.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from vnnews_extract.sinks.version import extractor_version

if TYPE_CHECKING:
    from vnnews_extract.records import ArticleRecord

Kind = Literal["text", "integer", "number", "boolean"]
Value = str | int | Decimal | bool | None
Row = tuple[Value, ...]
Rows = dict[str, list[Row]]  # by the name of the table
Found = tuple[tuple[int, ...], Any]  # the places that are the key of an object, after the article; the object


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: its name.
        kind: what it holds; a `number` is exact to the last digit.
        path: the attribute of the object that a row is made of, with dots for attributes of attributes.
        null: whether it may be empty.
    """

    name: str
    kind: Kind
    path: str
    null: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table and where its rows come from.

    Attributes:
        name: its name.
        keys: the columns of the primary key after `article_id`.
        columns: the other columns.
        found: the objects of a record that give a row each.
        parent: the table that the key without its last column is the key of; None for `articles`.
        links: columns that hold the place of another record of the article, and the table of that.
        indexes: the columns of each index.
    """

    name: str
    keys: tuple[str, ...]
    columns: tuple[Column, ...]
    found: Callable[["ArticleRecord"], Iterable[Found]]
    parent: str | None = "articles"
    links: tuple[tuple[str, str], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The names of all columns, in the order of a row."""
        return ("article_id", *self.keys, *(column.name for column in self.columns))


def rows_of(record: "ArticleRecord") -> Rows:
    """The rows of a record in every table but `sources`."""
    article = record.article.id
    return {
        table.name: [
            (article, *key, *(_value(thing, column.path) for column in table.columns))
            for key, thing in table.found(record)
        ]
        for table in TABLES
    }


def _value(thing: Any, path: str) -> Value:
    for name in path.split("."):
        if thing is None:
            return None
        thing = getattr(thing, name)
    return thing  # type: ignore[no-any-return]


def _text(name: str, path: str | None = None, *, null: bool = False) -> Column:
    return Column(name, "text", path or name, null)


def _integer(name: str, path: str | None = None, *, null: bool = False) -> Column:
    return Column(name, "integer", path or name, null)


def _number(name: str, *, null: bool = False) -> Column:
    return Column(name, "number", name, null)


def _mention(name: str, path: str) -> tuple[Column, ...]:
    return (
        _integer(f"{name}_start", f"{path}start"),
        _integer(f"{name}_end", f"{path}end"),
        _text(f"{name}_text", f"{path}text"),
    )


def _reference(name: str) -> tuple[Column, ...]:
    """A link to a record of any kind."""
    return _text(f"{name}_kind", f"{name}.kind", null=True), _integer(f"{name}_n", f"{name}.index", null=True)


def _listed(name: str) -> Callable[["ArticleRecord"], Iterator[Found]]:
    def found(record: "ArticleRecord") -> Iterator[Found]:
        for place, thing in enumerate(getattr(record, name)):
            yield (place,), thing

    return found


def _nested(
    outer: Callable[["ArticleRecord"], Iterable[Found]], path: str
) -> Callable[["ArticleRecord"], Iterator[Found]]:
    """What the objects of an outer list hold in a list of their own."""

    def found(record: "ArticleRecord") -> Iterator[Found]:
        for key, thing in outer(record):
            for place, inner in enumerate(_value(thing, path) or ()):  # type: ignore[arg-type]
                yield (*key, place), inner

    return found


@dataclass(frozen=True, slots=True)
class _Article:
    """A record and what made it."""

    record: "ArticleRecord"
    extractor: str


_QUANTITY = (
    *_mention("mention", "mention."),
    _number("value"),
    _number("upper", null=True),
    _text("modifier"),
    _text("period", null=True),
    _text("subject", null=True),
)

TABLES = (
    Table(
        "articles",
        (),
        (
            _text("extractor"),
            _text("schema_version", "record.schema_version"),
            _text("language", "record.article.language"),
            _text("published", "record.article.published", null=True),
            _text("title", "record.article.title", null=True),
            _text("byline", "record.article.byline", null=True),
        ),
        lambda record: [((), _Article(record, extractor_version()))],
        parent=None,
        indexes=(("published",),),
    ),
    Table(
        "counts",
        ("n",),
        (*_QUANTITY, _number("total", null=True), _text("noun"), _integer("part_of_n", "part_of.index", null=True)),
        _listed("counts"),
        links=(("part_of_n", "counts"),),
        indexes=(("noun",),),
    ),
    Table(
        "percentages",
        ("n",),
        (*_QUANTITY, _text("change"), _text("of", null=True), *_reference("restates"), *_reference("base")),
        _listed("percentages"),
        indexes=(("of",),),
    ),
    Table(
        "amounts",
        ("n",),
        (*_QUANTITY, _text("unit"), _text("per", null=True), _integer("part_of_n", "part_of.index", null=True)),
        _listed("amounts"),
        links=(("part_of_n", "amounts"),),
        indexes=(("unit", "value"),),
    ),
    Table(
        "officials",
        ("n",),
        (_text("name"), _text("honorific", null=True), _text("rank", null=True), _text("degree", null=True)),
        _listed("officials"),
        indexes=(("name",),),
    ),
    Table(
        "positions",
        ("official_n", "n"),
        (
            _text("title"),
            _text("organization", null=True),
            Column("former", "boolean", "former"),
            _text("unit_level", "unit.level", null=True),
            _text("unit_name", "unit.name", null=True),
            _text("unit_code", "unit.code", null=True),
            _text("unit_district", "unit.district", null=True),
            _text("unit_province", "unit.province", null=True),
            _integer("unit_candidates", "unit.candidates", null=True),
            _text("sector", null=True),
        ),
        _nested(_listed("officials"), "positions"),
        parent="officials",
        indexes=(("organization",), ("unit_code",)),
    ),
    Table(
        "unit_successors",
        ("official_n", "position_n", "n"),
        (_text("name"), _text("code")),
        _nested(_nested(_listed("officials"), "positions"), "unit.successors"),
        parent="positions",
        indexes=(("code",),),
    ),
    Table(
        "mentions",
        ("official_n", "n"),
        _mention("mention", ""),
        _nested(_listed("officials"), "mentions"),
        parent="officials",
    ),
    Table(
        "activities",
        ("n",),
        (
            *_mention("trigger", "trigger."),
            _text("actor"),
            _text("object", null=True),
            _text("status"),
            _integer("official_n", "official.index", null=True),
            _text("time", null=True),
            _text("place", null=True),
            _text("attribution", null=True),
        ),
        _listed("activities"),
        links=(("official_n", "officials"),),
        indexes=(("actor",),),
    ),
    Table(
        "activity_quantities",
        ("activity_n", "n"),
        (_text("quantity_kind", "kind"), _integer("quantity_n", "index")),
        _nested(_listed("activities"), "quantities"),
        parent="activities",
    ),
    Table(
        "checks",
        ("n",),
        (
            _text("kind"),
            _number("stated"),
            _number("computed"),
            Column("agrees", "boolean", "agrees"),
            _text("arithmetic"),
        ),
        _listed("checks"),
        indexes=(("agrees",),),
    ),
    Table(
        "check_records",
        ("check_n", "n"),
        (_text("record_kind", "kind"), _integer("record_n", "index")),
        _nested(_listed("checks"), "records"),
        parent="checks",
    ),
)
SOURCES = "sources"  # where each article was read: made by the sink, which knows it
SOURCES_HEADER = ("source", "article_id", "digest")
