-- The log becomes a chain: each line carries a code made of itself and of the
-- line before. Lines from before the chain have none.
ALTER TABLE audit ADD COLUMN mac BLOB NOT NULL DEFAULT x'';
CREATE INDEX audit_event ON audit (event, id);

-- When the window locks by itself, and the second place for backups.
ALTER TABLE settings ADD COLUMN lock_minutes INTEGER NOT NULL DEFAULT 10;
ALTER TABLE settings ADD COLUMN backup_folder TEXT NOT NULL DEFAULT '';

-- The bin: what was put there by mistake comes back whole.
ALTER TABLE persons ADD COLUMN binned TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN binned TEXT NOT NULL DEFAULT '';

-- The brief of each case: what lists and rules ask about it, packed into one
-- row by the program (see brief.go). Empty (NULL) is to be filled in; whatever
-- a brief tells of empties it when it changes. wakes is the day before which
-- nothing of the case presses: '' is always, '~' never.
CREATE TABLE briefs (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    facts   BLOB,
    wakes   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX briefs_empty ON briefs (case_id) WHERE facts IS NULL;
CREATE INDEX briefs_wakes ON briefs (wakes);
INSERT INTO briefs (case_id) SELECT id FROM cases;

CREATE TRIGGER cases_brief AFTER INSERT ON cases
BEGIN INSERT INTO briefs (case_id) VALUES (NEW.id); END;
CREATE TRIGGER cases_brief_again AFTER UPDATE ON cases
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.id; END;
CREATE TRIGGER persons_brief_again AFTER UPDATE ON persons
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id IN (SELECT id FROM cases WHERE person_id = NEW.id); END;
CREATE TRIGGER applications_brief AFTER INSERT ON applications
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER assessments_brief AFTER INSERT ON assessments
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER decisions_brief AFTER INSERT ON decisions
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER assignments_brief AFTER INSERT ON assignments
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER plans_brief AFTER INSERT ON plans
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER documents_brief AFTER INSERT ON documents
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER applications_brief_again AFTER UPDATE ON applications
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER assessments_brief_again AFTER UPDATE ON assessments
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER decisions_brief_again AFTER UPDATE ON decisions
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER assignments_brief_again AFTER UPDATE ON assignments
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER plans_brief_again AFTER UPDATE ON plans
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;

-- Lists of cases come newest first.
CREATE INDEX cases_opened ON cases (opened);
DROP INDEX cases_open;
CREATE INDEX cases_open ON cases (opened) WHERE closed = '' AND binned = '';

-- Assignments that run are few beside those that have ended.
CREATE INDEX assignments_ends ON assignments (ends, starts, coordinator_id, case_id);

-- Beginnings of four and five letters get an index of their own: "rehab" stands
-- in thousands of texts.
DROP TABLE search_words;
CREATE VIRTUAL TABLE search_words USING fts5 (
    text, content = 'search_entries', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 0", prefix = '2 3 4 5'
);
INSERT INTO search_words (search_words) VALUES ('rebuild');
