package ruling

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"muster"
	"muster/internal/rule"
)

// lists are the slots that take several values.
var lists = []string{"who", "where", "by", "asked_by", "role", "from", "to", "what", "target", "with"}

// Slots reads what a user writes of the slots of a claim, SLOT=VALUE each, as
// the fields of the claim's JSON. A slot of a list may be given several times;
// one without a value is emptied, which null stands for. Errors name the slot
// and what it takes.
func Slots(kind muster.Kind, given []string) (map[string]any, error) {
	set := map[string]any{}
	for _, g := range given {
		slot, value, ok := strings.Cut(g, "=")
		slot, value = strings.TrimSpace(slot), strings.TrimSpace(value)
		if !ok {
			return nil, muster.Errorf(muster.Invalid, "%q: write SLOT=VALUE, as in n=600 or who=Kenya", g)
		}
		if err := rule.CheckSlot(kind, slot, value); err != nil {
			return nil, muster.Errorf(muster.Invalid, "%s: %w", g, err)
		}
		v, err := read(kind, slot, value)
		if err != nil {
			return nil, err
		}
		if had, twice := set[slot].([]string); twice && v != nil && slices.Contains(lists, slot) {
			v = append(had, value)
		}
		set[slot] = v
	}
	return set, nil
}

// read is a value as the claim's JSON has it.
func read(kind muster.Kind, slot, value string) (any, error) {
	switch {
	case value == "":
		return nil, nil
	case slices.Contains(lists, slot):
		return []string{value}, nil
	case slot == "n":
		return figure(kind, value)
	case slot == "ordinal":
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 {
			return nil, muster.Errorf(muster.Invalid, "ordinal=%s: want a number from 1", value)
		}
		return n, nil
	case slot == "when" || slot == "ends":
		if _, _, err := muster.Date(value).Bounds(); err != nil {
			return nil, err
		}
	}
	return value, nil
}

// bounds are the words before a figure, the longest first.
var bounds = []struct {
	words string
	bound muster.Bound
}{
	{"at least ", muster.AtLeast}, {"at_least ", muster.AtLeast}, {"up to ", muster.UpTo}, {"up_to ", muster.UpTo},
	{"exact ", muster.Exact}, {"about ", muster.About}, {"over ", muster.Over}, {"under ", muster.Under}, {"nearly ", muster.Nearly},
}

// units are those that a figure of the kind has where none is written.
var units = map[muster.Kind]string{
	muster.Strength: "personnel", muster.Movement: "personnel", muster.Commitment: "personnel", muster.Training: "personnel",
	muster.Harm: "people", muster.Control: "percent",
}

// figure reads "600", "over 600", "200-300", "85%", "40.7 million USD" is
// "40700000 USD".
func figure(kind muster.Kind, s string) (*muster.Figure, error) {
	bad := muster.Errorf(muster.Invalid, "n=%s: write a figure as 600, over 600, at least 30, 200-300, 85%% or 40700000 USD", s)
	f := &muster.Figure{Bound: muster.Exact, Unit: units[kind]}
	rest := s
	for _, b := range bounds {
		if r, ok := strings.CutPrefix(strings.ToLower(s), b.words); ok {
			f.Bound, rest = b.bound, s[len(s)-len(r):]
			break
		}
	}
	number, unit, _ := strings.Cut(strings.TrimSpace(rest), " ")
	if n, ok := strings.CutSuffix(number, "%"); ok {
		number, unit = n, "percent"
	}
	if unit != "" {
		f.Unit = unit
	}
	low, high, isRange := strings.Cut(number, "-")
	var err error
	if f.Value, err = value(low); err != nil {
		return nil, bad
	}
	if isRange {
		f.Bound = muster.Range
		if f.High, err = value(high); err != nil || f.High < f.Value {
			return nil, bad
		}
	}
	return f, nil
}

// value reads a number, its thousands perhaps separated by commas.
func value(s string) (float64, error) {
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	if err == nil && (v < 0 || v > 1e15 || v != v) {
		err = strconv.ErrRange
	}
	return v, err
}

// merge is the claim with the fields of set put in, those that are null taken
// out.
func merge(c muster.Claim, set map[string]any) (muster.Claim, error) {
	b, err := json.Marshal(&c)
	if err != nil {
		return c, err
	}
	fields := map[string]any{}
	if err := json.Unmarshal(b, &fields); err != nil {
		return c, err
	}
	for k, v := range set {
		if fields[k] = v; v == nil {
			delete(fields, k)
		}
	}
	if b, err = json.Marshal(fields); err != nil {
		return c, err
	}
	var out muster.Claim
	err = json.Unmarshal(b, &out)
	return out, err
}
