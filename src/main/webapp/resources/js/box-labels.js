"use strict";

// The labels to pick from: a button each, the first nine with a key of their own.
class BoxLabels {
  static #KEYS = 9;
  #list;
  #address;
  #labels = [];
  #chosen = null;
  #picked;

  constructor(list, address, picked) {
    this.#list = list;
    this.#address = address;
    this.#picked = picked;
    list.addEventListener("click", event => {
      const button = event.target.closest("button");
      if (button) {
        this.pick(button.value);
      }
    });
  }

  // The label for the next box; null when there is none yet.
  get chosen() {
    return this.#chosen;
  }

  async load() {
    const response = await fetch(`${this.#address}?size=200`);
    this.#labels = (await response.json()).items;
    this.#chosen ??= this.#labels[0]?.name ?? null;
    this.#render();
  }

  colourOf(name) {
    return this.#labels.find(label => label.name === name)?.colour ?? "var(--accent)";
  }

  // Whether the server has the label, as far as is known.
  isStored(name) {
    return this.#labels.some(label => label.name === name && label.colour);
  }

  // What the key with that number picks.
  pickNumber(number) {
    const label = this.#labels[number - 1];
    if (label && number <= BoxLabels.#KEYS) {
      this.pick(label.name);
    }
  }

  pick(name) {
    this.choose(name);
    this.#picked(name);
  }

  // The next box gets this label; boxes that are there keep theirs.
  choose(name) {
    this.#chosen = name;
    if (!this.#labels.some(label => label.name === name)) {
      this.#labels.push({name});
    }
    this.#render();
  }

  #render() {
    const focused = this.#list.contains(document.activeElement)
      ? document.activeElement.value : null;
    this.#list.replaceChildren(...this.#labels.map((label, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.value = label.name;
      button.setAttribute("aria-pressed", label.name === this.#chosen);
      const dot = document.createElement("i");
      dot.style.background = this.colourOf(label.name);
      const name = document.createElement("span");
      name.textContent = label.name;
      button.append(dot, name);
      if (index < BoxLabels.#KEYS) {
        const key = document.createElement("kbd");
        key.textContent = index + 1;
        button.append(key);
      }
      return button;
    }));
    [...this.#list.children].find(button => button.value === focused)?.focus();
  }
}
