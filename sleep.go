package main

import "time"

// sleep is the longest time between two ticks of a machine that is awake. The
// clock on the wall goes on while it sleeps; our ticks do not.
const sleep = 45 * time.Second

// slept tells that more time went by between two ticks than a busy machine needs.
func slept(last, at time.Time) bool { return at.Sub(last) > sleep }
