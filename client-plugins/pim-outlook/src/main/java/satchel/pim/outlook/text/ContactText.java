package satchel.pim.outlook.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentWriter;
import satchel.content.line.Parameter;
import satchel.pim.outlook.item.Attachment;
import satchel.pim.outlook.item.ContactProperties;
import satchel.pim.outlook.item.EmailProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.PhoneProperty;
import satchel.pim.outlook.item.Property;
import satchel.pim.outlook.time.OutlookTime;

/** A contact as a vCard 3.0; what that has no word for, in the words of Outlook's own exports. */
public final class ContactText {
    private static final String PICTURE = "ContactPicture.";

    private ContactText() {}

    public static String of(Item item, String uid) {
        Fields fields = head(item, uid, fullName(item));
        names(fields, item);
        work(fields, item);
        phones(fields, item);
        emails(fields, item);
        PostalAddress.lines(item).forEach(fields::line);
        pages(fields, item);
        fields.raw("BDAY", day(item, ContactProperties.BIRTHDAY_LOCAL, ContactProperties.BIRTHDAY));
        fields.raw(
                "X-ANNIVERSARY",
                day(item, ContactProperties.ANNIVERSARY_LOCAL, ContactProperties.ANNIVERSARY));
        people(fields, item);
        fields.list("CATEGORIES", item.categories());
        fields.raw("CLASS", CalendarText.privacy(item));
        fields.text("NOTE", BodyText.of(item));
        photo(fields, item);
        return ContentWriter.write(new Component("VCARD", fields.lines(), List.of()));
    }

    static Fields head(Item item, String uid, String fullName) {
        Fields fields =
                new Fields()
                        .raw("VERSION", "3.0")
                        .raw("PRODID", "-//Satchel//Outlook//EN")
                        .text("UID", uid)
                        .text("FN", fullName);
        item.time(ItemProperties.MODIFIED)
                .ifPresent(time -> fields.raw("REV", OutlookTime.utc(time)));
        return fields;
    }

    private static String fullName(Item item) {
        String joined =
                Stream.of(
                                ContactProperties.PREFIX,
                                ContactProperties.GIVEN_NAME,
                                ContactProperties.MIDDLE_NAME,
                                ContactProperties.SURNAME,
                                ContactProperties.GENERATION)
                        .map(item::text)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "));
        return Stream.of(
                        item.text(ItemProperties.DISPLAY_NAME),
                        joined,
                        item.text(ContactProperties.FILE_AS),
                        item.text(ContactProperties.COMPANY),
                        item.text(EmailProperties.FIRST.address()))
                .filter(name -> !Fields.clean(name).isBlank())
                .findFirst()
                .orElse("(no name)");
    }

    private static void names(Fields fields, Item item) {
        List<String> parts =
                Stream.of(
                                ContactProperties.SURNAME,
                                ContactProperties.GIVEN_NAME,
                                ContactProperties.MIDDLE_NAME,
                                ContactProperties.PREFIX,
                                ContactProperties.GENERATION)
                        .map(item::text)
                        .toList();
        if (parts.stream().allMatch(String::isBlank)) {
            fields.raw("N", ";;;;"); // vCard 3.0 wants one, and a company has none.
        } else {
            fields.parts("N", parts);
        }
        fields.text("NICKNAME", item.text(ContactProperties.NICKNAME));
        fields.text("X-PHONETIC-FIRST-NAME", item.text(ContactProperties.PHONETIC_GIVEN_NAME));
        fields.text("X-PHONETIC-LAST-NAME", item.text(ContactProperties.PHONETIC_SURNAME));
    }

    private static void work(Fields fields, Item item) {
        String department = item.text(ContactProperties.DEPARTMENT);
        String company = item.text(ContactProperties.COMPANY);
        fields.parts("ORG", department.isBlank() ? List.of(company) : List.of(company, department));
        fields.text("TITLE", item.text(ContactProperties.JOB_TITLE));
        fields.text("ROLE", item.text(ContactProperties.PROFESSION));
    }

    private static void phones(Fields fields, Item item) {
        for (PhoneProperty phone : PhoneProperty.values()) {
            fields.text("TEL", item.text(phone.property()), types(phone.types()));
        }
    }

    private static void emails(Fields fields, Item item) {
        for (EmailProperties email : EmailProperties.values()) {
            fields.text(
                    "EMAIL",
                    address(item, email),
                    email == EmailProperties.FIRST
                            ? types(List.of("INTERNET", "PREF"))
                            : types(List.of("INTERNET")));
        }
    }

    /** Of somebody on the user's Exchange server the address is no address for anybody else. */
    static String address(Item item, EmailProperties email) {
        String address = item.text(email.address());
        boolean isExchange = item.text(email.addressType()).equalsIgnoreCase("EX");
        String original = item.text(email.originalName());
        return isExchange && original.contains("@") ? original : address;
    }

    private static void pages(Fields fields, Item item) {
        String page = item.text(ContactProperties.WEB_PAGE);
        String business = item.text(ContactProperties.BUSINESS_PAGE);
        fields.raw("URL", oneLine(business.isBlank() ? page : business), types(List.of("WORK")));
        if (!business.isBlank() && !page.equals(business)) {
            fields.raw("URL", oneLine(page));
        }
        fields.raw(
                "URL", oneLine(item.text(ContactProperties.PERSONAL_PAGE)), types(List.of("HOME")));
        fields.raw("FBURL", oneLine(item.text(ContactProperties.FREE_BUSY_URL)));
        fields.text("X-MS-IMADDRESS", item.text(ContactProperties.IM_ADDRESS));
    }

    private static void people(Fields fields, Item item) {
        fields.text("X-MS-MANAGER", item.text(ContactProperties.MANAGER));
        fields.text("X-MS-ASSISTANT", item.text(ContactProperties.ASSISTANT));
        fields.text("X-MS-SPOUSE", item.text(ContactProperties.SPOUSE));
        item.texts(ContactProperties.CHILDREN).forEach(child -> fields.text("X-MS-CHILD", child));
        fields.text("X-MS-INTERESTS", item.text(ContactProperties.HOBBIES));
        int gender = item.number(ContactProperties.GENDER).orElse(0);
        fields.raw("X-GENDER", gender == 1 ? "Female" : gender == 2 ? "Male" : "");
    }

    private static String day(Item item, Property local, Property utc) {
        Optional<LocalDate> day =
                item.time(local)
                        .map(ContactText::written)
                        .or(() -> item.time(utc).map(OutlookTime::dayOf));
        return day.map(LocalDate::toString).orElse("");
    }

    /** A day that is kept as if it were one in UTC. */
    private static LocalDate written(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC).toLocalDate();
    }

    private static void photo(Fields fields, Item item) {
        item.attachments().stream()
                .filter(Attachment.File.class::isInstance)
                .map(Attachment.File.class::cast)
                .filter(file -> file.name().startsWith(PICTURE) && file.bytes().length > 0)
                .findFirst()
                .ifPresent(file ->
                        fields.raw(
                                "PHOTO",
                                Base64.getEncoder().encodeToString(file.bytes()),
                                Fields.parameter("ENCODING", "b"),
                                Fields.parameter("TYPE", imageType(file.name()))));
    }

    private static String imageType(String name) {
        String ending = name.substring(PICTURE.length()).toUpperCase(Locale.ROOT);
        return ending.equals("JPG") ? "JPEG" : ending;
    }

    private static Parameter types(List<String> types) {
        return new Parameter("TYPE", types);
    }

    private static String oneLine(String url) {
        return Fields.clean(url).replace("\n", "").strip();
    }
}
