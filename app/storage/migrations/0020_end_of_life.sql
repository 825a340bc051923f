-- A parcel's end: delivered, and later shredded, when the wraps of its record are emptied.
ALTER TABLE parcels ADD COLUMN delivered_at INTEGER;
ALTER TABLE parcels ADD COLUMN shredded_at INTEGER;

CREATE INDEX parcels_to_shred ON parcels (delivered_at) WHERE delivered_at IS NOT NULL AND shredded_at IS NULL;

-- What hangs on a day's key. One group stands for its record: an entry at the index's end is all an intake pays.
CREATE INDEX records_by_day ON record_groups (day) WHERE field_group = 'hint' AND wrap <> x'';

-- Announced parcels that have no label of ours yet: the token their label will carry, sealed to the counter and the day.
-- place: found by the waybill number under the day's tag key.
CREATE TABLE pre_arrivals (
    id INTEGER NOT NULL PRIMARY KEY,
    place BLOB NOT NULL UNIQUE CHECK (length(place) = 16),
    record_id BLOB NOT NULL UNIQUE CHECK (length(record_id) = 16),
    day TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    destination TEXT NOT NULL,
    weight_grams INTEGER NOT NULL CHECK (weight_grams > 0),
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    brought_at INTEGER NOT NULL
) STRICT;

-- Which parcels only seem to be some: sealed to the managers, so that nobody else can tell them from the rest.
CREATE TABLE canaries (
    id INTEGER NOT NULL PRIMARY KEY,
    epoch INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

-- Requests to both custodians. reference: a file number, never a name.
CREATE TABLE escrow_requests (
    id INTEGER NOT NULL PRIMARY KEY,
    request_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    digits TEXT NOT NULL REFERENCES parcels (digits),
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    ring_epoch INTEGER NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE INDEX escrow_requests_open ON escrow_requests (id) WHERE ended_at IS NULL;

-- Labels that gave way to a new one: they open nothing, and are told from labels that nobody knows.
CREATE TABLE replaced_labels (
    locator BLOB NOT NULL PRIMARY KEY CHECK (length(locator) = 16),
    record_id BLOB NOT NULL CHECK (length(record_id) = 16)
) STRICT, WITHOUT ROWID;
