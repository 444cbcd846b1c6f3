package text_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"muster"
	"muster/internal/text"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
)

const sentence = "Der Kommandeur begrüßte 217 Polizisten; « la mission » a coûté 40 € — déjà payés à Nairobi.\n"

func encode(t *testing.T, s, name string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(name)
	b, err := enc.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	french := strings.Repeat("Le contingent kényan a été déployé à Port-au-Prince où 217 policiers étaient arrivés.\n", 3)
	russian := strings.Repeat("В столицу прибыли двести семнадцать полицейских из Кении для участия в миссии.\n", 3)
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(sentence))
	big, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(sentence))
	tests := []struct {
		name, in, declared, want, encoding string
	}{
		{"UTF-8 is itself", sentence, "", sentence, "utf-8"},
		{"byte order mark stays", "\ufeff" + sentence, "", "\ufeff" + sentence, "utf-8"},
		{"carriage returns stay", "a\r\nb\r\n", "", "a\r\nb\r\n", "utf-8"},
		{"UTF-8 wins over what is declared", sentence, "iso-8859-1", sentence, "utf-8"},
		{"UTF-16 without a mark", string(little), "", sentence, "utf-16le"},
		{"UTF-16 with a mark", string(big), "", sentence, "utf-16be"},
		{"declared", string(encode(t, sentence, "windows-1252")), "windows-1252", sentence, "windows-1252"},
		{"Latin undeclared", string(encode(t, french, "windows-1252")), "", french, "windows-1252"},
		{"Cyrillic undeclared", string(encode(t, russian, "windows-1251")), "", russian, "windows-1251"},
		{"one curly quote", "the officers\x92 families", "", "the officers’ families", "windows-1252"},
		{"damaged UTF-8", strings.Repeat("é", 40) + "\xff.", "", strings.Repeat("é", 40) + "\ufffd.", "utf-8"},
		{"empty", "", "", "", "utf-8"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, encoding, err := text.Decode([]byte(test.in), test.declared)
			if err != nil || got != test.want || encoding != test.encoding {
				t.Errorf("got %q in %s, %v, want %q in %s", got, encoding, err, test.want, test.encoding)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"NUL":   "abc\x00def",
		"PNG":   "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
		"noise": strings.Repeat("\x01\x02\x03a", 100),
	} {
		t.Run(name, func(t *testing.T) {
			if got, _, err := text.Decode([]byte(in), ""); muster.ErrorCode(err) != muster.Invalid {
				t.Errorf("got %q, %v, want an invalid error", got, err)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(sentence), "")
	f.Add([]byte("\xff\xfea\x00b\x00"), "utf-16")
	f.Add([]byte("the officers\x92"), "koi8-r")
	f.Fuzz(func(t *testing.T, b []byte, declared string) {
		got, _, err := text.Decode(b, declared)
		if err != nil {
			return
		}
		if !utf8.ValidString(got) || strings.Contains(got, "\x00") {
			t.Errorf("got %q, want UTF-8 without NUL", got)
		}
		if utf8.Valid(b) && !bytes.Contains(b, []byte{0}) && got != string(b) {
			t.Errorf("got %q, want the bytes themselves", got)
		}
	})
}
