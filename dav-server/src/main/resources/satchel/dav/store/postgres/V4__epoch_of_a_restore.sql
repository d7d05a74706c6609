-- What a restore sets anew: the sync-tokens given before it are then those of another collection.
ALTER TABLE collection ADD COLUMN epoch text COLLATE "C" NOT NULL DEFAULT '';
