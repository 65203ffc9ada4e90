package io.addra.geometry.export.gdml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A stream of indented XML. */
final class GdmlXml implements AutoCloseable {
  private final XMLStreamWriter writer;
  private int depth;
  private boolean empty = true;

  GdmlXml(OutputStream out) {
    try {
      writer =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  void start(String tag, String... namesAndValues) {
    start(tag, map(namesAndValues));
  }

  void start(String tag, Map<String, String> attributes) {
    try {
      newLine();
      writer.writeStartElement(tag);
      attributes(attributes);
      depth++;
      empty = true;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  void empty(String tag, String... namesAndValues) {
    empty(tag, map(namesAndValues));
  }

  void empty(String tag, Map<String, String> attributes) {
    try {
      newLine();
      writer.writeEmptyElement(tag);
      attributes(attributes);
      empty = false;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  void end() {
    try {
      depth--;
      if (!empty) {
        newLine();
      }
      writer.writeEndElement();
      empty = false;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.writeEndDocument();
      writer.writeCharacters("\n");
      writer.flush();
      writer.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void newLine() throws XMLStreamException {
    writer.writeCharacters("\n" + " ".repeat(depth));
  }

  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      writer.writeAttribute(attribute.getKey(), attribute.getValue());
    }
  }

  private static Map<String, String> map(String... namesAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      map.put(namesAndValues[k], namesAndValues[k + 1]);
    }
    return map;
  }

  private static RuntimeException failed(XMLStreamException e) {
    return e.getNestedException() instanceof IOException io
        ? new UncheckedIOException(io)
        : new IllegalStateException(e);
  }
}
