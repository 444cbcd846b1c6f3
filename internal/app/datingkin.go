package app

import (
	"cmp"
	"context"
	"slices"

	"muster/internal/ledger"
	"muster/internal/lineage"
)

// mostKin is how many of the reports that share words with one are compared
// with it to date it: the most closely dated tell enough, and a story that went
// round may be in thousands.
const mostKin = 8

// relate notes the kin of the undated reports.
func (d *dater) relate(ctx context.Context) error {
	if err := d.Index(ctx); err != nil {
		return err
	}
	ids := map[int64]string{}
	for _, r := range d.reports {
		ids[r.Entry] = r.ID
	}
	pairs, err := d.Store.Kin(ctx, 0)
	if err != nil {
		return err
	}
	d.kin = map[string][]string{}
	for _, p := range pairs {
		a, b := ids[p.Report], ids[p.Other]
		if a == "" || b == "" || a == b { // of an earlier version
			continue
		}
		for _, of := range [][2]string{{a, b}, {b, a}} {
			if d.wanted[of[0]] {
				d.kin[of[0]] = append(d.kin[of[0]], of[1])
			}
		}
	}
	return nil
}

// nearest are the kin of a report that have a date, the most closely dated
// first, at most so many.
func (d *dater) nearest(u *undated) []string {
	type near struct {
		id   string
		open int // days
	}
	var list []near
	for _, id := range d.kin[u.ID] {
		date, _ := d.dateOf(id)
		if lo, hi, err := date.Bounds(); err == nil && date != "" {
			list = append(list, near{id, int(hi - lo)})
		}
	}
	slices.SortFunc(list, func(a, b near) int { return cmp.Or(cmp.Compare(a.open, b.open), cmp.Compare(a.id, b.id)) })
	var ids []string
	for _, n := range list[:min(len(list), mostKin)] {
		ids = append(ids, n.id)
	}
	return ids
}

// sharedWith is how many words an undated report shares with another in
// passages, boilerplate apart.
func (d *dater) sharedWith(ctx context.Context, u *undated, id string) (int, error) {
	if words, ok := u.shared[id]; ok {
		return words, nil
	}
	text, err := d.textOf(ctx, d.byID[id])
	if err != nil {
		return 0, err
	}
	words := 0
	for _, p := range lineage.Among([]lineage.Doc{{ID: u.ID, Text: u.Text}, {ID: id, Text: text}}, len(d.reports)) {
		if !p.Boilerplate {
			words += p.Words
		}
	}
	u.shared[id] = words
	return words, nil
}

// textOf is the text of a report.
func (d *dater) textOf(ctx context.Context, r *ledger.Report) (string, error) {
	if r.Text != "" {
		return r.Text, nil
	}
	texts, err := d.Store.Texts(ctx, []int64{r.Entry})
	return texts[r.Entry], err
}
