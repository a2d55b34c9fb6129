"use strict";

// What the keys do while people draw boxes.
const BoxKeys = (() => {
  const ACTIONS = {
    c: "copy", s: "suggest", a: "accept", h: "hand", n: "add", Escape: "none",
    Delete: "delete", Backspace: "delete", "+": "closer", "=": "closer", "-": "farther", 0: "fit",
    ArrowLeft: "previous", ArrowRight: "next"
  };
  const STEPS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

  const find = (event, {actions, editor, labels}) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const control = event.ctrlKey || event.metaKey;
    if (control && (key === "z" || key === "y")) {
      return key === "y" || event.shiftKey ? actions.redo : actions.undo;
    }
    if (STEPS[key] && editor.selected && (event.shiftKey || event.altKey)) {
      return () => event.altKey ? editor.resize(...STEPS[key]) : editor.move(...STEPS[key]);
    }
    if (control || event.altKey) {
      return null;
    }
    if (key >= "1" && key <= "9") {
      return () => labels.pickNumber(Number(key));
    }
    if (key === "Enter" && editor.suggestions.includes(editor.selected)
        && !event.target.matches("button, a, summary")) {
      return () => editor.acceptSelected();
    }
    return actions[ACTIONS[key]];
  };

  return {
    listen(page) {
      document.addEventListener("keydown", event => {
        const action = event.target.matches("input, select, textarea") ? null : find(event, page);
        if (action) {
          event.preventDefault();
          action();
        }
      });
    }
  };
})();
