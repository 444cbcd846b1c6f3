package sqlite

import (
	"context"
	"database/sql"
	"strings"
	"time"
	"unicode"

	"muster"
	"muster/internal/ledger"
)

// The marks round the words found; private use, so that texts seldom have them.
const (
	open = "\ue000"
	shut = "\ue001"
)

// Search finds the reports whose newest version has all the words.
func (l *Ledger) Search(ctx context.Context, words string, most int, asOf time.Time) ([]ledger.Hit, error) {
	query := match(words)
	if query == "" {
		return nil, muster.Errorf(muster.Invalid, "search %q: there is no word in it; give one or more", words)
	}
	if most <= 0 {
		most = 50
	}
	var list []ledger.Hit
	err := l.view(ctx, asOf, func(m *moment) error {
		list = nil
		return m.each("WITH "+current+`, hit AS (
				SELECT rowid AS entry, rank AS score, highlight(word, 0, ?4, ?5) AS marked
				FROM word WHERE word MATCH ?2 AND +rowid IN (SELECT entry FROM current) ORDER BY rank LIMIT ?3)
			SELECT r.id, r.name, coalesce(e.head ->> 'title', ''), r.version, r.text, hit.marked
			FROM hit JOIN report r ON r.entry = hit.entry JOIN entry e ON e.n = hit.entry ORDER BY hit.score, hit.entry`,
			[]any{m.last, query, most, open, shut}, func(rows *sql.Rows) (bool, error) {
				var h ledger.Hit
				var text, marked string
				err := rows.Scan(&h.ReportID, &h.Report, &h.Title, &h.Version, &text, &marked)
				h.Spans = spans(text, marked)
				h.Snippet = snippet(text, h.Spans)
				list = append(list, h)
				return true, err
			})
	})
	return list, err
}

// match is the words as a query of FTS5 that has no operators in it.
func match(words string) string {
	fields := strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	for i, w := range fields {
		fields[i] = `"` + w + `"`
	}
	return strings.Join(fields, " ")
}

// spans are the marked runs of a text, none where the text has marks itself.
func spans(text, marked string) []muster.Span {
	list := []muster.Span{}
	var at int // in the text
	for {
		before, rest, found := strings.Cut(marked, open)
		at += len(before)
		if !found {
			break
		}
		inside, after, _ := strings.Cut(rest, shut)
		list = append(list, muster.Span{Start: at, End: at + len(inside)})
		at, marked = at+len(inside), after
	}
	if at != len(text) {
		return []muster.Span{}
	}
	return list
}

// around is how many bytes of a text a snippet has on either side of a match.
const around = 80

// snippet is the text around the first match, in whole words on one line.
func snippet(text string, matches []muster.Span) string {
	var m muster.Span
	if len(matches) > 0 {
		m = matches[0]
	}
	before, after := text[:m.Start], text[m.End:]
	if len(before) > around {
		before = before[len(before)-around:]
		before = "…" + before[strings.IndexFunc(before, unicode.IsSpace)+1:]
	}
	if len(after) > around {
		after = after[:around]
		after = after[:max(0, strings.LastIndexFunc(after, unicode.IsSpace))] + "…"
	}
	whole := strings.ToValidUTF8(before+text[m.Start:m.End]+after, "")
	return strings.Join(strings.Fields(whole), " ")
}
