package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListZonesTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,                              true",
        "America/Argentina/Ushuaia,                 true",
        "/mozilla.org/20050126_1/Europe/Berlin,     true",
        "/freeassociation.sourceforge.net/Asia/Tokyo, true",
        "Customized Time Zone,                      false",
        "W. Europe Standard Time,                   false",
        "/example.com/Ship,                         false",
    })
    void aNameOfTheTzDatabaseIsKnownBehindWhateverPath(String name, boolean isKnown) {
        assertThat(ListZones.isOfTzDatabase(name)).isEqualTo(isKnown);
    }
}
