"""The words for what somebody should look at, and for what came of it."""

from PySide6.QtCore import QObject

from app.domain.alert import AlertAnswer, AlertKind


class AlertWords(QObject):
    """Says each alert and each answer in the language of the moment."""

    def kind(self, kind: AlertKind) -> str:
        """What happened, in a few words."""
        return {
            AlertKind.MANY_CONTACTS: self.tr("many contacts opened"),
            AlertKind.MANAGER_REVEALS: self.tr("records opened by a manager"),
            AlertKind.MANAGER_BUDGET_USED: self.tr("a manager's budget used up"),
            AlertKind.BUDGET_SPENT: self.tr("more than the budget allows"),
            AlertKind.UNKNOWN_LABELS: self.tr("unknown or dead labels"),
            AlertKind.SIGN_IN_FAILURES: self.tr("failed sign-ins"),
            AlertKind.FAILURES_SPOILED: self.tr("count of sign-ins spoiled"),
            AlertKind.FOREIGN_SCANS: self.tr("parcels of other runs scanned"),
            AlertKind.OUT_OF_RUN: self.tr("parcel of another run"),
            AlertKind.OPENED_OFTEN: self.tr("addresses opened again and again"),
            AlertKind.CLOCK_IN_DOUBT: self.tr("clock in doubt"),
            AlertKind.CLOCK_GAPS: self.tr("computer off again and again"),
            AlertKind.SHRED_PENDING: self.tr("destruction overdue"),
            AlertKind.DISPOSAL_HELD: self.tr("destruction held"),
            AlertKind.RECORD_DAMAGED: self.tr("record damaged"),
            AlertKind.PRE_ARRIVALS_FULL: self.tr("too many announced parcels"),
            AlertKind.CANARY_OPENED: self.tr("canary opened"),
            AlertKind.CANARY_GONE: self.tr("canaries tampered with"),
            AlertKind.PERSON_TAKEN_IN: self.tr("person taken in"),
            AlertKind.PERSON_RENEWED: self.tr("somebody's keys renewed"),
        }[kind]

    def sentence(self, kind: AlertKind, about: str, count: int) -> str:
        """What happened, as one sentence. about: a name."""
        return self._sentence(kind, count).replace("%1", about)

    def answer(self, answer: AlertAnswer) -> str:
        match answer:
            case AlertAnswer.EXPLAINED:
                return self.tr("explained")
            case AlertAnswer.SPOKEN_TO:
                return self.tr("spoken to")
            case AlertAnswer.RIGHTS_TAKEN:
                return self.tr("rights taken")
            case AlertAnswer.REPORTED:
                return self.tr("reported")
            case AlertAnswer.FALSE_ALARM:
                return self.tr("false alarm")

    def _sentence(self, kind: AlertKind, count: int) -> str:
        return {
            AlertKind.MANY_CONTACTS: self.tr("%1 opened %n contacts within an hour.", "", count),
            AlertKind.MANAGER_REVEALS: self.tr("%1, a manager, opened %n parts of records within a day.", "", count),
            AlertKind.MANAGER_BUDGET_USED: self.tr("%1, a manager, has used the day's budget up: %n.", "", count),
            AlertKind.BUDGET_SPENT: self.tr("%1 tried to open more than the budget allows."),
            AlertKind.UNKNOWN_LABELS: self.tr(
                "%n unknown or dead labels were scanned within minutes, the last by %1.", "", count
            ),
            AlertKind.SIGN_IN_FAILURES: self.tr("%n sign-ins as %1 failed within a day.", "", count),
            AlertKind.FAILURES_SPOILED: self.tr(
                "The file that counts failed sign-ins was changed or taken away by somebody."
            ),
            AlertKind.FOREIGN_SCANS: self.tr("%1 scanned %n parcels of other runs.", "", count),
            AlertKind.OUT_OF_RUN: self.tr("%1 tried to open a parcel of another run."),
            AlertKind.OPENED_OFTEN: self.tr("%1 opened the addresses of %n parcels again and again.", "", count),
            AlertKind.CLOCK_IN_DOUBT: self.tr("The computer's clock has jumped and must be confirmed."),
            AlertKind.CLOCK_GAPS: self.tr(
                "The computer was off %n times soon after one another, for long by its clock. That may have been set.",
                "",
                count,
            ),
            AlertKind.DISPOSAL_HELD: self.tr(
                "%n parcels and day keys that should be destroyed have waited for more than a day: the clock is in"
                " doubt, or the station is stopped.",
                "",
                count,
            ),
            AlertKind.RECORD_DAMAGED: self.tr("A parcel's record was found spoiled in the files: the log names it."),
            AlertKind.SHRED_PENDING: self.tr("Something that should be destroyed is still in the files after a day."),
            AlertKind.PRE_ARRIVALS_FULL: self.tr(
                "%1 wanted to bring in more announced parcels than may be kept: %n.", "", count
            ),
            AlertKind.CANARY_OPENED: self.tr("%1 looked into canaries %n times.", "", count),
            AlertKind.CANARY_GONE: self.tr("%n canaries were tampered with in the database.", "", count),
            AlertKind.PERSON_TAKEN_IN: self.tr(
                "%1, a manager, took a person in. Look in the history whom, and whether they work here."
            ),
            AlertKind.PERSON_RENEWED: self.tr(
                "%1, a manager, gave somebody new keys. Look in the history whom, and ask whether they wanted them."
            ),
        }[kind]
