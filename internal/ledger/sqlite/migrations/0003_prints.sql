-- Fingerprints in sorted runs, each cut into buckets by the first bits of the
-- hash: written in order, read by key, merged as they come to be of a size.

DROP TABLE print;

CREATE TABLE print_run (
    run      INTEGER PRIMARY KEY,
    bits     INTEGER NOT NULL,  -- of the hash that number its buckets
    postings INTEGER NOT NULL
) STRICT;

CREATE TABLE print_bucket (
    id       INTEGER PRIMARY KEY,  -- run * 2^32 + bucket
    postings BLOB NOT NULL         -- hash, report, position: 4 bytes each, big end first, in order
) STRICT;

-- Which versions share passages, by the numbers of their entries.
CREATE TABLE kin (
    report INTEGER NOT NULL,
    other  INTEGER NOT NULL CHECK (other < report),
    PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;

-- The versions whose prints have been looked up.
CREATE TABLE checked (report INTEGER PRIMARY KEY) STRICT;
