-- Times are Unix milliseconds (BIGINT: PostgreSQL's INTEGER is too small for them), ids lower-case UUIDs, booleans 0 or 1.

CREATE TABLE libraries (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('movies', 'tv')),
    created_ts_ms BIGINT NOT NULL,
    updated_ts_ms BIGINT NOT NULL
);

CREATE TABLE library_folders (
    library_id TEXT NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    PRIMARY KEY (library_id, path)
);

-- identity: what a file's name makes of it ("the episode 2 of season 1 of Dark"), so that two files of one film meet in one item.
-- listed: has a file, though perhaps on a disk that is away. playable: has a file that is there.
CREATE TABLE items (
    id TEXT NOT NULL PRIMARY KEY,
    library_id TEXT NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES items (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('movie', 'series', 'season', 'episode')),
    identity TEXT NOT NULL,
    title TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    year INTEGER,
    season_number INTEGER,
    episode_number INTEGER,
    poster_path TEXT,
    backdrop_path TEXT,
    listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
    playable INTEGER NOT NULL CHECK (playable IN (0, 1)),
    UNIQUE (library_id, identity)
);

-- With all that a search reads: one that finds nothing passes every title of the library.
CREATE INDEX items_of_library ON items (library_id, parent_id, sort_key, id, listed, search_text);
CREATE INDEX items_of_parent ON items (parent_id, sort_key, id);

-- state: present, unreachable (its disk is away) or broken (not a film, whatever its name says).
-- probe: what ffprobe said (JSON). problem: why the file is broken, or why its last probe failed, as a sentence.
-- fingerprint, inode and device find a file again that was moved or renamed.
CREATE TABLE media_files (
    id TEXT NOT NULL PRIMARY KEY,
    library_id TEXT NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
    item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    folder TEXT NOT NULL,
    path TEXT NOT NULL,
    part INTEGER,
    size BIGINT NOT NULL,
    modified_ts_ms BIGINT NOT NULL,
    inode BIGINT NOT NULL,
    device BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('present', 'unreachable', 'broken')),
    probed INTEGER NOT NULL CHECK (probed IN (0, 1)),
    duration_ms BIGINT,
    probe TEXT,
    problem TEXT
);

CREATE INDEX media_files_of_library ON media_files (library_id, folder, path);
CREATE INDEX media_files_of_item ON media_files (item_id);
CREATE INDEX media_files_unprobed ON media_files (id) WHERE probed = 0;

CREATE TABLE scans (
    library_id TEXT NOT NULL PRIMARY KEY REFERENCES libraries (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    files_seen BIGINT NOT NULL,
    started_ts_ms BIGINT NOT NULL,
    finished_ts_ms BIGINT
);

CREATE TABLE skipped_files (
    library_id TEXT NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX skipped_files_of_library ON skipped_files (library_id, path);

-- No foreign key to the people: they belong to the accounts.
CREATE TABLE watch_progress (
    user_id TEXT NOT NULL,
    item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    position_ms BIGINT NOT NULL,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    updated_ts_ms BIGINT NOT NULL,
    PRIMARY KEY (user_id, item_id)
);

CREATE INDEX watch_progress_recent ON watch_progress (user_id, updated_ts_ms);
CREATE INDEX watch_progress_of_item ON watch_progress (item_id);
