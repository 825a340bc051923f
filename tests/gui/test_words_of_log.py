import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.crypto.log_verify import Finding, Flaw, LogVerifier, Remark, RemarkKind, Verdict
from app.domain.actions import Action
from app.domain.budget import RevealReason
from app.domain.groups import FieldGroup, keys_of
from app.domain.parcel import Custody, ParcelState
from app.domain.people import Actor, Role, UserId
from app.gui.counter import Counter
from app.gui.languages import Language
from app.gui.tone import Tone
from app.gui.words_of_log import LogWords
from app.gui.words_of_log_verdict import LogVerdictWords
from app.gui.words_of_parcel import ParcelWords
from app.gui.words_of_staff import StaffWords
from app.operations.history import HistoryRow, Verification

NUMBER = "261123-00042-3"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
FACTS = {
    Action.STATION_OPENED: ("", "", "", "0123456789abcdef 60000 7200000 725"),
    Action.SIGN_IN_BLOCK_LIFTED: ("u7", "", "", "ok"),
    Action.PASSPHRASE_CHANGED: ("u7", "", "", "anew"),
    Action.SLOT_ADDED: ("u7", "", "", "recovery_code"),
    Action.SLOT_REMOVED: ("u7", "", "", "hardware_key"),
    Action.KEYRING_WRITTEN: ("", "", "", "keyring 12"),
    Action.SIGN_IN_FAILED: ("u7", "", "", "3 times"),
    Action.STAFF_ADDED: ("u7", "", "", "courier"),
    Action.INTAKE_REFUSED: ("", "", "mismatch", "ok"),
    Action.TAKEN_IN: (NUMBER, "", "", "accepted_with_warnings"),
    Action.SCAN_REFUSED: ("sha256:00", "", "", "UnknownLabel"),
    Action.REVEALED: (NUMBER, "contact", "call_consignee", "ok"),
    Action.REVEAL_REFUSED: (NUMBER, "address", "", "NotInYourRun"),
    Action.RUN_OPENED: ("0123456789abcdef", "", "", "Chen Jie"),
    Action.HANDED_OVER: (NUMBER, "", "", "Chen Jie"),
    Action.RUN_CLOSED: ("0123456789abcdef", "", "", "12 parcels"),
    Action.LOG_VERIFIED: ("", "", "", "0 of 1234"),
    Action.DELIVERED: (NUMBER, "", "", "Chen Jie"),
    Action.BROUGHT_BACK: (NUMBER, "", "", "Chen Jie"),
    Action.SHREDDED: (NUMBER, "", "by_itself", "ok"),
    Action.SHRED_SETTLED: ("", "", "", "12 entries"),
    Action.DAY_CARRIED: ("2026-11-23", "", "", "3 parcels"),
    Action.RECORD_DAMAGED: (NUMBER, "", "by_itself", "hint contact newer"),
    Action.DAY_DESTROYED: ("2026-11-23", "", "by_itself", "ok"),
    Action.REGISTER_DELETED: ("2026-11", "", "", "200 records"),
    Action.MONTH_DESTROYED: ("2026-11", "", "", "ok"),
    Action.CUSTODIAN_DESTROYED: ("2026-11", "", "", "ok"),
    Action.DISPOSAL_CERTIFIED: ("", "", "", "1 entries"),
    Action.CLOCK_DOUBTED: ("", "", "", "61 behind"),
    Action.CLOCK_CONFIRMED: ("", "", "", "2026-11-23T01:15+00:00"),
    Action.LOG_EXPORTED: ("", "", "", "1 entries"),
    Action.DISCLOSURE_REQUESTED: (NUMBER, "", "2026/42 ABCD-EFGH-IJKL-MNOP QRST-UVWX-YZ23-4567", "0" * 32),
    Action.DISCLOSED: (NUMBER, "", "2026/42", "0" * 64),
    Action.ANSWER_REFUSED: ("", "", "other_station", "sha256:00"),
    Action.CUSTODIAN_NOTICE_MADE: ("", "", "", "ok"),
    Action.CUSTODIAN_MONTHS_ADDED: ("", "", "ABCD-EFGH-IJKL-MNOP", "12 months"),
    Action.REPRINTED: (NUMBER, "", "", "0" * 32),
}
SENTENCES = {
    Action.DISCLOSURE_REQUESTED: (
        f"Li Na asked both custodians to disclose {NUMBER} to an authority: 2026/42 ABCD-EFGH-IJKL-MNOP"
    ),
    Action.DISCLOSED: f"{NUMBER} was disclosed to an authority, which both custodians opened: 2026/42",
    Action.ANSWER_REFUSED: "An answer Li Na brought from the second custodian was refused: for another station",
    Action.CUSTODIAN_NOTICE_MADE: "Li Na made a notice for the second custodian",
    Action.CUSTODIAN_MONTHS_ADDED: "Li Na added keys of both custodians: 12 months",
    Action.REPRINTED: f"Li Na scanned the new label of {NUMBER} back; the old one is dead",
    Action.SIGN_IN_BLOCK_LIFTED: "Li Na let Liu Yang try to sign in again",
    Action.PASSPHRASE_CHANGED: "Li Na changed their own passphrase; approved by Liu Yang – bound to this computer anew",
    Action.SLOT_ADDED: "Li Na added a recovery code to their own keys; approved by Liu Yang",
    Action.SLOT_REMOVED: "Li Na removed a hardware key from their own keys; approved by Liu Yang",
    Action.KEYRING_WRITTEN: "Li Na changed the keyring: it is now number 12",
    Action.SIGN_IN_FAILED: "Wrong passphrase for Liu Yang: 3 times",
    Action.STAFF_ADDED: "Li Na added Liu Yang to the staff as courier",
    Action.INTAKE_REFUSED: "Li Na turned a sender away: face and document do not match",
    Action.TAKEN_IN: f"Li Na took {NUMBER} in: document accepted with warnings",
    Action.SCAN_REFUSED: "A scan by Li Na was refused (no parcel of ours): no parcel has this label",
    Action.REVEALED: f"Li Na opened the contact of {NUMBER} – call the consignee",
    Action.REVEAL_REFUSED: f"Li Na was refused the address of {NUMBER} – not in this courier's run",
    Action.RUN_OPENED: "Li Na began a run for Chen Jie",
    Action.HANDED_OVER: f"Li Na handed {NUMBER} over to Chen Jie",
    Action.RUN_CLOSED: "Li Na closed a run: 12 parcels",
    Action.LOG_VERIFIED: "Li Na verified the log: 1234 entries, sound",
    Action.DELIVERED: f"Li Na noted that Chen Jie delivered {NUMBER}",
    Action.BROUGHT_BACK: f"Li Na took {NUMBER} in again, which Chen Jie brought back",
    Action.SHREDDED: f"The record of {NUMBER} was shredded; its label is dead – by itself, when its time had come",
    Action.SHRED_SETTLED: "Nothing is left on the disk of what was shredded: 12 entries",
    Action.DAY_CARRIED: "Carried from 2026-11-23 to a new day: 3 parcels",
    Action.RECORD_DAMAGED: (
        f"The record of {NUMBER} was spoiled in the files: its label no longer opens hint, contact, newer;"
        " the custodians may – by itself, when its time had come"
    ),
    Action.STATION_OPENED: (
        "The program was started; Li Na is the first to sign in – the computer was off for 12 hours, by its clock"
    ),
    Action.REGISTER_DELETED: "The identity register of 2026-11 was deleted: 200 records",
    Action.MONTH_DESTROYED: "Li Na destroyed the station's custodian key of 2026-11",
    Action.CUSTODIAN_DESTROYED: "Li Na noted that the second custodian destroyed the key of 2026-11",
    Action.DISPOSAL_CERTIFIED: "Li Na made a disposal certificate: 1 entry",
    Action.CLOCK_DOUBTED: "The computer's clock departs from the time that passed: 61 minutes behind",
    Action.CLOCK_CONFIRMED: "Li Na confirmed that it is 2026-11-23 09:15",
    Action.LOG_EXPORTED: "Li Na exported the log: 1 entry",
}


def row(action: str, facts: tuple[str, str, str, str] = (NUMBER, "", "", "ok")) -> HistoryRow:
    subject, group, reason, result = facts
    at = datetime(2026, 11, 23, 1, tzinfo=UTC)
    return HistoryRow(7, at, action, "Li Na", "clerk", "desk-1", subject, group, reason, result)


@pytest.fixture
def words(counter: Counter) -> LogWords:
    words = LogWords(counter.session)
    words.know((Actor(UserId("u7"), "Liu Yang", Role.COURIER),))
    return words


@pytest.mark.parametrize("action", SENTENCES)
def test_an_entry_reads_as_a_sentence(words: LogWords, action: Action) -> None:
    assert words.sentence(row(action, FACTS[action])) == SENTENCES[action]


@pytest.mark.parametrize("action", Action)
def test_every_action_is_told_in_chinese(words: LogWords, counter: Counter, action: Action) -> None:
    counter.languages.choose(Language.CHINESE)

    sentence = words.sentence(row(action, FACTS.get(action, (NUMBER, "", "", "ok"))))

    assert CHINESE.search(sentence)
    assert "%" not in sentence
    assert CHINESE.search(words.action(action))


def test_failures_of_nobody_and_of_the_file_are_told(words: LogWords) -> None:
    unknown = row(Action.SIGN_IN_FAILED, ("unknown", "", "", "2 times"))
    unreadable = row(Action.SIGN_IN_FAILED, ("unreadable", "", "", "unreadable"))

    assert words.sentence(unknown) == "Wrong passphrase for a name nobody has: 2 times"
    assert "unreadable" in words.sentence(unreadable)
    missing = row(Action.SIGN_IN_FAILED, ("missing", "", "", "missing"))
    assert words.sentence(missing) == "The file of wrong passphrases was gone; the count began anew"


def test_what_became_of_a_renewal_that_broke_off_is_told(words: LogWords) -> None:
    def told(result: str) -> str:
        return words.sentence(row(Action.KEYS_ROTATED, ("", "", "", result)))

    assert told("begun") == "Li Na renewed the station's keys: begun"
    assert told("gone_on") == "Li Na renewed the station's keys: gone on with after it broke off"
    assert told("abandoned") == "Li Na gave up a renewal of the station's keys that broke off"


def test_a_sign_in_by_recovery_code_stands_out(words: LogWords) -> None:
    assert words.sentence(row(Action.SIGNED_IN, ("", "", "", "keyring 2, days 3, passphrase"))) == "Li Na signed in"
    assert (
        words.sentence(row(Action.SIGNED_IN, ("", "", "", "keyring 2, days 3, recovery_code")))
        == "Li Na signed in with a recovery code"
    )


def test_a_manager_approves_nothing_of_their_own(words: LogWords) -> None:
    words.know((Actor(UserId("u1"), "Li Na", Role.MANAGER),))
    told = [
        words.sentence(row(action, ("u1", "", "", result)))
        for action, result in (
            (Action.PASSPHRASE_CHANGED, "ok"),
            (Action.SLOT_ADDED, "recovery_code"),
            (Action.SLOT_REMOVED, "hardware_key"),
        )
    ]

    assert told == [
        "Li Na changed their own passphrase",
        "Li Na added a recovery code to their own keys",
        "Li Na removed a hardware key from their own keys",
    ]


def test_who_left_is_said_to_have_left(words: LogWords) -> None:
    words.know((Actor(UserId("u7"), "Liu Yang", Role.COURIER, left=True),))
    left = replace(row(Action.HANDED_OVER, (NUMBER, "", "", "Liu Yang")), actor_left=True, result_left=True)

    assert words.sentence(left) == f"Li Na (left) handed {NUMBER} over to Liu Yang (left)"
    taken_off = row(Action.STAFF_LEFT, ("u7", "", "", "courier"))
    assert words.sentence(taken_off) == "Li Na took Liu Yang (left) off the staff, who was courier"


def test_what_a_newer_program_wrote_is_told_by_its_bare_name(words: LogWords) -> None:
    assert words.sentence(row("shelved")) == f"Li Na · shelved · {NUMBER} · ok"


def test_results_nobody_foresaw_are_told_as_they_are(words: LogWords) -> None:
    assert "BrandNewRefusal" in words.sentence(row(Action.SCAN_REFUSED, ("", "", "", "BrandNewRefusal")))
    assert "porter" in words.sentence(row(Action.STAFF_ADDED, ("u9", "", "", "porter")))
    assert "finding 21" in words.sentence(row(Action.LOG_VERIFIED, ("", "", "", "21 of 40")))
    assert "5 minutes ahead" in words.sentence(row(Action.CLOCK_DOUBTED, ("", "", "", "5 ahead")))
    assert "it is noon" in words.sentence(row(Action.CLOCK_CONFIRMED, ("", "", "", "noon")))
    assert "0 parcels" in words.sentence(row(Action.RUN_CLOSED, ("", "", "", "?")))


def test_a_hint_is_told_as_a_scan(words: LogWords) -> None:
    assert (
        words.sentence(row(Action.REVEALED, (NUMBER, "hint", "", "ok"))) == f"Li Na scanned {NUMBER} and saw its hint"
    )


def test_refusals_stand_out(words: LogWords) -> None:
    assert words.tone(row(Action.REVEAL_REFUSED)) == "refused"
    assert words.tone(row(Action.HEARTBEAT)) == "muted"
    assert words.tone(row(Action.ACCEPTED)) == ""


def verification(verdict: Verdict | None) -> Verification:
    return Verification(40, LogVerifier("sealpost/DEMO-01"), 40, verdict)


def test_a_sound_log_is_told_with_its_size_and_root(counter: Counter) -> None:
    words = LogVerdictWords(counter.session)

    said = words.outcome(verification(Verdict(Finding.OK, signed_size=1234, root=bytes(32))))

    assert said.tone is Tone.ACCEPTED
    assert said.text == (
        "The log is sound: 1,234 entries, all signed. Its fingerprint begins AAAAAAAAAAAA, on every copy alike."
    )


@pytest.mark.parametrize("flaw", Flaw)
@pytest.mark.parametrize("language", Language)
def test_every_flaw_has_words(counter: Counter, flaw: Flaw, language: Language) -> None:
    counter.languages.choose(language)

    said = LogVerdictWords(counter.session).outcome(verification(Verdict(Finding.TREE, flaw, position=17)))

    assert said.tone is Tone.REFUSED
    assert "21" in said.text
    assert "%" not in said.text
    assert bool(CHINESE.search(said.text)) is (language is Language.CHINESE)


@pytest.mark.parametrize("kind", RemarkKind)
def test_every_remark_has_words(counter: Counter, kind: RemarkKind) -> None:
    counter.languages.choose(Language.CHINESE)
    verdict = Verdict(Finding.OK, remarks=(Remark(kind, 3, 9),))

    (said,) = LogVerdictWords(counter.session).remarks(verification(verdict))

    assert "3" in said
    assert CHINESE.search(said)


def test_a_verification_on_its_way_has_no_verdict(counter: Counter) -> None:
    words = LogVerdictWords(counter.session)

    assert words.remarks(verification(None)) == ()
    with pytest.raises(ValueError, match="40"):
        words.outcome(verification(None))


def test_everything_about_a_parcel_has_chinese_words(counter: Counter) -> None:
    counter.languages.choose(Language.CHINESE)
    words = ParcelWords(counter.session)

    said = [
        *map(words.state, ParcelState),
        *map(words.custody, Custody),
        *map(words.group, FieldGroup),
        *map(words.reason, RevealReason),
        *map(StaffWords(counter.session).role, Role),
        *(name for group in FieldGroup for name, _ in words.fields(tuple((key, "1") for key in keys_of(group)))),
    ]

    assert all(CHINESE.search(word) for word in said)


def test_a_value_is_told_in_yuan_and_empty_fields_are_left_out(counter: Counter) -> None:
    words = ParcelWords(counter.session)

    assert words.fields((("value_fen", "123450"), ("district", ""))) == (("Value", "¥ 1,234.50"),)
