package lineage

import "strings"

// spelling folds British and American spelling of a lower-case word into one.
// The result need not be a word: it only has to be the same for both.
func spelling(s string) string {
	if len(s) < 5 {
		return s
	}
	if other, ok := respelt[s]; ok {
		return other
	}
	for _, f := range endings[s[len(s)-1]] {
		if stem, ok := strings.CutSuffix(s, f.from); ok && len(stem) > 2 {
			s = stem + f.to
			break
		}
	}
	if i := strings.Index(s, "our"); i > 1 && len(s) > 5 {
		s = s[:i] + "or" + s[i+3:]
	}
	if strings.Contains(s, "ll") {
		s = strings.ReplaceAll(s, "ll", "l")
	}
	return s
}

// An ending is one that is folded to another.
type ending struct{ from, to string }

// endings are folded to one spelling, the first that fits, by their last
// letter.
var endings = [256][]ending{
	'n': {{"isation", "ization"}},
	'e': {{"ise", "ize"}, {"yse", "yze"}, {"tre", "ter"}, {"bre", "ber"}, {"ence", "ense"}, {"ogue", "og"}},
	'd': {{"ised", "ized"}, {"ysed", "yzed"}},
	'g': {{"ising", "izing"}, {"ysing", "yzing"}},
	'r': {{"iser", "izer"}},
	's': {{"isations", "izations"}, {"ises", "izes"}, {"isers", "izers"}, {"tres", "ters"}, {"ences", "enses"}, {"ogues", "ogs"}},
}

// respelt are the words whose two spellings follow no rule.
//
//nolint:misspell // the American spellings are the data
var respelt = map[string]string{
	"programme": "program", "programmes": "programs", "cheque": "check", "cheques": "checks",
	"aeroplane": "airplane", "aeroplanes": "airplanes", "tyres": "tires", "kerbs": "curbs",
	"whilst": "while", "amongst": "among", "towards": "toward", "afterwards": "afterward",
	"ageing": "aging", "judgement": "judgment", "acknowledgement": "acknowledgment",
	"sceptical": "skeptical", "scepticism": "skepticism", "manoeuvre": "maneuver", "manoeuvres": "maneuvers",
	"grey": "gray", "plough": "plow", "storeys": "stories", "draught": "draft", "gaol": "jail",
	"licence": "license", "licences": "licenses", "practise": "practice", "practised": "practiced",
	"skilful": "skillful", "fulfil": "fulfill", "enrol": "enroll", "instalment": "installment",
	"artefact": "artifact", "artefacts": "artifacts", "armoured": "armored", "paediatric": "pediatric",
	"cannot": "cant", "anaesthetic": "anesthetic", "foetus": "fetus", "mould": "mold", "moustache": "mustache",
}
