package satchel.dav.rule;

import javax.xml.namespace.QName;
import satchel.dav.store.ObjectIndex;

/** What {@link BodyRules} say. */
public sealed interface Judged {
    record Valid(ObjectIndex index) implements Judged {}

    /**
     * @param precondition the element of the RFC that is violated
     * @param text what is wrong and where, in one line
     */
    record Invalid(QName precondition, String text) implements Judged {}
}
