package cryptvfs

import (
	"context"
	"errors"
	"fmt"

	"samtak/store/cryptvfs/shim"
)

// ErrDamaged is what Sweep gives for a page that is not what was written there.
var ErrDamaged = errors.New("cryptvfs: damaged page")

// lockPage is the page that SQLite locks instead of using, in a database of
// more than 1 GiB.
const lockPage = 0x40000000 / PageSize

// pagesAtOnce is how many pages Sweep reads together.
const pagesAtOnce = 64

// Sweep opens every page of a database on its own, past SQLite, which can be
// at work on the same file meanwhile: a page that does not open is read again,
// for it may have been written just then. What SQLite makes of the pages it
// does not judge.
func (v *VFS) Sweep(ctx context.Context, path string) error {
	return v.shim.Look(path, func(u *shim.Under) error { return v.sweep(ctx, u) })
}

func (v *VFS) sweep(ctx context.Context, low lower) error {
	seal := sealer{x: v.keys[kindMain], kind: kindMain}
	buffer, image, plain := low.Buffer(pagesAtOnce*PageSize), low.Buffer(PageSize), make([]byte, PageSize)
	for page := int64(0); ; {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, rc := low.ReadAt(buffer, page*PageSize)
		if rc != ok {
			return fmt.Errorf("cryptvfs: sweep: %d", rc)
		}
		for at := 0; at < n; at += PageSize { // a piece of a page counts as one
			if page != lockPage && !seal.open(plain, buffer[at:min(at+PageSize, n)], page) && !opensLater(low, &seal, plain, image, page) {
				return ErrDamaged
			}
			page++
		}
		if n < len(buffer) {
			return nil
		}
	}
}

// tries is how often a page is read before it counts as damaged.
const tries = 20

func opensLater(low lower, seal *sealer, plain, image []byte, page int64) bool {
	for range tries {
		n, rc := low.ReadAt(image, page*PageSize)
		if rc == ok && n == 0 {
			return true // cut off meanwhile
		}
		if n == PageSize && seal.open(plain, image, page) {
			return true
		}
	}
	return false
}
