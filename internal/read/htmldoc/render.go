package htmldoc

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A writer collects words and the breaks between them.
type writer struct {
	strings.Builder
	breaks int  // line breaks due before the next word
	space  bool // a space due before the next word
}

// words adds running text; any white space between words is one space.
func (w *writer) words(s string) {
	for len(s) > 0 {
		if i := strings.IndexFunc(s, isSpace); i != 0 {
			if i < 0 {
				i = len(s)
			}
			w.word(s[:i])
			s = s[i:]
			continue
		}
		w.space = true
		s = strings.TrimLeftFunc(s, isSpace)
	}
}

func (w *writer) word(s string) {
	switch {
	case w.Len() == 0:
	case w.breaks > 0:
		w.WriteString("\n\n"[:min(w.breaks, 2)])
	case w.space:
		w.WriteByte(' ')
	}
	w.breaks, w.space = 0, false
	w.WriteString(s)
}

// isSpace reports whether HTML may fold the character: not so a no-break space.
func isSpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' }

// breakOf is how many line breaks an element stands between: two for a block,
// one for a line, none for running text.
func breakOf(a atom.Atom) int {
	switch a {
	case atom.Br, atom.Tr, atom.Li, atom.Dt, atom.Dd, atom.Option:
		return 1
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav,
		atom.Aside, atom.Figure, atom.Figcaption, atom.Blockquote, atom.Pre, atom.Ul, atom.Ol, atom.Dl,
		atom.Table, atom.Form, atom.Hr, atom.Address, atom.Details, atom.Summary, atom.Body,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return 2
	}
	return 0
}

// silent reports whether an element's text is never shown.
func silent(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Textarea,
		atom.Iframe, atom.Object, atom.Svg, atom.Math, atom.Select, atom.Button:
		return true
	}
	return false
}

// render is the text of a tree, a blank line between its blocks. Its depth is
// bounded by the parser's.
func render(n *html.Node) string {
	var w writer
	if n != nil {
		w.node(n)
	}
	return strings.ReplaceAll(w.String(), "\x00", "")
}

func (w *writer) node(n *html.Node) {
	if n.Type == html.TextNode {
		w.words(n.Data)
		return
	}
	if silent(n.DataAtom) {
		return
	}
	between := breakOf(n.DataAtom)
	w.breaks = max(w.breaks, between)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	w.breaks = max(w.breaks, between)
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.space = true
	}
}

// flat is all the text of a page in order, read without building a tree, in
// time proportional to its length.
func flat(source string) string {
	var w writer
	hidden := atom.Atom(0)
	for z := html.NewTokenizer(strings.NewReader(source)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return strings.ReplaceAll(w.String(), "\x00", "")
		case html.TextToken:
			if hidden == 0 {
				w.words(string(z.Text()))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			w.breaks = max(w.breaks, breakOf(a))
			if hidden == 0 && silent(a) {
				hidden = a
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			w.breaks = max(w.breaks, breakOf(a))
			if a == hidden {
				hidden = 0
			}
		}
	}
}
