"""Records held against gold: scores, errors, and gold files themselves.

The scores are those of the record guide. *Found* asks whether the record is there: its mention
overlaps the gold mention and its number is the same; an official is found by the name. *Full* asks
whether the fields agree too; officials are counted by their offices there.
"""

from vnnews_extract.evaluation.contexts import describe
from vnnews_extract.evaluation.evaluate import Evaluation, RecordError, evaluate
from vnnews_extract.evaluation.files import load_records
from vnnews_extract.evaluation.tallies import Score, Tally

__all__ = [
    "Evaluation",
    "RecordError",
    "Score",
    "Tally",
    "describe",
    "evaluate",
    "load_records",
]
