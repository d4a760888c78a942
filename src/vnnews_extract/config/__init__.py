"""Users' own rules: phrases added to the lexicons, kinds switched off, thresholds.

>>> config = parse_config('[units.weight]\\n"giạ" = ["giạ"]')
>>> config.additions
{'units': {'weight': {'giạ': ['giạ']}}}
"""

from vnnews_extract.config.model import VARIABLE, Config, ConfigError, parse_config, process_config, read_config

__all__ = ["VARIABLE", "Config", "ConfigError", "parse_config", "process_config", "read_config"]
