from enum import StrEnum


class Action(StrEnum):
    """The facts the audit log tells, in the past tense. A released name is never changed."""

    STATION_MADE = "station_made"
    STATION_OPENED = "station_opened"
    STATION_CLOSED = "station_closed"
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    LOCKED = "locked"
    STAFF_ADDED = "staff_added"
    INTAKE_REFUSED = "intake_refused"
    TAKEN_IN = "taken_in"
    LABEL_SENT = "label_sent"
    ACCEPTED = "accepted"
    DROPPED = "dropped"
    SCAN_REFUSED = "scan_refused"
    REVEALED = "revealed"
    REVEAL_REFUSED = "reveal_refused"
    RUN_OPENED = "run_opened"
    HANDED_OVER = "handed_over"
    HANDOVER_UNDONE = "handover_undone"
    RUN_CLOSED = "run_closed"
    LOG_VERIFIED = "log_verified"
    LOG_EXPORTED = "log_exported"
    LOG_KEY_TURNED = "log_key_turned"
    HEARTBEAT = "heartbeat"
