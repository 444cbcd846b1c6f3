// Package extract takes the claims out of a report: a cascade of stages over
// tokens, from figures, times and names over noun and verb groups to the rules
// that state claims, and the discourse that ties them together.
//
// Extraction is a pure function of the report's text and date, the language
// pack and the mission. "A new team of 217 landed in Haiti on January 18"
// becomes
//
//	movement who=Kenya n=217 when=2025-01-18 where=Haiti direction=arrive
//
// with the words it was read from.
package extract

import (
	"sync"

	"muster"
	"muster/internal/extract/figure"
	"muster/internal/extract/name"
	"muster/internal/extract/quote"
	"muster/internal/extract/when"
	"muster/internal/lang"
	"muster/internal/mission"
	"muster/internal/pattern"
	"muster/internal/token"
)

// An Extractor reads reports in one language. It is safe for concurrent use.
type Extractor struct {
	pack    *lang.Pack
	parts   [][]part // of the roles of each pattern
	f       *features
	figures *figure.Finder
	times   *when.Finder
	names   *name.Finder
	quotes  *quote.Finder
	pool    sync.Pool      // of *reader
	found   func(prog int) // called with each pattern that found something, nil for nothing
}

// A reader is the scratch space of one reading.
type reader struct {
	text     token.Text
	memory   name.Memory
	batch    [batchLen]sentence
	machine  pattern.Machine
	frame    []int16 // the chunks that nodes stand for
	nodes    []pattern.Node
	findings []finding
	matches  []pattern.Hit
	quotes   []quote.Mention
}

// New makes an extractor for the pack, which knows the missions. It teaches the
// pack's vocabulary the words of its finders, so a pack serves one extractor.
func New(pack *lang.Pack, missions *mission.Set) *Extractor {
	v := pack.Vocabulary
	return &Extractor{
		pack: pack, parts: partsOf(pack), f: newFeatures(v), figures: figure.New(v), times: when.New(v), names: name.New(v, missions),
		quotes: quote.New(v),
	}
}

// Report returns the claims of the report, in the order of its text. The
// report's Text and Mission must be set, and its Date where it is known
// otherwise: a report without one gets the date that its text states. m is what
// is known of the mission.
func (e *Extractor) Report(r *muster.Report, m *mission.Mission) []muster.Claim {
	return e.Append(nil, r, m)
}

// Append appends to into what Report returns.
func (e *Extractor) Append(into []muster.Claim, r *muster.Report, m *mission.Mission) []muster.Claim {
	rd := e.take()
	defer e.pool.Put(rd)
	st := e.begin(rd, r, m)
	for x := range e.parsed(rd, st) {
		e.sentence(x, st)
	}
	e.signature(rd, st)
	st.direct(&rd.text)
	st.nameUnnamed()
	st.turnHome()
	st.dateActs()
	st.datePassed()
	st.partSorts()
	st.setOutside()
	st.dateAgain()
	st.dateStory()
	st.dateHeads()
	st.dateCovered()
	out := merge(into, st.found)
	clear(st.found)
	rd.findings = st.found[:0]
	claims := out[len(into):]
	wholeClauses(&rd.text, claims)
	identify(r, claims)
	e.vouch(claims)
	return out
}

// take is a reader from the pool. The caller puts it back.
func (e *Extractor) take() *reader {
	if rd, ok := e.pool.Get().(*reader); ok {
		return rd
	}
	return &reader{}
}

// begin cuts the report into sentences and makes the state of its reading.
func (e *Extractor) begin(rd *reader, r *muster.Report, m *mission.Mission) *state {
	if m.Host == "" {
		known := *m
		known.Host, known.Authority = e.names.Setting(m.Short)
		m = &known
	}
	st := &state{report: r, memory: &rd.memory, mission: m, posts: map[string]string{}, force: m.Short, setting: e.names.Setting, found: rd.findings}
	rd.text.Scan(e.pack.Vocabulary, r.Text)
	if r.Date.EDTF == "" {
		if d, ok := e.times.Stated(&rd.text); ok {
			r.Date = muster.Published{EDTF: d, Basis: muster.Stated}
		}
	}
	st.ref.Published = r.Date.EDTF
	e.names.Learn(&rd.text, m.Short, st.memory)
	rd.quotes = e.quotes.Find(&rd.text, st.memory.Named, rd.quotes[:0])
	st.quote(rd.quotes)
	return st
}

// sentence takes the claims out of one sentence, which is parsed.
func (e *Extractor) sentence(x *sentence, st *state) {
	st.sentence++
	st.paragraph = x.paragraph
	x.quotations(st)
	x.passQuotation(st)
	x.attribute(st)
	x.statements(st)
	x.roles(e, st)
	st.heading, st.verbless = x.heading, !x.hasVerb()
	x.leadForce(st)
	x.openSection(x.paragraph, st)
	x.openLabel(x.paragraph, st)
	x.declareCurrency(e, st)
	x.openAccount(st)
	hits, told := x.hits, len(st.found)
	for turn := range turns {
		for k := range hits {
			if h := &hits[k]; turnOf(h.rule) == turn || turn == lastTurn && h.unmade {
				x.claims(h, st)
			}
		}
	}
	x.accountRow(st)
	x.siteAnswer(st)
	x.tasks(st)
	x.shareScene(told, st)
	if x.answer(st) {
		for k := range hits {
			if h := &hits[k]; h.unmade || h.rule.Like == "last" {
				x.claims(h, st) // "Fourteen, of whom two in accidents"
			}
		}
	}
	st.takeNoted(told)
	x.takeLeft(st)
	x.takeUnread(hits, told, st)
	x.remember(st)
}
