package org.diyml.platform.processing;

import java.util.List;

/** Tells what a room does with data about people. Rooms give theirs as CDI beans. */
public interface ProcessingPart {
  /** As it is at the moment, in the order in which people read it. */
  List<Processing> processing();
}
