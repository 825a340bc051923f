from PySide6.QtCore import QObject

from app.domain.documents import ReasonCode
from app.domain.intake import RefusalReason


class FindingWords(QObject):
    """What stopped an intake, in a few words and without the person: for the log and its counts."""

    def reason(self, reason: str) -> str:
        """Why a sender was turned away, as the log names it."""
        return {
            RefusalReason.DOCUMENT_REFUSED.value: self.tr("the document may not be accepted"),
            RefusalReason.NO_DOCUMENT.value: self.tr("no document was shown"),
            RefusalReason.MISMATCH.value: self.tr("face and document do not match"),
            RefusalReason.DATA_MISMATCH.value: self.tr("card and number contradict each other"),
            RefusalReason.DOCUMENT_DOUBTED.value: self.tr("the document looked forged or altered"),
            RefusalReason.CONTENTS_FORBIDDEN.value: self.tr("the contents may not be sent"),
            RefusalReason.INSPECTION_DECLINED.value: self.tr("the sender did not let it be opened"),
            RefusalReason.SENDER_LEFT.value: self.tr("the sender left"),
        }.get(reason, reason)

    def finding(self, code: str) -> str:
        """What the rules found against the document; "" for what is no finding."""
        return {
            ReasonCode.UNKNOWN_DOCUMENT_TYPE.value: self.tr("kind does not count"),
            ReasonCode.NUMBER_MISSING.value: self.tr("number missing"),
            ReasonCode.WRONG_LENGTH.value: self.tr("number of the wrong length"),
            ReasonCode.WRONG_CHARACTERS.value: self.tr("characters that cannot stand there"),
            ReasonCode.WRONG_CHECK_DIGIT.value: self.tr("check digit wrong"),
            ReasonCode.WRONG_PREFIX.value: self.tr("number of another kind"),
            ReasonCode.FIRST_GENERATION.value: self.tr("first-generation card"),
            ReasonCode.IMPOSSIBLE_BIRTH_DATE.value: self.tr("impossible date of birth"),
            ReasonCode.IMPOSSIBLE_EXPIRY_DATE.value: self.tr("impossible date of expiry"),
            ReasonCode.FUTURE_BIRTH_DATE.value: self.tr("born in the future"),
            ReasonCode.UNDER_AGE.value: self.tr("under age, alone"),
            ReasonCode.EXPIRED.value: self.tr("expired"),
            ReasonCode.NOT_YET_VALID.value: self.tr("not valid yet"),
            ReasonCode.VALIDITY_REVERSED.value: self.tr("validity reversed"),
            ReasonCode.ISSUED_BEFORE_BIRTH.value: self.tr("issued before birth"),
            ReasonCode.EXPIRY_DISAGREES.value: self.tr("dates of expiry disagree"),
            ReasonCode.GUARDIAN_UNDER_AGE.value: self.tr("guardian under age"),
            ReasonCode.NOT_OF_A_PERSON.value: self.tr("no person's document"),
            ReasonCode.NOT_OF_AN_ORGANISATION.value: self.tr("no organisation's code"),
            ReasonCode.SECOND_DOCUMENT_MISSING.value: self.tr("second document missing"),
            ReasonCode.SAME_DOCUMENT.value: self.tr("same document twice"),
            ReasonCode.BIRTH_DATE_DISAGREES.value: self.tr("dates of birth disagree"),
            ReasonCode.SEX_DISAGREES.value: self.tr("sex disagrees"),
        }.get(code, "")
