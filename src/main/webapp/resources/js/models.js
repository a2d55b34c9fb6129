"use strict";

// Sends a model and goes to what was understood of it.
(() => {
  const form = document.getElementById("bring");
  const state = document.getElementById("bring-state");
  const problem = document.getElementById("bring-problem");

  // A file field that nobody filled would send an empty file.
  const filled = () => {
    const sent = new FormData();
    [...new FormData(form)].filter(([, value]) => value.size > 0)
      .forEach(([name, value]) => sent.append(name, value));
    return sent;
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    problem.textContent = "";
    state.textContent = form.dataset.working;
    const response = await fetch(form.dataset.address, {method: "POST", body: filled()});
    const found = await response.json();
    if (response.ok) {
      window.location.assign(form.dataset.page + found.id);
      return;
    }
    state.textContent = "";
    problem.textContent = found.errors?.[0]?.message || found.detail;
    button.disabled = false;
  });
})();
