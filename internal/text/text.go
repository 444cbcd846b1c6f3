// Package text makes bytes from anywhere into canonical text.
//
// Canonical text is valid UTF-8 without NUL. Every offset in the program is a
// byte offset into it. Bytes that are UTF-8 already are their own canonical
// text, byte order mark and line ends included, so that offsets are offsets
// into the file itself; other encodings are detected and converted.
package text

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"muster"

	"github.com/saintfish/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// UTF8 is the name of the encoding that needs no conversion.
const UTF8 = "utf-8"

// Limit is how many bytes of a document are read: 16 MB, a long book.
const Limit = 16 << 20

// sample is how many bytes an encoding is judged by: enough for a page of
// letters, little enough to cost nothing on a large file.
const sample = 64 << 10

// Decode is the canonical text of b and the name of the encoding it was in.
// Declared is what the document says of its encoding, "" where it says
// nothing; bytes that are UTF-8 or UTF-16 win over it. It errs, with code
// Invalid, on what is not text at all.
func Decode(b []byte, declared string) (text, name string, err error) {
	name, enc := detect(b, declared)
	if enc == nil {
		if text = string(b); !utf8.Valid(b) {
			text = strings.ToValidUTF8(text, "\uFFFD")
		}
	} else if b, err = enc.NewDecoder().Bytes(b); err != nil {
		return "", "", muster.Errorf(muster.Invalid, "not text in %s: %w", name, err)
	} else {
		text = string(b)
	}
	if odd := controls(text); odd > 0 {
		return "", "", muster.Errorf(muster.Invalid, "not text: it holds control characters")
	}
	return text, name, nil
}

// Hash is the SHA-256 of a canonical text, in hexadecimal.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// detect is the encoding of b, nil for UTF-8.
func detect(b []byte, declared string) (string, encoding.Encoding) {
	if name, enc := wide(b); enc != nil {
		return name, enc
	}
	if utf8.Valid(b) || damaged(b) {
		return UTF8, nil
	}
	if enc, name := charset.Lookup(declared); enc != nil && name != UTF8 && !strings.HasPrefix(name, "utf-16") {
		return name, enc
	}
	guess, err := chardet.NewTextDetector().DetectBest(b[:min(len(b), sample)])
	if err == nil && guess.Confidence >= 10 {
		if enc, name := charset.Lookup(guess.Charset); enc != nil && name != UTF8 {
			return name, enc
		}
	}
	enc, name := charset.Lookup("windows-1252")
	return name, enc
}

// wide is the UTF-16 that b is in, nil where it is in none. Without a byte
// order mark, text in Latin letters has its NULs on one side.
func wide(b []byte) (string, encoding.Encoding) {
	little := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	var nul [2]int
	head := b[:min(len(b), sample)]
	if bytes.IndexByte(head, 0) >= 0 {
		for i, c := range head {
			if c == 0 {
				nul[i&1]++
			}
		}
	}
	most := len(head) / 2 * 7 / 10
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}), most > 0 && nul[0] == 0 && nul[1] > most:
		return "utf-16le", little
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}), most > 0 && nul[1] == 0 && nul[0] > most:
		return "utf-16be", big
	}
	return "", nil
}

// damaged reports whether b is UTF-8 but for a few bytes: letters beyond ASCII
// are right ten times as often as wrong, as in no other encoding.
func damaged(b []byte) bool {
	right, wrong := 0, 0
	for head := b[:min(len(b), sample)]; len(head) > 0; {
		r, size := utf8.DecodeRune(head)
		switch {
		case r == utf8.RuneError && size == 1:
			wrong++
		case size > 1:
			right++
		}
		head = head[size:]
	}
	return right > 10*wrong
}

// controls counts NULs, and other control characters where they are more than
// one in a hundred: a picture or a program that happens to decode.
func controls(s string) int {
	if n := strings.Count(s, "\x00"); n > 0 {
		return n
	}
	head := s[:min(len(s), sample)]
	odd, i := 0, 0
	for ; i+8 <= len(head); i += 8 {
		if mayControl(binary.LittleEndian.Uint64([]byte(head[i : i+8]))) {
			odd += controlsOf(head[i : i+8])
		}
	}
	odd += controlsOf(head[i:])
	if odd*100 > min(len(s), sample) {
		return odd
	}
	return 0
}

// mayControl reports whether one of eight bytes may be a control character: taking a
// space from one below it, or adding 1 to the last of ASCII, sets its highest bit.
func mayControl(b uint64) bool {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	return (b-ones*' '|b+ones)&^b&high != 0
}

// controlsOf counts the control characters of s.
func controlsOf(s string) (n int) {
	for i := range len(s) {
		n += int(isControl[s[i]])
	}
	return n
}

// isControl has 1 for the control characters that text does not have.
var isControl = func() (is [256]uint8) {
	for c := range 256 {
		if c < ' ' && (c < '\t' || c > '\r') || c == 0x7f {
			is[c] = 1
		}
	}
	return is
}()
