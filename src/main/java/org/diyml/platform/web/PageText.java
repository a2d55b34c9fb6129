package org.diyml.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.diyml.platform.text.Text;

/** The texts of pages for beans that make sentences, in the language of the page at hand. */
@ApplicationScoped
public class PageText {
  /** Name of the bundle in views, as {@code faces-config.xml} gives it. */
  private static final String VARIABLE = "text";

  /** The text of {@code key}, its places filled with {@code values}. */
  public String of(String key, Object... values) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ResourceBundle bundle = faces.getApplication().getResourceBundle(faces, VARIABLE);
    return new MessageFormat(bundle.getString(key), locale(faces)).format(values);
  }

  /** A sentence of a service. */
  public String of(Text text) {
    return text.in(locale(FacesContext.getCurrentInstance()));
  }

  private static Locale locale(FacesContext faces) {
    return faces.getViewRoot() == null ? Locale.ENGLISH : faces.getViewRoot().getLocale();
  }
}
