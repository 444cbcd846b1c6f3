package extract

import (
	"strings"

	"muster"
	"muster/internal/extract/name"
	"muster/internal/token"
)

// This file says in plain words who was harmed of those who serve.

// plainVictims names those harmed at chunk i by what they are and where they come from: the
// policemen of a nation are police officers, "Chadian policemen", and those of its army or its police
// are of the nation, "two | SNA soldiers". Of which mission those of a nation are goes without saying,
// "a Danish soldier | of the UN force there", nor that a peacekeeper is of one.
func (x *sentence) plainVictims(who muster.Names, i int) muster.Names {
	c, g := &x.chunks[i], x.noun(i)
	if len(who) != 1 || g == nil || len(g.actors) == 0 || !c.in(PERSONNEL|FOLK) || c.head < 0 {
		return who
	}
	if adj := x.f.adjectives[x.serviceAt(i)]; adj != "" && x.inRanks(i) {
		return muster.Names{adj + " " + x.inService(i, who[0])}
	}
	s, a := who[0], g.actors[0]
	if k := strings.Index(s, " of the "); k > 0 && (a.kind == name.Demonym && a.first < c.head || a.kind == name.Mission && x.Tokens[c.head].Is(x.f.generic)) {
		s = s[:k]
	}
	if a.kind != name.Demonym {
		return muster.Names{s}
	}
	return muster.Names{x.asOfficer(s, c)}
}

// asOfficer is the words s of the group with "police officer" for a policeman at its head.
func (x *sentence) asOfficer(s string, c *chunk) string {
	if !x.Tokens[c.head].Is(x.f.policeman) {
		return s
	}
	head := x.Folded(c.head, c.head+1)
	rest, ok := strings.CutSuffix(s, head)
	if !ok {
		return s
	}
	if x.Tokens[c.head].Any(isNplural) {
		return rest + "police officers"
	}
	return rest + "police officer"
}

// inRanks reports whether the group at chunk i is no more than those who serve in the army or the police
// that it names: "SNA soldiers", "members of the SNA", against "a Kosovo Police sergeant".
func (x *sentence) inRanks(i int) bool {
	c, a := &x.chunks[i], x.noun(i).actors[0]
	if a.kind != name.Force && a.kind != name.Org && a.kind != name.Body || a.first < c.head && a.last != c.head && !x.any(a.last, isOpen) {
		return false
	}
	return c.in(FOLK) || x.Tokens[c.head].Is(x.f.rankAndFile)
}

// inService is what those are at chunk i, or the words s, who belong to the service that it names:
// "soldiers" of an army, "police officers" of a police.
func (x *sentence) inService(i int, s string) string {
	c, w := &x.chunks[i], "soldiers"
	if strings.Contains(x.noun(i).actors[0].name, "Police") {
		w = "police officers"
	}
	if c.marks&token.Plural == 0 && !x.nobody(c) && !strings.HasSuffix(s, "s") {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// withListed is who was harmed at chunk i with those that a list of bare plurals joins to them: "killing |
// women | and children".
func (x *sentence) withListed(who muster.Names, i int, st *state) muster.Names {
	if len(who) > 0 && x.chunks[i].marks&token.Negated != 0 && !x.chunks[i].in(PRONOUN|COUNT) {
		return x.noneOfThese(who, i, st)
	}
	for j := i; len(who) > 0 && x.bareFolk(j); {
		n := x.separator(j + 1)
		if j += 1 + n; n == 0 || j >= len(x.chunks) || !x.bareFolk(j) || x.subjectAt(j) || x.wordAny(j-1, isComma) && !x.listEnds(j) {
			break
		}
		who = append(who[:len(who):len(who)], x.people(j, st)...)
	}
	return who
}

// bareFolk reports whether chunk i is people of some sort, in the plural and with no number: "women".
func (x *sentence) bareFolk(i int) bool {
	c, g := &x.chunks[i], x.noun(i)
	return g != nil && c.in(PEOPLE) && !c.in(PERSONNEL|ARMED|PRONOUN|COUNT) && g.det == bare && g.figure < 0 && len(g.actors) == 0 && c.marks&token.Plural != 0 && !c.is(x.f.anyone)
}

// noneOfThese is who was not harmed at chunk i, which says no, with those that "or" joins to them: "No |
// civilians | or coalition forces".
func (x *sentence) noneOfThese(who muster.Names, i int, st *state) muster.Names {
	const parties = PEOPLE | PERSONNEL | NATIONALS | FOLK | FORCE | HOSTFORCE
	out := who
	for j := i; ; {
		n := x.separator(j + 1)
		if j += 1 + n; n == 0 || j >= len(x.chunks) || x.noun(j) == nil || x.noun(j).figure >= 0 || !x.chunks[j].in(parties) || x.wordAny(j-1, isComma) && !x.listEnds(j) {
			break
		}
		if len(out) == 1 {
			out = x.apart(out, i)
		}
		if x.chunks[j].in(FORCE | HOSTFORCE) {
			out = append(out[:len(out):len(out)], x.named(j, st)...)
		} else {
			out = append(out[:len(out):len(out)], x.apart(x.plainVictims(x.people(j, st), j), j)...)
		}
	}
	return out
}

// apart is who the group at chunk i is where others are told apart from them: not "people", but "villagers".
func (x *sentence) apart(who muster.Names, i int) muster.Names {
	if who.Is("people") {
		return muster.Names{x.plainText(&x.chunks[i])}
	}
	return who
}
