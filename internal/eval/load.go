package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"muster"
)

// Load reads reports and their claims from JSON Lines, in the order of their
// report lines. Claims of a report that has no line of its own are left out.
// Errors name the line.
func Load(r io.Reader) ([]Report, error) {
	var order []string
	reports := map[string]*Report{}
	claims := map[string][]Claim{}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			row := Claim{}
			if err := json.Unmarshal(line, &row); err != nil {
				return nil, muster.Errorf(muster.Invalid, "line %d: not a JSON object: %w", n, err)
			}
			name := text(row["report"])
			switch typ, ok := row["type"]; {
			case typ == "report":
				if reports[name] == nil {
					order = append(order, name)
				}
				reports[name] = &Report{Name: name, Published: published(row["published"])}
			case !ok || typ == "claim":
				if err := usable(row); err != nil {
					return nil, muster.Errorf(muster.Invalid, "line %d: %w", n, err)
				}
				claims[name] = append(claims[name], row)
			}
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
	}
	out := make([]Report, len(order))
	for i, name := range order {
		out[i] = *reports[name]
		out[i].Claims = claims[name]
	}
	return out, nil
}

// usable errs on a claim that cannot be compared.
func usable(c Claim) error {
	if _, ok := c["evidence"].(map[string]any); !ok {
		return muster.Errorf(muster.Invalid, "a claim without evidence; give an object with the text it stands on")
	}
	if n, ok := c["n"]; ok {
		if _, object := n.(map[string]any); !object {
			return muster.Errorf(muster.Invalid, "n is no object; give one with value and bound")
		}
	}
	if c.kind() == "" {
		return muster.Errorf(muster.Invalid, "a claim without a kind")
	}
	return nil
}

// published is the date of a report line: EDTF, or an object with edtf.
func published(v any) string {
	if o, ok := v.(map[string]any); ok {
		v = o["edtf"]
	}
	return text(v)
}
