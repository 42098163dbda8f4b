package casework

// Alarm is how much something presses.
type Alarm int

// The steps.
const (
	Quiet  Alarm = iota
	Remind       // it is time
	Warn         // it is overdue
)

// How old the newest backup, and the newest trial of one, may be, in days
// (our own rule; no law sets it).
const (
	backupRemind, backupWarn = 7, 14
	trialRemind, trialWarn   = 90, 180
)

// BackupAlarm tells whether a backup is due; last is the day of the newest, or
// of the first use where there is none.
func BackupAlarm(last, today Date) Alarm { return alarmAfter(last, today, backupRemind, backupWarn) }

// TrialAlarm tells whether a backup should be restored on trial; last as in
// BackupAlarm.
func TrialAlarm(last, today Date) Alarm { return alarmAfter(last, today, trialRemind, trialWarn) }

func alarmAfter(last, today Date, remind, warn int) Alarm {
	switch days := last.DaysTo(today); {
	case days > warn:
		return Warn
	case days > remind:
		return Remind
	}
	return Quiet
}
