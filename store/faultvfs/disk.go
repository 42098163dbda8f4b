package faultvfs

import (
	"bytes"
	"math/rand/v2"
	"slices"
)

// sector is the smallest piece of a write that is there or not, in bytes.
const sector = 512

// inode is the content of one file: what is durable, and what came after the
// last sync.
type inode struct {
	durable []byte
	pending []Op
}

// disk is a folder that is played up to a power cut.
type disk struct {
	durable map[string]*inode   // by path: what surely exists
	pending map[string][]*inode // what each path became since; nil is deleted
}

func newDisk() *disk {
	return &disk{durable: map[string]*inode{}, pending: map[string][]*inode{}}
}

// now is what a path leads to before the cut; nil for nothing.
func (d *disk) now(path string) *inode {
	if later := d.pending[path]; len(later) > 0 {
		return later[len(later)-1]
	}
	return d.durable[path]
}

func (d *disk) play(op Op) {
	switch op.Kind {
	case Found:
		d.durable[op.File] = &inode{durable: bytes.Clone(op.Bytes)}
	case Created:
		d.pending[op.File] = append(d.pending[op.File], &inode{})
	case Deleted:
		d.pending[op.File] = append(d.pending[op.File], nil)
		if op.Folder {
			d.syncFolder()
		}
	case Wrote, Truncated:
		if n := d.now(op.File); n != nil {
			n.pending = append(n.pending, op)
		}
	case Synced:
		if n := d.now(op.File); n != nil {
			n.sync()
			d.settle(op.File)
		}
		if op.Folder {
			d.syncFolder()
		}
	case Marked:
	}
}

// settle makes the name of one file durable.
func (d *disk) settle(path string) {
	d.durable[path] = d.now(path)
	delete(d.pending, path)
}

func (d *disk) syncFolder() {
	for path := range d.pending {
		d.settle(path)
	}
}

// cut is what a power cut leaves: the files by path.
func (d *disk) cut(rng *rand.Rand) map[string][]byte {
	paths := map[string]bool{}
	for path := range d.durable {
		paths[path] = true
	}
	for path := range d.pending {
		paths[path] = true
	}
	left := map[string][]byte{}
	for _, path := range sorted(paths) { // in a fixed order, so that rng decides everything
		states := append([]*inode{d.durable[path]}, d.pending[path]...)
		if n := states[rng.IntN(len(states))]; n != nil {
			left[path] = n.cut(rng)
		}
	}
	return left
}

func sorted(paths map[string]bool) []string {
	all := make([]string, 0, len(paths))
	for path := range paths {
		all = append(all, path)
	}
	slices.Sort(all)
	return all
}

// sync makes everything that is pending durable, in order.
func (n *inode) sync() {
	for _, op := range n.pending {
		n.durable = apply(n.durable, op)
	}
	n.pending = nil
}

// cut keeps a random part of what is pending, in random order, the last write torn.
func (n *inode) cut(rng *rand.Rand) []byte {
	kept := slices.Clone(n.pending)
	chance := rng.Float64() // from nearly nothing to nearly all
	kept = slices.DeleteFunc(kept, func(Op) bool { return rng.Float64() > chance })
	rng.Shuffle(len(kept), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
	content := bytes.Clone(n.durable)
	for i, op := range kept {
		if i < len(kept)-1 || op.Kind != Wrote {
			content = apply(content, op)
			continue
		}
		for _, piece := range sectors(op) {
			if rng.IntN(2) == 0 {
				content = apply(content, piece)
			}
		}
	}
	return content
}

// sectors cuts a write where the sectors of the disk begin.
func sectors(op Op) (pieces []Op) {
	for b, off := op.Bytes, op.Off; len(b) > 0; {
		n := min(int64(len(b)), sector-off%sector)
		pieces = append(pieces, Op{Kind: Wrote, Off: off, Bytes: b[:n]})
		b, off = b[n:], off+n
	}
	return pieces
}

// apply does one write or truncation to a content, which it may change.
func apply(content []byte, op Op) []byte {
	end := op.Off + int64(len(op.Bytes))
	if op.Kind == Truncated && end < int64(len(content)) {
		return content[:end:end] // so that what grows again is zero
	}
	if more := end - int64(len(content)); more > 0 {
		content = append(content, make([]byte, more)...)
	}
	copy(content[op.Off:], op.Bytes)
	return content
}
