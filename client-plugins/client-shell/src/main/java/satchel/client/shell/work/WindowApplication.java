package satchel.client.shell.work;

import java.util.List;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.api.app.Application;
import satchel.client.installer.PluginInstaller;
import satchel.client.pair.PairStore;
import satchel.client.report.Reports;
import satchel.client.shell.window.MainWindow;
import satchel.client.sync.Connectors;
import satchel.client.sync.SyncJobs;

/** The window as the launcher starts it, on the process's first thread. */
@Component(property = Application.MODE + "=" + Application.GUI)
public final class WindowApplication implements Application {
    private static final int NO_DISPLAY = 4;
    private final ClientDesk desk;
    private final Reports reports;

    /**
     * @param installer starts the installed plug-ins when it is activated, which only a reference
     *     to it brings about
     */
    @Activate
    public WindowApplication(
            @Reference PluginInstaller installer,
            @Reference Connectors connectors,
            @Reference PairStore pairs,
            @Reference SyncJobs jobs,
            @Reference Reports reports) {
        this.desk = new ClientDesk(connectors, pairs, jobs);
        this.reports = reports;
    }

    @Override
    public int run(List<String> arguments) {
        Display display;
        try {
            display = new Display();
        } catch (SWTError e) {
            System.err.println(
                    "satchel: no display to open a window on; 'satchel sync --help' works without one");
            return NO_DISPLAY;
        }
        MainWindow window = new MainWindow(desk);
        window.setBlockOnOpen(true);
        Thread.ofVirtual().name("satchel-window-report").start(this::report);
        window.open();
        display.dispose();
        return 0;
    }

    /** Beside the window, which has nothing to say about it; 'pims' tells what goes wrong. */
    private void report() {
        try {
            reports.tell();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
