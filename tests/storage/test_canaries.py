from app.crypto.canary import SealedCanary
from app.operations.ports import Records


def test_canaries_are_numbered_and_renewed_in_their_place(records: Records) -> None:
    records.canaries.put(SealedCanary(1, b"one"))
    records.canaries.put(SealedCanary(1, b"two"))
    (first, _), (second, _) = records.canaries.all()

    records.canaries.replace(second, SealedCanary(2, b"new"))

    assert records.canaries.all() == ((first, SealedCanary(1, b"one")), (second, SealedCanary(2, b"new")))
