package name

import "muster/internal/token"

// postAfter puts the post that follows the name of p into it: ", president of
// Republika Srpska", ", who is the mission's coordinator".
func (x *scan) postAfter(p *Mention) {
	i := x.postStart(p)
	if i < 0 {
		return
	}
	first := i
	for x.owner(first) {
		first++
	}
	end, ok := x.postEnd(first)
	if !ok {
		return
	}
	if x.is(i-1, x.words.open) && x.is(end-1, x.words.close_) {
		end--
	}
	p.TitleFirst, p.TitleLast, p.Title = first, end, x.Folded(first, end)
	p.Org = x.orgOf(i, end)
}

// orgOf is the country or body that the post at [i, end) belongs to: a mission
// before anything else, "for ATMIS" after the post included.
func (x *scan) orgOf(i, end int32) string {
	if x.is(end, x.words.for_) {
		end += 2
	}
	org := ""
	for k := i; k < end && k < x.last; k++ {
		if x.servesTo(k) {
			break // an ambassador to a body is none of its own
		}
		e, n := x.known(k)
		if e == nil {
			continue
		}
		if e.kind == Mission {
			return e.name
		}
		if org == "" && e.kind != Place {
			org = e.name
		}
		k += n - 1
	}
	return org
}

// postStart is where a post may begin after the name of p: after a comma, an age,
// "of Kenya", "(Norway)", "who is", "now", in brackets, or right there, where a verb gives
// it; -1 where none may.
func (x *scan) postStart(p *Mention) int32 {
	i := x.pastOrigin(p.Last)
	if x.is(i, x.words.of) {
		if x.is(i+1, x.words.the) {
			i++
		}
		if _, n := x.known(i + 1); n > 0 {
			i += 1 + n
		}
	}
	given := x.is(p.First-1, x.words.appoint) || x.swornIn(p.First)
	switch {
	case x.links(i) && x.Tokens[i].Word.Form != "became" && !given: // "became commander in May": dated by the rules of posts
		return x.pastWhen(i + 1)
	case x.is(i, x.words.open): // "Paulo Maia (chief of staff)"
		return i + 1
	case given && (x.is(i, x.words.post) || x.is(i, x.words.mod)):
		return i // "named Ann Lund | chief of staff"
	case !x.is(i, x.words.comma):
		return -1
	}
	if k := x.pastGiven(i + 1); k > i+1 {
		return k
	}
	i = x.pastWhen(x.pastCorps(i + 1))
	if x.has(i, token.Digits) && x.is(i+1, x.words.comma) {
		i += 2
	}
	if x.is(i, x.words.who) && x.links(i+1) {
		i += 2
	}
	if x.is(i, x.words.and) {
		return -1 // "Paulo Maia, | and the mayor": somebody else
	}
	return i
}

// pastCorps is the token after the corps and its comma that stand at token i before the post: "Ann
// Lund, | Royal Engineers, | deputy commander"; i where none do.
func (x *scan) pastCorps(i int32) int32 {
	for k := i; k < x.last && k < i+5; k++ {
		switch {
		case k > i && x.is(k, x.words.comma) && x.is(k-1, x.words.corps):
			return k + 1
		case !x.has(k, token.Cap):
			return i
		}
	}
	return i
}

// pastWhen is the token after the word at token i that says when somebody has a post: ", now |
// Deputy President"; i where none does.
func (x *scan) pastWhen(i int32) int32 {
	if x.is(i, x.words.when) {
		return i + 1
	}
	return i
}

// pastGiven is the token of the post that is given in the apposition at token i: ", named last week
// as | envoy", ", newly appointed | head of mission"; i where none is, as in ", named by a witness as".
func (x *scan) pastGiven(i int32) int32 {
	k := i
	if x.is(k, x.words.when) || k < x.last && (x.Tokens[k].Word.Form == "newly" || x.Tokens[k].Word.Form == "just") {
		k++
	}
	if !x.is(k, x.words.appoint) {
		return i
	}
	for k++; k < x.last && k < i+maxGiven; k++ {
		switch f := x.Tokens[k].Word.Form; {
		case f == "as":
			return k + 1
		case f == "to" && k+1 < x.last && x.Tokens[k+1].Word.Form == "be":
			return k + 2
		case x.has(k, token.Digits), x.has(k, token.Cap) && !x.is(k, x.words.post) && !x.is(k, x.words.mod):
		case f == "in", f == "on", f == "last", f == "this", f == "earlier", f == "late", f == "early", f == "week", f == "month", f == "year", f == "yesterday", f == "today", f == "days", f == "weeks", f == "months", f == "years", f == "ago":
		case x.is(k, x.words.post) || x.is(k, x.words.mod):
			return k
		default:
			return i
		}
	}
	return i
}

// maxGiven is how many tokens may stand before the post that somebody is given.
const maxGiven = 8

// pastOrigin is the token after the country in brackets that begin at token i: "Colonel Ann Lund
// (Norway) |, force commander"; i where no such brackets do.
func (x *scan) pastOrigin(i int32) int32 {
	if !x.is(i, x.words.open) {
		return i
	}
	if e, n := x.known(i + 1); e != nil && e.kind == Country && x.is(i+1+n, x.words.close_) && x.is(i+2+n, x.words.comma) {
		return i + 2 + n
	}
	return i
}

// owner reports whether token i comes before a post without being part of it:
// an article, "the mission's".
func (x *scan) owner(i int32) bool {
	switch {
	case i >= x.last:
		return false
	case x.is(i+1, x.words.s), x.is(i, x.words.s), x.is(i, x.words.the), x.is(i, x.words.a), x.is(i, x.words.an):
		return true
	}
	switch x.Tokens[i].Word.Form {
	case "its", "his", "her", "their", "our", "my":
		return true
	}
	return false
}

// postEnd is the end of the post that begins at token i; ok is false where no
// post does, or where it is the post of the next person: ", Deputy National
// Security Advisor Joseph Boinnet".
func (x *scan) postEnd(i int32) (end int32, ok bool) {
	w := &x.words
	end = i
	inside := false // within what the post is of
	from := i       // past the body that has it
	for j := i; j < x.last && j < i+24; j++ {
		if e, n := x.known(j); e != nil && !x.is(j, w.post) {
			end, inside = x.brackets(j+n, e.name), true
			j = end - 1
			if !ok {
				from = end
			}
			continue
		}
		switch {
		case !ok && j > from+6:
			return i, false
		case x.is(j, w.honorific) && !x.is(j, w.rank): // "the Ambassador of Peru | H.E. Luis Prado"
			return end, ok && end < j
		case x.is(j, w.post), x.officer(j), x.compound(j):
			end, ok, inside = j+1, true, false
			if spokes(x.Of(j, j+1)) {
				return end, true
			}
			if x.inCharge(j) {
				j += 2
				end = j + 1
			}
		case ok && x.Tokens[j-1].Word.Form == "chief" && j+1 < x.last && x.Tokens[j+1].Word.Form == "officer":
			j++ // "chief investment officer"
			end = j + 1
		case end == j && x.is(j, w.open) && x.has(j+1, token.Caps) && x.is(j+2, w.close_):
			end = j + 3 // "Southern Mission (SAM) | commander"
			j += 2
		case !ok && j > i && end == j && x.has(j, token.Digits) && x.is(j-1, w.mod) && x.is(j+1, w.post):
			end = j + 1 // "Sector 3 | commander"
		case x.is(j, w.mod), x.is(j, w.orgWord), x.is(j, w.orgHead), x.is(j, w.rank):
			end = j + 1
		case x.is(j, w.of), x.is(j, w.for_) && ok, x.article(j) && end < j, ok && end == j && (x.servesTo(j) || x.accredited(j)), ok && x.seated(j):
			inside = true
		case x.is(j, w.and), x.is(j, w.hyphen), x.is(j, w.s):
		case ok && inside && !x.is(j, w.say) && (x.has(j, token.Cap) || end < j):
			end = j + 1
		case !ok && end == j && x.has(j, token.Caps) && x.letters(j, j+1) > 2 && (x.is(j+1, w.post) || x.is(j+1, w.mod)):
			end = j + 1 // "SACTOM | commander"
		case !ok && x.has(j, token.Cap) && end == j && x.unitRun(j) > j:
			end = x.unitRun(j)
			j = end - 1 // "the outgoing | Task Group | Commander"
		case x.has(j, token.Cap) && end == j:
			return i, false
		case ok && inside && x.tail(j) > j:
			return x.tail(j), true
		default:
			return end, ok
		}
	}
	return end, ok
}

// unitRun is where a run of capitalised words from token j ends that a head of a body closes
// before a commander; j where none does.
func (x *scan) unitRun(j int32) int32 {
	for k := j + 1; k < x.last && k < j+6; k++ {
		switch {
		case x.Tokens[k].Word.Form == "commander" && x.is(k-1, x.words.orgHead):
			return k
		case !x.has(k, token.Cap):
			return j
		}
	}
	return j
}

// article reports whether token i is "the", "a" or "an".
func (x *scan) article(i int32) bool {
	return x.is(i, x.words.the) || x.is(i, x.words.a) || x.is(i, x.words.an)
}

// seated reports whether token i is the "in" after an office, which is one of several:
// "head of the field office | in Bor".
func (x *scan) seated(i int32) bool {
	if !x.is(i, x.words.in) || x.Tokens[i-1].Word.Form != "office" || !x.has(i+1, token.Cap) {
		return false
	}
	e, _ := x.known(i + 1)
	return e != nil
}

// tail is where the last words of what a post is of end, which a comma, a stop or a place
// must close: "head of a church | relief network, said". It is i where there are none.
func (x *scan) tail(i int32) int32 {
	for k := i; k < x.last && k < i+4; k++ {
		switch {
		case k > i && (x.is(k, x.words.comma) || x.isPoint(k) || x.is(k, x.words.in) && x.has(k+1, token.Cap)):
			return k
		case x.is(k, x.words.s), x.is(k, x.words.apostrophe):
		case x.has(k, token.Punct|token.Digits|token.Cap), x.is(k, x.words.say), !x.is(k, x.words.noun) && x.is(k, x.words.ordinary):
			return i
		}
	}
	return i
}

// apposedPost reports whether an apposition at token end tells what somebody is: ", a rebel | commander |,".
func (x *scan) apposedPost(end int32) bool {
	if !x.is(end, x.words.comma) || !x.is(end+1, x.words.a) && !x.is(end+1, x.words.an) {
		return false
	}
	for k := end + 2; k < x.last && k < end+6 && !x.has(k, token.Punct); k++ {
		if x.is(k, x.words.post) && !x.has(k, token.Cap) {
			return k+1 >= x.last || x.has(k+1, token.Punct) || x.is(k+1, x.words.of) || x.is(k+1, x.words.who) || x.is(k+1, x.words.in)
		}
	}
	return false
}
