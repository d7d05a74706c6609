package satchel.pim.outlook.item;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A property of several values of any length [MS-PST section 2.3.3.4.2], taken apart. */
public final class MultipleValues {
    private MultipleValues() {}

    /** None where the property is not there, or its parts lie outside of it. */
    public static List<byte[]> of(byte[] property) {
        if (property.length < Integer.BYTES) {
            return List.of();
        }
        ByteBuffer table = ByteBuffer.wrap(property).order(ByteOrder.LITTLE_ENDIAN);
        int count = table.getInt();
        if (count < 0 || (long) count * Integer.BYTES > table.remaining()) {
            return List.of();
        }
        int[] from = new int[count + 1];
        for (int i = 0; i < count; i++) {
            from[i] = table.getInt();
        }
        from[count] = property.length;
        List<byte[]> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (from[i] < 0 || from[i] > from[i + 1] || from[i + 1] > property.length) {
                return List.of();
            }
            values.add(Arrays.copyOfRange(property, from[i], from[i + 1]));
        }
        return values;
    }
}
