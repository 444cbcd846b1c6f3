package name

import (
	"strings"

	"muster/internal/token"
)

// patrons are the bodies that missions are named after, and their short forms.
var patrons = []struct{ long, short string }{
	{"United Nations ", "UN "}, {"United Nations ", "U.N. "}, {"African Union ", "AU "}, {"European Union ", "EU "},
}

// addMission files a mission under its names, and under those that begin with
// the short form of its patron: "UN Mission in Liberia".
func (f *Finder) addMission(v *token.Vocabulary, e entry, forms []string) {
	for _, form := range forms {
		f.add(v, form, scoped(e, form, e.prefer))
		for _, p := range patrons {
			if rest, ok := strings.CutPrefix(form, p.long); ok {
				f.add(v, p.short+rest, e)
			}
		}
	}
}

// Host is the country that a mission without a file serves in, by its short
// name; "" where it is not known.
func (f *Finder) Host(mission string) string { return f.hosts[mission] }

// forceEnd is the end of the name of a mission that no list has, from its first
// word at token i past its head at token h: "United Nations Observer Mission in
// Ruritania"; h where the words name no mission.
func (x *scan) forceEnd(i, h int32) int32 {
	if !x.is(h, x.words.forceHead) || !x.is(i, x.words.patron) {
		return h
	}
	end := h + 1
	for k := end; k < x.last && k < h+10; k++ {
		switch {
		case x.has(k, token.Cap):
			end = k + 1
		case x.is(k, x.words.of), x.is(k, x.words.in), x.is(k, x.words.for_), x.is(k, x.words.to), x.is(k, x.words.the), x.is(k, x.words.and):
		default:
			return end
		}
	}
	return end
}
