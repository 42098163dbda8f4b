package safety

import (
	"samtak/casework"
	"samtak/ui/kit"
)

// colours are how much something presses, as a colour.
var colours = map[casework.Alarm]kit.State{
	casework.Quiet: kit.Done, casework.Remind: kit.UnderWay, casework.Warn: kit.Late,
}

func (r reading) day(m moment) casework.Date { return casework.DateOf(m.at.In(r.now.Location())) }

func (r reading) today() casework.Date { return casework.DateOf(r.now) }

// backupState: no backup at all is as bad as it gets.
func (r reading) backupState() kit.State {
	if !r.made.ok {
		return kit.Late
	}
	return colours[casework.BackupAlarm(r.day(r.made), r.today())]
}

// trialState: with no backup there is nothing to try.
func (r reading) trialState() kit.State {
	switch {
	case r.tried.ok:
		return colours[casework.TrialAlarm(r.day(r.tried), r.today())]
	case len(r.copies) == 0:
		return kit.None
	}
	return kit.UnderWay
}
