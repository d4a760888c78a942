"""Why an input is no article, in one line."""


class ReadError(ValueError):
    """An input cannot be read as an article.

    Attributes:
        reason: why, as a short phrase (`empty file`).
        source: the path or URI as given, or None for a text that came from nowhere.
    """

    def __init__(self, reason: str, source: str | None = None) -> None:
        super().__init__(reason, source)
        self.reason = reason
        self.source = source

    def __str__(self) -> str:
        return one_line(self.reason if self.source is None else f"{self.source}: {self.reason}")


def one_line(text: str) -> str:
    r"""`text` with everything that is no printable character escaped, so that it stays on one line.

    >>> one_line("a\nb")
    'a\\nb'
    """
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
