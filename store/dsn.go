package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"net/url"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
)

// How a file is opened. The order matters: _pragma runs first, and anything
// before locking_mode would leave a -shm file and break the next opening after
// a full disk. Everything else is set in connectionPragmas.
const (
	writing = "_pragma=locking_mode(exclusive)&_journal_mode=WAL&_synchronous=FULL&_txlock=immediate"
	reading = "_pragma=locking_mode(exclusive)&_query_only=1"
	looking = "mode=ro&immutable=1" // takes no lock and writes nothing, but sees no log
)

const cacheSize = "cache_size=-16000" // KiB

// connectionPragmas hold for every connection, whatever the file.
var connectionPragmas = []string{
	"foreign_keys=ON",
	"recursive_triggers=ON", // or INSERT OR REPLACE would slip past the log's guards
	"secure_delete=ON",
	"trusted_schema=OFF",
	"cell_size_check=ON",
	"temp_store=MEMORY",
	cacheSize,
}

// dsn is the address of the file. A path may hold any character, so it goes
// through url.URL: a bare "#" or "?" would open another file.
func dsn(path, vfs, mode string) string {
	slashed := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" && !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // file:///C:/…
	}
	if vfs != "" {
		mode += "&vfs=" + url.QueryEscape(vfs)
	}
	u := url.URL{Scheme: "file", Path: slashed, OmitHost: true, RawQuery: mode}
	return u.String()
}

// connector opens connections on a driver of our own, so that our pragmas
// reach no other connection of the process.
type connector struct {
	driver driver.Driver
	dsn    string
}

var ownDriver = &sqlite.Driver{}

// Connect opens one connection.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.driver.Open(c.dsn)
	if err != nil {
		return nil, err
	}
	if err := setPragmas(ctx, conn); err != nil {
		return nil, firstOf(err, conn.Close())
	}
	return conn, nil
}

func setPragmas(ctx context.Context, conn driver.Conn) error {
	e, ok := conn.(driver.ExecerContext)
	if !ok {
		return driver.ErrSkip
	}
	for _, p := range connectionPragmas {
		if _, err := e.ExecContext(ctx, "PRAGMA "+p, nil); err != nil {
			return err
		}
	}
	return nil
}

// Driver gives the driver behind the connector.
func (c connector) Driver() driver.Driver { return c.driver }

// openPool opens a pool of exactly one connection: it holds the file alone.
func openPool(path string, o Options, mode string) *sql.DB {
	c := connector{ownDriver, dsn(path, o.VFS, mode)}
	if o.Driver != nil {
		c.driver = o.Driver
	}
	pool := sql.OpenDB(c)
	pool.SetMaxOpenConns(1)
	return pool
}
