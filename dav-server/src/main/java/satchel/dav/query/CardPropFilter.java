package satchel.dav.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;

/**
 * CARDDAV:prop-filter (RFC 6352 section 10.5.1). A name is upper case; "ITEM1.TEL" means the TEL of
 * that group only, "TEL" the TELs of all groups and of none.
 */
public sealed interface CardPropFilter {
    String name();

    boolean matches(Component card);

    /** CARDDAV:is-not-defined. */
    record Absent(String name) implements CardPropFilter {
        @Override
        public boolean matches(Component card) {
            return named(card, name).findAny().isEmpty();
        }
    }

    /** One property of that name must pass; without any condition it need only be there. */
    record Present(String name, Junction test, List<TextMatch> texts, List<ParamFilter> parameters)
            implements CardPropFilter {
        public Present {
            texts = List.copyOf(texts);
            parameters = List.copyOf(parameters);
        }

        @Override
        public boolean matches(Component card) {
            return named(card, name).anyMatch(this::passes);
        }

        private boolean passes(ContentLine property) {
            String value = TextValue.unescape(property.value());
            Stream<Predicate<ContentLine>> conditions =
                    Stream.concat(
                            texts.stream().map(text -> line -> text.matches(value)),
                            parameters.stream().map(parameter -> parameter::matches));
            return (texts.isEmpty() && parameters.isEmpty())
                    || test.of(conditions, condition -> condition.test(property));
        }
    }

    private static Stream<ContentLine> named(Component card, String name) {
        int dot = name.indexOf('.');
        String property = name.substring(dot + 1);
        Predicate<ContentLine> inGroup =
                dot < 0
                        ? line -> true
                        : line ->
                                line.group()
                                        .filter(group ->
                                                group.toUpperCase(Locale.ROOT)
                                                        .equals(name.substring(0, dot)))
                                        .isPresent();
        return card.properties(property).filter(inGroup);
    }
}
