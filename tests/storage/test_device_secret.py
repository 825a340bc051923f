import base64
import threading
from pathlib import Path

import pytest

from app.domain.errors import StationTrouble
from app.operations.ports import SecretPlace
from app.storage import device_secret
from app.storage.device_secret import StoredDeviceSecrets, os_key_store

SECRET = bytes(range(32))
STATION = "HZ-0571"


class MemoryStore:
    """A key store that forgets everything at the end of the test."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class ForgetfulStore(MemoryStore):
    def set_password(self, service: str, username: str, password: str) -> None:
        """Takes it and keeps nothing, as a null backend does."""


class LockedStore(MemoryStore):
    def get_password(self, service: str, username: str) -> str | None:
        raise PermissionError(service, username)

    set_password = None  # type: ignore[assignment]  # calling it fails in yet another way


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "own" / "sealpost"


def test_the_key_store_of_the_system_is_used_where_there_is_one(folder: Path, store: MemoryStore) -> None:
    secrets = StoredDeviceSecrets(folder, lambda: store)
    assert secrets.place(STATION) is SecretPlace.OS_KEY_STORE

    assert secrets.write(STATION, SECRET) is SecretPlace.OS_KEY_STORE

    assert StoredDeviceSecrets(folder, lambda: store).read(STATION) == SECRET
    assert store.kept == {("Sealpost", STATION): base64.b64encode(SECRET).decode()}
    assert not folder.exists()


@pytest.mark.parametrize("unfit", [None, ForgetfulStore(), LockedStore()])
def test_without_a_key_store_that_keeps_it_the_secret_is_a_file_for_its_owner_only(
    folder: Path, unfit: MemoryStore | None
) -> None:
    secrets = StoredDeviceSecrets(folder, lambda: unfit)

    assert secrets.write(STATION, SECRET) is SecretPlace.FILE

    assert secrets.place(STATION) is SecretPlace.FILE
    assert secrets.read(STATION) == SECRET
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o077 == 0


def test_each_station_has_its_own_secret(folder: Path) -> None:
    secrets = StoredDeviceSecrets(folder, lambda: None)
    secrets.write(STATION, SECRET)
    secrets.write("SH-0021", SECRET[::-1])

    assert secrets.read(STATION) == SECRET
    assert secrets.read("SH-0021") == SECRET[::-1]


def test_a_secret_in_a_file_stays_the_one_that_counts_until_it_is_written_anew(
    folder: Path, store: MemoryStore
) -> None:
    StoredDeviceSecrets(folder, lambda: None).write(STATION, SECRET)
    secrets = StoredDeviceSecrets(folder, lambda: store)
    assert secrets.place(STATION) is SecretPlace.FILE
    assert secrets.read(STATION) == SECRET

    assert secrets.write(STATION, SECRET[::-1]) is SecretPlace.OS_KEY_STORE

    assert secrets.read(STATION) == SECRET[::-1]
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("unfit", [None, MemoryStore()])
def test_a_missing_secret_is_named(folder: Path, unfit: MemoryStore | None) -> None:
    with pytest.raises(StationTrouble, match="device_secret_missing"):
        StoredDeviceSecrets(folder, lambda: unfit).read(STATION)

    assert not folder.exists()


def test_a_key_store_that_fails_is_not_taken_for_one_without_the_secret(folder: Path) -> None:
    locked: MemoryStore = LockedStore()

    with pytest.raises(StationTrouble, match="key_store_silent"):
        StoredDeviceSecrets(folder, lambda: locked).read(STATION)


def test_a_secret_file_that_cannot_be_read_is_not_taken_for_none(folder: Path) -> None:
    (folder / f"{STATION}.device").mkdir(parents=True)

    with pytest.raises(StationTrouble, match="folder_not_writable"):
        StoredDeviceSecrets(folder, lambda: None).read(STATION)


@pytest.mark.parametrize("content", [b"", b"not base64!", base64.b64encode(SECRET[:31]), b"A" * 300, b"\xff\xfe"])
def test_half_a_secret_is_none(folder: Path, content: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / f"{STATION}.device").write_bytes(content)

    with pytest.raises(StationTrouble, match="device_secret_missing"):
        StoredDeviceSecrets(folder, lambda: None).read(STATION)


def test_a_text_in_the_key_store_that_is_no_secret_is_none(folder: Path, store: MemoryStore) -> None:
    store.set_password("Sealpost", STATION, "快件")

    with pytest.raises(StationTrouble, match="device_secret_missing"):
        StoredDeviceSecrets(folder, lambda: store).read(STATION)


def test_a_key_store_that_never_answers_is_not_waited_for(folder: Path, store: MemoryStore) -> None:
    never = threading.Event()

    def hang() -> MemoryStore:
        never.wait()
        return store

    secrets = StoredDeviceSecrets(folder, hang, patience=0)

    assert secrets.write(STATION, SECRET) is SecretPlace.FILE
    assert secrets.read(STATION) == SECRET
    never.set()


class DesktopStore(MemoryStore):
    viable = True


class AbsentStore(MemoryStore):
    viable = False


def test_the_first_store_that_answers_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    stores = (("no such module", "Keyring"), (__name__, "AbsentStore"), (__name__, "DesktopStore"))
    monkeypatch.setattr(device_secret, "_TRUE_STORES", stores)

    assert isinstance(os_key_store(), DesktopStore)


def test_where_no_file_can_be_made_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "own").write_bytes(b"a file in the folder's place")

    with pytest.raises(StationTrouble, match="folder_not_writable"):
        StoredDeviceSecrets(tmp_path / "own" / "sealpost", lambda: None).write(STATION, SECRET)


def test_a_computer_without_a_desktop_has_no_key_store_and_says_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no bus'}")

    assert os_key_store() is None
    assert capfd.readouterr() == ("", "")
