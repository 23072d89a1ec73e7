-- Times are Unix milliseconds (BIGINT: PostgreSQL's INTEGER is too small for them), ids lower-case UUIDs, booleans 0 or 1.

CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    username TEXT NOT NULL,
    username_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('user', 'admin')),
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    password_hash TEXT,
    created_ts_ms BIGINT NOT NULL
);

-- No foreign key to the libraries: they belong to the media tables, which may come and go on their own.
CREATE TABLE user_libraries (
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    library_id TEXT NOT NULL,
    PRIMARY KEY (user_id, library_id)
);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    created_ts_ms BIGINT NOT NULL,
    last_seen_ts_ms BIGINT NOT NULL,
    expires_ts_ms BIGINT NOT NULL
);

CREATE INDEX sessions_of_user ON sessions (user_id);

CREATE TABLE password_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    expires_ts_ms BIGINT NOT NULL
);

CREATE TABLE server_facts (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
