package cli_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"muster/internal/cli"
)

var fix = flag.Bool("fix", false, "rewrite docs/cli.md from the commands")

// The page of commands says what the commands say of themselves.
func TestCommandsPage(t *testing.T) {
	const file = "../../docs/cli.md"
	p := &cli.Program{Out: &bytes.Buffer{}, Err: &bytes.Buffer{}, Env: func(string) string { return "" }}
	want := page(p.Root())
	if *fix {
		if err := os.WriteFile(file, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("docs/cli.md is not what the commands say (-commands +page); go test ./internal/cli -fix\n%s", diff)
	}
}

// Every command says in one line what it does and shows how.
func TestCommandsHelp(t *testing.T) {
	p := &cli.Program{Out: &bytes.Buffer{}, Err: &bytes.Buffer{}, Env: func(string) string { return "" }}
	for _, c := range p.Root().Commands() {
		if c.Short == "" || strings.HasSuffix(c.Short, ".") || !strings.Contains(c.Example, "muster "+c.Name()) {
			t.Errorf("%s: got short %q and example %q, want a line without a full stop and an example of it", c.Name(), c.Short, c.Example)
		}
	}
}

// page is the page of commands in Markdown.
func page(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString("# Commands\n\nMade from the commands themselves: `go test ./internal/cli -fix`.\n\n")
	b.WriteString(root.Long + "\n\nEvery command takes these flags:\n\n" + flags(root.PersistentFlags()))
	b.WriteString("\n`NO_COLOR` turns colour off; there is none but on a terminal. `COLUMNS` is the width of\ntables where there is no terminal. `MUSTER_USER` signs rulings.\n\n" + statuses) //nolint:misspell // a name fixed elsewhere
	for _, c := range root.Commands() {
		fmt.Fprintf(&b, "\n## muster %s\n\n%s.\n", c.Use, c.Short)
		if c.Long != "" {
			b.WriteString("\n" + c.Long + "\n")
		}
		b.WriteString("\n" + indent(c.Example) + "\n")
		if own := flags(c.LocalNonPersistentFlags()); own != "" {
			b.WriteString("\n" + own)
		}
	}
	return b.String()
}

const statuses = `| exit status | means |
| --- | --- |
| 0 | done |
| 1 | done, but something was skipped, or an entry of the ledger is bad |
| 2 | a wrong command, flag or argument |
| 3 | the ledger or a file could not be used |
| 130 | interrupted; what was added stays |
`

// indent makes examples a block of code.
func indent(s string) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		lines = append(lines, "    "+strings.TrimSpace(line))
	}
	return strings.Join(lines, "\n")
}

// flags is a table of flags, "" for none.
func flags(set *pflag.FlagSet) string {
	var b strings.Builder
	set.VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" || f.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" {
			usage += " (default " + f.DefValue + ")"
		}
		fmt.Fprintf(&b, "| `%s` | %s |\n", strings.TrimSpace("--"+f.Name+" "+value), strings.ReplaceAll(usage, "|", "\\|"))
	})
	if b.Len() == 0 {
		return ""
	}
	return "| flag | |\n| --- | --- |\n" + b.String()
}
