package satchel.dav.milton;

import io.milton.http.Handler;
import io.milton.http.HttpExtension;
import io.milton.http.ResourceHandlerHelper;
import io.milton.http.http11.CustomPostHandler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import satchel.dav.method.DavMethod;

/** Our methods as Milton sees them. */
final class SatchelExtension implements HttpExtension {
    private final Set<Handler> handlers;

    SatchelExtension(List<DavMethod> methods, ResourceHandlerHelper helper) {
        Map<String, DavMethod> byName =
                methods.stream().collect(Collectors.toMap(DavMethod::name, method -> method));
        this.handlers =
                methods.stream()
                        .map(method -> new MethodHandler(method.name(), byName, helper))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Handler> getHandlers() {
        return handlers;
    }

    @Override
    public List<CustomPostHandler> getCustomPostHandlers() {
        return List.of();
    }
}
