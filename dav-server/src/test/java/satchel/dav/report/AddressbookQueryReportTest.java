package satchel.dav.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.report.Desk.CONTACTS;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.http.DavError;

class AddressbookQueryReportTest {
    private static final String BOOK = "/dav/users/ada/contacts/friends/";

    private final Desk desk = new Desk();

    @BeforeEach
    void fill() {
        desk.card("rene.vcf", "FN:René Dupont", "EMAIL;TYPE=work:rene@example.fr");
        desk.card(
                "zoe.vcf",
                "FN:Zoë Washburne",
                "NICKNAME:Zo",
                "EMAIL;TYPE=home,pref:zoe@example.org");
        desk.card("bob.vcf", "FN:Bob Builder", "ORG:Dupont\\, Inc.;Sales", "TEL:+49 30 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <a:prop-filter name='FN'><a:text-match>rene</a:text-match></a:prop-filter> | rene.vcf
                    <a:prop-filter name='FN'><a:text-match>RENÉ</a:text-match></a:prop-filter> | rene.vcf
                    <a:prop-filter name='FN'><a:text-match collation='i;ascii-casemap'>rene</a:text-match></a:prop-filter> | ''
                    <a:prop-filter name='FN'><a:text-match match-type='starts-with'>b</a:text-match></a:prop-filter> | bob.vcf
                    <a:prop-filter name='FN'><a:text-match match-type='ends-with'>burne</a:text-match></a:prop-filter> | zoe.vcf
                    <a:prop-filter name='FN'><a:text-match match-type='equals'>bob builder</a:text-match></a:prop-filter> | bob.vcf
                    <a:prop-filter name='ORG'><a:text-match>dupont, inc.</a:text-match></a:prop-filter> | bob.vcf
                    <a:prop-filter name='NICKNAME'/> | zoe.vcf
                    <a:prop-filter name='NICKNAME'><a:is-not-defined/></a:prop-filter> | bob.vcf rene.vcf
                    <a:prop-filter name='EMAIL'><a:param-filter name='TYPE'><a:text-match>work</a:text-match></a:param-filter></a:prop-filter> | rene.vcf
                    <a:prop-filter name='EMAIL'><a:param-filter name='TYPE'><a:text-match negate-condition='yes'>home</a:text-match></a:param-filter></a:prop-filter> | rene.vcf
                    <a:prop-filter name='EMAIL'><a:param-filter name='PREF'><a:is-not-defined/></a:param-filter></a:prop-filter> | rene.vcf zoe.vcf
                    <a:prop-filter name='EMAIL'><a:param-filter name='TYPE'/></a:prop-filter> | rene.vcf zoe.vcf
                    <a:prop-filter name='FN'><a:text-match negate-condition='yes'>b</a:text-match></a:prop-filter> | rene.vcf
                    <a:prop-filter name='FN'><a:text-match match-type='starts-with'>bob </a:text-match></a:prop-filter> | bob.vcf
                    <a:prop-filter name='FN'><a:text-match match-type='starts-with'> bob</a:text-match></a:prop-filter> | ''
                    <a:prop-filter name='FN'><a:text-match collation='i;octet'>bob</a:text-match></a:prop-filter> | ''
                    <a:prop-filter name='FN'><a:text-match collation='i;octet'>Bob</a:text-match></a:prop-filter> | bob.vcf
                    <a:prop-filter name='FN'><a:text-match collation='default'>RENÉ</a:text-match></a:prop-filter> | rene.vcf
                    <a:prop-filter name='FN' test='allof'><a:text-match>bob</a:text-match><a:text-match>build</a:text-match></a:prop-filter> | bob.vcf
                    <a:prop-filter name='FN' test='anyof'><a:text-match>bob</a:text-match><a:text-match>zoë</a:text-match></a:prop-filter> | bob.vcf zoe.vcf
                    """)
    void cardsByTheirText(String filter, String expected) {
        List<String> names = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
        assertThat(ask("", filter, "").names()).isEqualTo(names);
    }

    @Test
    void anyOfIsTheDefaultAndAllOfCanBeAsked() {
        String dupont =
                "<a:prop-filter name='FN'><a:text-match>dupont</a:text-match></a:prop-filter>"
                        + "<a:prop-filter name='ORG'><a:text-match>dupont</a:text-match></a:prop-filter>";
        assertThat(ask("", dupont, "").names()).containsExactly("bob.vcf", "rene.vcf");
        assertThat(ask("test='allof'", dupont, "").names()).isEmpty();
    }

    @Test
    void emptyFilterWantsAllCards() {
        assertThat(ask("", "", "").names()).hasSize(3);
    }

    @Test
    void answerBeyondTheLimitSaysThatItIsCut() {
        String limit = "<a:limit><a:nresults>2</a:nresults></a:limit>";
        Multistatus answer = ask("", "", limit);
        assertThat(answer.statuses()).hasSize(3).containsEntry(BOOK, 507);
        assertThat(answer.conditions()).containsEntry(BOOK, "number-of-matches-within-limits");
        assertThat(ask("", "", limit.replace('2', '3')).statuses())
                .hasSize(3)
                .doesNotContainKey(BOOK);
    }

    @Test
    void addressDataIsTheBody() {
        Multistatus answer = ask("", "<a:prop-filter name='TEL'/>", "");
        assertThat(answer.texts().get(BOOK + "bob.vcf").get("address-data"))
                .contains("ORG:Dupont\\, Inc.;Sales\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <a:prop-filter name='FN'><a:text-match collation='i;x'>a</a:text-match></a:prop-filter> | supported-collation
                    <a:prop-filter name='FN'><a:text-match collation='i;*'>a</a:text-match></a:prop-filter> | supported-collation
                    <a:prop-filter name='FN'><a:text-match match-type='sounds-like'>a</a:text-match></a:prop-filter> | supported-filter
                    <a:prop-filter name='FN' test='most'/> | supported-filter
                    <a:prop-filter/> | supported-filter
                    <a:comp-filter name='FN'/> | supported-filter
                    """)
    void filterThatIsNotUnderstoodIsRefused(String filter, String precondition) {
        assertThatThrownBy(() -> ask("", filter, ""))
                .isInstanceOfSatisfying(
                        DavError.class,
                        error -> {
                            assertThat(error.status()).isEqualTo(403);
                            assertThat(error.condition().orElseThrow().name().getLocalPart())
                                    .isEqualTo(precondition);
                        });
    }

    private Multistatus ask(String test, String filter, String limit) {
        return desk.ask(
                CONTACTS,
                "<a:addressbook-query xmlns:d='DAV:' xmlns:a='urn:ietf:params:xml:ns:carddav'>"
                        + "<d:prop><d:getetag/><a:address-data/></d:prop><a:filter "
                        + test
                        + ">"
                        + filter
                        + "</a:filter>"
                        + limit
                        + "</a:addressbook-query>");
    }
}
