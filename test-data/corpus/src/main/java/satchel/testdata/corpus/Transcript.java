package satchel.testdata.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Records in one text file: comments first, then after each line {@code === NAME} a body, or on
 * that line what became of the record instead.
 */
public record Transcript(String head, List<Answer> answers) {
    private static final String MARK = "=== ";
    private static final String KEPT = " kept";
    private static final String REFUSED = " refused: ";

    public Transcript {
        answers = List.copyOf(answers);
    }

    public static Transcript parse(String text) {
        String[] blocks = ("\n" + text).split("\n" + MARK, -1);
        List<Answer> answers = new ArrayList<>();
        for (int i = 1; i < blocks.length; i++) {
            answers.add(answer(blocks[i]));
        }
        return new Transcript(blocks[0].strip(), answers);
    }

    /** The records whose bodies are here. */
    public List<Answer.Written> written() {
        return answers.stream()
                .filter(Answer.Written.class::isInstance)
                .map(Answer.Written.class::cast)
                .toList();
    }

    private static Answer answer(String block) {
        int end = block.indexOf('\n');
        String title = end < 0 ? block : block.substring(0, end);
        int refused = title.indexOf(REFUSED);
        if (refused >= 0) {
            return new Answer.Refused(
                    title.substring(0, refused), title.substring(refused + REFUSED.length()));
        }
        if (title.endsWith(KEPT)) {
            return new Answer.Kept(title.substring(0, title.length() - KEPT.length()));
        }
        String body = block.substring(end + 1).replace("\n", "\r\n");
        return new Answer.Written(title, body.endsWith("\r\n") ? body : body + "\r\n");
    }

    /** The file; bodies lose the carriage returns that {@link #parse} gives them again. */
    public String text() {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (Answer answer : answers) {
            text.append(MARK).append(answer.name());
            switch (answer) {
                case Answer.Kept _ -> text.append(KEPT).append('\n');
                case Answer.Refused refused ->
                        text.append(REFUSED).append(refused.why()).append('\n');
                case Answer.Written written ->
                        text.append('\n').append(lines(written.body())).append('\n');
            }
        }
        return text.toString();
    }

    private static String lines(String body) {
        return body.replace("\r\n", "\n").replaceAll("\n+$", "");
    }
}
