package io.clientele.table.xlsx;

import io.clientele.table.xlsx.Refused.Reason;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks the elements of one part; refuses document types and entities. */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final String part;
  private final XMLStreamReader reader;

  private Xml(String part, XMLStreamReader reader) {
    this.part = part;
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // a damaged part becomes a finding; the parser's own habit is to print to the console
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  static Xml open(String part, byte[] content) throws Refused {
    try {
      return new Xml(part, FACTORY.createXMLStreamReader(new StringReader(decode(content))));
    } catch (XMLStreamException | CharacterCodingException bad) {
      throw new Refused(Reason.CORRUPT, part, bad);
    }
  }

  /** Parts are UTF-8 or, with a byte order mark, UTF-16; whatever else they declare. */
  private static String decode(byte[] content) throws CharacterCodingException {
    boolean wide = content.length > 1 && (content[0] & content[1] & 0xfe) == 0xfe;
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Moves on; false at the end of the part. */
  boolean next() throws Refused {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new Refused(Reason.DOCUMENT_TYPE, part);
      }
      return true;
    } catch (XMLStreamException | RuntimeException bad) {
      throw new Refused(Reason.CORRUPT, part, bad);
    }
  }

  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  /** An attribute by its local name, whatever its namespace. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String required(String name) throws Refused {
    String value = attribute(name);
    if (value == null) {
      throw Refused.corrupt(part + " lacks " + name);
    }
    return value;
  }

  boolean flag(String name) {
    String value = attribute(name);
    return "1".equals(value) || "true".equals(value);
  }

  int number(String name, int otherwise) throws Refused {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException bad) {
      throw new Refused(Reason.CORRUPT, part, bad);
    }
  }

  /** The text of the current element, which must hold no others. */
  String text() throws Refused {
    try {
      return reader.getElementText();
    } catch (XMLStreamException | RuntimeException bad) {
      throw new Refused(Reason.CORRUPT, part, bad);
    }
  }

  /** The text of the current string element, its runs joined, its reading aids left out. */
  String richText(String element) throws Refused {
    StringBuilder text = new StringBuilder();
    boolean aid = false;
    while (next() && !ends(element)) {
      if (starts("rPh")) {
        aid = true;
      } else if (ends("rPh")) {
        aid = false;
      } else if (starts("t") && !aid) {
        text.append(text());
      } else if (starts("t")) {
        text();
      }
    }
    return Escapes.decode(text.toString());
  }
}
