"""`python -m app`: the program itself, or one of its commands for people without a screen."""

import argparse
import ctypes
import os
import sys
from contextlib import suppress
from importlib import import_module

COMMANDS = {
    "demo": "a whole parcel's life on invented people, without a display",
    "read-label": "the label text in each picture",
    "check-document": "what the rules say about a document number",
    "read-document": "what stands on the identity document in a picture; prints personal data",
    "verify-disposal": "whether a disposal certificate is what it says",
    "verify-log": "whether an exported audit log is whole and unchanged",
    "custodian": "the second custodian's key file: make, open a request, destroy a month",
    "authority": "an authority's key, and what was disclosed to it",
    "self-test": "whether this installation works",
}


PR_SET_DUMPABLE = 4  # linux/prctl.h


def forbid_core_dumps() -> None:
    """A dump of a crashed program's memory would be a file with every open key and label in it."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # A crash handler that the system pipes dumps into is not bound by the limit.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def main(arguments: list[str] | None = None) -> int:
    forbid_core_dumps()
    parser = argparse.ArgumentParser(prog="python -m app", description=__doc__)
    parser.add_argument("--demo", action="store_true", help="open a demo station with invented people")
    parser.add_argument("--station", metavar="DIR", help="open the station in this folder")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    chosen = next((word for word in arguments or sys.argv[1:] if word in COMMANDS), None)
    for name, words in COMMANDS.items():
        subparser = commands.add_parser(name, help=words, description=words)
        if name == chosen:
            # Only the command that runs is imported: a verifier needs neither Qt nor OpenCV.
            command = import_module(f"app.commands.{name.replace('-', '_')}")
            command.add_arguments(subparser)
            subparser.set_defaults(run=command.run)
    parsed = parser.parse_args(arguments)
    if parsed.command is None:
        window = import_module("app.commands.window")
        return int(window.run(parsed))
    return int(parsed.run(parsed))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        # Whoever read our lines has seen enough. Python would complain once more when it flushes the dead pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
