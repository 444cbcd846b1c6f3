package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"muster"
	"muster/internal/app"
	"muster/internal/ledger"
	"muster/internal/ledger/sqlite"
	"muster/internal/lineage/lineagetest"
	"muster/internal/text"
)

// The load that BenchmarkServe puts on the program.
const (
	loadReports = 10_000
	loadClaims  = 10 // in each report
	loadClients = 50
)

// loadPages are the pages that the clients ask for, in turns.
var loadPages = []string{
	"/", "/?mission=MSS", "/contradictions", "/claims", "/claims?kind=strength&sort=-n", "/claims?who=Kenya", "/reports", "/timeline",
	"/contributors", "/map", "/money", "/statements", "/people", "/copies", "/search?q=officers", "/changes",
	"/api/v1/claims", "/api/v1/strength?mission=MSS", "/api/v1/conflicts",
}

// BenchmarkServe has fifty clients, none of whom pauses, ask for every page of a
// ledger of a hundred thousand claims, and tells the median time of the slowest
// page, that of all, and the memory of the program, which is a process of its
// own. Each page is asked for once beforehand: the first answer, which makes the
// page, is told apart. Then a report is added, and the clients go on asking
// until the account of the ledger with it is there.
func BenchmarkServe(b *testing.B) {
	dir := b.TempDir()
	composeLedger(b, filepath.Join(dir, "muster.db"), loadMissions...)
	start := time.Now()
	s := spawn(b, dir)
	first := map[string]time.Duration{}
	for _, page := range loadPages {
		first[page] = fetch(b, s.url+page)
	}
	b.ReportMetric(time.Since(start).Seconds(), "s-until-all-made")
	b.ResetTimer()
	rounds := max(b.N/loadClients, 1)
	took := load(b, s.url, 0, func(round int) bool { return round < rounds })
	b.StopTimer()
	var all []time.Duration
	var slowest time.Duration
	for _, page := range loadPages {
		median := middle(took[page])
		slowest = max(slowest, median)
		all = append(all, took[page]...)
		b.Logf("%-32s first %8v median %8v of %d", page, first[page].Round(time.Millisecond), median.Round(100*time.Microsecond), len(took[page]))
	}
	b.ReportMetric(float64(middle(all).Microseconds())/1000, "ms-median")
	b.ReportMetric(float64(slowest.Microseconds())/1000, "ms-median-slowest-page")
	b.ReportMetric(float64(most(b, s.Process.Pid))/1024, "MB-peak")
	benchAnew(b, s)
}

// benchAnew adds a report, and tells the median time of a page until the account
// has it, how long that takes, and the memory of the program.
func benchAnew(b *testing.B, s *served) {
	before := entry(b, s.url)
	start := time.Now()
	if got := post(b, s.url+"/add", map[string]string{"landing.txt": "NAIROBI, 8 March 2025 - Another 120 Kenyan police officers landed in Haiti on Saturday."}); got != http.StatusSeeOther {
		b.Fatalf("add: got status %d", got)
	}
	took := load(b, s.url, readingPause, func(int) bool { return entry(b, s.url) == before })
	b.ReportMetric(time.Since(start).Seconds(), "s-until-anew")
	b.ReportMetric(float64(middle(slices.Concat(slices.Collect(maps.Values(took))...)).Microseconds())/1000, "ms-median-anew")
	b.ReportMetric(float64(most(b, s.Process.Pid))/1024, "MB-peak-anew")
}

// entry is the last entry of the ledger that answers take into account.
func entry(b *testing.B, url string) string {
	res, _ := ask(b, http.MethodGet, url+"/api/v1/reports?limit=1", "") //nolint:bodyclose // ask closed it
	return res.Header.Get("Muster-Entry")
}

// readingPause is how long clients pause between two pages while the account is
// made anew. They share the machine with the program: asking without a pause they
// would keep it from that.
const readingPause = 200 * time.Millisecond

// load has the clients ask for the pages in turns, as many rounds as they go on,
// and gives how long each answer took.
func load(b *testing.B, url string, pause time.Duration, more func(round int) bool) map[string][]time.Duration {
	took := map[string][]time.Duration{}
	var mu sync.Mutex
	var run sync.WaitGroup
	for c := range loadClients {
		run.Go(func() {
			for round := 0; more(round); round++ {
				for i := range loadPages {
					page := loadPages[(c+i)%len(loadPages)]
					time.Sleep(pause)
					t := fetch(b, url+page)
					mu.Lock()
					took[page] = append(took[page], t)
					mu.Unlock()
				}
			}
		})
	}
	run.Wait()
	return took
}

// middle is the median.
func middle(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}

// fetch is how long an answer takes, to its last byte.
func fetch(b testing.TB, address string) time.Duration {
	start := time.Now()
	req, err := http.NewRequestWithContext(context.Background(), http.MethodGet, address, http.NoBody)
	if err != nil {
		b.Fatal(err)
	}
	res, err := loadClient.Do(req)
	if err != nil {
		b.Error(err)
		return 0
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != http.StatusOK {
		b.Errorf("%s: got status %d, %v", address, res.StatusCode, err)
	}
	return time.Since(start)
}

// loadClient keeps a connection for each client.
var loadClient = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: loadClients}}

// most is the most memory that a process has held, in kB.
func most(b testing.TB, pid int) int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Skip("the memory of a process is known under Linux alone")
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	n, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		b.Fatal(err)
	}
	return n
}

// composeLedger fills a ledger with composed reports, some of which copy from
// others, and claims in their words.
func composeLedger(b testing.TB, file string, missions ...string) {
	b.Helper()
	store, err := sqlite.Open(b.Context(), file, time.Now)
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	docs, _ := lineagetest.NewPress(1).Reports(loadReports)
	r := rand.New(rand.NewPCG(1, 1))
	for chunk := range slices.Chunk(docs, 500) {
		var list []ledger.Addition
		for _, d := range chunk {
			list = append(list, composed(r, d.ID, d.Text, missions...))
		}
		if _, err := store.Add(b.Context(), list...); err != nil {
			b.Fatal(err)
		}
	}
	if err := (&app.App{Store: store}).Index(b.Context()); err != nil { // as adding does
		b.Fatal(err)
	}
}

var (
	loadMissions = []string{"MSS", "AMISOM", "SAMIM", "MONUSCO", "KFOR"}
	loadPlaces   = []string{"Port-au-Prince", "Mogadishu", "Goma", "Pristina", "Gonaïves", "Kismayo"}
	loadActors   = []string{"Kenya", "Uganda", "Burundi", "Rwanda", "Jamaica", "Bahamas", "Italy", "Hungary", "South Africa", "Malawi", "Ghana", "Nepal"}
)

// composed is a report with its claims. Strengths rise through the years, with
// errors now and then, so that reports contradict each other as real ones do.
func composed(r *rand.Rand, id, body string, missions ...string) ledger.Addition {
	day := r.IntN(1000)
	date := muster.DayOf(2022, 1, 1) + muster.Day(day)
	mission := missions[r.IntN(len(missions))]
	report := &muster.Report{ID: id, Name: id, Title: "Report " + id, Language: "en", Mission: mission,
		Date: muster.Published{EDTF: date.Date(), Basis: muster.Stated}}
	claims := make([]muster.Claim, 0, loadClaims)
	for i := range loadClaims {
		c := composedClaim(r, i, day, date.Date())
		words := fmt.Sprintf("%s: %s of %s officers, %s. ", strings.Join(append(c.Who, c.Speaker), " "), c.Kind, c.N.String(), c.When)
		c.ID, c.Report, c.ReportID = fmt.Sprintf("%s-%d", id, i), id, id
		c.Evidence = muster.Evidence{Span: muster.Span{Start: len(report.Text), End: len(report.Text) + len(words) - 1}, Text: words[:len(words)-1]}
		c.Rule, c.RuleVersion = "bench/"+string(c.Kind), "1"
		report.Text += words
		claims = append(claims, c)
	}
	report.Text += body
	report.SHA256 = text.Hash(report.Text)
	return ledger.Addition{Report: report, Extraction: ledger.Extraction{Pack: "en", Rules: "bench", Claims: claims}}
}

// composedClaim is one claim of a report of that day.
func composedClaim(r *rand.Rand, i, day int, when muster.Date) muster.Claim {
	k := r.IntN(len(loadActors))
	n := &muster.Figure{Value: float64(100 + 50*k + day/100*20), Bound: muster.Exact, Unit: "personnel"}
	c := muster.Claim{Who: muster.Names{loadActors[k]}, N: n, When: when}
	switch i {
	case 0, 1:
		c.Kind = muster.Strength
		if r.IntN(50) == 0 {
			n.Value += 40
		}
	case 2:
		c.Kind, c.Direction = muster.Movement, "arrive"
		n.Value, c.Modality = 20, muster.Planned
	case 3:
		c.Kind, c.Basis = muster.Commitment, "pledged"
	case 4:
		c.Kind, c.Act, c.From, c.To, c.Who = muster.Funding, "pledged", c.Who, muster.Names{"MSS"}, nil
		c.N = &muster.Figure{Value: float64(r.IntN(100)) * 1e6, Bound: muster.Exact, Unit: "USD"}
	case 5:
		c.Kind, c.Incident, c.Where = muster.Incident, "attack", muster.Names{loadPlaces[r.IntN(len(loadPlaces))]}
	case 6:
		c.Kind, c.Operation, c.Where = muster.Operation, "patrol", muster.Names{loadPlaces[r.IntN(len(loadPlaces))]}
	case 7:
		c.Kind, c.Person, c.Role, c.Who = muster.Role, fmt.Sprintf("Person %c. %c", 'A'+r.IntN(26), 'A'+r.IntN(26)), muster.Names{"spokesman"}, nil
	default:
		c.Kind, c.Speaker, c.Mode, c.Who = muster.Statement, fmt.Sprintf("Speaker %d", r.IntN(200)), "direct", nil
	}
	if c.Kind != muster.Strength && c.Kind != muster.Movement && c.Kind != muster.Commitment && c.Kind != muster.Funding {
		c.N = nil
	}
	return c
}
