"use strict";

// Keeps the keyboard where the work is when the server has drawn a part of the page anew.
faces.ajax.addOnEvent(event => {
  if (event.status === "success") {
    document.querySelector("[data-focus=true]:not(:disabled)")?.focus();
  }
});
