package satchel.pim.bookmarks.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import satchel.pim.bookmarks.tree.Uid;

final class NodeGuidTest {
    @Test
    void aUidComesBackFromAValidUuid() {
        Random random = new Random(1);
        for (int n = 0; n < 1000; n++) {
            byte[] nine = new byte[9];
            random.nextBytes(nine);
            Uid uid = Uid.ofBytes(nine);

            UUID uuid = UUID.fromString(NodeGuid.of(uid));

            assertThat(uuid.version()).isEqualTo(8);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(NodeGuid.uid(uuid.toString().toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(uid);
        }
    }

    @Test
    void whatChromiumNamedHasAUidOfItsOwnForever() {
        assertThat(NodeGuid.uid("0bc5d13f-2cba-5d74-951f-3f233fe6c908"))
                .isEqualTo(NodeGuid.uid("0BC5D13F-2CBA-5D74-951F-3F233FE6C908"))
                .isNotEqualTo(NodeGuid.uid("0bc5d13f-2cba-5d74-951f-3f233fe6c909"));
    }
}
