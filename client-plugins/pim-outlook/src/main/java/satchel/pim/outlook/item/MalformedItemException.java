package satchel.pim.outlook.item;

/**
 * An item says what cannot be: it is damaged, or written by a program that does not know better.
 */
public final class MalformedItemException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason one sentence for the user, without a full stop
     */
    public MalformedItemException(String reason) {
        super(reason);
    }
}
