package satchel.client.sync;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import satchel.client.api.PimConnector;

/** The connectors of the plug-ins that run now; they come and go while the client runs. */
@Component(service = Connectors.class)
public final class Connectors {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PimConnector> running;

    @Activate
    public Connectors() {
        this(List.of());
    }

    public Connectors(List<PimConnector> running) {
        this.running = List.copyOf(running);
    }

    /** Ordered by id. */
    public List<PimConnector> all() {
        return running.stream()
                .sorted(Comparator.comparing(connector -> connector.info().id()))
                .toList();
    }

    public Optional<PimConnector> find(String pim) {
        return all().stream().filter(connector -> connector.info().id().equals(pim)).findFirst();
    }

    /**
     * @throws JobException with a sentence on how to get it, if there is none
     */
    public PimConnector require(String pim) throws JobException {
        return find(pim)
                .orElseThrow(() ->
                        new JobException(
                                "no plug-in for '%s' is installed; 'satchel plugins install %s' fetches it"
                                        .formatted(pim, pim)));
    }
}
