package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"muster"
)

// Backup writes a consistent copy to a new file. The copy comes under its name
// only once it is whole.
func (l *Ledger) Backup(ctx context.Context, file string) error {
	taken := muster.Errorf(muster.Conflicting, "%s: there is a file already; name another for the backup", file)
	if _, err := os.Lstat(file); err == nil {
		return taken
	}
	folder, err := os.MkdirTemp(filepath.Dir(file), ".muster-backup-*")
	if err != nil {
		return muster.Errorf(muster.Unavailable, "%s: its folder cannot be written; name another file for the backup", file)
	}
	defer os.RemoveAll(folder) //nolint:errcheck // what is left there is no harm
	whole := filepath.Join(folder, "copy")
	if _, err := l.read.ExecContext(ctx, "VACUUM INTO ?", whole); err != nil {
		return (&Ledger{path: file}).fault(err)
	}
	if err := sync(whole); err != nil {
		return muster.Errorf(muster.Unavailable, "%s: the backup cannot be written; make room and repeat the command", file)
	}
	if err := os.Link(whole, file); errors.Is(err, os.ErrExist) {
		return taken
	} else if err != nil {
		return os.Rename(whole, file) // a file system without links
	}
	return nil
}

// sync puts a file's bytes on the disk.
func sync(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
