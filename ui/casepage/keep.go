package casepage

import "samtak/ui/draft"

// typing tells that a form holds something that is not kept yet.
func typing[T any](k *draft.Keeper[T]) bool { return k != nil && k.Dirty() }

// save keeps what can be read of a form. What cannot stays as a draft, with
// its sentence under the field.
func save[T any](p *page, k *draft.Keeper[T], whole bool) {
	if !typing(k) || k.Commit() != nil {
		return
	}
	if !whole {
		k.Touch()
	}
	p.reload()
}

// flush keeps the draft of a form now.
func flush[T any](k *draft.Keeper[T]) {
	if k != nil {
		k.Flush()
	}
}
