-- Postings in as few bytes as the largest number of their bucket needs: the
-- bytes of a hash, a report and a position, one byte each, then the postings in
-- order, hashes counted from the first that the bucket can hold. Runs of before
-- are read as they are until they are merged.

ALTER TABLE print_run ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
