"""Files and folders that are whole or not there, and that an interrupted run can go on with."""

from vnnews_extract.sinks.staged.sink import Stage, StagedSink
from vnnews_extract.sinks.staged.texts import TextStage

__all__ = ["Stage", "StagedSink", "TextStage"]
