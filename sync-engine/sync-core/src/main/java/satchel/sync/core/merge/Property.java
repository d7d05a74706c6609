package satchel.sync.core.merge;

import satchel.content.line.WrittenLine;

/** A property line of a component. */
record Property(WrittenLine written) implements Part {
    @Override
    public int number() {
        return written.number();
    }

    @Override
    public String text() {
        return written.text();
    }
}
