package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"muster"
)

// classes are the ways in which personnel is parted, by the names of parts.
// Men and women are everybody; other parts may leave some out.
var classes = map[string]string{
	"women": "gender", "men": "gender", "female": "gender", "male": "gender",
	"police": "service", "troops": "service", "military": "service", "soldiers": "service", "civilians": "service", "civilian": "service",
}

// A division is a whole with the parts that a report gives of it.
type division struct {
	whole *fact
	parts map[string][]*fact // by class; a part of no class is alone in its own
}

// divisions finds the parts of each whole: in one report, of one kind, actor
// and time.
func divisions(facts []*fact) []division {
	var out []division
	parted := map[string]bool{} // reports that tell of parts
	for _, f := range facts {
		if f.Part != "" {
			parted[f.report] = true
		}
	}
	alike := groups(facts, func(f *fact) string {
		if !parted[f.report] || f.N == nil || len(f.Who) == 0 || f.Mood() == muster.Denied {
			return ""
		}
		switch f.Kind {
		case muster.Strength, muster.Movement, muster.Commitment, muster.Harm:
			return join(f.report, string(f.Kind), strings.Join(f.Who, ","), f.way(), f.Basis, f.Harm, f.Relative, string(f.When), string(f.Mood()))
		}
		return ""
	})
	for _, group := range alike {
		whole := slices.IndexFunc(group, func(f *fact) bool { return f.Part == "" })
		if whole < 0 {
			continue
		}
		d := division{group[whole], map[string][]*fact{}}
		for _, f := range group {
			switch {
			case f.Part == "":
				if f.band.hi > d.whole.band.hi {
					d.whole = f
				}
			default:
				class := classes[strings.ToLower(f.Part)]
				if class == "" {
					class = "part " + f.Part
				}
				d.parts[class] = append(d.parts[class], f)
			}
		}
		out = append(out, d)
	}
	return out
}

// partClashes are wholes that are smaller than their parts, or that men and
// women do not make.
func partClashes(facts []*fact) []clash {
	var out []clash
	for _, d := range divisions(facts) {
		for _, class := range slices.Sorted(keys(d.parts)) {
			if c, ok := d.clash(class, d.parts[class]); ok {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// uniformed is the word of those who are soldiers or police.
var uniformed = wordSet("uniformed")

// clash adds up the parts of a class, each once.
func (d *division) clash(class string, parts []*fact) (clash, bool) {
	var sum band
	var terms []string
	seen := map[string]bool{}
	for _, f := range parts {
		if seen[f.Part] {
			return clash{}, false // two figures for one part are two wholes
		}
		if f.N.Value == d.whole.N.Value {
			return clash{}, false // the whole is this part
		}
		seen[f.Part] = true
		sum.lo, sum.hi, sum.best = sum.lo+f.band.lo, sum.hi+f.band.hi, sum.best+f.band.best
		terms = append(terms, f.N.String()+" "+f.Part)
	}
	w := d.whole
	all := class == "gender" && seen["women"] && seen["men"] || class == "service" && len(parts) == 2 && hasAny(w.Evidence.Text, uniformed)
	short := all && sum.hi < w.band.lo
	if sum.lo <= w.band.hi && !short {
		return clash{}, false
	}
	return clash{
		kind: "sum", mission: w.mission, about: strings.Join(w.Who, ", ") + ", the parts of " + w.N.String(),
		why:    fmt.Sprintf("%s make %s; %s says %s in all", strings.Join(terms, " + "), figure(sum.best), w.Report, w.N),
		settle: "a count by part", key: join("parts", w.report, string(w.Kind), w.N.String(), class, string(w.When)),
		sides: []side{says(w.N.String()+" in all", w), says("parts that make "+figure(sum.best), parts...)},
	}, true
}
