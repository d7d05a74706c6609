package satchel.dav.account;

/** What one hash costs, in the terms of RFC 9106 section 3.1: m, t and p. */
record Argon2Cost(int memoryKib, int iterations, int parallelism) {}
