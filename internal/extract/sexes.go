package extract

import "muster/internal/token"

// sexPart is what part those are whom the hit counts as of one sex beside the other: "men" and "women" of "21 male
// and | four female officers |"; "" where only one of them is told of, "24 female officers left".
func (x *sentence) sexPart(h *hit) string {
	i := max(h.role(groupRole), h.role(nRole))
	if i < 0 || x.chunks[i].marks&token.Counted == 0 || x.noun(i) == nil {
		return ""
	}
	own := x.sexAt(i)
	if own == "" {
		return ""
	}
	for _, k := range [...]int{i - 2, i + 2} {
		if k < 0 || k >= len(x.chunks) || x.noun(k) == nil || x.chunks[k].marks&token.Counted == 0 || !x.wordAny((i+k)/2, isAnd) {
			continue
		}
		if other := x.sexAt(k); other != "" && other != own {
			return own
		}
	}
	return ""
}

// sexAt is "men" or "women" where the group at chunk i is of those that it calls male or female, "" for others.
func (x *sentence) sexAt(i int) string {
	for k := x.chunks[i].first; k < x.chunks[i].last; k++ {
		switch x.Tokens[k].Word.Form {
		case "male", "males":
			return "men"
		case "female", "females":
			return "women"
		}
	}
	return ""
}
