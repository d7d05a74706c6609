package satchel.dav.resource;

/** What a write changes, as locks see it (RFC 4918 sections 7.4 and 7.5). */
public enum WriteReach {
    /** Body or properties of what is there. */
    RESOURCE,
    /** The resource comes or goes, so its folder's membership changes too. */
    MEMBERSHIP,
    /** As MEMBERSHIP, with all that lies below. */
    TREE
}
