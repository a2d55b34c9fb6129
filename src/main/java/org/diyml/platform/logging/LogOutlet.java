package org.diyml.platform.logging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Logger;

/**
 * Has the server write lines of JSON that know their request or job, for as long as the application
 * runs; lines of text stay as the server writes them.
 */
@ApplicationScoped
public class LogOutlet {
  private static final Logger ROOT = Logger.getLogger("");

  private final Map<Handler, Formatter> before = new HashMap<>();

  void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
    if (LogFormat.current() == LogFormat.JSON) {
      for (Handler handler : ROOT.getHandlers()) {
        if (handler.getFormatter() != null) {
          before.put(handler, handler.getFormatter());
          handler.setFormatter(LogFormat.JSON.formatter(LogContext::current));
        }
      }
    }
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
    before.forEach(Handler::setFormatter);
  }
}
