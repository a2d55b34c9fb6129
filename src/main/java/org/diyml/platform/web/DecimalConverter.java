package org.diyml.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.DoubleConverter;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;

/**
 * Decimal fractions in fields: shown with the sign that the language of the page puts before the
 * fraction, taken with a point as well as with a comma.
 */
public class DecimalConverter extends DoubleConverter {
  @Override
  public Object getAsObject(FacesContext faces, UIComponent field, String value) {
    return super.getAsObject(faces, field, value == null ? null : value.replace(',', '.'));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, Object value) {
    if (!(value instanceof Double number)) {
      return super.getAsString(faces, field, value);
    }
    char sign =
        DecimalFormatSymbols.getInstance(faces.getViewRoot().getLocale()).getDecimalSeparator();
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', sign);
  }
}
