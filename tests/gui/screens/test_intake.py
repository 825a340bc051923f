from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from app.demo.station import CLERK
from app.domain.actions import Action
from app.domain.documents import DocumentType, LongTerm, Outcome
from app.domain.documents.read_document import DocumentSource, ReadDocument, Sex
from app.domain.errors import CardReaderTrouble
from app.domain.identity import Basis, IdentityShown
from app.domain.intake import RefusalReason, Step
from app.domain.parcel import ParcelNumber, ParcelState
from app.gui.languages import Language
from app.gui.screens.intake import IntakeScreen
from app.gui.screens.intake.document_fields import DocumentFields
from app.gui.tone import Tone
from app.gui.widgets.document_camera import DocumentCamera
from app.operations.history import HistoryFilter
from tests.card_chips import RESIDENT
from tests.gui.screens.conftest import AtWork

NUMBER = "11010519491231002X"
LOOK_ALIKE = "1101O519491231002X"
CHILD = "110105201501010033"
ZONE = "P<UTOMUSTER<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<<</E123456782UTO8001014F3001019<<<<<<<<<<<<<<08"
BLOCK = "李四 13900139000 浙江省杭州市西湖区文三路100号2幢501室"


@pytest.fixture
def screen(at: AtWork) -> IntakeScreen:
    at.sign_in(CLERK)
    return at.show(IntakeScreen(at.counter, at.desks))


def type_document(at: AtWork, screen: IntakeScreen, number: str = NUMBER, name: str = "张三") -> None:
    screen._document._sender._number.setText(number)
    screen._document._sender._name.set_text(name)
    screen.go_on()
    at.settle()


def confirm(at: AtWork, screen: IntakeScreen) -> None:
    screen._person._all_so.click()
    screen._person._phone.set_text("13800138000")
    screen._person._address.set_text("江苏省南京市鼓楼区中山路1号")
    screen.go_on()
    at.settle()


def paste_consignee(at: AtWork, screen: IntakeScreen, block: str = BLOCK) -> None:
    screen._consignee._block.setPlainText(block)
    screen.go_on()
    at.settle()


def weigh(screen: IntakeScreen) -> None:
    step = screen._parcel
    step._contents.setText("茶叶")
    step._weight.setText("1.25")
    step._value.setText("99.50")
    step._destination.setText("a12-034")
    next(iter(step._marks.values())).setChecked(True)


def take_in(at: AtWork, screen: IntakeScreen) -> ParcelNumber:
    """All the way to the label."""
    type_document(at, screen)
    confirm(at, screen)
    paste_consignee(at, screen)
    screen.go_on()
    weigh(screen)
    screen.go_on()
    at.settle()
    number = screen._label.number
    assert number is not None
    return number


def print_words(screen: IntakeScreen) -> str:
    return screen._label._print_state.words()


def texts(screen: IntakeScreen) -> list[str]:
    """What stands in the fields of every step."""
    pages: tuple[QWidget, ...] = (screen._document, screen._person, screen._consignee, screen._parcel)
    return [line.text() for page in pages for line in page.findChildren(QLineEdit)]


def test_a_parcel_is_taken_in_printed_and_accepted_by_scanning_its_label_back(at: AtWork, screen: IntakeScreen) -> None:
    number = take_in(at, screen)
    at.qtbot.waitUntil(lambda: "has printed" in print_words(screen))

    screen.on_scan(at.desk.label_of(number))
    at.settle()

    assert screen.step is Step.ACCEPTED
    assert at.said() == f"{number} is accepted."
    (row,) = at.do(lambda: at.desks.parcels.find("", None, 10))
    assert (row.parcel.state, row.parcel.destination) == (ParcelState.ACCEPTED, "A12-034")
    assert (row.parcel.weight_grams, row.parcel.pieces) == (1250, 1)
    assert len(at.desk.printer.outputs) == 1


def test_enter_begins_the_next_parcel_after_the_acceptance(at: AtWork, screen: IntakeScreen) -> None:
    number = take_in(at, screen)
    screen.on_scan(at.desk.label_of(number))
    at.settle()

    screen.go_on()
    at.settle()

    assert screen.step is Step.DOCUMENT
    assert screen._document._sender._number.hasFocus()


def test_nothing_personal_stays_in_a_field_once_the_record_is_sealed(at: AtWork, screen: IntakeScreen) -> None:
    take_in(at, screen)

    assert set(texts(screen)) == {"", "1"}
    assert screen._consignee._block.toPlainText() == ""
    assert screen._document.verdict is None


def test_a_second_scan_of_the_accepted_label_means_nothing_more(at: AtWork, screen: IntakeScreen) -> None:
    number = take_in(at, screen)
    label = at.desk.label_of(number)
    screen.on_scan(label)
    at.settle()

    assert screen.on_scan(label)
    assert not screen.on_scan("SP1" + "A" * 32)


def test_another_label_scanned_back_says_so_and_changes_nothing(at: AtWork, screen: IntakeScreen) -> None:
    other = at.do(lambda: at.desks.intake.commit(at.desk.form()))
    number = take_in(at, screen)

    screen.on_scan(at.desk.label_of(other.parcel_number))
    at.settle()

    assert screen.step is Step.LABEL
    assert number in at.said()
    assert at.notices[-1].tone is Tone.REFUSED


@pytest.mark.parametrize("scan", ["261123-00001-8", "hello"])
def test_what_is_no_label_does_not_accept(scan: str, at: AtWork, screen: IntakeScreen) -> None:
    take_in(at, screen)

    assert screen.on_scan(scan)
    assert screen.step is Step.LABEL
    assert at.notices[-1].tone is Tone.ATTENTION


def test_scans_are_left_to_others_before_there_is_a_label(screen: IntakeScreen) -> None:
    assert not screen.on_scan("261123-00001-8")


def test_a_printer_out_of_paper_says_so_and_prints_again_when_told(at: AtWork, screen: IntakeScreen) -> None:
    at.desk.printer.fail("out_of_paper")
    take_in(at, screen)
    at.qtbot.waitUntil(lambda: "out of paper" in print_words(screen))

    at.desk.printer.mend()
    QTest.keyClick(screen._label, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    at.qtbot.waitUntil(lambda: "has printed" in print_words(screen))

    assert screen.step is Step.LABEL


def test_without_any_printer_the_parcel_is_taken_in_and_waits(
    at: AtWork, screen: IntakeScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(at.desk.queue), "names", lambda _queue: ())

    take_in(at, screen)

    assert "No printer was found" in print_words(screen)


def test_a_parcel_left_for_later_is_shown_again_and_can_be_printed(at: AtWork, screen: IntakeScreen) -> None:
    number = take_in(at, screen)

    screen.go_back()
    at.settle()
    assert "1 parcel" in screen._waiting.words()
    assert screen._waiting.isVisible()

    QTest.keyClick(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(screen._unlabelled._table, Qt.Key.Key_Return)
    at.settle()
    assert screen._label.number == number
    screen.on_scan(at.desk.label_of(number))
    at.settle()
    assert screen.step is Step.ACCEPTED


def test_a_waiting_parcel_is_given_up_only_after_a_second_answer(at: AtWork, screen: IntakeScreen) -> None:
    at.do(lambda: at.desks.intake.commit(at.desk.form()))
    screen.enter()
    at.settle()
    screen._show_unlabelled()

    QTest.keyClick(screen._unlabelled._table, Qt.Key.Key_Delete)
    QTest.keyClick(screen._unlabelled._question.answers, Qt.Key.Key_1)
    at.settle()
    assert screen._unlabelled.count == 1

    QTest.keyClick(screen._unlabelled._table, Qt.Key.Key_Delete)
    QTest.keyClick(screen._unlabelled._question.answers, Qt.Key.Key_2)
    at.settle()
    assert screen._unlabelled.count == 0
    assert not screen._waiting.isVisible()
    assert "given up" in at.said()


def test_a_document_is_judged_while_it_is_typed(at: AtWork, screen: IntakeScreen) -> None:
    screen._document._sender._number.setText(NUMBER)

    at.qtbot.waitUntil(lambda: screen._document.verdict is not None)
    verdict = screen._document.verdict
    assert verdict is not None
    assert verdict.outcome is Outcome.ACCEPTED
    assert screen.step is Step.DOCUMENT


def test_a_number_still_too_short_is_no_refusal_yet(at: AtWork, screen: IntakeScreen) -> None:
    screen._document._sender._number.setText(NUMBER[:12])

    at.qtbot.waitUntil(lambda: screen._document.verdict is not None)
    assert screen._document._verdict.tone is None
    assert "12 of 18" in screen._document._verdict.words()


def test_a_refused_document_stays_and_says_why(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen, "110105194912310021")

    assert screen.step is Step.DOCUMENT
    assert screen._document._verdict.tone is Tone.REFUSED
    assert "check digit" in screen._document._verdict.words()


def test_a_corrected_look_alike_is_shown_and_must_be_confirmed(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen, LOOK_ALIKE)

    assert screen.step is Step.CONFIRM
    assert "Character 5" in screen._person._verdict.words()
    assert "warnings" in screen._person._all_so.accessibleDescription()


@pytest.mark.parametrize(("typed", "asked"), [("31022026", "no day"), ("2026-02-30", "no day")])
def test_a_day_that_is_none_is_asked_for_again(typed: str, asked: str, at: AtWork, screen: IntakeScreen) -> None:
    screen._document._sender._from_line.setText(typed)
    type_document(at, screen)

    assert screen.step is Step.DOCUMENT
    assert asked in screen._document._sender._from.error_text()


def test_validity_is_judged_too(at: AtWork, screen: IntakeScreen) -> None:
    screen._document._sender._from_line.setText("20060228")
    screen._document._sender._to_line.setText("20260228")
    type_document(at, screen)

    assert screen.step is Step.DOCUMENT
    assert date(2026, 2, 28).isoformat() in screen._document._verdict.words()


@pytest.mark.parametrize(
    ("first_day", "said"), [("", "The number is in order."), ("20160228", "Number and dates are in order.")]
)
def test_dates_are_in_order_only_where_some_were_typed(
    first_day: str, said: str, at: AtWork, screen: IntakeScreen
) -> None:
    screen._document._sender._from_line.setText(first_day)
    type_document(at, screen)

    assert said in screen._person._verdict.words()


def test_fields_side_by_side_stay_in_line_when_one_has_an_error(at: AtWork, screen: IntakeScreen) -> None:
    step = screen._document._sender
    step._to.error("This is no day.")
    at.settle()
    screen.grab()

    assert step._from.y() == step._to.y()


def test_long_term_takes_the_place_of_the_last_day(at: AtWork, screen: IntakeScreen) -> None:
    screen._document._sender._from_line.setText("20160228")
    screen._document._sender._to_line.setText("20200228")
    screen._document._sender._long_term.setChecked(True)
    type_document(at, screen)

    assert screen.step is Step.CONFIRM
    assert screen._person._verdict.tone is Tone.ACCEPTED


def test_number_and_name_are_asked_for(at: AtWork, screen: IntakeScreen) -> None:
    screen.go_on()
    assert screen._document._sender._number_field.error_text()

    screen._document._sender._number.setText(NUMBER)
    screen.go_on()
    at.settle()
    assert screen._document._sender._name.error_text()
    assert screen._document._sender._name.line.hasFocus()


def test_a_passport_asks_for_its_two_lines(screen: IntakeScreen) -> None:
    screen._document._sender._type.setCurrentIndex(tuple(DocumentType).index(DocumentType.PASSPORT_MRZ))

    assert "/" in screen._document._sender._number.placeholderText()


def test_an_answer_to_what_was_typed_before_is_dropped(at: AtWork, screen: IntakeScreen) -> None:
    screen._document._sender._number.setText("110105194912310021")
    screen._document._sender._name.set_text("张三")
    screen.go_on()
    screen._document._sender._number.setText(NUMBER)
    at.settle()

    assert screen._document._verdict.tone is not Tone.REFUSED


def test_a_change_takes_the_verdict_of_what_was_typed_before_away(at: AtWork, screen: IntakeScreen) -> None:
    document = screen._document
    document._sender._number.setText(NUMBER)
    at.qtbot.waitUntil(lambda: document.verdict is not None)

    document._sender._number.setText("110105194912310021")
    assert document.verdict is None

    screen.go_on()
    assert document._sender._name.error_text()
    at.settle()
    assert document._verdict.tone is Tone.REFUSED


def test_a_name_typed_while_the_number_is_judged_does_not_lose_the_verdict(at: AtWork, screen: IntakeScreen) -> None:
    document = screen._document
    document._sender._number.setText(NUMBER)
    document._judge_draft()
    document._soon.stop()
    document._sender._name.set_text("张")
    at.settle()

    assert document._verdict.tone is Tone.ACCEPTED


def test_one_key_says_that_face_and_card_are_right_and_leads_on(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    person = screen._person
    assert person._all_so.hasFocus()

    screen.go_on()
    assert screen.step is Step.CONFIRM
    assert person._missing.isVisible()

    QTest.keyClick(person._all_so, Qt.Key.Key_Space)
    assert person._all_so.isChecked()
    assert not person._missing.isVisible()
    assert person._phone.line.hasFocus()
    screen.go_on()
    assert person._phone.error_text()
    person._phone.set_text("1380013")
    screen.go_on()
    assert "no telephone number" in person._phone.error_text()
    person._phone.set_text("13800138000")
    screen.go_on()
    assert person._address.error_text()
    assert screen.step is Step.CONFIRM


def test_a_pasted_block_fills_the_fields(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    confirm(at, screen)
    paste_consignee(at, screen)

    fields = screen._consignee._fields
    assert [fields[name].text() for name in ("name", "phone", "province", "city", "district")] == [
        "李四",
        "13900139000",
        "浙江省",
        "杭州市",
        "西湖区",
    ]
    assert fields["name"].line.hasFocus()
    assert not any(field.mark_text() for field in fields.values())


def test_what_the_split_is_unsure_of_is_marked_and_unmarked_by_correcting_it(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    confirm(at, screen)
    paste_consignee(at, screen, "收 朝阳区文三路100号")

    phone = screen._consignee._fields["phone"]
    assert phone.mark_text() == "Not found"
    QTest.keyClicks(phone.line, "139")
    assert phone.mark_text() == "No usual number"
    QTest.keyClicks(phone.line, "00139000")
    assert phone.mark_text() == ""


def test_going_on_stands_at_each_field_that_is_unsure_once(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    confirm(at, screen)
    fields = screen._consignee._fields
    paste_consignee(at, screen, "小刘 13900139000 江苏南京鼓楼汉口路22号")

    stood_at = []
    while screen.step is Step.CONSIGNEE:
        stood_at += [name for name, field in fields.items() if field.line.hasFocus()]
        screen.go_on()
        at.settle()

    assert stood_at == ["name", "district"]


def test_going_on_by_the_button_passes_what_was_led_to(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    confirm(at, screen)
    paste_consignee(at, screen, "小刘 13900139000 江苏省南京市鼓楼区汉口路22号")

    screen._consignee._block.setFocus()
    screen.go_on()
    at.settle()

    assert screen.step is Step.GOODS


def test_the_consignee_needs_name_phone_and_street(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    confirm(at, screen)
    fields = screen._consignee._fields

    for name in ("name", "phone", "detail"):
        screen.go_on()
        assert fields[name].error_text()
        fields[name].set_text("x")
        fields[name].error("")
    screen.go_on()

    assert screen.step is Step.GOODS


def test_names_are_typed_with_an_input_method(at: AtWork, screen: IntakeScreen) -> None:
    composed = QInputMethodEvent()
    composed.setCommitString("欧阳娜娜")
    QApplication.sendEvent(screen._document._sender._name.line, composed)
    at.settle()

    assert screen._document._sender._name.text() == "欧阳娜娜"
    ime = Qt.InputMethodQuery.ImEnabled
    assert screen._document._sender._name.line.inputMethodQuery(ime)
    assert not screen._document._sender._number.inputMethodQuery(ime)


def test_a_paste_is_cut_to_two_hundred_visible_characters(screen: IntakeScreen) -> None:
    clip = QMimeData()
    clip.setHtml("<b>bold</b>")
    clip.setText("a\u202e\u200bb\x00\n" + "长" * 10_000_000)

    screen._consignee._block.insertFromMimeData(clip)

    pasted = screen._consignee._block.toPlainText()
    assert pasted.startswith("ab\n长")
    assert len(pasted) == 200


def test_the_block_is_pasted_from_the_clipboard_by_its_button(at: AtWork, screen: IntakeScreen) -> None:
    QApplication.clipboard().setText(BLOCK)

    screen._consignee._paste.click()
    at.qtbot.waitUntil(lambda: screen._consignee._fields["name"].text() == "李四")


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("contents", ""),
        ("weight", "0"),
        ("weight", "51"),
        ("weight", "heavy"),
        ("pieces", "0"),
        ("pieces", "100"),
        ("value", "much"),
        ("destination", "杭州"),
        ("destination", ""),
    ],
)
def test_what_is_not_in_order_with_the_parcel_is_said_at_its_field(
    field: str, typed: str, at: AtWork, screen: IntakeScreen
) -> None:
    del at
    weigh(screen)
    step = screen._parcel
    step._lines[field].setText(typed)

    step.go_on()

    assert step._fields[field].error_text()


def test_contents_must_have_been_inspected(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    confirm(at, screen)
    paste_consignee(at, screen)
    screen.go_on()
    weigh(screen)
    next(iter(screen._parcel._marks.values())).setChecked(False)

    screen.go_on()

    assert screen.step is Step.GOODS
    assert screen._parcel._not_inspected.isVisible()


def test_esc_steps_back_and_keeps_what_was_typed(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    confirm(at, screen)
    paste_consignee(at, screen)
    screen.go_on()
    steps = [screen.step]
    while screen.go_back():
        steps.append(screen.step)

    assert steps == [Step.GOODS, Step.CONSIGNEE, Step.CONFIRM, Step.DOCUMENT]
    assert screen._document._sender._name.text() == "张三"


@pytest.mark.parametrize("number", range(len(RefusalReason)))
def test_turning_away_is_one_key_a_number_and_an_entry_without_the_person(
    number: int, at: AtWork, screen: IntakeScreen
) -> None:
    type_document(at, screen)
    reason = tuple(RefusalReason)[number]

    QTest.keyClick(screen, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(screen._reasons.answers, Qt.Key(Qt.Key.Key_1 + number))
    at.settle()

    assert screen.step is Step.DOCUMENT
    assert set(texts(screen)) == {"", "1"}
    assert "recorded" in at.said()
    at.do(at.desks.sign_in.lock)
    at.sign_in("Sun Min")
    rows = at.do(lambda: at.desks.history.find(HistoryFilter(action=Action.INTAKE_REFUSED), limit=5))
    assert [(row.reason, row.subject) for row in rows] == [(reason, "")]


def test_the_question_why_is_taken_back_by_esc(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    screen._ask_reason()
    assert screen.go_on()

    QTest.keyClick(screen._reasons.answers, Qt.Key.Key_Escape)

    assert screen.step is Step.CONFIRM
    assert screen._pages.isVisible()


def test_a_commit_that_is_refused_keeps_everything_as_it_was(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)
    confirm(at, screen)
    paste_consignee(at, screen)
    screen.go_on()
    weigh(screen)
    at.do(at.desks.sign_in.lock)

    screen.go_on()
    at.settle()

    assert screen.step is Step.GOODS
    assert screen._parcel._contents.text() == "茶叶"
    assert at.notices[-1].tone is Tone.REFUSED


def test_every_step_speaks_both_languages(at: AtWork, screen: IntakeScreen) -> None:
    number = take_in(at, screen)
    at.counter.languages.choose(Language.CHINESE)

    assert screen.title() == "收寄"
    at.qtbot.waitUntil(lambda: screen._label._state.text() == "尚未收寄")
    screen.on_scan(at.desk.label_of(number))
    at.settle()
    assert at.said() == f"{number} 已收寄。"


def test_every_control_has_a_name_for_a_screen_reader(screen: IntakeScreen) -> None:
    for line in screen.findChildren(QLineEdit):
        if line.objectName() != "qt_spinbox_lineedit":
            assert line.accessibleName()
    assert screen._steps.accessibleName() == "Step 1 of 5: Document"


def fields_in_front(screen: IntakeScreen) -> DocumentFields:
    return screen._document._fields


def choose_basis(at: AtWork, screen: IntakeScreen, basis: Basis) -> None:
    key = Qt.Key(Qt.Key.Key_1 + tuple(Basis).index(basis))
    QTest.keyClick(screen._document, key, Qt.KeyboardModifier.ControlModifier)
    at.settle()


def type_into(at: AtWork, screen: IntakeScreen, number: str, name: str) -> None:
    fields = fields_in_front(screen)
    fields._number.setText(number)
    fields._name.set_text(name)
    screen.go_on()
    at.settle()


def choose_kind(screen: IntakeScreen, kind: DocumentType) -> None:
    fields = fields_in_front(screen)
    fields._type.setCurrentIndex(fields._types.index(kind))


def a_card(**changes: object) -> ReadDocument:
    read = ReadDocument(
        DocumentType.RESIDENT_ID,
        DocumentSource.CAMERA,
        number=NUMBER,
        name="张三",
        birth_date=date(1949, 12, 31),
        sex=Sex.FEMALE,
        valid_from=date(2016, 2, 28),
        valid_to=LongTerm.LONG_TERM,
    )
    return replace(read, **changes)  # type: ignore[arg-type]


def gathered(screen: IntakeScreen) -> IdentityShown:
    identity = screen._intake.identity
    assert identity is not None
    return identity


def turned_away(at: AtWork) -> list[tuple[str, str]]:
    at.do(at.desks.sign_in.lock)
    at.sign_in("Sun Min")
    rows = at.do(lambda: at.desks.history.find(HistoryFilter(action=Action.INTAKE_REFUSED), limit=5))
    return [(row.reason, row.result) for row in rows]


def test_an_organisation_sends_by_its_code_and_the_document_of_who_hands_in(at: AtWork, screen: IntakeScreen) -> None:
    choose_basis(at, screen, Basis.ORGANISATION)
    type_into(at, screen, "91350100M000100Y43", "示例有限公司")
    assert "2 of 2" in screen._document._whose.text()
    type_into(at, screen, NUMBER, "张三")

    said = screen._person._verdict.words()
    assert "The organisation" in said
    assert "Document of who hands in" in said
    confirm(at, screen)
    paste_consignee(at, screen)
    screen.go_on()
    weigh(screen)
    screen.go_on()
    at.settle()
    assert screen.step is Step.LABEL


def test_esc_leads_from_the_second_document_to_the_first(at: AtWork, screen: IntakeScreen) -> None:
    choose_basis(at, screen, Basis.PROXY)
    type_into(at, screen, NUMBER, "张三")

    assert screen.go_back()
    assert fields_in_front(screen)._name.text() == "张三"
    assert not screen.go_back()


def test_the_same_document_twice_is_no_proxy(at: AtWork, screen: IntakeScreen) -> None:
    choose_basis(at, screen, Basis.PROXY)
    for _ in range(2):
        type_into(at, screen, NUMBER, "张三")

    assert screen.step is Step.DOCUMENT
    assert "two different persons" in screen._document._verdict.words()


def test_a_first_document_that_is_refused_is_said_before_the_second(at: AtWork, screen: IntakeScreen) -> None:
    choose_basis(at, screen, Basis.PROXY)
    type_into(at, screen, "110105194912310021", "张三")

    assert fields_in_front(screen) is screen._document._sender
    assert screen._document._verdict.tone is Tone.REFUSED


def test_a_minor_sends_with_a_guardian_and_not_alone(at: AtWork, screen: IntakeScreen) -> None:
    type_into(at, screen, CHILD, "李小")
    assert "Ctrl+4" in screen._document._verdict.words()

    choose_basis(at, screen, Basis.GUARDIAN)
    assert fields_in_front(screen)._name.text() == "李小"
    screen.go_on()
    at.settle()
    type_into(at, screen, NUMBER, "张三")

    assert screen.step is Step.CONFIRM
    assert "Both faces" in screen._person._all_so.accessibleDescription()


def test_a_letter_needs_a_name_and_nothing_else(at: AtWork, screen: IntakeScreen) -> None:
    choose_kind(screen, DocumentType.LETTER)
    screen.go_on()
    assert screen._document._sender._name.error_text()
    screen._document._sender._name.set_text("张三")
    screen.go_on()
    at.settle()
    assert screen._person._verdict.words().startswith("Exempt")
    assert "letter" in screen._person._all_so.accessibleDescription()
    confirm(at, screen)
    paste_consignee(at, screen)
    screen.go_on()
    weigh(screen)
    next(iter(screen._parcel._marks.values())).setChecked(False)
    screen.go_on()
    at.settle()

    assert screen.step is Step.LABEL


def test_a_customer_with_an_agreement_shows_its_number(at: AtWork, screen: IntakeScreen) -> None:
    choose_kind(screen, DocumentType.AGREEMENT)
    screen.go_on()
    assert "agreement" in screen._document._sender._number_field.error_text()
    type_into(at, screen, "XY-2026-0042", "示例有限公司")

    assert screen.step is Step.CONFIRM
    assert "agreement" in screen._person._all_so.accessibleDescription()


def test_what_a_device_read_fills_the_step_and_is_judged(at: AtWork, screen: IntakeScreen) -> None:
    screen._document.show_read(a_card())
    at.settle()

    assert screen._document.outcome is Outcome.ACCEPTED
    said = screen._document._verdict.words()
    for compared in ("张三", "110105 19491231 002X", "born 1949-12-31 · female", "valid long-term"):
        assert compared in said
    assert "camera" in screen._document._source.text()
    screen.go_on()
    at.settle()
    assert screen.step is Step.CONFIRM
    document = gathered(screen).document
    assert (document.source, document.edited) == (DocumentSource.CAMERA, frozenset())


def test_what_was_read_for_unsure_is_looked_at_before_going_on(at: AtWork, screen: IntakeScreen) -> None:
    screen._document.show_read(a_card(unsure=frozenset({"name", "valid_from", "nation"})))
    at.settle()
    fields = fields_in_front(screen)
    assert fields._name.mark_text()

    screen.go_on()
    assert fields._name.line.hasFocus()
    screen.go_on()
    assert fields._from.line.hasFocus()
    screen.go_on()
    at.settle()

    assert screen.step is Step.CONFIRM
    assert gathered(screen).document.edited == frozenset()


def test_what_the_clerk_edits_is_his(at: AtWork, screen: IntakeScreen) -> None:
    screen._document.show_read(a_card(unsure=frozenset({"name"})))
    fields = fields_in_front(screen)
    fields._name.line.selectAll()
    QTest.keyClicks(fields._name.line, "Zhang San")
    assert not fields._name.mark_text()
    screen.go_on()
    at.settle()

    assert gathered(screen).document.edited == {"name"}


def test_a_card_whose_sex_is_not_the_numbers_does_not_match_and_can_be_corrected(
    at: AtWork, screen: IntakeScreen
) -> None:
    screen._document.show_read(a_card(sex=Sex.MALE))
    at.settle()
    fields = fields_in_front(screen)
    assert screen._document.outcome is Outcome.MISMATCH
    assert fields._sex.isVisible()

    fields._sex.setCurrentIndex(fields._sex.findData(Sex.FEMALE))
    screen.go_on()
    at.settle()

    assert screen.step is Step.CONFIRM
    assert gathered(screen).document.edited == {"sex"}


def test_a_mismatch_is_turned_away_by_the_answer_at_hand_with_what_was_found(at: AtWork, screen: IntakeScreen) -> None:
    screen._document.show_read(a_card(sex=Sex.MALE))
    at.settle()

    QTest.keyClick(screen, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    button.click()
    at.settle()

    assert turned_away(at) == [("data_mismatch", "sex_disagrees")]


def test_an_expired_document_is_turned_away_with_what_was_found(at: AtWork, screen: IntakeScreen) -> None:
    screen._document.show_read(a_card(valid_to=date(2026, 1, 1)))
    at.settle()

    screen._ask_reason()
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    button.click()
    at.settle()

    assert turned_away(at) == [("document_refused", "expired")]


def test_a_face_that_differs_is_turned_away_from_the_person_step(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)

    screen._ask_reason()
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    button.click()
    at.settle()

    assert turned_away(at) == [("mismatch", "ok")]


def test_a_permit_without_a_birth_date_in_its_number_offers_the_printed_one(at: AtWork, screen: IntakeScreen) -> None:
    permit = a_card(document_type=DocumentType.HK_MACAU_TRAVEL_PERMIT, number="H12345678")
    screen._document.show_read(permit)
    at.settle()

    fields = fields_in_front(screen)
    assert fields._born_line.isVisible()
    fields._born_line.setText("1949123")
    screen.go_on()
    assert fields._born.error_text()


def test_a_passport_is_scanned_into_the_document_step(at: AtWork, screen: IntakeScreen) -> None:
    assert screen.on_zone(ZONE)
    at.settle()

    fields = fields_in_front(screen)
    assert fields.document_type is DocumentType.PASSPORT_MRZ
    assert fields._name.text() == "MUSTER ANNA"
    assert screen._document.outcome is Outcome.ACCEPTED
    screen.go_on()
    at.settle()
    assert screen.step is Step.CONFIRM
    document = gathered(screen).document
    assert (document.source, document.edited) == (DocumentSource.SCANNER, frozenset())


def test_a_passport_is_not_taken_where_no_document_is_asked_for(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)

    assert not screen.on_zone(ZONE)


def test_the_verdict_is_in_the_largest_type_with_an_icon(at: AtWork, screen: IntakeScreen) -> None:
    type_document(at, screen)

    assert screen._person._verdict._outcome.property("role") == "figure"
    assert screen._person._verdict._glyph.width() >= 40


def lay_card(at: AtWork, screen: IntakeScreen) -> None:
    at.desk.card_reader.plug_in()
    at.desk.card_reader.twin.lay(RESIDENT.text)
    screen._document._cards.look()


def test_a_card_laid_on_the_reader_fills_the_step_by_itself(at: AtWork, screen: IntakeScreen) -> None:
    lay_card(at, screen)

    fields = fields_in_front(screen)
    at.qtbot.waitUntil(lambda: fields._name.text() == RESIDENT.document.name)
    at.settle()
    assert fields.source is DocumentSource.CARD_READER
    assert screen._document.outcome is not None


def test_a_card_is_not_asked_for_while_no_document_is(at: AtWork, screen: IntakeScreen) -> None:
    watching = [screen._document._cards.watching]
    type_document(at, screen)
    watching.append(screen._document._cards.watching)
    screen.go_back()
    watching.append(screen._document._cards.watching)

    assert watching == [True, False, True]


def test_a_card_laid_for_an_organisation_has_to_wait(at: AtWork, screen: IntakeScreen) -> None:
    choose_basis(at, screen, Basis.ORGANISATION)

    screen._document.show_read(RESIDENT.document)

    assert fields_in_front(screen)._number.text() == ""
    assert "First the organisation" in at.said()


def test_a_reader_in_trouble_says_so(at: AtWork, screen: IntakeScreen) -> None:
    screen._document._cards.troubled.emit(CardReaderTrouble("card_not_read"))

    assert at.notices[-1].tone is Tone.ATTENTION


@pytest.mark.parametrize(("kind", "left"), [("card_not_read", ""), ("cut", ""), ("removed", RESIDENT.document.number)])
def test_the_card_before_does_not_stand_for_one_that_was_not_read(
    at: AtWork, screen: IntakeScreen, kind: str, left: str
) -> None:
    screen._document.show_read(RESIDENT.document)
    at.settle()

    screen._document._cards.troubled.emit(CardReaderTrouble(kind))
    at.settle()

    assert fields_in_front(screen)._number.text() == left
    assert (screen._document.outcome is None) == (not left)


def test_what_was_typed_stays_when_a_card_is_not_read(at: AtWork, screen: IntakeScreen) -> None:
    fields_in_front(screen)._number.setText(NUMBER)

    screen._document._cards.troubled.emit(CardReaderTrouble("card_not_read"))

    assert fields_in_front(screen)._number.text() == NUMBER
    assert at.said().startswith("The card was not read.")


def test_what_was_read_without_a_number_leaves_it_to_be_typed(at: AtWork, screen: IntakeScreen) -> None:
    screen._document.show_read(a_card(number="", unsure=frozenset({"number"})))
    at.settle()

    assert screen._document.outcome is None
    assert fields_in_front(screen)._number_field.mark_text()


BACK = ReadDocument(
    DocumentType.RESIDENT_ID,
    DocumentSource.CAMERA,
    valid_from=date(2016, 2, 28),
    valid_to=LongTerm.LONG_TERM,
    unsure=frozenset({"valid_to"}),
)


def camera_of(screen: IntakeScreen) -> DocumentCamera:
    camera = screen._document._camera
    assert camera is not None
    return camera


def in_sight(screen: IntakeScreen) -> str:
    """What stands beside the fields."""
    verdict = screen._document._verdict
    return "camera" if screen._document._side.currentWidget() is not verdict else "verdict"


def test_one_key_shows_the_camera_and_what_it_reads_is_judged(at: AtWork, screen: IntakeScreen) -> None:
    seen = []
    for _ in range(2):
        QTest.keyClick(screen._document, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        seen.append((in_sight(screen), camera_of(screen).running))
    QTest.keyClick(screen._document, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    camera_of(screen).read.emit(a_card(valid_from=None, valid_to=None))
    at.settle()

    seen.append((in_sight(screen), camera_of(screen).running))
    assert seen == [("camera", True), ("verdict", False), ("verdict", True)]
    assert screen._document.outcome is Outcome.ACCEPTED


def test_esc_takes_the_camera_away_and_going_on_closes_it(at: AtWork, screen: IntakeScreen) -> None:
    screen._document.look_through_camera()
    assert screen.go_back()
    assert in_sight(screen) == "verdict"

    screen._document.look_through_camera()
    type_document(at, screen)
    assert screen.step is Step.CONFIRM
    assert not camera_of(screen).running


@pytest.mark.parametrize("back_first", [False, True])
def test_both_sides_of_a_card_are_put_together(back_first: bool, at: AtWork, screen: IntakeScreen) -> None:  # noqa: FBT001
    front = a_card(valid_from=None, valid_to=None, unsure=frozenset({"name"}))
    for side in (BACK, front) if back_first else (front, BACK):
        screen._document.show_read(side)
        at.settle()

    fields = fields_in_front(screen)
    assert (fields._number.text(), fields._name.text()) == (NUMBER, "张三")
    assert (fields._from_line.text(), fields._long_term.isChecked()) == ("20160228", True)
    assert fields._name.mark_text()
    screen._document._sender._unsure.clear()
    screen.go_on()
    at.settle()
    assert gathered(screen).document.edited == frozenset()


def test_the_back_of_a_card_adds_its_validity_to_what_was_typed(at: AtWork, screen: IntakeScreen) -> None:
    fields = fields_in_front(screen)
    fields._number.setText(NUMBER)
    fields._name.set_text("张三丰")

    screen._document.show_read(BACK)
    at.settle()

    assert fields._name.text() == "张三丰"
    assert "valid long-term" in screen._document._verdict.words()


def test_who_sends_is_settled_once_the_second_document_is_asked_for(at: AtWork, screen: IntakeScreen) -> None:
    choose_basis(at, screen, Basis.PROXY)
    type_into(at, screen, NUMBER, "张三")

    choose_basis(at, screen, Basis.OWN)

    assert screen._document.basis is Basis.PROXY
    assert screen._document.is_at_second
