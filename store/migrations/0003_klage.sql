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
