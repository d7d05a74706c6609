package satchel.endtoend;

import java.util.Optional;
import java.util.function.Function;
import satchel.testdata.harness.fault.Answer;
import satchel.testdata.harness.fault.Fault;
import satchel.testdata.harness.fault.Halved;
import satchel.testdata.harness.fault.Instead;
import satchel.testdata.harness.fault.LostReply;
import satchel.testdata.harness.fault.Retagged;
import satchel.testdata.harness.fault.Which;

/** What happens between a client and its server, or to the server; the table says it in words. */
enum Trouble {
    LOST_REPLY_OF_A_PUT(at -> new LostReply(Which.of("PUT"), 0, 1)),
    LOST_REPLY_OF_A_DELETE(at -> new LostReply(Which.of("DELETE"), 0, 1)),
    LOST_REPLY_OF_MANY_WRITES(at -> new LostReply(Which.of("POST"), 0, 1)),
    LOST_REPLY_OF_A_LIST(at -> new LostReply(Which.report("sync-collection"), 0, 1)),
    DEAD_AFTER_A_PUT(at -> deadAfter(new LostReply(Which.of("PUT"), 0, 1))),
    BUSY_FOR_A_SECOND(at -> Instead.busy(Which.of(), "1", 2)),
    BUSY_FOR_AN_HOUR(at -> Instead.busy(Which.of(), "3600", Integer.MAX_VALUE)),
    BUSY_FOR_AN_HOUR_AT_WRITES(
            at -> Instead.busy(Which.of("PUT", "POST", "DELETE"), "3600", Integer.MAX_VALUE)),
    FULL(at -> new Instead(Which.of("PUT", "POST"), Answer.of(507, "text/plain", "disk is full"))),
    NO_ETAG_AFTER_A_WRITE(at -> Retagged.stripped(Which.of("PUT", "POST"))),
    NO_ETAGS_AT_ALL(at -> Retagged.stripped(Which.of())),
    ETAGS_WITH_A_GZIP_SUFFIX(at -> Retagged.suffixed("-gzip")),
    ETAGS_WITH_A_GZIP_PARAMETER(at -> Retagged.suffixed(";gzip")),
    ETAGS_MADE_WEAK(at -> Retagged.weak()),
    TOKEN_REFUSED(at ->
            new Instead(
                    Which.report("sync-token>"),
                    Answer.of(
                            403,
                            "application/xml",
                            "<d:error xmlns:d='DAV:'><d:valid-sync-token/></d:error>"))),
    PORTAL(at -> Instead.loginPage(Which.of())),
    PORTAL_AT_WRITES(at -> Instead.loginPage(Which.of("PUT", "POST", "DELETE"))),
    HALF_A_LIST(at -> new Halved(Which.report("sync-collection"))),
    HALF_OF_THE_BODIES(at -> new Halved(Which.report("calendar-multiget"))),
    HALF_AN_ANSWER_TO_MANY_WRITES(at -> new Halved(Which.of("POST"))),
    PASSWORD_REFUSED(at -> new Instead(Which.of(), Answer.of(401, "text/plain", "who?"))),
    ELSEWHERE(at -> elsewhere(at, Which.of())),
    ELSEWHERE_AT_WRITES(at -> elsewhere(at, Which.of("PUT", "POST", "DELETE"))),
    EXPIRED_CERTIFICATE(at -> Fault.NONE) {
        @Override
        void begin(FaultPlace place, TroubledPair pair) {
            place.tls().show(place.expired());
        }

        @Override
        void end(FaultPlace place, TroubledPair pair) {
            place.tls().show(place.valid());
        }
    },
    COLLECTION_GONE(at -> Fault.NONE) {
        @Override
        void begin(FaultPlace place, TroubledPair pair) {
            pair.remember();
            pair.calendar().drop();
        }

        @Override
        void end(FaultPlace place, TroubledPair pair) {
            pair.calendar().make();
            pair.putBack();
        }
    },
    COLLECTION_MADE_ANEW(at -> Fault.NONE) {
        @Override
        void begin(FaultPlace place, TroubledPair pair) {
            pair.remember();
            pair.calendar().drop();
            pair.calendar().make();
        }

        @Override
        void end(FaultPlace place, TroubledPair pair) {
            pair.putBack();
        }
    },
    ALL_BUT_ONE_GONE(at -> Fault.NONE) {
        @Override
        void begin(FaultPlace place, TroubledPair pair) {
            pair.remember();
            pair.remembered().keySet().stream().skip(1).forEach(pair.calendar()::delete);
        }

        @Override
        void end(FaultPlace place, TroubledPair pair) {
            pair.putBack();
        }
    };

    private final Function<FaultPlace, Fault> wire;

    Trouble(Function<FaultPlace, Fault> wire) {
        this.wire = wire;
    }

    void begin(FaultPlace place, TroubledPair pair) {
        place.proxy().set(wire.apply(place));
    }

    void end(FaultPlace place, TroubledPair pair) {
        place.proxy().set(Fault.NONE);
    }

    private static Fault elsewhere(FaultPlace at, Which which) {
        String target = at.stranger().address() + "/there/";
        return new Instead(which, Answer.of(307, "text/plain", "").with("Location", target));
    }

    /**
     * From the fault on, nobody answers; one request after the other, so that it is clear which.
     */
    private static Fault deadAfter(Fault fault) {
        boolean[] dead = {false};
        return (asked, server) -> {
            synchronized (dead) {
                if (dead[0]) {
                    return Optional.empty();
                }
                Optional<Answer> answer = fault.pass(asked, server);
                dead[0] = answer.isEmpty();
                return answer;
            }
        };
    }
}
