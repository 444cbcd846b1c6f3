package extract

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// A tenure is a person and a post that the report has said to be theirs.
type tenure struct{ person, post string }

// roles are the posts that the persons of the sentence hold, each person and
// post once a report.
func (x *sentence) roles(e *Extractor, st *state) {
	for i := range x.names {
		m := &x.names[i]
		if m.Kind != name.Person || m.TitleFirst >= m.TitleLast || !strings.Contains(m.Name, " ") && m.TitleLast != m.NameFirst || m.TitleFirst >= m.Last && x.succeeded(m) {
			continue
		}
		held := x.notInFull(i, e.names.Posts(x.Text, *m))
		for k := range held {
			held[k] = ofGovernment(held[k])
		}
		foreign := x.dropNation(i, held)
		posts := st.newPosts(m.Name, held)
		if len(posts) == 0 {
			continue
		}
		c := muster.Claim{Kind: muster.Role, Person: m.Name, Role: posts, Org: m.Org}
		if o := x.missionBefore(i); foreign || o != "" {
			c.Org = cmp.Or(o, st.force)
		}
		if w := postWords(posts[0]); m.TitleFirst >= m.Last && employed[lastOf(w)] {
			c.Org = x.employer(m)
		}
		if c.Org == "" {
			c.Org = x.orgOf(posts[0], m.TitleFirst, st)
		}
		last := max(m.Last, m.TitleLast)
		if last < x.last && x.Tokens[m.TitleLast].Any(isOpen) && x.Tokens[last].Any(isClose) {
			last++ // "The Minister for Health (Ann Bee)"
		}
		c.Evidence = x.evidence(min(m.First, m.TitleFirst), last)
		st.add(c, "en/role/post")
		x.notRole(i, c, st)
	}
}

// ofGovernment is the post without the words for a government that is called by who heads it: "President" for "Government of
// President Ann Lund".
func ofGovernment(post string) string {
	for _, w := range [...]string{"government of ", "administration of "} {
		if len(post) > len(w) && strings.EqualFold(post[:len(w)], w) {
			return post[len(w):]
		}
	}
	return post
}

// notInFull is the posts of the name i, the first with the word that makes another of it and that the name of
// its body parts it from: "acting | UNMISS spokesman".
func (x *sentence) notInFull(i int, posts []string) []string {
	if i == 0 || len(posts) == 0 {
		return posts
	}
	body := &x.names[i-1]
	if p := body.First - 1; p >= x.first && body.Last == x.names[i].TitleFirst && body.Kind != name.Person && lower[x.Tokens[p].Word.Form] {
		posts[0] = x.Tokens[p].Word.Form + " " + posts[0]
	}
	return posts
}

// missionBefore is the mission by whose name the post of the name i is owned, "ECOMIG's | Senegalese
// commander", "" for none.
func (x *sentence) missionBefore(i int) string {
	p := x.names[i].TitleFirst
	for k := range slices.Backward(x.names[:i]) {
		switch n := &x.names[k]; {
		case n.Kind == name.Demonym && n.Last == p:
			p = n.First
		case n.Kind == name.Mission && n.Last == p-1 && x.Tokens[p-1].Any(isPossess):
			return n.Name
		}
	}
	return ""
}

// dropNation takes from the first of the posts of the name i the nation that the words behind the force that
// it is of tell of its holder, "the force's | Senegalese | commander", and reports whether there is one.
func (x *sentence) dropNation(i int, posts []string) bool {
	p := x.names[i].TitleFirst - 1
	if len(posts) == 0 || p <= x.first || !x.Tokens[p].Is(x.f.its) && !(x.Tokens[p].Any(isPossess) && x.Tokens[p-1].Is(x.f.forceNoun)) && x.missionBefore(i) == "" {
		return false
	}
	word, rest, ok := strings.Cut(posts[0], " ")
	if ok = ok && x.f.countries[word] != ""; ok {
		posts[0] = rest
	}
	return ok
}

// pastOwner is where the words of a post begin after the force that it is in, or who has named its holder: "the
// mission's | deputy commander", "Guterres' | envoy", "Kosovo Force (KFOR) | chief of staff".
func (x *sentence) pastOwner(c *chunk) int32 {
	for i := c.first + 1; i < c.last-1; i++ {
		if x.Tokens[i].Any(isClose) || x.Tokens[i].Any(isPossess) && (x.Tokens[i-1].Is(x.f.forceNoun) || x.mark(i-1, token.Cap)) {
			return i + 1
		}
	}
	return c.first
}

// signature adds the post of the person who signs the report.
func (e *Extractor) signature(rd *reader, st *state) {
	m, ok := e.names.Signature(&rd.text)
	if !ok {
		return
	}
	if posts := st.newPosts(m.Name, muster.Names{m.Title}); len(posts) > 0 {
		x := sentence{Text: &rd.text, Tokens: rd.text.Tokens}
		c := muster.Claim{Kind: muster.Role, Person: m.Name, Role: posts, Org: m.Org, Evidence: x.evidence(m.First, m.TitleLast)}
		st.add(c, "en/role/post")
	}
}

// succeeded reports whether it is somebody else who has the post after the name: "Mella
// succeeded Nyamvumba as Force Commander".
func (x *sentence) succeeded(m *name.Mention) bool {
	for i := 1; i < len(x.chunks); i++ {
		if c := &x.chunks[i]; c.first <= m.First && m.First < c.last {
			v := &x.chunks[i-1]
			return v.shape == verb && v.is(x.f.succeed) && v.marks&token.Passive == 0
		}
	}
	return false
}

// notRole denies the post of claim c to the person named next: "the commander
// is Godfrey Otunge, not Noor Gabow".
func (x *sentence) notRole(i int, c muster.Claim, st *state) {
	if i+1 >= len(x.names) || x.names[i+1].Kind != name.Person {
		return
	}
	m, n := &x.names[i], &x.names[i+1]
	if n.First-m.Last > 2 || !x.Tokens[n.First-1].Any(isNot) {
		return
	}
	c.Person, c.Modality = n.Name, muster.Denied
	c.Evidence = x.evidence(min(m.First, m.TitleFirst), n.Last)
	st.add(c, "en/role/post")
}

// postPassed is the post that somebody else named in the sentence of the hit has had and
// passes on to its person: "The force commander, General Maia, hands over to Colonel Novak".
func (x *sentence) postPassed(h *hit, st *state) muster.Names {
	to := h.role(personRole)
	for _, i := range x.groups {
		g := x.noun(i)
		if g.person < 0 || i == to || to >= 0 && x.names[g.person].Name == x.names[x.noun(to).person].Name {
			continue
		}
		for _, t := range slices.Backward(st.tenures) {
			if t.person == x.names[g.person].Name {
				return muster.Names{t.post}
			}
		}
	}
	return nil
}

// newPosts is those of the posts that the report has not said of the person
// before, in these words or in fewer. Callings are no posts.
func (st *state) newPosts(person string, posts []string) muster.Names {
	var out muster.Names
	for _, p := range posts {
		if strings.HasPrefix(token.Fold(p), "spokes") || employed[lastOf(postWords(p))] {
			p, _, _ = strings.Cut(p, " for ")
		}
		p = ofHolder(p)
		words := postWords(p)
		if len(words) == 0 || callings[lastOf(words)] && (len(words) == 1 || !employed[lastOf(words)]) {
			continue
		}
		if len(words) == 1 && words[0] == "commander" && slices.ContainsFunc(st.tenures, func(t tenure) bool { return t.person == person }) {
			continue // the rank of somebody whose post was told
		}
		known := slices.ContainsFunc(st.tenures, func(t tenure) bool { return t.person == person && samePost(postWords(t.post), words) })
		if !known {
			st.tenures = append(st.tenures, tenure{person, p})
			out = append(out, p)
		}
	}
	return out
}

// postWords is the words of a post up to what it is of.
func postWords(post string) []string {
	words := strings.Fields(token.Fold(strings.ReplaceAll(post, ".", "")))
	if i := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" || w == "in" || w == "at" }); i > 0 {
		words = words[:i]
	}
	return words
}

// holders are the words that say which of its holders somebody is, and are no part of a post.
var holders = map[string]bool{"new": true, "outgoing": true, "current": true, "present": true, "last": true, "final": true, "previous": true, "next": true, "sole": true, "longtime": true, "long-time": true, "then": true, "now": true}

// ofHolder is the post without the word that says which of its holders somebody is: "the last
// | commander".
func ofHolder(post string) string {
	if word, rest, ok := strings.Cut(post, " "); ok && holders[token.Fold(word)] {
		return rest
	}
	return post
}

// samePost reports whether the words a, said before, make b another name for
// the same post: its last words, or the initials of those.
func samePost(a, b []string) bool {
	if len(b) == 1 && len(a) > 1 {
		var initials strings.Builder
		for _, w := range a {
			initials.WriteByte(w[0])
		}
		if strings.HasSuffix(initials.String(), b[0]) {
			return true
		}
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	rest := long[:len(long)-len(short)]
	return slices.Equal(short, long[len(rest):]) && !slices.ContainsFunc(rest, func(w string) bool { return lower[w] })
}

// lower are the words that make another post of the one they stand before.
var lower = map[string]bool{"deputy": true, "vice": true, "assistant": true, "under": true, "former": true, "acting": true, "interim": true, "ex": true, "incoming": true, "outgoing": true}

// callings are what people do rather than posts that they hold.
var callings = map[string]bool{
	"analyst": true, "economist": true, "researcher": true, "professor": true, "lawyer": true, "activist": true, "journalist": true,
	"correspondent": true, "expert": true, "official": true, "chieftain": true, "nominee": true, "king": true, "queen": true, "prince": true, "lawmaker": true,
}

// employed are the callings that are posts where they are told more of: "Haiti analyst for", "senior
// researcher at".
var employed = map[string]bool{"analyst": true, "expert": true, "researcher": true}

// employer is the body named right behind the calling of m: "Haiti analyst for | the Crisis Group";
// "" where none is.
func (x *sentence) employer(m *name.Mention) string {
	for i := range x.names {
		n := &x.names[i]
		if (n.Kind == name.Org || n.Kind == name.Body || n.Kind == name.Mission) && n.First > m.TitleFirst && n.First <= m.TitleLast+3 {
			return n.Name
		}
	}
	return ""
}

// lastOf is the last of the words, "" where there are none.
func lastOf(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// postOrg is the mission that the post of chunks [i, last) names, or else the body, the force
// or the country: "commander of KFOR".
func (x *sentence) postOrg(i, last int) string {
	org := ""
	for ; i < last; i++ {
		g := x.noun(i)
		if g == nil {
			continue
		}
		for _, a := range g.actors {
			switch a.kind {
			case name.Mission:
				return a.name
			case name.Body, name.Org, name.Force, name.Country, name.Demonym:
				org = cmp.Or(org, a.name)
			}
		}
	}
	return org
}

// postOrgIn is whose post it is that chunks [i, last) name: the mission's where they call it so, "the force's
// overall coordinator", else who stands in them; who has an "envoy for Haiti" they do not say.
func (x *sentence) postOrgIn(i, last int, st *state) string {
	if first := x.pastOwner(&x.chunks[i]); first-2 >= x.chunks[i].first && x.Tokens[first-2].Is(x.f.forceNoun) {
		return st.force
	}
	if i+2 < last && x.wordAt(i+1, x.f.forWord) && x.chunks[i+2].in(COUNTRY|PLACE) {
		last = i + 1
	}
	return x.postOrg(i, last)
}

// orgOf is whose post it is, which begins at token at, where its own words do not say so: the
// mission's for its commander or its head, of a state's where the state stands right before the
// post; "" for nobody's that the words tell.
func (x *sentence) orgOf(post string, at int32, st *state) string {
	p := token.Fold(post)
	switch {
	case at-2 >= x.first && x.Tokens[at-1].Any(isPossess) && x.Tokens[at-2].Is(x.f.forceNoun):
		return st.force // "the mission's | spokesman"
	case strings.Contains(p, "secretary-general"), strings.Contains(p, "special representative"):
		return "United Nations"
	case slices.ContainsFunc(forcePosts, func(w string) bool { return strings.Contains(p, w) }):
		return st.force
	case slices.ContainsFunc(postWords(post), func(w string) bool { return ofState[w] }):
		return x.stateAt(at)
	}
	return ""
}

// forcePosts are words of posts in a mission.
var forcePosts = []string{"force commander", "force spokes", "mission commander", "head of mission", "of the mission", "of the force", "for the mission", "for the force"}

// stateAt is the country whose name ends right before token at, "" for none: "Norway's | foreign
// minister", "Danish | Prime Minister".
func (x *sentence) stateAt(at int32) string {
	if at > x.first && x.Tokens[at-1].Any(isPossess) {
		at--
	}
	for i := range x.names {
		if m := &x.names[i]; m.Last == at && (m.Kind == name.Country || m.Kind == name.Demonym) {
			return m.Name
		}
	}
	return ""
}

// ofState are the words for those who govern a state, sit in its parliament or speak for it abroad.
var ofState = map[string]bool{
	"minister": true, "president": true, "premier": true, "chancellor": true, "ambassador": true, "senator": true, "cabinet": true,
	"mp": true, "congressman": true, "taoiseach": true, "king": true, "queen": true, "parliamentary": true,
}
