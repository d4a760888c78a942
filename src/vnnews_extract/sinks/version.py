"""Which extractor made a record: what is to be the same before records need not be made again."""

import hashlib
import os
from functools import cache
from pathlib import Path

from vnnews_extract import __version__
from vnnews_extract.config import VARIABLE


@cache
def extractor_version() -> str:
    """The version of the package, and with a configuration of the user's own (`--config`) its fingerprint."""
    path = os.environ.get(VARIABLE)
    if not path:
        return __version__
    return f"{__version__}+{hashlib.sha256(Path(path).read_bytes()).hexdigest()[:12]}"
