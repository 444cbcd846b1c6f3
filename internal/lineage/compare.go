package lineage

// A Run is a run of words that two texts share, or in which they differ. From
// is its text in the first, To in the second, white space and punctuation up to
// the next run included.
type Run struct {
	From    string
	To      string
	Changed bool
	Meaning bool // the change is of a figure, a date, a name, a negation or a quantifier
}

// Compare cuts two runs of text into what they share and what was changed. The
// From of all runs joined is a, the To joined is b. It costs the product of
// their lengths in words.
func Compare(a, b string) []Run {
	x, y := words(a, 0), words(b, 0)
	c := comparison{a: a, b: b}
	i, j := 0, 0
	for _, p := range align(x, y) {
		if !sameLetters(cut(a, x[p.a:p.a+1]), cut(b, y[p.b:p.b+1])) {
			continue
		}
		c.flush(x, y, i, p.a, j, p.b)
		c.shared(endOf(x, p.a, a), endOf(y, p.b, b))
		i, j = p.a+1, p.b+1
	}
	c.flush(x, y, i, len(x), j, len(y))
	if len(c.runs) > 0 {
		last := &c.runs[len(c.runs)-1]
		last.From += a[c.i:]
		last.To += b[c.j:]
	} else if a != "" || b != "" {
		c.runs = append(c.runs, Run{From: a, To: b, Changed: a != b})
	}
	return c.runs
}

// endOf is where the text of word n ends: where the next word begins.
func endOf(ws []word, n int, text string) int {
	if n+1 < len(ws) {
		return int(ws[n+1].Start)
	}
	return len(text)
}

// A comparison is the runs so far, and how far both texts are told.
type comparison struct {
	a, b string
	i, j int // bytes told of a and of b
	runs []Run
}

// shared adds what both texts have, up to the bytes i and j.
func (c *comparison) shared(i, j int) {
	if n := len(c.runs); n > 0 && !c.runs[n-1].Changed {
		c.runs[n-1].From += c.a[c.i:i]
		c.runs[n-1].To += c.b[c.j:j]
	} else {
		c.runs = append(c.runs, Run{From: c.a[c.i:i], To: c.b[c.j:j]})
	}
	c.i, c.j = i, j
}

// flush adds the change of x[i:m] into y[j:n], if there is one.
func (c *comparison) flush(x, y []word, i, m, j, n int) {
	if i == m && j == n {
		return
	}
	endA, endB := c.i, c.j
	if m > i {
		endA = endOf(x, m-1, c.a)
	}
	if n > j {
		endB = endOf(y, n-1, c.b)
	}
	c.runs = append(c.runs, Run{
		From: c.a[c.i:endA], To: c.b[c.j:endB], Changed: true, Meaning: meaning(x, y, i, m, j, n, c.a, c.b),
	})
	c.i, c.j = endA, endB
}
