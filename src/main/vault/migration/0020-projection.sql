-- The work lists: everything here can be dropped and built again from the journal, and the audit proves that it would be the same.

CREATE TABLE inquiry_row (
  inquiry_id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  channel TEXT NOT NULL,
  sender TEXT NOT NULL,
  sender_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  received_at TEXT NOT NULL,
  receipt_confirmed INTEGER NOT NULL,
  attachments INTEGER NOT NULL,
  message_id TEXT UNIQUE,
  case_id TEXT
) STRICT;
CREATE INDEX inquiry_by_state ON inquiry_row (state, received_at DESC, inquiry_id DESC);
CREATE INDEX inquiry_by_receipt ON inquiry_row (received_at DESC, inquiry_id DESC);
CREATE INDEX inquiry_by_sender ON inquiry_row (sender_address);

-- One row a case. Dates that do not exist sort last as 9999-12-31, so that every order is total and indexed.
CREATE TABLE case_row (
  case_id TEXT PRIMARY KEY,
  case_no TEXT NOT NULL UNIQUE,
  opened_year INTEGER NOT NULL,
  requester TEXT NOT NULL,
  requester_key TEXT NOT NULL,
  requester_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  rights TEXT NOT NULL,
  requester_role TEXT NOT NULL,
  controller_role TEXT NOT NULL,
  residence TEXT,
  stage TEXT NOT NULL,
  stage_order INTEGER NOT NULL,
  hold TEXT,
  outcome TEXT,
  closed INTEGER NOT NULL,
  closed_on TEXT,
  california INTEGER NOT NULL,
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  due_rule TEXT,
  acknowledge_by TEXT,
  acknowledged INTEGER NOT NULL,
  rule_set TEXT NOT NULL,
  rule_ids TEXT NOT NULL,
  calendar TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  next_step TEXT NOT NULL,
  next_action TEXT NOT NULL,
  approvals_open INTEGER NOT NULL,
  last_activity_at TEXT NOT NULL,
  search TEXT NOT NULL
) STRICT;
CREATE INDEX case_by_due ON case_row (closed, due_on, case_id);
CREATE INDEX case_by_received ON case_row (closed, received_on, case_id);
CREATE INDEX case_by_requester ON case_row (closed, requester_key, case_id);
CREATE INDEX case_by_stage ON case_row (closed, stage_order, case_id);
CREATE INDEX case_by_owner ON case_row (closed, owner_id, case_id);
CREATE INDEX case_by_activity ON case_row (closed, last_activity_at, case_id);
CREATE INDEX case_by_number ON case_row (closed, case_no, case_id);
CREATE INDEX case_by_owner_due ON case_row (owner_id, closed, due_on, case_id);
CREATE INDEX case_by_address ON case_row (requester_address);
CREATE INDEX case_by_closing ON case_row (closed_on, case_id) WHERE closed_on IS NOT NULL;
CREATE INDEX case_by_year ON case_row (opened_year);
CREATE INDEX case_on_hold ON case_row (hold, due_on, case_id) WHERE hold IS NOT NULL AND closed = 0;
CREATE INDEX case_asking_approval ON case_row (due_on, case_id) WHERE approvals_open > 0 AND closed = 0;

-- What stays of a destroyed case: its number is never given again.
CREATE TABLE disposed_case (
  case_id TEXT PRIMARY KEY,
  case_no TEXT NOT NULL UNIQUE,
  opened_year INTEGER NOT NULL,
  run_id TEXT NOT NULL
) STRICT;
CREATE INDEX disposed_by_year ON disposed_case (opened_year);

-- Words of cases and inquiries, folded (case, accents, scripts) before they get here; `kind` and `id` find the row again.
CREATE TABLE search_entry (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (kind, id)) STRICT;
CREATE VIRTUAL TABLE search_word USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');

CREATE TABLE known_batch (
  batch_id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  exported_on TEXT NOT NULL,
  file_name TEXT NOT NULL,
  rows INTEGER NOT NULL,
  bad_rows INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL
) STRICT;
CREATE TABLE known_value (
  batch_id TEXT NOT NULL,
  record_no INTEGER NOT NULL,
  data_point TEXT NOT NULL,
  value TEXT NOT NULL,
  normalised TEXT NOT NULL,
  PRIMARY KEY (batch_id, record_no, data_point, normalised)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_by_value ON known_value (normalised, data_point);


-- One row for every dated duty of a case, tasks of one day together; whether an open one is broken follows when it is read. `rank` orders the duties of one day.
CREATE TABLE due_row (
  case_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  title TEXT NOT NULL,
  tasks INTEGER NOT NULL,
  regime TEXT NOT NULL,
  due_on TEXT NOT NULL,
  due_at TEXT,
  owner_id TEXT NOT NULL,
  done_on TEXT,
  done INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (case_id, kind, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_by_day ON due_row (done, due_on, rank, case_id, kind, ref);
CREATE INDEX due_by_regime ON due_row (regime);
