"use strict";

// A button that names what is to be drawn anew sends its form in the background. The handlers are
// here rather than in the markup, so that the Content-Security-Policy can forbid those in markup;
// without any script such a button sends its form as any other does.
(() => {
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-render]");
    if (!button) {
      return;
    }
    event.preventDefault();
    // Faces writes generated ids into the name only, and looks for them in the id.
    button.id ||= button.name;
    faces.ajax.request(button, event, {execute: button.dataset.execute ?? "@this", render: button.dataset.render});
  });

  // What was chosen takes effect at once: the unseen button that follows the field says how.
  document.addEventListener("change", event => {
    const field = event.target.closest("[data-applied]");
    if (field) {
      const button = field.nextElementSibling;
      button.dataset.execute = `@this ${field.id}`;
      button.click();
    }
  });

  // What goes on while the page is open is asked for again, until the server leaves the button out.
  let waiting = false;
  const again = () => {
    const button = document.querySelector("[data-again]");
    if (button && !waiting) {
      waiting = true;
      setTimeout(() => {
        waiting = false;
        document.getElementById(button.id)?.click();
      }, Number(button.dataset.again));
    }
  };
  faces.ajax.addOnEvent(event => {
    if (event.status === "success") {
      again();
    }
  });
  faces.ajax.addOnError(again);
  again();
})();
