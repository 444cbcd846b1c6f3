package mission

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a cue is worth. A mission's own name says far more than a place there,
// and words near the top say more than words further down.
const (
	nameWorth  = 24
	forceWorth = 4
	hostWorth  = 3
	placeWorth = 2
	topFactor  = 3
	enough     = 9
	topBytes   = 600
	leadWorth  = 1
)

// A cue is a written form that speaks for missions.
type cue struct {
	rest  string // after the first word
	worth []worth
}

// worth is what one sight of a cue adds to a mission.
type worth struct{ mission, points int }

// cues are all forms by their first word.
type cues struct {
	byWord map[string][]cue
	first  [256]bool            // the bytes that they begin with
	begins [1 << 16 / 64]uint64 // a bit for each two bytes that they begin with
	short  []string
	next   []int // index of the mission's predecessor, or -1
}

// newCues indexes what speaks for the missions.
func newCues(missions []*Mission) cues {
	c := cues{byWord: map[string][]cue{}}
	index := map[string]int{}
	for i, m := range missions {
		index[m.Short] = i
		c.short = append(c.short, m.Short)
		c.add(i, nameWorth, m.Short)
		c.add(i, nameWorth, m.Names...)
		c.add(i, hostWorth, m.Host)
		c.add(i, placeWorth, m.Headquarters)
		c.add(i, leadWorth, m.Lead)
		for _, names := range m.Places {
			c.add(i, placeWorth, names...)
		}
		for _, table := range []map[string][]string{m.Forces, m.Groups} {
			for name, others := range table {
				c.add(i, forceWorth, name)
				c.add(i, forceWorth, others...)
			}
		}
	}
	for _, m := range missions {
		before := -1
		if i, ok := index[m.Predecessor]; ok && m.Predecessor != "" {
			before = i
		}
		c.next = append(c.next, before)
	}
	return c
}

// rival lets the names of a mission that is not in the set speak for it.
func (c *cues) rival(forms []string) {
	c.add(len(c.short), nameWorth, forms...)
	c.short, c.next = append(c.short, ""), append(c.next, -1)
}

// add lets forms speak for a mission. Only forms with a capital count, and only
// those of two bytes or more that begin as a cue may.
func (c *cues) add(mission, points int, forms ...string) {
	for _, f := range forms {
		if r, _ := utf8.DecodeRuneInString(f); len(f) < 2 || strings.ToLower(f) == f || !startsCue(r) {
			continue
		}
		p := pair(f)
		c.first[f[0]] = true
		c.begins[p/64] |= 1 << (p % 64)
		n := wordLen(f)
		list := c.byWord[f[:n]]
		at := -1
		for i := range list {
			if list[i].rest == f[n:] {
				at = i
			}
		}
		if at < 0 {
			list, at = append(list, cue{rest: f[n:]}), len(list)
		}
		if !speaksFor(list[at].worth, mission) {
			list[at].worth = append(list[at].worth, worth{mission, points})
		}
		c.byWord[f[:n]] = list
	}
}

// speaksFor reports whether the mission is in the list.
func speaksFor(list []worth, mission int) bool {
	for _, w := range list {
		if w.mission == mission {
			return true
		}
	}
	return false
}

// Recognise names the mission that a report is about, by its title and text:
// the short name of the one its words speak for most, "" where they speak for
// none clearly enough, or most for one that the set has not.
func (s *Set) Recognise(title, text string) string {
	points := make([]int, len(s.cues.short))
	s.cues.count(title, len(title), points)
	s.cues.count(text, topBytes, points)
	best := -1
	for i, p := range points {
		if p >= enough && (best < 0 || p > points[best] || p == points[best] && s.cues.next[best] == i) {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	return s.cues.short[best]
}

// count adds up what the words of text speak for. The first top bytes, to the
// end of their paragraph, count more.
func (c *cues) count(text string, top int, points []int) {
	if top < len(text) {
		if i := strings.IndexByte(text[top:], '\n'); i >= 0 {
			top += i
		}
	}
	for i := c.start(text, 0); i < len(text); {
		factor := 1
		if i < top {
			factor = topFactor
		}
		n := c.at(text[i:], factor, points)
		i = c.start(text, i+max(n, 1))
	}
}

// start is where a cue may begin in text, from byte i on: at the start of a word
// with a cue's first two bytes, as few are.
func (c *cues) start(text string, i int) int {
	first := &c.first
	for ; i < len(text); i++ {
		if !first[text[i]] {
			continue
		}
		if p := pair(text[i:]); c.begins[p/64]>>(p%64)&1 != 0 && wordStarts(text, i) {
			break
		}
	}
	return i
}

// wordStarts reports whether no word runs on from before byte i of text.
func wordStarts(text string, i int) bool {
	if i == 0 || text[i-1] < utf8.RuneSelf {
		return i == 0 || !asciiWord[text[i-1]]
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return !isWord(r)
}

// pair is the first two bytes of text as a number.
func pair(text string) uint16 {
	if len(text) < 2 {
		return 0
	}
	return uint16(text[0])<<8 | uint16(text[1])
}

// at adds the longest cue that text begins with. It returns the bytes it
// covers, or 0.
func (c *cues) at(text string, factor int, points []int) int {
	n := wordLen(text)
	var found *cue
	list := c.byWord[text[:n]]
	for i := range list {
		k := &list[i]
		if (found == nil || len(k.rest) > len(found.rest)) && strings.HasPrefix(text[n:], k.rest) && wordEnds(text[n+len(k.rest):]) {
			found = k
		}
	}
	if found == nil {
		return 0
	}
	for _, w := range found.worth {
		points[w.mission] += factor * w.points
	}
	return n + len(found.rest)
}

// wordEnds reports whether no word runs on into text.
func wordEnds(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return text == "" || !isWord(r)
}

// wordLen is the length of the word text begins with, in bytes.
func wordLen(text string) int {
	n := 0
	for n < len(text) && asciiWord[text[n]] {
		n++
	}
	if n == len(text) || text[n] < utf8.RuneSelf {
		return n
	}
	for i, r := range text[n:] {
		if !isWord(r) {
			return n + i
		}
	}
	return len(text)
}

// asciiWord has the bytes that are characters of words by themselves.
var asciiWord = func() (is [256]bool) {
	for b := range rune(utf8.RuneSelf) {
		is[b] = isWord(b)
	}
	return is
}()

// isWord reports whether r is part of a word.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// startsCue reports whether a cue may begin with r: an upper-case letter, a
// digit, or the article of an Arabic name.
func startsCue(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == 'a'
	}
	return unicode.IsUpper(r)
}
