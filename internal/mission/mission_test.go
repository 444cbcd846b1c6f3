package mission_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/internal/mission"
)

func load(t testing.TB, dirs ...string) *mission.Set {
	t.Helper()
	s, err := mission.Load(dirs...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEmbeddedMissionsAreComplete(t *testing.T) {
	all := load(t).All()
	if len(all) < 10 {
		t.Errorf("got %d missions, want 10 or more", len(all))
	}
	for _, m := range all {
		if len(m.Names) == 0 || len(m.Calendar) == 0 || m.Authority == "" || m.Headquarters == "" {
			t.Errorf("%s: names %d, calendar %d, authority %q, headquarters %q: want all", m.Short, len(m.Names), len(m.Calendar), m.Authority, m.Headquarters)
		}
		for i := 1; i < len(m.Calendar); i++ {
			a, _, _ := m.Calendar[i-1].Date.Bounds()
			b, _, _ := m.Calendar[i].Date.Bounds()
			if b < a {
				t.Errorf("%s: calendar has %s after %s", m.Short, m.Calendar[i].Date, m.Calendar[i-1].Date)
			}
		}
	}
}

func TestByName(t *testing.T) {
	s := load(t)
	for name, want := range map[string]string{
		"MSS": "MSS", "MMAS": "MSS", "Gang Suppression Force": "GSF", "FINUL": "UNIFIL",
		"SADC Mission in the DRC": "SAMIDRC", "African Union Transition Mission in Somalia": "ATMIS",
	} {
		if m := s.ByName(name); m == nil || m.Short != want {
			t.Errorf("ByName(%q): got %v, want %s", name, m, want)
		}
	}
	if m := s.ByName("Salvation Army"); m != nil {
		t.Errorf("ByName of a stranger: got %s, want nil", m.Short)
	}
}

func TestRecognise(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, title, text, want string }{
		{"by acronym", "", "Two soldiers of UNIFIL were hurt on Tuesday.", "UNIFIL"},
		{"by full name", "", "The African Union Transition Mission in Somalia hands over a base.", "ATMIS"},
		{"by host and police", "Police land in Haiti", "They will work with the Haitian National Police.", "MSS"},
		{"by places", "", "Kenyan police patrolled Pont-Sondé, Kenscoff and Port-au-Prince against the gangs.", "MSS"},
		{"the newer name wins where it is the one used", "Gang Suppression Force grows", "Haiti's Gang Suppression Force, heir to the MSS, now numbers 980.", "GSF"},
		{"another mission named in passing", "MINUSTAH cast a shadow on Kenyan police", "In Haiti the MSS works with the Haitian National Police. The MSS has 600 officers. The MSS is led by Kenya.", "MSS"},
		{"two missions of one country", "SAMIDRC troops leave Goma", "The SADC mission goes home; MONUSCO stays.", "SAMIDRC"},
		{"nothing known", "Cricket results", "The hosts closed on 244 for seven.", ""},
		{"one place is not enough", "Fashion in Nairobi", "A designer from Sarajevo showed coats.", ""},
		{"a word inside another", "", "MSSX and XMSS are part numbers.", ""},
		{"empty", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := s.Recognise(c.title, c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRecogniseBesideOthers(t *testing.T) {
	s := load(t).Beside([][]string{{"EULEX", "EU Rule of Law Mission in Kosovo"}, {"KFOR"}})
	for _, c := range []struct{ name, text, want string }{
		{"about the other", "In Pristina EULEX trained 40 police officers.", ""},
		{"the other in passing", "KFOR, which works with EULEX, patrols the north. KFOR has 4,500 soldiers.", "KFOR"},
		{"neither named", "Police patrolled Pont-Sondé, Kenscoff and Port-au-Prince.", "MSS"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := s.Recognise("", c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLoadAddsAndReplaces(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", "short: XFOR\nnames: [Force X]\nkind: military\nhost: Atlantis\n")
	write(t, dir, "b.yaml", "short: MSS\nkind: police\nhost: Haiti\nlead: Nobody\n")
	s := load(t, dir)
	if m := s.ByName("Force X"); m == nil || m.Host != "Atlantis" {
		t.Errorf("added mission: got %v, want XFOR", m)
	}
	if m := s.ByName("MSS"); m == nil || m.Lead != "Nobody" {
		t.Errorf("replaced mission: got %v, want the file of the directory", m)
	}
}

func TestPlaceKind(t *testing.T) {
	m := load(t).ByName("MSS")
	if got := m.PlaceKind("port-au-prince"); got != "city" {
		t.Errorf("Port-au-Prince: got %q, want city", got)
	}
	if got := m.PlaceKind("Atlantis"); got != "" {
		t.Errorf("a place of no mission: got %q, want none", got)
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"unknown key", "short: X\nhost: Y\nkind: police\ncolour: blue\n", "x.yaml:4: "},
		{"the remedy for an unknown key", "colour: blue\n", "known keys are short"},
		{"no short name", "host: Y\nkind: police\n", "no short name; add a line"},
		{"no host", "short: X\nkind: police\n", "no host country; add a line"},
		{"bad kind", "short: X\nhost: Y\nkind: naval\n", `kind "naval"; use police`},
		{"bad date", "short: X\nhost: Y\nkind: police\ncalendar: [{date: June, text: a}]\n", "calendar entry 1"},
		{"unknown tolerance", "short: X\nhost: Y\nkind: police\ntolerance: {loose: 1}\n", `tolerance "loose"; use round, about or open`},
		{"tolerance that is no share", "short: X\nhost: Y\nkind: police\ntolerance: {round: 12}\n", "tolerance round: 12; write a share"},
		{"not YAML", "short: [\n", "x.yaml"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, "x.yaml", c.text)
			_, err := mission.Load(dir)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want an error with %q", err, c.want)
			}
			if got := muster.ErrorCode(err); got != muster.Invalid {
				t.Errorf("code: got %s, want %s", got, muster.Invalid)
			}
		})
	}
	if _, err := mission.Load(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a directory that is not there: got nil, want an error")
	}
}

func FuzzRecognise(f *testing.F) {
	s := load(f)
	f.Add("MSS", "Kenya-led mission in Haiti")
	f.Add("", "\xff\xfeÉ al-Shabaab")
	f.Fuzz(func(t *testing.T, title, text string) {
		if got := s.Recognise(title, text); got != "" && s.ByName(got) == nil {
			t.Errorf("got %q, which is no mission", got)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("short: X\nhost: Y\nkind: police\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if m, err := mission.Parse("x.yaml", b); err == nil && m.Short == "" {
			t.Error("got a mission without a short name")
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	s := load(b)
	text := strings.Repeat("Kenyan police landed in Port-au-Prince on Tuesday to join the mission, officials said. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s.Recognise("", text)
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestRecogniseAnnotatedReports holds that the missions of real reports are
// recognised from their words alone.
func TestRecogniseAnnotatedReports(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "shared")
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no annotated reports beside this module")
	}
	s := load(t)
	for gold, texts := range map[string]string{"seeds": "seeds", "dev": "gold/dev"} {
		b, err := os.ReadFile(filepath.Join(shared, "gold", gold+".reports.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			var r struct{ Report, Title, Mission string }
			if err := json.Unmarshal([]byte(line), &r); err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(filepath.Join(shared, texts, r.Report))
			if err != nil {
				t.Fatal(err)
			}
			if got := s.Recognise(r.Title, string(text)); got != r.Mission {
				t.Errorf("%s: got %q, want %q", r.Report, got, r.Mission)
			}
		}
	}
}
