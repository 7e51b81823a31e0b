-- What it takes to undo an import of contacts.

CREATE TABLE imports (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  by_at BLOB,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX imports_by_at ON imports (account_id, by_at, id);

CREATE TABLE import_changes (
  account_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  row BLOB NOT NULL,
  PRIMARY KEY (account_id, id)
);
