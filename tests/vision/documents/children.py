"""Children that go wrong in ways the real one must not, run as `python -m` in its place."""

import os
import threading

from app.vision.child import quiet_pipes, serve
from app.vision.documents.worker import Answer


def main(fate: str) -> None:
    def answer(question: bytes) -> bytes:
        if question[:1] == b"L":
            return Answer(corners=((1.0, 2.0), (3.0, 4.0), (5.0, 6.0), (7.0, 8.0))).to_json()
        match fate:
            case "dies":
                os.abort()
            case "hangs":
                threading.Event().wait()
        return b'{"reading": 7}'

    serve(*quiet_pipes(), answer, 60.0)
