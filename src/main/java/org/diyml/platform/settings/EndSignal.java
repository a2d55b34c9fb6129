package org.diyml.platform.settings;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Where the launcher tells the application that the process is about to end. */
public final class EndSignal {
  /** The operation that prepares the end. */
  public static final String OPERATION = "prepare";

  private EndSignal() {}

  /** Name of the management bean. */
  public static ObjectName name() {
    try {
      return new ObjectName("org.diyml:type=NodeEnd");
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException(e);
    }
  }
}
