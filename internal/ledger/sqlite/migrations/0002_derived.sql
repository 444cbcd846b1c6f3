-- What is made from the recorded tables and can be dropped and made again.

CREATE VIRTUAL TABLE word USING fts5 (text, content = 'report', content_rowid = 'entry', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO word (word) VALUES ('rebuild');

CREATE TABLE print (
    hash   INTEGER NOT NULL,
    report INTEGER NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (hash, report, at)
) STRICT, WITHOUT ROWID;
