package main

import (
	"flag"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the outputs that the scripts expect")

// TestMain makes the program a command of the scripts. MUSTER_TEST_NOW stops
// its clock.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"muster": func() {
			now := time.Now
			if fixed, err := time.Parse(time.RFC3339, os.Getenv("MUSTER_TEST_NOW")); err == nil {
				now = func() time.Time { return fixed }
			}
			os.Exit(run(now))
		},
	})
}

// TestScripts runs each behaviour of the command line through the real program.
func TestScripts(t *testing.T) {
	examples, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", examples+"/../../examples/reports")
			env.Setenv("MUSTER_TEST_NOW", "2025-02-10T12:00:00Z")
			return nil
		},
	})
}
