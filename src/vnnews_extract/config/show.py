"""The configuration in force, as a TOML document that says the same when it is read."""

from collections.abc import Iterator

from vnnews_extract.config.model import Config
from vnnews_extract.config.sections import SECTIONS, entries, names
from vnnews_extract.lexicons import use


def show(config: Config) -> str:
    """Everything that the configuration says and what it leaves as it is, with the size of each list."""
    return "\n".join(_lines(config)) + "\n"


def show_section(config: Config, section: str) -> str:
    """Every list of one section with all phrases that are in force, the package's and the user's."""
    use(config.additions)
    spec = SECTIONS[section]
    lists = [_list(section, name, entries(spec, name)) for name in names(spec)]
    return "\n".join(lists if spec.symbols else [f"[{section}]", *lists]) + "\n"


def _lines(config: Config) -> Iterator[str]:
    use(config.additions)
    yield "[kinds]"
    yield from (f"{kind} = {str(on).lower()}" for kind, on in config.kinds.items())
    yield "\n[thresholds]"
    yield f"least_count = {config.least_count}"
    yield f"check_tolerance = {config.check_tolerance}"
    for section, spec in SECTIONS.items():
        added = config.added.get(section, {})
        yield "" if spec.symbols or not added else f"\n[{section}]"
        for name in names(spec):
            yield f"# {section}.{name}: {len(entries(spec, name))} in force, {len(added.get(name, ()))} of them yours"
            if name in added:
                yield _list(section, name, added[name])


def _list(section: str, name: str, phrases: object) -> str:
    if isinstance(phrases, dict):
        return "\n".join(
            [f"[{section}.{name}]", *(f"{_quoted(key)} = {_array(forms)}" for key, forms in phrases.items())]
        )
    return f"{name} = {_array(phrases)}"


def _array(phrases: object) -> str:
    assert isinstance(phrases, list)
    return f"[{', '.join(map(_quoted, phrases))}]"


def _quoted(phrase: str) -> str:
    escaped = phrase.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
