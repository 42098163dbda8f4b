// Package safe is the data folder with its lock: the key file, the encrypted
// data file, the backups. It is desk.Safe for the window and desk.Store for the
// desk, and joins vault (keys), cryptvfs (pages) and store (rows), which do not
// know each other.
//
// # The folder
//
//	samtak.key            the key file (see vault)
//	samtak.key2           a copy of it, for the day a bit of the first is lost
//	samtak-XXXXXXXX.db    the data; the name is the beginning of the file id in the key file
//	samtak-….db-wal       what is not yet written back into it
//	samtak-….db.new       a data file that is being made; the key file decides whether it counts
//	samtak-….db and .key  what a restore put aside, a pair that opens with the secrets of its time
//	samtak.lock           held by the Samtak that is running
//	backups/              backups made by themselves, see backupfile.go
//
// The key file names the data file, so that one rename of the key file puts a
// restored backup in the place of the data, whole or not at all.
//
// What must not go here: SQL, cryptography, windows, sentences.
package safe
