-- Times are whole microseconds since 1970-01-01 UTC. Nothing here says whose a parcel is: what does is sealed.
-- Every index costs each intake a page to seal, write and sync: there is one only where a question needs it.

CREATE TABLE station (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    station_id TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

-- digits: the parcel number without its hyphens; day and running number, so that it is also the order of intake.
CREATE TABLE parcels (
    id INTEGER NOT NULL PRIMARY KEY,
    digits TEXT NOT NULL UNIQUE CHECK (length(digits) = 12),
    record_id BLOB NOT NULL UNIQUE CHECK (length(record_id) = 16),
    state TEXT NOT NULL,
    destination TEXT NOT NULL,
    weight_grams INTEGER NOT NULL CHECK (weight_grams > 0),
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    marks TEXT NOT NULL,
    taken_in_at INTEGER NOT NULL,
    accepted_at INTEGER,
    courier TEXT
) STRICT;

CREATE INDEX parcels_by_state ON parcels (state, digits);
CREATE INDEX parcels_by_courier ON parcels (courier, digits) WHERE courier IS NOT NULL;

CREATE TABLE records (
    id INTEGER NOT NULL PRIMARY KEY,
    record_id BLOB NOT NULL UNIQUE CHECK (length(record_id) = 16),
    origin TEXT NOT NULL,
    locator BLOB NOT NULL UNIQUE CHECK (length(locator) = 16),
    escrow_month TEXT NOT NULL,
    escrow BLOB NOT NULL
) STRICT;

-- Keyed by the running number and not by record_id, so that one intake writes to one place.
CREATE TABLE record_groups (
    id INTEGER NOT NULL PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    field_group TEXT NOT NULL,
    schema_number INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    day TEXT NOT NULL,
    sealed BLOB NOT NULL,
    wrap BLOB NOT NULL,
    UNIQUE (record, field_group)
) STRICT;

CREATE TABLE deposits (
    id INTEGER NOT NULL PRIMARY KEY,
    month TEXT NOT NULL,
    record_id BLOB NOT NULL CHECK (length(record_id) = 16),
    sealed BLOB NOT NULL,
    UNIQUE (month, record_id)
) STRICT;

CREATE TABLE runs (
    id INTEGER NOT NULL PRIMARY KEY,
    run_id TEXT NOT NULL UNIQUE,
    courier TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER
) STRICT;

CREATE INDEX runs_still_open ON runs (id) WHERE closed_at IS NULL;

CREATE TABLE run_lines (
    id INTEGER NOT NULL PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES runs (run_id),
    digits TEXT NOT NULL REFERENCES parcels (digits),
    at INTEGER NOT NULL,
    UNIQUE (run_id, digits)
) STRICT;

CREATE INDEX run_lines_by_parcel ON run_lines (digits);

-- entry holds the bytes that were hashed; the columns after it say the same again, to be searched. at never runs back.
CREATE TABLE entries (
    seq INTEGER NOT NULL PRIMARY KEY,
    entry BLOB NOT NULL,
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    subject TEXT NOT NULL,
    field_group TEXT NOT NULL,
    reason TEXT NOT NULL,
    result TEXT NOT NULL
) STRICT;

CREATE INDEX entries_by_actor ON entries (actor, seq);
CREATE INDEX entries_by_action ON entries (action, seq);
CREATE INDEX entries_by_subject ON entries (subject, seq);
CREATE INDEX reveals ON entries (actor, field_group, at) WHERE action = 'revealed';

-- Level 0, the leaves, is in entries.
CREATE TABLE log_nodes (
    level INTEGER NOT NULL CHECK (level > 0),
    place INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoints (
    id INTEGER NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL,
    note BLOB NOT NULL
) STRICT;

CREATE INDEX checkpoints_by_size ON checkpoints (size, id);
