"use strict";

// Asks before what cannot be undone.
document.addEventListener("click", event => {
  const button = event.target.closest("[data-confirm]");
  if (button && !window.confirm(button.dataset.confirm)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

// Copies the text that a button names.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  event.preventDefault();
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = button.dataset.copied;
  } catch (refused) {
    // Pages without TLS may not write to the clipboard: leave the text selected.
    window.getSelection().selectAllChildren(source);
  }
});
