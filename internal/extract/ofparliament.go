package extract

import "muster/internal/token"

// This file tells whose soldiers those are on whom a parliament or a cabinet decides.

// parliamentOf is the contributor whose own parliament or government decides on
// group i: "Its parliament approved up to 500"; "" where a council decides for
// the mission.
func (x *sentence) parliamentOf(i int, st *state) string {
	for s := i - 1; s >= 0; s-- {
		c := &x.chunks[s]
		if !x.assemblyAt(s) {
			continue
		}
		if who, explicit := x.explicit(s, st); explicit {
			return first(who)
		}
		if t := st.topic; (x.Tokens[c.first].Any(isPossessive) || x.noun(s).det == bare && x.f.adjectives[t] != "") && t != st.mission.Short && t != "" {
			return t
		}
		if who := parliaments[token.Fold(x.Of(c.head, c.head+1))]; who != "" {
			return who
		}
		if st.home == "" && st.contributed > 0 && st.sentence-st.contributed <= 1 {
			return st.contributor // "Austria has 170 soldiers there. The National Council allows 180"
		}
		return st.home
	}
	return ""
}

// parliamentNamed is the contributor whose parliament, cabinet or the like the sentence names before chunk i by its
// country or by a name of its own: "Fiji's cabinet", "the Bundestag"; "" where none is.
func (x *sentence) parliamentNamed(i int, st *state) string {
	if !x.seen.May(x.f.assembly) {
		return ""
	}
	for s := i - 1; s >= 0; s-- {
		if x.assemblyAt(s) {
			return x.parliamentAt(s, st)
		}
	}
	return ""
}

// assemblyAt reports whether chunk s is a parliament, a cabinet or the like.
func (x *sentence) assemblyAt(s int) bool {
	return s >= 0 && x.chunks[s].shape == noun && x.chunks[s].head >= 0 && x.chunks[s].is(x.f.assembly)
}

// parliamentAt is the contributor whose parliament or the like chunk s is by its words, "" for none.
func (x *sentence) parliamentAt(s int, st *state) string {
	if !x.assemblyAt(s) {
		return ""
	}
	if who := x.sole(x.noun(s), st); who != "" && who != st.mission.Host && x.namesCountry(who) {
		return who
	}
	head := x.chunks[s].head
	return parliaments[token.Fold(x.Of(head, head+1))]
}
