"""What the second custodian's tool says, and with which exit code it ends."""

from app.operations.second_custodian import Act, CustodianTrouble

WORDS = {
    CustodianTrouble.FILE_THERE: "there is a key file, or a log of one, of this name already",
    CustodianTrouble.FILE_DAMAGED: "the key file is not one, or was changed (%1)",
    CustodianTrouble.WRONG_PASSPHRASE: "the passphrase is wrong",
    CustodianTrouble.WRONG_CODE: "this is the recovery code of another key file",
    CustodianTrouble.CODE_MISTYPED: "this is not a recovery code: check every character",
    CustodianTrouble.LOG_DAMAGED: "line %1 of the custodian's log was changed",
    CustodianTrouble.LOG_CUT: "the custodian's log is missing lines: the key file knows of %1;"
    " bring the right .log file, or use begin-log-anew with the sheet",
    CustodianTrouble.CHANGED_MEANWHILE: "the key file or its log was changed meanwhile, perhaps by another run of this"
    " tool; nothing was done: begin again",
    CustodianTrouble.REQUEST_DAMAGED: "this is not a request, or was changed (%1)",
    CustodianTrouble.NOTICE_DAMAGED: "this is not a notice, or was changed (%1)",
    CustodianTrouble.OTHER_STATION: "this is of another station, %1",
    CustodianTrouble.FOREIGN_SIGNATURE: "this is not signed by this station's key, or by one it used before",
    CustodianTrouble.NOT_IN_LOG: "the log in this file does not show what it should (%1)",
    CustodianTrouble.LOG_FORKED: "the station's log is not the one seen before: its first %1 entries were changed",
    CustodianTrouble.LOG_NOT_SHOWN: "this file does not show that its log goes on from the %1 entries seen before; let"
    " the station make the file anew, and if it really lost its log, use open --log-begun-anew",
    CustodianTrouble.NO_SUCH_MONTH: "there is no key for %1: destroyed, or never made",
    CustodianTrouble.NOT_DESTROYED: "the log of this key file has no destruction of %1",
    CustodianTrouble.DOES_NOT_OPEN: "what the request holds does not open with this key file",
    CustodianTrouble.BAD_KEY: "nothing can be sealed to the key in the request",
    CustodianTrouble.DAY_SPENT: "%1 openings within a day is the limit; wait until tomorrow",
    CustodianTrouble.MONTH_SPENT: "%1 openings within thirty days is the limit",
    CustodianTrouble.NOT_CONFIRMED: "this was not confirmed; nothing was opened",
    CustodianTrouble.KEY_NOT_CONFIRMED: "this is not the fingerprint of the key that signed; nothing was opened",
}
EXIT_CODES = {
    CustodianTrouble.FILE_THERE: 10,
    CustodianTrouble.FILE_DAMAGED: 10,
    CustodianTrouble.WRONG_PASSPHRASE: 11,
    CustodianTrouble.WRONG_CODE: 11,
    CustodianTrouble.CODE_MISTYPED: 11,
    CustodianTrouble.LOG_DAMAGED: 12,
    CustodianTrouble.LOG_CUT: 12,
    CustodianTrouble.CHANGED_MEANWHILE: 12,
    CustodianTrouble.REQUEST_DAMAGED: 20,
    CustodianTrouble.NOTICE_DAMAGED: 20,
    CustodianTrouble.OTHER_STATION: 20,
    CustodianTrouble.FOREIGN_SIGNATURE: 21,
    CustodianTrouble.NOT_IN_LOG: 22,
    CustodianTrouble.LOG_FORKED: 22,
    CustodianTrouble.LOG_NOT_SHOWN: 22,
    CustodianTrouble.NO_SUCH_MONTH: 23,
    CustodianTrouble.NOT_DESTROYED: 23,
    CustodianTrouble.DOES_NOT_OPEN: 23,
    CustodianTrouble.BAD_KEY: 23,
    CustodianTrouble.DAY_SPENT: 30,
    CustodianTrouble.MONTH_SPENT: 30,
    CustodianTrouble.NOT_CONFIRMED: 31,
    CustodianTrouble.KEY_NOT_CONFIRMED: 31,
}
ACTS: dict[str, str] = {
    Act.MADE: "key file made",
    Act.TAKEN_OVER: "log begun, file taken over",
    Act.OPENED: "opened a request",
    Act.DISCLOSED: "made a disclosure",
    Act.NOTICE_TAKEN: "took a station's notice",
    Act.STATION_LOG_BEGUN_ANEW: "STATION'S LOG BEGUN ANEW",
    Act.MONTHS_ADDED: "months added",
    Act.MONTH_DESTROYED: "month destroyed",
    Act.PASSPHRASE_CHANGED: "passphrase changed",
    Act.SHEET_MADE: "new sheet made",
    Act.LOG_BEGUN_ANEW: "LOG LOST, BEGUN ANEW",
}


def sheet_lines(station: str, file_id: str, day: str, code: str) -> list[tuple[str, int]]:
    """The recovery sheet in Chinese and English: (text, size in points)."""
    groups = code.split("-")
    return [
        ("第二保管人恢复单 / Recovery sheet of the second custodian", 15),
        (f"{station} · {file_id} · {day}", 11),
        ("", 8),
        *(("   ".join(groups[at : at + 3]), 24) for at in range(0, len(groups), 3)),
        ("", 8),
        ("密钥文件的密码遗失时，此恢复码可以打开该文件。没有文件，此码什么也打不开。", 11),
        ("请将本单装入信封，在封口处签名，与密钥文件和站点分开存放。不要复印，不要拍照。", 11),
        ("", 8),
        ("This code opens the key file when its passphrase is lost. Without the file it opens nothing.", 11),
        (
            "Put this sheet in an envelope, sign across the flap, and keep it away from the station and from the file.",
            11,
        ),
        ("Make no copy and no photograph.", 11),
    ]
