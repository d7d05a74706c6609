package satchel.pim.outlook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.content.card.Card;
import satchel.pim.outlook.item.AddressProperties;
import satchel.pim.outlook.item.Attachment;
import satchel.pim.outlook.item.ContactProperties;
import satchel.pim.outlook.item.EmailProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.item.PhoneProperty;

final class ContactTextTest {
    @Test
    void everythingThatAContactSays() throws Exception {
        Item item =
                ListedItem.with()
                        .text(ItemProperties.DISPLAY_NAME, "Dr. Ann B. Lee; Jr.")
                        .text(ContactProperties.PREFIX, "Dr.")
                        .text(ContactProperties.GIVEN_NAME, "Ann")
                        .text(ContactProperties.MIDDLE_NAME, "B.")
                        .text(ContactProperties.SURNAME, "Lee")
                        .text(ContactProperties.GENERATION, "Jr.")
                        .text(ContactProperties.NICKNAME, "Annie")
                        .text(ContactProperties.PHONETIC_GIVEN_NAME, "An")
                        .text(ContactProperties.PHONETIC_SURNAME, "Li")
                        .text(ContactProperties.COMPANY, "Lee, Inc.")
                        .text(ContactProperties.DEPARTMENT, "Research")
                        .text(ContactProperties.OFFICE, "B 12")
                        .text(ContactProperties.JOB_TITLE, "Head")
                        .text(ContactProperties.PROFESSION, "Chemist")
                        .text(EmailProperties.FIRST.address(), "ann@example.org")
                        .text(EmailProperties.SECOND.address(), "lee@example.org")
                        .text(EmailProperties.THIRD.address(), "a@example.org")
                        .text(AddressProperties.WORK.street(), "Main St 1\r\n2nd floor")
                        .text(AddressProperties.WORK.city(), "Springfield")
                        .text(AddressProperties.WORK.postalCode(), "12345")
                        .text(AddressProperties.WORK.country(), "USA")
                        .text(AddressProperties.HOME.street(), "Side St 2")
                        .text(AddressProperties.HOME.state(), "Ohio")
                        .text(AddressProperties.OTHER.postBox(), "PO 7")
                        .number(ContactProperties.MAILING_ADDRESS, 1)
                        .text(ContactProperties.BUSINESS_PAGE, "https://lee.example")
                        .text(ContactProperties.WEB_PAGE, "https://lee.example")
                        .text(ContactProperties.PERSONAL_PAGE, "https://ann.example")
                        .text(ContactProperties.FREE_BUSY_URL, "https://busy.example")
                        .text(ContactProperties.IM_ADDRESS, "ann@im.example")
                        .time(ContactProperties.BIRTHDAY, Instant.parse("1980-02-28T23:00:00Z"))
                        .time(
                                ContactProperties.ANNIVERSARY_LOCAL,
                                Instant.parse("2010-06-01T00:00:00Z"))
                        .text(ContactProperties.MANAGER, "Max")
                        .text(ContactProperties.ASSISTANT, "Sue")
                        .text(ContactProperties.SPOUSE, "Pat")
                        .texts(ContactProperties.CHILDREN, List.of("Kim", "Lou"))
                        .text(ContactProperties.HOBBIES, "Chess")
                        .number(ContactProperties.GENDER, 1)
                        .categories(List.of("Friends", "VIP"))
                        .number(ItemProperties.SENSITIVITY, 2)
                        .text(ItemProperties.BODY, "Met in Rome.\r\n")
                        .time(ItemProperties.MODIFIED, Instant.parse("2026-05-02T10:00:00Z"))
                        .attachments(
                                List.of(
                                        new Attachment.File("cv.doc", new byte[] {1}),
                                        new Attachment.File(
                                                "ContactPicture.jpg", new byte[] {'h', 'i'})))
                        .item();

        String text = ContactText.of(item, "u");

        assertThat(Card.parse(text).uid()).contains("u");
        assertThat(AppointmentTextTest.lines(text))
                .containsExactly(
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "PRODID:-//Satchel//Outlook//EN",
                        "UID:u",
                        "FN:Dr. Ann B. Lee\\; Jr.",
                        "REV:20260502T100000Z",
                        "N:Lee;Ann;B.;Dr.;Jr.",
                        "NICKNAME:Annie",
                        "X-PHONETIC-FIRST-NAME:An",
                        "X-PHONETIC-LAST-NAME:Li",
                        "ORG:Lee\\, Inc.;Research",
                        "TITLE:Head",
                        "ROLE:Chemist",
                        "EMAIL;TYPE=INTERNET,PREF:ann@example.org",
                        "EMAIL;TYPE=INTERNET:lee@example.org",
                        "EMAIL;TYPE=INTERNET:a@example.org",
                        "ADR;TYPE=WORK:;B 12;Main St 1\\n2nd floor;Springfield;;12345;USA",
                        "ADR;TYPE=HOME,PREF:;;Side St 2;;Ohio;;",
                        "ADR;TYPE=POSTAL:PO 7;;;;;;",
                        "URL;TYPE=WORK:https://lee.example",
                        "URL;TYPE=HOME:https://ann.example",
                        "FBURL:https://busy.example",
                        "X-MS-IMADDRESS:ann@im.example",
                        "BDAY:1980-02-29",
                        "X-ANNIVERSARY:2010-06-01",
                        "X-MS-MANAGER:Max",
                        "X-MS-ASSISTANT:Sue",
                        "X-MS-SPOUSE:Pat",
                        "X-MS-CHILD:Kim",
                        "X-MS-CHILD:Lou",
                        "X-MS-INTERESTS:Chess",
                        "X-GENDER:Female",
                        "CATEGORIES:Friends,VIP",
                        "CLASS:PRIVATE",
                        "NOTE:Met in Rome.",
                        "PHOTO;ENCODING=b;TYPE=JPEG:aGk=",
                        "END:VCARD");
    }

    @ParameterizedTest
    @EnumSource(PhoneProperty.class)
    void eachNumberHasItsKind(PhoneProperty phone) {
        Item item = ListedItem.with().text(phone.property(), "+43 1 234").item();

        assertThat(AppointmentTextTest.lines(ContactText.of(item, "u")))
                .contains("TEL;TYPE=" + String.join(",", phone.types()) + ":+43 1 234");
    }

    @ParameterizedTest
    @CsvSource({
        "BUSINESS, 'WORK,VOICE'",
        "HOME, 'HOME,VOICE'",
        "MOBILE, 'CELL,VOICE'",
        "BUSINESS_FAX, 'WORK,FAX'",
        "PRIMARY, 'PREF,VOICE'",
        "PAGER, PAGER",
    })
    void theNumbersThatEverybodyHas(PhoneProperty phone, String types) {
        assertThat(String.join(",", phone.types())).isEqualTo(types);
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Lee, Ann, Lee, Acme, Ann Lee",
        "'',      Ann, Lee, Acme, Ann Lee",
        "'',      '',  '',  Acme, Acme",
        "'',      '',  '',  '',   (no name)",
    })
    void everyCardHasAName(String shown, String given, String family, String company, String name)
            throws Exception {
        Item item =
                ListedItem.with()
                        .text(ItemProperties.DISPLAY_NAME, shown)
                        .text(ContactProperties.GIVEN_NAME, given)
                        .text(ContactProperties.SURNAME, family)
                        .text(ContactProperties.COMPANY, company)
                        .item();

        List<String> lines = AppointmentTextTest.lines(ContactText.of(item, "u"));

        assertThat(lines).contains("FN:" + name, "N:%s;%s;;;".formatted(family, given));
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP, a@example.org, Ann Lee, a@example.org",
        "EX, /o=Org/cn=ann, ann@example.org, ann@example.org",
        "EX, /o=Org/cn=ann, Ann Lee, /o=Org/cn=ann",
    })
    void anAddressOfExchangesOwnIsReplacedByTheRealOne(
            String type, String address, String original, String written) {
        Item item =
                ListedItem.with()
                        .text(EmailProperties.FIRST.addressType(), type)
                        .text(EmailProperties.FIRST.address(), address)
                        .text(EmailProperties.FIRST.originalName(), original)
                        .item();

        assertThat(AppointmentTextTest.lines(ContactText.of(item, "u")))
                .contains("EMAIL;TYPE=INTERNET,PREF:" + written);
    }

    @Test
    void theLocalBirthdayCountsBeforeTheOtherOne() {
        Item item =
                ListedItem.with()
                        .time(ContactProperties.BIRTHDAY, Instant.parse("1980-02-27T23:00:00Z"))
                        .time(
                                ContactProperties.BIRTHDAY_LOCAL,
                                Instant.parse("1980-02-29T00:00:00Z"))
                        .item();

        assertThat(ContactText.of(item, "u")).contains("BDAY:1980-02-29\r\n");
    }
}
