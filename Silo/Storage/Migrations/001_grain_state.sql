-- What rooms and inboxes remember: one row a grain state, found by its written-out name, never by a class name.
CREATE TABLE grain_state (
    service  TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    key_0    BIGINT  NOT NULL,
    key_1    BIGINT  NOT NULL,
    key_text TEXT    NOT NULL,
    payload  BLOB    NOT NULL,
    version  INTEGER NOT NULL,
    PRIMARY KEY (key_1, key_0, key_text, name, service)
);

-- Orleans' ADO.NET provider reads its statements from a table of this name, and gives and takes values by these names.
-- Each is one statement, hence one transaction that cannot stay open. No row returned means: the version was stale.
CREATE TABLE OrleansQuery (
    QueryKey  TEXT NOT NULL PRIMARY KEY,
    QueryText TEXT NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadFromStorageKey', '
    SELECT payload AS PayloadBinary, version AS Version
    FROM grain_state
    WHERE key_1 = @GrainIdN1 AND key_0 = @GrainIdN0 AND key_text = coalesce(@GrainIdExtensionString, '''')
      AND name = @GrainTypeString AND service = @ServiceId
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('WriteToStorageKey', '
    INSERT INTO grain_state (service, name, key_0, key_1, key_text, payload, version)
    SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''''), @PayloadBinary, 1
    WHERE @GrainStateVersion IS NULL OR EXISTS (
        SELECT 1 FROM grain_state
        WHERE key_1 = @GrainIdN1 AND key_0 = @GrainIdN0 AND key_text = coalesce(@GrainIdExtensionString, '''')
          AND name = @GrainTypeString AND service = @ServiceId)
    ON CONFLICT (key_1, key_0, key_text, name, service) DO UPDATE
        SET payload = excluded.payload, version = grain_state.version + 1
        WHERE grain_state.version = @GrainStateVersion
    RETURNING version AS NewGrainStateVersion
');

-- The provider insists on both names; only the second is used (DeleteStateOnClear).
INSERT INTO OrleansQuery (QueryKey, QueryText)
SELECT QueryKey, '
    DELETE FROM grain_state
    WHERE key_1 = @GrainIdN1 AND key_0 = @GrainIdN0 AND key_text = coalesce(@GrainIdExtensionString, '''')
      AND name = @GrainTypeString AND service = @ServiceId AND version = @GrainStateVersion
    RETURNING version + 1 AS NewGrainStateVersion
'
FROM (SELECT 'ClearStorageKey' AS QueryKey UNION ALL SELECT 'DeleteStorageKey') AS names;
