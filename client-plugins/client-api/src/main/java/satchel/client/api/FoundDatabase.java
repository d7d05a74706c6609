package satchel.client.api;

import java.util.Optional;

/**
 * A database that was found without being told where.
 *
 * @param program whose it is; absent for files of no program in particular
 */
public record FoundDatabase(DatabaseInfo database, Optional<Program> program) {}
