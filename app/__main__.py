"""`python -m app`: the program itself, or one of its commands for people without a screen."""

import argparse
import os
import sys
from importlib import import_module

COMMANDS = {
    "demo": "a whole parcel's life on invented people, without a display",
    "read-label": "the label text in each picture",
    "check-document": "what the rules say about a document number",
    "verify-log": "whether an exported audit log is whole and unchanged",
    "self-test": "whether this installation works",
}


def main(arguments: list[str] | None = None) -> int:
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
