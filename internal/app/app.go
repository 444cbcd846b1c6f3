// Package app has the use cases of the program: what a person can ask of it,
// whatever the face they ask it through.
//
// It is the only place with transactions, logging and progress. The stages it
// joins know nothing of each other: reading and extraction are pure functions,
// the ledger keeps what they give, and the account is worked out from that.
package app

import (
	"log/slog"
	"time"

	"muster"
	"muster/internal/ledger"
	"muster/internal/mission"
	"muster/internal/read"
)

// An App is the program at work. Its fields are set once, before use; it is
// safe for concurrent use after that.
type App struct {
	Store     ledger.Store // nil where a use case needs no ledger
	Extractor Extractor
	Missions  *mission.Set
	Now       func() time.Time
	Log       *slog.Logger // nil for none
	Workers   int          // reports read at one time; all processors where it is 0

	cache cache
	// Touched by whoever makes an account.
	keep    keep
	kinship kinship
}

// Formats are the extensions of the files that can be read.
const Formats = read.Extensions

// Close lets go of what the app holds open.
func (a *App) Close() error {
	if a.Store == nil {
		return nil
	}
	return a.Store.Close()
}

// An Extractor takes claims out of reports in the languages it has packs for.
// It is safe for concurrent use.
type Extractor interface {
	// Languages are the BCP 47 tags of the packs, sorted.
	Languages() []string
	// Pack and Rules are the versions of what the extractor reads a language
	// with, as the ledger records them.
	Version(language string) (pack, rules string)
	// Claims appends to into what the report says, in the order of its text. The
	// report's Text, Language and Mission are set, and its Date where it was given;
	// else it becomes what the text states, if it states one.
	Claims(into []muster.Claim, r *muster.Report) []muster.Claim
	// Times are the sentences of the report, each ready to have its time
	// expressions read as of any day of publication.
	Times(r *muster.Report) []muster.Timed
	// Mentions is what the middle stages see in the report, in the order of
	// its text. It asks of the report what Claims asks.
	Mentions(r *muster.Report) []muster.Mention
	// Groups is Mentions with the groups of words that the rules read.
	Groups(r *muster.Report) []muster.Mention
}
