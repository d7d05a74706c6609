package satchel.launcher.app;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** One run of the command line inside this process, and what it said. */
record CommandRun(int exit, String out, String err) {
    static CommandRun of(String standardInput, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
        try {
            int exit =
                    SatchelMain.commandLine()
                            .setOut(new PrintWriter(out, true))
                            .setErr(new PrintWriter(err, true))
                            .execute(arguments);
            return new CommandRun(exit, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
