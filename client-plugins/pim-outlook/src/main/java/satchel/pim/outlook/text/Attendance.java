package satchel.pim.outlook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.Recipient;

/** Who meets: ORGANIZER and ATTENDEEs. */
final class Attendance {
    private static final int OPTIONAL = 2;
    private static final int RESOURCE = 3;
    private static final int TENTATIVE = 2;
    private static final int ACCEPTED = 3;
    private static final int DECLINED = 4;

    /** What Outlook writes for somebody without an e-mail address. */
    private static final String NO_ADDRESS = "invalid:nomail";

    private Attendance() {}

    static Stream<ContentLine> lines(Item item, List<Recipient> recipients) {
        Optional<Recipient> organizer =
                recipients.stream()
                        .filter(Recipient::isOrganizer)
                        .findFirst()
                        .or(() -> sender(item));
        return Stream.concat(
                organizer.stream().map(Attendance::organizer),
                recipients.stream().filter(one -> !one.isOrganizer()).map(Attendance::attendee));
    }

    private static Optional<Recipient> sender(Item item) {
        String name = item.text(AppointmentProperties.ORGANIZER_NAME);
        String smtp = item.text(AppointmentProperties.ORGANIZER_SMTP_ADDRESS);
        boolean isSmtp =
                item.text(AppointmentProperties.ORGANIZER_ADDRESS_TYPE).equalsIgnoreCase("SMTP");
        String address =
                smtp.isBlank() && isSmtp
                        ? item.text(AppointmentProperties.ORGANIZER_ADDRESS)
                        : smtp;
        return name.isBlank() && address.isBlank()
                ? Optional.empty()
                : Optional.of(new Recipient(name, address, 1, true, 0));
    }

    private static ContentLine organizer(Recipient recipient) {
        return new ContentLine(Optional.empty(), "ORGANIZER", name(recipient), address(recipient));
    }

    private static ContentLine attendee(Recipient recipient) {
        List<Parameter> parameters = new ArrayList<>(name(recipient));
        if (recipient.type() == RESOURCE) {
            parameters.add(Fields.parameter("CUTYPE", "RESOURCE"));
        }
        parameters.add(Fields.parameter("ROLE", role(recipient.type())));
        parameters.add(Fields.parameter("PARTSTAT", answer(recipient.answer())));
        return new ContentLine(Optional.empty(), "ATTENDEE", parameters, address(recipient));
    }

    private static String role(int type) {
        return switch (type) {
            case OPTIONAL -> "OPT-PARTICIPANT";
            case RESOURCE -> "NON-PARTICIPANT";
            default -> "REQ-PARTICIPANT";
        };
    }

    private static String answer(int answer) {
        return switch (answer) {
            case TENTATIVE -> "TENTATIVE";
            case ACCEPTED -> "ACCEPTED";
            case DECLINED -> "DECLINED";
            default -> "NEEDS-ACTION";
        };
    }

    private static List<Parameter> name(Recipient recipient) {
        String name = Fields.clean(recipient.name()).replace('\n', ' ');
        return name.isBlank() ? List.of() : List.of(Fields.parameter("CN", name));
    }

    private static String address(Recipient recipient) {
        String address = Fields.clean(recipient.address()).strip();
        if (!address.contains("@")) {
            return NO_ADDRESS;
        }
        return address.toLowerCase(Locale.ROOT).startsWith("mailto:")
                ? address
                : "mailto:" + address;
    }
}
