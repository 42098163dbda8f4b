package cryptvfs

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"

	"samtak/store/cryptvfs/shim"
)

// Reseal copies pages of a database to w, sealed under the key of another VFS:
// the first so many, or all when pages is 0. It reads past SQLite, which may have the file open, but nothing may
// write to the file meanwhile. ErrDamaged for a page that does not open.
// progress is called, from this goroutine, with parts of 1; it may be nil.
func (v *VFS) Reseal(ctx context.Context, path string, pages int64, to *VFS, w io.Writer, progress func(float64)) error {
	return v.shim.Look(path, func(u *shim.Under) error {
		size, rc := u.Size()
		if rc != ok {
			return fmt.Errorf("cryptvfs: reseal: %d", rc)
		}
		if pages > 0 {
			size = min(size, pages*PageSize)
		}
		r := &resealing{low: u, from: v.keys[kindMain], to: to.keys[kindMain], w: w, size: size, progress: progress}
		return r.run(ctx)
	})
}

// piece is some pages on their way from one key to the other.
type piece struct {
	first  int64 // number of its first page
	sealed []byte
	buffer []byte // what sealed is a part of; SQLite's memory
	out    []byte
	failed bool
	done   chan struct{}
}

// resealing reads and writes in order, and lets every processor seal.
type resealing struct {
	low      lower
	from, to *xaes
	w        io.Writer
	size     int64
	progress func(float64)
}

func (r *resealing) run(ctx context.Context) (err error) {
	workers := max(2, runtime.NumCPU())
	todo := make(chan *piece)
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for p := range todo {
				p.reseal(r.from, r.to)
				close(p.done)
			}
		})
	}
	defer working.Wait() // before the memory of the pieces is given back
	defer close(todo)
	free := make([]*piece, 2*workers)
	for i := range free {
		free[i] = &piece{buffer: r.low.Buffer(pagesAtOnce * PageSize), out: make([]byte, pagesAtOnce*PageSize)}
	}
	var waiting []*piece // in the order of the file
	for page := int64(0); page*PageSize < r.size; page += pagesAtOnce {
		if err := ctx.Err(); err != nil {
			return err
		}
		if len(free) == 0 {
			if err := r.write(waiting[0]); err != nil {
				return err
			}
			free, waiting = append(free, waiting[0]), waiting[1:]
		}
		p := free[0]
		free = free[1:]
		if err := r.read(p, page); err != nil {
			return err
		}
		todo <- p
		waiting = append(waiting, p)
	}
	for _, p := range waiting {
		if err := r.write(p); err != nil {
			return err
		}
	}
	return nil
}

func (r *resealing) read(p *piece, page int64) error {
	n, rc := r.low.ReadAt(p.buffer, page*PageSize)
	if rc != ok {
		return fmt.Errorf("cryptvfs: reseal: %d", rc)
	}
	want := min(r.size-page*PageSize, pagesAtOnce*PageSize)
	if n = min(n, int(want)); n%PageSize != 0 || int64(n) != want {
		return ErrDamaged
	}
	*p = piece{first: page, sealed: p.buffer[:n], buffer: p.buffer, out: p.out, done: make(chan struct{})}
	return nil
}

// write waits for a piece and writes it.
func (r *resealing) write(p *piece) error {
	<-p.done
	if p.failed {
		return ErrDamaged
	}
	if _, err := r.w.Write(p.out[:len(p.sealed)]); err != nil {
		return err
	}
	if r.progress != nil {
		r.progress(float64(p.first*PageSize+int64(len(p.sealed))) / float64(r.size))
	}
	return nil
}

func (p *piece) reseal(from, to *xaes) {
	open, seal := sealer{x: from, kind: kindMain}, sealer{x: to, kind: kindMain}
	var plain [PageSize]byte
	for at := 0; at < len(p.sealed); at += PageSize {
		page := p.first + int64(at/PageSize)
		switch {
		case open.open(plain[:], p.sealed[at:at+PageSize], page):
		case page == lockPage:
			clear(plain[:])
		default:
			p.failed = true
			return
		}
		seal.seal(p.out[at:at+PageSize], plain[:PageSize-Reserve], page)
	}
}
