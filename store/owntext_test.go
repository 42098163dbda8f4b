package store_test

import (
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

func TestEveryVersionOfAnOwnTextStays(t *testing.T) {
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		same(t, len(must(tx.ListOwnTexts())), 0)
		given := filled[casework.OwnText]()
		now := tx.Now().UTC()
		for _, o := range []casework.OwnText{
			given,
			{ID: "paper.b", Language: casework.Nynorsk, Text: "ein"},
			{ID: "paper.b", Language: casework.Bokmal, Text: "en"},
			{ID: "paper.b", Language: casework.Bokmal, Text: "to", Version: 1}, // the store counts
			{ID: "paper.b", Language: casework.Bokmal},
		} {
			fail(t, tx.SaveOwnText(o))
		}
		given.Version = 1
		same(t, must(tx.ListOwnTexts()), []casework.OwnText{
			given,
			{ID: "paper.b", Language: casework.Bokmal, Version: 1, Text: "en", Saved: now},
			{ID: "paper.b", Language: casework.Bokmal, Version: 2, Text: "to", Saved: now},
			{ID: "paper.b", Language: casework.Bokmal, Version: 3, Saved: now},
			{ID: "paper.b", Language: casework.Nynorsk, Version: 1, Text: "ein", Saved: now},
		})
	})
	for _, attempt := range []string{"UPDATE own_texts SET text=''", "DELETE FROM own_texts"} {
		if db.Exec(attempt) == nil {
			t.Errorf("%s went through", attempt)
		}
	}
}
