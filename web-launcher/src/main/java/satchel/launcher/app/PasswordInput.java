package satchel.launcher.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a new password comes from: a line on standard input, or a person at a terminal. */
final class PasswordInput {
    private PasswordInput() {}

    static String fromStandardInput() {
        // Not closed: standard input is not ours.
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            return nonEmpty(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fromTerminal(String user) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new RefusedException(
                    Exit.USAGE,
                    "there is no terminal to ask at: give the password with --password-stdin.");
        }
        char[] first = console.readPassword("New password for %s: ", user);
        char[] again = console.readPassword("The same again: ");
        if (first == null || again == null || !Arrays.equals(first, again)) {
            throw new RefusedException(Exit.USAGE, "the two passwords differ; nothing was done.");
        }
        return nonEmpty(new String(first));
    }

    private static String nonEmpty(@Nullable String line) {
        if (line == null || line.isEmpty()) {
            throw new RefusedException(Exit.USAGE, "the password is empty; nothing was done.");
        }
        return line;
    }
}
