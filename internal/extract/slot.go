package extract

import (
	"strconv"

	"muster"
)

// setText gives a slot of the claim a text: a constant of a rule, or the words
// that a role caught. Unknown slots are refused when rules are parsed.
func setText(c *muster.Claim, slot, v string) {
	switch slot {
	case "modality":
		c.Modality = muster.Modality(v)
	case "said_by":
		c.SaidBy = v
	case "mission":
		c.Mission = v
	case "part":
		c.Part = v
	case "relative":
		c.Relative = v
	case "direction":
		c.Direction = v
	case "basis":
		c.Basis = v
	case "length":
		c.Length = v
	case "ends":
		c.Ends = muster.Date(v)
	case "of":
		c.Of = v
	case "act":
		c.Act = v
	case "instrument":
		c.Instrument = v
	case "person":
		c.Person = v
	case "org":
		c.Org = v
	case "for":
		c.For = v
	case "harm":
		c.Harm = v
	case "force":
		c.Force = v
	case "incident":
		c.Incident = v
	case "operation":
		c.Operation = v
	case "speaker":
		c.Speaker = v
	case "mode":
		c.Mode = v
	case "when":
		c.When = muster.Date(v)
	case "ordinal":
		c.Ordinal, _ = strconv.Atoi(v)
	default:
		if list := listSlot(c, slot); list != nil {
			*list = muster.Names{v}
		}
	}
}

// listSlot is the slot of the claim that holds names, nil for other slots.
func listSlot(c *muster.Claim, slot string) *muster.Names {
	switch slot {
	case "who":
		return &c.Who
	case "where":
		return &c.Where
	case "by":
		return &c.By
	case "asked_by":
		return &c.AskedBy
	case "role":
		return &c.Role
	case "from":
		return &c.From
	case "to":
		return &c.To
	case "what":
		return &c.What
	case "target":
		return &c.Target
	case "with":
		return &c.With
	}
	return nil
}
