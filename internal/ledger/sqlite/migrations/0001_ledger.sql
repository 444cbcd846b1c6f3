-- What was recorded. Rows of these tables are never changed or removed.

CREATE TABLE entry (
    n    INTEGER PRIMARY KEY CHECK (n > 0),
    at   INTEGER NOT NULL UNIQUE,  -- record time, nanoseconds since 1970 UTC
    type TEXT    NOT NULL CHECK (type IN ('report', 'extraction', 'dating', 'ruling')),
    head TEXT    NOT NULL,         -- JSON on one line
    hash BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE report (
    entry   INTEGER PRIMARY KEY REFERENCES entry (n),
    id      TEXT    NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    name    TEXT    NOT NULL,
    mission TEXT    NOT NULL,
    sha256  TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    UNIQUE (id, version)
) STRICT;

CREATE TABLE extraction (
    entry  INTEGER PRIMARY KEY REFERENCES entry (n),
    report INTEGER NOT NULL REFERENCES report (entry)
) STRICT;
CREATE INDEX extraction_report ON extraction (report, entry);

CREATE TABLE claim (
    n          INTEGER PRIMARY KEY,
    extraction INTEGER NOT NULL REFERENCES extraction (entry),
    id         TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    who        TEXT    NOT NULL,  -- names, each between line ends
    mission    TEXT    NOT NULL,  -- its own, else its report's
    first      INTEGER,           -- valid time, days since 1970
    last       INTEGER,
    figure     REAL,
    body       TEXT    NOT NULL   -- JSON on one line
) STRICT;
CREATE INDEX claim_extraction ON claim (extraction);
CREATE INDEX claim_id ON claim (id);

CREATE TABLE dating (
    entry  INTEGER PRIMARY KEY REFERENCES entry (n),
    report INTEGER NOT NULL REFERENCES report (entry)
) STRICT;
CREATE INDEX dating_report ON dating (report, entry);

CREATE TRIGGER entry_keep_update BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entry_keep_delete BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entry_keep_insert BEFORE INSERT ON entry
WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM entry) OR NEW.at <= (SELECT coalesce(max(at), NEW.at - 1) FROM entry)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER report_keep_update BEFORE UPDATE ON report BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER report_keep_delete BEFORE DELETE ON report BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER extraction_keep_update BEFORE UPDATE ON extraction BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER extraction_keep_delete BEFORE DELETE ON extraction BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER claim_keep_update BEFORE UPDATE ON claim BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER claim_keep_delete BEFORE DELETE ON claim BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER dating_keep_update BEFORE UPDATE ON dating BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER dating_keep_delete BEFORE DELETE ON dating BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;

-- INSERT OR REPLACE removes rows without the triggers on removal.
CREATE TRIGGER report_keep_insert BEFORE INSERT ON report
WHEN EXISTS (SELECT 1 FROM report WHERE entry = NEW.entry) OR EXISTS (SELECT 1 FROM report WHERE id = NEW.id AND version = NEW.version)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER extraction_keep_insert BEFORE INSERT ON extraction WHEN EXISTS (SELECT 1 FROM extraction WHERE entry = NEW.entry)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER claim_keep_insert BEFORE INSERT ON claim WHEN EXISTS (SELECT 1 FROM claim WHERE n = NEW.n)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER dating_keep_insert BEFORE INSERT ON dating WHEN EXISTS (SELECT 1 FROM dating WHERE entry = NEW.entry)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
