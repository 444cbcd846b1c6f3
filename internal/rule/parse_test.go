package rule_test

import (
	"strings"
	"testing"

	"muster/internal/rule"
	"muster/internal/token"
)

const sound = `# People who go.
let WHO = (they | we)

rule goes
claim movement direction=depart
match who:$WHO go
yes   They go. => direction=depart
no    They stay.
`

// Each thing that can be wrong with a rule is told with its file and line, and
// what is wanted.
func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"sound", "", "", ""},
		{"unknown key", "match", "mach", `x.rules:6: unknown key "mach", want let, rule,`},
		{"unknown macro", "$WHO", "$WHOM", "x.rules:6: match who:$WHOM go: unknown macro $WHOM, define it with: let WHOM = PATTERN"},
		{"unknown kind", "claim movement", "claim motion", `x.rules:4: rule en/x/goes: unknown kind "motion", want one of [strength `},
		{"unknown slot", "direction=depart\nmatch", "heading=north\nmatch", "x.rules:4: rule en/x/goes: heading is no slot of a movement, want one of ["},
		{"two ways", "match $WHO go\n", "match $WHO go\nframe $WHO leave\n", ""},
		{"a value", "who:$WHO go", "who:direction=return:$WHO go", ""},
		{"unknown value", "who:$WHO go", "who:direction=up:$WHO go", "x.rules:4: rule en/x/goes: direction=up: want one of [arrive depart return rotate]"},
		{"value of no slot", "who:$WHO go", "heading=north:$WHO go", "x.rules:4: rule en/x/goes: heading is no slot of a movement, want one of ["},
		{"open bracket", "(they | we)", "(they | we", "x.rules:"},
		{"no name", "rule goes", "rule goes away", "x.rules:4: want a rule name without blanks"},
		{"no rule", "rule goes\n", "", "x.rules:4: claim outside a rule, begin one with: rule NAME"},
		{"a line twice", "match who:$WHO go\n", "match who:$WHO go\nmatch who:$WHO go\n", "x.rules:7: this match stands at line 6 already, delete one of the two"},
		{"twice", "rule goes\n", "rule goes\nclaim movement\nmatch go\nrule goes\n", `rule "goes" stands at line 4 already, choose another name`},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := strings.Replace(sound, c.old, c.new, 1)
			rules, err := rule.Parse("en", "x.rules", src, token.NewVocabulary())
			switch {
			case c.want == "" && (err != nil || len(rules) != 1):
				t.Errorf("got %d rules, %v; want one", len(rules), err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}
