"use strict";

// Menus close when one looks elsewhere; the phase that is open is in sight.
(() => {
  const open = () => document.querySelectorAll("details.menu[open]");

  document.addEventListener("click", event => open().forEach(menu => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }));
  document.addEventListener("focusin", event => open().forEach(menu => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      open().forEach(menu => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });

  const here = document.querySelector(".phases .here");
  if (here) {
    here.setAttribute("aria-current", "page");
    const bar = here.parentElement;
    new ResizeObserver(() => {
      bar.scrollLeft = here.offsetLeft - (bar.clientWidth - here.offsetWidth) / 2;
    }).observe(bar);
  }
})();

// Words that are explained: the explanation comes up beside them, by pointer, focus or touch.
(() => {
  const GAP = 8;
  const MARGIN = 16;
  const STIRRED = 8;
  let shown = null;
  let from = 0;

  const wordOf = tip => document.querySelector(`[popovertarget="${tip.id}"]`);

  const explanation = target =>
    target instanceof Element && target.closest(".term")
      ? document.getElementById(target.closest(".term").getAttribute("popovertarget")) : null;

  const place = (word, tip) => {
    const at = word.getBoundingClientRect();
    const widest = document.documentElement.clientWidth - tip.offsetWidth - MARGIN;
    tip.style.left = `${Math.max(MARGIN, Math.min(at.left, widest))}px`;
    const above = at.top - tip.offsetHeight - GAP;
    tip.style.top = `${above > 0 ? above : at.bottom + GAP}px`;
    from = at.top;
  };

  const show = target => {
    const tip = explanation(target);
    if (tip && !tip.matches(":popover-open")) {
      tip.showPopover();
      place(target.closest(".term"), tip);
      shown = tip;
    }
  };

  const hide = () => {
    if (shown && shown.matches(":popover-open")) {
      shown.hidePopover();
    }
    shown = null;
  };

  document.addEventListener("pointerover", event => {
    if (event.pointerType !== "touch") {
      show(event.target);
    }
  });
  document.addEventListener("pointerout", event => {
    const to = event.relatedTarget;
    if (event.pointerType !== "touch" && shown && !(to instanceof Node && shown.contains(to))
        && explanation(to) !== shown && !document.activeElement.matches(".term")) {
      hide();
    }
  });
  document.addEventListener("focusin", event => {
    hide();
    if (event.target.matches(".term:focus-visible")) {
      show(event.target);
    }
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("toggle", event => {
    if (event.newState === "open" && event.target.matches(".explained")) {
      place(wordOf(event.target), event.target);
      shown = event.target;
    }
  }, true);
  // A scroll that brought the word under the pointer is told of late, and moves nothing any more.
  window.addEventListener("scroll", () => {
    if (shown && Math.abs(wordOf(shown).getBoundingClientRect().top - from) > STIRRED) {
      hide();
    }
  }, {passive: true});
})();
