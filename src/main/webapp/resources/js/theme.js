"use strict";

// The colours that were chosen for this browser; without a choice the system decides. Runs before
// anything is drawn, so that nothing flashes.
(() => {
  const KEY = "theme";
  const root = document.documentElement;

  const kept = () => {
    try {
      return localStorage.getItem(KEY) || "";
    } catch (refused) {
      // Browsers may forbid pages to keep anything: then the system decides.
      return "";
    }
  };

  const apply = theme => {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  };

  apply(kept());
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("input[name=theme]").forEach(radio => {
      radio.checked = radio.value === kept();
      radio.addEventListener("change", () => {
        apply(radio.value);
        try {
          localStorage.setItem(KEY, radio.value);
        } catch (refused) {
          // It holds for this page only.
        }
      });
    });
  });
})();
