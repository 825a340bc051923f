from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import (
    HardwareKeyNeeded,
    HardwareKeyTrouble,
    Refused,
    SignInBlocked,
    SignInNeedsManager,
    StationStopped,
    UnknownPerson,
    WrongPassphrase,
)
from app.domain.people import Role
from app.gui.counter import Counter
from app.gui.screen import Screen
from app.gui.settings import Setting
from app.gui.theme import styled
from app.gui.tone import Tone
from app.gui.widgets.field import Field
from app.gui.widgets.glyph import Glyph
from app.gui.widgets.passphrase_field import PassphraseField
from app.gui.widgets.tone_frame import ToneFrame
from app.gui.widgets.touch_row import TouchRow
from app.gui.words import RefusalWords
from app.operations.opening import SlotKind
from app.operations.ports import SecretPlace
from app.operations.sign_in import SignedIn, SignInDesk

CARD_WIDTH = 440
ROWS_SHOWN = 5
BORDERS = 4
LONGEST_NAME = 60
LANGUAGES = "中文 / English (F10)"
"""The same in either language: whoever reads neither of the screen's words finds his own."""


class SignInScreen(Screen):
    """Who is at this desk: a name out of the list, a passphrase and, for whoever has one, a hardware key."""

    def __init__(self, counter: Counter, desk: SignInDesk) -> None:
        super().__init__()
        self._counter, self._desk = counter, desk
        self._people: tuple[str, ...] = ()
        self._with_key: frozenset[str] = frozenset()
        self._trouble: Refused | None = None
        self._busy = False
        self._refusals = RefusalWords(self)
        self._station, self._lead = QLabel(), QLabel()
        self._name = QLineEdit()
        self._name_field = Field(self._name)
        self._list = QListWidget()
        self._passphrase = PassphraseField()
        self._passphrase_field = Field(self._passphrase)
        self._pin = PassphraseField()
        self._pin_field = Field(self._pin)
        self._touch = TouchRow(counter)
        self._open = QPushButton()
        self._language = QPushButton(LANGUAGES)
        self._weak = QLabel()
        self._weak_row = QFrame()
        self._stopped = QLabel()
        self._stopped_row = QFrame()
        self._form = QFrame()
        self._trouble_card = ToneFrame(counter.theme)
        self._trouble_words, self._again = QLabel(), QPushButton()
        self._build()
        self._connect()
        self._retranslate()
        self._read_station()

    def title(self) -> str:
        return self.tr("Sign in")

    def enter(self) -> None:
        if self._trouble is not None:
            self._again.setFocus()
        else:
            (self._passphrase if self._name.text() else self._name).setFocus()

    def leave(self) -> None:
        self._passphrase.clear()
        self._pin.clear()

    def go_on(self) -> bool:
        """Sign in; where only the name is there yet, on to the passphrase."""
        if self._trouble is not None:
            self._read_station()
        elif not self._busy:
            self._try()
        return True

    def go_back(self) -> bool:
        if self._busy:
            self._desk.cancel_key()
            return True
        if not self._passphrase.text():
            return False
        self._passphrase.clear()
        self._pin.clear()
        self._name.setFocus()
        self._name.selectAll()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self._name.hasFocus() and self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        styled(self._form, kind="card")
        styled(self._station, role="figure")
        styled(self._lead, role="lead", tone="muted")
        styled(self._open, kind="primary")
        styled(self._language, kind="quiet")
        styled(self._weak, role="caption", tone="attention")
        styled(self._stopped, role="lead", tone="refused")
        self._station.setWordWrap(True)
        self._station.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._name.setMaxLength(LONGEST_NAME)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._form.setFixedWidth(CARD_WIDTH)
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(12)
        inside.addWidget(self._name_field)
        inside.addWidget(self._list)
        inside.addWidget(self._passphrase_field)
        inside.addWidget(self._pin_field)
        inside.addWidget(self._touch)
        inside.addSpacing(4)
        inside.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignHCenter
        # In one cell, in the corner: on a small screen there is no height left for a row of its own.
        head = QGridLayout()
        head.addWidget(Glyph(self._counter.icons, "sealpost", "accent", 56), 0, 0, middle)
        head.addWidget(self._language, 0, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        column.addStretch(2)
        column.addLayout(head)
        column.addWidget(self._station, alignment=middle)
        column.addWidget(self._lead, alignment=middle)
        column.addWidget(self._build_stopped(), alignment=middle)
        column.addSpacing(4)
        column.addLayout(_centred(self._form))
        column.addLayout(_centred(self._build_trouble()))
        column.addWidget(self._build_weak(), alignment=middle)
        column.addStretch(3)

    def _build_trouble(self) -> ToneFrame:
        self._trouble_card.setFixedWidth(CARD_WIDTH)
        self._trouble_card.show_tone(Tone.REFUSED)
        self._trouble_card.hide()
        self._trouble_words.setWordWrap(True)
        styled(self._trouble_words, role="lead")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Glyph(self._counter.icons, "octagon-x", "refused", 32), alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._trouble_words, 1)
        inside = QVBoxLayout(self._trouble_card)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(16)
        inside.addLayout(head)
        inside.addWidget(self._again, alignment=Qt.AlignmentFlag.AlignRight)
        return self._trouble_card

    def _build_weak(self) -> QFrame:
        row = QHBoxLayout(self._weak_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Glyph(self._counter.icons, "triangle-alert", "attention", 16))
        row.addWidget(self._weak)
        self._weak_row.setVisible(self._counter.settings.get(Setting.SECRET_PLACE) == SecretPlace.FILE)
        return self._weak_row

    def _build_stopped(self) -> QFrame:
        row = QHBoxLayout(self._stopped_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Glyph(self._counter.icons, "octagon-x", "refused", 24))
        row.addWidget(self._stopped)
        self._stopped_row.hide()
        return self._stopped_row

    def _connect(self) -> None:
        self._name.textEdited.connect(self._filter)
        self._list.currentTextChanged.connect(self._pick)
        self._list.itemClicked.connect(self._passphrase_next)
        self._passphrase.textEdited.connect(self._clear_errors)
        self._pin.textEdited.connect(self._clear_errors)
        self._open.clicked.connect(self.go_on)
        self._again.clicked.connect(self._read_station)
        self._language.clicked.connect(self._switch_language)

    def _retranslate(self) -> None:
        self._lead.setText(self.tr("Sign in"))
        self._name_field.name(self.tr("&Name"))
        self._name.setPlaceholderText(self.tr("type, or choose with the arrows"))
        self._list.setAccessibleName(self.tr("Who works here"))
        self._passphrase_field.name(self.tr("&Passphrase"))
        self._pin_field.name(self.tr("P&IN of your hardware key"))
        self._pin.setPlaceholderText(self.tr("empty with a recovery code"))
        self._open.setText(self.tr("Opening the station …") if self._busy else self.tr("Sign in (Enter)"))
        self._weak.setText(self.tr("Disk-theft protection: weak. This computer has no key store."))
        self._stopped.setText(self.tr("The station is stopped. Only managers can sign in."))
        self._again.setText(self.tr("Try again"))
        if self._trouble is not None:
            self._trouble_words.setText(self._refusals.words_for(self._trouble).text)

    def _read_station(self) -> None:
        self._counter.background.run(self, self._desk.station_name, self._show_station, self._show_trouble)
        self._counter.background.run(self, partial(_people, self._desk), self._show_people, self._show_trouble)
        self._counter.background.run(self, self._desk.is_stopped, self._stopped_row.setVisible, self._show_trouble)

    def _show_station(self, name: str) -> None:
        self._station.setText(name)

    def _show_people(self, found: tuple[tuple[str, ...], frozenset[str]]) -> None:
        self._people, self._with_key = found
        people = self._people
        self._set_trouble(None)
        self._filter("")
        self._list.setFixedHeight(min(len(people), ROWS_SHOWN) * self._list.sizeHintForRow(0) + BORDERS)
        self._filter(self._name.text())
        if len(people) == 1 and not self._name.text():
            self._name.setText(people[0])
            self._offer_pin()
            self._passphrase.setFocus()

    def _show_trouble(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._set_trouble(error)

    def _set_trouble(self, trouble: Refused | None) -> None:
        self._trouble = trouble
        self._form.setVisible(trouble is None)
        self._trouble_card.setVisible(trouble is not None)
        self._retranslate()
        if trouble is not None:
            self._again.setFocus()

    def _filter(self, typed: str) -> None:
        """Show whose name holds what was typed; the first of them is meant until the arrows say otherwise."""
        self._clear_errors()
        blocked = QSignalBlocker(self._list)
        self._list.clear()
        self._list.addItems([name for name in self._people if typed.strip().casefold() in name.casefold()])
        self._list.setCurrentRow(0 if typed.strip() and self._list.count() else -1)
        del blocked
        self._offer_pin()

    def _pick(self, name: str) -> None:
        if name:
            self._name.setText(name)
            self._offer_pin()

    def _offer_pin(self) -> None:
        """Ask for a PIN where the person who is meant has a hardware key."""
        asked = self._meant() in self._with_key
        self._pin_field.setVisible(asked)
        if not asked:
            self._pin.clear()

    def _switch_language(self) -> None:
        self._counter.languages.switch()
        self.enter()

    def _passphrase_next(self) -> None:
        self._passphrase.setFocus()

    def _meant(self) -> str:
        """Whose name was typed, as far as it is typed."""
        item = self._list.currentItem()
        return item.text() if item is not None else self._name.text().strip()

    def _try(self) -> None:
        name = self._meant()
        if not name:
            self._name_field.error(self.tr("Choose your name, or type it."))
            self._name.setFocus()
            return
        self._name.setText(name)
        if not self._passphrase.text():
            self._passphrase.setFocus()
            return
        if name in self._with_key and not self._pin.text() and not self._pin.hasFocus():
            self._pin.setFocus()
            return
        pin = self._pin.take() or None
        # A finger that came too late, or a slip in the PIN, does not cost the passphrase typed.
        passphrase = self._passphrase.take() if pin is None else self._passphrase.text()
        self._clear_errors()
        self._set_busy(True)
        if pin is not None:
            self._open.hide()
            self._touch.show()
        self._counter.background.run(
            self, partial(self._desk.sign_in, name, passphrase, pin), self._enter_station, self._refuse
        )

    def _enter_station(self, signed_in: SignedIn) -> None:
        self._set_busy(False)
        self._passphrase.clear()
        settings, place = self._counter.settings, signed_in.secret_place
        news = place is SecretPlace.FILE and settings.get(Setting.SECRET_PLACE) != place
        settings.put(Setting.SECRET_PLACE, place)
        counter, said = self._counter, self._said_at_entry(signed_in, weak_is_news=news)
        # From here on this screen is gone.
        counter.session.open(signed_in.actor, signed_in.station_name, signed_in.idle_lock_minutes)
        if said:
            counter.notices.attention(said)

    def _said_at_entry(self, signed_in: SignedIn, *, weak_is_news: bool) -> str:
        said = []
        if signed_in.stopped:
            said.append(
                self.tr("The station is stopped: only managers can sign in. Lift the stop in the settings (F8).")
            )
        if not signed_in.bound_here:
            said.append(
                self.tr(
                    "This computer's secret is missing: no passphrase opens anything here. Choose a new one in the "
                    "settings (F8), under “Your keys”; that binds your keys to this computer."
                )
            )
        elif signed_in.by is SlotKind.RECOVERY_CODE:
            said.append(
                self.tr(
                    "You signed in with a recovery code. Choose a new passphrase in the settings (F8), “Your keys”."
                )
            )
        if signed_in.unlabelled and signed_in.actor.role in (Role.CLERK, Role.MANAGER):
            said.append(self.tr("%n parcel(s) wait for their label: F1, then Ctrl+L.", "", signed_in.unlabelled))
        if weak_is_news:
            said.append(
                self.tr(
                    "Disk-theft protection is weak: this computer has no key store, so its secret lies in a file. "
                    "Whoever takes the disk needs only a passphrase."
                )
            )
        return " ".join(said)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, Refused):
            return
        words = self._refusals.words_for(error)
        self._counter.sounds.play(words.tone)
        match error:
            case UnknownPerson():
                self._name_field.error(words.text)
                self._name.setFocus()
                self._name.selectAll()
            case HardwareKeyTrouble(kind="cancelled"):
                self._pin.setFocus()
            case HardwareKeyTrouble() | HardwareKeyNeeded():
                self._pin_field.error(words.text)
                self._pin.setFocus()
            case WrongPassphrase() | SignInBlocked() | SignInNeedsManager():
                self._passphrase.clear()
                self._passphrase_field.error(words.text)
                self._passphrase.setFocus()
            case StationStopped():
                self._stopped_row.show()
                self._name_field.error(words.text)
                self._name.setFocus()
                self._name.selectAll()
            case _:
                self._set_trouble(error)

    def _clear_errors(self) -> None:
        self._name_field.error("")
        self._passphrase_field.error("")
        self._pin_field.error("")

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        self._busy = busy
        self._form.setDisabled(busy)
        self._touch.hide()
        self._open.show()
        self._retranslate()


def _people(desk: SignInDesk) -> tuple[tuple[str, ...], frozenset[str]]:
    """Who works here, and who of them has a hardware key."""
    people = desk.people()
    return people, frozenset(name for name in people if desk.needs_key(name))


def _centred(card: QWidget) -> QHBoxLayout:
    """A card of fixed width in the middle; unlike an alignment, it lets wrapped words have their height."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    return row
