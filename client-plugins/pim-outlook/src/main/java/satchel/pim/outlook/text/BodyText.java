package satchel.pim.outlook.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;

/** What an item says, as plain text: its plain body, or what is left of a formatted one. */
final class BodyText {
    private BodyText() {}

    static String of(Item item) {
        String plain = item.text(ItemProperties.BODY);
        if (!plain.isBlank()) {
            return plain;
        }
        byte[] html = item.bytes(ItemProperties.HTML);
        return html.length > 0 ? HtmlText.plain(decode(html)) : RichText.plain(item.richText());
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException olderThanUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
