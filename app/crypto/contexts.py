"""Every purpose a derived key or a sealed thing can have: the one table.

HKDF info, HPKE info, the first associated-data part of AES-GCM and AES-SIV and the texts we sign outside of notes all
begin with one of these constants, so that bytes made for one purpose can never be taken for another. No entry is the
beginning of another entry; a test holds that.
"""

import re

# labels and records
LOCATOR = b"sealpost/1/locator"
TOKEN_KEK = b"sealpost/1/token-kek\0"
RECORD = b"sealpost/1/record\0"
INNER = b"sealpost/1/inner"
GROUP = b"sealpost/1/group\0"
DAY = b"sealpost/1/day"

# escrow and deposit: the outer layer is the station's custodian's, the inner layer the second custodian's
ESCROW_OUTER = b"sealpost/1/escrow-1\0"
ESCROW_INNER = b"sealpost/1/escrow-2\0"
DEPOSIT_OUTER = b"sealpost/1/deposit-1\0"
DEPOSIT_INNER = b"sealpost/1/deposit-2\0"

# one request to both custodians: the station's key for the answer, the answer, and what goes to an authority
ESCROW_REPLY = b"sealpost/1/escrow-reply\0"
ESCROW_ANSWER = b"sealpost/1/escrow-answer\0"
DISCLOSURE = b"sealpost/1/disclosure\0"
# by what the log names the record of a request
RECORD_MARK = b"sealpost/1/record-mark\0"

# parcels announced before they arrive, and the parcels that only seem to be some
PRE_ARRIVAL = b"sealpost/1/pre-arrival\0"
PRE_ARRIVAL_DAY = b"sealpost/1/pre-arrival-day"
PRE_ARRIVAL_PLACE = b"sealpost/1/pre-arrival-place\0"
CANARY = b"sealpost/1/canary\0"

# keyring
SLOT_KEK = b"sealpost/1/slot\0"
SLOT_WRAP = b"sealpost/1/slot-wrap"
RING = b"sealpost/1/ring\0"
RING_HPKE = b"sealpost/1/ring-hpke\0"
RING_SIGN = b"sealpost/1/ring-sign\0"
RING_DATABASE = b"sealpost/1/ring-database\0"
ADMIN_ENDORSEMENT = b"sealpost/1/admin-endorsement\0"
E1_MONTH = b"sealpost/1/e1-month\0"
FIDO2_SALT = b"sealpost/1/fido2-salt\0"

# station.days
STATION_DAY = b"sealpost/1/station-day\0"
LOG_KEY = b"sealpost/1/log-key\0"

# the second custodian's file
CUSTODIAN_PASSPHRASE = b"sealpost/1/custodian-passphrase\0"
CUSTODIAN_RECOVERY = b"sealpost/1/custodian-recovery\0"
CUSTODIAN_SLOT = b"sealpost/1/custodian-slot"
CUSTODIAN_MONTH = b"sealpost/1/custodian-month"
RECOVERY_CHECK = b"sealpost/1/recovery-check\0"
CUSTODIAN_KEPT_MONTH = b"sealpost/1/custodian-kept-month"
CUSTODIAN_STATE = b"sealpost/1/custodian-state\0"
CUSTODIAN_LOG = b"sealpost/1/custodian-log\0"

# an authority's key file
AUTHORITY_PASSPHRASE = b"sealpost/1/authority-passphrase\0"
AUTHORITY_SEED = b"sealpost/1/authority-seed"

STATION_ID = re.compile(r"[A-Z0-9-]{3,16}")
ORIGIN_SIZE = 16
EPOCH_SIZE = 4


def origin_station(station: str) -> bytes:
    """The station id as 16 bytes, padded with zeros; raises ValueError for what is not a station id."""
    if STATION_ID.fullmatch(station) is None:
        raise ValueError(len(station))
    return station.encode("ascii").ljust(ORIGIN_SIZE, b"\0")


def epoch_bytes(epoch: int) -> bytes:
    return epoch.to_bytes(EPOCH_SIZE, "big")
