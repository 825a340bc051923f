"""Where every random byte of the program comes from."""

import os


def random_bytes(size: int) -> bytes:
    """Bytes from the operating system's generator."""
    return os.urandom(size)
