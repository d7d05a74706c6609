package satchel.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.Kind;

final class TargetTest {
    @Test
    void aCollectionOfTheAccountHasItsKindInFront() {
        assertThat(Target.parse("calendars/My work"))
                .hasValue(new Target.Named(Kind.CALENDAR, "My work"));
        assertThat(Target.parse("contacts/friends"))
                .hasValue(new Target.Named(Kind.CONTACTS, "friends"));
    }

    @Test
    void anAddressIsTakenAsItIs() {
        String address = "https://dav.example:8443/users/robin/home/";

        assertThat(Target.parse(address)).hasValue(new Target.Address(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "home",
                "calendars/",
                "calendars/a/b",
                "tasks/home",
                "ftp://dav.example/x",
                "https://dav.example",
                "https://dav.example/a b",
            })
    void anythingElseIsNoCollection(String text) {
        assertThat(Target.parse(text)).isEmpty();
    }
}
