package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** All that any {@link AccountStore} must do. */
public interface AccountStoreContract {
    AccountStore store();

    @Test
    default void accountIsAddedOnce() {
        assertThat(store().add("ann", "hash one")).isTrue();
        assertThat(store().add("ann", "hash two")).isFalse();

        assertThat(store().passwordHash("ann")).contains("hash one");
    }

    @Test
    default void unknownAccountHasNothing() {
        assertThat(store().passwordHash("nobody")).isEmpty();
        assertThat(store().appPasswords("nobody")).isEmpty();
        assertThat(store().serviceChoice("nobody", "calendar")).isEmpty();
        assertThat(store().remove("nobody")).isFalse();
        assertThat(store().setPasswordHash("nobody", "hash")).isFalse();
        assertThat(store().revokeAppPassword("nobody", "id")).isFalse();
        assertThat(store().addAppPassword(phone("nobody", "id"))).isFalse();
        store().chooseService("nobody", "calendar", "files");
        assertThat(store().serviceChoice("nobody", "calendar")).isEmpty();
        assertThat(store().users()).isEmpty();
    }

    @Test
    default void usersAreListedInAlphabeticalOrder() {
        store().add("bob", "hash");
        store().add("ann", "hash");

        assertThat(store().users()).containsExactly("ann", "bob");
    }

    @Test
    default void passwordHashIsReplaced() {
        store().add("ann", "old");

        assertThat(store().setPasswordHash("ann", "new")).isTrue();
        assertThat(store().passwordHash("ann")).contains("new");
    }

    @Test
    default void appPasswordsAreKeptAndRevokedOneByOne() {
        store().add("ann", "hash");
        AppPassword phone = phone("ann", "b");
        AppPassword desk =
                new AppPassword("ann", "a", "Desk", "ff", Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(store().addAppPassword(phone)).isTrue();
        assertThat(store().addAppPassword(desk)).isTrue();
        assertThat(store().appPasswords("ann")).containsExactly(phone, desk);

        assertThat(store().revokeAppPassword("ann", "b")).isTrue();

        assertThat(store().revokeAppPassword("ann", "b")).isFalse();
        assertThat(store().appPasswords("ann")).containsExactly(desk);
    }

    @Test
    default void anotherUsersAppPasswordIsNotRevoked() {
        store().add("ann", "hash");
        store().add("bob", "hash");
        store().addAppPassword(phone("ann", "a"));

        assertThat(store().revokeAppPassword("bob", "a")).isFalse();
        assertThat(store().appPasswords("ann")).hasSize(1);
    }

    @Test
    default void removedAccountLeavesNothingToItsSuccessor() {
        store().add("ann", "hash");
        store().addAppPassword(phone("ann", "a"));
        store().chooseService("ann", "calendar", "files");
        store().keepReport(report("ann", "a", "text", 1));
        assertThat(store().remove("ann")).isTrue();
        store().add("ann", "other hash");

        assertThat(store().appPasswords("ann")).isEmpty();
        assertThat(store().reports("ann")).isEmpty();
        assertThat(store().serviceChoice("ann", "calendar")).isEmpty();
    }

    @Test
    default void aDevicesReportTakesThePlaceOfItsLast() {
        store().add("ann", "hash");
        store().addAppPassword(phone("ann", "a"));
        store().addAppPassword(phone("ann", "b"));
        long edits = store().edits();

        assertThat(store().keepReport(report("ann", "a", "first", 1))).isTrue();
        assertThat(store().keepReport(report("ann", "b", "“other” ☂", 2))).isTrue();
        assertThat(store().reports("ann"))
                .extracting(DeviceReport::text)
                .containsExactly("“other” ☂", "first");

        assertThat(store().keepReport(report("ann", "a", "second", 3))).isTrue();
        assertThat(store().reports("ann"))
                .containsExactly(
                        report("ann", "a", "second", 3), report("ann", "b", "“other” ☂", 2));
        assertThat(store().edits()).as("no secret has changed").isEqualTo(edits);
    }

    @Test
    default void aReportGoesWithItsDevice() {
        store().add("ann", "hash");
        store().addAppPassword(phone("ann", "a"));
        store().addAppPassword(phone("ann", "b"));
        store().keepReport(report("ann", "a", "of a", 1));
        store().keepReport(report("ann", "b", "of b", 1));

        store().revokeAppPassword("ann", "a");

        assertThat(store().reports("ann")).containsExactly(report("ann", "b", "of b", 1));
        assertThat(store().keepReport(report("ann", "a", "too late", 2))).isFalse();
        assertThat(store().reports("ann")).hasSize(1);
    }

    @Test
    default void onlyADeviceOfTheAccountReports() {
        store().add("ann", "hash");
        store().add("bob", "hash");
        store().addAppPassword(phone("ann", "a"));

        assertThat(store().keepReport(report("bob", "a", "text", 1))).isFalse();
        assertThat(store().keepReport(report("nobody", "a", "text", 1))).isFalse();
        assertThat(store().reports("ann")).isEmpty();
        assertThat(store().reports("bob")).isEmpty();
        assertThat(store().reports("nobody")).isEmpty();
    }

    @Test
    default void choiceOfAServiceIsRememberedAndReplaced() {
        store().add("ann", "hash");
        store().chooseService("ann", "calendar", "files");
        store().chooseService("ann", "contacts", "evolution");
        store().chooseService("ann", "calendar", "thunderbird");

        assertThat(store().serviceChoice("ann", "calendar")).contains("thunderbird");
        assertThat(store().serviceChoice("ann", "contacts")).contains("evolution");
    }

    @Test
    default void everyChangeOfASecretShows() {
        store().add("ann", "hash");
        store().addAppPassword(phone("ann", "a"));
        long start = store().edits();

        store().setPasswordHash("ann", "other");
        long afterPassword = store().edits();
        store().revokeAppPassword("ann", "a");
        long afterRevocation = store().edits();
        store().remove("ann");

        assertThat(start).isLessThan(afterPassword);
        assertThat(afterPassword).isLessThan(afterRevocation);
        assertThat(afterRevocation).isLessThan(store().edits());
    }

    private static DeviceReport report(String user, String device, String text, long at) {
        return new DeviceReport(user, device, text, Instant.ofEpochMilli(at));
    }

    private static AppPassword phone(String user, String id) {
        return new AppPassword(
                user, id, "Ann's “phone”", "00ff", Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    default void aQuotaIsKeptAndTakenBack() {
        store().add("ann", "hash");

        assertThat(store().quota("ann")).isEmpty();
        assertThat(store().setQuota("ann", OptionalLong.of(5L << 40))).isTrue();
        assertThat(store().quota("ann")).hasValue(5L << 40);
        assertThat(store().setQuota("ann", OptionalLong.of(0))).isTrue();
        assertThat(store().quota("ann")).hasValue(0);
        assertThat(store().setQuota("ann", OptionalLong.empty())).isTrue();
        assertThat(store().quota("ann")).isEmpty();
        assertThat(store().setQuota("nobody", OptionalLong.of(1))).isFalse();
        assertThat(store().quota("nobody")).isEmpty();
    }
}
