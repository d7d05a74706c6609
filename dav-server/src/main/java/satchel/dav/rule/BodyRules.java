package satchel.dav.rule;

import java.util.Set;
import satchel.dav.store.CollectionKind;

/** Judges a body before it is stored (RFC 4791 section 5.3.2.1, RFC 6352 section 6.3.2.1). */
@FunctionalInterface
public interface BodyRules {
    /**
     * @param components names that the collection allows; empty for an address book
     */
    Judged judge(CollectionKind kind, Set<String> components, byte[] body);
}
