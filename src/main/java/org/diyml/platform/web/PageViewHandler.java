package org.diyml.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.diyml.platform.language.RequestLanguage;

/** Shows pages in the language of the request, and says so to whoever keeps them. */
public class PageViewHandler extends ViewHandlerWrapper {
  /** Called by Faces with the handler to stand before. */
  public PageViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext faces) {
    return RequestLanguage.of(request(faces)).locale();
  }

  @Override
  public void renderView(FacesContext faces, UIViewRoot view) throws IOException {
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    RequestLanguage.declare(request(faces), response);
    super.renderView(faces, view);
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }
}
