"use strict";

// Gives an image its label: by a click, by a number key, or by typing one.
(() => {
  const {texts, labelsOfProject, say, json, alone, fill, tell, hear, onKey} = Viewer;
  const KEYS = 9;
  const find = id => document.getElementById(id);
  const choices = find("choices");
  const typed = find("other-name");
  const conflict = find("conflict");
  if (!choices) {
    return;
  }

  let image = null;
  let labels = [];

  const name = names => names.join(", ") || texts.none;

  const loadLabels = async anew => {
    labels = await labelsOfProject(anew);
    choices.replaceChildren(...labels.map(made));
  };

  const made = (label, index) => {
    const button = find("choice").content.cloneNode(true).firstElementChild;
    button.querySelector("kbd").textContent = index < KEYS ? index + 1 : "";
    button.querySelector("circle").setAttribute("fill", label.colour);
    button.querySelector(".cut").textContent = label.name;
    button.addEventListener("click", () => choose([label.name]));
    return button;
  };

  // The buttons stay while the images change, and with them the focus.
  const draw = () => labels.forEach((label, index) => {
    const button = choices.children[index];
    button.setAttribute("aria-pressed", image.labels.includes(label.name));
    button.hidden = !label.name.toLowerCase().includes(typed.value.trim().toLowerCase());
  });

  const settle = () => {
    conflict.hidden = true;
  };

  // Somebody was faster: both answers are shown, and nothing is lost.
  const askAbout = (wanted, now) => {
    conflict.querySelector("p").textContent = fill(texts.conflict, name(now.labels), name(wanted));
    const mine = find("mine");
    mine.textContent = fill(mine.dataset.pattern, name(wanted));
    mine.onclick = () => choose(wanted);
    find("theirs").textContent = fill(find("theirs").dataset.pattern, name(now.labels));
    conflict.hidden = false;
    find("theirs").focus();
  };

  const send = async wanted => {
    const answer = await json(`/images/${image.id}/annotations`, {
      method: "PUT",
      headers: {"Content-Type": "application/json", "If-Match": `"${image.version}"`},
      body: JSON.stringify({labels: wanted}),
    });
    if (answer.current) {
      tell("changed", answer.current);
      askAbout(wanted, answer.current);
      return false;
    }
    if (wanted.some(one => labels.every(known => known.name !== one))) {
      await loadLabels(true);
    }
    tell("changed", answer);
    return true;
  };

  const choose = async wanted => {
    let saved = false;
    await alone(async () => {
      saved = name(wanted) === name(image.labels) || await send(wanted);
      if (saved) {
        settle();
        say(fill(wanted.length ? texts.saved : texts.cleared, image.name, name(wanted)));
      }
    });
    if (saved && find("advance").checked) {
      tell("step", 1);
    }
  };

  onKey(key => {
    if (key === "0") {
      choose([]);
    } else if (key === "/") {
      typed.focus();
    } else if (key >= "1" && key <= "9" && labels[key - 1]) {
      choose([labels[key - 1].name]);
    } else {
      return false;
    }
    return true;
  });

  typed.addEventListener("input", draw);
  typed.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      typed.value = "";
      typed.blur();
      draw();
    }
  });
  find("other").addEventListener("submit", event => {
    event.preventDefault();
    const wanted = typed.value.trim();
    if (wanted) {
      typed.value = "";
      typed.blur();
      choose([wanted]);
    }
  });
  find("theirs").addEventListener("click", settle);
  hear("image", shown => {
    if (!image || image.id !== shown.id) {
      settle();
    }
    image = shown;
    draw();
  });
  loadLabels(false).then(() => image && draw(), failure => say(failure.message));
})();
