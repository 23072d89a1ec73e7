-- One row, counted up whenever the server proves that it can still write.
CREATE TABLE write_probe (
    id     INTEGER NOT NULL PRIMARY KEY,
    writes INTEGER NOT NULL
);
