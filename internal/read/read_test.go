package read_test

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"muster"
	"muster/internal/read"
	"muster/internal/text"
)

const page = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Force grows to 617 | The Harbour Post</title>
<meta property="og:title" content="Force grows to 617">
<meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="A. Writer">
<meta property="article:published_time" content="2025-01-20T23:30:00-05:00">
<link rel="canonical" href="https://harbour.example/617">
</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Force grows to 617</h1>
<p>A third group of <b>217</b> Kenyan police
officers landed in the capital on Saturday, and was met by the force
commander and by members of the host government at the airport.</p>
<p>They join about 400 of their countrymen, who have been on patrol in the
streets of the city since the end of June, and the officers from four other
countries, who guard the port, the hospital and the road to the north.</p>
<script>alert("1,000 officers")</script></article>
<footer>Copyright</footer></body></html>`

func parse(t *testing.T, name, in string) *muster.Report {
	t.Helper()
	r, err := read.Parse(strings.NewReader(in), muster.Report{ID: name, Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestParseHTML(t *testing.T) {
	r := parse(t, "index.html", page)
	for _, test := range []struct{ name, got, want string }{
		{"title", r.Title, "Force grows to 617"},
		{"byline", r.Byline, "A. Writer"},
		{"outlet", r.Outlet, "The Harbour Post"},
		{"language", r.Language, "en"},
		{"url", r.URL, "https://harbour.example/617"},
		{"identity", r.ID, "https://harbour.example/617"},
		{"date", string(r.Date.EDTF), "2025-01-20"},
		{"basis", string(r.Date.Basis), "given"},
		{"hash", r.SHA256, text.Hash(r.Text)},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, test.got, test.want)
		}
	}
	if !strings.HasPrefix(r.Text, "Force grows to 617\n\nA third group of 217 Kenyan police officers landed") {
		t.Errorf("got text %q, want the headline, a blank line and the first paragraph", r.Text)
	}
	for _, s := range []string{"alert", "Home", "Copyright", "  "} {
		if strings.Contains(r.Text, s) {
			t.Errorf("got %q in the text, want it left out", s)
		}
	}
}

func TestParseHTMLEncoding(t *testing.T) {
	in := strings.Replace(page, "utf-8", "windows-1252", 1)
	in = strings.Replace(in, "the force\n", "Fran\xe7ois, the force\n", 1)
	if r := parse(t, "a.htm", in); !strings.Contains(r.Text, "François") {
		t.Errorf("got %q, want François", r.Text)
	}
}

func TestKnownWins(t *testing.T) {
	known := muster.Report{
		Name: "a.html", Title: "Known", Outlet: "Elsewhere", Language: "fr",
		Date: muster.Published{EDTF: "2024", Basis: muster.Given},
	}
	r, err := read.Parse(strings.NewReader(page), known)
	if err != nil {
		t.Fatal(err)
	}
	if r.Title != "Known" || r.Outlet != "Elsewhere" || r.Language != "fr" || r.Date.EDTF != "2024" {
		t.Errorf("got %q, %q, %q, %q, want what is known", r.Title, r.Outlet, r.Language, r.Date.EDTF)
	}
}

func TestParsePlain(t *testing.T) {
	const in = "\ufeffSecond group lands\r\n\r\nThe officers landed on Tuesday.\r\n"
	r := parse(t, "a.txt", in)
	if r.Text != in {
		t.Errorf("got text %q, want the file itself", r.Text)
	}
	if r.Title != "Second group lands" || r.Language != "en" {
		t.Errorf("got title %q in %q, want the first line in English", r.Title, r.Language)
	}
}

func TestSniff(t *testing.T) {
	if r := parse(t, "page", page); r.Outlet == "" {
		t.Error("got a page without an extension read as text, want it read as HTML")
	}
	if r := parse(t, "page.txt", page); !strings.HasPrefix(r.Text, "<!doctype") {
		t.Errorf("got %q, want a .txt file as it is", r.Text[:20])
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ name, file, in, want string }{
		{"empty", "a.txt", "", "empty"},
		{"white space", "a.txt", " \n\t\n", "empty"},
		{"byte order mark alone", "a.txt", "\ufeff", "empty"},
		{"page without words", "a.html", "<html><script>x</script></html>", "empty"},
		{"binary", "a.txt", "\x7fELF\x02\x01\x01\x00\x00", "not text"},
		{"other format", "a.pdf", "%PDF-1.7", ".pdf files cannot be read"},
		{"too large", "a.txt", strings.Repeat("x", text.Limit+1), "larger than 16 MB"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := read.Parse(strings.NewReader(test.in), muster.Report{Name: test.file})
			if muster.ErrorCode(err) != muster.Invalid || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want an invalid error with %q", err, test.want)
			}
		})
	}
}

// TestHostileHTML holds that no page takes long, however it is nested.
func TestHostileHTML(t *testing.T) {
	const n = 20_000
	tests := map[string]string{
		"deep":              strings.Repeat("<div>", n) + "word",
		"deep and closed":   strings.Repeat("<div>", n) + "word" + strings.Repeat("</div>", n),
		"formatting":        strings.Repeat("<b><i><a>", n/3) + "word",
		"misnested":         strings.Repeat("<b><p></b>", n/3) + "word",
		"tables":            strings.Repeat("<table><td>", n/2) + "word",
		"wide":              strings.Repeat("<p>word</p>", 5*n),
		"open tags":         strings.Repeat("<", 10*n) + "word",
		"attributes":        "<p " + strings.Repeat("a=1 b=2 ", n) + ">word",
		"comments":          strings.Repeat("<!--", n) + "-->word",
		"select in foreign": strings.Repeat("<svg><select><math>", n/3) + "word",
	}
	for name, in := range tests {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := read.Parse(strings.NewReader(in), muster.Report{Name: "a.html"})
			if err != nil && muster.ErrorCode(err) != muster.Invalid {
				t.Errorf("got %v, want text or an invalid error", err)
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("got %v for %d bytes, want less than 5s", took, len(in))
			} else {
				t.Logf("%v", took)
			}
		})
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct{ name, text, declared, want string }{
		{"English", "The officers landed in the capital on Saturday.", "", "en"},
		{"English declared French", "The officers landed in the capital on Saturday.", "fr", "en"},
		{"French", "Les policiers kényans sont arrivés samedi à Port-au-Prince, où ils ont été accueillis par le premier ministre et par le commandant de la force.", "", "fr"},
		{"Spanish declared English", "Los policías guatemaltecos llegaron el sábado a Puerto Príncipe, donde fueron recibidos por el primer ministro y el comandante de la fuerza multinacional.", "en", "es"},
		{"a line of news", "Monday's attack killed two soldiers.", "", "en"},
		{"a line of German news", "Zwei Soldaten starben gestern bei Kundus", "", "de"},
		{"a line of Portuguese news", "Dois soldados morreram ontem perto de Goma", "", "pt"},
		{"a line of names", "Kenya 217, Guatemala 150", "", "en"},
		{"a line of contributors", "Kenya provides 744 officers, Guatemala 150, El Salvador 78 and Jamaica 23.", "", "en"},
		{"a line with a French name", "The mission destroyed a cache near Croix-des-Bouquets.", "", "en"},
		{"a line with a town", "Troops left La Paz and landed near Los Angeles.", "", "en"},
		{"a line of Spanish", "El Salvador envía 78 soldados a Haití y Guatemala 150 policías.", "", "es"},
		{"no words", "217 — 400 — 617", "", "und"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := read.Language(test.text, test.declared); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(page), true)
	f.Add([]byte("<b><p></b><table><td><b>x"), true)
	f.Add([]byte("\xff\xfea\x00"), false)
	f.Fuzz(func(t *testing.T, b []byte, html bool) {
		name := "a.txt"
		if html {
			name = "a.html"
		}
		r, err := read.Parse(bytes.NewReader(b), muster.Report{Name: name})
		if err != nil {
			if muster.ErrorCode(err) != muster.Invalid {
				t.Errorf("got %v, want an invalid error", err)
			}
			return
		}
		if !utf8.ValidString(r.Text) || strings.Contains(r.Text, "\x00") {
			t.Errorf("got text %q, want UTF-8 without NUL", r.Text)
		}
	})
}
