package web

import "context"

// why opens anything down to its sentences.
func (s *server) why(ctx context.Context, r *request) (content, error) {
	reason, err := s.app.Why(ctx, r.view, r.http.PathValue("id"))
	if err != nil {
		return content{}, err
	}
	return content{template: "why", title: "Why: " + reason.What, data: reason}, nil
}
