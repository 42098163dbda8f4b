package store

import (
	"context"
	"database/sql"
	"os"

	"samtak/casework"
)

// header is what the first page of a file says about whose it is.
type header struct {
	application int64 // application_id
	version     int   // user_version: the last migration that was run
	tables      int
}

func readHeader(ctx context.Context, pool *sql.DB) (h header, err error) {
	for _, part := range []struct {
		query string
		into  any
	}{
		{"PRAGMA application_id", &h.application},
		{"PRAGMA user_version", &h.version},
		{"SELECT count(*) FROM sqlite_schema", &h.tables},
	} {
		if err := pool.QueryRowContext(ctx, part.query).Scan(part.into); err != nil {
			return header{}, err
		}
	}
	return h, nil
}

func (o Options) applicationID() int64 {
	if o.Practice {
		return idPractice
	}
	return idReal
}

// refuse gives the error for a file that is not ours to open; nil for an empty one.
func (h header) refuse(o Options) error {
	switch {
	case h == header{}:
		if o.ReadOnly {
			return casework.Fail(casework.CodeForeignFile)
		}
		return nil
	case h.application != o.applicationID():
		return casework.Fail(casework.CodeForeignFile)
	case h.version > latest():
		return casework.Fail(casework.CodeNewerFile, "Version", h.version)
	}
	return nil
}

// smallestFile is one page of the smallest size SQLite knows. It takes a file
// shorter than that for an empty one, and would write over it.
const smallestFile = 512

// look reads the header without taking a lock or changing a byte. It does not
// see a log left behind by a crash, so whatever it cannot settle passes here
// and is judged again once the file is properly open.
func look(path string, o Options) error {
	switch size := sizeOf(path); {
	case size == 0:
		return nil
	case size < smallestFile:
		return casework.Fail(casework.CodeForeignFile)
	}
	pool := openPool(path, o, looking)
	h, err := readHeader(context.Background(), pool)
	if closed := pool.Close(); closed != nil {
		return closed
	}
	switch {
	case hasDriverCode(err, codeNotADB):
		return casework.Fail(casework.CodeForeignFile)
	case err == nil && (h.application != 0 || sizeOf(path+"-wal") == 0):
		return h.refuse(o)
	}
	return nil
}

// sizeOf is the size of a file in bytes: 0 where there is none, -1 for what is
// no file at all.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return 0
	case !info.Mode().IsRegular():
		return -1
	}
	return info.Size()
}
