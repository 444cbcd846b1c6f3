package app

import (
	"net/url"
	"slices"
	"strings"

	"muster"
)

// ParseView reads a view from the parameters of an address: mission, who, kind,
// report, outlet, modality, status, from, to, on, as_known_on, published_by. It errs with the
// parameter that is not right. Parameters of other names are left alone.
func ParseView(q url.Values) (View, error) {
	p := viewParser{query: q}
	v := View{
		Mission: q.Get("mission"), Who: q.Get("who"), Report: q.Get("report"), Outlet: q.Get("outlet"),
		From: p.date("from"), To: p.date("to"), On: p.day("on"),
		AsKnownOn: p.day("as_known_on"), PublishedBy: p.day("published_by"),
		Kinds: closed(&p, "kind", muster.Kinds), Moods: closed(&p, "modality", moods), Statuses: closed(&p, "status", Statuses),
	}
	return v, p.err
}

// A viewParser keeps the first error.
type viewParser struct {
	query url.Values
	err   error
}

// date is a parameter that holds an EDTF date.
func (p *viewParser) date(name string) muster.Date {
	d := muster.Date(p.query.Get(name))
	if d == "" {
		return ""
	}
	if _, _, err := d.Bounds(); err != nil {
		p.fail("%s=%s: want YYYY, YYYY-MM, YYYY-MM-DD or an interval FROM/TO", name, d)
		return ""
	}
	return d
}

// day is a parameter that holds one day.
func (p *viewParser) day(name string) muster.Date {
	d := p.date(name)
	if lo, hi, err := d.Bounds(); d != "" && (err != nil || lo != hi) {
		p.fail("%s=%s: want a day, YYYY-MM-DD", name, d)
	}
	return d
}

func (p *viewParser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = muster.Errorf(muster.Invalid, format, args...)
	}
}

// closed is a parameter that takes values of a closed list, with commas or
// several times.
func closed[T ~string](p *viewParser, name string, allowed []T) []T {
	var out []T
	for _, list := range p.query[name] {
		for one := range strings.SplitSeq(list, ",") {
			switch {
			case one == "":
			case !slices.Contains(allowed, T(one)):
				p.fail("%s=%s: use one of %v", name, one, allowed)
			default:
				out = append(out, T(one))
			}
		}
	}
	return out
}
