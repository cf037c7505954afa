-- What the vault is, the journal of everything that happened, and the bytes that came in or went out.

CREATE TABLE vault_meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row per event: the header and the chain, never personal data.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  stream_revision INTEGER NOT NULL CHECK (stream_revision >= 1),
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  command_id TEXT NOT NULL,
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (stream, stream_revision)
) STRICT;

-- What the event says. A disposal takes the row away; the commitment in the chain stays.
CREATE TABLE event_payload (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  payload TEXT NOT NULL
) STRICT;

-- The head after each transaction, signed by the user who acted; it covers the events from first_seq on.
CREATE TABLE journal_head (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  first_seq INTEGER NOT NULL CHECK (first_seq BETWEEN 1 AND seq),
  hash BLOB NOT NULL,
  user_id TEXT NOT NULL,
  public_key BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;

-- The signing keys of a user. Each says who vouches for it, from which event on.
CREATE TABLE user_key (
  user_id TEXT NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  from_seq INTEGER NOT NULL,
  endorsed_by TEXT NOT NULL,
  endorser_key BLOB NOT NULL,
  endorsement BLOB NOT NULL,
  PRIMARY KEY (user_id, public_key)
) STRICT;

CREATE TABLE payload_disposal (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  rule TEXT NOT NULL,
  public_key BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;

-- The reply to every accepted command. The salted hash goes when a payload of the command is destroyed.
CREATE TABLE command_log (
  command_id TEXT PRIMARY KEY NOT NULL,
  actor TEXT NOT NULL,
  salt BLOB,
  request_hash BLOB,
  reply TEXT NOT NULL,
  first_seq INTEGER,
  last_seq INTEGER
) STRICT;
CREATE INDEX command_log_seq ON command_log (first_seq, last_seq);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT,
  idempotency_key TEXT NOT NULL UNIQUE,
  attempts INTEGER NOT NULL DEFAULT 0,
  max_attempts INTEGER NOT NULL CHECK (max_attempts >= 1),
  next_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  last_problem TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (state, next_at, id);

CREATE TABLE blob (
  blob_id TEXT PRIMARY KEY NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  chunks INTEGER NOT NULL CHECK (chunks >= 0)
) STRICT;

-- Chunks of at most 1 MiB. Chunks without a blob row are an upload that never ended; opening sweeps them.
CREATE TABLE blob_chunk (
  blob_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  bytes BLOB NOT NULL CHECK (length(bytes) <= 1048576),
  PRIMARY KEY (blob_id, position)
) STRICT;

CREATE TABLE blob_disposal (
  blob_id TEXT PRIMARY KEY NOT NULL,
  sha256 BLOB NOT NULL,
  size INTEGER NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  rule TEXT NOT NULL,
  public_key BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;

-- Append-only. The third trigger of each table is for INSERT OR REPLACE, which skips the first two; it names every
-- unique key, since a replace removes whatever row stands in its way.
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append-only: event'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append-only: event'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
  OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM event WHERE stream = NEW.stream AND stream_revision = NEW.stream_revision)
BEGIN SELECT RAISE(ABORT, 'append-only: event'); END;

CREATE TRIGGER event_payload_no_update BEFORE UPDATE ON event_payload
BEGIN SELECT RAISE(ABORT, 'append-only: event_payload'); END;
CREATE TRIGGER event_payload_no_delete BEFORE DELETE ON event_payload
WHEN NOT EXISTS (SELECT 1 FROM payload_disposal WHERE seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: event_payload'); END;
CREATE TRIGGER event_payload_no_replace BEFORE INSERT ON event_payload
WHEN EXISTS (SELECT 1 FROM event_payload WHERE seq = NEW.seq)
  OR EXISTS (SELECT 1 FROM payload_disposal WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: event_payload'); END;

CREATE TRIGGER journal_head_no_update BEFORE UPDATE ON journal_head
BEGIN SELECT RAISE(ABORT, 'append-only: journal_head'); END;
CREATE TRIGGER journal_head_no_delete BEFORE DELETE ON journal_head
BEGIN SELECT RAISE(ABORT, 'append-only: journal_head'); END;
CREATE TRIGGER journal_head_no_replace BEFORE INSERT ON journal_head
WHEN EXISTS (SELECT 1 FROM journal_head WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: journal_head'); END;

CREATE TRIGGER user_key_no_update BEFORE UPDATE ON user_key BEGIN SELECT RAISE(ABORT, 'append-only: user_key'); END;
CREATE TRIGGER user_key_no_delete BEFORE DELETE ON user_key BEGIN SELECT RAISE(ABORT, 'append-only: user_key'); END;
CREATE TRIGGER user_key_no_replace BEFORE INSERT ON user_key
WHEN EXISTS (SELECT 1 FROM user_key WHERE user_id = NEW.user_id AND public_key = NEW.public_key)
BEGIN SELECT RAISE(ABORT, 'append-only: user_key'); END;

CREATE TRIGGER payload_disposal_no_update BEFORE UPDATE ON payload_disposal
BEGIN SELECT RAISE(ABORT, 'append-only: payload_disposal'); END;
CREATE TRIGGER payload_disposal_no_delete BEFORE DELETE ON payload_disposal
BEGIN SELECT RAISE(ABORT, 'append-only: payload_disposal'); END;
CREATE TRIGGER payload_disposal_no_replace BEFORE INSERT ON payload_disposal
WHEN EXISTS (SELECT 1 FROM payload_disposal WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: payload_disposal'); END;

CREATE TRIGGER command_log_no_update BEFORE UPDATE ON command_log
WHEN NEW.request_hash IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.command_id IS NOT OLD.command_id
  OR NEW.actor IS NOT OLD.actor OR NEW.reply IS NOT OLD.reply
  OR NEW.first_seq IS NOT OLD.first_seq OR NEW.last_seq IS NOT OLD.last_seq
BEGIN SELECT RAISE(ABORT, 'append-only: command_log'); END;
CREATE TRIGGER command_log_no_delete BEFORE DELETE ON command_log
BEGIN SELECT RAISE(ABORT, 'append-only: command_log'); END;
CREATE TRIGGER command_log_no_replace BEFORE INSERT ON command_log
WHEN EXISTS (SELECT 1 FROM command_log WHERE command_id = NEW.command_id)
BEGIN SELECT RAISE(ABORT, 'append-only: command_log'); END;

CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'append-only: blob'); END;
CREATE TRIGGER blob_no_delete BEFORE DELETE ON blob
WHEN NOT EXISTS (SELECT 1 FROM blob_disposal WHERE blob_id = OLD.blob_id)
BEGIN SELECT RAISE(ABORT, 'append-only: blob'); END;
CREATE TRIGGER blob_no_replace BEFORE INSERT ON blob
WHEN EXISTS (SELECT 1 FROM blob WHERE blob_id = NEW.blob_id)
  OR EXISTS (SELECT 1 FROM blob_disposal WHERE blob_id = NEW.blob_id)
BEGIN SELECT RAISE(ABORT, 'append-only: blob'); END;

CREATE TRIGGER blob_chunk_no_update BEFORE UPDATE ON blob_chunk
BEGIN SELECT RAISE(ABORT, 'append-only: blob_chunk'); END;
CREATE TRIGGER blob_chunk_no_delete BEFORE DELETE ON blob_chunk
WHEN EXISTS (SELECT 1 FROM blob WHERE blob_id = OLD.blob_id)
  AND NOT EXISTS (SELECT 1 FROM blob_disposal WHERE blob_id = OLD.blob_id)
BEGIN SELECT RAISE(ABORT, 'append-only: blob_chunk'); END;
CREATE TRIGGER blob_chunk_no_replace BEFORE INSERT ON blob_chunk
WHEN EXISTS (SELECT 1 FROM blob WHERE blob_id = NEW.blob_id)
  OR EXISTS (SELECT 1 FROM blob_chunk WHERE blob_id = NEW.blob_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'append-only: blob_chunk'); END;

CREATE TRIGGER blob_disposal_no_update BEFORE UPDATE ON blob_disposal
BEGIN SELECT RAISE(ABORT, 'append-only: blob_disposal'); END;
CREATE TRIGGER blob_disposal_no_delete BEFORE DELETE ON blob_disposal
BEGIN SELECT RAISE(ABORT, 'append-only: blob_disposal'); END;
CREATE TRIGGER blob_disposal_no_replace BEFORE INSERT ON blob_disposal
WHEN EXISTS (SELECT 1 FROM blob_disposal WHERE blob_id = NEW.blob_id)
BEGIN SELECT RAISE(ABORT, 'append-only: blob_disposal'); END;
