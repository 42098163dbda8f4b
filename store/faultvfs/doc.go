// Package faultvfs is a VFS for tests: it stands below the one under test,
// writes down all that is done to a database and its logs, makes writes fail
// on demand, and shows what a power cut would have left at any moment.
//
// # What a power cut leaves
//
// What was written before the last sync of a file is there. Of what came
// after, any part may be, in any order, and the last write that is there may
// be torn: some of its sectors of 512 bytes, and nothing beside them (powersafe
// overwrite). Truncations not followed by a sync may or may not have happened.
//
// A file exists for certain once it was synced. A deletion is certain after a
// sync of the folder: SQLite makes one with the deletion (synchronous=EXTRA)
// or, on Unix, with the first sync of a new journal or log. For one file,
// creations and deletions happen in their order.
//
// What must not go here: anything the product itself runs on.
package faultvfs
