package satchel.pim.outlook.pst;

import com.pff.PSTException;
import com.pff.PSTMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import satchel.pim.outlook.item.Attachment;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.MultipleValues;
import satchel.pim.outlook.item.Property;
import satchel.pim.outlook.item.Recipient;

/** An item of a file, while that is open. */
final class PstItem implements Item {
    /** What Outlook writes for no time at all lies before the one, or in or after the other. */
    private static final Instant FIRST = Instant.parse("1602-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("4500-01-01T00:00:00Z");

    private final PSTMessage message;
    private final Names names;
    private final List<Recipient> recipients;
    private final List<Attachment> attachments;
    private final String richText;

    private PstItem(
            PSTMessage message,
            Names names,
            List<Recipient> recipients,
            List<Attachment> attachments,
            String richText) {
        this.message = message;
        this.names = names;
        this.recipients = recipients;
        this.attachments = attachments;
        this.richText = richText;
    }

    static PstItem of(Names names, int node) throws PSTException, IOException {
        PSTMessage message = Inside.message(names.file(), node);
        return of(message, names, Attachments.of(message, names));
    }

    /** One that hangs on another; nothing hangs on it that would be asked for. */
    static PstItem embedded(PSTMessage message, Names names) throws PSTException, IOException {
        return of(message, names, List.of());
    }

    private static PstItem of(PSTMessage message, Names names, List<Attachment> attachments)
            throws PSTException, IOException {
        return new PstItem(
                message,
                names,
                Recipients.of(message),
                attachments,
                String.valueOf(message.getRTFBody()));
    }

    @Override
    public String text(Property property) {
        return Inside.text(message, names.id(property));
    }

    @Override
    public List<String> texts(Property property) {
        return texts(names.id(property));
    }

    @Override
    public OptionalInt number(Property property) {
        int id = names.id(property);
        return Inside.has(message, id)
                ? OptionalInt.of(Inside.number(message, id))
                : OptionalInt.empty();
    }

    @Override
    public Optional<Instant> time(Property property) {
        return Optional.ofNullable(message.getDateItem(names.id(property)))
                .map(Date::toInstant)
                .filter(time -> time.isAfter(FIRST) && time.isBefore(LAST))
                .filter(time -> !time.equals(Instant.EPOCH)); // the library's word for none
    }

    @Override
    public byte[] bytes(Property property) {
        return bytes(names.id(property));
    }

    @Override
    public List<String> categories() {
        return texts(names.categories());
    }

    @Override
    public String richText() {
        return richText;
    }

    @Override
    public List<Recipient> recipients() {
        return recipients;
    }

    @Override
    public List<Attachment> attachments() {
        return attachments;
    }

    private List<String> texts(int id) {
        return MultipleValues.of(bytes(id)).stream()
                .map(value -> new String(value, names.charset()))
                .toList();
    }

    private byte[] bytes(int id) {
        return Inside.has(message, id) ? Inside.bytes(message, id) : new byte[0];
    }
}
