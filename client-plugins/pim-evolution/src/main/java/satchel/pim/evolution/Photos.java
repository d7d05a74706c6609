package satchel.pim.evolution;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import satchel.bus.BusException;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

/**
 * The data server puts pictures into files of its own and tells where; others want to see them. Any
 * other file that a card names is none of ours, whoever wrote the card.
 */
final class Photos {
    private static final String FILE = "file://";

    /** Where the data server keeps a book: below its folder of data, or of what it has fetched. */
    private static final String BOOKS = "/evolution/addressbook/";

    private static final long LARGEST = 10 << 20;

    private Photos() {}

    static Component inlined(Component card) throws BusException {
        List<ContentLine> lines = new ArrayList<>();
        for (ContentLine line : card.properties()) {
            lines.add(isOwnPicture(line) ? inlined(line) : line);
        }
        return new Component(card.name(), lines, card.components());
    }

    private static boolean isOwnPicture(ContentLine line) {
        boolean isPicture = line.name().equals("PHOTO") || line.name().equals("LOGO");
        return isPicture
                && line.value().startsWith(FILE)
                && line.value().contains(BOOKS)
                && !line.value().contains("/../");
    }

    /** A picture that cannot be read now is not one that is gone. */
    private static ContentLine inlined(ContentLine line) throws BusException {
        try {
            Path file = Path.of(URI.create(line.value()));
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IOException("no file of a picture");
            }
            List<Parameter> parameters = new ArrayList<>(line.parameters());
            parameters.removeIf(one -> one.name().equals("VALUE"));
            parameters.add(new Parameter("ENCODING", List.of("b")));
            if (line.parameter("TYPE").isEmpty()) {
                parameters.add(new Parameter("TYPE", List.of(type(line.value()))));
            }
            String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            return Lines.valued(Lines.with(line, parameters), base64);
        } catch (IOException | IllegalArgumentException e) {
            throw new BusException(
                    Channel.NONSENSE, "its picture cannot be read from " + line.value());
        }
    }

    /** Its files end with what it took for the type: ".jpg", or ".image-2fjpeg" for image/jpeg. */
    private static String type(String file) {
        String end = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        String type = end.substring(end.lastIndexOf("-2F") < 0 ? 0 : end.lastIndexOf("-2F") + 3);
        return type.equals("JPG") ? "JPEG" : type;
    }
}
