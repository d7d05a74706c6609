package satchel.pim.outlook.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PstHeaderTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "14, 0, 1000, 1000, Readable",
                "15, 1, 1000, 1001, Readable",
                "15, 1, 1000, 999, CutShort",
                "23, 1, 5000000000, 5000000000, Readable",
                "23, 1, 5000000000, 4999999999, CutShort",
                "36, 0, 1000, 1000, Readable",
                "23, 2, 1000, 1000, Unknown",
                "36, 16, 1000, 1000, Unknown",
                "99, 0, 1000, 1000, Unknown",
            })
    void whatAFileIs(int version, int encryption, long says, long is, String found) {
        ByteBuffer header = ByteBuffer.allocate(PstHeader.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, new byte[] {'!', 'B', 'D', 'N'}).putShort(10, (short) version);
        boolean isOld = version < 23;
        if (isOld) {
            header.putInt(168, (int) says);
        } else {
            header.putLong(184, says);
        }
        header.put(isOld ? 461 : 513, (byte) encryption);

        assertThat(PstHeader.of(header.array(), is).getClass().getSimpleName()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/b.pst            | /a/b.pst    |",
                "/a/b.OST#/Calendar  | /a/b.OST    | /Calendar",
                "/a#b/c.pst#/X/Y%2FZ | /a#b/c.pst  | /X/Y%2FZ",
                "C:\\x y.pst#/Ä      | C:\\x y.pst | /Ä",
            })
    void aFolderStandsAfterItsFile(String where, String file, String inside) {
        PstWhere parsed = PstWhere.parse(where).orElseThrow();

        assertThat(parsed.file()).isEqualTo(file);
        assertThat(parsed.folder()).isEqualTo(java.util.Optional.ofNullable(inside));
        assertThat(parsed).hasToString(where);
    }

    @ParameterizedTest
    @CsvSource({"/a/b.csv", "/a/b.pst#Calendar", "/a/b.pst/c", "''"})
    void whatIsNoSuchFile(String where) {
        assertThat(PstWhere.parse(where)).isEmpty();
    }
}
