package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"sync"

	"muster"
	"muster/internal/extract"
	"muster/internal/lang"
	"muster/internal/mission"
)

// An extractor is the packs and the missions that they read with. A pack is
// loaded when something is first read with it: most commands only look at what
// was read before.
type extractor struct {
	packs    map[string]func() pack // by language
	missions *mission.Set
}

// A pack is a language pack at work.
type pack struct {
	*extract.Extractor
	rules string // their version
}

func newExtractor(missions *mission.Set) extractor {
	english := sync.OnceValue(func() pack {
		expectMemory(packSize)
		// Nearly all that is made now stays, so that there is nothing to collect.
		defer debug.SetGCPercent(debug.SetGCPercent(-1))
		p, err := lang.English()
		if err != nil {
			panic(err) // it is part of the program, and its tests load it
		}
		return pack{extract.New(p, missions), version(p)}
	})
	return extractor{packs: map[string]func() pack{"en": english}, missions: missions}
}

// packSize is how many bytes are allocated from loading a pack to having read with it.
const packSize = 128 << 20

// version is the version of a pack's rules: a hash of what they are.
func version(p *lang.Pack) string {
	sum := sha256.New()
	for _, r := range p.Rules {
		fmt.Fprintln(sum, r.ID, r.Version)
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

// Languages are the tags of the packs, sorted.
func (e extractor) Languages() []string { return slices.Sorted(maps.Keys(e.packs)) }

// Version names the pack and the state of its rules.
func (e extractor) Version(language string) (name, rules string) {
	return language, e.packs[language]().rules
}

// Claims appends to into what the report says.
func (e extractor) Claims(into []muster.Claim, r *muster.Report) []muster.Claim {
	return e.packs[r.Language]().Append(into, r, e.mission(r))
}

// Mentions is what the middle stages see in the report.
func (e extractor) Mentions(r *muster.Report) []muster.Mention {
	return e.packs[r.Language]().Extractor.Mentions(r, e.mission(r))
}

// Groups is Mentions with the groups of words that the rules read.
func (e extractor) Groups(r *muster.Report) []muster.Mention {
	return e.packs[r.Language]().Extractor.Groups(r, e.mission(r))
}

// Times are the sentences with their time expressions.
func (e extractor) Times(r *muster.Report) []muster.Timed {
	return e.packs[r.Language]().Extractor.Times(r)
}

// mission is the report's. A report on a mission that has no file is read with
// what is common to all.
func (e extractor) mission(r *muster.Report) *mission.Mission {
	if m := e.missions.ByName(r.Mission); m != nil {
		return m
	}
	return &mission.Mission{Short: r.Mission}
}
