package satchel.client.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where commands read and write.
 *
 * @param interactive whether somebody is looking
 */
record Terminal(BufferedReader in, PrintWriter out, PrintWriter err, boolean interactive) {
    static Terminal ofProcess() {
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    static Terminal of(Reader in, PrintWriter out, PrintWriter err) {
        return new Terminal(new BufferedReader(in), out, err, false);
    }

    void say(String text) {
        out.println(Printable.lines(text));
        out.flush();
    }

    /** One line on standard error, whatever the message is made of. */
    void complain(String sentence) {
        err.println("satchel: " + Printable.line(sentence));
        err.flush();
    }

    Optional<String> readLine() throws IOException {
        return Optional.ofNullable(in.readLine());
    }
}
