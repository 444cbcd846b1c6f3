package token

// quote marks the tokens inside quotation marks. A quotation that is not
// closed ends with its paragraph; one that goes on opens the next one again.
func (t *Text) quote() {
	inside, tokens := "", t.Tokens
	for i := range tokens {
		tok := &tokens[i]
		if tok.Marks&Punct == 0 && inside == "" {
			continue
		}
		if inside != "" && tok.Has(Line) && i > 0 && t.paragraphEnds(i) {
			inside = ""
		}
		if !tok.Has(Punct) {
			tok.Marks |= Quoted
			continue
		}
		switch s := t.text(i); {
		case inside != "" && s == inside:
			inside = ""
		case inside == "" && (s == "“" || s == "„"):
			inside = "”"
		case inside == "" && s == "``":
			inside = "''"
		case inside == "" && s == "«":
			inside = "»"
		case inside == "" && s == "\"":
			inside = "\""
		case inside != "":
			tok.Marks |= Quoted
		}
	}
}

// paragraphEnds reports whether the line break before token i ends a paragraph
// rather than a wrapped line.
func (t *Text) paragraphEnds(i int) bool { return !t.lower(i) }
