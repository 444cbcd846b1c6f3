//go:build !linux

package main

// expectMemory has no use elsewhere.
func expectMemory(int) {}
