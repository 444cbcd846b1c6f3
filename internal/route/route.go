// Package route tells what an address can be asked for by.
package route

import (
	"net/http"
	"strings"
)

// Methods are those by which the address of a request can be asked for, none
// where it is no address. The patterns of the mux begin with a method; one that
// takes every address and method does not count.
func Methods(mux *http.ServeMux, r *http.Request) []string {
	var allowed []string
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		asked := r.Clone(r.Context())
		asked.Method = method
		if _, pattern := mux.Handler(asked); strings.HasPrefix(pattern, method+" ") {
			allowed = append(allowed, method)
		}
	}
	return allowed
}
