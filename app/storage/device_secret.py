"""The 32 bytes that tie a station's keyring to this computer, kept by the operating system where it can.

Not in the TPM, looked into in 2026: no library that is kept up serves Linux and Windows alike. tpm2-pytss is the one
for Linux; it comes as source only, is built against the headers of tpm2-tss (its issue 612 asks for wheels), does not
build on Windows (597), and the station's user would have to be let to /dev/tpmrm0. Windows' own way, the Platform
Crypto Provider of ncrypt.dll, is in no maintained Python package. Price: whoever is signed in to the computer as its
user can read the secret out of the key store, and where there is no key store the disk alone gives it away. A TPM
would come in as one more `DeviceSecrets`; a hardware key (app/devices/hardware_key.py) gives more already.
"""

import base64
import binascii
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol, TypeVar

from app.domain.errors import StationTrouble
from app.operations.ports import SecretPlace
from app.storage.whole_file import FOLDER_FOR_OWNER_ONLY, read_capped, replace_whole, told_as_trouble

SECRET_SIZE = 32
Answer = TypeVar("Answer")

_SERVICE = "Sealpost"
_FILE_CAP = 256
_TRUE_STORES = (
    ("keyring.backends.Windows", "WinVaultKeyring"),
    ("keyring.backends.macOS", "Keyring"),
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
)
"""Those that guard what they hold; the library also knows plain files, a null and a failing one."""


class KeyStore(Protocol):
    """The part of the keyring library's backends that is used."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...


def os_key_store() -> KeyStore | None:
    """The operating system's own key store, if one answers."""
    # Imported when it is first needed: asking the desktop for its services is no part of starting the program.
    for module, name in _TRUE_STORES:
        with suppress(Exception):  # each platform's bridge fails in its own way, and all of them mean "not here"
            backend = getattr(import_module(module), name)
            if backend.viable:
                store: KeyStore = backend()
                return store
    return None


class _NoAnswer(Exception):
    """The key store failed, or did not answer in time."""


class StoredDeviceSecrets:
    """Device secrets in the operating system's key store, or else each in a file of `folder`, for its owner only.

    folder: in the user's own data, never the station's. patience: seconds to wait for the key store, which may have to
    ask the user to unlock it.
    """

    def __init__(
        self, folder: Path, open_store: Callable[[], KeyStore | None] = os_key_store, patience: float = 20
    ) -> None:
        self._folder = folder
        self._open_store = open_store
        self._patience = patience

    def place(self, station_id: str) -> SecretPlace:
        if self._file(station_id).exists():
            return SecretPlace.FILE
        try:
            found = self._ask(lambda store: store is not None)
        except _NoAnswer:
            found = False
        return SecretPlace.OS_KEY_STORE if found else SecretPlace.FILE

    def read(self, station_id: str) -> bytes:
        """The secret of a station, 32 bytes.

        Raises StationTrouble device_secret_missing if there is none, or half a one; key_store_silent if it cannot be
        known, because the key store failed or did not answer in time; disk_failed.
        """
        secret = self._read_file(station_id)
        if secret is None:
            try:
                text = self._ask(lambda store: store.get_password(_SERVICE, station_id) if store else None)
            except _NoAnswer as silent:
                raise StationTrouble("key_store_silent", station_id) from silent
            secret = _decoded(text)
        if secret is None:
            raise StationTrouble("device_secret_missing", station_id)
        return secret

    def write(self, station_id: str, secret: bytes) -> SecretPlace:
        """Keep the secret, 32 bytes, and say where; StationTrouble folder_not_writable, disk_full, disk_failed."""
        text = base64.b64encode(secret).decode("ascii")

        def keep(store: KeyStore | None) -> bool:
            if store is None:
                return False
            store.set_password(_SERVICE, station_id, text)
            return store.get_password(_SERVICE, station_id) == text

        file = self._file(station_id)
        with told_as_trouble(file.name):
            if self._is_kept(keep):
                file.unlink(missing_ok=True)
                return SecretPlace.OS_KEY_STORE
            self._folder.mkdir(mode=FOLDER_FOR_OWNER_ONLY, parents=True, exist_ok=True)
        replace_whole(file, text.encode("ascii"))
        return SecretPlace.FILE

    def _is_kept(self, keep: Callable[[KeyStore | None], bool]) -> bool:
        try:
            return self._ask(keep)
        except _NoAnswer:
            return False

    def _ask(self, question: Callable[[KeyStore | None], Answer]) -> Answer:
        """The key store's answer; raises _NoAnswer when it fails or does not answer in time."""
        answers: SimpleQueue[Answer] = SimpleQueue()

        def ask() -> None:
            with suppress(Exception):  # a bridge to a desktop fails in as many ways as there are desktops
                answers.put(question(self._open_store()))

        asked = Thread(target=ask, daemon=True)
        asked.start()
        asked.join(self._patience)
        try:
            return answers.get_nowait()
        except Empty:
            raise _NoAnswer from None

    def _file(self, station_id: str) -> Path:
        return self._folder / f"{station_id}.device"

    def _read_file(self, station_id: str) -> bytes | None:
        file = self._file(station_id)
        with told_as_trouble(file.name):
            try:
                content = read_capped(file, _FILE_CAP)
            except (FileNotFoundError, NotADirectoryError):
                return None
        return _decoded(content)


def _decoded(text: str | bytes | None) -> bytes | None:
    if not text:
        return None
    try:
        secret = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return secret if len(secret) == SECRET_SIZE else None
