"""Where a command writes: never over anything that is there, and nowhere that the command itself reads or keeps."""

import os
from collections.abc import Iterable
from pathlib import Path

from app.domain.errors import StationTrouble
from app.storage.whole_file import FOR_OWNER_ONLY, draft_of, told_as_trouble


class OutputTaken(Exception):
    """`name` is no place to write to: there is something, or the command needs that name for something else."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def not_written(trouble: OutputTaken | StationTrouble) -> str:
    """What is said of it."""
    if isinstance(trouble, OutputTaken):
        return f"{trouble.name} is there already, or is not for writing to; choose another name"
    return f"the file {trouble.fact} could not be written ({trouble.kind})"


def hold_outputs_free(outputs: Iterable[Path], kept: Iterable[Path]) -> None:
    """Try every output before anything is done that cannot be undone.

    kept: what the command reads or keeps, whether it is there yet or not. Drafts count as the files they become. Raises
    OutputTaken, StationTrouble folder_not_writable, disk_full, disk_failed.
    """
    taken = {_whole(each) for path in kept for each in (path, draft_of(path))}
    for path in outputs:
        for each in (path, draft_of(path)):
            if os.path.lexists(each) or _whole(each) in taken:
                raise OutputTaken(each.name)
            taken.add(_whole(each))
        with told_as_trouble(path.name):
            path.touch(FOR_OWNER_ONLY, exist_ok=False)
            path.unlink()


def _whole(path: Path) -> str:
    # Where upper and lower case are one file, they are one here.
    return os.path.normcase(path.resolve()).casefold()
