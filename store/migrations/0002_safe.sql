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
