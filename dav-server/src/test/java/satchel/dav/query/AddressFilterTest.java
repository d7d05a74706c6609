package satchel.dav.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;

class AddressFilterTest {
    private static final Component ZOE =
            card(
                    "FN:Zoë Washburne",
                    "NICKNAME:Zo",
                    "EMAIL;TYPE=home:zoe@example.org",
                    "item1.TEL;TYPE=work:+49 30 1",
                    "TEL;TYPE=home:+49 30 2");

    @Test
    void filterWithoutConditionsLetsEveryCardPass() {
        assertThat(new AddressFilter(Junction.ANYOF, List.of()).matches(ZOE)).isTrue();
    }

    @Test
    void anyOfNeedsOneAndAllOfNeedsEach() {
        CardPropFilter zoe = contains("FN", "zoë");
        CardPropFilter bob = contains("EMAIL", "bob");
        assertThat(new AddressFilter(Junction.ANYOF, List.of(bob, zoe)).matches(ZOE)).isTrue();
        assertThat(new AddressFilter(Junction.ALLOF, List.of(bob, zoe)).matches(ZOE)).isFalse();
    }

    @Test
    void propertyMustOrMayNotBeThere() {
        assertThat(only(present("NICKNAME", Junction.ANYOF)).matches(ZOE)).isTrue();
        assertThat(only(present("ORG", Junction.ANYOF)).matches(ZOE)).isFalse();
        assertThat(only(new CardPropFilter.Absent("ORG")).matches(ZOE)).isTrue();
        assertThat(only(new CardPropFilter.Absent("NICKNAME")).matches(ZOE)).isFalse();
    }

    @Test
    void propertyOfAGroup() {
        assertThat(only(contains("ITEM1.TEL", "30 1")).matches(ZOE)).isTrue();
        assertThat(only(contains("ITEM1.TEL", "30 2")).matches(ZOE)).isFalse();
        assertThat(only(contains("TEL", "30 1")).matches(ZOE)).isTrue();
    }

    @Test
    void textAndParameterOfOneProperty() {
        ParamFilter work = new ParamFilter.Present("TYPE", Optional.of(text("WORK")));
        assertThat(only(tel(Junction.ALLOF, "30 1", work)).matches(ZOE)).isTrue();
        assertThat(only(tel(Junction.ALLOF, "30 2", work)).matches(ZOE)).isFalse();
        assertThat(only(tel(Junction.ANYOF, "30 2", work)).matches(ZOE)).isTrue();
    }

    private static CardPropFilter tel(Junction test, String text, ParamFilter parameter) {
        return new CardPropFilter.Present("TEL", test, List.of(text(text)), List.of(parameter));
    }

    private static AddressFilter only(CardPropFilter filter) {
        return new AddressFilter(Junction.ANYOF, List.of(filter));
    }

    private static CardPropFilter contains(String property, String text) {
        return new CardPropFilter.Present(property, Junction.ANYOF, List.of(text(text)), List.of());
    }

    private static CardPropFilter present(String property, Junction test) {
        return new CardPropFilter.Present(property, test, List.of(), List.of());
    }

    private static TextMatch text(String text) {
        return new TextMatch(text, Collation.UNICODE_CASEMAP, MatchType.CONTAINS, false);
    }

    private static Component card(String... lines) {
        try {
            String body = String.join("\r\n", lines);
            return ContentReader.read("BEGIN:VCARD\r\nVERSION:4.0\r\n" + body + "\r\nEND:VCARD\r\n")
                    .getFirst();
        } catch (MalformedContentException wrongTest) {
            throw new IllegalArgumentException(wrongTest);
        }
    }
}
