"""Inputs → outcomes on all cores: workers under supervision, results in the order of the inputs."""

from vnnews_extract.batch.failures import FailuresFile
from vnnews_extract.batch.pool import Pool
from vnnews_extract.batch.tasks import Limits, Prepare, Task, attempt, attempted

__all__ = ["FailuresFile", "Limits", "Pool", "Prepare", "Task", "attempt", "attempted"]
