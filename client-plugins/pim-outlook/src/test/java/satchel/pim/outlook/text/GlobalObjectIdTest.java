package satchel.pim.outlook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.item.Property;
import satchel.pim.outlook.time.Blob;

final class GlobalObjectIdTest {
    private static final byte[] CLASS = HexFormat.of().parseHex("040000008200e00074c5b7101a82e008");

    @Test
    void aUidFromOutsideComesOutAsItWentIn() {
        assertThat(GlobalObjectId.uid(item(AppointmentProperties.CLEAN_GLOBAL_ID, foreign())))
                .contains("lunch@example.org");
    }

    @Test
    void anyOtherIsAllOfIt() {
        assertThat(GlobalObjectId.uid(item(AppointmentProperties.CLEAN_GLOBAL_ID, own(0, 0, 0, 0))))
                .contains(
                        "040000008200E00074C5B7101A82E008"
                                + "00000000"
                                + "0102030405060708"
                                + "0000000000000000"
                                + "04000000"
                                + "AABBCCDD");
    }

    @Test
    void theDayOfAnOccurrenceIsNoPartOfIt() {
        assertThat(GlobalObjectId.uid(item(AppointmentProperties.GLOBAL_ID, own(7, 0xEA, 6, 1))))
                .isEqualTo(
                        GlobalObjectId.uid(
                                item(AppointmentProperties.CLEAN_GLOBAL_ID, own(0, 0, 0, 0))));
    }

    @Test
    void someItemsHaveNone() {
        assertThat(GlobalObjectId.uid(ListedItem.with().item())).isEmpty();
        byte[] empty = new Blob().raw(CLASS).zeros(24).narrow("vCal-Uid").ints(1).zeros(1).done();
        assertThat(GlobalObjectId.uid(item(AppointmentProperties.GLOBAL_ID, empty))).isEmpty();
        assertThat(GlobalObjectId.uid(item(AppointmentProperties.GLOBAL_ID, new byte[39])))
                .isEmpty();
    }

    private static Item item(Property property, byte[] id) {
        return ListedItem.with().bytes(property, id).item();
    }

    private static byte[] foreign() {
        return new Blob()
                .raw(CLASS)
                .zeros(4 + 8 + 8)
                .ints(12 + 18)
                .narrow("vCal-Uid")
                .ints(1)
                .narrow("lunch@example.org\0")
                .done();
    }

    private static byte[] own(int... date) {
        Blob blob = new Blob().raw(CLASS);
        for (int part : date) {
            blob.raw((byte) part);
        }
        return blob.raw(HexFormat.of().parseHex("0102030405060708"))
                .zeros(8)
                .ints(4)
                .raw(HexFormat.of().parseHex("aabbccdd"))
                .done();
    }
}
