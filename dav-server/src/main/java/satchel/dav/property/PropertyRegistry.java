package satchel.dav.property;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import satchel.dav.resource.Address;
import satchel.dav.resource.Lock;
import satchel.dav.store.FileNode;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.XmlContent;

/** Every live property, and behind them the dead ones that clients have set. */
public final class PropertyRegistry {
    private final Map<QName, Property> live;
    private final LockDiscovery locks;

    /**
     * @param reports which REPORTs a resource answers
     * @param databases what is in a home set
     * @param locks the living locks on an owner's data
     * @param rooms how much a user keeps and may keep
     */
    public PropertyRegistry(
            Function<DavResource, List<QName>> reports,
            Function<Address.HomeSet, List<StoredCollection>> databases,
            Function<String, List<Lock>> locks,
            Function<String, Room> rooms,
            InstantSource clock) {
        this.locks = new LockDiscovery(locks, clock);
        this.live = new LinkedHashMap<>();
        for (Property property : all(reports, databases, rooms)) {
            live.put(property.name(), property);
        }
    }

    private PropertyRegistry(PropertyRegistry of) {
        this.locks = of.locks.forOneAnswer();
        this.live = of.live;
    }

    /** As it is for one answer: it knows the locks of one moment. */
    PropertyRegistry forOneAnswer() {
        return new PropertyRegistry(this);
    }

    /** The one list. */
    private static List<Property> all(
            Function<DavResource, List<QName>> reports,
            Function<Address.HomeSet, List<StoredCollection>> databases,
            Function<String, Room> rooms) {
        return List.of(
                new ResourceType(),
                new DisplayName(),
                new GetETag(),
                new GetContentType(),
                new GetContentLength(),
                new GetLastModified(),
                new CreationDate(),
                new SupportedLock(),
                new QuotaAvailableBytes(rooms),
                new QuotaUsedBytes(rooms),
                new SyncTokenProperty(),
                new GetCTag(databases),
                new SupportedReportSet(reports),
                new CurrentUserPrincipal(),
                new PrincipalUrl(),
                new Owner(),
                EmptySet.group(),
                new SupportedPrivilegeSet(),
                new CurrentUserPrivilegeSet(),
                new Acl(),
                new AclRestrictions(),
                EmptySet.inheritedAclSet(),
                new PrincipalCollectionSet(),
                EmptySet.alternateUriSet(),
                EmptySet.groupMemberSet(),
                EmptySet.groupMembership(),
                new CalendarHomeSet(),
                new AddressbookHomeSet(),
                new BookmarkHomeSet(),
                new CalendarUserAddressSet(),
                new SupportedCalendarComponentSet(),
                new SupportedCalendarData(),
                new SupportedCalendarCollationSet(),
                new CalendarDescription(),
                new CalendarTimezone(),
                new CalendarTimezoneId(),
                new MinDateTime(),
                new MaxDateTime(),
                new MaxInstances(),
                new MaxAttendeesPerInstance(),
                new SupportedAddressData(),
                new SupportedCollationSet(),
                new AddressbookDescription(),
                new MaxResourceSize(MaxResourceSize.CALENDAR),
                new MaxResourceSize(MaxResourceSize.ADDRESS_BOOK),
                new MaxResourceSize(MaxResourceSize.BOOKMARKS),
                new CalendarData(),
                new AddressData(),
                new BookmarkData(),
                new AddMember(),
                new BulkRequests());
    }

    private @Nullable Property live(QName name) {
        return name.equals(locks.name()) ? locks : live.get(name);
    }

    private List<Property> live() {
        List<Property> all = new ArrayList<>(live.values());
        all.add(locks);
        return all;
    }

    public Optional<XmlContent> value(QName name, DavResource resource, String user) {
        Property property = live(name);
        Optional<XmlContent> value =
                property == null ? Optional.empty() : property.value(resource, user);
        return value.isPresent() ? value : dead(name, resource);
    }

    /** Whether clients may set it: all but what the server works out itself. */
    public boolean isSettable(QName name) {
        Property property = live(name);
        return property == null || property.access() == Property.Access.SETTABLE;
    }

    List<QName> inAllprop(DavResource resource) {
        List<QName> names = new ArrayList<>(deadNames(resource));
        names.removeIf(this::onlyWhenNamed);
        for (Property property : live()) {
            if (property.listing() == Property.Listing.IN_ALLPROP
                    && !names.contains(property.name())) {
                names.add(property.name());
            }
        }
        return names;
    }

    private boolean onlyWhenNamed(QName name) {
        Property property = live(name);
        return property != null && property.listing() == Property.Listing.WHEN_NAMED;
    }

    List<QName> defined(DavResource resource, String user) {
        List<QName> names = new ArrayList<>(deadNames(resource));
        for (Property property : live()) {
            if (!names.contains(property.name()) && property.value(resource, user).isPresent()) {
                names.add(property.name());
            }
        }
        return names;
    }

    private static Optional<XmlContent> dead(QName name, DavResource resource) {
        PropertyName key = new PropertyName(name.getNamespaceURI(), name.getLocalPart());
        return switch (resource) {
            case DavResource.Database database ->
                    Optional.ofNullable(database.collection().properties().get(key))
                            .map(PropertyValue::ofMarked)
                            .map(DeadValue::new);
            case DavResource.Node(FileNode node) ->
                    Optional.ofNullable(node.properties().get(key)).map(DeadValue::new);
            case DavResource.Place _, DavResource.Member _, DavResource.AllBookmarks _ ->
                    Optional.empty();
        };
    }

    private static List<QName> deadNames(DavResource resource) {
        return stored(resource).stream().map(PropertyRegistry::qName).toList();
    }

    private static QName qName(PropertyName name) {
        return new QName(name.namespace(), name.local());
    }

    private static Set<PropertyName> stored(DavResource resource) {
        return switch (resource) {
            case DavResource.Database database -> database.collection().properties().keySet();
            case DavResource.Node(FileNode node) -> node.properties().keySet();
            case DavResource.Place _, DavResource.Member _, DavResource.AllBookmarks _ -> Set.of();
        };
    }
}
