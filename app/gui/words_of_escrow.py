from PySide6.QtCore import QObject

from app.domain.escrow_request import RequestKind, RequestState


class EscrowWords(QObject):
    """The words for requests to both custodians, and for what is wrong with a file one of them gave."""

    def kind(self, kind: RequestKind) -> str:
        return {
            RequestKind.REPRINT: self.tr("new label"),
            RequestKind.DISCLOSURE: self.tr("disclosure"),
        }[kind]

    def state(self, state: RequestState, *, printable: bool) -> str:
        """Where an open request stands, and so what comes next."""
        if state is RequestState.ASKED:
            return self.tr("waits for the custodian")
        return self.tr("label can be printed") if printable else self.tr("bring the answer again")

    def flaw(self, flaw: str) -> str:
        """What is wrong with an answer."""
        return {
            "damaged": self.tr("This file is not an answer of the second custodian, or was changed."),
            "other_station": self.tr("This answer is for another station."),
            "unknown_request": self.tr("This station asked nothing that this file answers."),
            "request_over": self.tr("The request this file answers has ended."),
            "keys_changed": self.tr("The station's keys have changed since the request. Save the request file again."),
            "does_not_open": self.tr("This answer belongs to another request, or was changed."),
            "does_not_fit": self.tr("The keys in this answer do not open the record. Nothing was changed."),
        }[flaw]

    def problem(self, problem: str) -> str:
        """What is wrong with a file of public keys."""
        return {
            "not_publics": self.tr("This file does not hold a custodian's public keys, or was changed."),
            "of_other_station": self.tr("These public keys are for another station."),
            "of_other_custodian": self.tr("These are not the public keys of this station's second custodian."),
            "nothing_new": self.tr("There are no new months in this file."),
        }[problem]

    def certificate(self, fault: str) -> str:
        """What is wrong with a certificate that a month's key is destroyed."""
        return {
            "no_certificate": self.tr("This file is not the second custodian's certificate, or was changed."),
            "of_other_station": self.tr("This certificate is for another station."),
            "of_other_key": self.tr("This certificate is of a key that is not this station's second custodian's."),
            "taken_already": self.tr("The log has this month's certificate already."),
        }[fault]

    def logged_flaw(self, flaw: str) -> str:
        """The same of an answer in half a sentence; what a newer program wrote by its bare name."""
        return {
            "damaged": self.tr("no answer, or changed"),
            "other_station": self.tr("for another station"),
            "unknown_request": self.tr("to nothing that was asked"),
            "request_over": self.tr("the request has ended"),
            "keys_changed": self.tr("keys have changed since"),
            "does_not_open": self.tr("to another request, or changed"),
            "does_not_fit": self.tr("its keys do not open the record"),
        }.get(flaw, flaw)
