package satchel.pim.outlook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Attachment;
import satchel.pim.outlook.item.ContactProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.item.Property;
import satchel.pim.outlook.item.PropertySet;
import satchel.pim.outlook.item.TaskProperties;
import satchel.pim.outlook.time.Blob;
import satchel.pim.outlook.time.Recurrences;
import satchel.pim.outlook.time.ZoneBlobs;

/**
 * What docs/connectors-outlook.md says is lost, where no other test shows it: whoever finds a word
 * for one of these changes it there, too.
 */
final class LossesTest {
    @ParameterizedTest
    @CsvSource({
        "government number, 0x3A07",
        "customer number,   0x3A4A",
        "account,           0x3A00",
        "language,          0x3A0C",
        "initials,          0x3A0A",
        "referred by,       0x3A47",
        "location,          0x3A0D",
        "computer network,  0x3A49",
        "FTP site,          0x3A4C",
        "organization's ID, 0x3A10",
    })
    void aFieldOfAContactWithoutAWordInVcard(String what, String tag) {
        Item item = ListedItem.with().text(Property.tag(Integer.decode(tag)), "Lost!").item();

        assertThat(ContactText.of(item, "u")).as(what).doesNotContain("Lost!");
    }

    @ParameterizedTest
    @CsvSource({
        "user field 1,        0x804F",
        "user field 4,        0x8052",
        "name of an e-mail,   0x8080",
        "yomi of the company, 0x802E",
    })
    void aFieldOfAContactThatOnlyOutlookHas(String what, String number) {
        Property property = Property.named(PropertySet.ADDRESS, Integer.decode(number));

        assertThat(ContactText.of(ListedItem.with().text(property, "Lost!").item(), "u"))
                .as(what)
                .doesNotContain("Lost!");
    }

    @Test
    void filesOfAContactButThePicture() {
        Item item =
                ListedItem.with()
                        .attachments(List.of(new Attachment.File("cv.doc", new byte[] {1})))
                        .item();

        assertThat(ContactText.of(item, "u")).doesNotContain("cv.doc", "ATTACH", "PHOTO");
    }

    @Test
    void aFileThatIsTooLarge() throws Exception {
        Item item =
                AppointmentTextTest.appointment("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z")
                        .attachments(List.of(new Attachment.File("film.mp4", new byte[0])))
                        .item();

        assertThat(AppointmentText.of(item, "u")).doesNotContain("ATTACH");
    }

    @ParameterizedTest
    @CsvSource({
        "owner,    0x811F",
        "assigner, 0x8121",
        "role,     0x8127",
    })
    void whoHasToDoWithATask(String what, String number) throws Exception {
        Property property = Property.named(PropertySet.TASK, Integer.decode(number));

        assertThat(TaskText.of(ListedItem.with().text(property, "Lost!").item(), "u"))
                .as(what)
                .doesNotContain("Lost!");
    }

    @Test
    void thatATaskWaits() throws Exception {
        assertThat(TaskText.of(ListedItem.with().number(TaskProperties.STATUS, 3).item(), "u"))
                .isEqualTo(
                        TaskText.of(
                                ListedItem.with().number(TaskProperties.STATUS, 0).item(), "u"));
    }

    @Test
    void theNameOfAMemberThatIsOnlyAnAddress() {
        byte[] member =
                new Blob()
                        .ints(0)
                        .raw(ListMember.ONE_OFF)
                        .shorts(0, 0x9001)
                        .wide("Lost!\0SMTP\0a@example.org\0")
                        .done();
        Item item =
                ListedItem.with()
                        .bytes(ContactProperties.MEMBERS, Blob.several(List.of(member)))
                        .item();

        assertThat(DistributionListText.of(item, "u", node -> java.util.Optional.empty()))
                .contains("mailto:a@example.org")
                .doesNotContain("Lost!");
    }

    @Test
    void aMemberThatHasNoAddress() {
        byte[] member =
                new Blob()
                        .ints(0)
                        .raw(ListMember.ONE_OFF)
                        .shorts(0, 0x9001)
                        .wide("Lost!\0EX\0/o=Org/cn=x\0")
                        .done();
        Item item =
                ListedItem.with()
                        .bytes(ContactProperties.MEMBERS, Blob.several(List.of(member)))
                        .item();

        assertThat(DistributionListText.of(item, "u", node -> java.util.Optional.empty()))
                .doesNotContain("MEMBER");
    }

    /** In Samoa, 13 hours east, where an item does not say so. */
    @Test
    void theRightDayVeryFarInTheEast() throws Exception {
        Item item =
                AppointmentTextTest.appointment("2026-05-31T11:00:00Z", "2026-06-01T11:00:00Z")
                        .number(AppointmentProperties.ALL_DAY, 1)
                        .item();

        assertThat(AppointmentText.of(item, "u")).contains("DTSTART;VALUE=DATE:20260531");
    }

    @Test
    void theCategoriesAndPrivacyOfAnOccurrence() throws Exception {
        byte[] daily =
                Recurrences.of(Recurrences.DAILY, 0, 1440)
                        .changed(
                                "2026-01-07T09:00",
                                "2026-01-07T10:00",
                                "2026-01-07T11:00",
                                new Blob().shorts(0),
                                new Blob().ints(4, 0, 0))
                        .appointment();
        Item embedded =
                ListedItem.with()
                        .time(
                                AppointmentProperties.REPLACE_TIME,
                                Instant.parse("2026-01-07T08:00:00Z"))
                        .number(ItemProperties.SENSITIVITY, 2)
                        .categories(List.of("Lost!"))
                        .item();
        Item item =
                ListedItem.with()
                        .number(AppointmentProperties.RECURRING, 1)
                        .bytes(AppointmentProperties.RECURRENCE, daily)
                        .bytes(AppointmentProperties.ZONE_OF_RECURRENCE, ZoneBlobs.vienna())
                        .categories(List.of("Work"))
                        .attachments(List.of(new Attachment.Embedded(embedded)))
                        .item();

        assertThat(AppointmentText.of(item, "u"))
                .contains("RECURRENCE-ID", "CATEGORIES:Work")
                .doesNotContain("Lost!", "CLASS");
    }
}
