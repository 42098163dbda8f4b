// Package store keeps everything Samtak knows in one SQLite file: opening it,
// bringing it up to date, one transaction at a time, one file per aggregate,
// the log of what was done and the search. It fills desk.Store.
//
// What must not go here: rules of the field (casework decides), sentences for
// the caseworker (errors are codes), the clock (it is given), and the making
// of papers.
package store
