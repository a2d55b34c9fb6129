"use strict";

// Asks before what cannot be undone.
(() => {
  const dialog = document.getElementById("ask");
  const yes = document.getElementById("ask-yes");
  let asked = null;
  let agreed = false;

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-confirm]");
    if (!button || agreed) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    asked = button;
    document.getElementById("ask-text").textContent = button.dataset.confirm;
    yes.textContent = button.value || button.textContent;
    yes.className = button.classList.contains("danger") ? "danger" : "primary";
    dialog.returnValue = "";
    dialog.showModal();
  }, true);

  dialog.addEventListener("close", () => {
    if (dialog.returnValue) {
      agreed = true;
      asked.click();
      agreed = false;
    }
  });
})();

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
