package web

import (
	"encoding/xml"
	"net/http"
	"time"

	"muster"
	"muster/internal/app"
)

// An atomFeed is the changes as RFC 4287 has them.
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Link    atomLink    `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Summary string   `xml:"summary"`
}

// feedID is the id of the feed (RFC 4151), and begins those of its entries: they
// stay the same under whatever name the program is reached.
const feedID = "tag:muster,2025:changes"

// feedLength is how many changes the feed holds.
const feedLength = 100

// feed is what became known, for feed readers.
func (s *server) feed(w http.ResponseWriter, r *http.Request) {
	q, err := s.request(r)
	var list []app.Change
	if err == nil {
		list, err = s.app.Changes(r.Context(), q.view, muster.Date(q.get("since")))
	}
	if err != nil {
		status, message := explain(err)
		http.Error(w, message, status)
		return
	}
	base := "http://" + r.Host
	f := atomFeed{
		ID: feedID, Title: "muster: what became known", Author: "muster", Link: atomLink{"self", base + r.URL.RequestURI()},
		Updated: time.Unix(0, 0).UTC().Format(time.RFC3339),
	}
	for _, c := range list[:min(len(list), feedLength)] {
		f.Updated = max(f.Updated, c.At)
		f.Entries = append(f.Entries, entryOf(&c, base, q))
	}
	w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
	_, _ = w.Write([]byte(xml.Header)) // a client that has gone needs nothing
	if err := xml.NewEncoder(w).Encode(f); err != nil {
		s.options.Log.Debug("feed", "error", err)
	}
}

// entryOf is a change as an entry of the feed.
func entryOf(c *app.Change, base string, q *request) atomEntry {
	e := atomEntry{ID: feedID + "/" + c.ID, Title: c.What, Updated: c.At}
	switch {
	case c.Report != nil:
		e.Link = atomLink{"alternate", base + q.To(c.Report.ReportID)}
		e.Summary = app.Count(c.Report.Claims, "claim")
	case c.Ruling != nil:
		e.Link = atomLink{"alternate", base + q.Link("/changes")}
		e.Summary = c.Ruling.User + ": " + c.Ruling.Because
	}
	return e
}
