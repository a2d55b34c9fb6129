package org.diyml.dataset.formats;

import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML file of VOC as far as it goes. Document types are refused, and so are entities. */
final class VocParser {
  private static final String OBJECT = "annotation/object";
  private static final int LONGEST_TEXT = 10_000;
  private static final int DEEPEST = 50;

  private final VocFile file = new VocFile();
  private final StringBuilder path = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private Map<String, String> object = new HashMap<>();
  private int depth;

  /** What was read, also when reading ended early. */
  VocFile file() {
    return file;
  }

  /**
   * Reads the file.
   *
   * @throws XMLStreamException where it is not well-formed, or has a document type
   */
  void read(Reader xml) throws XMLStreamException {
    // The one of Java itself: servers bring others, which know these switches differently.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    try {
      while (reader.hasNext()) {
        take(reader, reader.next());
      }
    } finally {
      reader.close();
    }
  }

  private void take(XMLStreamReader reader, int event) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (text.length() < LONGEST_TEXT) {
          text.append(reader.getText());
        }
      }
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XMLStreamException("a document type", reader.getLocation());
      default -> {
        // Comments and the like say nothing of pictures.
      }
    }
  }

  private void start(String element) throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new XMLStreamException("elements in elements in elements");
    }
    path.append(depth == 1 ? "" : "/").append(element);
    text.setLength(0);
    if (path.toString().equals(OBJECT)) {
      object = new HashMap<>();
    }
  }

  private void end(String element) {
    String ended = path.toString();
    if (ended.equals("annotation/filename")) {
      file.setFileName(text.toString().strip());
    } else if (ended.equals(OBJECT)) {
      file.add(object);
    } else if (ended.startsWith(OBJECT + "/")) {
      object.put(ended.substring(OBJECT.length() + 1), text.toString().strip());
    }
    text.setLength(0);
    path.setLength(Math.max(0, path.length() - element.length() - 1));
    depth--;
  }
}
