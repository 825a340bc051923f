"""A guard against PySide6 6.12 on Python 3.11, which is what Debian 12 has.

Its bindings return None, True and False as if these could not die, which is so from Python 3.12 on. Before that every
such call takes away a reference that was never given, and after some six thousand calls the interpreter aborts with
"deallocating None". (Seen with 6.12.0 on 3.10 and 3.11; not with 6.11.3, whose Addons bring a browser of 278 MB.)
"""

import ctypes
import sys

PLENTY = 1 << 60
"""References; at a million calls a second they last for thirty thousand years."""


def keep_singletons() -> None:
    """Give the singletons more references than bindings can ever take.

    Call before the first widget; a second time is harmless.
    """
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False, NotImplemented):
        # The count is the first field of every object of CPython.
        ctypes.c_ssize_t.from_address(id(singleton)).value = PLENTY
