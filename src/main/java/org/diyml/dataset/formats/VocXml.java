package org.diyml.dataset.formats;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML file of one picture. */
final class VocXml {
  private static final String NOT_IN_XML =
      "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private VocXml() throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  static String of(String fileName, ExportedImage image, List<ExportedBox> boxes)
      throws IOException {
    try {
      VocXml file = new VocXml();
      file.write(fileName, image, boxes);
      return file.text.toString();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(String fileName, ExportedImage image, List<ExportedBox> boxes)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("annotation");
    element("folder", "JPEGImages");
    element("filename", fileName);
    start("size");
    element("width", String.valueOf(image.width()));
    element("height", String.valueOf(image.height()));
    element("depth", "3");
    end();
    element("segmented", "0");
    for (ExportedBox box : boxes) {
      object(box);
    }
    end();
    xml.writeEndDocument();
    xml.close();
  }

  private void object(ExportedBox box) throws XMLStreamException {
    start("object");
    element("name", box.label());
    element("pose", "Unspecified");
    element("truncated", "0");
    element("difficult", "0");
    start("bndbox");
    element("xmin", Decimal.text(box.x()));
    element("ymin", Decimal.text(box.y()));
    element("xmax", Decimal.sum(box.x(), box.width()));
    element("ymax", Decimal.sum(box.y(), box.height()));
    end();
    end();
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value.replaceAll(NOT_IN_XML, "\uFFFD"));
    end();
  }

  private void start(String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    xml.writeCharacters("\n");
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }
}
