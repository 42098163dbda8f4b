// Package cryptvfs encrypts and authenticates every byte that SQLite puts on
// the disk: the database, the write-ahead log, the rollback journal and the
// temporary files. It is a VFS: SQLite itself is unchanged, and locks, syncs
// and paths stay those of the VFS below.
//
// # Keys
//
// From the 32 random bytes given to Register come, by HKDF-SHA-256, one key
// each for database, log and journal (keys.go). A temporary file has a random
// key that dies with it. The cipher is XAES-256-GCM (xaes.go) with a random
// nonce for each record, each time it is written. Records and what is
// authenticated with them: seal.go. Where they lie: mainfile.go, wal.go,
// blocks.go.
//
// # What it notices
//
// A changed, moved, zeroed or cut-off record of the database is an error:
// SQLITE_IOERR_DATA, or SQLITE_NOTADB where nothing shows that the key is the
// right one. In the log SQLite then ends reading at that place, and the
// commits behind it are gone: Damage says so. What no single record can show
// is an old state: a page, or the whole file, put back to what it was.
//
// # What stays visible
//
// The names and sizes of the files, when they change, and which pages do.
// There is no encryption of the shared-memory file, which SQLite needs only
// without an exclusive lock: it holds page numbers, no content.
//
// # Torn writes
//
// A write that a power cut tears damages only bytes it was to write: powersafe
// overwrite, as SQLite calls it, and always assumed. Pages lie where SQLite
// believes them to be, so a torn write spoils the one page that the log or the
// journal mends. Records of the log and the journal never share bytes with one
// that was synced earlier and is still needed.
//
// # Rules for SQLite
//
// Pages are 4096 bytes with 40 left free; a new database gets that by itself
// and keeps it. Rollback journals need synchronous=FULL: with NORMAL, a power
// cut may leave a journal that is refused although the database is sound.
//
// What must not go here: passwords, key slots, backups; they are the store's.
package cryptvfs
