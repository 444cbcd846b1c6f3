package extract

import (
	"strings"

	"muster/internal/lang"
)

// A part is what a role of a pattern is to a claim: the slot that what it catches fills, or
// the value that it gives the slot, as "harm=killed" does.
type part struct {
	slot, value string
	name        roleName
}

// A roleName is the name of a role that stages ask for.
type roleName uint8

// The names.
const (
	unasked roleName = iota
	byRole
	endsRole
	fromRole
	groupRole
	instrumentRole
	lengthRole
	nRole
	partRole
	personRole
	saidByRole
	senderRole
	targetRole
	toRole
	verbRole
	whatRole
	whereRole
	whoRole
	wholeRole
	withRole
	xRole
	roleNames // how many there are
)

// namesOfRoles are the names as patterns have them.
var namesOfRoles = map[string]roleName{
	"by": byRole, "ends": endsRole, "from": fromRole, "group": groupRole, "instrument": instrumentRole, "length": lengthRole, "n": nRole,
	"part": partRole, "person": personRole, "said_by": saidByRole, "sender": senderRole, "target": targetRole, "to": toRole, "verb": verbRole,
	"what": whatRole, "where": whereRole, "who": whoRole, "whole": wholeRole, "with": withRole, "x": xRole,
}

// partsOf is the parts of the roles of each pattern of the pack.
func partsOf(pack *lang.Pack) [][]part {
	all := make([][]part, len(pack.Set.Rules))
	for k := range all {
		for _, name := range pack.Set.Roles(k) {
			slot, value, _ := strings.Cut(name, "=")
			all[k] = append(all[k], part{slot, value, namesOfRoles[name]})
		}
	}
	return all
}
