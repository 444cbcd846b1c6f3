package eval

import (
	"fmt"
	"math"
	"strings"
	"unicode"
)

// located is a claim with the bytes of the report that it stands on.
type located struct {
	Claim
	from, to int
	ok       bool
}

// locate finds the words of the claims in the text. Those of an annotation are
// looked for; a claim that was found says itself where they are.
func (t *tally) locate(r Report, source string, gold bool) []located {
	out := make([]located, len(r.Claims))
	for i, c := range r.Claims {
		out[i] = located{Claim: c}
		l := &out[i]
		e, _ := c["evidence"].(map[string]any)
		start, ok1 := e["start"].(float64)
		end, ok2 := e["end"].(float64)
		if ok1 && ok2 && !gold {
			l.from, l.to = int(start), int(end)
			l.ok = l.from >= 0 && l.from <= l.to && l.to <= len(source) && source[l.from:l.to] == c.words()
		} else {
			l.from, l.to, l.ok = find(source, c.words())
		}
		if !l.ok {
			t.result.Problems = append(t.result.Problems, fmt.Sprintf("%s: the report has no such words: %q", r.Name, c.words()))
		}
	}
	return out
}

// find is where the words stand in the source, white space and the shapes of
// quotation marks and dashes left aside.
func find(source, words string) (from, to int, ok bool) {
	hay, at := squash(source)
	needle, _ := squash(words)
	needle = strings.TrimSpace(needle)
	i := strings.Index(hay, needle)
	if i < 0 || needle == "" {
		return 0, 0, false
	}
	return at[i], at[i+len(needle)], true
}

// squash is s with runs of white space as one space and plain marks, and for
// each of its bytes, and its end, the byte of s that it comes from.
func squash(s string) (string, []int) {
	var b strings.Builder
	var at []int
	space := false
	for i, r := range s {
		switch r {
		case '“', '”':
			r = '"'
		case '‘', '’':
			r = '\''
		case '–', '—':
			r = '-'
		}
		if unicode.IsSpace(r) {
			if space {
				continue
			}
			r = ' '
		}
		space = r == ' '
		n, _ := b.WriteRune(r) // never errs
		for range n {
			at = append(at, i)
		}
	}
	return b.String(), append(at, len(s))
}

// mayPair reports whether the two can be one claim: of one kind, on much the
// same words, with the same figure.
func mayPair(g, s *located) bool {
	if g.kind() != s.kind() || !g.ok || !s.ok {
		return false
	}
	overlap := min(g.to, s.to) - max(g.from, s.from)
	length, given := g.to-g.from, s.to-s.from
	if overlap*3 < length || given > max(3*length, length+160) {
		return false
	}
	want, _ := g.Claim["n"].(map[string]any)
	have, _ := s.Claim["n"].(map[string]any)
	return len(want) == 0 || have["value"] == want["value"]
}

// pair is the pairs of claims, as indices of gold and found.
func (n Names) pair(gold, found []located) [][2]int {
	size := max(len(gold), len(found))
	if len(gold) == 0 || len(found) == 0 {
		return nil
	}
	cost := make([][]float64, size)
	for i := range cost {
		cost[i] = make([]float64, size)
		for j := range found {
			if i < len(gold) && mayPair(&gold[i], &found[j]) {
				cost[i][j] = -n.fit(&gold[i], &found[j])
			}
		}
	}
	var pairs [][2]int
	for j, i := range assign(cost) {
		if cost[i][j] < 0 {
			pairs = append(pairs, [2]int{i, j})
		}
	}
	return pairs
}

// fit is how well two claims go together: a pair is worth more than any
// agreement of slots, and that more than nearness.
func (n Names) fit(g, s *located) float64 {
	ask := asked(g.Claim, s.Claim)
	sum := 0.
	for _, slot := range ask {
		sum += n.slotScore(slot, g.slot(slot), s.slot(slot), g.kind())
	}
	away := math.Abs(float64(g.from - s.from))
	return 10 + sum/float64(len(ask)) + 1/(1+away)/1000
}

// assign gives each column a row of its own so that the costs sum to the
// least: the Hungarian method, with potentials, in cubic time.
func assign(cost [][]float64) (rows []int) {
	n := len(cost)
	u, v, match := make([]float64, n+1), make([]float64, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		match[0] = i
		augment(cost, u, v, match)
	}
	for j := 1; j <= n; j++ {
		rows = append(rows, match[j]-1)
	}
	return rows
}

// augment finds the cheapest path from the row match[0] to a free column, and
// turns the matches along it over.
func augment(cost [][]float64, u, v []float64, match []int) {
	n := len(cost)
	way, low, seen := make([]int, n+1), make([]float64, n+1), make([]bool, n+1)
	for j := range low {
		low[j] = math.Inf(1)
	}
	j0 := 0
	for {
		seen[j0] = true
		i0, delta, j1 := match[j0], math.Inf(1), 0
		for j := 1; j <= n; j++ {
			if seen[j] {
				continue
			}
			if c := cost[i0-1][j-1] - u[i0] - v[j]; c < low[j] {
				low[j], way[j] = c, j0
			}
			if low[j] < delta {
				delta, j1 = low[j], j
			}
		}
		for j := range n + 1 {
			if seen[j] {
				u[match[j]] += delta
				v[j] -= delta
			} else {
				low[j] -= delta
			}
		}
		if j0 = j1; match[j0] == 0 {
			break
		}
	}
	for j0 != 0 {
		match[j0] = match[way[j0]]
		j0 = way[j0]
	}
}
