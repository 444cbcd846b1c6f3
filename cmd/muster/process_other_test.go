//go:build !linux

package main

import (
	"os"
	"time"
)

// peak is not known here.
func peak(*os.ProcessState) int64 { return 0 }

// spent is not known here.
func spent() time.Duration { return 0 }
