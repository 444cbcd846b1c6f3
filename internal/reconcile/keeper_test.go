package reconcile

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"muster"
)

// of are the first n reports of an input with their claims, whose stamps are 1.
func (in Input) of(n int) Input {
	reports, claims := in.Reports[:n], in.Claims
	in.Reports, in.Claims = nil, nil
	for _, r := range reports {
		r.Stamp = 1
		in.Reports = append(in.Reports, r)
		for _, c := range claims {
			if c.ReportID == r.ID {
				in.Claims = append(in.Claims, c)
			}
		}
	}
	return in
}

// TestKeptIsAnew adds reports one at a time, in any order, and takes some away
// and changes rulings, origins and the day: the account and the timeline are those
// of the reports that there are, made anew.
func TestKeptIsAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t)
		for i := range in.Claims {
			c := &in.Claims[i]
			if c.Kind == muster.Service || c.Kind == muster.Training {
				c.Kind, c.Incident, c.Where = muster.Incident, "attack", muster.Names{"Ber"}
			}
			c.Speaker = rapid.SampledFrom([]string{"Jane Small", "Joan Great", "M"}).Draw(t, "speaker")
			c.Evidence.Text = rapid.SampledFrom([]string{c.Evidence.Text, "no officer has resigned from the force", "two officers resigned on Monday", "all salaries have been paid", "three of them were hurt", "the wait for our pay goes on"}).Draw(t, "words")
		}
		in.Reports = rapid.Permutation(in.Reports).Draw(t, "order")
		var k Keeper
		same := func(in Input) {
			got, want := k.Reckon(in), Reckon(in)
			if diff := cmp.Diff(want.Account(Filter{}), got.Account(Filter{})); diff != "" {
				t.Fatalf("account of %d reports (-anew +kept):\n%s", len(in.Reports), diff)
			}
			if diff := cmp.Diff(want.Timeline(), got.Timeline()); diff != "" {
				t.Fatalf("timeline of %d reports (-anew +kept):\n%s", len(in.Reports), diff)
			}
			f := Filter{Mission: "M", Who: "A", From: "2025-01-10", To: "2025-02-10"}
			if diff := cmp.Diff(want.Account(f), got.Account(f)); diff != "" {
				t.Fatalf("narrow account of %d reports (-anew +kept):\n%s", len(in.Reports), diff)
			}
		}
		rulings, origins := in.Rulings, in.Origins
		in.Rulings, in.Origins = nil, nil
		for n := range len(in.Reports) {
			same(in.of(n + 1))
		}
		in.Origins = origins
		same(in.of(len(in.Reports)))
		in.Rulings = rulings
		same(in.of(len(in.Reports)))
		in.On -= 100
		same(in.of(len(in.Reports)))
		same(in.of(rapid.IntRange(0, len(in.Reports)).Draw(t, "left")))
		in.Missions = map[string]Mission{"M": {}, "A": {}}
		same(in.of(len(in.Reports)))
	})
}

// TestKeptReadsAgain holds that a report whose stamp is another is read again.
func TestKeptReadsAgain(t *testing.T) {
	in := input(on("a", "2025-01-05", there("A", 400, "2025-01-03")), on("b", "2025-01-18", came("A", 217, "2025-01-18")))
	in = in.of(2)
	var k Keeper
	k.Reckon(in)
	in.Claims[0].N = &muster.Figure{Value: 500, Bound: muster.Exact, Unit: "personnel"}
	in.Reports[0].Stamp = 2
	if diff := cmp.Diff(Reckon(in).Account(Filter{}), k.Reckon(in).Account(Filter{})); diff != "" {
		t.Errorf("after a correction (-anew +kept):\n%s", diff)
	}
}

// TestKeptWithoutOriginal holds that two copies of one report count as one origin while it is there,
// and as in an account made anew once it is gone.
func TestKeptWithoutOriginal(t *testing.T) {
	in := input(
		on("a", "2025-01-20", there("A", 400, "2025-01-20")),
		on("b", "2025-01-20", there("A", 400, "2025-01-20")),
		on("c", "2025-01-19", there("B", 400, "2025-01-20"), there("B", 400, "2025-01-20")), // of another contingent
	)
	of := map[string]string{in.Claims[0].ID: in.Claims[2].ID, in.Claims[1].ID: in.Claims[3].ID}
	in.Origins = func(id string) string { return of[id] }
	var k Keeper
	for _, n := range []int{3, 2} {
		some := in.of(n)
		if diff := cmp.Diff(Reckon(some).Account(Filter{}), k.Reckon(some).Account(Filter{})); diff != "" {
			t.Errorf("with %d reports (-anew +kept):\n%s", n, diff)
		}
	}
}

// TestStampsDiffer holds that facts are told from others by their versions, small
// ones too.
func TestStampsDiffer(t *testing.T) {
	seen := map[uint64][]uint64{}
	for a := range uint64(40) {
		for b := range uint64(40) {
			list := []uint64{a + 1, b + 1}[:1+min(b, 1)]
			rows := make([]*row, len(list))
			for i, v := range list {
				rows[i] = &row{version: v}
			}
			h := stampOf(rows)
			if old := seen[h]; old != nil {
				t.Fatalf("%v and %v have one stamp", old, list)
			}
			seen[h] = list
		}
	}
}
