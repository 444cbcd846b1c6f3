package extract

// broughtHome reports whether the time at chunk t is when the bodies at chunk i were on their way, and not when those
// died: "The bodies of six soldiers who were killed in Mali | arrived in Dhaka on | Saturday".
func (x *sentence) broughtHome(i, t int) bool {
	if !x.chunks[i].is(x.f.remains) {
		return false
	}
	u := int(x.verbOf[t])
	if u < 0 || x.chunks[u].shape != verb {
		return false
	}
	k := &x.chunks[u]
	return k.is(x.f.arrive) || k.is(x.f.returnVerb) || k.is(x.f.send) || k.is(x.f.depart) || k.is(x.f.bringIn) || k.is(x.f.recallVerb)
}
