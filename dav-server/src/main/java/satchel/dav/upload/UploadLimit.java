package satchel.dav.upload;

import java.time.Duration;
import java.util.OptionalLong;

/** The Upload-Limit field: a dictionary (RFC 9651 section 3.2). */
public final class UploadLimit {
    public static final String FIELD = "Upload-Limit";

    private UploadLimit() {}

    /**
     * @param most bytes of a whole, if anything but the disk limits them
     */
    public static String text(OptionalLong most, Duration left) {
        String age = "max-age=" + Math.max(0, left.toSeconds());
        return most.isPresent() ? "max-size=" + most.getAsLong() + ", " + age : age;
    }
}
