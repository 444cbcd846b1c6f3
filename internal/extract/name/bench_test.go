package name_test

import (
	"strings"
	"testing"

	"muster/internal/extract/name"
	"muster/internal/token"
)

// BenchmarkFind measures both passes over prose with the names that reports have.
func BenchmarkFind(b *testing.B) {
	v, f := finder(b)
	para := "Interior Cabinet Secretary Kipchumba Murkomen saw off another group of police officers at the airport on Thursday. " +
		"They will join the Multinational Security Support (MSS) mission in Haiti, which was set up by the U.N. Security Council to help the police there against the gangs. " +
		"Nobody has said yet when they will come home, and the families who waited at the gates asked for prayers and for news, Murkomen said.\n"
	text := strings.Repeat(para, 50)
	var t token.Text
	var m name.Memory
	t.Scan(v, text)
	var out []name.Mention
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		f.Learn(&t, "MSS", &m)
		out = out[:0]
		for _, s := range t.Sentences {
			out = f.Find(&t, s, &m, out)
		}
	}
}
