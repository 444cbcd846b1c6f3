package token

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// plain takes the ASCII word, mark or line break at byte i, where it is certain
// that a word of Unicode ends with it. It returns its bytes, 0 for none.
func (c *cutter) plain(i int) int {
	switch b := c.source[i]; {
	case letter(b):
		return c.plainWord(i)
	case digit(b):
		return c.plainNumber(i)
	case b == '\n':
		c.gap |= Space | Line
		return 1
	case b > ' ' && b != '_' && b < utf8.RuneSelf && c.plainFrom(i+1):
		if w := c.v.marks[b]; w != nil && b != '.' && b != '\'' && b != '`' && b != '-' {
			c.push(Token{int32(i), int32(i + 1), w, c.gap | Punct})
		} else {
			c.word(c.source[i:i+1], i) // which may join what stands before it
		}
		return 1
	}
	return 0
}

// plainFrom reports whether the source ends before byte i or goes on with ASCII,
// which joins no mark before it.
func (c *cutter) plainFrom(i int) bool { return i >= len(c.source) || c.source[i] < utf8.RuneSelf }

// plainWord is plain for a word of ASCII letters.
func (c *cutter) plainWord(i int) int {
	b := eight(c.source, i)
	n := letters(b)
	if n == chunk {
		return c.longWord(i)
	}
	if !c.endsAt(i + n) {
		return 0
	}
	mask := uint64(1)<<(8*n) - 1
	word := c.v.words.short((b|caseBits)&mask, n)
	if word == nil {
		word = c.v.unknown
	}
	c.letters(i, i+n, word, b&caseBits&mask == 0)
	return n
}

// longWord is plainWord for a word of eight letters or more.
func (c *cutter) longWord(i int) int {
	var form [longestWord]byte
	n, caps, key := 0, true, uint64(0)
	for n < len(form) {
		b := eight(c.source, i+n)
		k := letters(b)
		if k == 0 {
			break
		}
		mask := uint64(1)<<(8*k) - 1 // all of them where k is 8
		caps = caps && b&caseBits&mask == 0
		b = (b | caseBits) & mask
		binary.LittleEndian.PutUint64(form[n:], b)
		key = keyStep(key, b)
		if n += k; k < chunk {
			break
		}
	}
	if n == len(form) || !c.endsAt(i+n) {
		return 0
	}
	c.letters(i, i+n, c.v.known(form[:n], key), caps)
	return n
}

// letters adds the token of the word at bytes [i, end), all of them letters and
// caps where all are capital ones.
func (c *cutter) letters(i, end int, word *Word, caps bool) {
	if end == i+1 && c.source[i] == 's' && c.ownsName() {
		return
	}
	t := Token{int32(i), int32(end), word, c.gap}
	if c.source[i] < 'a' {
		t.Marks |= Cap
	}
	if caps && end > i+1 {
		t.Marks |= Caps
	}
	c.push(t)
}

// caseBits are the bits by which eight small letters differ from capital ones.
const caseBits = 0x2020202020202020

// eight is the eight bytes of s from i on, the first one lowest, with zeros after
// its end.
func eight(s string, i int) (b uint64) {
	if i+8 <= len(s) {
		return binary.LittleEndian.Uint64([]byte(s[i : i+8]))
	}
	for k := len(s) - 1; k >= i; k-- {
		b = b<<8 | uint64(s[k])
	}
	return b
}

// letters is how many of eight bytes are ASCII letters before the first that is
// none. In each byte the sums reach the highest bit for those from 'a' on and for
// those after 'z'.
func letters(b uint64) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	low := (b | caseBits) &^ high
	is := (low + ones*(0x80-'a')) &^ (low + ones*(0x7f-'z')) &^ b & high
	return bits.TrailingZeros64(is^high) / 8
}

// plainNumber is plain for a number of ASCII digits, with the points and commas
// between them.
func (c *cutter) plainNumber(i int) int {
	n := i + 1
	for n < len(c.source) && (digit(c.source[n]) || (c.source[n] == ',' || c.source[n] == '.') && n+1 < len(c.source) && digit(c.source[n+1])) {
		n++
	}
	if n < len(c.source) {
		switch b := c.source[n]; {
		case b >= utf8.RuneSelf, letter(b), b == '_':
			return 0
		case b == '.' || b == ',' || b == ';' || b == '\'':
			if n+1 < len(c.source) && (c.source[n+1] >= utf8.RuneSelf || digit(c.source[n+1])) {
				return 0
			}
		}
	}
	c.add(c.source[i:n], i)
	return n - i
}

// endsAt reports whether a word of letters certainly ends before byte i: by the
// rules WB5 to WB13 of UAX 29, what follows in ASCII joins only if it is a letter,
// a digit or an underscore, or a mark with a letter after it.
func (c *cutter) endsAt(i int) bool {
	if i >= len(c.source) {
		return true
	}
	switch b := c.source[i]; {
	case b == ' ':
		return true
	case b >= utf8.RuneSelf, letter(b), digit(b), b == '_':
		return false
	case b == '.' || b == ':' || b == '\'':
		return i+1 >= len(c.source) || c.source[i+1] < utf8.RuneSelf && !letter(c.source[i+1]) && !digit(c.source[i+1])
	}
	return true
}

// letter reports whether the byte is an ASCII letter.
func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// digit reports whether the byte is an ASCII digit.
func digit(b byte) bool { return b >= '0' && b <= '9' }
