-- Bytes that a user may keep; none where nothing but the disk limits them.
ALTER TABLE account ADD COLUMN quota INTEGER;
