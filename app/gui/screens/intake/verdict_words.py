"""The words for a judged document: its outcome, every reason, and every look-alike that was read as its twin."""

from datetime import date

from PySide6.QtCore import QObject

from app.domain.documents import Correction, DocumentType, LongTerm, Outcome, Reason, ReasonCode
from app.domain.documents.read_document import DocumentSource, Sex
from app.domain.documents.verdict import Fact
from app.domain.identity import Basis


class VerdictWords(QObject):
    """Says in the language of the moment what the rules found."""

    def outcome(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.ACCEPTED:
                return self.tr("Accepted")
            case Outcome.ACCEPTED_WITH_WARNINGS:
                return self.tr("Accepted, with warnings")
            case Outcome.EXEMPT:
                return self.tr("Exempt")
            case Outcome.REFUSED:
                return self.tr("Refused")
            case Outcome.MISMATCH:
                return self.tr("Data do not match")

    def document_type(self, document_type: DocumentType) -> str:
        return {
            DocumentType.RESIDENT_ID: self.tr("Resident ID card"),
            DocumentType.TEMPORARY_ID: self.tr("Temporary resident ID"),
            DocumentType.HMT_RESIDENCE_PERMIT: self.tr("Residence permit, Hong Kong/Macau/Taiwan"),
            DocumentType.HK_MACAU_TRAVEL_PERMIT: self.tr("Mainland travel permit, Hong Kong/Macau"),
            DocumentType.TAIWAN_TRAVEL_PERMIT: self.tr("Mainland travel permit, Taiwan"),
            DocumentType.FOREIGN_PERMANENT_RESIDENT: self.tr("Foreigner's permanent residence card"),
            DocumentType.PASSPORT_MRZ: self.tr("Passport (machine-readable lines)"),
            DocumentType.MILITARY: self.tr("Military or armed police ID"),
            DocumentType.ORGANISATION: self.tr("Organisation (credit code)"),
            DocumentType.LETTER: self.tr("Letter: no document needed"),
            DocumentType.AGREEMENT: self.tr("Customer with a security agreement"),
        }[document_type]

    def headings(self, basis: Basis) -> tuple[str, str]:
        """Whose the documents are: the sender's, and that of who hands in."""
        return {
            Basis.OWN: (self.tr("The sender's document"), ""),
            Basis.PROXY: (self.tr("The sender's document"), self.tr("Document of who hands in")),
            Basis.ORGANISATION: (self.tr("The organisation"), self.tr("Document of who hands in")),
            Basis.GUARDIAN: (self.tr("The minor's document"), self.tr("The guardian's document")),
        }[basis]

    def sex(self, sex: Sex) -> str:
        return {Sex.FEMALE: self.tr("female"), Sex.MALE: self.tr("male")}[sex]

    def source(self, source: DocumentSource) -> str:
        """How a document was read; "" where the clerk typed it."""
        return {
            DocumentSource.TYPED: "",
            DocumentSource.SCANNER: self.tr("Read by the scanner. What you change is yours."),
            DocumentSource.CARD_READER: self.tr("Read by the card reader. What you change is yours."),
            DocumentSource.CAMERA: self.tr("Read by the camera. What you change is yours."),
        }[source]

    def reason(self, reason: Reason) -> str:
        """One finding as a sentence: what is the matter and, where something can be done, what."""
        text = self._sentences()[reason.code]
        if reason.code is ReasonCode.WRONG_CHECK_DIGIT and reason.facts.get("fields", ("number",)) != ("number",):
            text = self.tr("A check digit does not fit (%fields): something was misread. Compare each character.")
        expected = reason.facts.get("expected")
        months = reason.facts.get("months")
        if reason.code is ReasonCode.VALIDITY_LENGTH_ODD and isinstance(months, int):
            text = self.tr("A temporary ID is usually valid for %n month(s). Look closely.", "", months)
        if reason.code is ReasonCode.VALIDITY_LENGTH_ODD and isinstance(expected, int):
            text = text.replace("%expected", self.tr("%n year(s)", "", expected))
        for key, fact in reason.facts.items():
            text = text.replace(f"%{key}", self._fact(fact))
        return text

    def correction(self, correction: Correction) -> str:
        return (
            self.tr("Character %1: “%2” was read as “%3”.")
            .replace("%1", str(correction.position))
            .replace("%2", correction.was)
            .replace("%3", correction.now)
        )

    def _fact(self, fact: Fact) -> str:
        match fact:
            case LongTerm():
                return self.tr("long-term")
            case date():
                return fact.isoformat()
            case tuple():
                return self.tr(", ", "between words").join(self._field(part) for part in fact)
            case _:
                return str(fact)

    def _field(self, name: str) -> str:
        """A part of a machine-readable zone as people call it; anything else as it is."""
        return {
            "number": self.tr("number"),
            "birth_date": self.tr("date of birth"),
            "expiry_date": self.tr("date of expiry"),
            "optional": self.tr("personal number"),
            "composite": self.tr("both lines together"),
        }.get(name, name)

    def _sentences(self) -> dict[ReasonCode, str]:
        return {
            ReasonCode.UNKNOWN_DOCUMENT_TYPE: self.tr("This kind of document is not one that counts here."),
            ReasonCode.NUMBER_MISSING: self.tr("The number is missing."),
            ReasonCode.WRONG_LENGTH: self.tr("The number has %found characters; it should have %expected."),
            ReasonCode.WRONG_CHARACTERS: self.tr("There are characters in the number that cannot stand there."),
            ReasonCode.WRONG_CHECK_DIGIT: self.tr(
                "The check digit does not fit: a character is wrong. Compare it with the document."
            ),
            ReasonCode.WRONG_PREFIX: self.tr("A number of this kind begins with %expected."),
            ReasonCode.FIRST_GENERATION: self.tr(
                "This is a number of 15 digits: first-generation cards are no longer valid."
            ),
            ReasonCode.IMPOSSIBLE_BIRTH_DATE: self.tr("The date of birth in the number does not exist."),
            ReasonCode.IMPOSSIBLE_EXPIRY_DATE: self.tr("The date of expiry in the lines does not exist."),
            ReasonCode.FUTURE_BIRTH_DATE: self.tr("The date of birth in the number lies in the future."),
            ReasonCode.UNDER_AGE: self.tr(
                "The holder is %age; alone one may send from %min_age. With a guardian: Ctrl+4."
            ),
            ReasonCode.GUARDIAN_UNDER_AGE: self.tr("The guardian is %age; one must be %min_age to answer for a minor."),
            ReasonCode.NOT_OF_A_PERSON: self.tr("This is not a document that a person shows of himself."),
            ReasonCode.NOT_OF_AN_ORGANISATION: self.tr("An organisation sends by its credit code."),
            ReasonCode.SECOND_DOCUMENT_MISSING: self.tr("The document of the person who hands in is missing."),
            ReasonCode.SAME_DOCUMENT: self.tr(
                "Both times the same document was shown: two different persons are needed."
            ),
            ReasonCode.BIRTH_DATE_DISAGREES: self.tr(
                "The date of birth printed on the card is not the one in its number. Compare both with the card."
            ),
            ReasonCode.SEX_DISAGREES: self.tr(
                "The sex printed on the card is not the one in its number. Compare both with the card."
            ),
            ReasonCode.EXPIRED: self.tr("The document expired on %valid_to."),
            ReasonCode.NOT_YET_VALID: self.tr("The document is only valid from %valid_from."),
            ReasonCode.VALIDITY_REVERSED: self.tr("The validity ends (%valid_to) before it begins (%valid_from)."),
            ReasonCode.ISSUED_BEFORE_BIRTH: self.tr("The validity begins on %valid_from, before the holder was born."),
            ReasonCode.EXPIRY_DISAGREES: self.tr("The lines say it expires on %valid_to; another day was typed."),
            ReasonCode.UNKNOWN_DIVISION: self.tr("The division code in the number is not known. Look closely."),
            ReasonCode.UNKNOWN_NATIONALITY: self.tr(
                "The nationality in the number is no known foreign one. Look closely."
            ),
            ReasonCode.VALIDITY_LENGTH_ODD: self.tr(
                "The length of validity is unusual for this age (expected: %expected). Look closely."
            ),
            ReasonCode.CORRECTED_LOOKALIKE: self.tr("A look-alike was read as its twin. Compare it."),
            ReasonCode.UNUSUAL_FORM: self.tr("The number has an older or unusual form. Look closely."),
            ReasonCode.OTHER_DOCUMENT_TYPE: self.tr(
                "The number belongs to another kind of document. Check the kind chosen above."
            ),
            ReasonCode.BIRTH_DATE_INCOMPLETE: self.tr("The date of birth in the lines is incomplete."),
            ReasonCode.NOT_A_PASSPORT: self.tr("The lines are those of a travel document that is no passport."),
        }
