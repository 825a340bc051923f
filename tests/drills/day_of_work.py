"""A day's work in a process of its own, for what it leaves behind: `python -m tests.drills.day_of_work HOME`.

It comes in by the product's own door, `app.__main__.main`, with a command of the drill's, so that what the product does
to its process is done here as well. Labels go to paper (`labels-on-paper`, which the drill takes away before it looks).
The day ends with a defect in the middle of an intake and with a crash.
"""

import json
import os
import resource
import signal
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from itertools import islice
from pathlib import Path
from random import Random

import app.__main__ as program
from app.demo.portraits import MemorySettings
from app.domain.budget import RevealReason
from app.domain.groups import FieldGroup
from app.domain.printing import LABEL_60X40
from app.gui.application import Defects, build_application, build_counter
from app.operations.intake import IntakeForm
from tests.drills.station import AUDITOR, CLERK, FIRST_MORNING, MANAGER, PRINTER, make_station, seeded_forms, start

COMMAND = "day-of-work"
PARCELS = 6
SEED = 99


def day_forms() -> list[IntakeForm]:
    return list(islice(seeded_forms(Random(SEED)), PARCELS))


def run_day(home: Path, *, mutant: bool) -> bytes:
    """Hold the day in `home`; answer what the process said. It must end by a crash."""
    environment = {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path.cwd()),
    }
    for folder in ("tmp", "cache", "config", "data", "run"):
        (home / folder).mkdir(mode=0o700)
    done = subprocess.run(
        [sys.executable, "-m", "tests.drills.day_of_work", str(home), str(int(mutant))],
        cwd=home,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
        preexec_fn=_allow_core_dumps,
    )
    if done.returncode != -signal.SIGABRT:
        raise RuntimeError(done.returncode, done.stderr[-2000:])
    return done.stdout + done.stderr


def _allow_core_dumps() -> None:
    """As far as this process itself may: what raised the limit higher than its parent's would be refused."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("home", type=Path)


def run(arguments: Namespace) -> int:
    home: Path = arguments.home
    application = build_application(["sealpost"])
    desk = start(home.parent / "day", FIRST_MORNING)
    counter = build_counter(desk.station.records, MemorySettings())
    Defects(counter.notices).install()
    make_station(desk)
    desk.sign_in(CLERK)
    labels = []
    for form in day_forms():
        parcel = desk.desks.intake.commit(form)
        job = desk.desks.labels.send(parcel.parcel_number, PRINTER, LABEL_60X40, 203)
        desk.queue.settle(job, 10)
        label = desk.label_of(parcel.parcel_number)
        desk.desks.intake.scan_back(parcel.parcel_number, label)
        desk.desks.reveal.present(label)
        desk.desks.reveal.reveal(parcel.parcel_number, FieldGroup.CONTACT, RevealReason.CALL_CONSIGNEE)
        labels.append(label)
    (home / "labels-on-paper").write_text("\n".join(labels))
    for name in (MANAGER, AUDITOR):
        desk.sign_in(name)
        (home / f"log-{name}.jsonl").write_bytes(desk.desks.history.export())
    desk.sign_in(CLERK)
    try:
        _misprint(day_forms()[0], labels[0])
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    del application
    os.abort()


def _misprint(form: IntakeForm, label: str) -> None:
    """A defect whose message holds what no log may hold."""
    raise ValueError(json.dumps([form.contact.name, form.contact.phone, label]))


if __name__ == "__main__":
    if sys.argv.pop() == "1":
        program.forbid_core_dumps = lambda: None
        setattr(Defects, "install", lambda _: None)  # noqa: B010  # a method, to the type checker
    sys.modules[f"app.commands.{COMMAND.replace('-', '_')}"] = sys.modules["__main__"]
    program.COMMANDS[COMMAND] = "the drill's day"
    sys.exit(program.main([COMMAND, *sys.argv[1:]]))
