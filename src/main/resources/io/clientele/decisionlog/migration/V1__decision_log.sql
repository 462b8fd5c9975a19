-- Callers, digests, program versions and tags: each text once, a number in every entry.
CREATE TABLE word (
  id   INTEGER NOT NULL PRIMARY KEY,
  text TEXT    NOT NULL UNIQUE
);

-- Narrow, since a search by tag walks it. customer_id and tags go when an entry is erased; the rest never changes.
CREATE TABLE entry (
  seq            ${long} NOT NULL PRIMARY KEY,
  kind           INTEGER NOT NULL,
  id             ${blob} NOT NULL,
  decided_at     ${long} NOT NULL,
  caller         INTEGER NOT NULL,
  customer_id    TEXT,
  as_of          ${long} NOT NULL,
  release_number INTEGER NOT NULL,
  digest         INTEGER NOT NULL,
  engine         INTEGER NOT NULL,
  tags           ${blob},
  commitment     ${blob} NOT NULL
);
CREATE UNIQUE INDEX entry_id ON entry (id);
CREATE INDEX entry_customer ON entry (customer_id, decided_at, seq) WHERE customer_id IS NOT NULL;
CREATE INDEX entry_time ON entry (decided_at, seq);
-- What retention may still erase; without it, every run would walk over all that was erased before.
CREATE INDEX entry_unerased ON entry (decided_at, seq) WHERE customer_id IS NOT NULL;
CREATE INDEX entry_records ON entry (seq) WHERE kind <> 0;

-- Goes whole when an entry is erased.
CREATE TABLE entry_body (
  seq         ${long} NOT NULL PRIMARY KEY REFERENCES entry (seq),
  salt        ${blob} NOT NULL,
  answer_hash ${blob} NOT NULL,
  packed      ${blob} NOT NULL
);

-- One a commit. leaves: the leaf hashes of its entries, 32 bytes each, in order.
CREATE TABLE block (
  number    ${long} NOT NULL PRIMARY KEY,
  first_seq ${long} NOT NULL,
  at        ${long} NOT NULL,
  leaves    ${blob} NOT NULL,
  hash      ${blob} NOT NULL
);

-- The one row that every writer locks: whoever holds it knows the end of the chain.
CREATE TABLE head (
  one   INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  block ${long} NOT NULL,
  count ${long} NOT NULL,
  at    ${long} NOT NULL,
  hash  ${blob} NOT NULL
);

-- Working data of a day, no part of the record.
CREATE TABLE idempotency (
  caller  TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  facts   ${blob} NOT NULL,
  id      ${blob} NOT NULL,
  kept_at ${long} NOT NULL,
  PRIMARY KEY (caller, name)
);
CREATE INDEX idempotency_age ON idempotency (kept_at);
CREATE INDEX idempotency_id ON idempotency (id);

-- Written to when the database comes back, to see whether it takes writes.
CREATE TABLE probe (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  at  ${long} NOT NULL
);
