package pdf

import "fmt"

// outline is a bookmark while the tree of them is built.
type outline struct {
	bookmark
	num         int
	parent      *outline
	kids        []*outline
	prev, after *outline
}

// addOutlines adds the bookmarks as a tree; gives its root, 0 without any.
func (f *file) addOutlines(marks []bookmark) int {
	if len(marks) == 0 {
		return 0
	}
	root := &outline{num: f.add(nil)}
	all := make([]*outline, len(marks))
	last := root
	for i, b := range marks {
		for last != root && last.level >= b.level {
			last = last.parent
		}
		o := &outline{bookmark: b, num: f.add(nil), parent: last}
		if n := len(last.kids); n > 0 {
			o.prev = last.kids[n-1]
			o.prev.after = o
		}
		last.kids = append(last.kids, o)
		all[i], last = o, o
	}
	for _, o := range all {
		f.set(o.num, o.object(f))
	}
	f.set(root.num, append(root.ends([]byte("<</Type/Outlines")), ">>"...))
	return root.num
}

func (o *outline) object(f *file) []byte {
	b := fmt.Appendf(nil, "<</Title %s/Parent %d 0 R/Dest[%d 0 R/XYZ 0 %.2f null]",
		hexText(o.title), o.parent.num, f.pages[o.page-1], min(pageHeight, pageHeight-o.y+4)*perMM)
	if o.prev != nil {
		b = fmt.Appendf(b, "/Prev %d 0 R", o.prev.num)
	}
	if o.after != nil {
		b = fmt.Appendf(b, "/Next %d 0 R", o.after.num)
	}
	return append(o.ends(b), ">>"...)
}

// ends writes the first and last child and how many descendants show.
func (o *outline) ends(b []byte) []byte {
	if len(o.kids) == 0 {
		return b
	}
	n := o.count()
	if o.shut {
		n = -n
	}
	return fmt.Appendf(b, "/First %d 0 R/Last %d 0 R/Count %d", o.kids[0].num, o.kids[len(o.kids)-1].num, n)
}

// count is how many below it show once it is open.
func (o *outline) count() int {
	n := len(o.kids)
	for _, k := range o.kids {
		if !k.shut {
			n += k.count()
		}
	}
	return n
}
