package satchel.benchmark.data;

import java.nio.charset.StandardCharsets;
import satchel.testdata.generate.GeneratedRecord;

/**
 * An object as it was sent.
 *
 * @param name last segment of its path
 * @param sought whether the query that is measured on its collection must find it
 */
public record HeldObject(String name, String uid, byte[] body, boolean sought) {
    static HeldObject of(String name, GeneratedRecord record, boolean sought) {
        return new HeldObject(
                name, record.uid(), record.text().getBytes(StandardCharsets.UTF_8), sought);
    }

    /** The same with another summary or name, at the same time. */
    public HeldObject edited(String mark) {
        String text = new String(body, StandardCharsets.UTF_8);
        String title = text.contains("\nSUMMARY:") ? "\nSUMMARY:" : "\nNOTE:";
        int at = text.indexOf(title) + title.length();
        String edited = text.substring(0, at) + mark + " " + text.substring(at);
        return new HeldObject(name, uid, edited.getBytes(StandardCharsets.UTF_8), sought);
    }
}
