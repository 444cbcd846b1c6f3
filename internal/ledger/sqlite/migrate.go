package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"muster"
)

// migrations are numbered from 1 without a gap; the schema's version is how
// many were run. One that was released is never changed.
//
//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks the file as a muster ledger: "mstr".
const applicationID = 0x6d737472

// A queryer runs a query for one row.
type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// migrate runs the migrations that the ledger lacks.
func (l *Ledger) migrate(ctx context.Context) error {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	if version, err := l.version(ctx, l.write, len(files)); err != nil || version == len(files) {
		return err
	}
	if _, err := l.write.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return err
	}
	tx, err := l.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()                            //nolint:errcheck // does nothing after the commit
	version, err := l.version(ctx, tx, len(files)) // another process may have been quicker
	if err != nil {
		return err
	}
	for _, file := range files[version:] {
		text, err := migrations.ReadFile(file)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, string(text)); err != nil {
			return fmt.Errorf("migration %s: %w", file, err)
		}
	}
	marks := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(files))
	if _, err := tx.ExecContext(ctx, marks); err != nil {
		return err
	}
	return tx.Commit()
}

// version is the schema's version, 0 for an empty file. It errs where the file
// is of another program or of a newer muster.
func (l *Ledger) version(ctx context.Context, q queryer, known int) (int, error) {
	var id, version, tables int
	err := q.QueryRowContext(ctx, `SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
		FROM pragma_application_id, pragma_user_version`).Scan(&id, &version, &tables)
	switch {
	case err != nil:
		return 0, err
	case id == 0 && version == 0 && tables == 0:
		return 0, nil
	case id != applicationID:
		return 0, muster.Errorf(muster.Invalid, "%s: a database of another program; name another file with --ledger", l.path)
	case version > known:
		return 0, muster.Errorf(muster.Invalid, "%s: a ledger of schema %d, this muster knows %d; use a newer muster", l.path, version, known)
	}
	return version, nil
}

// checkReadable errs where the ledger cannot be read as it stands.
func (l *Ledger) checkReadable(ctx context.Context) error {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	version, err := l.version(ctx, l.read, len(files))
	if err == nil && version < len(files) {
		return muster.Errorf(muster.Invalid, "%s: a ledger of schema %d, this muster reads %d; any `muster add` brings it up to date", l.path, version, len(files))
	}
	return err
}
