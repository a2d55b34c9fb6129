package org.diyml.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.Locale;
import org.diyml.platform.errors.FieldError;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;

/**
 * Shows errors on the page at hand: what is wrong with a field beside the input that has the
 * field's name as its id, everything else on top.
 */
final class ErrorMessages {
  private final FacesContext faces;

  ErrorMessages(FacesContext faces) {
    this.faces = faces;
  }

  void show(UserError error) {
    if (error.fields().isEmpty()) {
      add(null, error.text());
    }
    error.fields().forEach(this::show);
  }

  void show(Text text) {
    add(null, text);
  }

  private void show(FieldError error) {
    String id = error.field().substring(error.field().lastIndexOf('.') + 1);
    InputSearch search = new InputSearch(id);
    // Of the rows of a list, the one that shows the input is meant.
    VisitContext shown =
        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    faces.getViewRoot().visitTree(shown, search::visit);
    add(search.clientId, error.text());
  }

  private void add(String clientId, Text text) {
    Locale locale = faces.getViewRoot().getLocale();
    faces.addMessage(
        clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text.in(locale), null));
    faces.validationFailed();
  }

  /** Looks for an input of the form that was sent. */
  private static final class InputSearch {
    private final String id;
    private String clientId;

    InputSearch(String id) {
      this.id = id;
    }

    VisitResult visit(VisitContext visit, UIComponent component) {
      if (component instanceof UIForm form && !form.isSubmitted()) {
        return VisitResult.REJECT;
      }
      if (component instanceof EditableValueHolder input && id.equals(component.getId())) {
        clientId = component.getClientId(visit.getFacesContext());
        if (input.getSubmittedValue() == null && input.getValue() != null) {
          // An input that is not valid shows what was sent, which Faces has let go by now.
          input.setSubmittedValue(input.getValue().toString());
        }
        input.setValid(false);
        return VisitResult.COMPLETE;
      }
      return VisitResult.ACCEPT;
    }
  }
}
