"""`Config`: what a user adds to the rules, switches off and asks for; read from TOML, line by line accountable."""

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from vnnews_extract.config.lines import line_of
from vnnews_extract.config.sections import SECTIONS, Section, addition, names
from vnnews_extract.language.shadow import make_shadow
from vnnews_extract.language.tokens import tokenize
from vnnews_extract.lexicons import Additions, load_toml
from vnnews_extract.records import KINDS, ArticleRecord, Check, Count, Grounded, kind_of

VARIABLE = "VNNEWS_EXTRACT_CONFIG"
"""The environment variable that names the configuration of a process and of those that it starts."""

THRESHOLDS: dict[str, float] = {"least_count": 0, "check_tolerance": 0}


class ConfigError(ValueError):
    """A configuration cannot be used; the message names the file, the line and the reason."""


@dataclass(frozen=True, slots=True)
class Config:
    """What differs from the package's own rules.

    Attributes:
        kinds: whether each kind of record is extracted.
        least_count: counts below it are left out.
        check_tolerance: by how many percent a figure may differ from what the others give and still agree.
        additions: the phrases added to each lexicon.
        added: the same as the configuration has them, by section and name, for people.
    """

    kinds: Mapping[str, bool] = field(default_factory=lambda: dict.fromkeys(KINDS, True))
    least_count: Decimal = Decimal(0)
    check_tolerance: Decimal = Decimal(0)
    additions: Additions = field(default_factory=dict)
    added: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def wants(self, record: Grounded) -> bool:
        """Whether the record is of a kind that is switched on, and not a count below the least."""
        if isinstance(record, Count) and (record.upper or record.value) < self.least_count:
            return False
        return self.kinds[kind_of(record)]

    def judge(self, record: ArticleRecord) -> ArticleRecord:
        """The record with its checks judged by the tolerance."""
        if not self.check_tolerance:
            return record
        checks = tuple(check.model_copy(update={"agrees": self._agrees(check)}) for check in record.checks)
        return record.model_copy(update={"checks": checks})

    def _agrees(self, check: Check) -> bool:
        return check.agrees or 100 * abs(check.stated - check.computed) <= self.check_tolerance * abs(check.computed)


def read_config(path: str | os.PathLike[str]) -> Config:
    """The configuration at `path`.

    Raises:
        ConfigError: the file cannot be read, is not TOML, or says what makes no sense.
    """
    shown = os.fspath(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{shown}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: not UTF-8 at byte {error.start}") from None
    return parse_config(text, shown)


def parse_config(text: str, source: str = "configuration") -> Config:
    """The configuration that the TOML document `text` spells; errors name it `source`.

    >>> config = parse_config('[kinds]\\nactivities = false')
    >>> config.kinds["activities"], config.kinds["counts"]
    (False, True)

    Raises:
        ConfigError: as for `read_config`.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{source}: {error}") from None
    except RecursionError:
        raise ConfigError(f"{source}: lists in lists without end") from None
    except ValueError:
        raise ConfigError(f"{source}: a number of thousands of digits") from None
    return _Reader(text, source).read(data)


def process_config() -> Config:
    """The configuration that `VNNEWS_EXTRACT_CONFIG` names, or the package's own rules.

    Raises:
        ConfigError: as for `read_config`.
    """
    path = os.environ.get(VARIABLE)
    return read_config(path) if path else Config()


class _Reader:
    """Reads a parsed configuration, knowing where everything stands in its text."""

    def __init__(self, text: str, source: str) -> None:
        self._text = text
        self._source = source

    def read(self, data: dict[str, Any]) -> Config:
        self._only(data, (), ("kinds", "thresholds", *SECTIONS))
        thresholds = THRESHOLDS | self._values("thresholds", data, THRESHOLDS, _is_number, "a number from 0")
        added = {name: self._section(name, SECTIONS[name], data) for name in SECTIONS if name in data}
        additions: dict[str, dict[str, Any]] = {}
        for name, lists in added.items():
            for key, phrases in lists.items():
                _add(additions.setdefault(SECTIONS[name].lexicon, {}), addition(SECTIONS[name], key, phrases))
        return Config(
            kinds=dict.fromkeys(KINDS, True) | self._values("kinds", data, KINDS, _is_flag, "true or false"),
            least_count=Decimal(str(thresholds["least_count"])),
            check_tolerance=Decimal(str(thresholds["check_tolerance"])),
            additions=additions,
            added=added,
        )

    def _values(
        self, table: str, data: dict[str, Any], known: Iterable[str], fits: Callable[[object], bool], kind: str
    ) -> dict[str, Any]:
        values = self._table(data.get(table, {}), (table,))
        self._only(values, (table,), tuple(known))
        for key, value in values.items():
            if not fits(value):
                self._fail((table, key), f"must be {kind}, not {value!r}")
        return values

    def _section(self, name: str, section: Section, data: dict[str, Any]) -> dict[str, Any]:
        lists = self._table(data[name], (name,))
        self._only(lists, (name,), names(section))
        if not section.symbols:
            return {key: self._phrases(phrases, (name, key)) for key, phrases in lists.items()}
        return {
            key: {
                symbol: self._phrases(forms, (name, key, symbol))
                for symbol, forms in self._table(symbols, (name, key)).items()
            }
            for key, symbols in lists.items()
        }

    def _phrases(self, phrases: object, path: tuple[str, ...]) -> list[str]:
        if not isinstance(phrases, list):
            self._fail(path, f"must be a list of phrases in quotes, not {phrases!r}")
        return [self._phrase(phrase, path) for phrase in phrases]

    def _phrase(self, phrase: object, path: tuple[str, ...]) -> str:
        """The phrase as the lexicons write it: its tokens in lower case with spaces between them."""
        if not isinstance(phrase, str) or not phrase.strip():
            self._fail(path, f"{phrase!r} is no phrase", phrase)
        shadow = make_shadow(phrase).text.lower()
        tokens = tokenize(shadow).forms
        if not any(token[0].isalpha() for token in tokens):
            self._fail(path, f"{phrase!r} has no letter", phrase)
        spelled = " ".join(tokens)
        if path[0] == "verbs" and (reason := _why_never(spelled)):
            self._fail(path, f"{phrase!r} never makes an activity: it is among the verbs of {reason}", phrase)
        return spelled

    def _table(self, value: object, path: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._fail(path, f"must be a table, [{'.'.join(path)}]")
        return value

    def _only(self, table: dict[str, Any], path: tuple[str, ...], known: Iterable[str]) -> None:
        for key in table:
            if key not in known:
                self._fail((*path, key), f"unknown; there are {', '.join(known)}")

    def _fail(self, path: tuple[str, ...], reason: str, value: object = None) -> NoReturn:
        line = line_of(self._text, path, value)
        where = f"line {line}: " if line else ""
        raise ConfigError(f"{self._source}: {where}{'.'.join(path)}: {reason}")


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < float("inf")


def _why_never(verb: str) -> str | None:
    """The class of verbs that never make an activity which has this verb, if one has."""
    return next((name for name, verbs in load_toml("verbs")["excluded"].items() if verb in verbs), None)


def _add(table: dict[str, Any], added: Mapping[str, Any]) -> None:
    for key, value in added.items():
        if isinstance(value, dict):
            _add(table.setdefault(key, {}), value)
        else:
            table[key] = value
