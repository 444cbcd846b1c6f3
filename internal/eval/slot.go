package eval

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"muster"
)

// slots are those that count, by kind.
var slots = map[string][]string{
	"strength":   {"who", "n", "when", "relative", "part", "said_by"},
	"movement":   {"who", "n", "when", "said_by", "direction", "ordinal", "part"},
	"commitment": {"who", "n", "when", "said_by", "basis", "part"},
	"term":       {"who", "when", "length", "ends", "of"},
	"mandate":    {"who", "when", "act", "by", "instrument"},
	"role":       {"person", "role"},
	"training":   {"who", "n", "when", "act", "length"},
	"funding":    {"n", "when", "said_by", "from", "to", "act"},
	"harm":       {"who", "n", "when", "said_by", "harm", "by", "part"},
	"control":    {"who", "n", "when", "said_by", "act", "where"},
	"incident":   {"when", "where", "incident", "by"},
	"operation":  {"who", "when", "said_by", "operation"},
	"service":    {"what", "act", "when"},
	"statement":  {"speaker", "mode"},
}

// strict are the slots that are wrong when filled though the annotation leaves
// them empty.
var strict = map[string]bool{"n": true, "when": true, "said_by": true, "ordinal": true, "relative": true, "part": true}

// asked are the slots of a pair that count: those that the annotation fills,
// and the strict ones that were filled.
func asked(want, got Claim) (out []string) {
	for _, s := range slots[want.kind()] {
		if want[s] != nil || strict[s] && got[s] != nil {
			out = append(out, s)
		}
	}
	return append(out, "modality")
}

// slotScore is how right a slot is, from 0 to 1.
func (n Names) slotScore(slot string, want, got any, kind string) float64 {
	if want == nil || got == nil {
		return truth(want == nil && got == nil)
	}
	switch slot {
	case "n":
		return figureScore(want, got)
	case "when", "ends":
		return whenScore(fmt.Sprint(want), fmt.Sprint(got))
	case "who", "by", "said_by", "speaker", "person", "from", "to", "where", "role", "what", "instrument", "part":
		return n.listScore(slot, list(want), list(got), kind)
	case "length":
		return truth(duration(fmt.Sprint(want)) == duration(fmt.Sprint(got)))
	}
	return truth(strings.EqualFold(fmt.Sprint(want), fmt.Sprint(got)))
}

// listScore is the share of the names wanted that were got.
func (n Names) listScore(slot string, want, got []any, kind string) float64 {
	if slot == "who" && kind == string(muster.Harm) {
		slot = "victims"
	}
	hit := 0
	for _, w := range want {
		for _, g := range got {
			if n.same(slot, fmt.Sprint(w), fmt.Sprint(g)) {
				hit++
				break
			}
		}
	}
	return float64(hit) / float64(max(len(want), len(got), 1))
}

// list is v as a list.
func list(v any) []any {
	if l, ok := v.([]any); ok {
		return l
	}
	return []any{v}
}

// truth is 1 for true.
func truth(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}

// figureScore is 1 for the same figure, a half for one that differs in its
// bound.
func figureScore(want, got any) float64 {
	w, _ := want.(map[string]any)
	g, ok := got.(map[string]any)
	if !ok || w["value"] != g["value"] || special(w) != special(g) {
		return 0
	}
	if bound(w) == bound(g) && w["high"] == g["high"] {
		return 1
	}
	return .5
}

// bound is how a figure is limited.
func bound(f map[string]any) any {
	if b, ok := f["bound"]; ok {
		return b
	}
	return string(muster.Exact)
}

var currency = regexp.MustCompile(`^[A-Z]{3}$`)

// special is the unit of a figure where it is a percentage or money: other
// units say nothing that the kind does not.
func special(f map[string]any) string {
	if u := text(f["unit"]); u == "percent" || currency.MatchString(u) {
		return u
	}
	return ""
}

var iso = regexp.MustCompile(`^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$`)

// duration is the months and days of an ISO 8601 duration: P1Y is P12M.
func duration(s string) string {
	m := iso.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	var n [5]int
	for i := 1; i < 5; i++ {
		n[i], _ = strconv.Atoi(m[i]) // an absent part is 0
	}
	return fmt.Sprintf("%d %d", 12*n[1]+n[2], 7*n[3]+n[4])
}
