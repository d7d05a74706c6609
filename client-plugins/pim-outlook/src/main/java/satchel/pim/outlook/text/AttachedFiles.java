package satchel.pim.outlook.text;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.ContentLine;
import satchel.pim.outlook.item.Attachment;
import satchel.pim.outlook.item.Item;

/** Files as inline ATTACHes (RFC 5545 section 3.8.1.1), but for those that are too large. */
final class AttachedFiles {
    private AttachedFiles() {}

    static Stream<ContentLine> lines(Item item) {
        return item.attachments().stream()
                .filter(Attachment.File.class::isInstance)
                .map(Attachment.File.class::cast)
                .filter(file -> file.bytes().length > 0)
                .map(AttachedFiles::line);
    }

    private static ContentLine line(Attachment.File file) {
        return new ContentLine(
                Optional.empty(),
                "ATTACH",
                List.of(
                        Fields.parameter("ENCODING", "BASE64"),
                        Fields.parameter("VALUE", "BINARY"),
                        Fields.parameter("X-FILENAME", Fields.clean(file.name()))),
                Base64.getEncoder().encodeToString(file.bytes()));
    }
}
