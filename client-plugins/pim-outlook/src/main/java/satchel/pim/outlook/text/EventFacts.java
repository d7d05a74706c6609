package satchel.pim.outlook.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.Recipient;
import satchel.pim.outlook.time.ChangedOccurrence;

/**
 * What an event says besides when it is: a whole appointment's, or one occurrence's.
 *
 * @param reminder minutes before it begins
 */
record EventFacts(
        String summary,
        String location,
        String description,
        boolean isAllDay,
        int busyStatus,
        OptionalInt reminder,
        List<Recipient> recipients) {
    private static final int BUSY = 2;

    /** What Outlook writes where the user's usual time is meant, which is a quarter of an hour. */
    private static final int USUAL_TIME = 0x5AE980E1;

    private static final int USUAL_MINUTES = 15;

    static EventFacts of(Item item) {
        return new EventFacts(
                CalendarText.title(item),
                item.text(AppointmentProperties.LOCATION),
                BodyText.of(item),
                item.isSet(AppointmentProperties.ALL_DAY),
                item.number(AppointmentProperties.BUSY_STATUS).orElse(BUSY),
                item.isSet(ItemProperties.REMINDER_SET) ? minutes(item) : OptionalInt.empty(),
                item.recipients());
    }

    EventFacts with(ChangedOccurrence changed, Optional<Item> embedded, Item series) {
        boolean isReminded =
                changed.reminderSet().isPresent()
                        ? changed.reminderSet().getAsInt() != 0
                        : reminder.isPresent();
        OptionalInt minutes =
                changed.reminderMinutes().isPresent()
                        ? OptionalInt.of(minutes(changed.reminderMinutes().getAsInt()))
                        : minutes(series);
        return new EventFacts(
                changed.subject().orElse(summary),
                changed.location().orElse(location),
                description(changed, embedded),
                changed.allDay().isPresent() ? changed.allDay().getAsInt() != 0 : isAllDay,
                changed.busyStatus().orElse(busyStatus),
                isReminded ? minutes : OptionalInt.empty(),
                embedded.map(Item::recipients).filter(own -> !own.isEmpty()).orElse(recipients));
    }

    private String description(ChangedOccurrence changed, Optional<Item> embedded) {
        Optional<String> own = embedded.map(BodyText::of);
        return changed.hasOwnBody()
                ? own.orElse(description)
                : own.filter(body -> !body.isBlank()).orElse(description);
    }

    private static OptionalInt minutes(Item item) {
        return OptionalInt.of(minutes(item.number(ItemProperties.REMINDER_MINUTES).orElse(0)));
    }

    private static int minutes(int stored) {
        return stored == USUAL_TIME ? USUAL_MINUTES : stored;
    }
}
