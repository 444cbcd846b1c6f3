package ruling_test

import (
	"fmt"
	"slices"
	"testing"

	"muster"
	"muster/internal/ruling"

	"github.com/google/go-cmp/cmp"
)

// made is rulings in the order of record, each "id act on".
func made(list ...[3]string) []muster.Ruling {
	var out []muster.Ruling
	for i, r := range list {
		out = append(out, muster.Ruling{ID: r[0], Act: r[1], On: r[2], At: fmt.Sprintf("2025-01-%02dT12:00:00Z", i+1)})
	}
	return out
}

func TestStanding(t *testing.T) {
	for _, c := range []struct {
		name string
		list []muster.Ruling
		want []string
	}{
		{"none", nil, nil},
		{"all", made([3]string{"r1", "accept", "a"}, [3]string{"r2", "reject", "a"}), []string{"r1", "r2"}},
		{"undone", made([3]string{"r1", "accept", "a"}, [3]string{"r2", "undo", "r1"}), nil},
		{"undoing undone", made([3]string{"r1", "accept", "a"}, [3]string{"r2", "undo", "r1"}, [3]string{"r3", "undo", "r2"}), []string{"r1"}},
		{"undone again", made([3]string{"r1", "accept", "a"}, [3]string{"r2", "undo", "r1"}, [3]string{"r3", "undo", "r2"}, [3]string{"r4", "undo", "r1"}), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, r := range ruling.Standing(c.list) {
				got = append(got, r.ID)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestSlots(t *testing.T) {
	figure := func(value float64, bound muster.Bound, unit string) *muster.Figure {
		return &muster.Figure{Value: value, Bound: bound, Unit: unit}
	}
	for _, c := range []struct {
		kind muster.Kind
		give []string
		want map[string]any // nil where it is refused
	}{
		{muster.Strength, []string{"n=617"}, map[string]any{"n": figure(617, muster.Exact, "personnel")}},
		{muster.Strength, []string{"n=at least 1,000"}, map[string]any{"n": figure(1000, muster.AtLeast, "personnel")}},
		{muster.Movement, []string{"n=200-300"}, map[string]any{"n": &muster.Figure{Value: 200, Bound: muster.Range, High: 300, Unit: "personnel"}}},
		{muster.Control, []string{"n=about 85%"}, map[string]any{"n": figure(85, muster.About, "percent")}},
		{muster.Funding, []string{"n=40700000 USD"}, map[string]any{"n": figure(40700000, muster.Exact, "USD")}},
		{muster.Movement, []string{"who=Kenya", "who=Jamaica", "ordinal=3"}, map[string]any{"who": []string{"Kenya", "Jamaica"}, "ordinal": 3}},
		{muster.Movement, []string{"when="}, map[string]any{"when": nil}},
		{muster.Movement, []string{"when=2025-01-18"}, map[string]any{"when": "2025-01-18"}},
		{muster.Movement, []string{"when=Saturday"}, nil},
		{muster.Movement, []string{"direction=fly"}, nil},
		{muster.Movement, []string{"harm=killed"}, nil},
		{muster.Movement, []string{"ordinal=third"}, nil},
		{muster.Strength, []string{"n=300-200"}, nil},
		{muster.Strength, []string{"n=-5"}, nil},
		{muster.Strength, []string{"n=NaN"}, nil},
		{muster.Strength, []string{"617"}, nil},
		{"weather", []string{"n=1"}, nil},
	} {
		got, err := ruling.Slots(c.kind, c.give)
		if (err != nil) != (c.want == nil) {
			t.Errorf("%s %q: got error %v, want one: %v", c.kind, c.give, err, c.want == nil)
		} else if diff := cmp.Diff(c.want, got); err == nil && diff != "" {
			t.Errorf("%s %q (-want +got):\n%s", c.kind, c.give, diff)
		}
	}
}

// TestAmendJoins holds names that were joined one after another to the last,
// and a ring of them to end.
func TestAmendJoins(t *testing.T) {
	join := func(id, from, to string) muster.Ruling {
		return muster.Ruling{ID: id, At: id, Act: ruling.SameAs, On: from, Set: map[string]any{"same_as": to}}
	}
	c := muster.Claim{ID: "a", Who: muster.Names{"GSU", "Kenyans", "Jamaica"}}
	ruling.AmendmentsOf([]muster.Ruling{join("r1", "GSU", "Kenyans"), join("r2", "kenyans", "Kenya"), join("r3", "Kenya", "GSU")}).Amend(&c)
	if want := (muster.Names{"Kenya", "Jamaica"}); !slices.Equal(c.Who, want) {
		t.Errorf("got %v, want %v", c.Who, want)
	}
}

func TestClaimOfAnAddRuling(t *testing.T) {
	report := &muster.Report{ID: "a", Name: "a.txt", Text: "Some six hundred. Six men. Six men.", Date: muster.Published{EDTF: "2025-01-20"}}
	add := func(words string) *muster.Ruling {
		return &muster.Ruling{ID: "r1", Act: ruling.Add, On: "a", Set: map[string]any{"kind": "strength", "words": words, "who": []string{"Kenya"}}}
	}
	c, err := ruling.Claim(add("six hundred"), report)
	if err != nil || c.Evidence.Start != 5 || c.Evidence.Text != "six hundred" || !c.Who.Is("Kenya") || c.When != "2025-01-20" || c.RuleVersion != "r1" {
		t.Errorf("got %+v, %v, want Kenya's from byte 5 on 2025-01-20", c, err)
	}
	for _, words := range []string{"", "seven", "Six men"} {
		if c, err := ruling.Claim(add(words), report); err == nil {
			t.Errorf("%q: got %+v, want an error", words, c)
		}
	}
}
