// Package muster keeps the sourced account of a multinational mission.
//
// It holds the nouns that every other package shares and imports nothing but
// the standard library. One word stands for one idea everywhere:
//
//   - report: one document, as it was published;
//   - claim: one thing that one report says about a mission;
//   - evidence: the words of the report that a claim was read from;
//   - figure: a number with its bound ("over 600") and its unit;
//   - actor: whoever a claim is about, by canonical name;
//   - mission, contributor, contingent, mandate, pledge: as in peace operations;
//   - valid time: when something held in the world; record time: when the
//     ledger learned it;
//   - origin: the first place of a copied passage, by which support is counted;
//   - ruling: what a person decided about a claim or a contradiction.
//
// A report is never true or false as a whole, and a claim never stands without
// its evidence. Series, contradictions, gaps and dues are derived from claims
// and can be rebuilt at any time.
package muster
