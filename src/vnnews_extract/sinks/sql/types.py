"""Numbers that keep every digit, in databases with and without exact decimals."""

from decimal import Decimal
from typing import Any

from sqlalchemy import Dialect, Numeric
from sqlalchemy.types import TypeDecorator, TypeEngine

from vnnews_extract.sinks.exact import PRECISION, SCALE, binary, fitting


class ExactNumber(TypeDecorator[Decimal]):
    """`NUMERIC` in PostgreSQL; `DECIMAL(38, 12)` in DuckDB and elsewhere.

    SQLite has 64-bit integers and floats: a number goes in as what gives back all of its digits, and
    one that neither can give back is refused.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_AsItIs())
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Numeric())
        return dialect.type_descriptor(_AsItIs(PRECISION, SCALE))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        if dialect.name == "sqlite":
            return binary(value)
        return fitting(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(str(value))


class _AsItIs(Numeric[Any]):
    """A numeric column whose values pass as they are: the class above it would make floats of them."""

    def bind_processor(self, dialect: Dialect) -> None:
        return None

    def result_processor(self, dialect: Dialect, coltype: object) -> None:
        return None
