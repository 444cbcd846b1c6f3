package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"muster"
	"muster/internal/app"
)

// Limits are those of one upload. How long it may take is for the server to
// say.
type Limits struct {
	Bytes int64 // in all
	File  int64 // bytes of one file
	Files int
}

// The limits of all uploads together.
const (
	jobsAtOnce = 2
	jobsKept   = 50
)

// jobs are the uploads that are being read, and those that were.
type jobs struct {
	mu   sync.Mutex
	list []*job
	next int
	run  sync.WaitGroup
}

// A job is an upload on its way into the ledger. Its fields are read and
// written under the lock of jobs.
type job struct {
	ID       int
	Files    int
	Done     int
	Ended    bool
	Problems []string
	Summary  app.Summary
	Err      string
	dir      string
	known    app.Known
}

// addPage shows the form and what was added before.
func (s *server) addPage(_ context.Context, _ *request) (content, error) {
	if s.options.Public {
		return content{}, muster.Errorf(muster.Forbidden, "this ledger is served read-only")
	}
	return content{template: "add", title: "Add reports", data: s.jobs.all()}, nil
}

// jobPage shows how far an upload is.
func (s *server) jobPage(_ context.Context, r *request) (content, error) {
	id, err := strconv.Atoi(r.http.PathValue("id"))
	if j := s.jobs.get(id); err == nil && j != nil {
		return content{template: "job", title: "Adding reports", data: j}, nil
	}
	return content{}, missing("upload", r.http.PathValue("id"))
}

// upload takes files and starts reading them.
func (s *server) upload(ctx context.Context, r *request) (content, error) {
	if s.jobs.running() >= jobsAtOnce {
		return content{}, muster.Errorf(muster.Unavailable, "%d uploads are being read; wait until one is done", jobsAtOnce)
	}
	dir, err := os.MkdirTemp("", "muster-upload-")
	if err != nil {
		return content{}, err
	}
	j := &job{dir: dir}
	if err := s.receive(j, r.http); err != nil {
		return content{}, errors.Join(err, os.RemoveAll(dir))
	}
	s.jobs.start(j, func() { s.read(context.WithoutCancel(ctx), j) })
	return content{redirect: "/add/" + strconv.Itoa(j.ID)}, nil
}

// receive writes the files of a form to the folder of the job.
func (s *server) receive(j *job, r *http.Request) error {
	r.Body = http.MaxBytesReader(nil, r.Body, s.options.Limits.Bytes)
	form, err := r.MultipartReader()
	if err != nil {
		return muster.Errorf(muster.Invalid, "the upload has no files; choose some and send it again")
	}
	var published, mission string
	for {
		part, err := form.NextPart()
		switch {
		case errors.Is(err, io.EOF):
			return s.received(j, published, mission)
		case err != nil:
			return s.tooMuch(err)
		case part.FileName() != "":
			if err := s.save(j, part); err != nil {
				return err
			}
		default:
			b, err := io.ReadAll(io.LimitReader(part, 256))
			if err != nil {
				return s.tooMuch(err)
			}
			switch part.FormName() {
			case "published":
				published = strings.TrimSpace(string(b))
			case "mission":
				mission = strings.TrimSpace(string(b))
			}
		}
	}
}

// received checks that there is something to read and what is known of it.
func (s *server) received(j *job, published, mission string) (err error) {
	if j.Files == 0 {
		return muster.Errorf(muster.Invalid, "the upload has no files; choose some and send it again")
	}
	if _, _, bad := muster.Date(published).Bounds(); published != "" && bad != nil {
		return muster.Errorf(muster.Invalid, "published %s: want YYYY, YYYY-MM, YYYY-MM-DD or an interval FROM/TO", published)
	}
	if err := s.app.CheckMission(mission); err != nil {
		return err
	}
	j.known, err = s.app.Known("", muster.Date(published), mission)
	return err
}

// save writes one file. Each has a folder of its own, so that two of one name
// stay two.
func (s *server) save(j *job, part *multipart.Part) error {
	limits := s.options.Limits
	if j.Files++; j.Files > limits.Files {
		return muster.Errorf(muster.Invalid, "more than %d files at once; send them in parts, or use muster add", limits.Files)
	}
	name := filepath.Base(filepath.Clean("/" + strings.ReplaceAll(part.FileName(), `\`, "/")))
	if name == "/" || name == "." || strings.HasPrefix(name, ".") {
		return muster.Errorf(muster.Invalid, "%q is no name of a file", part.FileName())
	}
	path := filepath.Join(j.dir, name)
	if _, err := os.Stat(path); err == nil {
		folder := filepath.Join(j.dir, strconv.Itoa(j.Files))
		if err := os.Mkdir(folder, 0o700); err != nil {
			return err
		}
		path = filepath.Join(folder, name)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	n, err := io.Copy(f, io.LimitReader(part, limits.File+1))
	switch err = errors.Join(err, f.Close()); {
	case err != nil:
		return s.tooMuch(err)
	case n > limits.File:
		return muster.Errorf(muster.Invalid, "%s: larger than %d MB; split it, or use muster add", name, limits.File>>20)
	}
	return nil
}

// tooMuch explains why an upload could not be taken whole.
func (s *server) tooMuch(err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return muster.Errorf(muster.Invalid, "more than %d MB at once; send the files in parts, or use muster add", s.options.Limits.Bytes>>20)
	}
	return muster.Errorf(muster.Invalid, "the upload broke off (%s); send it again", err)
}

// read puts the files of a job into the ledger.
func (s *server) read(ctx context.Context, j *job) {
	sum, err := s.app.Add(ctx, []string{j.dir}, j.known, app.Watch{
		Step: func(done, _ int) { s.jobs.change(func() { j.Done = done }) },
		Problem: func(m string) {
			s.jobs.change(func() { j.Problems = append(j.Problems, strings.ReplaceAll(m, j.dir+string(filepath.Separator), "")) })
		},
	})
	err = errors.Join(err, os.RemoveAll(j.dir))
	s.jobs.change(func() {
		j.Ended, j.Summary = true, sum
		for _, p := range sum.Passed {
			j.Problems = append(j.Problems, fmt.Sprintf("%s: passed over; reports are %s", filepath.Base(p), app.Formats))
		}
		if err != nil {
			j.Err = err.Error()
		}
	})
}

// start runs a job beside the request that sent it.
func (l *jobs) start(j *job, work func()) {
	l.mu.Lock()
	l.next++
	j.ID = l.next
	l.list = append(l.list, j)
	if len(l.list) > jobsKept {
		l.list = l.list[1:]
	}
	l.mu.Unlock()
	l.run.Go(work)
}

// change changes a job under the lock.
func (l *jobs) change(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	f()
}

// get is a copy of the job of that number, nil where there is none.
func (l *jobs) get(id int) *job {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, j := range l.list {
		if j.ID == id {
			c := *j
			return &c
		}
	}
	return nil
}

// all is copies of the jobs, the newest first.
func (l *jobs) all() []job {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := make([]job, 0, len(l.list))
	for i := len(l.list) - 1; i >= 0; i-- {
		out = append(out, *l.list[i])
	}
	return out
}

// running is how many jobs are not done.
func (l *jobs) running() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := 0
	for _, j := range l.list {
		if !j.Ended {
			n++
		}
	}
	return n
}
