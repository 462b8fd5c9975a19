-- What became of an action that an entry advised: a row each time somebody told, of which the newest counts.
-- Goes whole when the entry is erased. What people tell afterwards is no part of the chain.
CREATE TABLE action_outcome (
  number      ${long} NOT NULL PRIMARY KEY,
  seq         ${long} NOT NULL REFERENCES entry (seq),
  action      TEXT    NOT NULL,
  result      TEXT    NOT NULL,
  happened_at TEXT    NOT NULL,
  told_by     TEXT    NOT NULL,
  why         TEXT,
  caller      TEXT    NOT NULL,
  recorded_at ${long} NOT NULL
);
CREATE INDEX action_outcome_entry ON action_outcome (seq, number);

-- Who reads the chain in order, how far each has come, and which process does it for now.
CREATE TABLE follower (
  name       TEXT    NOT NULL PRIMARY KEY,
  seq        ${long} NOT NULL,
  holder     TEXT    NOT NULL,
  held_until ${long} NOT NULL
);

-- What a follower gave up for now. It names the entry and holds nothing of it; goes when the entry is erased.
CREATE TABLE set_aside (
  id       ${long} NOT NULL PRIMARY KEY,
  follower TEXT    NOT NULL,
  seq      ${long} NOT NULL REFERENCES entry (seq),
  part     TEXT    NOT NULL,
  attempts INTEGER NOT NULL,
  why      TEXT    NOT NULL,
  at       ${long} NOT NULL,
  again    INTEGER NOT NULL,
  UNIQUE (follower, seq, part)
);
CREATE INDEX set_aside_entry ON set_aside (seq);
