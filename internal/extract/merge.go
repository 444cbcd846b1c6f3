package extract

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"muster"
)

// merge appends the findings to into as claims in the order of the text, the same
// claim found twice only once: of two findings of one kind whose words overlap
// and whose slots do not differ, the one that fills more slots stays.
func merge(into []muster.Claim, found []finding) []muster.Claim {
	found = unborrowed(found)
	order := ordered(found, func(a, b *finding) int {
		return cmp.Or(cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.Evidence.End, b.Evidence.End), cmp.Compare(a.rank, b.rank))
	})
	into = slices.Grow(into, len(found))
	out := into[len(into):]
	reach := make([]int, 0, len(found)) // how far the words of the claims so far go
	for _, k := range order {
		c := &found[k].Claim
		if i := twin(out, reach, c); i < 0 {
			reach = append(reach, c.Evidence.End)
			if n := len(reach); n > 1 {
				reach[n-1] = max(reach[n-2], reach[n-1])
			}
			out = append(out, *c)
		} else if nameVictims(c, &out[i]); better(c, &out[i]) {
			when := out[i].When
			if out[i] = *c; c.When == "" {
				out[i].When = when
			}
			for ; i < len(reach) && reach[i] < c.Evidence.End; i++ {
				reach[i] = c.Evidence.End
			}
		}
	}
	return into[:len(into)+len(out)]
}

// ordered is the places of the findings in the order that compare gives them, which
// is cheaper than to move what is so large.
func ordered(found []finding, compare func(a, b *finding) int) []int32 {
	order := make([]int32, len(found))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(i, j int32) int { return compare(&found[i], &found[j]) })
	return order
}

// inOrder puts the findings into the order in which their words begin.
func inOrder(found []finding) {
	order := ordered(found, func(a, b *finding) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	for i := range order {
		if int(order[i]) == i {
			continue
		}
		moved, at := found[i], i // the places that lead to one another, to the first again
		for int(order[at]) != i {
			from := int(order[at])
			found[at], order[at], at = found[from], int32(at), from
		}
		found[at], order[at] = moved, int32(at)
	}
}

// nameVictims gives the two claims, which say the same, those harmed where one of them has no more
// for them than "people".
func nameVictims(a, b *muster.Claim) {
	switch {
	case a.Kind != muster.Harm:
	case a.Who.Is("people") && len(b.Who) > 0:
		a.Who, a.Force = b.Who, b.Force
	case b.Who.Is("people") && len(a.Who) > 0:
		b.Who, b.Force = a.Who, a.Force
	}
}

// better reports whether c says more than b, which says the same: it fills more
// slots, or as many and has the figure.
func better(c, b *muster.Claim) bool {
	if n, m := filled(c), filled(b); n != m {
		return n > m
	}
	return c.N != nil && b.N == nil
}

// unborrowed leaves out the stocks whose actor is carried over where another
// finding of the same words has the figure for an actor that it names: in
// "Bangladesh has 1,100 peacekeepers in the country" they are nobody else's. It leaves
// out those too whose words tell of the same personnel that they came or went.
func unborrowed(found []finding) []finding {
	var drop []int
	for k := range found {
		if f := &found[k]; f.borrowed && f.N != nil && ownedBy(found, f) || f.Kind == muster.Strength && f.N != nil && f.When != "" && movedBy(found[max(0, k-around):min(len(found), k+around)], f) {
			drop = append(drop, k)
		}
	}
	if drop == nil {
		return found
	}
	out := slices.Clone(found)
	for _, k := range slices.Backward(drop) {
		out = slices.Delete(out, k, k+1)
	}
	return out
}

// ownedBy reports whether one of the findings has the figure of f for an actor that
// the same words name.
func ownedBy(found []finding, f *finding) bool {
	for k := range found {
		w := &found[k]
		if w.Kind == f.Kind && !w.borrowed && w.N != nil && len(w.Who) > 0 && w.Evidence.Overlaps(f.Evidence.Span) && *w.N == *f.N {
			return true
		}
	}
	return false
}

// movedBy reports whether a movement of those whom f counts has its words, its figure
// and its date: "a further 75 Guatemalans the next day" in a list of who came.
func movedBy(near []finding, f *finding) bool {
	for k := range near {
		w := &near[k]
		if w.Kind == muster.Movement && w.N != nil && *w.N == *f.N && w.When == f.When && slices.Equal(w.Who, f.Who) && w.Evidence.Start <= f.Evidence.Start && w.Evidence.End >= f.Evidence.End {
			return true
		}
	}
	return false
}

// twin is the first of the claims that says the same as c, or -1. Of claims
// that end before c begins none can.
func twin(claims []muster.Claim, reach []int, c *muster.Claim) int {
	first := -1
	for i := len(claims) - 1; i >= 0 && reach[i] > c.Evidence.Start; i-- {
		if sameClaim(&claims[i], c) {
			first = i
		}
	}
	return first
}

// sameClaim reports whether the two say the same of overlapping words.
func sameClaim(a, b *muster.Claim) bool {
	if a.Kind != b.Kind || !a.Evidence.Overlaps(b.Evidence.Span) {
		return false
	}
	switch a.Kind {
	case muster.Statement:
		return a.Mode == b.Mode && a.Speaker == b.Speaker && (a.Evidence.Contains(b.Evidence.Span) || b.Evidence.Contains(a.Evidence.Span))
	case muster.Role:
		return a.Person == b.Person && slices.Equal(a.Role, b.Role)
	case muster.Operation:
		if a.Operation != b.Operation {
			return false
		}
	case muster.Harm:
		if a.Harm != b.Harm {
			return false
		}
	}
	if a.Kind == muster.Term && (a.Ends == "") != (b.Ends == "") && (a.Length == "") != (b.Length == "") {
		return false // one says how long, the other until when
	}
	if a.Kind == muster.Term && a.Ends != b.Ends && a.Ends != "" && b.Ends != "" {
		return false // "due to end in June, was extended to the end of the year"
	}
	if a.Kind == muster.Movement && !sameMovement(a, b) {
		return false
	}
	if a.Incident != b.Incident || a.Act != b.Act && a.Act != "" && b.Act != "" {
		return false
	}
	counted := a.N != nil && b.N != nil
	return sameFigure(a.N, b.N) && alike(a.Part, b.Part, counted) && alike(a.Relative, b.Relative, counted) && (compatible(a.Who, b.Who) || counted && sameVictims(a, b)) && compatible(a.What, b.What) &&
		(a.When == b.When || a.When == "" || b.When == "" || counted)
}

// sameMovement reports whether the two may tell of one movement by direction, day and modality.
func sameMovement(a, b *muster.Claim) bool {
	twoVerbs := a.Evidence.Start == b.Evidence.Start && a.Evidence.End != b.Evidence.End // of one subject
	switch {
	case a.Direction == b.Direction:
		return a.Modality == b.Modality || !twoVerbs || a.N != nil || b.N != nil // against "Niger, which was leaving the force, withdrew its officers"
	case a.Modality != b.Modality, a.Modality == "" && twoVerbs, a.When != b.When && a.When != "" && b.When != "":
		return false // seen off on Tuesday, due there tomorrow
	}
	return a.Evidence.Contains(b.Evidence.Span) || b.Evidence.Contains(a.Evidence.Span) // against "withdrew its company, which was replaced in April"
}

// sameVictims reports whether the one tells in words of the other whom it harmed, and the other only
// that they are people: "killed two soldiers and | left six wounded".
func sameVictims(a, b *muster.Claim) bool {
	return a.Kind == muster.Harm && (a.Who.Is("people") || b.Who.Is("people")) && (a.Evidence.Contains(b.Evidence.Span) || b.Evidence.Contains(a.Evidence.Span))
}

// alike reports whether the values are equal, or one is missing where the claims
// are known to be on the same figure.
func alike(a, b string, counted bool) bool {
	return a == b || counted && (a == "" || b == "")
}

// sameFigure reports whether the figures are equal or one is missing.
func sameFigure(a, b *muster.Figure) bool {
	return a == nil || b == nil || a.Value == b.Value && a.High == b.High
}

// compatible reports whether the lists are equal or one is empty.
func compatible(a, b muster.Names) bool {
	return len(a) == 0 || len(b) == 0 || slices.Equal(a, b)
}

// filled counts the slots that tell claims apart.
func filled(c *muster.Claim) int {
	n := 0
	for _, ok := range [...]bool{c.N != nil, len(c.Who) > 0, c.When != "", len(c.Where) > 0, c.Ordinal > 0, c.SaidBy != "", c.Direction != "", c.Act != "", len(c.By) > 0, len(c.From) > 0, len(c.To) > 0, len(c.AskedBy) > 0, c.Instrument != "", c.Part != "", c.Relative != "", c.Length != "", c.Ends != ""} {
		if ok {
			n++
		}
	}
	return n
}

// vouch gives the claims the record of their rules.
func (e *Extractor) vouch(claims []muster.Claim) {
	for i := range claims {
		claims[i].Confidence = e.pack.Record[claims[i].Rule]
	}
}

// identify gives the claims their report and their ids. An id is a hash of the
// report's identity, the claim's kind and words, and its number among equals,
// so that it stays when anything else changes.
func identify(r *muster.Report, claims []muster.Claim) {
	type place struct {
		kind       muster.Kind
		start, end int
	}
	seen := make(map[place]int64, len(claims))
	var buf []byte
	ids := make([]byte, 0, idLength*len(claims))
	for i := range claims {
		c := &claims[i]
		c.Report, c.ReportID = r.Name, r.ID
		at := place{c.Kind, c.Evidence.Start, c.Evidence.End}
		seen[at]++
		buf = append(append(buf[:0], r.ID...), 0)
		buf = append(append(buf, c.Kind...), 0)
		buf = append(strconv.AppendInt(buf, int64(at.start), 10), 0)
		buf = append(strconv.AppendInt(buf, int64(at.end), 10), 0)
		buf = strconv.AppendInt(buf, seen[at], 10)
		sum := sha256.Sum256(buf)
		ids = hex.AppendEncode(ids, sum[:idLength/2])
	}
	for i, all := 0, string(ids); i < len(claims); i++ {
		claims[i].ID = all[i*idLength : (i+1)*idLength]
	}
}

// idLength is how many hexadecimal digits an id has.
const idLength = 12
