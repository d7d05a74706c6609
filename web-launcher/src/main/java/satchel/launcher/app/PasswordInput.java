package satchel.launcher.app;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where a new password comes from: a line on standard input, or a person at a terminal. */
final class PasswordInput {
    private PasswordInput() {}

    /** The next line, and not a byte more: it may be followed by the next user's. */
    static String fromStandardInput() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int next = System.in.read(); next >= 0 && next != '\n'; next = System.in.read()) {
                line.write(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return nonEmpty(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
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

    private static String nonEmpty(String line) {
        if (line.isEmpty()) {
            throw new RefusedException(Exit.USAGE, "the password is empty; nothing was done.");
        }
        return line;
    }
}
