-- A list as one parameter, written as SQLite writes it: WHERE id IN (SELECT value FROM json_each(@ids)).
CREATE FUNCTION json_each(list TEXT) RETURNS TABLE (value TEXT) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 20
AS 'SELECT json_array_elements_text(list::json)';
