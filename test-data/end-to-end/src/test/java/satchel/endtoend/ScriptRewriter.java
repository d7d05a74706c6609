package satchel.endtoend;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import satchel.testdata.corpus.Answer;
import satchel.testdata.harness.Program;

/**
 * A desktop program that a script gives the records to: it finds each in a file, and leaves a file
 * of the same name, or one that ends in ".refused".
 *
 * @param before what the script runs under, such as a session bus
 */
record ScriptRewriter(List<String> before, String script, Path folder) implements Rewriter {
    @Override
    public List<Answer> answersTo(List<Answer.Written> originals) throws IOException {
        Path given = Files.createDirectories(folder.resolve("given"));
        Path made = Files.createDirectories(folder.resolve("made"));
        for (Answer.Written one : originals) {
            Files.writeString(given.resolve(one.name()), one.body());
        }
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("/usr/bin/python3", "-B", path().toString(), given + "", made + ""));
        Program.of(command.toArray(String[]::new))
                .atHome(Files.createDirectories(folder.resolve("home")))
                .environment("PATH", "/usr/bin:/bin")
                .run()
                .orFail(script);
        List<Answer> answers = new ArrayList<>();
        for (Answer.Written one : originals) {
            answers.add(answer(made, one.name()));
        }
        return answers;
    }

    private static Answer answer(Path made, String name) throws IOException {
        Path refused = made.resolve(name + ".refused");
        return Files.exists(refused)
                ? new Answer.Refused(name, Files.readString(refused))
                : new Answer.Written(name, Files.readString(made.resolve(name)));
    }

    private Path path() {
        try {
            return Path.of(
                    Objects.requireNonNull(ScriptRewriter.class.getResource(script)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
