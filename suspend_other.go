//go:build !ci && !linux

package main

// beforeSleep does nothing here: watchSleep locks at waking.
func beforeSleep(func()) (stop func()) { return func() {} }
