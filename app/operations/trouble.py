"""The station's files as they may be found, told in the kinds the screen has words for."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.crypto.days import DaysDamaged
from app.crypto.keyring import KeyringDamaged
from app.crypto.policy_file import PolicyDamaged, PolicySubstituted
from app.crypto.signed_document import ForeignSignature, RolledBack, WrongStation
from app.domain.errors import StationTrouble


@contextmanager
def told_as_trouble() -> Iterator[None]:
    """Turn what crypto found wrong with a file into StationTrouble of the fitting kind."""
    try:
        yield
    except KeyringDamaged as damaged:
        raise StationTrouble("damaged_keyring", damaged.fact) from damaged
    except DaysDamaged as damaged:
        raise StationTrouble("damaged_days", damaged.fact) from damaged
    except PolicyDamaged as damaged:
        raise StationTrouble("damaged_policy", damaged.fact) from damaged
    except PolicySubstituted as substituted:
        raise StationTrouble("substituted_policy", substituted.fact) from substituted
    except ForeignSignature as foreign:
        raise StationTrouble("foreign_signature", foreign.document) from foreign
    except WrongStation as other:
        raise StationTrouble("wrong_station", other.found) from other
    except RolledBack as older:
        raise StationTrouble("rolled_back") from older
