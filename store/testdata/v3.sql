PRAGMA application_id=0x534D544B; PRAGMA user_version=3;
-- Dates are ISO text ('' = not registered), times RFC 3339 in UTC, lists of words JSON text ('' = none).

CREATE TABLE settings (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    kommune        TEXT NOT NULL,
    unit           TEXT NOT NULL,
    street         TEXT NOT NULL,
    post_code      TEXT NOT NULL,
    post_place     TEXT NOT NULL,
    org_number     TEXT NOT NULL,
    phone          TEXT NOT NULL,
    email          TEXT NOT NULL,
    web            TEXT NOT NULL,
    caseworker     TEXT NOT NULL,
    title          TEXT NOT NULL,
    leader         TEXT NOT NULL,
    leader_role    TEXT NOT NULL,
    governor       TEXT NOT NULL,
    ombud          TEXT NOT NULL,
    arms           BLOB,
    language       TEXT NOT NULL,
    paper_language TEXT NOT NULL,
    text_scale     REAL NOT NULL,
    look           TEXT NOT NULL,
    post_days      INTEGER NOT NULL,
    wait_weeks     INTEGER NOT NULL
) STRICT;

CREATE TABLE hjemler (
    key          TEXT PRIMARY KEY,
    act          TEXT NOT NULL,
    section      TEXT NOT NULL,
    product      TEXT NOT NULL,
    appeal_weeks INTEGER NOT NULL,
    valid_from   TEXT NOT NULL,
    valid_to     TEXT NOT NULL,
    pending      INTEGER NOT NULL,
    replaced_by  TEXT NOT NULL,
    source       TEXT NOT NULL,
    established  INTEGER NOT NULL,
    confirmed_by TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    name         TEXT NOT NULL,
    short        TEXT NOT NULL
) STRICT;

CREATE TABLE units (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    leader  TEXT NOT NULL,
    phone   TEXT NOT NULL,
    email   TEXT NOT NULL,
    outside INTEGER NOT NULL
) STRICT;

CREATE TABLE coordinators (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    title   TEXT NOT NULL,
    unit_id INTEGER REFERENCES units (id),
    phone   TEXT NOT NULL,
    email   TEXT NOT NULL,
    child   INTEGER NOT NULL,
    ended   TEXT NOT NULL,
    note    TEXT NOT NULL
) STRICT;
CREATE INDEX coordinators_unit ON coordinators (unit_id);

-- The columns from sort_key on are made from the others, for order and look-up.
CREATE TABLE persons (
    id           INTEGER PRIMARY KEY,
    given_name   TEXT NOT NULL,
    family_name  TEXT NOT NULL,
    number       TEXT NOT NULL,
    expected     INTEGER NOT NULL,
    birth        TEXT NOT NULL,
    birth_year   INTEGER NOT NULL,
    language     TEXT NOT NULL,
    protection   TEXT NOT NULL,
    street       TEXT NOT NULL,
    post_code    TEXT NOT NULL,
    post_place   TEXT NOT NULL,
    phone        TEXT NOT NULL,
    email        TEXT NOT NULL,
    interpreter  TEXT NOT NULL,
    speech_aid   TEXT NOT NULL,
    sort_key     BLOB NOT NULL DEFAULT x'',
    family_fold  TEXT NOT NULL DEFAULT '',
    given_fold   TEXT NOT NULL DEFAULT '',
    phone_digits TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX persons_sort ON persons (sort_key);
CREATE INDEX persons_number ON persons (number) WHERE number <> '';
CREATE INDEX persons_birth ON persons (birth) WHERE birth <> '';
CREATE INDEX persons_phone ON persons (phone_digits) WHERE phone_digits <> '';
CREATE INDEX persons_family ON persons (family_fold, given_fold);
CREATE INDEX persons_given ON persons (given_fold);

CREATE TABLE relatives (
    person_id INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    kin       TEXT NOT NULL,
    name      TEXT NOT NULL,
    phone     TEXT NOT NULL,
    email     TEXT NOT NULL,
    address   TEXT NOT NULL,
    scope     TEXT NOT NULL,
    expires   TEXT NOT NULL,
    parental  INTEGER NOT NULL,
    PRIMARY KEY (person_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES persons (id),
    year      INTEGER NOT NULL,
    serial    INTEGER NOT NULL,
    opened    TEXT NOT NULL,
    closed    TEXT NOT NULL,
    UNIQUE (year, serial)
) STRICT;
CREATE INDEX cases_person ON cases (person_id);
CREATE INDEX cases_open ON cases (opened) WHERE closed = '';

CREATE TABLE applications (
    id              INTEGER PRIMARY KEY,
    case_id         INTEGER NOT NULL UNIQUE REFERENCES cases (id) ON DELETE CASCADE,
    received        TEXT NOT NULL,
    channel         TEXT NOT NULL,
    type            TEXT NOT NULL,
    discharge       TEXT NOT NULL,
    wants           TEXT NOT NULL,
    services_today  TEXT NOT NULL,
    services_needed TEXT NOT NULL,
    need            TEXT NOT NULL,
    wish            TEXT NOT NULL,
    consent         TEXT NOT NULL,
    plan_before     TEXT NOT NULL,
    answer_by       TEXT NOT NULL
) STRICT;

CREATE TABLE applicants (
    case_id  INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role     TEXT NOT NULL,
    name     TEXT NOT NULL,
    phone    TEXT NOT NULL,
    service  TEXT NOT NULL,
    scope    TEXT NOT NULL,
    proof    INTEGER NOT NULL,
    expires  TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessments (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    summary TEXT NOT NULL
) STRICT;

CREATE TABLE findings (
    case_id   INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    condition TEXT NOT NULL,
    answer    TEXT NOT NULL,
    words     TEXT NOT NULL,
    PRIMARY KEY (case_id, position),
    UNIQUE (case_id, condition)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
    case_id        INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    product        TEXT NOT NULL,
    outcome        TEXT NOT NULL,
    date           TEXT NOT NULL,
    rules          TEXT NOT NULL,
    facts          TEXT NOT NULL,
    considerations TEXT NOT NULL,
    unmet          TEXT NOT NULL,
    other_help     TEXT NOT NULL,
    starts         TEXT NOT NULL,
    sent           TEXT NOT NULL,
    arrived        TEXT NOT NULL
) STRICT;

CREATE TABLE assignments (
    id             INTEGER PRIMARY KEY,
    case_id        INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    coordinator_id INTEGER NOT NULL REFERENCES coordinators (id),
    product        TEXT NOT NULL,
    starts         TEXT NOT NULL,
    ends           TEXT NOT NULL,
    wished         INTEGER NOT NULL,
    accepted       TEXT NOT NULL,
    contacted      TEXT NOT NULL,
    reason         TEXT NOT NULL
) STRICT;
CREATE INDEX assignments_case ON assignments (case_id);
CREATE INDEX assignments_coordinator ON assignments (coordinator_id);

CREATE TABLE plans (
    id              INTEGER PRIMARY KEY,
    case_id         INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    starts          TEXT NOT NULL,
    ends            TEXT NOT NULL,
    next_evaluation TEXT NOT NULL,
    about_me        TEXT NOT NULL,
    important       TEXT NOT NULL,
    strengths       TEXT NOT NULL,
    helps           TEXT NOT NULL,
    communication   TEXT NOT NULL,
    cooperation     TEXT NOT NULL,
    no_others       INTEGER NOT NULL,
    approved        TEXT NOT NULL,
    approval        TEXT NOT NULL,
    closed          TEXT NOT NULL,
    reason          TEXT NOT NULL
) STRICT;
CREATE INDEX plans_case ON plans (case_id);

CREATE TABLE consents (
    plan_id   INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    answer    TEXT NOT NULL,
    by        TEXT NOT NULL,
    capacity  TEXT NOT NULL,
    date      TEXT NOT NULL,
    expires   TEXT NOT NULL,
    withdrawn TEXT NOT NULL,
    note      TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE life_areas (
    plan_id   INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    area      TEXT NOT NULL,
    situation TEXT NOT NULL,
    resources TEXT NOT NULL,
    needs     TEXT NOT NULL,
    wishes    TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

-- Goals, measures and participants carry ids of their own plan. They name each
-- other without a foreign key: a participant may leave while a tiltak still names them.
CREATE TABLE goals (
    plan_id  INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id       INTEGER NOT NULL,
    parent   INTEGER NOT NULL,
    area     TEXT NOT NULL,
    text     TEXT NOT NULL,
    voice    TEXT NOT NULL,
    life     TEXT NOT NULL,
    result   TEXT NOT NULL,
    PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE measures (
    plan_id     INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    id          INTEGER NOT NULL,
    goal_id     INTEGER NOT NULL,
    what        TEXT NOT NULL,
    extent      TEXT NOT NULL,
    how         TEXT NOT NULL,
    responsible INTEGER NOT NULL,
    service     TEXT NOT NULL,
    starts      TEXT NOT NULL,
    due         TEXT NOT NULL,
    evaluation  TEXT NOT NULL,
    status      TEXT NOT NULL,
    decision    TEXT NOT NULL,
    not_granted INTEGER NOT NULL,
    PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE participants (
    plan_id      INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    id           INTEGER NOT NULL,
    name         TEXT NOT NULL,
    role         TEXT NOT NULL,
    service      TEXT NOT NULL,
    phone        TEXT NOT NULL,
    email        TEXT NOT NULL,
    contribution TEXT NOT NULL,
    share        TEXT NOT NULL,
    parts        TEXT NOT NULL,
    until        TEXT NOT NULL,
    PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
    id       INTEGER PRIMARY KEY,
    case_id  INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL,
    serial   INTEGER NOT NULL,
    language TEXT NOT NULL,
    title    TEXT NOT NULL,
    date     TEXT NOT NULL,
    made     TEXT NOT NULL,
    pages    INTEGER NOT NULL,
    sha256   TEXT NOT NULL,
    sent_to  TEXT NOT NULL,
    sent_how TEXT NOT NULL,
    UNIQUE (case_id, serial)
) STRICT;

-- The bytes stand apart, so that lists of papers never read them.
CREATE TABLE document_blobs (
    document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    pdf         BLOB NOT NULL
) STRICT;

CREATE TRIGGER documents_frozen BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER document_blobs_frozen BEFORE UPDATE ON document_blobs
BEGIN SELECT RAISE(ABORT, 'frozen'); END;

CREATE TABLE drafts (
    key   TEXT PRIMARY KEY,
    data  BLOB NOT NULL,
    saved TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    event   TEXT NOT NULL,
    case_id INTEGER NOT NULL,
    entity  TEXT NOT NULL,
    ref     INTEGER NOT NULL,
    detail  TEXT NOT NULL
) STRICT;
CREATE INDEX audit_case ON audit (case_id);

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- One entry per person, plan and paper; its id holds both the kind and the
-- entity. The two indexes follow it, written by the program and not by triggers,
-- which would make FTS5 write to disk at each statement: whole words and
-- beginnings of words, and parts of words for compounds. Their 'secure-delete' is
-- for the act of erasing: it makes each ordinary save ten times slower.
CREATE TABLE search_entries (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_words USING fts5 (
    text, content = 'search_entries', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
);
CREATE VIRTUAL TABLE search_parts USING fts5 (
    text, content = 'search_entries', content_rowid = 'id', tokenize = "trigram"
);

INSERT INTO persons (id, given_name, family_name, number, expected, birth, birth_year, language, protection, street, post_code,
    post_place, phone, email, interpreter, speech_aid)
VALUES (1, 'Solfrid', 'Myrvang', '', 0, '1958-03-14', 0, 'nb', '', 'Prøveveien 4', '9999', 'Fjordvik', '', '', '', '');
INSERT INTO cases VALUES (1, 1, 2026, 1, '2026-11-22', '');
INSERT INTO applications VALUES (1, 1, '2026-11-22', 'letter', 'application', '', '["ip"]', '', '', '', '', '', '', '');
INSERT INTO plans VALUES (1, 1, '', '', '', '', '', '', '', '', '', 0, '', '', '', '');
INSERT INTO goals VALUES (1, 0, 1, 0, '', 'Gå til butikken', '', '', '');
INSERT INTO search_entries VALUES (2199023255553, 'Gå til butikken');
INSERT INTO search_words (rowid, text) VALUES (2199023255553, 'Gå til butikken');
INSERT INTO search_parts (rowid, text) VALUES (2199023255553, 'Gå til butikken');

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

-- What a søknad meets before and after it is decided. Everything that hangs on
-- a case goes with it.
ALTER TABLE applications ADD COLUMN promised TEXT NOT NULL DEFAULT '';
ALTER TABLE assessments ADD COLUMN deputy TEXT NOT NULL DEFAULT '';
ALTER TABLE assessments ADD COLUMN child_view TEXT NOT NULL DEFAULT '';
ALTER TABLE assessments ADD COLUMN shown TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN given_to INTEGER REFERENCES units (id);
ALTER TABLE cases ADD COLUMN given_on TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN hjemmel TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN form TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN forward_to TEXT NOT NULL DEFAULT '';

-- Decisions that were made anew after a klage.
CREATE TABLE earlier_decisions (
    case_id        INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    product        TEXT NOT NULL,
    outcome        TEXT NOT NULL,
    hjemmel        TEXT NOT NULL,
    form           TEXT NOT NULL,
    date           TEXT NOT NULL,
    rules          TEXT NOT NULL,
    facts          TEXT NOT NULL,
    considerations TEXT NOT NULL,
    unmet          TEXT NOT NULL,
    other_help     TEXT NOT NULL,
    forward_to     TEXT NOT NULL,
    starts         TEXT NOT NULL,
    sent           TEXT NOT NULL,
    arrived        TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE settled (
    case_id   INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    key       TEXT NOT NULL,
    runs_from TEXT NOT NULL,
    marked    TEXT NOT NULL,
    done      INTEGER NOT NULL,
    reason    TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE waits (
    case_id  INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    asked    TEXT NOT NULL,
    by       TEXT NOT NULL,
    what     TEXT NOT NULL,
    why      TEXT NOT NULL,
    ended    TEXT NOT NULL,
    came     TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

-- Klager carry ids of their own case.
CREATE TABLE appeals (
    case_id     INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    id          INTEGER NOT NULL,
    received    TEXT NOT NULL,
    posted      TEXT NOT NULL,
    channel     TEXT NOT NULL,
    role        TEXT NOT NULL,
    by          TEXT NOT NULL,
    proof       TEXT NOT NULL,
    names       TEXT NOT NULL,
    signed      TEXT NOT NULL,
    decision    TEXT NOT NULL,
    change      TEXT NOT NULL,
    grounds     TEXT NOT NULL,
    lacking_by  TEXT NOT NULL,
    mended      TEXT NOT NULL,
    taken_in    TEXT NOT NULL,
    late_reason TEXT NOT NULL,
    judgement   TEXT NOT NULL,
    result      TEXT NOT NULL,
    judged      TEXT NOT NULL,
    sent        TEXT NOT NULL,
    answer      TEXT NOT NULL,
    answered    TEXT NOT NULL,
    words       TEXT NOT NULL,
    followed    TEXT NOT NULL,
    withdrawn   TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

-- The contact log. A note can be deleted; the log speaks of it by id, which
-- no other gets.
CREATE TABLE notes (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id   INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL,
    date      TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    text      TEXT NOT NULL,
    third     INTEGER NOT NULL,
    shown     TEXT NOT NULL,
    made      TEXT NOT NULL
) STRICT;
CREATE INDEX notes_case ON notes (case_id, date);

-- Papers that came in. corrects is another paper of the same case.
ALTER TABLE documents ADD COLUMN mime TEXT NOT NULL DEFAULT 'application/pdf';
ALTER TABLE documents ADD COLUMN sender TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN received TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN corrects INTEGER NOT NULL DEFAULT 0;
CREATE INDEX documents_made ON documents (made);

-- What is told of a paper after it was frozen stands beside it.
CREATE TABLE sendings (
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    receiver    TEXT NOT NULL,
    how         TEXT NOT NULL,
    date        TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sendings_no_update BEFORE UPDATE ON sendings
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE archived (
    document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    date        TEXT NOT NULL
) STRICT;

-- What the kommune decides for itself.
ALTER TABLE settings ADD COLUMN new_act_from TEXT NOT NULL DEFAULT '';
ALTER TABLE settings ADD COLUMN forms TEXT NOT NULL DEFAULT '';
ALTER TABLE settings ADD COLUMN closed_days TEXT NOT NULL DEFAULT '';
ALTER TABLE settings ADD COLUMN terms TEXT NOT NULL DEFAULT '';

CREATE TABLE own_texts (
    id       TEXT NOT NULL,
    language TEXT NOT NULL,
    version  INTEGER NOT NULL,
    text     TEXT NOT NULL,
    saved    TEXT NOT NULL,
    PRIMARY KEY (id, language, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER own_texts_no_update BEFORE UPDATE ON own_texts
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER own_texts_no_delete BEFORE DELETE ON own_texts
BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- Briefs hold more than before: each is filled in anew.
UPDATE briefs SET facts = NULL, wakes = '';

CREATE TRIGGER earlier_decisions_brief AFTER INSERT ON earlier_decisions
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER earlier_decisions_brief_gone AFTER DELETE ON earlier_decisions
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = OLD.case_id; END;
CREATE TRIGGER settled_brief AFTER INSERT ON settled
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER settled_brief_gone AFTER DELETE ON settled
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = OLD.case_id; END;
CREATE TRIGGER waits_brief AFTER INSERT ON waits
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER waits_brief_gone AFTER DELETE ON waits
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = OLD.case_id; END;
CREATE TRIGGER appeals_brief AFTER INSERT ON appeals
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = NEW.case_id; END;
CREATE TRIGGER appeals_brief_gone AFTER DELETE ON appeals
BEGIN UPDATE briefs SET facts = NULL, wakes = '' WHERE case_id = OLD.case_id; END;

INSERT INTO appeals (case_id, position, id, received, posted, channel, role, by, proof, names, signed, decision, change, grounds, lacking_by,
    mended, taken_in, late_reason, judgement, result, judged, sent, answer, answered, words, followed, withdrawn)
VALUES (1, 0, 1, '2026-11-22', '', 'letter', 'self', '', '', 'yes', 'yes', '', 'En plan', '', '', '', '', '', '', '', '', '', '', '', '', '', '');
INSERT INTO notes VALUES (1, 1, 'phone', '2026-11-22', 'Solfrid Myrvang', 'Ringte om klagen.', 0, '', '2026-11-22T09:00:00.000000000Z');
