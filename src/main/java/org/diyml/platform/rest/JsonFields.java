package org.diyml.platform.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body that is a JSON object whose fields the resource does not know beforehand. */
public record JsonFields(ObjectNode fields) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public JsonFields {}

  /** The fields of a body that may be absent. */
  public static ObjectNode of(JsonFields body) {
    return body == null ? JsonNodeFactory.instance.objectNode() : body.fields();
  }
}
