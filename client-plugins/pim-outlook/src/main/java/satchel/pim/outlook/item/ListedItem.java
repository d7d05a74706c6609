package satchel.pim.outlook.item;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An item whose properties were listed one by one: a line of an export, or a test's. */
public final class ListedItem implements Item {
    private final Map<Property, Object> values;
    private final List<String> categories;
    private final List<Recipient> recipients;
    private final List<Attachment> attachments;

    private record Texts(List<String> several) {}

    private ListedItem(Builder builder) {
        this.values = Map.copyOf(builder.values);
        this.categories = builder.categories;
        this.recipients = builder.recipients;
        this.attachments = builder.attachments;
    }

    public static Builder with() {
        return new Builder();
    }

    @Override
    public String text(Property property) {
        return value(property, String.class).orElse("");
    }

    @Override
    public List<String> texts(Property property) {
        return value(property, Texts.class).map(Texts::several).orElseGet(List::of);
    }

    @Override
    public OptionalInt number(Property property) {
        Optional<Integer> number = value(property, Integer.class);
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    @Override
    public Optional<Instant> time(Property property) {
        return value(property, Instant.class);
    }

    @Override
    public byte[] bytes(Property property) {
        return value(property, byte[].class).orElseGet(() -> new byte[0]);
    }

    @Override
    public List<String> categories() {
        return categories;
    }

    @Override
    public String richText() {
        return "";
    }

    @Override
    public List<Recipient> recipients() {
        return recipients;
    }

    @Override
    public List<Attachment> attachments() {
        return attachments;
    }

    private <T> Optional<T> value(Property property, Class<T> type) {
        return Optional.ofNullable(values.get(property)).filter(type::isInstance).map(type::cast);
    }

    /** Takes the properties; of two values for one property the later stays. */
    public static final class Builder {
        private final Map<Property, Object> values = new HashMap<>();
        private List<String> categories = List.of();
        private List<Recipient> recipients = List.of();
        private List<Attachment> attachments = List.of();

        public Builder text(Property property, String value) {
            values.put(property, value);
            return this;
        }

        public Builder texts(Property property, List<String> several) {
            values.put(property, new Texts(several));
            return this;
        }

        public Builder number(Property property, int value) {
            values.put(property, value);
            return this;
        }

        public Builder time(Property property, Instant value) {
            values.put(property, value);
            return this;
        }

        public Builder bytes(Property property, byte[] value) {
            values.put(property, value);
            return this;
        }

        public Builder categories(List<String> several) {
            categories = List.copyOf(several);
            return this;
        }

        public Builder recipients(List<Recipient> several) {
            recipients = List.copyOf(several);
            return this;
        }

        public Builder attachments(List<Attachment> several) {
            attachments = List.copyOf(several);
            return this;
        }

        public ListedItem item() {
            return new ListedItem(this);
        }
    }
}
