-- The service desk. Instants are milliseconds since the epoch, flags 0 or 1. Columns named sealed_* hold what only the key of the
-- environment opens; *_print are keyed fingerprints, by which equal values are found without being readable.

-- What belongs to this database and to no other: the secret that keys its fingerprints.
CREATE TABLE desk_secrets (id TEXT PRIMARY KEY, sealed_value TEXT NOT NULL) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL COLLATE NOCASE UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'officer', 'editor', 'admin')),
  office_id TEXT NOT NULL,
  password_hash TEXT,
  must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
  oidc_subject TEXT UNIQUE,
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER,
  created_at INTEGER NOT NULL,
  disabled_at INTEGER
) STRICT;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_staff ON sessions (staff_id);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('staff', 'person', 'system')),
  actor_id TEXT,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject_kind, subject_id, id);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TABLE enquiries (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  token_hash TEXT NOT NULL UNIQUE,
  submission_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('consultation', 'park', 'site', 'incentive', 'project')),
  channel TEXT NOT NULL CHECK (channel IN ('widget', 'page', 'assistant', 'phone')),
  language TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'taken', 'answered', 'closed')),
  office_id TEXT NOT NULL,
  owner_id TEXT REFERENCES staff (id),
  version INTEGER NOT NULL DEFAULT 1,
  received_at INTEGER NOT NULL,
  closed_at INTEGER,
  country TEXT,
  industry TEXT,
  timing TEXT,
  topic_kind TEXT,
  topic_id TEXT,
  sealed_person TEXT,
  sealed_need TEXT,
  sealed_transcript TEXT,
  phone_print TEXT,
  email_print TEXT,
  company_print TEXT,
  duplicate_of TEXT REFERENCES enquiries (id),
  notice TEXT NOT NULL,
  consented_at INTEGER NOT NULL,
  erased_at INTEGER
) STRICT;
CREATE INDEX enquiries_by_status ON enquiries (status, received_at);
-- What the retention sweep looks for each minute, so that it does not read what was erased long ago.
CREATE INDEX enquiries_kept ON enquiries (status, received_at) WHERE erased_at IS NULL;
CREATE INDEX enquiries_by_owner ON enquiries (owner_id, status);
CREATE INDEX enquiries_by_phone ON enquiries (phone_print) WHERE phone_print IS NOT NULL;
CREATE INDEX enquiries_by_email ON enquiries (email_print) WHERE email_print IS NOT NULL;
CREATE INDEX enquiries_by_company ON enquiries (company_print) WHERE company_print IS NOT NULL;

CREATE TABLE enquiry_entries (
  id TEXT PRIMARY KEY,
  enquiry_id TEXT NOT NULL REFERENCES enquiries (id),
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('staff', 'person', 'system')),
  actor_id TEXT,
  kind TEXT NOT NULL,
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  sealed_text TEXT,
  detail TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX enquiry_entries_by_enquiry ON enquiry_entries (enquiry_id, at);

CREATE TABLE promises (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('enquiry', 'project-question', 'project-update')),
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reply', 'follow-up', 'update')),
  office_id TEXT NOT NULL,
  level INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  next_sweep_at INTEGER,
  escalated_at INTEGER,
  met_at INTEGER,
  withdrawn_at INTEGER
) STRICT;
CREATE INDEX promises_by_subject ON promises (subject_kind, subject_id);
CREATE INDEX promises_by_time ON promises (kind, made_at);
CREATE INDEX promises_awaited ON promises (next_sweep_at) WHERE met_at IS NULL AND withdrawn_at IS NULL;

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('acknowledgement', 'reply', 'escalation')),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('enquiry', 'project-question', 'project-update')),
  subject_id TEXT NOT NULL,
  once_key TEXT NOT NULL UNIQUE,
  -- NULL once it was sent or given up.
  sealed_message TEXT,
  created_at INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_try_at INTEGER NOT NULL,
  sent_at INTEGER,
  failed_at INTEGER,
  -- Why the last try failed, in a word.
  failure TEXT
) STRICT;
CREATE INDEX outbox_over ON outbox (created_at) WHERE sent_at IS NOT NULL OR failed_at IS NOT NULL;
CREATE INDEX outbox_by_subject ON outbox (subject_kind, subject_id);
CREATE INDEX outbox_waiting ON outbox (next_try_at) WHERE sent_at IS NULL AND failed_at IS NULL;

CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;

CREATE TABLE project_updates (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL,
  month TEXT NOT NULL,
  planned_percent REAL,
  actual_percent REAL,
  paid_percent REAL,
  progress TEXT NOT NULL,
  reason TEXT,
  next_step TEXT,
  next_step_due TEXT,
  -- The project is done, or no longer reported on: no further update is awaited.
  is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1)),
  replaces TEXT UNIQUE REFERENCES project_updates (id),
  posted_at INTEGER NOT NULL,
  posted_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX project_updates_by_project ON project_updates (project_id, month, posted_at);

CREATE TABLE project_questions (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  token_hash TEXT NOT NULL UNIQUE,
  submission_key TEXT NOT NULL UNIQUE,
  project_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('question', 'complaint')),
  language TEXT NOT NULL,
  is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('open', 'taken', 'replied', 'published', 'closed')),
  office_id TEXT NOT NULL,
  owner_id TEXT REFERENCES staff (id),
  version INTEGER NOT NULL DEFAULT 1,
  received_at INTEGER NOT NULL,
  sealed_person TEXT,
  sealed_text TEXT,
  phone_print TEXT,
  email_print TEXT,
  -- To the person alone; what the public reads is in the columns below.
  sealed_reply TEXT,
  public_text TEXT,
  public_reply TEXT,
  outcome TEXT,
  replied_at INTEGER,
  published_at INTEGER,
  notice TEXT NOT NULL,
  consented_at INTEGER NOT NULL,
  erased_at INTEGER
) STRICT;
CREATE INDEX project_questions_by_project ON project_questions (project_id, published_at);
CREATE INDEX project_questions_by_status ON project_questions (status, received_at);

CREATE TABLE desk_articles (
  -- Of an article that staff wrote, or of one of the index that they ended (origin 'index', version 1).
  article_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'index')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'replaced', 'withdrawn')),
  -- Another one with every change: who changes it says which one they saw.
  edit_id TEXT NOT NULL UNIQUE,
  -- The article as the index reads it (JSON).
  article TEXT NOT NULL,
  effective_from TEXT,
  effective_to TEXT,
  -- Facts that staff took out or corrected (JSON).
  facts TEXT NOT NULL DEFAULT '[]',
  -- Questions that it answers (JSON); asked before anything else is published.
  questions TEXT NOT NULL DEFAULT '[]',
  -- The article, of the desk or of the index, that it takes the place of when it is published.
  supersedes TEXT,
  -- Where readers of an article that ended are sent.
  replaced_by TEXT,
  reason TEXT,
  -- What became of the golden questions with this edit of the draft (JSON).
  trial TEXT,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES staff (id),
  changed_at INTEGER NOT NULL,
  published_at INTEGER,
  ended_at INTEGER,
  PRIMARY KEY (article_id, version)
) STRICT;
CREATE INDEX desk_articles_by_state ON desk_articles (state, article_id);
CREATE UNIQUE INDEX desk_articles_live ON desk_articles (article_id) WHERE state IN ('published', 'withdrawn');

-- One row: grows with every change to what is published, so that each replica sees that there is something new.
CREATE TABLE corpus_revision (only INTEGER PRIMARY KEY CHECK (only = 1), revision INTEGER NOT NULL) STRICT;
INSERT INTO corpus_revision (only, revision) VALUES (1, 0);

CREATE TABLE unanswered (
  id TEXT PRIMARY KEY,
  asked_at INTEGER NOT NULL,
  language TEXT NOT NULL,
  -- Without phone numbers, addresses and names of people.
  question TEXT NOT NULL,
  -- The question before it, likewise, where it came within a conversation.
  asks_on_from TEXT,
  cause TEXT NOT NULL CHECK (cause IN ('declined', 'thumbs-down')),
  reason TEXT,
  answer_id TEXT UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'dismissed')),
  article_id TEXT,
  handled_at INTEGER,
  handled_by TEXT REFERENCES staff (id)
) STRICT;
CREATE INDEX unanswered_by_age ON unanswered (asked_at);
CREATE INDEX unanswered_by_state ON unanswered (state, asked_at);
