package satchel.client.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

final class UnresolvedTest {
    @Test
    void requirementThatNothingOffersIsNamed() {
        BundleException tree =
                new BundleException(
                        """
                        Could not resolve module: satchel.client.core [3]
                          Unresolved requirement: Import-Package: satchel.sync.core.plan
                            -> Export-Package: satchel.sync.core.plan
                               satchel.sync.core [12]
                                 Unresolved requirement: Import-Package: com.example.missing
                        """);

        assertThat(Unresolved.summary(tree))
                .isEqualTo(
                        "Could not resolve module: satchel.client.core [3]: no Import-Package:"
                                + " com.example.missing");
    }

    @Test
    void otherTroubleKeepsItsFirstLine() {
        assertThat(Unresolved.summary(new BundleException("disk full\nsee log")))
                .isEqualTo("disk full");
    }
}
