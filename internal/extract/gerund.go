package extract

// gerund reports whether the -ing form at token n, behind "to", is what the verb before it promises to
// do: "has committed to | providing 300 officers", "is committed to | sending troops".
func (g *verbScan) gerund(n int32) bool {
	return g.head >= 0 && g.chained && g.Tokens[g.head].Is(g.f.promise) && g.Tokens[n].Any(isVing) && g.opensObject(n+1)
}
