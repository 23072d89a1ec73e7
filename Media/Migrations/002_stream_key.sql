-- The secret that signs stream grants, Base64: one for all silos, so that each knows what another has granted.
CREATE TABLE stream_key (
    id  INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    secret TEXT NOT NULL
);
