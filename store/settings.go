package store

import "samtak/casework"

// settingsRow is the only row of its table.
type settingsRow struct {
	id int64
	casework.Settings
}

var settings = newTable("settings", func(s *settingsRow) []column {
	return []column{
		{"id", &s.id},
		{"kommune", &s.Kommune},
		{"unit", &s.Unit},
		{"street", &s.Street},
		{"post_code", &s.PostCode},
		{"post_place", &s.PostPlace},
		{"org_number", &s.OrgNumber},
		{"phone", &s.Phone},
		{"email", &s.Email},
		{"web", &s.Web},
		{"caseworker", &s.Caseworker},
		{"title", &s.Title},
		{"leader", &s.Leader},
		{"leader_role", &s.LeaderRole},
		{"governor", &s.Governor},
		{"ombud", &s.Ombud},
		{"arms", &s.Arms},
		{"language", &s.Language},
		{"paper_language", &s.PaperLanguage},
		{"text_scale", &s.TextScale},
		{"look", &s.Look},
		{"post_days", &s.PostDays},
		{"wait_weeks", &s.WaitWeeks},
		{"lock_minutes", &s.LockMinutes},
		{"backup_folder", &s.BackupFolder},
		{"new_act_from", date(&s.NewActFrom)},
		{"forms", words(&s.Forms)},
		{"closed_days", words(&s.ClosedDays)},
		{"terms", words(&s.Terms)},
	}
})

// FindSettings reads the settings; DefaultSettings in a new file.
func (t *Tx) FindSettings() (casework.Settings, error) {
	s, err := settings.find(t, "WHERE id=1")
	if missing(err) {
		return casework.DefaultSettings(), nil
	}
	return s.Settings, err
}

// SaveSettings replaces the settings.
func (t *Tx) SaveSettings(s casework.Settings) error {
	return t.changeTerms(func() error { return settings.save(t, &settingsRow{1, s}) })
}

var hjemler = newTable("hjemler", func(h *casework.Hjemmel) []column {
	return []column{
		{"key", &h.Key},
		{"act", &h.Act},
		{"section", &h.Section},
		{"product", &h.Product},
		{"appeal_weeks", &h.AppealWeeks},
		{"valid_from", date(&h.ValidFrom)},
		{"valid_to", date(&h.ValidTo)},
		{"pending", &h.Pending},
		{"replaced_by", &h.ReplacedBy},
		{"source", &h.Source},
		{"established", &h.Established},
		{"confirmed_by", &h.ConfirmedBy},
		{"confirmed_at", date(&h.ConfirmedAt)},
		{"name", words(&h.Name)},
		{"short", words(&h.Short)},
	}
})

// ListHjemler gives the entries of the law register that the caseworker has
// changed or confirmed, by key.
func (t *Tx) ListHjemler() ([]casework.Hjemmel, error) { return hjemler.list(t, "ORDER BY key") }

// SaveHjemmel keeps one entry in place of the one with the same key.
func (t *Tx) SaveHjemmel(h casework.Hjemmel) error {
	return t.changeTerms(func() error { return hjemler.save(t, &h) })
}
