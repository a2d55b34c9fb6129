package org.diyml.launcher;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import org.diyml.platform.settings.EndSignal;
import sun.misc.Signal;

/**
 * Has the application prepare its end before the server begins to stop. Shutdown hooks come too
 * late for that: all run at once, and the server's own is one of them.
 */
final class GracefulEnd {
  /** What service managers, containers and terminals send. */
  private static final String[] SIGNALS = {"TERM", "INT"};

  /** Added to a signal's number in the exit status, by convention. */
  private static final int SIGNALLED = 128;

  private GracefulEnd() {}

  /** From now on. */
  static void onSignals() {
    for (String name : SIGNALS) {
      Signal.handle(new Signal(name), GracefulEnd::end);
    }
  }

  private static void end(Signal signal) {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(EndSignal.name(), EndSignal.OPERATION, new Object[0], new String[0]);
    } catch (JMException | JMRuntimeException e) {
      // Also when the application is not there; then there is nothing to prepare.
      System.err.println("Ends without preparation: " + e);
    } finally {
      System.exit(SIGNALLED + signal.getNumber());
    }
  }
}
