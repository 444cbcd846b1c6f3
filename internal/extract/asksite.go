package extract

import (
	"muster"
	"muster/internal/token"
)

// This file reads what is answered of a site that was asked after alone:
//
//	Q: And the airport?
//	A: Closed since Monday.

// rememberSiteAsked notes that the sentence asks after a site, and nothing else of it.
func (x *sentence) rememberSiteAsked(st *state) {
	if x.all.classes&SITE == 0 || !x.is(x.last-1, x.f.query) {
		return
	}
	site := -1
	for i := x.said0(); i < len(x.chunks); i++ {
		switch c := &x.chunks[i]; {
		case c.shape == verb:
			return
		case site < 0 && c.shape == noun && c.in(SITE) && !x.preposition(i-1):
			site = i
		}
	}
	if site >= 0 {
		x.sites(site, st)
		st.siteAsked = st.sentence
	}
}

// siteAnswer adds what the sentence, which begins with a participle, says of the site.
func (x *sentence) siteAnswer(st *state) {
	if st.siteAsked == 0 || st.sentence-st.siteAsked > 2 {
		return
	}
	v := x.said0()
	if v+1 >= len(x.chunks) || x.chunks[v].shape != verb || x.chunks[v].marks&(token.Part|token.Past) == 0 || x.chunks[v+1].shape == noun || x.chunks[v+1].shape == verb {
		return
	}
	c := muster.Claim{Kind: muster.Service, What: st.sites}
	switch k := &x.chunks[v]; {
	case k.is(x.f.closes):
		c.Act = "closed"
	case k.is(x.f.reopens):
		c.Act = "reopened"
	case k.is(x.f.opens):
		c.Act = "opened"
	default:
		return
	}
	last := v + 1
	if c.When = x.sinceThen(v, st); c.When == "" {
		c.When, _ = x.whenOf(v, last, v, false)
	}
	for last < len(x.chunks) && !(x.chunks[last].shape == word && x.chunks[last].marks&token.Punct != 0) {
		last++
	}
	x.attributed(&c, v, st)
	c.Evidence = x.evidence(x.chunks[v].first, x.endOf(v, last))
	st.siteAsked = 0
	st.add(c, "en/answer/site")
}
