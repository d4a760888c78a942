"""The administrative units of Việt Nam, before and since the reorganisation of July 2025."""

from vnnews_extract.places.gazetteer import Gazetteer, default_gazetteer
from vnnews_extract.places.units import Unit

__all__ = ["Gazetteer", "Unit", "default_gazetteer"]
