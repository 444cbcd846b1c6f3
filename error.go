package muster

import (
	"errors"
	"fmt"
)

// A Code classifies an error for the faces of the program.
type Code string

// The error codes. Anything without a code is internal.
const (
	NotFound    Code = "not_found"
	Invalid     Code = "invalid"
	Conflicting Code = "conflict"
	Forbidden   Code = "forbidden"
	Unavailable Code = "unavailable"
	Internal    Code = "internal"
)

// An Error is a fault that a user can understand: Message names the file, line
// or claim it concerns and says what to do.
type Error struct {
	Code    Code
	Message string
	cause   error
}

// Error is the message, causes included.
func (e *Error) Error() string { return e.Message }

// Unwrap is the cause that a %w verb of Errorf named, if any.
func (e *Error) Unwrap() error { return e.cause }

// Errorf makes an Error as fmt.Errorf does.
func Errorf(code Code, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Code: code, Message: err.Error(), cause: errors.Unwrap(err)}
}

// ErrorCode is the code of the first Error in err's chain, Internal without one
// and empty for nil.
func ErrorCode(err error) Code {
	var e *Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Code
	}
	return Internal
}
