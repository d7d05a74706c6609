package satchel.pim.outlook.pst;

import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import satchel.pim.outlook.item.Recipient;

/** Whom an item is for. */
final class Recipients {
    private static final int ANSWER = 0x5FFF;
    private static final int ORGANIZER = 2;
    private static final int TYPE = 0xF;

    private Recipients() {}

    static List<Recipient> of(PSTMessage message) throws PSTException, IOException {
        List<Recipient> recipients = new ArrayList<>();
        int count = message.getNumberOfRecipients();
        for (int i = 0; i < count; i++) {
            recipients.add(recipient(message.getRecipient(i)));
        }
        return recipients;
    }

    private static Recipient recipient(PSTRecipient recipient) {
        return new Recipient(
                recipient.getDisplayName(),
                recipient.getSmtpAddress(),
                recipient.getRecipientType() & TYPE,
                (recipient.getRecipientFlags() & ORGANIZER) != 0,
                Inside.number(recipient, ANSWER));
    }
}
