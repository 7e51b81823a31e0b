-- One table for each of the account's, all of them with the account first in every key. `id` and the columns of indexes are
-- keys as bytes that sort as IndexedDB sorts keys (key-bytes.ts); `row` is the whole row (row-bytes.ts).

-- The number that the next row of a table gets.
CREATE TABLE sequences (
  account_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  next INTEGER NOT NULL,
  PRIMARY KEY (account_id, table_name)
) WITHOUT ROWID;

CREATE TABLE programs (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_status_modified_at_id BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX programs_by_status_modified_at_id ON programs (account_id, by_status_modified_at_id, id);

CREATE TABLE designs (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE account (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE folders (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE contacts (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_email BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX contacts_by_email ON contacts (account_id, by_email);

CREATE TABLE contact_blocks (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE contact_lists (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE data_fields (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE segments (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE campaigns (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE preferences (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE runs (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE enrolment_blocks (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE step_blocks (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE message_blocks (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE webhook_blocks (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE sent_campaigns (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE sms_profiles (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE webhook_profiles (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE deleted_contacts (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_at BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX deleted_contacts_by_at ON deleted_contacts (account_id, by_at, id);

CREATE TABLE suppressions (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);

CREATE TABLE pending_moves (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_program_id BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX pending_moves_by_program_id ON pending_moves (account_id, by_program_id, id);

CREATE TABLE test_cases (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_program_id BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX test_cases_by_program_id ON test_cases (account_id, by_program_id, id);

CREATE TABLE history (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_program_id BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX history_by_program_id ON history (account_id, by_program_id, id);

CREATE TABLE activity (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_by BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX activity_by_by ON activity (account_id, by_by, id);

CREATE TABLE idempotency (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_at BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX idempotency_by_at ON idempotency (account_id, by_at, id);

CREATE TABLE api_users (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_user_name BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX api_users_by_user_name ON api_users (account_id, by_user_name);

CREATE TABLE api_enrolments (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_guid BLOB,
  by_status BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX api_enrolments_by_guid ON api_enrolments (account_id, by_guid);
CREATE INDEX api_enrolments_by_status ON api_enrolments (account_id, by_status, id);

CREATE TABLE api_enrolment_faults (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
