package htmldoc

import (
	"net/url"
	"strings"

	"muster"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A meta is what a page's head says that Readability does not give.
type meta struct {
	url       string
	language  string
	published muster.Date
}

// dated are the names by which pages give their publication date, besides
// those that Readability knows.
var dated = map[string]bool{
	"date": true, "dc.date": true, "dc.date.issued": true, "dcterms.created": true, "dcterms.date": true,
	"pubdate": true, "publishdate": true, "publication_date": true, "datepublished": true,
	"sailthru.date": true, "og:published_time": true, "citation_publication_date": true,
}

// metadata reads the canonical address, the language and the date of a page.
// The first of each wins.
func metadata(doc *html.Node) meta {
	var m meta
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			m.language = attr(n, "lang")
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				m.setURL(attr(n, "href"))
			}
		case atom.Meta:
			name := strings.ToLower(attr(n, "name") + attr(n, "property") + attr(n, "itemprop"))
			if name == "og:url" {
				m.setURL(attr(n, "content"))
			}
			if dated[name] {
				m.setDate(attr(n, "content"))
			}
		case atom.Time:
			if attr(n, "pubdate") != "" || strings.EqualFold(attr(n, "itemprop"), "datePublished") {
				m.setDate(attr(n, "datetime"))
			}
		}
	}
	return m
}

// setURL keeps an absolute web address; anything else is of no use to a reader.
func (m *meta) setURL(s string) {
	u, err := url.Parse(strings.TrimSpace(s))
	if m.url == "" && err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		m.url = u.String()
	}
}

// setDate keeps a day in ISO form, its time of day dropped.
func (m *meta) setDate(s string) {
	const day = len("2006-01-02")
	s = strings.TrimSpace(s)
	if m.published != "" || len(s) < day {
		return
	}
	if lo, hi, err := muster.Date(s[:day]).Bounds(); err == nil && lo == hi {
		m.published = lo.Date()
	}
}

// attr is the value of an attribute, "" where the element has none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
