package satchel.dav.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;

/** F2: what was read, written and read again is the same, and so are the bytes from then on. */
final class RoundTrip {
    private RoundTrip() {}

    static void check(Component component) {
        String once = ContentWriter.write(component);
        List<Component> again;
        try {
            again = ContentReader.read(once);
        } catch (MalformedContentException e) {
            throw new AssertionError("what we wrote cannot be read:\n" + once, e);
        }
        assertThat(again).containsExactly(component);
        assertThat(ContentWriter.write(again.getFirst())).isEqualTo(once);
    }
}
