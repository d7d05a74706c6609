package satchel.pim.outlook.pst;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.pim.outlook.item.Attachment;

/** What is attached to an item; the contents of what is too large for a record are not read. */
final class Attachments {
    private Attachments() {}

    static List<Attachment> of(PSTMessage message, Names names) throws PSTException, IOException {
        List<Attachment> attachments = new ArrayList<>();
        int count = message.getNumberOfAttachments();
        for (int i = 0; i < count; i++) {
            attachment(message.getAttachment(i), names).ifPresent(attachments::add);
        }
        return attachments;
    }

    private static Optional<Attachment> attachment(PSTAttachment attachment, Names names)
            throws PSTException, IOException {
        return switch (attachment.getAttachMethod()) {
            case PSTAttachment.ATTACHMENT_METHOD_BY_VALUE -> Optional.of(file(attachment));
            case PSTAttachment.ATTACHMENT_METHOD_EMBEDDED ->
                    Optional.of(embedded(attachment, names));
            default -> Optional.empty();
        };
    }

    private static Attachment embedded(PSTAttachment attachment, Names names)
            throws PSTException, IOException {
        PSTMessage embedded = attachment.getEmbeddedPSTMessage();
        if (embedded == null) {
            throw new IOException("the embedded item is damaged");
        }
        return new Attachment.Embedded(PstItem.embedded(embedded, names));
    }

    private static Attachment file(PSTAttachment attachment) throws PSTException, IOException {
        String full = attachment.getLongFilename();
        String name = full.isBlank() ? attachment.getFilename() : full;
        if (attachment.getFilesize() > Attachment.LARGEST_FILE) {
            return new Attachment.File(name, new byte[0]);
        }
        try (InputStream contents = attachment.getFileInputStream()) {
            return new Attachment.File(name, contents.readAllBytes());
        }
    }
}
