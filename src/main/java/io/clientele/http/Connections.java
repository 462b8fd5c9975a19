package io.clientele.http;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The connection that a request came by. */
final class Connections {

  private Connections() {}

  /** Ends a connection amid an answer, so that the client can't take the part for the whole. */
  static void cut(HttpServletRequest request) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
