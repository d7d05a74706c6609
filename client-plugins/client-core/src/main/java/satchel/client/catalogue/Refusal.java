package satchel.client.catalogue;

import java.time.Instant;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Why a catalogue or a plug-in is refused; every reason has a sentence of its own for the user. */
public sealed interface Refusal {
    /** One sentence for a person, naming what was wrong. */
    String sentence();

    record NotSigned() implements Refusal {
        @Override
        public String sentence() {
            return "the catalogue's signature was not made with a key this client trusts";
        }
    }

    record NoCatalogue() implements Refusal {
        @Override
        public String sentence() {
            return "what lies there is no catalogue";
        }
    }

    record Malformed(String what) implements Refusal {
        @Override
        public String sentence() {
            return "the catalogue cannot be read: " + what;
        }
    }

    record OtherAudience(String audience) implements Refusal {
        @Override
        public String sentence() {
            return "the catalogue is meant for '%s', not for '%s'"
                    .formatted(audience, Catalogue.AUDIENCE);
        }
    }

    record Expired(Instant expired) implements Refusal {
        @Override
        public String sentence() {
            return "the catalogue expired on " + expired;
        }
    }

    record OlderCatalogue(long serial, long seen) implements Refusal {
        @Override
        public String sentence() {
            return "the catalogue is older than one already seen here (serial %d after %d)"
                    .formatted(serial, seen);
        }
    }

    record NotOffered(String id) implements Refusal {
        @Override
        public String sentence() {
            return "the catalogue offers no plug-in '%s'".formatted(id);
        }
    }

    record OtherApi(String id, VersionRange wanted, Version here) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' works with plug-in API %s, this client has %s"
                    .formatted(id, wanted, here);
        }
    }

    record OlderVersion(String id, Version offered, Version installed) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' is offered as %s, older than the installed %s"
                    .formatted(id, offered, installed);
        }
    }

    record WrongSize(String id, long promised, long found) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' has %d bytes where the catalogue promises %d"
                    .formatted(id, found, promised);
        }
    }

    record WrongHash(String id, Sha256 promised, Sha256 found) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' is not the file the catalogue describes: SHA-256 %s instead of %s"
                    .formatted(id, found, promised);
        }
    }

    record WrongBundle(String id, String promised, String found) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' is the bundle '%s' where the catalogue promises '%s'"
                    .formatted(id, found, promised);
        }
    }

    record WrongVersion(String id, Version promised, String found) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' says it is version %s where the catalogue promises %s"
                    .formatted(id, found, promised);
        }
    }

    record NotABundle(String id) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' is not a jar with a bundle manifest".formatted(id);
        }
    }

    record BundleTaken(String id, String bundle) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' calls itself '%s', which another part of this client is"
                    .formatted(id, bundle);
        }
    }

    record NotInstalled(String id) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' is not installed".formatted(id);
        }
    }

    record NothingBefore(String id) implements Refusal {
        @Override
        public String sentence() {
            return "there is no earlier version of plug-in '%s' to go back to".formatted(id);
        }
    }

    record DoesNotStart(String id, String reason) implements Refusal {
        @Override
        public String sentence() {
            return "plug-in '%s' does not start here: %s".formatted(id, reason);
        }
    }

    record Missing(String id) implements Refusal {
        @Override
        public String sentence() {
            return "the installed file of plug-in '%s' is missing".formatted(id);
        }
    }
}
