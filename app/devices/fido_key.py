"""What is said to one FIDO2 key: CTAP 2.1 with the hmac-secret extension, by python-fido2.

A credential is made for Sealpost alone and not kept on the key: its id, which the station keeps, is what the key finds
its own secrets by. From the credential and a salt the key then makes 32 bytes, always the same ones. It has two sets of
them, with and without verified PIN; ours are always those with, so a key that is found opens nothing without its PIN.

What the key signs is not looked at: whoever could put in a false key could only give 32 wrong bytes.
"""

import struct
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from threading import Event
from typing import Any, TypeVar

from fido2.cose import ES256
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.extensions import HMACGetSecretInput, HmacSecretExtension
from fido2.ctap2.pin import ClientPin
from fido2.hid import CAPABILITY, ConnectionFailure
from fido2.webauthn import (
    PublicKeyCredentialCreationOptions,
    PublicKeyCredentialDescriptor,
    PublicKeyCredentialParameters,
    PublicKeyCredentialRequestOptions,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialType,
    PublicKeyCredentialUserEntity,
)

from app.devices.plugged_keys import FindKeys, PluggedKey
from app.domain.errors import HardwareKeyTrouble
from app.operations.ports import EnrolledKey

RP_ID = "sealpost.invalid"
"""To whom the credentials belong. A key takes any domain name; .invalid can never be anybody's (RFC 2606), so no page
in a browser can ask a key for what it gives us. Part of every secret: it may never change."""
RP_NAME = "Sealpost"
SECRET_SIZE = 32
Answer = TypeVar("Answer")
LONGEST_CREDENTIAL = 1023  # CTAP 2.1, 6.1.2
LEAST_PIN = 4  # CTAP 2.1, 6.5.1: Unicode characters
_NOTHING_SIGNED = bytes(32)
_PERMISSION = ClientPin.PERMISSION
_ERR = CtapError.ERR

_TOLD_AS = {
    _ERR.PIN_BLOCKED: "pin_blocked",
    _ERR.PIN_NOT_SET: "no_pin_set",
    _ERR.PIN_POLICY_VIOLATION: "no_pin_set",  # it has one, but must be given a new one first
    _ERR.NO_CREDENTIALS: "not_this_key",
    _ERR.INVALID_CREDENTIAL: "not_this_key",
    _ERR.USER_ACTION_TIMEOUT: "timed_out",
    _ERR.ACTION_TIMEOUT: "timed_out",
    _ERR.TIMEOUT: "timed_out",
    _ERR.KEEPALIVE_CANCEL: "cancelled",
    _ERR.OPERATION_DENIED: "cancelled",
}
_NONSENSE = (ValueError, TypeError, LookupError, AttributeError, struct.error, ConnectionFailure)
"""What python-fido2 makes of answers that are not CTAP."""


class FidoKey:
    """One open key."""

    def __init__(self, device: CtapDevice) -> None:
        self._ctap = Ctap2(device)
        self._extension = HmacSecretExtension(allow_hmac_secret=True)

    def holds(self, credential: bytes) -> bool | None:
        """Whether the key knows the credential, asked without PIN and touch; None when it will not say."""
        try:
            self._ctap.get_assertion(RP_ID, _NOTHING_SIGNED, _named(credential), options={"up": False})
        except CtapError as error:
            return False if error.code in {_ERR.NO_CREDENTIALS, _ERR.INVALID_CREDENTIAL} else None
        return True

    def enrol(self, station_id: str, salt: bytes, pin: str, stop: Event) -> EnrolledKey:
        """A new credential and its secret: asked for in the way it will be asked for ever after, so a second touch."""
        pins = self._pins()
        token = self._token(pins, pin, _PERMISSION.MAKE_CREDENTIAL)
        # Whose key it is, is nobody's business but the keyring's; the key is told the station.
        user = PublicKeyCredentialUserEntity(name=station_id, id=station_id.encode("ascii"))
        kind = PublicKeyCredentialType.PUBLIC_KEY
        options = PublicKeyCredentialCreationOptions(
            rp=PublicKeyCredentialRpEntity(name=RP_NAME, id=RP_ID),
            user=user,
            challenge=b"",
            pub_key_cred_params=[PublicKeyCredentialParameters(type=kind, alg=ES256.ALGORITHM)],
            extensions={"hmacCreateSecret": True},
        )
        processing = self._extension.make_credential(self._ctap, options, pins.protocol)
        made = self._ctap.make_credential(
            _NOTHING_SIGNED,
            {"id": RP_ID, "name": RP_NAME},
            {"id": user.id, "name": user.name},
            [{"type": "public-key", "alg": ES256.ALGORITHM}],
            extensions=processing.prepare_inputs(token),
            pin_uv_param=pins.protocol.authenticate(token, _NOTHING_SIGNED),
            pin_uv_protocol=pins.protocol.VERSION,
            event=stop,
        )
        outputs = processing.prepare_outputs(made, token) or {}
        credential = made.auth_data.credential_data
        if credential is None or not outputs.get("hmacCreateSecret"):
            raise HardwareKeyTrouble("no_hmac_secret")
        if not 0 < len(credential.credential_id) <= LONGEST_CREDENTIAL:
            raise HardwareKeyTrouble("failed")
        return EnrolledKey(credential.credential_id, self.secret(credential.credential_id, salt, pin, stop))

    def secret(self, credential: bytes, salt: bytes, pin: str, stop: Event) -> bytes:
        """The 32 bytes of a credential and a salt, with the PIN verified."""
        pins = self._pins()
        token = self._token(pins, pin, _PERMISSION.GET_ASSERTION)
        descriptor = PublicKeyCredentialDescriptor(type=PublicKeyCredentialType.PUBLIC_KEY, id=credential)
        options = PublicKeyCredentialRequestOptions(
            challenge=b"",
            rp_id=RP_ID,
            allow_credentials=[descriptor],
            extensions={"hmacGetSecret": HMACGetSecretInput(salt)},
        )
        processing = self._extension.get_assertion(self._ctap, options, pins.protocol)
        answer = self._ctap.get_assertion(
            RP_ID,
            _NOTHING_SIGNED,
            _named(credential),
            extensions=processing.prepare_inputs(descriptor, token),
            pin_uv_param=pins.protocol.authenticate(token, _NOTHING_SIGNED),
            pin_uv_protocol=pins.protocol.VERSION,
            event=stop,
        )
        outputs = processing.prepare_outputs(answer, token) or {}
        secret: bytes = outputs["hmacGetSecret"].output1 if outputs else b""
        if len(secret) != SECRET_SIZE:
            raise HardwareKeyTrouble("no_hmac_secret")
        if not answer.auth_data.is_user_verified():
            # The other set of secrets: a slot made with it would open without the PIN.
            raise HardwareKeyTrouble("failed")
        return secret

    def _pins(self) -> ClientPin:
        info = self._ctap.info
        if not self._extension.is_supported(self._ctap):
            raise HardwareKeyTrouble("no_hmac_secret")
        if not info.options.get("clientPin"):
            raise HardwareKeyTrouble("no_pin_set")
        return ClientPin(self._ctap)

    def _token(self, pins: ClientPin, pin: str, permission: ClientPin.PERMISSION) -> bytes:
        """What the key gives for its PIN, good for one act."""
        spelled = unicodedata.normalize("NFC", pin)  # CTAP 2.1, 6.5.1
        if len(spelled) < LEAST_PIN:
            # It cannot be the one: no try is spent on it.
            raise HardwareKeyTrouble("wrong_pin", pins.get_pin_retries()[0])
        try:
            return pins.get_pin_token(spelled, permission, RP_ID)
        except CtapError as error:
            match error.code:
                case _ERR.PIN_INVALID:
                    raise HardwareKeyTrouble("wrong_pin", pins.get_pin_retries()[0]) from None
                case _ERR.PIN_AUTH_BLOCKED:
                    raise HardwareKeyTrouble("replug_key", pins.get_pin_retries()[0]) from None
            raise


def enrol_on(
    find: FindKeys, station_id: str, salt: bytes, pin: str, stop: Event, *, known: Sequence[bytes]
) -> EnrolledKey:
    """Enrol the one key there is that holds none of the known credentials; HardwareKeyTrouble."""

    def enrol(keys: Sequence[FidoKey]) -> EnrolledKey:
        new = [key for key in keys if not any(key.holds(credential) for credential in known)]
        if not new:
            raise HardwareKeyTrouble("enrolled_already")
        if len(new) > 1:
            raise HardwareKeyTrouble("several_keys")
        return new[0].enrol(station_id, salt, pin, stop)

    return _with_open(find, enrol)


def secret_of(find: FindKeys, credential: bytes, salt: bytes, pin: str, stop: Event) -> bytes:
    """The secret from the key that holds the credential; HardwareKeyTrouble."""

    def read(keys: Sequence[FidoKey]) -> bytes:
        holders = [key for key in keys if key.holds(credential) is not False]
        if not holders:
            raise HardwareKeyTrouble("not_this_key")
        if len(holders) > 1:
            raise HardwareKeyTrouble("several_keys")
        return holders[0].secret(credential, salt, pin, stop)

    return _with_open(find, read)


def held_by(find: FindKeys, credentials: Sequence[bytes], _stop: Event) -> frozenset[bytes]:
    """Those of the credentials that an open key says it holds; HardwareKeyTrouble."""

    def ask(keys: Sequence[FidoKey]) -> frozenset[bytes]:
        return frozenset(each for each in credentials if any(key.holds(each) for key in keys))

    return _with_open(find, ask)


def _with_open(find: FindKeys, ask: Callable[[Sequence[FidoKey]], Answer]) -> Answer:
    """What the open keys answer; they are closed again. Raises HardwareKeyTrouble and nothing else."""
    with ExitStack() as opened:
        try:
            return ask(_opened(find(), opened))
        except CtapError as error:
            raise HardwareKeyTrouble(_TOLD_AS.get(error.code, "failed")) from None
        except OSError:
            raise HardwareKeyTrouble("removed") from None
        except _NONSENSE:
            raise HardwareKeyTrouble("failed") from None


def _opened(plugged: Sequence[PluggedKey], opened: ExitStack) -> Sequence[FidoKey]:
    """The keys that speak CTAP2, at least one; they are left to `opened` to close."""
    keys, kept_from, too_old = [], False, False
    for key in plugged:
        try:
            device = opened.enter_context(closing(key.open()))
        except PermissionError:
            kept_from = True
            continue
        if device.capabilities & CAPABILITY.CBOR:
            keys.append(FidoKey(device))
        else:
            too_old = True
    if keys:
        return keys
    if too_old:
        raise HardwareKeyTrouble("no_hmac_secret")
    raise HardwareKeyTrouble("not_permitted" if kept_from else "no_key")


def _named(credential: bytes) -> list[Mapping[str, Any]]:
    return [{"type": "public-key", "id": credential}]
