package app

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"muster"
)

// A Source is a file to read and the identity that its report will have,
// where the file itself does not name its address.
type Source struct {
	Path string
	ID   string
}

// Sources lists the files that the arguments name, folders walked in the order
// of their names. A file's identity is its path within the folder added; a
// file named by itself has its base name, or, where two of the arguments would
// have the same, its path as given.
//
// Folders give the files whose extension the reader knows; others, and what is
// no file by its name (a pipe, a device), are counted in Passed. Hidden files are
// left alone.
func Sources(args []string) (list []Source, passed []string, err error) {
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case err != nil:
			return nil, nil, muster.Errorf(muster.NotFound, "%s: %s; name a file or folder of reports", arg, cause(err))
		case !info.IsDir():
			list = append(list, Source{Path: arg, ID: filepath.Base(arg)})
			continue
		}
		inside, others, err := walk(arg)
		if err != nil {
			return nil, nil, err
		}
		list, passed = append(list, inside...), append(passed, others...)
	}
	return distinct(list), passed, nil
}

// walk lists the reports in a folder and the files of other formats.
func walk(root string) (list []Source, passed []string, err error) {
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		hidden := path != root && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			return muster.Errorf(muster.Unavailable, "%s: %s; make it readable", path, cause(err))
		case hidden && d.IsDir():
			return filepath.SkipDir
		case hidden || d.IsDir():
			return nil
		case !readable(path, d.Type()):
			passed = append(passed, path)
			return nil
		}
		id, err := filepath.Rel(root, path)
		list = append(list, Source{Path: path, ID: filepath.ToSlash(id)})
		return err
	})
	return list, passed, err
}

// readable reports whether a file in a folder, or the link to one, is taken for a report.
func readable(path string, kind fs.FileMode) bool {
	if kind&^fs.ModeSymlink != 0 {
		return false
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt", ".html", ".htm":
		return true
	}
	return false
}

// open opens a file to be read once. A pipe that nobody writes to is empty, not waited
// for. Nor does a file go through the four system calls by which it would otherwise be
// asked whether it can be waited for.
func open(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// distinct drops files named twice and tells apart different files that would
// have one identity.
func distinct(list []Source) []Source {
	paths, ids := map[string]bool{}, map[string]int{}
	list = slices.DeleteFunc(list, func(s Source) bool {
		clean := filepath.Clean(s.Path)
		twice := paths[clean]
		paths[clean] = true
		return twice
	})
	for _, s := range list {
		ids[s.ID]++
	}
	for i, s := range list {
		if ids[s.ID] > 1 {
			list[i].ID = filepath.ToSlash(filepath.Clean(s.Path))
		}
	}
	return list
}

// cause is what went wrong with a file, without the path and the system call.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
