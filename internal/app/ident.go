package app

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"muster"
	"muster/internal/ledger"
)

// ids are the ids of all that the snapshot holds and of all that follows from
// it.
func (s *snapshot) ids() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, list := range []func(func(string)){s.recordedIDs, s.derivedIDs} {
			more := true
			list(func(id string) { more = more && yield(id) })
			if !more {
				return
			}
		}
	}
}

// recordedIDs gives the ids of reports, claims, rulings and passages.
func (s *snapshot) recordedIDs(give func(string)) {
	for _, r := range s.reports {
		give(identify("report", r.ID))
	}
	for i := range s.roll.Len() {
		give(s.roll.ID(i))
	}
	for i := range s.rulings {
		give(s.rulings[i].ID)
	}
	for i := range s.passages {
		give(s.passages[i].ID)
	}
}

// derivedIDs gives the ids of the account and of the timeline.
func (s *snapshot) derivedIDs(give func(string)) {
	for _, x := range s.account.Series {
		give(x.ID)
		for _, p := range x.Points {
			give(p.ID)
		}
	}
	for _, x := range s.account.Conflicts {
		give(x.ID)
	}
	for _, x := range s.account.Gaps {
		give(x.ID)
	}
	for _, x := range s.account.Stale {
		give(x.ID)
	}
	for _, x := range s.account.Dues {
		give(x.ID)
	}
	for _, x := range s.timeline {
		give(x.ID)
	}
}

// whole is the id that begins as given. It errs where several do; what begins
// no id is given back as it is.
func (s *snapshot) whole(begin string) (string, error) {
	var found []string
	for id := range s.ids() {
		switch {
		case id == begin:
			return id, nil
		case strings.HasPrefix(id, begin):
			found = append(found, id)
		}
	}
	switch len(found) {
	case 0:
		return begin, nil
	case 1:
		return found[0], nil
	}
	return "", muster.Errorf(muster.Invalid, "%s: %d things have an id that begins so, such as %s and %s; give more of it", begin, len(found), found[0], found[1])
}

// hitID is the id of the words found at a place of a report.
func hitID(reportID string, at int) string {
	return fmt.Sprintf("%s-%d", identify("report", reportID), at)
}

// hit is the report and the place that the id of words found means, nil where
// it means none.
func (s *snapshot) hit(id string) (*ledger.Report, int) {
	report, place, _ := strings.Cut(id, "-")
	at, err := strconv.Atoi(place)
	if err != nil {
		return nil, 0
	}
	for _, r := range s.reports {
		if identify("report", r.ID) == report {
			return r, at
		}
	}
	return nil, 0
}
