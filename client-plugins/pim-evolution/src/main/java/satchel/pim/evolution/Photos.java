package satchel.pim.evolution;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

/** The data server puts pictures into files of its own and tells where; others want to see them. */
final class Photos {
    private static final String FILE = "file://";

    private Photos() {}

    static Component inlined(Component card) {
        return new Component(
                card.name(),
                card.properties().stream().map(Photos::inlined).toList(),
                card.components());
    }

    private static ContentLine inlined(ContentLine line) {
        boolean isPicture = line.name().equals("PHOTO") || line.name().equals("LOGO");
        if (!isPicture || !line.value().startsWith(FILE)) {
            return line;
        }
        try {
            byte[] picture = Files.readAllBytes(Path.of(URI.create(line.value())));
            List<Parameter> parameters = new ArrayList<>(line.parameters());
            parameters.removeIf(one -> one.name().equals("VALUE"));
            parameters.add(new Parameter("ENCODING", List.of("b")));
            if (line.parameter("TYPE").isEmpty()) {
                parameters.add(new Parameter("TYPE", List.of(type(line.value()))));
            }
            return Lines.valued(
                    Lines.with(line, parameters), Base64.getEncoder().encodeToString(picture));
        } catch (IOException | IllegalArgumentException unreadable) {
            return line; // the link is all there is
        }
    }

    /** Its files end with what it took for the type: ".jpg", or ".image-2fjpeg" for image/jpeg. */
    private static String type(String file) {
        String end = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        String type = end.substring(end.lastIndexOf("-2F") < 0 ? 0 : end.lastIndexOf("-2F") + 3);
        return type.equals("JPG") ? "JPEG" : type;
    }
}
