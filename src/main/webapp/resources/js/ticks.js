"use strict";

// Ticks many images at once: all of the page, or with Shift all between two.
(() => {
  let last = null;

  const ticks = () => [...document.querySelectorAll("#grid input[type=checkbox]")];

  const show = () => {
    const all = ticks();
    const count = all.filter(tick => tick.checked).length;
    const state = document.getElementById("ticked");
    if (!state) {
      return;
    }
    state.textContent = count ? state.dataset.pattern.replace("{0}", count) : "";
    const whole = document.getElementById("tick-all");
    whole.checked = count === all.length;
    whole.indeterminate = count > 0 && count < all.length;
    document.getElementById("bulk").classList.toggle("some", count > 0);
    document.querySelectorAll(".of-ticked").forEach(button => {
      button.disabled = count === 0;
    });
  };

  const between = (one, other) => {
    const all = ticks();
    const [from, to] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
    return from < 0 ? [] : all.slice(from, to + 1);
  };

  document.addEventListener("click", event => {
    const tick = event.target;
    if (tick.id === "tick-all") {
      ticks().forEach(each => {
        each.checked = tick.checked;
      });
    } else if (tick.matches("#grid input[type=checkbox]")) {
      if (event.shiftKey && last) {
        between(last, tick).forEach(each => {
          each.checked = tick.checked;
        });
      }
      last = tick;
    } else {
      return;
    }
    show();
  });

  faces.ajax.addOnEvent(event => {
    if (event.status === "success") {
      show();
    }
  });
  show();
})();
