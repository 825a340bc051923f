from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.demo.station import CLERK, COURIERS, MANAGER, PASSPHRASE
from app.domain.errors import StationTrouble
from app.domain.people import Actor
from app.gui.languages import Language
from app.gui.screens.sign_in import SignInScreen
from app.gui.settings import Setting
from app.operations.ports import SecretPlace
from tests.gui.screens.conftest import AtWork


@pytest.fixture
def screen(at: AtWork) -> SignInScreen:
    return at.show(SignInScreen(at.counter, at.desks.sign_in))


def names(screen: SignInScreen) -> list[str]:
    return [screen._list.item(row).text() for row in range(screen._list.count())]


def sign_in(at: AtWork, screen: SignInScreen, name: str, passphrase: str = PASSPHRASE) -> None:
    screen._name.setText(name)
    screen._filter(name)
    screen._passphrase.setText(passphrase)
    screen.go_on()
    at.settle()


def test_the_station_is_named_and_everybody_listed(screen: SignInScreen) -> None:
    assert screen._station.text() == "Sealpost demo station"
    assert names(screen) == ["Chen Jie", "Li Na", "Liu Yang", "Sun Min", "Wang Fang"]
    assert screen._name.hasFocus()


def test_typing_narrows_the_list_and_enter_takes_the_first(screen: SignInScreen) -> None:
    QTest.keyClicks(screen._name, "li")

    screen.go_on()

    assert names(screen) == ["Li Na", "Liu Yang"]
    assert screen._name.text() == "Li Na"
    assert screen._passphrase.hasFocus()


def test_arrows_choose_a_name(screen: SignInScreen) -> None:
    QTest.keyClick(screen._name, Qt.Key.Key_Down)
    QTest.keyClick(screen._name, Qt.Key.Key_Down)
    assert screen._name.text() == "Li Na"

    QTest.keyClick(screen._name, Qt.Key.Key_Up)
    assert screen._name.text() == "Chen Jie"


def test_the_right_passphrase_opens_the_station(at: AtWork, screen: SignInScreen) -> None:
    opened: list[Actor] = []
    at.counter.session.opened.connect(opened.append)

    sign_in(at, screen, CLERK)

    assert [actor.name for actor in opened] == [CLERK]
    assert at.counter.session.station_name == "Sealpost demo station"
    assert at.counter.session.idle_lock_minutes > 0
    assert screen._passphrase.text() == ""


def test_it_is_calm_and_deaf_while_the_passphrase_is_tried(at: AtWork, screen: SignInScreen) -> None:
    screen._name.setText(CLERK)
    screen._passphrase.setText(PASSPHRASE)

    screen.go_on()

    assert not screen._form.isEnabled()
    assert "Opening" in screen._open.text()
    assert screen.go_on()
    at.settle()


def test_a_wrong_passphrase_says_so_and_asks_again(at: AtWork, screen: SignInScreen) -> None:
    sign_in(at, screen, CLERK, "not the passphrase at all")

    assert "wrong" in screen._passphrase_field.error_text()
    assert screen._passphrase.hasFocus()
    assert screen._form.isEnabled()
    assert at.counter.session.actor is None
    QTest.keyClicks(screen._passphrase, "x")
    assert screen._passphrase_field.error_text() == ""


def test_somebody_unknown_is_told_apart(at: AtWork, screen: SignInScreen) -> None:
    sign_in(at, screen, "Nobody")

    assert "Nobody of this name" in screen._name_field.error_text()


def test_a_name_is_needed(screen: SignInScreen) -> None:
    screen.go_on()

    assert screen._name_field.error_text()


def test_trouble_with_the_station_is_said_with_a_way_on(at: AtWork, screen: SignInScreen) -> None:
    database = at.desk.folder / "station" / "station.db"
    kept = database.read_bytes()
    database.write_bytes(b"")
    sign_in(at, screen, CLERK)
    assert "empty" in screen._trouble_words.text()
    assert screen._trouble_card.isVisible()
    assert not screen._form.isVisible()

    database.write_bytes(kept)
    screen.go_on()
    at.settle()
    assert screen._form.isVisible()
    sign_in(at, screen, CLERK)
    assert at.counter.session.actor is not None


def test_a_damaged_keyring_is_said_at_the_start(at: AtWork) -> None:
    keyring = next((at.desk.folder / "station").glob("*keyring*"))
    keyring.write_bytes(keyring.read_bytes()[:100])

    screen = at.show(SignInScreen(at.counter, at.desks.sign_in))

    assert "keyring" in screen._trouble_words.text()


def test_weak_protection_is_said_aloud_once_and_stays_on_the_screen(at: AtWork, screen: SignInScreen) -> None:
    assert not screen._weak_row.isVisible()
    sign_in(at, screen, CLERK)
    assert "weak" in at.said()
    at.notices.clear()

    at.counter.session.lock()
    again = at.show(SignInScreen(at.counter, at.desks.sign_in))
    assert again._weak_row.isVisible()
    sign_in(at, again, CLERK)
    assert at.said() == ""


def test_a_key_store_is_no_news(at: AtWork, screen: SignInScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in_desk = at.desks.sign_in
    real = type(sign_in_desk).sign_in
    monkeypatch.setattr(
        type(sign_in_desk),
        "sign_in",
        lambda *given: replace(real(*given), secret_place=SecretPlace.OS_KEY_STORE),
    )

    sign_in(at, screen, CLERK)

    assert at.said() == ""
    assert at.counter.settings.get(Setting.SECRET_PLACE) == SecretPlace.OS_KEY_STORE


def test_parcels_without_a_label_lead_to_intake(at: AtWork, screen: SignInScreen) -> None:
    at.counter.settings.put(Setting.SECRET_PLACE, SecretPlace.FILE)
    at.do(lambda: at.desk.sign_in(CLERK))
    at.do(lambda: at.desks.intake.commit(at.desk.form()))

    sign_in(at, screen, COURIERS[0])
    assert at.said() == ""

    sign_in(at, screen, CLERK)
    assert at.said().startswith("1 parcel waits for its label")


def test_esc_empties_the_passphrase_first(screen: SignInScreen) -> None:
    screen._passphrase.setText("half typed")

    assert screen.go_back()
    assert screen._passphrase.text() == ""
    assert not screen.go_back()


def test_it_speaks_chinese(at: AtWork, screen: SignInScreen) -> None:
    at.counter.languages.choose(Language.CHINESE)

    at.qtbot.waitUntil(lambda: screen._lead.text() == "登录")
    assert screen._name.accessibleName() == "姓名"


def test_a_name_nobody_has_is_selected_to_be_typed_over(at: AtWork, screen: SignInScreen) -> None:
    sign_in(at, screen, "Nobody Here")

    assert screen._name_field.error_text()
    assert screen._name.selectedText() == "Nobody Here"


def test_the_language_is_changed_by_a_button_that_names_both(at: AtWork, screen: SignInScreen) -> None:
    assert screen._language.text() == "中文 / English (F10)"

    screen._language.click()

    assert at.counter.languages.now is Language.CHINESE
    assert screen._name.hasFocus()


def test_where_the_station_is_in_trouble_the_focus_is_on_trying_again(
    at: AtWork, screen: SignInScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(_desk: object) -> str:
        raise StationTrouble("in_use")

    monkeypatch.setattr(type(at.desks.sign_in), "people", in_use)
    screen._read_station()
    at.settle()
    screen._language.setFocus()

    screen.enter()

    assert screen._again.hasFocus()


def test_too_many_wrong_passphrases_are_told_with_the_minutes_left(at: AtWork, screen: SignInScreen) -> None:
    for _ in range(11):
        sign_in(at, screen, CLERK, "not the passphrase at all")

    assert screen._passphrase_field.error_text().startswith("Too many wrong passphrases. Try again in 15 minute")
    assert screen._form.isVisible()
    assert screen._passphrase.hasFocus()


def test_whoever_needs_a_manager_is_told_so(at: AtWork, screen: SignInScreen) -> None:
    for _ in range(5):
        for _ in range(10):
            sign_in(at, screen, CLERK, "not the passphrase at all")
        at.desk.clock.advance(timedelta(minutes=15))

    sign_in(at, screen, CLERK)

    assert "A manager has to let you try again" in screen._passphrase_field.error_text()


def test_a_recovery_code_asks_for_a_new_passphrase(at: AtWork, screen: SignInScreen) -> None:
    at.counter.settings.put(Setting.SECRET_PLACE, SecretPlace.FILE)
    at.do(lambda: at.desk.sign_in(MANAGER))
    code = at.do(lambda: at.desks.my_keys.make_recovery_code(PASSPHRASE))

    sign_in(at, screen, MANAGER, code)
    assert at.said().startswith("You signed in with a recovery code.")

    at.desk.secrets.kept.clear()
    sign_in(at, screen, MANAGER, code)
    assert at.said().startswith("This computer's secret is missing")
