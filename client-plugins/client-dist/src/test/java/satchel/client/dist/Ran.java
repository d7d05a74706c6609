package satchel.client.dist;

import java.util.List;

/** What a process printed and how it ended. */
record Ran(int status, String out, List<String> errors) {}
