package web

import (
	"encoding/csv"
	"encoding/json"
	"iter"
	"net/http"
	"strconv"
	"strings"

	"muster"
)

// download sends exactly the claims that the table shows, all its pages: as
// CSV, or as JSON Lines in the form of the exchange format.
func (s *server) download(w http.ResponseWriter, r *http.Request) {
	q, err := s.request(r)
	var all iter.Seq[*muster.Claim]
	if err == nil {
		all, err = s.app.EachClaim(r.Context(), q.view, q.get("sort"))
	}
	if err != nil {
		status, message := explain(err)
		http.Error(w, message, status)
		return
	}
	name, write := "claims.csv", writeCSV
	if strings.HasSuffix(r.URL.Path, ".jsonl") {
		name, write = "claims.jsonl", writeLines
	}
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	if err := write(w, all); err != nil {
		s.options.Log.Debug("download", "error", err) // the client has gone
	}
}

// writeLines writes the claims as JSON Lines.
func writeLines(w http.ResponseWriter, all iter.Seq[*muster.Claim]) error {
	w.Header().Set("Content-Type", "application/jsonl; charset=utf-8")
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for c := range all {
		if err := e.Encode(c); err != nil {
			return err
		}
	}
	return nil
}

// writeCSV writes the claims as a table whose first line names the columns.
func writeCSV(w http.ResponseWriter, all iter.Seq[*muster.Claim]) error {
	w.Header().Set("Content-Type", "text/csv; charset=utf-8; header=present")
	c := csv.NewWriter(w)
	head := make([]string, len(cells))
	for i, cell := range cells {
		head[i] = cell.name
	}
	_ = c.Write(head) // Flush tells
	row := make([]string, len(cells))
	for claim := range all {
		for i, cell := range cells {
			row[i] = inert(cell.of(claim))
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// inert keeps spreadsheets from taking words of a report for a formula.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// cells are the columns of the CSV.
var cells = []struct {
	name string
	of   func(*muster.Claim) string
}{
	{"id", func(c *muster.Claim) string { return c.ID }},
	{"kind", func(c *muster.Claim) string { return string(c.Kind) }},
	{"who", func(c *muster.Claim) string { return join(c.Who) }},
	{"n", func(c *muster.Claim) string { return number(c.N, func(f *muster.Figure) float64 { return f.Value }) }},
	{"high", func(c *muster.Claim) string { return number(c.N, func(f *muster.Figure) float64 { return f.High }) }},
	{"bound", func(c *muster.Claim) string {
		if c.N == nil {
			return ""
		}
		return string(c.N.Bound)
	}},
	{"unit", func(c *muster.Claim) string {
		if c.N == nil {
			return ""
		}
		return c.N.Unit
	}},
	{"when", func(c *muster.Claim) string { return string(c.When) }},
	{"where", func(c *muster.Claim) string { return join(c.Where) }},
	{"modality", func(c *muster.Claim) string { return string(c.Mood()) }},
	{"said_by", func(c *muster.Claim) string { return c.SaidBy }},
	{"part", func(c *muster.Claim) string { return c.Part }},
	{"relative", func(c *muster.Claim) string { return c.Relative }},
	{"direction", func(c *muster.Claim) string { return c.Direction }},
	{"act", func(c *muster.Claim) string { return c.Act }},
	{"basis", func(c *muster.Claim) string { return c.Basis }},
	{"by", func(c *muster.Claim) string { return join(c.By) }},
	{"from", func(c *muster.Claim) string { return join(c.From) }},
	{"to", func(c *muster.Claim) string { return join(c.To) }},
	{"what", func(c *muster.Claim) string { return join(c.What) }},
	{"person", func(c *muster.Claim) string { return c.Person }},
	{"role", func(c *muster.Claim) string { return join(c.Role) }},
	{"speaker", func(c *muster.Claim) string { return c.Speaker }},
	{"status", func(c *muster.Claim) string { return string(c.Status) }},
	{"origin", func(c *muster.Claim) string { return c.Origin }},
	{"report", func(c *muster.Claim) string { return c.Report }},
	{"start", func(c *muster.Claim) string { return strconv.Itoa(c.Evidence.Start) }},
	{"end", func(c *muster.Claim) string { return strconv.Itoa(c.Evidence.End) }},
	{"text", func(c *muster.Claim) string { return c.Evidence.Text }},
}

// join writes several names in one cell.
func join(n muster.Names) string { return strings.Join(n, "; ") }

// number is a part of a figure, "" where there is none.
func number(f *muster.Figure, part func(*muster.Figure) float64) string {
	if f == nil || part(f) == 0 && f.Bound != muster.Exact {
		return ""
	}
	return strconv.FormatFloat(part(f), 'f', -1, 64)
}
