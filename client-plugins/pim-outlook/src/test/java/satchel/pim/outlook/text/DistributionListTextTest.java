package satchel.pim.outlook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.content.card.Card;
import satchel.pim.outlook.item.ContactProperties;
import satchel.pim.outlook.item.EmailProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.time.Blob;

final class DistributionListTextTest {
    private static final byte[] ONE_OFF =
            HexFormat.of().parseHex("812b1fa4bea310199d6e00dd010f5402");
    private static final byte[] WRAPPED =
            HexFormat.of().parseHex("c091add3519dcf11a4a900aa0047faa4");
    private static final byte[] SOMEBODY_ELSES = new byte[16];

    @Test
    void membersAreContactsOrAddresses() throws Exception {
        Item list =
                list(
                        List.of(
                                contact(0x200024),
                                oneOff("Bob", "bob@example.org"),
                                narrowOneOff("Cy", "cy@example.org"),
                                contact(0x200044)),
                        List.of());

        String text = DistributionListText.of(list, "u", DistributionListTextTest::known);

        assertThat(Card.parse(text).uid()).contains("u");
        assertThat(AppointmentTextTest.lines(text))
                .contains("FN:Team", "N:Team;;;;", "X-ADDRESSBOOKSERVER-KIND:group", "NOTE:Us")
                .containsSubsequence(
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:known",
                        "X-ADDRESSBOOKSERVER-MEMBER:mailto:bob@example.org",
                        "X-ADDRESSBOOKSERVER-MEMBER:mailto:cy@example.org")
                .filteredOn(line -> line.startsWith("X-ADDRESSBOOKSERVER-MEMBER"))
                .hasSize(3);
    }

    @Test
    void whoeverCannotBeFoundIsListedByTheAddressThen() {
        Item list =
                list(
                        List.of(contact(0x200044), inADirectory(), contact(0x200024)),
                        List.of(
                                oneOff("Gone", "gone@example.org"),
                                oneOff("Elsewhere", "elsewhere@example.org"),
                                oneOff("Known", "known@example.org")));

        assertThat(
                        AppointmentTextTest.lines(
                                DistributionListText.of(
                                        list, "u", DistributionListTextTest::known)))
                .filteredOn(line -> line.startsWith("X-ADDRESSBOOKSERVER-MEMBER"))
                .containsExactly(
                        "X-ADDRESSBOOKSERVER-MEMBER:mailto:gone@example.org",
                        "X-ADDRESSBOOKSERVER-MEMBER:mailto:elsewhere@example.org",
                        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:known");
    }

    @Test
    void aListWithoutMembersOrWithSpoiltOnesIsAList() {
        Item empty = ListedItem.with().text(ItemProperties.SUBJECT, "Team").item();
        Item spoilt =
                list(
                        List.of(new byte[3], new byte[21], new byte[0]),
                        List.of(new Blob().zeros(4).raw(ONE_OFF).zeros(1).done()));

        assertThat(DistributionListText.of(empty, "u", node -> Optional.empty()))
                .contains("FN:Team\r\n");
        assertThat(DistributionListText.of(spoilt, "u", node -> Optional.empty()))
                .doesNotContain("MEMBER:");
    }

    @Test
    void aContactElsewhereInTheFileIsListedByItsFirstAddress() {
        Item contact =
                ListedItem.with()
                        .text(EmailProperties.FIRST.address(), "no address")
                        .text(EmailProperties.SECOND.address(), "second@example.org")
                        .item();

        assertThat(DistributionListText.mailto(contact)).contains("mailto:second@example.org");
        assertThat(DistributionListText.mailto(ListedItem.with().item())).isEmpty();
    }

    private static Optional<String> known(int node) {
        return node == 0x200024 ? Optional.of("urn:uuid:known") : Optional.empty();
    }

    private static Item list(List<byte[]> members, List<byte[]> addresses) {
        return ListedItem.with()
                .text(ContactProperties.LIST_NAME, "Team")
                .text(ItemProperties.BODY, "Us")
                .bytes(ContactProperties.MEMBERS, Blob.several(members))
                .bytes(ContactProperties.ONE_OFF_MEMBERS, Blob.several(addresses))
                .item();
    }

    private static byte[] contact(int node) {
        return new Blob()
                .ints(0)
                .raw(WRAPPED)
                .raw((byte) 0xC3)
                .ints(0)
                .raw(SOMEBODY_ELSES)
                .ints(node)
                .done();
    }

    /** Of Exchange's global address list: a name, no node. */
    private static byte[] inADirectory() {
        return new Blob()
                .ints(0)
                .raw(WRAPPED)
                .raw((byte) 0xB5)
                .ints(0)
                .raw(SOMEBODY_ELSES)
                .ints(1, 0)
                .narrow("/o=Org/cn=x\0")
                .done();
    }

    private static byte[] oneOff(String name, String address) {
        return new Blob()
                .ints(0)
                .raw(ONE_OFF)
                .shorts(0, 0x9001)
                .wide(name + "\0SMTP\0" + address + "\0")
                .done();
    }

    private static byte[] narrowOneOff(String name, String address) {
        return new Blob()
                .ints(0)
                .raw(ONE_OFF)
                .shorts(0, 0x1001)
                .narrow(name + "\0SMTP\0" + address + "\0")
                .done();
    }
}
