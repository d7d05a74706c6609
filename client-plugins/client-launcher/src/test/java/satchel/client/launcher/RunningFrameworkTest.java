package satchel.client.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/** A framework that hangs or does not stop cannot be had for real. */
final class RunningFrameworkTest {
    private final Framework framework = mock(Framework.class);

    @Test
    void servicesGetTimeToEndButNotForever() throws Exception {
        new RunningFramework(framework).close();

        ArgumentCaptor<Long> patience = ArgumentCaptor.forClass(Long.class);
        InOrder order = inOrder(framework);
        order.verify(framework).stop();
        order.verify(framework).waitForStop(patience.capture());
        // Zero would mean to wait for ever.
        assertThat(patience.getValue()).isBetween(1L, 30_000L);
    }

    @Test
    void frameworkThatRefusesToStopIsNotWaitedFor() throws Exception {
        doThrow(new BundleException("a bundle holds on")).when(framework).stop();

        assertThatThrownBy(() -> new RunningFramework(framework).close())
                .isInstanceOf(BundleException.class)
                .hasMessage("a bundle holds on");
        verify(framework, never()).waitForStop(anyLong());
    }
}
