package satchel.sync.runtime.base;

/**
 * What the revision in a side's answer to a write is worth. A server must give no ETag for a body
 * that it stores as another one (RFC 4791 section 5.3.4); some do. It is found out by reading back
 * a few of the first writes, and remembered.
 */
public enum AnswerTrait {
    /** It is the revision of what was sent. */
    EXACT,
    /** It is that of what the side made of it: every write must be read back. */
    REWRITES
}
