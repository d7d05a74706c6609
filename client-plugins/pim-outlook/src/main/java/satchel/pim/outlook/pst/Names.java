package satchel.pim.outlook.pst;

import com.pff.PSTFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import satchel.pim.outlook.item.Property;
import satchel.pim.outlook.item.PropertySet;

/** Which numbers a file has given to named properties: each file has given its own. */
record Names(PSTFile file) {
    int id(Property property) {
        return property.set() == PropertySet.TAGGED
                ? property.number()
                : Inside.named(file, property.number(), set(property.set()));
    }

    int categories() {
        return Inside.named(file, "Keywords");
    }

    /** Of texts that the library does not decode: files before Outlook 2003 are not in Unicode. */
    Charset charset() {
        return file.getPSTFileType() == PSTFile.PST_TYPE_ANSI
                ? Charset.forName("windows-1252")
                : StandardCharsets.UTF_16LE;
    }

    private static int set(PropertySet set) {
        return switch (set) {
            case TAGGED -> throw new IllegalArgumentException("a tag is in no set");
            case COMMON -> PSTFile.PSETID_Common;
            case ADDRESS -> PSTFile.PSETID_Address;
            case APPOINTMENT -> PSTFile.PSETID_Appointment;
            case MEETING -> PSTFile.PSETID_Meeting;
            case LOG -> PSTFile.PSETID_Log;
            case TASK -> PSTFile.PSETID_Task;
        };
    }
}
