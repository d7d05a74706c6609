package satchel.client.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class ProofTest {
    @Test
    void challengeIsThatOfRfc7636AppendixB() {
        Proof proof = new Proof("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(proof.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void codeIsTheFirstFortyBitsOfTheTicketsAndChallengesDigest() {
        Proof proof = new Proof("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(proof.code("ticket-1")).isEqualTo("SPQ5-TCRV");
        assertThat(proof.code("ticket-2")).isNotEqualTo(proof.code("ticket-1"));
    }

    @Test
    void everyPairingHasAVerifierOfItsOwn() {
        SecureRandom random = new SecureRandom();

        assertThat(Proof.fresh(random).verifier())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(Proof.fresh(random).verifier());
    }
}
