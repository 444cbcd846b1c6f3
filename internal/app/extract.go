package app

import (
	"context"
	"errors"
	"io"
	"sync"

	"muster"
)

// A Summary is what came of reading files.
type Summary struct {
	Reports   int // read, claims taken out
	Claims    int
	New       int      // reports the ledger had not seen
	Versions  int      // newer texts of reports it had
	Unchanged int      // reports it had already
	Redated   int      // reports it had with another date than was given now
	Dated     int      // reports whose date was found from clues
	Skipped   int      // files that could not be read
	Passed    []string // files in folders that are in no format for reports
	Unused    []string // rows of the metadata that no file answers to
}

// A Watch follows long work. Either function may be nil.
type Watch struct {
	Step    func(done, all int)  // after each report
	Problem func(message string) // one line on what was skipped or read in part
}

func (w Watch) step(done, all int) {
	if w.Step != nil {
		w.Step(done, all)
	}
}

func (w Watch) problem(message string) {
	if w.Problem != nil {
		w.Problem(message)
	}
}

// buffers holds the lines of reports between their encoding and their writing.
type buffers struct{ sync.Pool }

func (p *buffers) take() *[]byte {
	if b, ok := p.Get().(*[]byte); ok {
		*b = (*b)[:0]
		return b
	}
	return new([]byte)
}

// Extract writes what the files say as JSON Lines: each report and then its
// claims, in the order of the files. Files that cannot be read are told to the
// watch and counted.
func (a *App) Extract(ctx context.Context, w io.Writer, args []string, known Known, watch Watch) (Summary, error) {
	var pool sync.Pool // of []muster.Claim
	return a.lines(ctx, w, args, known, watch, func(b []byte, r *muster.Report) ([]byte, int, error) {
		room, _ := pool.Get().(*[]muster.Claim)
		if room == nil {
			room = new([]muster.Claim)
		}
		defer pool.Put(room)
		claims, err := guard(r, func(r *muster.Report) []muster.Claim { return a.Extractor.Claims((*room)[:0], r) })
		b = AppendReport(b, r)
		for i := range claims {
			b = AppendClaim(b, &claims[i])
		}
		n := len(claims)
		clear(claims)
		*room = claims
		return b, n, err
	})
}

// Mentions writes what the middle stages see in the files as JSON Lines: each
// report and then its mentions, in the order of the files. Files that cannot be
// read are told to the watch and counted.
func (a *App) Mentions(ctx context.Context, w io.Writer, args []string, known Known, watch Watch) (Summary, error) {
	return a.mentions(ctx, w, args, known, watch, a.Extractor.Mentions)
}

// Groups is Mentions with the groups of words that the rules read.
func (a *App) Groups(ctx context.Context, w io.Writer, args []string, known Known, watch Watch) (Summary, error) {
	return a.mentions(ctx, w, args, known, watch, a.Extractor.Groups)
}

// mentions writes what see finds in the files.
func (a *App) mentions(ctx context.Context, w io.Writer, args []string, known Known, watch Watch, see func(*muster.Report) []muster.Mention) (Summary, error) {
	return a.lines(ctx, w, args, known, watch, func(b []byte, r *muster.Report) ([]byte, int, error) {
		mentions, err := guard(r, see)
		b = AppendReport(b, r)
		for i := range mentions {
			b = AppendMention(b, &mentions[i])
		}
		return b, 0, err
	})
}

// lines writes what encode makes of each report, in the order of the files.
func (a *App) lines(ctx context.Context, w io.Writer, args []string, known Known, watch Watch,
	encode func([]byte, *muster.Report) ([]byte, int, error),
) (Summary, error) {
	sources, passed, err := Sources(args)
	sum := Summary{Passed: passed, Unused: known.unused(sources)}
	if err != nil {
		return sum, err
	}
	type result struct {
		report *muster.Report
		lines  *[]byte
		claims int
		err    error
	}
	var pool buffers
	work := func(s Source) (out result) {
		if out.report, out.err = a.read(s, &known); out.err == nil {
			out.lines = pool.take()
			*out.lines, out.claims, out.err = encode(*out.lines, out.report)
		}
		return out
	}
	done := 0
	err = ordered(ctx, sources, a.workers(), work, func(out result) error {
		done++
		defer watch.step(done, len(sources))
		if out.err != nil {
			sum.Skipped++
			watch.problem(out.err.Error())
			return nil
		}
		tell(watch, out.report)
		sum.Reports++
		sum.Claims += out.claims
		defer pool.Put(out.lines)
		_, err := w.Write(*out.lines)
		return explain("write claims", err)
	})
	return sum, interrupted(err)
}

// tell passes on what a report could not be read for.
func tell(watch Watch, r *muster.Report) {
	for _, warning := range r.Warnings {
		watch.problem(r.ID + ": " + warning)
	}
}

// interrupted puts the end of a context into words.
func interrupted(err error) error {
	if errors.Is(err, context.Canceled) {
		return muster.Errorf(muster.Unavailable, "interrupted: %w", err)
	}
	return err
}
