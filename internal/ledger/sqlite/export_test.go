package sqlite

import "context"

// LimitPages lets the file grow no more.
func (l *Ledger) LimitPages(ctx context.Context) error {
	_, err := l.write.ExecContext(ctx, "PRAGMA max_page_count = 1") // SQLite takes the present size for less
	return err
}
