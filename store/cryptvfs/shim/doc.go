// Package shim stands one SQLite VFS on another and hides the C side of both:
// a layer is written against File and Hooks, in plain Go.
//
// It owns every pointer that crosses between Go and SQLite's memory, the table
// that leads from a file of SQLite's to ours, and the calls to the VFS below.
// Locks, shared memory, paths and the clock go straight through.
//
// What must not go here: what a layer does with the bytes.
package shim
