-- Who belongs to the cluster: one row a silo process, and one version that every change of the table raises.
CREATE TABLE clusters (
    cluster  TEXT    NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL
);

CREATE TABLE silos (
    cluster    TEXT        NOT NULL REFERENCES clusters (cluster),
    address    TEXT        NOT NULL,
    port       INTEGER     NOT NULL,
    generation INTEGER     NOT NULL,
    name       TEXT        NOT NULL,
    host       TEXT        NOT NULL,
    status     INTEGER     NOT NULL,
    proxy_port INTEGER     NOT NULL,
    suspects   TEXT,
    started_at TIMESTAMPTZ NOT NULL,
    alive_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

-- The names of keys, parameters and columns are Orleans'. Each change is one statement, hence all or nothing; it answers
-- with the number of silos it changed: 0 when somebody else changed the table since it was read.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipVersionKey', '
    WITH created AS (INSERT INTO clusters (cluster, version) VALUES (@DeploymentId, 0) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*) FROM created
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipKey', '
    WITH turn AS (
        UPDATE clusters SET version = version + 1
        WHERE cluster = @DeploymentId AND version = @Version AND NOT EXISTS (
            SELECT 1 FROM silos WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING 1
    ), joined AS (
        INSERT INTO silos (cluster, address, port, generation, name, host, status, proxy_port, started_at, alive_at)
        SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turn
        RETURNING 1
    )
    SELECT count(*) FROM joined
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateMembershipKey', '
    WITH turn AS (
        UPDATE clusters SET version = version + 1 WHERE cluster = @DeploymentId AND version = @Version RETURNING 1
    ), changed AS (
        UPDATE silos SET status = @Status, suspects = @SuspectTimes, alive_at = @IAmAliveTime
        WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND EXISTS (SELECT 1 FROM turn)
        RETURNING 1
    )
    SELECT count(*) FROM changed
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateIAmAlivetimeKey', '
    UPDATE silos SET alive_at = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('MembershipReadAllKey', '
    SELECT s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName, s.status AS Status,
        s.proxy_port AS ProxyPort, s.suspects AS SuspectTimes, s.started_at AS StartTime, s.alive_at AS IAmAliveTime, c.version AS Version
    FROM clusters c LEFT JOIN silos s ON s.cluster = c.cluster
    WHERE c.cluster = @DeploymentId
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('MembershipReadRowKey', '
    SELECT s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName, s.status AS Status,
        s.proxy_port AS ProxyPort, s.suspects AS SuspectTimes, s.started_at AS StartTime, s.alive_at AS IAmAliveTime, c.version AS Version
    FROM clusters c LEFT JOIN silos s ON s.cluster = c.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    WHERE c.cluster = @DeploymentId
');

-- 3 is "active".
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('GatewaysQueryKey', '
    SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM silos
    WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('CleanupDefunctSiloEntriesKey', '
    DELETE FROM silos WHERE cluster = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('DeleteMembershipTableEntriesKey', '
    WITH gone AS (DELETE FROM silos WHERE cluster = @DeploymentId)
    DELETE FROM clusters WHERE cluster = @DeploymentId
');
